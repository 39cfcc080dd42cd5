import Disclosure
import Documents
import Registry

/// Steps of the reply: 拟写, 送审, 撤回, 审核, 线下签批.
extension CaseForms {
  static func reply(_ action: OfficeAction) -> CaseForm? {
    switch action {
    case .draftReply: draft
    case .submitReply:
      CaseForm(
        dayLabel: nil, button: "送审", showsReply: true,
        perform: { try await $0.registry.submitReply($0.step, digest: $0["digest"], under: $0.rules) })
    case .recallReply:
      CaseForm(
        dayLabel: nil, hint: "撤回以后可以修改，再次送审时从第一步重新审核。", button: "撤回送审",
        perform: { try await $0.registry.recallReply($0.step, under: $0.rules) })
    case .passReply: pass
    case .returnReply: returning
    case .recordPaperSigning: paper
    default: nil
    }
  }

  private static let draft = CaseForm(
    dayLabel: nil, hint: "写明事实、依据和理由。依据的条款和救济途径没有写入正文的，保存时自动补在末尾，请送审前通读。",
    documents: .draft, button: "保存拟稿",
    fields: { opened in
      [
        Field(
          "disposition", "办理结果（按年度报告表三的行排列）", .radios(dispositions(opened)),
          value: opened.file.draft?.disposition.rawValue ?? ""),
        Field("text", CaseDetail.draftText.chinese, .lines(12), value: opened.file.draft?.text ?? ""),
      ]
    },
    perform: { input in
      let disposition: Disposition = try input.choice("disposition", "办理结果")
      let text = try input.text("text", "答复正文")
      let remedy = disposition.remedy(on: input.step.day)
      let settings = try await input.registry.settings(of: input.opened.file.organ, on: input.step.day)
      return try await input.registry.draftReply(
        input.step, disposition, remedy: remedy,
        text: completed(text, disposition, RemedyBodies(settings), remedy), documents: input.documents,
        under: input.rules)
    })

  /// In the order of 表三; those that are no reply are left out.
  private static func dispositions(_ opened: OpenedCase) -> [Choice] {
    let notReplies: Set<Disposition> = [.withdrawn, .notSupplemented, .feeUnpaid]
    let rows = TableThreeRow.allCases
    let replies = Disposition.allCases.filter { !notReplies.contains($0) }
    return rows.flatMap { row in replies.filter { $0.row == row } }.map { disposition in
      let article = disposition.article.map { "依据：\($0)；" } ?? ""
      let remedy = disposition.remedy(on: opened.visit.today)
      return Choice(
        disposition.rawValue, disposition.chinese,
        hint: "表三：\(disposition.row.fullLabel)；\(article)\(DraftReading.words(remedy))")
    }
  }

  /// Adds the article and the remedies that the text does not name.
  static func completed(
    _ text: String, _ disposition: Disposition, _ bodies: RemedyBodies?, _ remedy: Remedy
  ) -> String {
    var text = text
    if let article = disposition.article, !text.contains(DraftReading.place(in: article)) {
      text += "\n本答复依据\(article)作出。"
    }
    if DraftReading.remedy(in: text) == nil, let paragraph = bodies?.paragraph(remedy) { text += "\n\(paragraph)" }
    return text
  }

  private static let pass = CaseForm(
    dayLabel: nil, button: "通过", showsReply: true,
    fields: { opened in
      principals(opened) + [Field("opinion", CaseDetail.opinion.chinese, .lines(2), isOptional: true)]
    },
    perform: { input in
      try await input.registry.passReply(
        input.step, digest: input["digest"], onBehalfOf: principal(input), opinion: input["opinion"],
        under: input.rules)
    })

  private static let returning = CaseForm(
    dayLabel: nil, button: "退回修改", isDanger: true, showsReply: true,
    fields: { opened in principals(opened) + [Field("reason", CaseDetail.returnReason.chinese, .lines(3))] },
    perform: { input in
      try await input.registry.returnReply(
        input.step, digest: input["digest"], reason: try input.text("reason", "退回理由"), onBehalfOf: principal(input),
        under: input.rules)
    })

  /// 代签: asked only of those who may sign for somebody in the step that is due.
  private static func principals(_ opened: OpenedCase) -> [Field] {
    guard let role = opened.item.review.dueStep?.role else { return [] }
    let principals = opened.rules.signers.principals(
      of: opened.viewer.person, in: role, on: opened.visit.today)
    guard !principals.isEmpty else { return [] }
    let own = opened.file.roles.contains(role) ? [Choice("", "以本人名义")] : []
    let choices = own + principals.map { Choice($0.rawValue, "代\(opened.directory.name(of: $0))签署") }
    return [Field("principal", "签署名义", .select(choices), value: choices.first?.value ?? "")]
  }

  private static func principal(_ input: CaseInput) -> PersonID? {
    input.form.has("principal") ? PersonID(input["principal"]) : nil
  }

  private static let paper = CaseForm(
    dayLabel: nil, hint: "按签批单原样登记：谁签的、哪天签的，并附上签批单的扫描件。", documents: .signedForm, showsReply: true,
    fields: { opened in
      let role = opened.item.review.dueStep?.role
      let people = role.map { opened.directory.holders(of: $0) } ?? []
      let results = [Choice("pass", "通过"), Choice("return", "退回修改")]
      return [
        Field("signer", "签批人", .select([Choice("", "请选择")] + people.map { Choice($0.id.rawValue, $0.name) })),
        Field("signedOn", "签批日期", .day, value: opened.visit.today.description, isShort: true),
        Field("printed", "签批单上的校验码", hint: "前 12 位即可。", isShort: true, autocomplete: "off"),
        Field("result", "签批结果", .radios(results), value: "pass"),
        Field("reason", CaseDetail.returnReason.chinese, .lines(2), hint: "签批结果是退回的，应当填写。", isOptional: true),
      ]
    },
    perform: { input in
      guard let scan = input.documents.first else { throw CaseFaults("files", "请选择签批单的扫描件。") }
      let reason = input["result"] == "return" ? try input.text("reason", "退回理由") : nil
      return try await input.registry.recordPaperSigning(
        input.step, signer: input.choice("signer", "签批人"), signedOn: try input.day("signedOn", "签批日期"),
        printed: input["printed"], scan: NewDocument(scan.file, .signedForm, name: scan.name), returnReason: reason,
        under: input.rules)
    })
}

extension DraftReading {
  /// 第三十六条第（四）项 of 《条例》第三十六条第（四）项; of two articles, the first.
  static func place(in article: String) -> String {
    let first = article.prefix { $0 != "、" }
    let place = first.drop { $0 != "》" }.dropFirst()
    return place.isEmpty ? String(first) : String(place)
  }

  static func words(_ remedy: Remedy) -> String {
    switch remedy {
    case .none: "不写救济途径"
    case .reconsiderationFirst: "救济：应当先申请行政复议"
    case .reconsiderationOrSuit: "救济：行政复议或者行政诉讼"
    case .complaintOnly: "救济：投诉、举报"
    }
  }
}

extension RemedyBodies {
  /// Nil while the organ has not set who they are.
  init?(_ settings: OrganSettings) {
    guard let reconsideration = settings.reconsideration, let court = settings.court else { return nil }
    self.init(reconsideration: reconsideration.name, court: court.name, complaint: "")
  }
}
