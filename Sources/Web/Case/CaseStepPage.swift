import Disclosure
import Documents
import HTTPTypes
import Registry

/// 办理一步: the small form of any step, and its sending.
enum CaseStepPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (opened, action, form) = try await open(visit)
    return .page(page(opened, action, form, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (opened, action, form) = try await open(visit)
    do {
      let input = try CaseInput(opened, form)
      if action == .unmaskApplicant { return .page(try await unmasked(input)) }
      _ = try await form.perform(input)
      return .seeOther("\(opened.address)?done=\(action.rawValue)")
    } catch let faults as CaseFaults {
      return .again(page(opened, action, form, faults: faults.faults, typed: visit.form))
    } catch let refusal as ActionRefusal {
      if refusal == .stale { return .page(try await overtaken(visit, action, form)) }
      if refusal == .notFound { throw PageRefusal.notFound }
      let fault = FieldFault(field(of: refusal), refusal.sentence)
      return .again(page(opened, action, form, faults: [fault], typed: visit.form))
    }
  }

  /// - Throws: `PageRefusal.forbidden` for whom the step is not, in whatever state.
  private static func open(_ visit: Visit) async throws -> (OpenedCase, OfficeAction, CaseForm) {
    guard let action = OfficeAction(rawValue: try visit.part("step")), let form = CaseForms.form(of: action) else {
      throw PageRefusal.notFound
    }
    let opened = try await OpenedCase(visit)
    if case .role(let roles) = opened.steps[action]?.refusal { throw PageRefusal.forbidden(action, roles) }
    return (opened, action, form)
  }

  /// The field that a refusal is about, as the forms call it.
  private static func field(of refusal: ActionRefusal) -> String {
    switch refusal {
    case .missing(let detail):
      switch detail {
      case .draftText, .supplementText, .consultationText, .feeText: "text"
      case .note: "note"
      case .searchRecord, .confirmationRecord: "record"
      case .deliveryProof: "proof"
      case .consultationAddressee: "addressee"
      case .consultationAnswer: "answer"
      default: "reason"
      }
    case .reasonMissing: "reason"
    case .notToBeSigned(let concerns): concerns.allSatisfy { $0.severity == .reason } ? "concernReason" : ""
    case .numberTaken, .numberUnfit, .numberStyleMissing: "number"
    case .notToBeMerged: "into"
    case .rule(.inTheFuture), .rule(.beforeArrival), .rule(.confirmedBeforeArrival): "day"
    default: ""
    }
  }

  /// 刚才有别人办理: what was typed stands in the form as the case is now, with what happened meanwhile beside it.
  private static func overtaken(_ visit: Visit, _ action: OfficeAction, _ form: CaseForm) async throws -> Page {
    let opened = try await OpenedCase(visit)
    var page = page(opened, action, form, faults: [], typed: visit.form, overtaken: Overtaken(opened))
    page.status = .conflict
    return page
  }

  private static func page(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?,
    overtaken: Overtaken? = nil
  ) -> Page {
    let refusal = opened.steps[action]?.refusal
    var review: Markup = overtaken?.markup ?? ""
    if form.showsReply { review += CaseReview(opened).markup }
    review += letters(opened, action)
    let body: Markup =
      if let refusal, faults.isEmpty {
        """
        \(Notice(.amber, "<p>\(refusal.sentence)</p>").markup)\(overtaken?.typed(form.fields(opened)) ?? "")\
        <p><a href="\(opened.address)">返回申请</a></p>
        """
      } else if action == .draftReply, DraftForm.disposition(opened) == nil {
        DraftForm.choices(opened)
      } else {
        "\(drafted(opened, action, isOvertaken: overtaken != nil))\(forms(opened, action, form, faults: faults, typed: typed, isFresh: overtaken != nil))"
      }
    let chip = DueMark(DueChip(opened.item, today: opened.visit.today)).markup
    return Page(
      action.chinese, face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: "<h1>\(action.chinese)</h1>\n<p>\(opened.subject)　\(chip)</p>\n\(review)\(body)")
  }

  /// The letters that the step begins with.
  private static func letters(_ opened: OpenedCase, _ action: OfficeAction) -> Markup {
    let letters = opened.letters.letters(for: action)
    guard !letters.isEmpty else { return "" }
    var links = Markup()
    links.append(letters) { "<li><a href=\"\(Links.letter($0, of: opened.id))\">制作\($0.kind.chinese)</a></li>" }
    return "<ul class=\"step-links no-print\">\(links)</ul>\n"
  }

  /// Above the form of a draft: which result it is for, and what stands now where that helps.
  private static func drafted(_ opened: OpenedCase, _ action: OfficeAction, isOvertaken: Bool) -> Markup {
    guard action == .draftReply, let disposition = DraftForm.disposition(opened) else { return "" }
    let other = opened.file.draft.flatMap { $0.facts == nil || isOvertaken ? $0 : nil }
    let now: Markup = other.map { "<h2>现在的拟稿</h2>\n\(CaseReview(opened).text(of: $0))" } ?? ""
    return """
      \(now)<p>办理结果：<strong>\(disposition.chinese)</strong>　\
      <a href="\(Links.step(.draftReply, of: opened.id))?choose=1">改选办理结果</a></p>

      """
  }

  /// 通过 has 退回 beside it; alone stands 退回 at the last step of a text that must be mended.
  private static func forms(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?,
    isFresh: Bool
  ) -> Markup {
    let main = one(opened, action, form, faults: faults, typed: typed, isFresh: isFresh)
    guard action == .passReply else { return main }
    let isLast = opened.item.review.state == .waiting(step: opened.item.review.ladder.steps.count - 1)
    if isLast, !opened.blocking.isEmpty {
      return """
        \(ErrorSummary(faults).markup)\(Notice(.red, "<p>签发前检查有应当改正的问题，改正以前不能签发。请退回修改。</p>").markup)\
        <p class="actions"><a class="button" href="\(Links.step(.returnReply, of: opened.id))">退回修改</a></p>

        """
    }
    return main
  }

  private static func one(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?,
    isFresh: Bool
  ) -> Markup {
    let hint: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    var body: Markup = "\(hint)\(hidden(opened, isFresh ? nil : typed))"
    if action == .draftReply, let disposition = DraftForm.disposition(opened) {
      body += "<input type=\"hidden\" name=\"disposition\" value=\"\(disposition.rawValue)\"/>\n"
    }
    body.append(fields(opened, form)) { field in
      let markup = typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup
      guard let condition = form.condition(field.name) else { return markup }
      return "<div data-for=\"\(condition)\">\(markup)</div>"
    }
    return Form(
      Links.step(action, of: opened.id), opened.visit, button: form.button ?? action.chinese, faults: faults,
      takesFiles: form.documents != nil, cancel: ("返回申请", opened.address),
      otherwise: action == .passReply ? ("退回修改", Links.step(.returnReply, of: opened.id)) : nil,
      isDanger: form.isDanger, body: body
    ).markup
  }

  /// The case and the text as the page shows them; kept as they were sent, so that a second try cannot hide a change. Who was told
  /// what has changed goes on from there.
  private static func hidden(_ opened: OpenedCase, _ typed: FormValues?) -> Markup {
    let version = typed?["version"] ?? String(opened.file.version)
    let digest = typed?["digest"] ?? opened.file.draft?.digest ?? ""
    return """
      <input type="hidden" name="version" value="\(version)"/>\
      <input type="hidden" name="digest" value="\(digest)"/>

      """
  }

  private static func fields(_ opened: OpenedCase, _ form: CaseForm) -> [Field] {
    var fields: [Field] = []
    if let label = form.dayLabel {
      fields.append(Field("day", label, .day, value: opened.visit.today.description, isShort: true))
    }
    fields += form.fields(opened)
    if let kind = form.documents {
      fields.append(
        Field(
          "files", kind == .other ? "文件" : kind.chinese, .file(isMany: true),
          hint: "可以是 \(UploadKind.acceptedInWords)。", isOptional: kind != .signedForm && kind != .other))
    }
    return fields
  }

  /// 完整个人信息, shown once.
  private static func unmasked(_ input: CaseInput) async throws -> Page {
    let opened = input.opened
    let personal = CaseDetail.application.filter(\.isPersonal)
    let details = try await input.registry.unmaskApplicant(
      input.step, personal, reason: input["reason"], under: input.rules)
    let facts = personal.compactMap { detail in
      details[detail].map { (detail.chinese, CasePage.lines($0)) }
    }
    return Page(
      "完整个人信息", face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: """
        <h1>完整个人信息</h1>
        \(Notice(.amber, "<p>本次查看已经记录。离开本页以后，再次查看需要重新写明理由。</p>").markup)\(FactList(facts).markup)
        <p><a href="\(opened.address)">返回申请</a></p>
        """)
  }
}
