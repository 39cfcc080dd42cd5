import Disclosure
import Documents
import Registry

/// 失效链接: addresses in public items that did not answer when they were asked.
enum DeadLinksPage {
  private static let most = 500

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewer = try visit.viewer()
    let found = try await visit.registry.deadLinks(for: viewer, count: most)
    let titles = try await visit.registry.titles(of: Array(Set(found.map { $0.item })), for: viewer)
    let list: Markup =
      found.isEmpty ? (visit.site.options.checksLinks ? "<p>没有发现打不开的链接。</p>\n" : "") : table(found, titles)
    let more: Markup = found.count == most ? "<p class=\"quiet\">只列出时间最长的 \(most) 个。</p>\n" : ""
    return .page(
      Page(
        "失效链接", face: .office, width: .wide, trail: [Crumb("主动公开信息", Links.items)],
        body: "<h1>失效链接</h1>\n\(standing(visit))\(list)\(more)"))
  }

  /// Whether anything is asked at all.
  private static func standing(_ visit: Visit) -> Markup {
    guard visit.site.options.checksLinks else {
      return Notice(
        .neutral, "<p>没有开通链接检查：本系统所在的网络不通互联网，或者系统管理员没有开通（启动时加 --check-links）。</p>"
      ).markup
    }
    return "<p>系统逐条检查已发布信息中的网址，每条信息每周一次，打不开的每天再试。改正须经更正发布。</p>\n"
  }

  private static func table(_ found: [(item: ItemID, link: DeadLink)], _ titles: [ItemID: String]) -> Markup {
    let rows = found.map { entry -> [Markup] in
      [
        "<a href=\"\(Links.item(entry.item))\">\(titles[entry.item] ?? "无法读取标题")</a>", "\(entry.link.address)",
        "\(entry.link.outcome.chinese)", "<span class=\"nowrap\">\(entry.link.since.day.description)</span>",
      ]
    }
    return DataTable("失效链接", ["信息", "网址", "情况", "自"].map { .init($0) }, rows: rows).markup
  }
}
