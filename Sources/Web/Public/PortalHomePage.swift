import Disclosure
import Documents
import Registry

/// 门户首页: the organ's name and its doors.
enum PortalHomePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    guard try await visit.registry.isSetUp() else { return .seeOther(Links.setUp) }
    let organ = await visit.site.names.name(for: visit)
    let isOne = try await visit.publicOrgans().count == 1
    let doors: [(String, String, String)] = [
      (Links.publicItems, "法定主动公开内容", "按栏目、年度查阅已经公开的信息"),
      (Links.publicOrgans, "各单位", "按单位查阅已经公开的信息"),
      (Links.guide, "政府信息公开指南", "工作机构的联系方式，申请怎么提、多久答复"),
      (Links.apply, "依申请公开", "没有找到需要的信息，可以提出申请，不需要注册"),
      (Links.track, "查询办理情况", "用申请编号和查询码查看进度和答复"),
    ].filter { visit.offers($0.0) && !(isOne && $0.0 == Links.publicOrgans) }
    var items = Markup()
    items.append(doors) { "<li><a href=\"\($0.0)\">\($0.1)<small>\($0.2)</small></a></li>" }
    let newest = try await visit.registry.publicList(PublicFilter(organ: visit.site.options.export?.organ), count: 8)
    return .page(
      Page(
        "政府信息公开", face: .portal, alternates: [Alternate("application/atom+xml", "最新公开", Links.feedAtom)],
        body: "<h1>\(organ) 政府信息公开</h1>\n<ul class=\"doors\">\(items)</ul>\n\(list(newest.lines))"))
  }

  private static func list(_ lines: [ItemSummary]) -> Markup {
    guard !lines.isEmpty else { return "" }
    return """
      <h2>最新公开</h2>
      \(PublicListPage.list(lines))<p><a href="\(Links.publicItems)">查看全部</a></p>

      """
  }
}
