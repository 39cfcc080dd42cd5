import Disclosure
import Documents
import Registry

/// 法定主动公开内容: the columns of an organ, and what stands in them, the newest first.
enum PublicListPage {
  private static let pageSize = 20

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let asked = try await PublicListQuery(visit)
    let (organs, organ, query) = (asked.organs, asked.organ, visit.query)
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    let columns =
      if let organ { try await visit.registry.openColumns(of: organ.id, on: visit.today) } else { [Column]() }
    let found = try await visit.registry.publishedItems(
      of: organ?.id, asked.filter, from: (asked.page - 1) * pageSize, count: pageSize)
    let pages = Pagination(page: asked.page, size: pageSize, total: found.total, unit: "条") { asked.address(page: $0) }
    let names = ColumnNames(columns)
    let title = asked.column.map { name(of: $0, names) } ?? ColumnDoor.statutory.chinese
    let empty = EmptyState("这里还没有公开的信息。需要的信息没有找到的，可以提出申请。", next: visit.nextWithoutFinding).markup
    let filter =
      if visit.site.options.export == nil {
        "\(doors(organ))\(FilterForm(Links.publicItems, fields(query, organs, names, visit), kept: kept(asked)).markup)"
          as Markup
      } else { try await StaticListDoors(asked, names, in: visit.registry).markup }
    let body: Markup = """
      <h1>\(title)</h1>
      \(filter)\(found.lines.isEmpty ? empty : list(found.lines))\(pages.markup)\(visit.listForms(asked, found.total))
      """
    return .page(Page(title, face: .portal, trail: [Crumb("首页", Links.portal)], alternates: asked.feeds, body: body))
  }

  /// Columns are an organ's own, but every organ has the five doors.
  private static func name(of column: ColumnID, _ names: ColumnNames) -> String {
    names.has(column) ? names.name(column) : ColumnDoor(rawValue: column.rawValue)?.chinese ?? names.name(column)
  }

  /// The column stays chosen where the form offers none.
  private static func kept(_ asked: PublicListQuery) -> [(String, String)] {
    guard asked.organ == nil, let column = asked.column else { return [] }
    return [("column", column.rawValue)]
  }

  private static func doors(_ organ: Organ?) -> Markup {
    let lists = [
      ("公开目录", organ.map { Links.publicCatalogue(of: $0.id) } ?? Links.publicCatalogue),
      ("继续有效的规范性文件", organ.map { Links.publicDocuments(of: $0.id) } ?? Links.publicDocuments),
    ]
    return doorLinks(lists.map { "<a href=\"\($0.1)\">\($0.0)</a>" })
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
}
