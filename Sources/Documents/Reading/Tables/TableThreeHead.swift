import Disclosure

/// The column heads of 表三 as a source shows them.
struct TableThreeHead {
  /// The heads in reading order. The form's two-level head reads 自然人, 总计, then the five organizations.
  private(set) var sequence: [TableThreeColumn] = []
  private var ranges: [TableThreeColumn: Range<Int>] = [:]

  /// Whether a text shows the whole head, wrapped inside its columns.
  private var isWrappedInOrder = false

  mutating func add(_ row: TableRow) {
    let cells = row.showsBlanks ? row.cells[...] : TableThreeHead.cells(of: row)
    if !row.showsBlanks, WrappedHead.isTableThree(row.lines(cells)) { isWrappedInOrder = true }
    for cell in cells {
      guard let column = RowKernel.column(cell.label) else { continue }
      if sequence.contains(column) { continue }
      sequence.append(column)
      ranges[column] = cell.column..<cell.column + cell.span
    }
  }

  /// In a text the first row's label follows the head at once.
  private static func cells(of row: TableRow) -> ArraySlice<TableRow.Cell> {
    row.cells.prefix { !$0.isValue && RowKernel.rows(in: $0.label).isEmpty && !$0.label.text.hasPrefix("一、") }
  }

  var isEmpty: Bool { sequence.isEmpty && !isWrappedInOrder }

  /// All seven heads, in the form's order.
  var isWhole: Bool { isInFormOrder && sequence.count == TableThreeColumn.allCases.count }

  /// Enough heads to know that the seven columns stand in the form's order.
  var isInFormOrder: Bool {
    if isWrappedInOrder { return true }
    guard sequence.count >= 4 else { return false }
    let twoLevel: [TableThreeColumn] = [.naturalPerson, .total] + TableThreeColumn.organizations
    return [TableThreeColumn.allCases, twoLevel].contains { order in
      let places = sequence.compactMap { order.firstIndex(of: $0) }
      return zip(places, places.dropFirst()).allSatisfy { $0 < $1 }
    }
  }

  /// The seven heads' places in the grid, in the form's order; nil when one is not known or two overlap.
  var places: [Range<Int>]? {
    let places = TableThreeColumn.allCases.compactMap { ranges[$0] }
    guard places.count == TableThreeColumn.allCases.count else { return nil }
    let sorted = places.sorted { $0.lowerBound < $1.lowerBound }
    return zip(sorted, sorted.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound } ? places : nil
  }
}
