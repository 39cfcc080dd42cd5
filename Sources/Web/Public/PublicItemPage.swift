import Disclosure
import Documents
import Registry

/// 信息页 of the public: title, the table of its elements, the text, attachments, what explains it.
enum PublicItemPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let item = try await item(visit)
    let organs = try await visit.registry.organs()
    let columns = ColumnNames(try await visit.registry.openColumns(of: item.organ, on: visit.today))
    let organ = organs.first { $0.id == item.organ }?.name ?? ""
    let body: Markup = """
      <article class="public-item"><h1>\(item.text.title)</h1>
      \(validity(item))\(FactList(facts(item, organ, columns)).markup)\(text(item))\(related(item))</article>

      """
    return .page(
      Page(
        item.text.title, face: .portal,
        trail: [
          Crumb("首页", Links.portal),
          Crumb("法定主动公开内容", "\(Links.publicItems)?organ=\(PercentEncoding.encode(item.organ.rawValue))"),
        ],
        alternates: [
          Alternate("application/json", "元数据", Links.metadata(of: item.id, "json")),
          Alternate("application/xml", "元数据", Links.metadata(of: item.id, "xml")),
        ],
        body: body))
  }

  /// 附件下载.
  @Sendable static func file(_ visit: Visit) async throws -> Answer {
    let id = ItemID(try visit.part("id"))
    guard let (stored, attachment) = try await visit.registry.publicAttachment(try visit.part("file"), of: id) else {
      throw PageRefusal.notFound
    }
    return ItemFilePage.answer(try visit.registry.files.contents(of: stored), attachment)
  }

  private static func item(_ visit: Visit) async throws -> PublicItem {
    guard let item = try await visit.registry.publicItem(ItemID(try visit.part("id"))) else {
      throw PageRefusal.notFound
    }
    return item
  }

  private static func facts(_ item: PublicItem, _ organ: String, _ columns: ColumnNames) -> [(String, Markup)] {
    var facts: [(String, Markup)] = [
      ("索引号", "<span class=\"code\">\(item.number)</span>"), ("发布机构", "\(organ)"),
      ("发布日期", "\(item.published.chinese)"),
    ]
    if let day = item.corrected { facts.append(("更正日期", "\(day.chinese)")) }
    if let note = item.correctionNote { facts.append(("更正说明", CasePage.lines(note))) }
    facts.append(("有效性", "\(item.validity.chinese)"))
    return facts + ItemFacts(text: item.text, columns: columns).open
  }

  /// 失效标志, with what takes its place.
  private static func validity(_ item: PublicItem) -> Markup {
    guard item.validity != .inForce else { return "" }
    let next: Markup =
      item.successor.map { "，现行文件：<a href=\"\(Links.publicItem($0.id))\">\($0.title)</a>" } ?? ""
    return Notice(.amber, "<p>本文件\(item.validity.chinese)\(next)。</p>").markup
  }

  private static func text(_ item: PublicItem) -> Markup {
    let states = Dictionary(
      item.released.map { ($0, FileState.judged(.made)) }
    ) { first, _ in first }
    let shown = item.text.attachments.filter { item.released.contains($0.file) }
    var text = item.text
    text.attachments = shown
    return ItemBody(text: text, address: { Links.publicFile($0, of: item.id) }, states: states).markup
  }

  private static func related(_ item: PublicItem) -> Markup {
    func list(_ title: String, _ neighbours: [PublicItem.Neighbour]) -> Markup {
      guard !neighbours.isEmpty else { return "" }
      var items = Markup()
      items.append(neighbours) { "<li><a href=\"\(Links.publicItem($0.id))\">\($0.title)</a></li>" }
      return "<h2>\(title)</h2>\n<ul>\(items)</ul>\n"
    }
    return "\(list("解读", item.interpretations))\(list("解读的文件", item.explains))"
  }
}
