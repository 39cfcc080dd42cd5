/// 表四的三组: 行政复议、未经复议直接起诉、复议后起诉. The raw value is the key of the contract.
package enum TableFourGroup: String, CaseIterable, Sendable {
  case reconsideration, directLitigation, litigationAfterReconsideration

  package var label: String {
    switch self {
    case .reconsideration: "行政复议"
    case .directLitigation: "未经复议直接起诉"
    case .litigationAfterReconsideration: "复议后起诉"
    }
  }

  package var isLitigation: Bool { self != .reconsideration }
  /// 行政诉讼, the head over the two groups of suits.
  package static let litigationLabel = "行政诉讼"
}

/// 表四的结果: the five columns of every group. The raw value is the key of the contract.
package enum TableFourColumn: String, CaseIterable, Sendable {
  case upheld, corrected, other, pending, total

  package var label: String {
    switch self {
    case .upheld: "结果维持"
    case .corrected: "结果纠正"
    case .other: "其他结果"
    case .pending: "尚未审结"
    case .total: "总计"
    }
  }

  /// The four that 总计 adds up.
  package static let outcomes: [TableFourColumn] = [.upheld, .corrected, .other, .pending]
}

/// 表四《政府信息公开行政复议、行政诉讼情况》: 15 numbers; a blank is nil and is never zero.
package struct TableFour: Hashable, Sendable {
  private var cells: [Int?]

  package init(filledWith value: Int? = nil) {
    cells = Array(repeating: value, count: TableFourGroup.allCases.count * TableFourColumn.allCases.count)
  }

  package subscript(group: TableFourGroup, column: TableFourColumn) -> Int? {
    get { cells[TableFour.position(group, column)] }
    set { cells[TableFour.position(group, column)] = newValue }
  }

  private static func position(_ group: TableFourGroup, _ column: TableFourColumn) -> Int {
    let groups = TableFourGroup.allCases
    let columns = TableFourColumn.allCases
    return (groups.firstIndex(of: group) ?? 0) * columns.count + (columns.firstIndex(of: column) ?? 0)
  }

  /// The sum of the four outcomes of a group, or nil when one is blank.
  package func sumOfOutcomes(_ group: TableFourGroup) -> Int? { sum(TableFourColumn.outcomes.map { self[group, $0] }) }

  /// Adds `other` cell by cell; a cell blank in either is blank in the sum.
  package func adding(_ other: TableFour) -> TableFour {
    var result = self
    for index in cells.indices { result.cells[index] = sum([cells[index], other.cells[index]]) }
    return result
  }
}
