import CXLSXWriter
import Disclosure

extension LedgerEntries {
  /// The spreadsheet could not be written; the reason is libxlsxwriter's.
  package struct WriteFailure: Error {
    package let reason: String
  }

  /// Writes the ledger as a spreadsheet file at `path`, replacing what is there.
  ///
  /// Every run writes the same bytes. The sheets come with drop-down lists, date formats, a fixed header and a comment
  /// on each header.
  package func writeSpreadsheet(
    to path: String, sheets: [LedgerSheet] = LedgerSheet.allCases, more: [LedgerSheet: [LedgerColumn]] = [:]
  ) throws(WriteFailure) {
    guard let book = workbook_new(path) else { throw WriteFailure(reason: "out of memory") }
    var properties = lxw_doc_properties()
    properties.created = 1_735_689_600  // 2025-01-01: a fixed moment, for equal bytes.
    _ = workbook_set_properties(book, &properties)
    var writer = LedgerWorkbookWriter(book: book, sheets: sheets, more: more)
    writer.write(self)
    let outcome = workbook_close(book)
    guard outcome == LXW_NO_ERROR else { throw WriteFailure(reason: String(cString: lxw_strerror(outcome))) }
  }
}

/// Lays a ledger out with libxlsxwriter, which copies every text it is handed.
private struct LedgerWorkbookWriter {
  let book: UnsafeMutablePointer<lxw_workbook>
  let sheets: [LedgerSheet]
  /// Columns behind those of a sheet.
  let more: [LedgerSheet: [LedgerColumn]]
  let styles: LedgerStyles
  /// Where on the hidden sheet the choices of a column stand: `=选项!$A$1:$A$6`.
  private var lists: [LedgerColumn: String] = [:]

  private static let listSheet = "选项"
  /// Drop-down lists and date checks reach down to here.
  private static let lastRow: UInt32 = 9_999

  init(
    book: UnsafeMutablePointer<lxw_workbook>, sheets: [LedgerSheet], more: [LedgerSheet: [LedgerColumn]]
  ) {
    self.book = book
    self.sheets = sheets
    self.more = more
    styles = LedgerStyles(book)
  }

  private func columns(of sheet: LedgerSheet) -> [LedgerColumn] { sheet.columns + (more[sheet] ?? []) }

  mutating func write(_ entries: LedgerEntries) {
    guard let guide = workbook_add_worksheet(book, "说明") else { return }
    let pages = sheets.map { ($0, workbook_add_worksheet(book, $0.name)) }
    writeLists()
    writeGuide(guide)
    for case (let sheet, let page?) in pages { write(sheet, entries.rows[sheet] ?? [], on: page) }
    if let first = pages.first?.1 { worksheet_activate(first) }
  }

  /// The choices stand on a hidden sheet: a list typed into the cell's rule may not exceed 255 characters.
  private mutating func writeLists() {
    guard let page = workbook_add_worksheet(book, LedgerWorkbookWriter.listSheet) else { return }
    var place: UInt16 = 0
    for column in sheets.flatMap(columns) {
      guard case .choice(let choices) = column.content else { continue }
      for (row, choice) in zip(UInt32(0)..., choices) { worksheet_write_string(page, row, place, choice, nil) }
      let letter = String(UnicodeScalar(UInt8(65 + place % 26)))
      lists[column] = "=\(LedgerWorkbookWriter.listSheet)!$\(letter)$1:$\(letter)$\(choices.count)"
      place += 1
    }
    worksheet_hide(page)
  }

  private func writeGuide(_ page: UnsafeMutablePointer<lxw_worksheet>) {
    fitToPaper(page)
    worksheet_set_column(page, 0, 0, 18, nil)
    worksheet_set_column(page, 1, 1, 30, nil)
    worksheet_set_column(page, 2, 2, 86, nil)
    worksheet_write_string(page, 0, 0, "政府信息公开工作台账填写说明", styles.title)
    let notes = [
      "每张表的第一行是表头，请勿改名或合并单元格；列的顺序可以调整，也可以另加备注列。",
      "日期写成 2025-03-13 的样式。一本台账可以连续记录多年，编制哪一年的报告，就统计哪一年的数据。",
    ]
    for (row, note) in zip(UInt32(1)..., notes) { worksheet_write_string(page, row, 0, note, nil) }
    for (place, title) in zip(UInt16(0)..., ["工作表", "列", "填写方法"]) {
      worksheet_write_string(page, 4, place, title, styles.header)
    }
    var row: UInt32 = 5
    for sheet in sheets {
      worksheet_write_string(page, row, 0, sheet.name, styles.strong)
      worksheet_write_string(page, row, 2, sheet.explanation, styles.wrapped)
      row += 1
      for column in columns(of: sheet) {
        worksheet_write_string(page, row, 1, column.titles.joined(separator: " 或者 "), styles.wrapped)
        worksheet_write_string(page, row, 2, column.explanation, styles.wrapped)
        row += 1
      }
    }
  }

  /// A4 across, as many pages long as it takes.
  private func fitToPaper(_ page: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(page, 9)
    worksheet_set_landscape(page)
    worksheet_fit_to_pages(page, 1, 0)
  }

  private func write(
    _ sheet: LedgerSheet, _ rows: [[LedgerEntries.Entry]], on page: UnsafeMutablePointer<lxw_worksheet>
  ) {
    worksheet_set_row(page, 0, 24, nil)
    worksheet_freeze_panes(page, 1, 0)
    worksheet_repeat_rows(page, 0, 0)
    fitToPaper(page)
    for (place, column) in zip(UInt16(0)..., columns(of: sheet)) {
      worksheet_set_column(page, place, place, column.width, styles.format(for: column.content))
      worksheet_write_string(page, 0, place, column.title, styles.header)
      writeComment(column, on: page, at: place)
      addRule(column, on: page, at: place)
    }
    for (row, entries) in zip(UInt32(1)..., rows) {
      for (place, (entry, column)) in zip(UInt16(0)..., zip(entries, columns(of: sheet))) {
        write(entry, of: column, on: page, row, place)
      }
    }
  }

  private func write(
    _ entry: LedgerEntries.Entry, of column: LedgerColumn, on page: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32,
    _ place: UInt16
  ) {
    switch entry {
    case .blank: break
    case .text(let text): worksheet_write_string(page, row, place, text, styles.format(for: column.content))
    // Excel counts days from 1899-12-30.
    case .day(let day): worksheet_write_number(page, row, place, Double(day.number + 25_569), styles.day)
    case .yuan(let amount):
      worksheet_write_number(page, row, place, Double(amount.description) ?? 0, styles.yuan)
    case .count(let count): worksheet_write_number(page, row, place, Double(count), nil)
    }
  }

  private func writeComment(
    _ column: LedgerColumn, on page: UnsafeMutablePointer<lxw_worksheet>, at place: UInt16
  ) {
    var options = lxw_comment_options()
    options.width = 240
    options.height = 72
    worksheet_write_comment_opt(page, 0, place, column.explanation, &options)
  }

  /// A drop-down list or a check of the date. They warn and do not forbid: other spellings are understood too.
  private func addRule(
    _ column: LedgerColumn, on page: UnsafeMutablePointer<lxw_worksheet>, at place: UInt16
  ) {
    var rule = lxw_data_validation()
    switch column.content {
    case .choice:
      guard let list = lists[column] else { return }
      rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
      rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
      list.withMutableCString { text in
        rule.value_formula = text
        worksheet_data_validation_range(page, 1, place, LedgerWorkbookWriter.lastRow, place, &rule)
      }
    case .day:
      rule.validate = UInt8(LXW_VALIDATION_TYPE_DATE.rawValue)
      rule.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
      rule.minimum_datetime = lxw_datetime(year: 1949, month: 10, day: 1, hour: 0, min: 0, sec: 0)
      rule.maximum_datetime = lxw_datetime(year: 2099, month: 12, day: 31, hour: 0, min: 0, sec: 0)
      rule.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
      "请填写日期，样式如 2025-03-13。".withMutableCString { text in
        rule.error_message = text
        worksheet_data_validation_range(page, 1, place, LedgerWorkbookWriter.lastRow, place, &rule)
      }
    case .text, .longText, .yuan, .count: return
    }
  }
}

extension String {
  /// The text as C's `char *`, for the time of `body`; libxlsxwriter reads it and copies it.
  fileprivate func withMutableCString(_ body: (UnsafeMutablePointer<CChar>) -> Void) {
    var bytes = Array(utf8CString)
    bytes.withUnsafeMutableBufferPointer { buffer in if let start = buffer.baseAddress { body(start) } }
  }
}

extension LedgerColumn {
  /// In characters of the standard type.
  fileprivate var width: Double {
    if self == .result || self == .documentName { return 56 }
    return switch content {
    case .text: 26
    case .longText: 100
    case .day: 14
    case .yuan: 16
    case .count: 10
    case .choice: 18
    }
  }
}
