import Disclosure
import Documents
import Registry

/// 待归目录的信息: published in a column of several rows, and nobody said which of them it answers.
enum UnplacedItemsPage {
  private static let most = 100

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    let year = try viewed.year()
    let items = catalogue.coverage(of: year, through: viewed.today).unplaced.sorted { $0.released > $1.released }
    let titles = try await visit.registry.publicTitles(of: items.prefix(most).map(\.id))
    let names = ColumnNames(catalogue.columns)
    let list =
      items.isEmpty
      ? EmptyState("没有需要指明目录事项的信息。").markup
      : DataTable(
        "待归目录的信息", ["公开日期", "标题", "栏目", "办理"].map { .init($0) },
        rows: items.prefix(most).map { item in
          [
            unbroken(item.released.description),
            viewed.item(item.id, titles[item.id]),
            "\(names.name(item.column))", viewed.form("item-place", "指明事项", [("id", item.id.rawValue)]),
          ]
        }
      ).markup
    let rest: Markup = items.count > most ? "<p class=\"quiet\">这里显示最近的 \(most) 条，共 \(items.count) 条。</p>\n" : ""
    return .page(
      viewed.page(
        "待归目录的信息",
        body: """
          \(viewed.catalogueSections(Links.unplacedItems))\(viewed.done)\
          <p class="hint">所在栏目对应几个目录事项的信息，指明属于哪一项以后才计入落实情况；系统不代为猜测。</p>
          \(viewed.filter(Links.unplacedItems, [viewed.yearField(year)]))\(list)\(rest)
          """))
  }
}
