import Database
import Disclosure
import Documents
import Registry

/// 查询办理情况: with number and 查询码; neither ever stands in an address.
enum TrackPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(page(visit, try await open(visit), faults: []))
  }

  @Sendable static func look(_ visit: Visit) async throws -> Answer {
    let organs = try await open(visit)
    let faults = missing(visit.form, organs)
    guard faults.isEmpty else { return .again(page(visit, organs, faults: faults)) }
    do {
      guard let tracked = try await find(visit, organs) else {
        return .again(page(visit, organs, faults: [FieldFault("number", wrong(organs))]))
      }
      let name = organs.first { $0.id == tracked.organ }?.name ?? ""
      let contact = try await visit.registry.settings(of: tracked.organ, on: visit.today).contact
      return .page(TrackedPage(visit: visit, tracked: tracked, organ: name, contact: contact).page)
    } catch let refusal as TrackRefusal {
      return .again(page(visit, organs, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  /// 下载 of one letter; number and code are proved again.
  @Sendable static func letter(_ visit: Visit) async throws -> Answer {
    let organs = try await open(visit)
    guard missing(visit.form, organs).isEmpty else { throw PageRefusal.notFound }
    do {
      guard let tracked = try await find(visit, organs),
        let letter = tracked.letters.first(where: { $0.file.hex == visit.form["letter"] })
      else { throw PageRefusal.notFound }
      let register = FileRegister(visit.registry.keyring)
      let stored = try await visit.registry.database.read { try register.file(letter.file, in: $0) }
      return .download(
        try visit.registry.files.contents(of: stored), name: letter.name, type: "application/octet-stream")
    } catch let refusal as TrackRefusal {
      return .again(page(visit, organs, faults: [FieldFault("", refusal.sentence)]))
    }
  }

  private static func find(_ visit: Visit, _ organs: [Organ]) async throws -> TrackedRequest? {
    guard let organ = chosen(visit.form, organs) else { return nil }
    let rules = try await visit.rules(of: organ.id)
    let tracked = try await visit.registry.track(
      number: visit.form["number"], code: visit.form["code"], under: rules, at: visit.now)
    return tracked?.organ == organ.id ? tracked : nil
  }

  private static func open(_ visit: Visit) async throws -> [Organ] { try await visit.registry.organs() }

  private static func chosen(_ form: FormValues, _ organs: [Organ]) -> Organ? {
    organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == form["organ"] }
  }

  private static func wrong(_ organs: [Organ]) -> String {
    "\(organs.count > 1 ? "受理机关、" : "")申请编号和查询码对不上，请照申请回执核对；同一编号一小时内最多查错 \(Registry.trackingLimit) 次。"
  }

  private static func missing(_ form: FormValues, _ organs: [Organ]) -> [FieldFault] {
    var faults: [FieldFault] = []
    if chosen(form, organs) == nil { faults.append(FieldFault("organ", "请选择受理机关。")) }
    if !form.has("number") { faults.append(FieldFault("number", "请填写申请编号。")) }
    if !form.has("code") { faults.append(FieldFault("code", "请填写查询码。")) }
    return faults
  }

  private static func page(_ visit: Visit, _ organs: [Organ], faults: [FieldFault]) -> Page {
    var fields = [
      Field("number", "申请编号", hint: "在申请回执上，如 2026-0001。", isShort: true, autocomplete: "off"),
      Field("code", "查询码", hint: "在申请回执上，共 10 位，不分大小写。", isShort: true, autocomplete: "off"),
    ]
    if organs.count > 1 {
      let choices = [Choice("", "请选择")] + organs.map { Choice($0.id.rawValue, $0.name) }
      fields.insert(Field("organ", "受理机关", .select(choices)), at: 0)
    }
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
