/// The places of a table's cells once the merged ones are laid out. A merged cell ends with the table, and with the head where it begins there.
struct RichTableGrid {
  struct Place {
    let cell: RichTable.Cell
    /// From 0.
    let row: Int
    let column: Int
    /// As laid out.
    let rowSpan: Int
    let columnSpan: Int

    var columns: Range<Int> { column..<(column + columnSpan) }
  }

  /// In reading order.
  private(set) var places: [Place] = []
  private(set) var width = 0
  /// Merged cells that would cover more columns together cover one each.
  static let mostColumns = 1_000

  init(_ table: RichTable) {
    /// How many more rows each column is covered from above.
    var covered: [Int] = []
    for (row, cells) in table.rows.enumerated() {
      let left = (row < table.heads ? table.heads : table.rows.count) - row
      var column = 0
      for cell in cells {
        while column < covered.count, covered[column] > row { column += 1 }
        let room = max(Self.mostColumns - column, 1)
        var span = min(cell.columnSpan, room)
        if let next = covered.indices.dropFirst(column).prefix(span).first(where: { covered[$0] > row }) {
          span = next - column
        }
        let place = Place(
          cell: cell, row: row, column: column, rowSpan: min(cell.rowSpan, max(left, 1)), columnSpan: max(span, 1))
        if covered.count < place.columns.upperBound {
          covered += Array(repeating: 0, count: place.columns.upperBound - covered.count)
        }
        for index in place.columns { covered[index] = row + place.rowSpan }
        places.append(place)
        column = place.columns.upperBound
      }
    }
    width = covered.count
  }
}
