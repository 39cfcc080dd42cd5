import Disclosure

/// The column heads of 表三 as a source shows them.
struct TableThreeHead {
  /// The heads in reading order. The form's two-level head reads 自然人, 总计, then the five organizations.
  private(set) var sequence: [TableThreeColumn] = []
  private var ranges: [TableThreeColumn: Range<Int>] = [:]

  mutating func add(_ row: TableRow) {
    for cell in row.cells {
      guard let column = RowKernel.column(cell.label) else { continue }
      if sequence.contains(column) { continue }
      sequence.append(column)
      ranges[column] = cell.column..<cell.column + cell.span
    }
  }

  var isEmpty: Bool { sequence.isEmpty }

  /// Enough heads to know that the seven columns stand in the form's order.
  var isInFormOrder: Bool {
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
