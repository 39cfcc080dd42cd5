/// A table with its spans laid out: every row is as wide as the table, every position knows its cell.
struct Grid {
  struct Position: Hashable {
    /// The cell's text; nil where the table has no cell.
    let text: String?
    /// Whether the cell begins here, and not in a row above or a column to the left.
    let isOrigin: Bool
    /// The cell's index in its row of the source, for an origin in the same row.
    let columnSpan: Int
    let rowSpan: Int
  }

  private(set) var rows: [[Position]] = []

  /// Larger spans are held to this: no form is wider.
  private static let widest = 60
  private static let deepest = 400

  init(_ table: SourceTable) {
    var open: [Int: (position: Position, left: Int)] = [:]
    for source in table.rows {
      var row: [Position] = []
      var cells = source.makeIterator()
      while row.count < Grid.widest {
        if let spanning = open[row.count], spanning.left > 0 {
          open[row.count] = (spanning.position, spanning.left - 1)
          row.append(spanning.position)
          continue
        }
        guard let cell = cells.next() else {
          guard let next = open.filter({ $0.value.left > 0 && $0.key > row.count }).keys.min() else { break }
          while row.count < next { row.append(.gap) }
          continue
        }
        Grid.place(cell, in: &row, open: &open)
      }
      rows.append(row)
    }
    let width = rows.map(\.count).max() ?? 0
    for index in rows.indices {
      while rows[index].count < width { rows[index].append(.gap) }
    }
  }

  private static func place(
    _ cell: SourceCell, in row: inout [Position], open: inout [Int: (position: Position, left: Int)]
  ) {
    let columns = min(max(cell.columnSpan, 1), widest)
    let depth = min(max(cell.rowSpan, 1), deepest)
    for offset in 0..<columns where row.count < widest {
      if depth > 1 {
        let below = Position(text: cell.text, isOrigin: false, columnSpan: 1, rowSpan: 1)
        open[row.count] = (below, depth - 1)
      }
      row.append(Position(text: cell.text, isOrigin: offset == 0, columnSpan: columns, rowSpan: depth))
    }
  }
}

extension Grid.Position {
  static let gap = Grid.Position(text: nil, isOrigin: false, columnSpan: 1, rowSpan: 1)
}
