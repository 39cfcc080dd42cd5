import CXLSXWriter

/// 空信息清单: the spreadsheet in which an office lists what it published before.
package enum ItemListTemplate {
  /// Writes it at `path`, replacing what is there; every run writes the same bytes.
  package static func write(to path: String) throws(StaffRosterTemplate.WriteFailure) {
    guard let book = workbook_new(path) else { throw StaffRosterTemplate.WriteFailure(reason: "out of memory") }
    var properties = lxw_doc_properties()
    properties.created = 1_735_689_600  // 2025-01-01: a fixed moment, for equal bytes.
    _ = workbook_set_properties(book, &properties)
    let styles = LedgerStyles(book)
    if let page = workbook_add_worksheet(book, ItemList.sheetName) {
      worksheet_freeze_panes(page, 1, 0)
      for (place, column) in zip(UInt16(0)..., ItemListColumn.allCases) {
        let width = column == .title || column == .body ? 48.0 : 18
        worksheet_set_column(page, place, place, width, column.isDay ? styles.day : styles.text)
        worksheet_write_string(page, 0, place, column.rawValue, styles.header)
      }
    }
    if let guide = workbook_add_worksheet(book, "说明") {
      worksheet_set_column(guide, 0, 0, 14, nil)
      worksheet_set_column(guide, 1, 1, 80, nil)
      for (row, column) in zip(UInt32(0)..., ItemListColumn.allCases) {
        worksheet_write_string(guide, row, 0, column.rawValue, styles.strong)
        worksheet_write_string(guide, row, 1, column.explanation, styles.wrapped)
      }
    }
    let outcome = workbook_close(book)
    guard outcome == LXW_NO_ERROR else {
      throw StaffRosterTemplate.WriteFailure(reason: String(cString: lxw_strerror(outcome)))
    }
  }
}
