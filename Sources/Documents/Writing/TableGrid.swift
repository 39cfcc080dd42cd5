/// The places of a table's cells once their spans are laid out: what a format with real grids (DOCX, XLSX) needs.
package struct TableGrid: Hashable, Sendable {
  /// One field of the grid.
  package enum Field: Hashable, Sendable {
    /// The cell's own top-left field.
    case origin(Cell)
    /// Covered from the same row.
    case coveredFromLeft
    /// Covered from a row above; this is the first of so many columns.
    case coveredFromAbove(columnSpan: Int)
    /// No cell: the table is ragged here.
    case gap
  }

  package let width: Int
  package private(set) var rows: [[Field]]
  /// Whether every field belongs to exactly one cell and no cell reaches beyond the grid.
  package private(set) var isComplete: Bool

  package init(_ table: Table) {
    width = table.columns.count
    rows = Array(repeating: Array(repeating: .gap, count: width), count: table.rows.count)
    isComplete = true
    for (row, cells) in table.rows.enumerated() {
      var column = 0
      for cell in cells {
        while column < width, rows[row][column] != .gap { column += 1 }
        place(cell, row: row, column: column)
        column += cell.columnSpan
      }
    }
    if rows.contains(where: { $0.contains(.gap) }) { isComplete = false }
  }

  private mutating func place(_ cell: Cell, row: Int, column: Int) {
    if column + cell.columnSpan > width || row + cell.rowSpan > rows.count { isComplete = false }
    let lastColumn = min(column + cell.columnSpan, width)
    for r in row..<min(row + cell.rowSpan, rows.count) where column < lastColumn {
      for c in column..<lastColumn {
        if rows[r][c] != .gap { isComplete = false }
        rows[r][c] = field(cell, isTop: r == row, isLeft: c == column, span: lastColumn - column)
      }
    }
  }

  private func field(_ cell: Cell, isTop: Bool, isLeft: Bool, span: Int) -> Field {
    switch (isTop, isLeft) {
    case (true, true): .origin(cell)
    case (false, true): .coveredFromAbove(columnSpan: span)
    default: .coveredFromLeft
    }
  }
}
