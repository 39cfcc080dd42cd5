import Disclosure
import Documents
import Registry

/// 所看的单位: whose catalogue or registers a page shows: the own organ, or, for a supervisor, one beneath.
struct ViewedOrgan: Sendable {
  let visit: Visit
  let viewer: Viewer
  let organ: Organ

  /// - Throws: `PageRefusal.notFound` for an organ that is not there or not the person's to see.
  init(_ visit: Visit) async throws {
    try await self.init(visit, of: visit.query.has("organ") ? OrganID(visit.query["organ"]) : nil)
  }

  /// - Parameter asked: The person's own organ, when not told otherwise.
  init(_ visit: Visit, of asked: OrganID?) async throws {
    let viewer = try visit.viewer()
    let asked = asked ?? viewer.organ
    let isBeneath = viewer.roles.contains(.supervisor) && viewer.beneath.contains(asked)
    guard asked == viewer.organ || isBeneath,
      let organ = try await visit.registry.organs().first(where: { $0.id == asked })
    else { throw PageRefusal.notFound }
    (self.visit, self.viewer, self.organ) = (visit, viewer, organ)
  }

  /// The person's own organ, whatever the address says of others.
  /// - Throws: `PageRefusal.notFound` where the address names another.
  init(own visit: Visit) async throws {
    try await self.init(visit)
    guard isOwn else { throw PageRefusal.notFound }
  }

  var isOwn: Bool { organ.id == viewer.organ }
  var registry: Registry { visit.registry }
  var today: Day { visit.today }
  var query: FormValues { visit.query }

  /// Whether the person may change it; what lies beneath is only looked at.
  func may(_ action: OfficeAction) -> Bool { isOwn && organ.closed == nil && visit.may(action) }

  /// Whether the person's roles may try it at all; in which state is asked by the action itself.
  func mayTry(_ action: OfficeAction) -> Bool { isOwn && organ.closed == nil && visit.mayTry(action) }

  func catalogue() async throws -> OrganCatalogue { try await registry.catalogue(of: organ.id, for: viewer) }

  /// 年度 of the address, this year where it names none.
  func year() throws(PageRefusal) -> ReportingYear {
    let asked = Int(query["year"]).flatMap { (2008...today.year).contains($0) ? $0 : nil }
    guard let year = ReportingYear(asked ?? today.year) else { throw .notFound }
    return year
  }

  /// The last five years, as a filter offers them.
  func yearField(_ year: ReportingYear) -> Field {
    let years = (0..<5).map { String(today.year - $0) }
    return Field("year", "年度", .select(years.map { Choice($0, "\($0)年") }), value: String(year.year))
  }

  func address(_ path: String, _ pairs: [(String, String)] = []) -> String {
    let query = PercentEncoding.query((isOwn ? [] : [("organ", organ.id.rawValue)]) + pairs)
    return query.isEmpty ? path : "\(path)?\(query)"
  }

  /// A link to the form of a change, where the person may.
  func form(_ key: String, _ label: String, _ pairs: [(String, String)] = []) -> Markup {
    guard let (shelf, form) = OfficeFormShelf.holding(key), mayTry(form.permission) else { return "" }
    return "<a href=\"\(address(shelf.address(key), pairs))\">\(label)</a>"
  }

  /// 办理结果 of a form that led here: a sentence of what was done.
  var done: Markup {
    if query["opened"] == "1", isOwn { return Notice(.green, "<p>新的公开目录已经启用。</p>").markup }
    guard let (_, form) = OfficeFormShelf.holding(query["done"]), isOwn else { return "" }
    return Notice(.green, "<p>\(form.done)</p>").markup
  }

  /// A link to what the public reads, or, where there are no public pages, to the office's page of it.
  func item(_ id: ItemID, _ title: String?) -> Markup {
    let title = title ?? "无法读取的信息"
    if !visit.site.options.isPublicOff { return "<a href=\"\(Links.publicItem(id))\">\(title)</a>" }
    return visit.may(.listItems) ? "<a href=\"\(Links.item(id))\">\(title)</a>" : "\(title)"
  }

  var name: Markup { isOwn ? "" : "<p class=\"quiet\">\(organ.name)</p>\n" }

  /// The filter keeps whose organ it is.
  func filter(_ path: String, _ fields: [Field]) -> Markup {
    FilterForm(path, fields, kept: isOwn ? [] : [("organ", organ.id.rawValue)]).markup
  }

  func catalogueSections(_ current: String) -> Markup {
    Sections(
      "目录栏目",
      [
        ("公开目录", address(Links.catalogue)), ("公开任务", address(Links.catalogueTasks)), ("栏目", address(Links.columns)),
        ("待归目录", address(Links.unplacedItems)),
      ], current: address(current)
    ).markup
  }

  func page(_ title: String, width: Page.Width = .wide, trail: [Crumb] = [], body: Markup) -> Page {
    Page(
      title, face: .office, width: width, trail: [Crumb("待办", Links.inbox)] + trail,
      body: "<h1>\(title)</h1>\n\(name)\(body)")
  }
}

/// A day that keeps together in a table.
func unbroken(_ text: String) -> Markup { "<span class=\"nowrap\">\(text)</span>" }

/// 一行链接, as buttons above a list; empty ones are left out.
func doorLinks(_ links: [Markup]) -> Markup {
  let shown = links.filter { !$0.bytes.isEmpty }
  guard !shown.isEmpty else { return "" }
  var items = Markup()
  items.append(shown.enumerated()) { index, link in index == 0 ? link : "　\(link)" }
  return "<p class=\"no-print\">\(items)</p>\n"
}
