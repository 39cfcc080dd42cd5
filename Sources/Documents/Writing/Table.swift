/// 表格: rows of cells with spans, as a form draws them.
package struct Table: Hashable, Sendable {
  /// What the table is called by those who cannot see it; the heading above says it to the others.
  package var caption: String?
  /// Relative widths, one a column; their sum is the table's width.
  package var columns: [Int]
  /// How many rows at the top are the head, repeated on every page.
  package var headRows: Int
  package var rows: [[Cell]]
  /// A table that fits a page is moved to the next rather than broken.
  package var staysOnOnePage: Bool
  package var type: TableType

  package init(
    caption: String? = nil, columns: [Int], headRows: Int = 0, staysOnOnePage: Bool = false,
    type: TableType = .statutory, rows: [[Cell]] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.headRows = headRows
    self.staysOnOnePage = staysOnOnePage
    self.type = type
    self.rows = rows
  }
}

/// 表格用字.
package enum TableType: Hashable, Sendable {
  /// 五号宋体: many figures in the text width.
  case statutory
  /// 小四号仿宋: a form to be read and filled in by hand.
  case form

  var font: OfficialFont { self == .form ? .text : .figures }
  var size: Length { self == .form ? OfficialPaper.formSize : OfficialPaper.tableSize }
  /// Above and below the text of a cell.
  var inset: Length { self == .form ? OfficialPaper.formInsetDown : OfficialPaper.tableInsetDown }
  var linePitch: Length { self == .form ? OfficialPaper.formLinePitch : OfficialPaper.tableLinePitch }
}

/// 单元格.
package struct Cell: Hashable, Sendable {
  package enum Value: Hashable, Sendable {
    case text(String)
    /// The number's own digits.
    case number(String)
    case blank
  }

  /// What a cell is to those who cannot see the table: a datum, or the head of a column, of columns, of a row, of rows.
  package enum Role: Hashable, Sendable {
    case datum, column, columns, row, rows
    package var isHead: Bool { self != .datum }
  }

  package var value: Value
  package var role: Role
  package var columnSpan: Int
  package var rowSpan: Int
  package var alignment: Alignment
  /// Room for handwriting: the cell is at least as high as so many lines.
  package var lines = 1

  package init(
    _ value: Value, _ role: Role = .datum, columnSpan: Int = 1, rowSpan: Int = 1, alignment: Alignment = .centre
  ) {
    self.value = value
    self.role = role
    self.columnSpan = min(max(columnSpan, 1), 1_000)
    self.rowSpan = min(max(rowSpan, 1), 1_000)
    self.alignment = alignment
  }

  package init(
    _ text: String, _ role: Role = .datum, columnSpan: Int = 1, rowSpan: Int = 1, alignment: Alignment = .centre
  ) {
    self.init(.text(text), role, columnSpan: columnSpan, rowSpan: rowSpan, alignment: alignment)
  }

  /// A count; nil is a blank cell, never zero.
  package static func count(_ number: Int?, columnSpan: Int = 1) -> Cell {
    Cell(number.map { .number(String($0)) } ?? .blank, columnSpan: columnSpan)
  }

  /// The cell with room for so many lines of handwriting.
  package func room(_ lines: Int) -> Cell {
    var cell = self
    cell.lines = min(max(lines, 1), 20)
    return cell
  }

  package var text: String {
    switch value {
    case .text(let text), .number(let text): text
    case .blank: ""
    }
  }
}
