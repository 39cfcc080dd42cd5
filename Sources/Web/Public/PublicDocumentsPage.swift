import Disclosure
import Documents
import Registry

/// 继续有效的规范性文件 of an organ, and beneath it those that ended.
enum PublicDocumentsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.publicOrgans()
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    guard let organ = PublicOrgan.chosen(visit, organs) else {
      return .page(PublicOrgan.choosing("继续有效的规范性文件", organs) { Links.publicDocuments(of: $0) })
    }
    let documents = try await visit.registry.publicDocuments(of: organ.id)
    let titles = try await visit.registry.publicTitles(of: documents.compactMap(\.item))
    let list = DocumentsInForce(documents, on: visit.today).documents
    let ended = documents.filter { $0.endDay.map { $0 <= visit.today } ?? false }
    let empty = EmptyState("这个机关没有公布继续有效的规范性文件。", next: ("查看已经公开的信息", Links.publicItems)).markup
    let known = Set(titles.keys)
    return .page(
      Page(
        "继续有效的规范性文件", face: .portal, width: .wide, trail: [Crumb("首页", Links.portal)],
        body: """
          <h1>继续有效的规范性文件</h1>
          <p class="quiet">\(organ.name)</p>
          \(list.isEmpty ? empty : table(list, known, visit.today))\(former(ended, documents, known, visit.today))
          """))
  }

  private static func table(_ list: [NormativeDocument], _ open: Set<ItemID>, _ today: Day) -> Markup {
    let rows = list.reversed().map { document -> [Markup] in
      [
        title(document, open), unbroken(document.number ?? ""), unbroken(document.made.description),
        unbroken(document.validUntil?.description ?? "长期"), "\((document.validity(on: today) ?? .inForce).chinese)",
      ]
    }
    let heads = ["文件名称", "发文字号", "制发日期", "有效期至", "有效性"]
    let table = DataTable("继续有效的规范性文件", heads.map { .init($0) }, rows: rows)
    return "<p>截至\(today.chinese)，继续有效的共 \(list.count) 件。</p>\n\(table.markup)"
  }

  /// A link only to what the public may read.
  private static func title(_ document: NormativeDocument, _ open: Set<ItemID>) -> Markup {
    guard let item = document.item, open.contains(item) else { return "\(document.title)" }
    return "<a href=\"\(Links.publicItem(item))\">\(document.title)</a>"
  }

  private static func former(
    _ ended: [NormativeDocument], _ all: [NormativeDocument], _ open: Set<ItemID>, _ today: Day
  ) -> Markup {
    guard !ended.isEmpty else { return "" }
    let rows = ended.reversed().map { document -> [Markup] in
      let successor = document.ended?.successor.flatMap { id in all.first { $0.id == id } }
      return [
        title(document, open), unbroken(document.number ?? ""),
        "\((document.validity(on: today) ?? .lapsed).chinese)", unbroken(document.endDay?.description ?? ""),
        successor.map { title($0, open) } ?? "",
      ]
    }
    let heads = ["文件名称", "发文字号", "情况", "自哪天起", "替代的文件"]
    let table = DataTable("已经废止、失效的文件", heads.map { .init($0) }, rows: rows)
    return "<h2>已经废止、失效的文件</h2>\n\(table.markup)"
  }
}
