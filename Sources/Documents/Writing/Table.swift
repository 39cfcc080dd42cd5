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

  package init(
    caption: String? = nil, columns: [Int], headRows: Int = 0, staysOnOnePage: Bool = false, rows: [[Cell]] = []
  ) {
    self.caption = caption
    self.columns = columns
    self.headRows = headRows
    self.staysOnOnePage = staysOnOnePage
    self.rows = rows
  }
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

  package var text: String {
    switch value {
    case .text(let text), .number(let text): text
    case .blank: ""
    }
  }
}
