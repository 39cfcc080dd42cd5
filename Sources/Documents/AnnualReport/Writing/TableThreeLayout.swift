package import Disclosure

/// 表三 as the form draws it: ten columns, of which three hold labels, under a head of three rows.
package enum TableThreeLayout {
  package static let identity = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）"
  package static let applicants = "申请人情况"
  package static let organizations = "法人或其他组织"

  /// Widths in tenths of a millimetre of the 156 mm between the margins.
  private static let columns = [95, 190, 545] + [105, 100, 100, 105, 105, 100, 115]

  package static func table(_ table: TableThree) -> Table {
    let underResults = table.rows.filter(\.isUnderResults)
    let body = table.rows.map { row in
      labels(of: row, in: table, results: underResults) + TableThreeColumn.allCases.map { .count(table[row, $0]) }
    }
    return Table(columns: columns, headRows: 3, staysOnOnePage: true, rows: head + body)
  }

  private static var head: [[Cell]] {
    [
      [
        Cell(identity, columnSpan: 3, rowSpan: 3),
        Cell(applicants, .columns, columnSpan: TableThreeColumn.allCases.count),
      ],
      [
        Cell(TableThreeColumn.naturalPerson.label, .column, rowSpan: 2),
        Cell(organizations, .columns, columnSpan: TableThreeColumn.organizations.count),
        Cell(TableThreeColumn.total.label, .column, rowSpan: 2),
      ],
      TableThreeColumn.organizations.map { Cell($0.label, .column) },
    ]
  }

  /// The label cells that begin in this row.
  private static func labels(of row: TableThreeRow, in table: TableThree, results: [TableThreeRow]) -> [Cell] {
    guard row.isUnderResults else { return [label(row, columnSpan: 3)] }
    var cells: [Cell] = []
    if row == results.first { cells.append(Cell(TableThreeRow.resultsLabel, .rows, rowSpan: results.count)) }
    guard let block = row.block else { return cells + [label(row, columnSpan: 2)] }
    let rows = table.rows.filter { $0.block == block }
    if row == rows.first { cells.append(Cell(block.label, .rows, rowSpan: rows.count)) }
    return cells + [label(row, columnSpan: 1)]
  }

  private static func label(_ row: TableThreeRow, columnSpan: Int) -> Cell {
    Cell(row.label, .row, columnSpan: columnSpan, alignment: .left)
  }
}
