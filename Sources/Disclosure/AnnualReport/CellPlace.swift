/// 表名: the three tables of a report. The raw value is the `table` of the contract.
package enum ReportTable: String, Sendable {
  case two, three, four

  package var chinese: String {
    switch self {
    case .two: "表二"
    case .three: "表三"
    case .four: "表四"
    }
  }
}

/// 单元格: where a number of a report stands, by the keys of the contract. For a table of the 2019 form, row and column
/// are the labels as read.
package struct CellPlace: Hashable, Sendable {
  package let table: ReportTable
  package let row: String
  package let column: String?

  package init(table: ReportTable, row: String, column: String?) {
    self.table = table
    self.row = row
    self.column = column
  }

  package static func three(_ row: TableThreeRow, _ column: TableThreeColumn) -> CellPlace {
    CellPlace(table: .three, row: row.rawValue, column: column.rawValue)
  }
  package static func four(_ group: TableFourGroup, _ column: TableFourColumn) -> CellPlace {
    CellPlace(table: .four, row: group.rawValue, column: column.rawValue)
  }
  package static func two(_ document: TableTwoDocument, _ column: TableTwoColumn) -> CellPlace {
    CellPlace(table: .two, row: document.rawValue, column: column.rawValue)
  }
  package static func two(_ decision: TableTwoDecision) -> CellPlace {
    CellPlace(table: .two, row: decision.rawValue, column: nil)
  }
  package static let fees = CellPlace(table: .two, row: "feesWan", column: nil)

  /// 「表三“（一）予以公开”行“自然人”列」.
  package var chinese: String {
    let row = rowLabel
    guard let column = columnLabel else { return "\(table.chinese)“\(row)”" }
    return "\(table.chinese)“\(row)”行“\(column)”列"
  }

  private var rowLabel: String {
    switch table {
    case .two:
      TableTwoDocument(rawValue: row)?.label ?? TableTwoDecision(rawValue: row)?.label
        ?? (row == "feesWan" ? "行政事业性收费" : row)
    case .three: TableThreeRow(rawValue: row)?.shortLabel ?? row
    case .four: TableFourGroup(rawValue: row)?.label ?? row
    }
  }

  private var columnLabel: String? {
    guard let column else { return nil }
    return switch table {
    case .two: TableTwoColumn(rawValue: column)?.label ?? column
    case .three: TableThreeColumn(rawValue: column)?.label ?? column
    case .four: TableFourColumn(rawValue: column)?.label ?? column
    }
  }
}
