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
      groups += group("机关", query.organs.map { link($0.name, [("organ", $0.id.rawValue)]) })
    }
    if let organ = query.organ {
      let own = ("organ", organ.id.rawValue)
      let filled = columns.choices.filter { used.columns.contains(ColumnID($0.value)) }
      groups += group("栏目", filled.map { link($0.label, [own, ("column", $0.value)]) })
      groups += group("发布年份", used.years.sorted(by: >).map { link("\($0)年", [own, ("year", String($0))]) })
    }
    return groups
  }

  /// Closed until it is asked for, so that the list stands at the top.
  private func group(_ title: String, _ links: [Markup]) -> Markup {
    guard !links.isEmpty else { return "" }
    var items = Markup()
    items.append(links) { "<li>\($0)</li>" }
    return "<details class=\"by\"><summary>\(title)</summary><ul>\(items)</ul></details>\n"
  }

  private func link(_ label: String, _ conditions: [(String, String)]) -> Markup {
    let address = "\(Links.publicItems)?\(PercentEncoding.query(conditions))"
    return "<a href=\"\(address)\">\(label)</a>"
  }
}
