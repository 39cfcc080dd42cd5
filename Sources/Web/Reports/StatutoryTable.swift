import Disclosure
import Documents

/// 法定表格 in the page: the form's own geometry, with each figure in the place of its cell.
struct StatutoryTable {
  let table: Table
  /// The cells in the order in which the form has them.
  let places: [CellPlace]
  let caption: String
  /// What stands in a cell; the class of the cell.
  let cell: (CellPlace) -> (content: Markup, style: String)

  /// 表二、表三、表四 stand in the second, third and fourth part.
  init?(
    _ section: Int, of report: AnnualReport, caption: String,
    cell: @escaping (CellPlace) -> (content: Markup, style: String)
  ) {
    guard let table = report.table(ofSection: section), let places = Self.places[section] else { return nil }
    (self.table, self.places, self.caption, self.cell) = (table, places, caption, cell)
  }

  private static let places: [Int: [CellPlace]] = [
    2: TableTwoDocument.allCases.flatMap { row in TableTwoColumn.allCases.map { CellPlace.two(row, $0) } }
      + TableTwoDecision.allCases.map { CellPlace.two($0) } + [.fees],
    3: TableThreeRow.split.flatMap { row in TableThreeColumn.allCases.map { CellPlace.three(row, $0) } },
    4: TableFourGroup.allCases.flatMap { group in TableFourColumn.allCases.map { CellPlace.four(group, $0) } },
  ]

  var markup: Markup {
    var rest = places[...]
    var rows = Markup()
    for row in table.rows {
      var cells = Markup()
      for cell in row { cells += one(cell, &rest) }
      rows += "<tr>\(cells)</tr>\n"
    }
    return """
      <div class="table statutory" role="region" aria-label="\(caption)" tabindex="0"><table>
      <caption class="unseen">\(caption)</caption><tbody>\(rows)</tbody></table></div>

      """
  }

  private func one(_ cell: Cell, _ rest: inout ArraySlice<CellPlace>) -> Markup {
    let spans: Markup =
      "\(cell.columnSpan > 1 ? " colspan=\"\(cell.columnSpan)\"" as Markup : "")\(cell.rowSpan > 1 ? " rowspan=\"\(cell.rowSpan)\"" as Markup : "")"
    switch cell.role {
    case .datum:
      // The corner of 表三 holds its identity.
      if case .text(let words) = cell.value { return "<td\(spans)>\(words)</td>" }
      guard let place = rest.popFirst() else { return "<td\(spans)></td>" }
      let (content, style) = self.cell(place)
      return "<td\(spans) class=\"number \(style)\">\(content)</td>"
    case .column: return "<th scope=\"col\"\(spans)>\(cell.words)</th>"
    case .columns: return "<th scope=\"colgroup\"\(spans)>\(cell.words)</th>"
    case .row: return "<th scope=\"row\"\(spans)>\(cell.words)</th>"
    case .rows: return "<th scope=\"rowgroup\"\(spans)>\(cell.words)</th>"
    }
  }
}

extension Cell {
  fileprivate var words: String { if case .text(let text) = value { text } else { "" } }
}
