import Disclosure
import Documents
import Registry

/// 登记行政复议、行政诉讼, alone or over an application.
enum DisputeOpeningForms {
  static func form(_ key: String) -> OfficeForm? { key == "dispute-add" ? adding : nil }

  private static let adding = OfficeForm(
    title: "登记复议诉讼", permission: .keepDisputes, button: "登记案件", done: "案件已经登记，答复和举证的期限见“期限”一栏。",
    hint: "收到行政复议答复通知书或者起诉状副本的当天登记：提交答复和证据的期限从收到之日的次日起算。", takesFiles: true,
    back: { input in
      let request = input.query["request"]
      return request.isEmpty ? input.viewed.address(Links.disputes) : Links.caseFile(RequestID(request))
    },
    above: { input in
      guard let opened = try await LinkedRequest(input) else { return "" }
      return FactList([("政府信息公开申请", "<a href=\"\(Links.caseFile(opened.id))\">\(opened.number)</a>")]).markup
    },
    fields: { input in try await fields(input) }, place: DisputeForms.place,
    perform: { input in
      let filing = DisputeFiling(
        try await registration(input), request: try await request(input),
        party: try input.text("party", "对方姓名或者名称"), isOrganization: input["organization"] == "1",
        claim: input.form.has("claim") ? input["claim"] : nil)
      _ = try await input.registry.registerDispute(
        filing, files: try input.disputeFiles(), of: input.organ, by: input.by, at: input.now)
    })

  private static func fields(_ input: OfficeInput) async throws -> [Field] {
    let linked = try await LinkedRequest(input)
    let settings = try await input.registry.settings(of: input.organ, on: input.today)
    let former = try await reconsiderations(input)
    let kind = DisputeKind(rawValue: input.query["kind"]) ?? .reconsideration
    let known = [settings.reconsideration.map { "行政复议为\($0.name)" }, settings.court.map { "行政诉讼为\($0.name)" }]
      .compactMap { $0 }
    let after = former.first { $0.value == input.query["after"] }
    return [
      Field("kind", "类型", .radios(DisputeKind.allCases.map { Choice($0.rawValue, $0.chinese) }), value: kind.rawValue),
      Field("number", "案号", hint: "照通知书、起诉状副本所附文书填写，如“清政复〔2026〕3号”“（2026）清0101行初12号”。", autocomplete: "off"),
      Field(
        "body", "复议机关或者法院", hint: known.isEmpty ? nil : "不填的，\(known.joined(separator: "，"))（单位设置）。",
        isOptional: !known.isEmpty),
      Field("day", "收到日期", .day, hint: "收到行政复议答复通知书、起诉状副本的日期，期限由此起算。", value: input.today.description, isShort: true),
      Field("accepted", "受理日期", .day, hint: "文书上写明的受理、立案日期，表四按它统计；不知道的不填，按收到日期。", isOptional: true, isShort: true),
      Field(
        "procedure", "审理程序", .radios(DisputeProcedure.allCases.map { Choice($0.rawValue, $0.chinese) }),
        hint: "普通程序 10 个工作日内答复，简易程序 5 个工作日内答复（《行政复议法》第四十八条、第五十四条）。",
        value: DisputeProcedure.ordinary.rawValue, choice: "kind=reconsideration"),
      Field(
        "after", "是否经过复议", .radios([Choice("no", "未经复议直接起诉"), Choice("yes", "复议后起诉")]),
        value: after == nil ? "no" : "yes", choice: "kind=suit"),
      Field(
        "reconsideration", "原行政复议", .select([Choice("", "没有在本系统登记，或者未经复议")] + former), value: after?.value ?? "",
        isOptional: true, choice: "kind=suit"),
      Field(
        "role", "本机关的地位", .radios(DisputeRole.allCases.map { Choice($0.rawValue, $0.chinese) }),
        hint: "复议机关和作出原行政行为的机关是共同被告的，只由作出原行政行为的机关统计。", value: DisputeRole.respondent.rawValue),
      Field(
        "subject", "被诉事项",
        .select([Choice("", "请选择")] + DisputeSubject.allCases.map { Choice($0.rawValue, $0.chinese) }),
        value: linked?.subject?.rawValue ?? ""),
    ] + about(linked)
  }

  private static func about(_ linked: LinkedRequest?) -> [Field] {
    let number =
      linked == nil
      ? [Field("request", "政府信息公开申请的编号", hint: "由本系统登记的申请引起的填写，案卷和申请互相打开。", isOptional: true)] : []
    return number + [
      Field("party", "对方姓名或者名称", hint: "申请人、原告；几个人的用顿号分开。密封保存，页面上只显示部分。", autocomplete: "off"),
      Field("organization", "对方是", .radios([Choice("0", "公民"), Choice("1", "法人或者其他组织")]), value: "0"),
      Field("claim", "复议、诉讼请求", .lines(3), isOptional: true), DisputeForms.filesField,
    ]
  }

  private static func registration(_ input: OfficeInput) async throws -> DisputeRegistration {
    let kind: DisputeKind = try input.choice("kind", "类型")
    let received = try input.day("day", "收到日期")
    let former = input.form.has("reconsideration") ? DisputeID(input["reconsideration"]) : nil
    return DisputeRegistration(
      kind: kind, number: try input.short("number", "案号"), body: try await body(kind, input),
      accepted: try input.optionalDay("accepted", "受理日期") ?? received, received: received,
      procedure: kind == .reconsideration ? try input.choice("procedure", "审理程序") : .ordinary,
      subject: try input.choice("subject", "被诉事项"), role: try input.choice("role", "本机关的地位"),
      isAfterReconsideration: input["after"] == "yes", reconsideration: input["after"] == "yes" ? former : nil)
  }

  /// As the settings of the organ name it, unless another hears this one.
  private static func body(_ kind: DisputeKind, _ input: OfficeInput) async throws -> String {
    if input.form.has("body") { return try input.short("body", kind.bodyLabel) }
    let settings = try await input.registry.settings(of: input.organ, on: input.today)
    let set = kind == .reconsideration ? settings.reconsideration : settings.court
    guard let name = set?.name, !name.isEmpty else { throw CaseFaults("body", "请填写\(kind.bodyLabel)。") }
    return name
  }

  private static func request(_ input: OfficeInput) async throws -> RequestID? {
    if let linked = try await LinkedRequest(input) { return linked.id }
    guard input.form.has("request") else { return nil }
    let found = try await input.registry.request(
      numbered: input["request"], of: input.organ, for: input.viewed.viewer)
    guard let found else { throw CaseFaults("request", DisputeActionRefusal.noSuchRequest.sentence) }
    return found
  }

  private static func reconsiderations(_ input: OfficeInput) async throws -> [Choice] {
    try await input.viewed.disputes().files
      .filter { $0.registration.kind == .reconsideration && $0.dispute.voided == nil }
      .map { Choice($0.id.rawValue, "\($0.registration.number)（\($0.dispute.stage.chinese)）") }
  }
}

/// The application named by the address, and what its reply makes of the dispute.
private struct LinkedRequest {
  let id: RequestID
  let number: String
  let subject: DisputeSubject?

  /// - Throws: `PageRefusal.notFound` for a request that is not there or not the person's to see.
  init?(_ input: OfficeInput) async throws {
    guard input.query.has("request") else { return nil }
    let opened = try await input.registry.caseFile(
      RequestID(input.query["request"]), for: input.viewed.viewer, today: input.today,
      permissions: input.visit.site.permissions)
    guard let file = opened?.file, file.organ == input.organ else { throw PageRefusal.notFound }
    (id, number) = (file.id, file.number)
    let isLate = file.case.outcome == nil && (file.period?.due).map { $0 < input.today } ?? false
    subject = file.case.outcome?.disposition.map { DisputeSubject($0) } ?? (isLate ? .silence : nil)
  }
}
