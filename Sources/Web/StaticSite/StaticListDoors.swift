import Disclosure
import Documents
import Registry

/// 目录的入口 of a static site, in place of the form: by organ, then by column or by year, where there is something.
struct StaticListDoors {
  let query: PublicListQuery
  let columns: ColumnNames
  private let used: PublicShelves
  private let offices: [Office]

  init(_ query: PublicListQuery, _ columns: ColumnNames, in registry: Registry) async throws {
    self.query = query
    self.columns = columns
    used = if let organ = query.organ { try await registry.publicShelves(of: organ.id) } else { PublicShelves() }
    offices = if let organ = query.organ { try await registry.directory(of: organ.id).offices } else { [] }
  }

  var markup: Markup {
    var groups = Markup()
    if query.organs.count > 1 {
      let all = [link("全部机关", [])]
      groups += group(
        "机关", query.organ?.name, all + query.organs.map { link($0.name, [("organ", $0.id.rawValue)]) })
    }
    guard let organ = query.organ else { return groups }
    let filter = query.filter
    let filled = columns.choices.filter { used.columns.contains(ColumnID($0.value)) }
    let years = used.years.sorted(by: >)
    groups += choices("栏目", "column", organ, query.column.map(columns.path), filled.map { ($0.value, $0.label) })
    groups += choices(
      "提供科室", "office", organ, filter.office.flatMap { id in offices.first { $0.id == id }?.name },
      offices.filter { used.offices.contains($0.id) }.map { ($0.id.rawValue, $0.name) })
    groups += choices(
      "体裁", "genre", organ, filter.genre?.chinese,
      Genre.allCases.filter(used.genres.contains).map { ($0.rawValue, $0.chinese) })
    groups += choices(
      "主题", "topic", organ, filter.topic?.chinese,
      TopicClass.allCases.filter(used.topics.contains).map { ($0.rawValue, $0.chinese) })
    groups += choices(
      "有效性", "validity", organ, filter.validity?.chinese,
      ItemValidity.allCases.filter(used.validities.contains).map { ($0.rawValue, $0.chinese) })
    groups += choices(
      "发布年份", "year", organ, filter.year.map { "\($0)年" }, years.map { (String($0), "\($0)年") })
    return groups
  }

  private func choices(
    _ title: String, _ name: String, _ organ: Organ, _ chosen: String?, _ values: [(String, String)]
  ) -> Markup {
    let own = ("organ", organ.id.rawValue)
    let all = values.isEmpty ? [] : [link("全部", [own])]
    return group(title, chosen, all + values.map { link($0.1, [own, (name, $0.0)]) })
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
