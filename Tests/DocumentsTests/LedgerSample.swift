@testable import Disclosure
@testable import Documents

/// A ledger as a spreadsheet reader hands it over, written down row by row.
struct LedgerSample {
  var sheets: [(name: String, rows: [[String]])] = [
    ("依申请公开", [["申请编号", "申请人类型", "收到日期", "办理结果", "办结日期"]]),
    ("行政复议诉讼", [["案号", "类型", "受理日期", "结果", "结案日期"]]),
    ("规范性文件", [["名称", "文号", "类别", "制发日期", "废止日期"]]),
    ("行政执法", [["类别", "日期", "数量"]]),
    ("行政事业性收费", [["日期", "金额（元）"]]),
    ("信息处理费", [["申请编号", "收费通知日期", "通知金额（元）", "实收日期", "实收金额（元）"]]),
    ("文字", [["部分", "内容"]]),
  ]
  var merges: [String: [SourceMerge]] = [:]

  static func with(_ sheet: String, _ rows: [String]...) -> LedgerSample {
    var sample = LedgerSample()
    for row in rows { sample.append(row, to: sheet) }
    return sample
  }

  mutating func append(_ row: [String], to sheet: String) {
    for index in sheets.indices where sheets[index].name == sheet { sheets[index].rows.append(row) }
  }

  mutating func replaceHeader(of sheet: String, with header: [String]) {
    for index in sheets.indices where sheets[index].name == sheet { sheets[index].rows[0] = header }
  }

  mutating func remove(_ sheet: String) { sheets.removeAll { $0.name == sheet } }

  mutating func rename(_ sheet: String, to name: String) {
    for index in sheets.indices where sheets[index].name == sheet { sheets[index].name = name }
  }

  /// `#…` is a number cell, `@…` a date cell, anything else a text; an empty string is no cell.
  var workbook: SourceWorkbook {
    SourceWorkbook(
      sheets: sheets.map { sheet in
        SourceSheet(
          name: sheet.name,
          rows: sheet.rows.enumerated().map { index, cells in
            SourceSheetRow(
              number: index + 1,
              cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
                SourceSheetCell(column: $0.offset + 1, value: LedgerSample.value($0.element))
              })
          }.filter { !$0.cells.isEmpty },
          merges: merges[sheet.name] ?? [])
      })
  }

  private static func value(_ text: String) -> SourceSheetValue {
    if text.hasPrefix("#REF") { return .error(text) }
    if text.hasPrefix("#") { return .number(String(text.dropFirst())) }
    if text.hasPrefix("@") { return .date(String(text.dropFirst())) }
    return .text(text)
  }

  /// The sentences of all faults; empty when the ledger can be read.
  var faults: [String] {
    do throws(LedgerFaults) {
      _ = try Ledger(workbook)
      return []
    } catch { return error.faults.map(\.sentence) }
  }
}

extension SourceWorkbook {
  /// The entries as they come back from a file.
  init(_ entries: LedgerEntries) {
    self.init(
      sheets: LedgerSheet.allCases.map { sheet in
        let header = sheet.columns.map { SourceSheetValue.text($0.title) }
        let rows = [header.map(Optional.some)] + (entries.rows[sheet] ?? []).map { $0.map(\.sourceValue) }
        return SourceSheet(
          name: sheet.name,
          rows: rows.enumerated().map { index, values in
            SourceSheetRow(
              number: index + 1,
              cells: values.enumerated().compactMap { place, value in
                value.map { SourceSheetCell(column: place + 1, value: $0) }
              })
          })
      })
  }
}

extension LedgerEntries.Entry {
  fileprivate var sourceValue: SourceSheetValue? {
    switch self {
    case .blank: nil
    case .text(let text): .text(text)
    case .day(let day): .date(day.description)
    case .yuan(let amount): .number(amount.description)
    case .count(let count): .number(String(count))
    }
  }
}
