/// A spreadsheet file as read: its sheets with the cells that hold something.
package struct SourceWorkbook: Hashable, Sendable, Codable {
  /// The sheets that a person sees.
  package var sheets: [SourceSheet]
  /// The names of hidden sheets, which are not read.
  package var hiddenSheets: [String]

  package init(sheets: [SourceSheet] = [], hiddenSheets: [String] = []) {
    self.sheets = sheets
    self.hiddenSheets = hiddenSheets
  }
}

package struct SourceSheet: Hashable, Sendable, Codable {
  package var name: String
  /// Rows that hold at least one cell, in order.
  package var rows: [SourceSheetRow]
  package var merges: [SourceMerge]

  package init(name: String, rows: [SourceSheetRow] = [], merges: [SourceMerge] = []) {
    self.name = name
    self.rows = rows
    self.merges = merges
  }
}

package struct SourceSheetRow: Hashable, Sendable, Codable {
  /// 1-based, as the spreadsheet shows it.
  package var number: Int
  package var cells: [SourceSheetCell]

  package init(number: Int, cells: [SourceSheetCell]) {
    self.number = number
    self.cells = cells
  }
}

package struct SourceSheetCell: Hashable, Sendable, Codable {
  /// 1-based: A is 1.
  package var column: Int
  package var value: SourceSheetValue

  package init(column: Int, value: SourceSheetValue) {
    self.column = column
    self.value = value
  }
}

package enum SourceSheetValue: Hashable, Sendable, Codable {
  case text(String)
  /// The number's own digits, as stored.
  case number(String)
  /// A number whose style is a date: `YYYY-MM-DD`.
  case date(String)
  case boolean(Bool)
  /// `#REF!` and the like.
  case error(String)
}

/// Merged cells, inclusive, 1-based.
package struct SourceMerge: Hashable, Sendable, Codable {
  package var firstRow: Int
  package var lastRow: Int
  package var firstColumn: Int
  package var lastColumn: Int

  package init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.lastRow = lastRow
    self.firstColumn = firstColumn
    self.lastColumn = lastColumn
  }
}
