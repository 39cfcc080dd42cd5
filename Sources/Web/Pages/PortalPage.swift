import Documents
import Registry

/// 门户首页: the organ's name and its doors.
enum PortalPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    guard try await visit.registry.isSetUp() else { return .seeOther(Links.setUp) }
    let organ = await visit.site.names.name(for: visit)
    let doors = [
      (Links.apply, "申请公开政府信息", "没有找到需要的信息，可以提出申请"),
      (Links.track, "查询办理情况", "用受理编号和查询码查看进度和答复"),
    ].filter { Routes.has($0.0) }
    var items = Markup()
    items.append(doors) { "<li><a href=\"\($0.0)\">\($0.1)<small>\($0.2)</small></a></li>" }
    let body: Markup =
      doors.isEmpty
      ? EmptyState("这里还没有公开的内容。").markup : "<ul class=\"doors\">\(items)</ul>\n"
    return .page(Page("政府信息公开", face: .portal, body: "<h1>\(organ)政府信息公开</h1>\n\(body)"))
  }
}
