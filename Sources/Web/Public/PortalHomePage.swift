import Disclosure
import Documents
import Registry

/// 门户首页: the organ's name and its doors: the five that the statutory column has (国办公开办函〔2019〕61号), and where one asks after an application.
enum PortalHomePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    guard try await visit.registry.isSetUp() else { return .seeOther(Links.setUp) }
    let organ = await visit.site.names.name(for: visit)
    let doors = try await doors(visit)
    var items = Markup()
    items.append(doors) { "<li><a href=\"\($0.0)\">\($0.1)<small>\($0.2)</small></a></li>" }
    let newest = try await visit.registry.publicList(PublicFilter(organ: visit.site.options.export?.organ), count: 8)
    return .page(
      Page(
        "政府信息公开", face: .portal, alternates: [Alternate("application/atom+xml", "最新公开", Links.feedAtom)],
        body: "<h1>\(organ) 政府信息公开</h1>\n<ul class=\"doors\">\(items)</ul>\n\(list(newest.lines))"))
  }

  private static func doors(_ visit: Visit) async throws -> [(String, String, String)] {
    let isOne = try await visit.publicOrgans().count == 1
    return [
      (Links.guide, ColumnDoor.guide.chinese, "工作机构的联系方式，申请怎么提、多久答复"),
      (try await shelf(.rules, visit), ColumnDoor.rules.chinese, "公开工作的法规、规章和制度"),
      (Links.publicItems, ColumnDoor.statutory.chinese, "按栏目、年度查阅已经公开的信息"),
      (isOne ? "" : Links.publicOrgans, "各单位", "按单位查阅已经公开的信息"),
      (try await annualReports(visit), ColumnDoor.annualReports.chinese, "历年的政府信息公开工作年度报告"),
      (Links.apply, ColumnDoor.onRequest.chinese, "没有找到需要的信息，可以提出申请，不需要注册"),
      (Links.track, "查询办理情况", "用申请编号和查询码查看进度和答复"),
    ].filter { !$0.0.isEmpty && visit.offers($0.0) }
  }

  /// The reports that were made here; a static site has those that were published as files.
  private static func annualReports(_ visit: Visit) async throws -> String {
    visit.site.options.export == nil ? Links.publicReports : try await shelf(.annualReports, visit)
  }

  /// The list of one column; empty where a static site has no such page.
  private static func shelf(_ door: ColumnDoor, _ visit: Visit) async throws -> String {
    let column = ColumnID(door.rawValue)
    guard let organ = visit.site.options.export?.organ else {
      return "\(Links.publicItems)?\(PercentEncoding.query([("column", column.rawValue)]))"
    }
    guard try await visit.registry.publicShelves(of: organ).columns.contains(column) else { return "" }
    let pairs = [("organ", organ.rawValue), ("column", column.rawValue)]
    return "\(Links.publicItems)?\(PercentEncoding.query(pairs))"
  }

  private static func list(_ lines: [ItemSummary]) -> Markup {
    guard !lines.isEmpty else { return "" }
    return """
      <h2>最新公开</h2>
      \(PublicListPage.list(lines))<p><a href="\(Links.publicItems)">查看全部</a></p>

      """
  }
}
