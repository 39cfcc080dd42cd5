import Disclosure
import Documents
import Registry

/// 登记申请, by the staff, whatever the channel.
enum RegistrationPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let form = FormValues([
      ("arrived", visit.today.description), ("channel", IntakeChannel.counter.rawValue),
      ("applicant", ApplicantKind.naturalPerson.column.rawValue), ("writer", try visit.person().name),
      (Filing.onceField, RandomBytes.identifier()),
    ])
    return .page(page(visit, form, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (filing, faults) = read(visit)
    guard let filing, faults.isEmpty else { return .again(page(visit, visit.form, faults: faults)) }
    do {
      return try await Filing.answer(filing, visit, next: ("登记下一件", Links.newRequest), goesOn: false)
    } catch let refusal as ActionRefusal {
      return .again(page(visit, visit.form, faults: [Filing.fault(refusal)]))
    }
  }

  private static func read(_ visit: Visit) -> (RequestFiling?, [FieldFault]) {
    let form = visit.form
    var faults: [FieldFault] = []
    let arrived = Filing.day("arrived", "收到日期", form, &faults)
    let channel = IntakeChannel.living.first { $0.rawValue == form["channel"] }
    if channel == nil { faults.append(FieldFault("channel", "请选择提出方式。")) }
    let applicant = ApplicantKind.allCases.first { $0.column.rawValue == form["applicant"] }
    if applicant == nil { faults.append(FieldFault("applicant", "请选择申请人类型。")) }
    var details = CaseDetails()
    for detail in CaseDetail.application { details[detail] = form[detail.rawValue] }
    if details[.applicantName] == nil { faults.append(FieldFault("applicantName", "请填写申请人姓名或者名称。")) }
    if details[.informationTitle] == nil, details[.description] == nil {
      faults.append(FieldFault("description", "请照申请书填写所需信息的名称，或者内容描述。"))
    }
    if channel == .oral {
      if !form.has("writer") { faults.append(FieldFault("writer", "口头提出的申请由工作人员代为填写，请填写代为填写人。")) }
      details[.note] = "口头提出，由\(form["writer"])代为填写（《条例》第二十九条）。"
    }
    var outsideDue: Day?
    if channel == .platform {
      if !form.has("outsideNumber") { faults.append(FieldFault("outsideNumber", "请填写统一平台上的编号。")) }
      if form.has("outsideDue") { outsideDue = Filing.day("outsideDue", "统一平台的办理期限", form, &faults) }
    }
    guard let arrived, let channel, let applicant else { return (nil, faults) }
    let filing = RequestFiling(
      channel, arrived: arrived, applicant: applicant, details,
      outsideNumber: channel == .platform ? form["outsideNumber"] : nil, outsideDue: outsideDue,
      token: form[Filing.onceField])
    return (filing, faults + Filing.faults(of: filing))
  }

  private static func page(_ visit: Visit, _ form: FormValues, faults: [FieldFault]) -> Page {
    var body = Filing.once(form)
    for (title, fields) in groups {
      body += "<fieldset class=\"group\"><legend>\(title)</legend>\n"
      body.append(fields) { $0.filled(from: form, faults: faults).markup }
      body += "</fieldset>\n"
    }
    let sheet = Form(
      Links.newRequest, visit, button: "登记申请", faults: faults, cancel: ("返回申请列表", Links.requests), body: body)
    return Page(
      "登记申请", face: .office, trail: [Crumb("申请", Links.requests)], body: "<h1>登记申请</h1>\n\(sheet.markup)")
  }

  private static let groups: [(String, [Field])] = [
    (
      "收到",
      [
        Field(
          "arrived", "收到日期", .day, hint: "当面提交的填提交之日，挂号、特快专递填签收之日，其余填到达之日（《条例》第三十一条）。", isShort: true),
        Field(
          "channel", "提出方式",
          .select(IntakeChannel.living.filter { $0 != .online }.map { Choice($0.rawValue, $0.chinese) })),
        Field("writer", "代为填写人", hint: "只在口头提出时填写。", isOptional: true, isShort: true, choice: "channel=oral"),
        Field(
          "outsideNumber", "统一平台编号", hint: "只在由上级统一平台转来时填写。", isOptional: true, isShort: true,
          choice: "channel=platform"),
        Field("outsideDue", "统一平台的办理期限", .day, isOptional: true, isShort: true, choice: "channel=platform"),
      ]
    ),
    (
      "申请人",
      [
        Field(
          "applicant", "申请人类型",
          .select(ApplicantKind.allCases.map { Choice($0.column.rawValue, $0.label) }), hint: "按申请人自身的性质选择，年度报告表三按此分列。"),
        text(.applicantName), text(.identityKind, isOptional: true, isShort: true),
        text(.identityNumber, isOptional: true, isShort: true), text(.contactName, isOptional: true, isShort: true),
        text(.contactPhone, .telephone, isOptional: true, isShort: true),
        text(.contactEmail, .email, isOptional: true, isShort: true), text(.address, isOptional: true),
        text(.postcode, isOptional: true, isShort: true),
      ]
    ),
    (
      "申请内容",
      [
        text(.informationTitle, isOptional: true), text(.informationNumber, isOptional: true, isShort: true),
        text(.description, .lines(5), isOptional: true, hint: "名称和内容描述至少填写一项。"),
        text(.supplyForm, isOptional: true, hint: "如纸质、电子邮件、当场查阅。"),
      ]
    ),
  ]

  private static func text(
    _ detail: CaseDetail, _ kind: Field.Kind = .text, isOptional: Bool = false, isShort: Bool = false,
    hint: String? = nil
  ) -> Field {
    Field(
      detail.rawValue, detail.chinese, kind, hint: hint, isOptional: isOptional, isShort: isShort,
      autocomplete: "off")
  }
}
