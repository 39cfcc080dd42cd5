import Disclosure
import Documents
import Registry

/// 栏目: as a tree, each with its cycle, its newest item and how it stands.
enum ColumnListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let catalogue = try await viewed.catalogue()
    let rules = try await visit.registry.settings(of: viewed.organ.id, on: viewed.today).inspection.columns
    let list = catalogue.columns.isEmpty ? empty(viewed) : tree(catalogue, viewed, rules)
    let doors = catalogue.columns.isEmpty ? "" : doorLinks([viewed.form("column-add", "新增栏目")])
    return .page(
      viewed.page(
        "栏目", body: "\(viewed.catalogueSections(Links.columns))\(viewed.done)\(doors)\(list)"))
  }

  private static func empty(_ viewed: ViewedOrgan) -> Markup {
    let address = viewed.address(CatalogueForms.shelf.address("columns-standard"))
    let next = viewed.may(.manageCatalogue) ? ("生成标准栏目", address) : nil
    return EmptyState("还没有设置自己的栏目，公开页面使用标准栏目。", next: next).markup
  }

  private static func tree(_ catalogue: OrganCatalogue, _ viewed: ViewedOrgan, _ rules: ColumnRules) -> Markup {
    let standings = catalogue.standings(on: viewed.today, rules: rules)
    let lines = Dictionary(standings.lines.map { ($0.column.id, $0) }) { first, _ in first }
    let open = ColumnStandings.ordered(catalogue.openColumns(on: viewed.today))
    let depths = Depths(open)
    let heads: [DataTable.Column] = [
      .init("栏目"), .init("更新周期"), .init("目录事项", isNumber: true), .init("条数", isNumber: true), .init("最近更新"),
      .init("情况"), .init("办理"),
    ]
    let table = DataTable(
      "栏目", heads,
      rows: open.map { column in
        let line = lines[column.id]
        return [
          "<span class=\"depth-\(depths[column.id])\">\(column.name)</span>", cycle(column, line, rules),
          column.rows.isEmpty ? "" : "\(column.rows.count)", line.map { "\($0.count)" } ?? "",
          unbroken(line?.last?.description ?? ""), line.map(mark) ?? "<span class=\"quiet\">专门页面</span>",
          "<span class=\"cell-links\">\(viewed.form("column-change", "修改", id(column)))\(viewed.form("column-close", "停用", id(column)))</span>",
        ]
      })
    return "\(table.markup)\(closed(catalogue, viewed))"
  }

  private static func id(_ column: Column) -> [(String, String)] { [("id", column.id.rawValue)] }

  private static func cycle(_ column: Column, _ line: ColumnStandings.Line?, _ rules: ColumnRules) -> Markup {
    guard line?.isLeaf == true else { return "" }
    if let cycle = column.cycle { return "\(cycle.chinese)" }
    let usual = rules.cycles[column.content]
    return usual.map { "\($0.chinese)<span class=\"quiet\">（按内容）</span>" } ?? ""
  }

  /// What lies beneath a column is judged once.
  private static func mark(_ line: ColumnStandings.Line) -> Markup {
    line.isLeaf ? StateMark(line.standing.chinese, Tone(line.standing.tone)).markup : ""
  }

  private static func closed(_ catalogue: OrganCatalogue, _ viewed: ViewedOrgan) -> Markup {
    let closed = catalogue.columns.filter { !$0.isOpen(on: viewed.today) }
    guard !closed.isEmpty else { return "" }
    var items = Markup()
    items.append(closed) { "<li>\($0.name)，\($0.closed?.chinese ?? "")停用</li>" }
    return "<details><summary>停用的栏目（\(closed.count)）</summary><ul>\(items)</ul></details>\n"
  }

  /// How deep a column lies, for its indent.
  private struct Depths {
    private let byID: [ColumnID: Column]

    init(_ columns: [Column]) { byID = Dictionary(columns.map { ($0.id, $0) }) { first, _ in first } }

    subscript(_ id: ColumnID) -> Int {
      var depth = 0
      var next = byID[id]?.parent
      while let above = next, let column = byID[above], depth < 4 {
        depth += 1
        next = column.parent
      }
      return depth
    }
  }
}
