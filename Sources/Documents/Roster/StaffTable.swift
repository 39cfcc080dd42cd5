/// One sheet of a roster with its columns found.
struct StaffTable {
  let sheet: StaffSheet
  let rows: [SourceSheetRow]
  let positions: [StaffColumn: Int]

  /// How far down the header may stand: a title may come before it.
  private static let deepestHeader = 5

  /// Nil when the header is missing or lacks a column; an empty sheet is an empty table.
  init?(_ sheet: StaffSheet, in source: SourceSheet, faults: inout [RosterFault]) {
    self.sheet = sheet
    guard !source.rows.isEmpty else {
      (rows, positions) = ([], [:])
      return
    }
    let titles = Set(sheet.columns.map(\.title))
    let candidates = source.rows.prefix { $0.number <= Self.deepestHeader }.map { row in
      (row: row, hits: row.cells.count { titles.contains(Self.comparable($0)) })
    }
    guard let header = candidates.filter({ $0.hits > 0 }).max(by: { $0.hits < $1.hits })?.row else {
      let names = sheet.columns.map(\.title).joined(separator: "、")
      faults.append(
        RosterFault(sheet: sheet.name, message: "前 \(Self.deepestHeader) 行中没有找到表头。应有的列：\(names)。"))
      return nil
    }
    guard let found = Self.positions(of: sheet, in: header, faults: &faults) else { return nil }
    positions = found
    let columns = Set(found.values)
    rows = source.rows.filter { row in
      row.number > header.number && row.cells.contains { columns.contains($0.column) && !$0.value.isBlank }
    }
    for merge in source.merges where merge.lastRow > header.number {
      let message = "第 \(max(merge.firstRow, header.number)) 至 \(merge.lastRow) 行有合并单元格，请取消合并并逐行填写。"
      faults.append(RosterFault(sheet: sheet.name, row: merge.firstRow, message: message))
    }
  }

  private static func comparable(_ cell: SourceSheetCell) -> String {
    String(cell.value.shown.halfWidth.withoutSpace.filter { $0 != "*" })
  }

  private static func positions(
    of sheet: StaffSheet, in header: SourceSheetRow, faults: inout [RosterFault]
  ) -> [StaffColumn: Int]? {
    var positions: [StaffColumn: Int] = [:]
    var isComplete = true
    for column in sheet.columns {
      let found = header.cells.filter { comparable($0) == column.title }
      positions[column] = found.first?.column
      if found.count > 1 {
        isComplete = false
        faults.append(
          RosterFault(sheet: sheet.name, row: header.number, message: "“\(column.title)”列有 \(found.count) 列，只能保留一列。"))
      } else if found.isEmpty, !column.mayBeBlank {
        isComplete = false
        faults.append(RosterFault(sheet: sheet.name, row: header.number, message: "表头缺少“\(column.title)”列。"))
      }
    }
    return isComplete ? positions : nil
  }
}

/// One row of a roster being read: gives its cells and collects what is wrong with them.
struct StaffRow {
  let sheet: StaffSheet
  let number: Int
  private let row: SourceSheetRow
  private let positions: [StaffColumn: Int]
  private(set) var faults: [RosterFault] = []

  init(_ row: SourceSheetRow, of table: StaffTable) {
    sheet = table.sheet
    number = row.number
    self.row = row
    positions = table.positions
  }

  /// Nil for a blank cell.
  func text(_ column: StaffColumn) -> String? {
    guard let position = positions[column], let cell = row.cells.first(where: { $0.column == position }),
      !cell.value.isBlank
    else { return nil }
    return cell.value.shown.onOneLine.trimmed
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
