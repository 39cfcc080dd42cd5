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
    dayLabel: nil, hint: "按办理结果填写法定的内容，正文、依据和救济途径由系统写成，保存后请通读。", documents: .draft, button: "保存拟稿",
    fields: DraftForm.fields, condition: DraftForm.condition,
    perform: { input in
      guard let disposition = DraftForm.disposition(input.opened) else {
        throw CaseFaults("", "请选择办理结果。")
      }
      let facts = try DraftForm.facts(input.form, disposition, on: input.step.day)
      guard let letter = try await input.opened.letterSource().reply(facts) else {
        throw ActionRefusal.rule(.notConfirmed)
      }
      let remedy = disposition.remedy(on: input.step.day)
      let missing = letter.remedies.gaps(remedy)
      if !missing.isEmpty { throw CaseFaults(missing.map { FieldFault("", "\($0.sentence)这一项在单位设置中填写。") }) }
      return try await input.registry.draftReply(
        input.step, disposition, remedy: remedy, text: letter.text, facts: facts, documents: input.documents,
        under: input.rules)
    })

  private static let pass = CaseForm(
    dayLabel: nil, button: "通过", showsReply: true,
    fields: { opened in
      principals(opened) + [Field("opinion", CaseDetail.opinion.chinese, .lines(2), isOptional: true)]
        + opened.reasonFields
    },
    perform: { input in
      try await input.registry.passReply(
        input.step, digest: input["digest"], onBehalfOf: input.principal, opinion: input["opinion"],
        reason: input["concernReason"], under: input.rules)
    })

  private static let returning = CaseForm(
    dayLabel: nil, button: "退回修改", isDanger: true, showsReply: true,
    fields: { opened in principals(opened) + [Field("reason", CaseDetail.returnReason.chinese, .lines(3))] },
    perform: { input in
      try await input.registry.returnReply(
        input.step, digest: input["digest"], reason: try input.text("reason", "退回理由"), onBehalfOf: input.principal,
        under: input.rules)
    })

  private static func principals(_ opened: OpenedCase) -> [Field] {
    SigningNameField(
      review: opened.item.review, rules: opened.rules, directory: opened.directory, person: opened.viewer.person,
      roles: opened.file.roles, today: opened.visit.today
    ).fields
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
      ] + opened.reasonFields
    },
    perform: { input in
      guard let scan = input.documents.first else { throw CaseFaults("files", "请选择签批单的扫描件。") }
      let reason = input["result"] == "return" ? try input.text("reason", "退回理由") : nil
      return try await input.registry.recordPaperSigning(
        input.step, signer: input.choice("signer", "签批人"), signedOn: try input.day("signedOn", "签批日期"),
        printed: input["printed"], scan: NewDocument(scan.file, .signedForm, name: scan.name), returnReason: reason,
        reason: input["concernReason"], under: input.rules)
    })
}
