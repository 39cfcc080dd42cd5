import Documents
import Registry

/// 办公检索结果: items of every state that the reader sees, with the words marked where they stand in the newest text.
struct ItemSearchResults {
  let found: OfficeSearchPage
  let page: Int
  let directory: Directory
  let columns: ColumnNames
  let address: (Int) -> String

  var markup: Markup {
    var items = Markup()
    items.append(found.hits, line)
    var pages = Pagination(
      page: page, size: ItemListPage.pageSize, total: found.found, unit: "条", address: address)
    // It is said above.
    pages.count = ""
    return """
      <p class="found" role="status">\(count)</p>
      \(found.hits.isEmpty ? "" : "<ol class=\"results\">\(items)</ol>" as Markup)
      \(pages.markup)
      """
  }

  private var count: String {
    guard found.unopened > 0 else { return "找到 \(found.found) 条" }
    return "在最近办理的信息中找到 \(found.found) 条；较早的 \(found.unopened) 条没有逐一查看，请增加词或者用筛选缩小范围"
  }

  private func line(_ hit: OfficeHit) -> Markup {
    let line = hit.line
    var facts = [columns.name(line.column), line.office.map { directory.name(of: $0) } ?? "本机关"]
    if let formed = line.formed { facts.append("成文 \(formed)") }
    if let published = line.published { facts.append("发布 \(published)") }
    if let number = line.number { facts.append("索引号 \(number)") }
    return """
      <li><h2><a href="\(Links.item(line.id))">\(hit.title.markup)</a> \
      \(ItemStateMark(line.state, line.role).markup)</h2>
      <p>\(hit.excerpt.markup)</p>
      <p class="quiet">\(facts.joined(separator: "　"))</p></li>

      """
  }
}
