import CXLSXWriter
import Glibc

/// 工作表: a table as a spreadsheet shows it.
package struct Sheet: Hashable, Sendable {
  package var name: String
  package var table: Table
  /// In widths of a figure, one a column.
  package var columnWidths: [Double]
  package var isLandscape: Bool
  /// How many columns stay in sight when the sheet is scrolled.
  package var frozenColumns: Int

  package init(
    name: String, table: Table, columnWidths: [Double], isLandscape: Bool = false, frozenColumns: Int = 0
  ) {
    self.name = name
    self.table = table
    self.columnWidths = columnWidths
    self.isLandscape = isLandscape
    self.frozenColumns = frozenColumns
  }
}

/// Writes tables as an XLSX workbook, a sheet each: numbers as numbers, blanks blank, spans as merges.
package struct SpreadsheetWriter {
  /// The library could not write the workbook; its own words.
  package struct Failure: Error, Hashable, Sendable {
    package let words: String
  }

  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let head: UnsafeMutablePointer<lxw_format>
  private let centred: UnsafeMutablePointer<lxw_format>
  private let flush: UnsafeMutablePointer<lxw_format>
  private let flushHead: UnsafeMutablePointer<lxw_format>

  /// The library writes to a path and nowhere else: `path` is a scratch file of the caller's, which is replaced. Equal
  /// arguments give equal bytes.
  package static func write(_ sheets: [Sheet], properties: Document, toScratchFile path: String) throws(Failure) {
    guard let workbook = workbook_new(path), let writer = SpreadsheetWriter(workbook) else {
      throw Failure(words: "workbook_new")
    }
    writer.set(properties)
    do throws(Failure) {
      for sheet in sheets { try writer.write(sheet) }
    } catch {
      _ = workbook_close(workbook)
      throw error
    }
    try check(workbook_close(workbook))
  }

  private init?(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    guard let head = Self.format(workbook, isHead: true, LXW_ALIGN_CENTER),
      let flushHead = Self.format(workbook, isHead: true, LXW_ALIGN_LEFT),
      let centred = Self.format(workbook, isHead: false, LXW_ALIGN_CENTER),
      let flush = Self.format(workbook, isHead: false, LXW_ALIGN_LEFT)
    else { return nil }
    self.workbook = workbook
    self.head = head
    self.flushHead = flushHead
    self.centred = centred
    self.flush = flush
  }

  private static func format(
    _ workbook: UnsafeMutablePointer<lxw_workbook>, isHead: Bool, _ alignment: lxw_format_alignments
  ) -> UnsafeMutablePointer<lxw_format>? {
    guard let format = workbook_add_format(workbook) else { return nil }
    format_set_font_name(format, OfficialFont.figures.official)
    format_set_font_size(format, 10.5)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_align(format, UInt8(alignment.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    format_set_text_wrap(format)
    if isHead { format_set_bg_color(format, 0xF0F3F7) }
    return format
  }

  private static func check(_ code: lxw_error) throws(Failure) {
    guard code.rawValue != 0 else { return }
    throw Failure(words: lxw_strerror(code).map { String(cString: $0) } ?? "\(code.rawValue)")
  }
}

// MARK: - Sheets

extension SpreadsheetWriter {
  private func set(_ document: Document) {
    let title = strdup(document.title.writableInXML)
    let author = strdup((document.organ ?? "").writableInXML)
    defer {
      free(title)
      free(author)
    }
    var properties = lxw_doc_properties()
    properties.title = title
    properties.author = author
    // Without a time the library would take the clock's.
    properties.created = time_t(document.propertyDaysSince1970) * 86_400
    workbook_set_properties(workbook, &properties)
  }

  private func write(_ sheet: Sheet) throws(Failure) {
    guard let page = workbook_add_worksheet(workbook, sheet.name) else { throw Failure(words: sheet.name) }
    setPage(page, sheet)
    for (column, width) in sheet.columnWidths.enumerated() {
      let column = lxw_col_t(clamping: column)
      try Self.check(worksheet_set_column(page, column, column, width, nil))
    }
    for (row, fields) in TableGrid(sheet.table).rows.enumerated() {
      try Self.check(worksheet_set_row(page, lxw_row_t(clamping: row), height(of: fields, sheet), nil))
      for (column, field) in fields.enumerated() {
        if case .origin(let cell) = field { try write(cell, row, column, page) }
      }
    }
  }

  /// One page of A4; the heads stay in sight and are repeated in print; the sheet's name stands on top of the page.
  private func setPage(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet) {
    worksheet_set_paper(page, 9)
    if sheet.isLandscape { worksheet_set_landscape(page) }
    worksheet_fit_to_pages(page, 1, 0)
    worksheet_center_horizontally(page)
    let title = "\(sheet.name) \(sheet.table.caption ?? "")"
    worksheet_set_header(page, "&C" + title.replacing("&", with: "&&"))
    let head = lxw_row_t(clamping: sheet.table.headRows)
    worksheet_freeze_panes(page, head, lxw_col_t(clamping: sheet.frozenColumns))
    if head > 0 { worksheet_repeat_rows(page, 0, head - 1) }
  }

  private func write(
    _ cell: Cell, _ row: Int, _ column: Int, _ page: UnsafeMutablePointer<lxw_worksheet>
  ) throws(Failure) {
    let top = lxw_row_t(clamping: row)
    let left = lxw_col_t(clamping: column)
    let format = format(of: cell)
    if cell.columnSpan > 1 || cell.rowSpan > 1 {
      let bottom = lxw_row_t(clamping: row + cell.rowSpan - 1)
      let right = lxw_col_t(clamping: column + cell.columnSpan - 1)
      try Self.check(worksheet_merge_range(page, top, left, bottom, right, "", format))
    }
    switch cell.value {
    case .number(let digits):
      // A spreadsheet's numbers have fifteen figures; one with more would be altered, so it stays text.
      if digits.utf8.count(where: { (0x30...0x39).contains($0) }) <= 15, let number = Double(digits) {
        try Self.check(worksheet_write_number(page, top, left, number, format))
      } else {
        try Self.check(worksheet_write_string(page, top, left, digits, format))
      }
    case .text(let text): try Self.check(worksheet_write_string(page, top, left, text.writableInXML, format))
    case .blank: try Self.check(worksheet_write_blank(page, top, left, format))
    }
  }

  private func format(of cell: Cell) -> UnsafeMutablePointer<lxw_format> {
    switch (cell.role.isHead, cell.alignment == .left) {
    case (true, true): flushHead
    case (true, false): head
    case (false, true): flush
    case (false, false): centred
    }
  }

  /// High enough for the longest cell of the row that spans no other row.
  private func height(of fields: [TableGrid.Field], _ sheet: Sheet) -> Double {
    var lines = 1
    for (column, field) in fields.enumerated() {
      guard case .origin(let cell) = field, cell.rowSpan == 1 else { continue }
      let last = min(column + cell.columnSpan, sheet.columnWidths.count)
      let width = max(sheet.columnWidths[min(column, last)..<last].reduce(0, +) - 1, 2)
      let needed = cell.text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { sum, line in
        let figures = line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
        return sum + max(1, Int((Double(figures) / width).rounded(.up)))
      }
      lines = max(lines, needed)
    }
    return Double(min(lines, 27)) * 15
  }
}

extension String {
  /// Without the characters that XML forbids; the library checks only some of them.
  fileprivate var writableInXML: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x09, 0x0A, 0x20..<0xFFFE, 0x1_0000...: result.append(scalar)
      default: break
      }
    }
    return String(result)
  }
}
