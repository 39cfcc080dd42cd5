import Disclosure
import Documents
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
      if refusal == .stale { throw PageRefusal.stale(address: opened.address) }
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
    case .numberTaken, .numberUnfit: "number"
    case .rule(.inTheFuture), .rule(.beforeArrival), .rule(.confirmedBeforeArrival): "day"
    default: ""
    }
  }

  private static func page(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?
  ) -> Page {
    let refusal = opened.steps[action]?.refusal
    let review: Markup = form.showsReply ? CaseReview(opened).markup : ""
    let body: Markup =
      if let refusal, faults.isEmpty {
        "\(Notice(.amber, "<p>\(refusal.sentence)</p>").markup)<p><a href=\"\(opened.address)\">返回申请</a></p>"
      } else {
        "\(forms(opened, action, form, faults: faults, typed: typed))"
      }
    let chip = DueMark(DueChip(opened.item, today: opened.visit.today)).markup
    return Page(
      action.chinese, face: .office,
      trail: [Crumb("待办", Links.inbox), Crumb("申请 \(opened.file.number)", opened.address)],
      body: "<h1>\(action.chinese)</h1>\n<p>\(opened.subject) \(chip)</p>\n\(review)\(body)")
  }

  /// 通过 has 退回 beside it.
  private static func forms(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?
  ) -> Markup {
    let main = one(opened, action, form, faults: faults, typed: typed)
    guard action == .passReply else { return main }
    return """
      <h2>审核意见</h2>
      \(main)<p class="actions"><a class="button" href="\(Links.step(.returnReply, of: opened.id))">退回修改</a></p>

      """
  }

  private static func one(
    _ opened: OpenedCase, _ action: OfficeAction, _ form: CaseForm, faults: [FieldFault], typed: FormValues?
  ) -> Markup {
    let hint: Markup = form.hint.map { "<p class=\"hint\">\($0)</p>\n" } ?? ""
    var body: Markup = "\(hint)\(hidden(opened, typed))"
    body.append(fields(opened, form)) { field in
      typed.map { field.filled(from: $0, faults: faults).markup } ?? field.markup
    }
    return Form(
      Links.step(action, of: opened.id), opened.visit, button: form.button ?? action.chinese, faults: faults,
      takesFiles: form.documents != nil, cancel: ("返回申请", opened.address), isDanger: form.isDanger, body: body
    ).markup
  }

  /// The case and the text as the page shows them; kept as they were sent, so that a second try cannot hide a change.
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
