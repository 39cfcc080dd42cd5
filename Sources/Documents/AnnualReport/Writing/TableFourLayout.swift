package import Disclosure

/// 表四 as the form draws it: one row of fifteen numbers under a head of three rows.
package enum TableFourLayout {
  package static func table(_ table: TableFour) -> Table {
    let width = TableFourColumn.allCases.count
    let suits = TableFourGroup.allCases.filter(\.isLitigation)
    let rows: [[Cell]] = [
      [
        Cell(TableFourGroup.reconsideration.label, .columns, columnSpan: width, rowSpan: 2),
        Cell(TableFourGroup.litigationLabel, .columns, columnSpan: width * suits.count),
      ],
      suits.map { Cell($0.label, .columns, columnSpan: width) },
      TableFourGroup.allCases.flatMap { _ in TableFourColumn.allCases.map { Cell($0.label, .column) } },
      TableFourGroup.allCases.flatMap { group in TableFourColumn.allCases.map { Cell.count(table[group, $0]) } },
    ]
    let columns = Array(repeating: 104, count: TableFourGroup.allCases.count * width)
    return Table(columns: columns, headRows: 3, staysOnOnePage: true, rows: rows)
  }
}
