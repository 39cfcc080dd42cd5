/// One sheet of a roster with its columns found.
struct StaffTable {
  let sheet: StaffSheet
  fileprivate let table: HeadedTable<StaffColumn>

  /// Nil when the header is missing or lacks a column; an empty sheet is an empty table.
  init?(_ sheet: StaffSheet, in source: SourceSheet, faults: inout [RosterFault]) {
    self.sheet = sheet
    table = HeadedTable(sheet.name, sheet.columns, in: source, faults: &faults)
    guard source.rows.isEmpty || table.isComplete else { return nil }
  }

  var rows: [SourceSheetRow] { table.rows }
}

extension StaffColumn: HeadedColumn {
  var titles: [String] { [title] }
  var mayBeAbsent: Bool { mayBeBlank }
}

/// One row of a roster being read: gives its cells and collects what is wrong with them.
struct StaffRow {
  let sheet: StaffSheet
  let number: Int
  private let row: SourceSheetRow
  private let table: HeadedTable<StaffColumn>
  private(set) var faults: [RosterFault] = []

  init(_ row: SourceSheetRow, of table: StaffTable) {
    sheet = table.sheet
    number = row.number
    self.row = row
    self.table = table.table
  }

  /// Nil for a blank cell.
  func text(_ column: StaffColumn) -> String? {
    table.value(column, in: row)?.shown.onOneLine.trimmed
  }

  mutating func required(_ column: StaffColumn) -> String? {
    let text = text(column)
    if text == nil { note(column, "没有填写。") }
    return text
  }

  mutating func note(_ column: StaffColumn, _ message: String) {
    faults.append(RosterFault(sheet: sheet.name, row: number, column: column.title, message: message))
  }
}

extension String {
  /// Line ends within a cell are no part of a name.
  fileprivate var onOneLine: String { filter { !$0.isNewline } }
}
