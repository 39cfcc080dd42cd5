import Disclosure
import Documents
import Registry

/// 法定主动公开内容: the columns of an organ, and what stands in them, the newest first.
enum PublicListPage {
  private static let pageSize = 20

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.registry.organs().filter { $0.closed == nil }
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    let query = visit.query
    let organ = organs.count == 1 ? organs.first : organs.first { $0.id.rawValue == query["organ"] }
    let columns =
      if let organ { try await visit.registry.openColumns(of: organ.id, on: visit.today) } else { [Column]() }
    let page = min(max(Int(query["page"]) ?? 1, 1), 1_000_000)
    var filter = ItemFilter()
    filter.columns = Set(query.all("column").map { ColumnID($0) })
    filter.year = Int(query["year"]).flatMap { (2008...2999).contains($0) ? $0 : nil }
    let found = try await visit.registry.publishedItems(
      of: organ?.id, filter, from: (page - 1) * pageSize, count: pageSize)
    let pages = Pagination(page: page, size: pageSize, total: found.total) { address(query, page: $0) }
    let names = ColumnNames(columns)
    let title = query.has("column") ? names.name(ColumnID(query["column"])) : "法定主动公开内容"
    let empty = EmptyState("这里还没有公开的信息。需要的信息没有找到的，可以提出申请。", next: (label: "申请公开", address: Links.apply)).markup
    let body: Markup = """
      <h1>\(title)</h1>
      \(FilterForm(Links.publicItems, fields(query, organs, names, visit)).markup)\
      \(found.lines.isEmpty ? empty : list(found.lines))\(pages.markup)
      """
    return .page(Page(title, face: .portal, trail: [Crumb("首页", Links.portal)], body: body))
  }

  /// The title, then its day; what is no longer in force says so.
  static func list(_ lines: [ItemSummary]) -> Markup {
    var items = Markup()
    items.append(lines) { line in
      let validity: Markup = line.validity == .inForce ? "" : " \(StateMark(line.validity.chinese, .amber).markup)"
      let day = line.published?.description ?? ""
      return """
        <li><a href="\(Links.publicItem(line.id))">\(line.title ?? "")</a>\(validity) \
        <time datetime="\(day)">\(day)</time></li>

        """
    }
    return "<ul class=\"titles\">\(items)</ul>\n"
  }

  private static func fields(_ query: FormValues, _ organs: [Organ], _ names: ColumnNames, _ visit: Visit) -> [Field] {
    var fields: [Field] = []
    if organs.count > 1 {
      fields.append(
        Field("organ", "机关", .select([Choice("", "全部机关")] + organs.map { Choice($0.id.rawValue, $0.name) })))
    }
    // Columns are an organ's own.
    if !names.choices.isEmpty {
      fields.append(Field("column", "栏目", .select([Choice("", "全部栏目")] + names.choices)))
    }
    let years = (0..<6).map { String(visit.today.year - $0) }
    fields.append(Field("year", "发布年份", .select([Choice("", "全部年份")] + years.map { Choice($0, "\($0)年") })))
    return fields.map { $0.filled(from: query) }
  }

  private static func address(_ query: FormValues, page: Int) -> String {
    var pairs = ["organ", "column", "year"].flatMap { name in query.all(name).map { (name, $0) } }
    if page > 1 { pairs.append(("page", String(page))) }
    return pairs.isEmpty ? Links.publicItems : "\(Links.publicItems)?\(PercentEncoding.query(pairs))"
  }
}
