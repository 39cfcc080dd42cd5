/// 表三《收到和处理政府信息公开申请情况》: 25 rows (23 in the 2019 form) by 7 columns.
///
/// The same value whether counted from cases, typed by a clerk or read from a published report. A blank cell is nil and
/// is never zero.
package struct TableThree: Hashable, Sendable {
  /// Whether （六）其他处理 is one row (2019 form, and some later reports) instead of three.
  package let otherIsMerged: Bool
  private var cells: [Int?]

  private static let width = TableThreeColumn.allCases.count

  /// A table whose every cell holds `value`.
  package init(otherIsMerged: Bool = false, filledWith value: Int? = nil) {
    self.otherIsMerged = otherIsMerged
    cells = Array(repeating: value, count: TableThreeRow.allCases.count * TableThree.width)
    for row in TableThreeRow.allCases where !rows.contains(row) {
      for column in TableThreeColumn.allCases { cells[TableThree.position(row, column)] = nil }
    }
  }

  /// The rows this table has, in the form's order.
  package var rows: [TableThreeRow] { otherIsMerged ? TableThreeRow.merged : TableThreeRow.split }
  package var results: [TableThreeRow] { rows.filter(\.isResult) }

  package subscript(row: TableThreeRow, column: TableThreeColumn) -> Int? {
    get { cells[TableThree.position(row, column)] }
    set { cells[TableThree.position(row, column)] = newValue }
  }

  private static func position(_ row: TableThreeRow, _ column: TableThreeColumn) -> Int {
    row.index * width + column.index
  }

  /// The sum over the table's results in one column, or nil when one of them is blank.
  package func sumOfResults(_ column: TableThreeColumn) -> Int? { sum(results.map { self[$0, column] }) }

  /// The sum over the six kinds of applicant in one row, or nil when one of them is blank.
  package func sumOfKinds(_ row: TableThreeRow) -> Int? { sum(TableThreeColumn.kinds.map { self[row, $0] }) }

  /// Adds `other` cell by cell; a cell blank in either is blank in the sum. 汇总: only tables of one shape can be added.
  package func adding(_ other: TableThree) -> TableThree? {
    guard otherIsMerged == other.otherIsMerged else { return nil }
    var result = self
    for index in cells.indices { result.cells[index] = sum([cells[index], other.cells[index]]) }
    return result
  }

  /// The same table with （六）其他处理 as one row; 总计 and all else unchanged.
  package var mergingOther: TableThree {
    guard !otherIsMerged else { return self }
    var result = TableThree(otherIsMerged: true)
    for column in TableThreeColumn.allCases {
      for row in result.rows where row != .otherHandlingAll { result[row, column] = self[row, column] }
      result[.otherHandlingAll, column] = sum(TableThreeBlock.other.rows.map { self[$0, column] })
    }
    return result
  }
}

/// The sum, or nil when an operand is blank or the sum does not fit an Int.
package func sum(_ values: [Int?]) -> Int? {
  var result = 0
  for value in values {
    guard let value else { return nil }
    let (next, overflow) = result.addingReportingOverflow(value)
    if overflow { return nil }
    result = next
  }
  return result
}
