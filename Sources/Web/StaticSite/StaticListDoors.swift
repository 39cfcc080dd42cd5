import Disclosure
import Documents
import Registry

/// 目录的入口 of a static site, in place of the form: by organ, then by column or by year, where there is something.
struct StaticListDoors {
  let query: PublicListQuery
  let columns: ColumnNames
  private let used: (columns: Set<ColumnID>, years: Set<Int>)

  init(_ query: PublicListQuery, _ columns: ColumnNames, in registry: Registry) async throws {
    self.query = query
    self.columns = columns
    used = if let organ = query.organ { try await registry.publicShelves(of: organ.id) } else { ([], []) }
  }

  var markup: Markup {
    var groups = Markup()
    if query.organs.count > 1 {
      let all = [link("全部机关", [])]
      groups += group(
        "机关", query.organ?.name, all + query.organs.map { link($0.name, [("organ", $0.id.rawValue)]) })
    }
    if let organ = query.organ {
      let own = ("organ", organ.id.rawValue)
      let filled = columns.choices.filter { used.columns.contains(ColumnID($0.value)) }
      groups += group(
        "栏目", query.column.map(columns.path),
        filled.isEmpty ? [] : [link("全部栏目", [own])] + filled.map { link($0.label, [own, ("column", $0.value)]) })
      let years = used.years.sorted(by: >).map { link("\($0)年", [own, ("year", String($0))]) }
      groups += group(
        "发布年份", query.filter.year.map { "\($0)年" }, years.isEmpty ? [] : [link("全部年份", [own])] + years)
    }
    return groups
  }

  /// Closed until it is asked for, so that the list stands at the top; says what is chosen.
  private func group(_ title: String, _ chosen: String?, _ links: [Markup]) -> Markup {
    guard !links.isEmpty else { return "" }
    var items = Markup()
    items.append(links) { "<li>\($0)</li>" }
    return
      "<details class=\"by\"><summary>\(title)\(chosen.map { "：\($0)" } ?? "")</summary><ul>\(items)</ul></details>\n"
  }

  private func link(_ label: String, _ conditions: [(String, String)]) -> Markup {
    let query = PercentEncoding.query(conditions)
    let address = query.isEmpty ? Links.publicItems : "\(Links.publicItems)?\(query)"
    return "<a href=\"\(address)\">\(label)</a>"
  }
}
