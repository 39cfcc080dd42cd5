import Disclosure
import Documents
import Registry

/// 各单位: the organs of the installation, those of a level together, each with the columns in which it has published something.
enum PublicOrgansPage {
  /// With more of them each organ's columns stand in its own list alone.
  private static let mostWithColumns = 200

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.publicOrgans()
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    let used = organs.count > mostWithColumns ? [:] : try await visit.registry.publicColumns()
    var entries: [OrganLevel: Markup] = [:]
    for organ in organs {
      var columns: [Choice] = []
      if let filled = used[organ.id] {
        let names = ColumnNames(try await visit.registry.openColumns(of: organ.id, on: visit.today))
        columns = names.choices.filter { filled.contains(ColumnID($0.value)) }
      }
      entries[organ.level, default: Markup()] += entry(organ, columns)
    }
    var sections = Markup()
    for level in OrganLevel.allCases {
      guard let shown = entries[level] else { continue }
      sections += "<h2>\(level.chinese)</h2>\n<ul class=\"organ-columns\">\(shown)</ul>\n"
    }
    return .page(
      Page(
        "各单位", face: .portal, width: .wide, trail: [Crumb("首页", Links.portal)],
        body: """
          <h1>各单位</h1>
          <p>共 \(organs.count) 个单位。<a href="\(Links.publicItems)">全部单位公开的信息</a></p>
          \(sections)
          """))
  }

  private static func entry(_ organ: Organ, _ columns: [Choice]) -> Markup {
    let own = [("organ", organ.id.rawValue)]
    var links = Markup()
    links.append(columns) { column in
      "<li><a href=\"\(address(own + [("column", column.value)]))\">\(column.label)</a></li>"
    }
    let list: Markup = columns.isEmpty ? "" : "<ul>\(links)</ul>"
    return """
      <li><h3><a href="\(address(own))">\(organ.name)</a></h3>
      <p><a href="\(Links.publicCatalogue(of: organ.id))">公开目录</a>　\
      <a href="\(Links.publicDocuments(of: organ.id))">继续有效的规范性文件</a></p>
      \(list)</li>

      """
  }

  private static func address(_ conditions: [(String, String)]) -> String {
    "\(Links.publicItems)?\(PercentEncoding.query(conditions))"
  }
}
