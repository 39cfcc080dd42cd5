/// Ties the cells behind a label to a known number of columns, or says that it cannot be done.
enum ValueCells {
  /// The `count` texts, blank ones included; nil when the cells do not tell.
  ///
  /// Certain are: none that holds something; exactly `count` that hold something, side by side; exactly `count` cells, some
  /// blank, of a row that lost none (it ends where its table ends).
  static func take(_ count: Int, of cells: [TableRow.Cell], in row: TableRow) -> [String]? {
    let filled = cells.indices.filter { !cells[$0].isBlank }
    guard let first = filled.first, let last = filled.last else { return Array(repeating: "", count: count) }
    if filled.count == count, last - first + 1 == count { return filled.map { cells[$0].text } }
    guard row.showsBlanks, row.reachesEdge, cells.count == count else { return nil }
    return cells.map(\.text)
  }

  /// The texts under the given heads: each head must stand over exactly one cell that begins with it, and every other
  /// cell must be blank.
  static func take(under heads: [Range<Int>], of cells: [TableRow.Cell]) -> [String]? {
    var texts: [String] = []
    for head in heads {
      let under = cells.filter { head.overlaps($0.column..<$0.column + $0.span) }
      guard under.count == 1, let cell = under.first, cell.column == head.lowerBound,
        cell.column + cell.span <= head.upperBound
      else { return nil }
      texts.append(cell.text)
    }
    let outside = cells.filter { cell in !heads.contains { $0.overlaps(cell.column..<cell.column + cell.span) } }
    return outside.allSatisfy(\.isBlank) ? texts : nil
  }
}
