import CXLSXWriter

/// 空名册: the spreadsheet in which an office lists its organs, offices and people.
package enum StaffRosterTemplate {
  /// The spreadsheet could not be written; the reason is libxlsxwriter's.
  package struct WriteFailure: Error {
    package let reason: String
  }

  /// Writes it at `path`, replacing what is there; every run writes the same bytes.
  package static func write(to path: String) throws(WriteFailure) {
    guard let book = workbook_new(path) else { throw WriteFailure(reason: "out of memory") }
    var properties = lxw_doc_properties()
    properties.created = 1_735_689_600  // 2025-01-01: a fixed moment, for equal bytes.
    _ = workbook_set_properties(book, &properties)
    let styles = LedgerStyles(book)
    if let guide = workbook_add_worksheet(book, "说明") { writeGuide(guide, styles) }
    var first: UnsafeMutablePointer<lxw_worksheet>?
    for sheet in StaffSheet.allCases {
      guard let page = workbook_add_worksheet(book, sheet.name) else { continue }
      write(sheet, on: page, styles)
      first = first ?? page
    }
    if let first { worksheet_activate(first) }
    let outcome = workbook_close(book)
    guard outcome == LXW_NO_ERROR else { throw WriteFailure(reason: String(cString: lxw_strerror(outcome))) }
  }

  private static func writeGuide(_ page: UnsafeMutablePointer<lxw_worksheet>, _ styles: LedgerStyles) {
    for (column, width) in zip(UInt16(0)..., [14.0, 16, 86]) { worksheet_set_column(page, column, column, width, nil) }
    worksheet_write_string(page, 0, 0, "机构人员名册填写说明", styles.title)
    worksheet_write_string(page, 1, 0, "每张表的第一行是表头，请勿改名或合并单元格；列的顺序可以调整，也可以另加备注列。", nil)
    var row: UInt32 = 3
    for sheet in StaffSheet.allCases {
      worksheet_write_string(page, row, 0, sheet.name, styles.strong)
      worksheet_write_string(page, row, 2, sheet.explanation, styles.wrapped)
      row += 1
      for column in sheet.columns {
        worksheet_write_string(page, row, 1, column.title, styles.wrapped)
        worksheet_write_string(page, row, 2, column.explanation, styles.wrapped)
        row += 1
      }
    }
  }

  private static func write(
    _ sheet: StaffSheet, on page: UnsafeMutablePointer<lxw_worksheet>, _ styles: LedgerStyles
  ) {
    worksheet_freeze_panes(page, 1, 0)
    for (place, column) in zip(UInt16(0)..., sheet.columns) {
      let width = column == .organName || column == .parent || column == .roles ? 32.0 : 22
      worksheet_set_column(page, place, place, width, styles.text)
      worksheet_write_string(page, 0, place, column.title, styles.header)
      var options = lxw_comment_options()
      options.width = 240
      options.height = 72
      worksheet_write_comment_opt(page, 0, place, column.explanation, &options)
      if column == .level { addList(column.choices, on: page, at: place) }
    }
  }

  /// A drop-down list; it proposes and does not forbid.
  private static func addList(
    _ choices: [String], on page: UnsafeMutablePointer<lxw_worksheet>, at place: UInt16
  ) {
    var rule = lxw_data_validation()
    rule.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
    rule.show_error = UInt8(LXW_VALIDATION_OFF.rawValue)
    var list = Array("\"\(choices.joined(separator: ","))\"".utf8CString)
    list.withUnsafeMutableBufferPointer { text in
      rule.value_formula = text.baseAddress
      worksheet_data_validation_range(page, 1, place, 9_999, place, &rule)
    }
  }
}
