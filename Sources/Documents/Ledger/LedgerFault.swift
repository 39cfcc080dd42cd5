/// 台账错误: one thing in a ledger that keeps it from being counted, with its place.
package struct LedgerFault: Hashable, Sendable {
  package let sheet: String?
  /// 1-based, as the spreadsheet shows it.
  package let row: Int?
  /// The header of the column.
  package let column: String?
  /// One Chinese sentence that says what is wrong and how to mend it, without the place.
  package let message: String

  package init(sheet: String? = nil, row: Int? = nil, column: String? = nil, message: String) {
    self.sheet = sheet
    self.row = row
    self.column = column
    self.message = message
  }

  /// 「“依申请公开”表第 12 行“办结日期”：2025-02-30 不是有效日期。」
  package var sentence: String {
    var place = ""
    if let sheet { place += "“\(sheet)”表" }
    if let row { place += "第 \(row) 行" }
    if let column { place += "“\(column)”" }
    return place.isEmpty ? message : "\(place)：\(message)"
  }
}

/// All the faults of one ledger, in the order of its sheets and rows: the clerk mends them in one go.
package struct LedgerFaults: Error, Hashable, Sendable {
  package let faults: [LedgerFault]

  package init(faults: [LedgerFault]) { self.faults = faults }
}
