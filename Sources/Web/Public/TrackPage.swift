import Database
import Disclosure
import Documents
import Registry

/// 查询办理情况: with number and 查询码; neither ever stands in an address.
enum TrackPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(visit, faults: []))
  }

  @Sendable static func look(_ visit: Visit) async throws -> Answer {
    let faults = missing(visit.form)
    guard faults.isEmpty else { return .again(page(visit, faults: faults)) }
    do {
      guard let tracked = try await find(visit) else {
        return .again(page(visit, faults: [FieldFault("number", wrong)]))
      }
      let name = try await visit.registry.organs().first { $0.id == tracked.organ }?.name ?? ""
      let contact = try await visit.registry.profile(of: tracked.organ, on: visit.today).settings.contact
      return .page(TrackedPage(visit: visit, tracked: tracked, organ: name, contact: contact).page)
    } catch let refusal as TrackRefusal {
      return .again(page(visit, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  /// 下载 of one letter; number and code are proved again.
  @Sendable static func letter(_ visit: Visit) async throws -> Answer {
    guard missing(visit.form).isEmpty else { throw PageRefusal.notFound }
    do {
      guard let tracked = try await find(visit),
        let letter = tracked.letters.first(where: { $0.file.hex == visit.form["letter"] })
      else { throw PageRefusal.notFound }
      let register = FileRegister(visit.registry.keyring)
      let stored = try await visit.registry.database.read { try register.file(letter.file, in: $0) }
      return .download(
        try visit.registry.files.contents(of: stored), name: letter.name, type: "application/octet-stream")
    } catch let refusal as TrackRefusal {
      return .again(page(visit, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  /// Of whichever organ: the code tells which, the applicant need not.
  private static func find(_ visit: Visit) async throws -> TrackedRequest? {
    try await visit.registry.track(
      number: visit.form["number"], code: visit.form["code"], from: visit.context.address.description,
      today: visit.today, at: visit.now)
  }

  private static let wrong = "申请编号和查询码对不上，请照申请回执核对；同一编号一小时内最多查错 \(Registry.trackingLimit) 次。"

  private static func missing(_ form: FormValues) -> [FieldFault] {
    var faults: [FieldFault] = []
    if !form.has("number") { faults.append(FieldFault("number", "请填写申请编号。")) }
    if !form.has("code") { faults.append(FieldFault("code", "请填写查询码。")) }
    return faults
  }

  private static func page(_ visit: Visit, faults: [FieldFault]) -> Page {
    let fields = [
      Field("number", "申请编号", hint: "在申请回执上，如 2026-0001。", isShort: true, autocomplete: "off"),
      Field("code", "查询码", hint: "在申请回执上，共 10 位，不分大小写。", isShort: true, autocomplete: "off"),
    ]
    var body = Markup()
    body.append(fields) { $0.filled(from: visit.form, faults: faults).markup }
    let form = Form(Links.track, visit, button: "查询", faults: faults, body: body)
    return Page(
      "查询办理情况", face: .portal, trail: [Crumb("首页", Links.portal)],
      body: """
        <h1>查询办理情况</h1>
        \(form.markup)<p class="hint aside">没有查询码的，请持身份证件到受理机关查询。</p>

        """)
  }
}
