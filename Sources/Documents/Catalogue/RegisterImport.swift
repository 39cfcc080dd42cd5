package import Disclosure

/// 登记表导入: normative documents, enforcement and charges from a spreadsheet with the sheets of a ledger, whole or not at all.
package struct RegisterImport: Hashable, Sendable {
  package struct Document: Hashable, Sendable {
    package let row: Int
    package let title: String
    package let number: String?
    package let category: TableTwoDocument
    package let made: Day
    /// 废止或者失效日期.
    package let ended: Day?

    package init(row: Int, title: String, number: String?, category: TableTwoDocument, made: Day, ended: Day?) {
      self.row = row
      self.title = title
      self.number = number
      self.category = category
      self.made = made
      self.ended = ended
    }
  }

  /// A line of a sheet, with its place.
  package struct Line<Entry: Hashable & Sendable>: Hashable, Sendable {
    package let row: Int
    package let entry: Entry

    package init(row: Int, _ entry: Entry) {
      self.row = row
      self.entry = entry
    }
  }

  package var documents: [Document] = []
  package var enforcements: [Line<EnforcementEntry>] = []
  package var charges: [Line<ChargeEntry>] = []

  package var isEmpty: Bool { documents.isEmpty && enforcements.isEmpty && charges.isEmpty }

  /// What it reads; any of them may be absent, not all of them.
  package static let sheets: [LedgerSheet] = [.documents, .enforcement, .charges]

  package init(_ workbook: SourceWorkbook) throws(LedgerFaults) {
    var reader = RegisterImportReader()
    reader.read(workbook)
    guard reader.faults.isEmpty else { throw LedgerFaults(faults: reader.faults) }
    self = reader.result
  }

  /// Nothing yet.
  package init() {}
}

private struct RegisterImportReader {
  var result = RegisterImport()
  var faults: [LedgerFault] = []
  /// 文号, or title where there is none → its row.
  private var seen: [String: Int] = [:]

  mutating func read(_ workbook: SourceWorkbook) {
    var found = false
    for sheet in RegisterImport.sheets {
      if workbook.hiddenSheets.contains(sheet.name) {
        faults.append(LedgerFault(sheet: sheet.name, message: "这张表被隐藏了，请取消隐藏并核对内容；不用的表请清空或者删去。"))
        found = true
      }
      guard let source = workbook.sheets.first(where: { $0.name.withoutSpace == sheet.name }) else { continue }
      found = true
      let table = LedgerTable(sheet, in: source, faults: &faults)
      guard table.isComplete else { continue }
      for row in table.rows {
        var row = LedgerRow(row, of: table)
        read(&row)
        faults += row.faults
      }
    }
    if !found {
      let names = RegisterImport.sheets.map { "“\($0.name)”" }.joined(separator: "、")
      faults.append(LedgerFault(message: "没有找到可以导入的工作表。应有\(names)中的至少一张。"))
    }
  }

  private mutating func read(_ row: inout LedgerRow) {
    switch row.sheet {
    case .documents: readDocument(&row)
    case .enforcement: readEnforcement(&row)
    case .charges: readCharge(&row)
    case .requests, .reviews, .processingFees, .texts: break
    }
  }

  private mutating func readDocument(_ row: inout LedgerRow) {
    let title = row.required(.documentName) { $0.text($1) }
    let number = row.text(.documentNumber)
    let category = row.required(.documentCategory) {
      $0.choice(
        $1, [("规章", TableTwoDocument.regulations), ("行政规范性文件", .normativeDocuments), ("规范性文件", .normativeDocuments)])
    }
    let made = row.required(.made) { $0.day($1) }
    let ended = row.day(.repealed)
    guard let title, let category, let made, row.faults.isEmpty else { return }
    if let ended = ended.value, ended < made { return row.note(.repealed, "废止日期早于制发日期 \(made)。") }
    let key = (number.value ?? "\(title) \(made)").halfWidth.withoutSpace
    if let earlier = seen.updateValue(row.number, forKey: key) {
      return row.note(number.value == nil ? .documentName : .documentNumber, "与第 \(earlier) 行重复。")
    }
    result.documents.append(
      RegisterImport.Document(
        row: row.number, title: title, number: number.value, category: category, made: made, ended: ended.value))
  }

  private mutating func readEnforcement(_ row: inout LedgerRow) {
    let decision = row.required(.decision) { $0.choice($1, TableTwoDecision.allCases.map { ($0.label, $0) }) }
    let day = row.required(.decisionDay) { $0.day($1) }
    let quantity = row.count(.quantity)
    guard let decision, let day, row.faults.isEmpty else { return }
    let entry = EnforcementEntry(decision: decision, span: .day(day), quantity: quantity.value ?? 1)
    result.enforcements.append(RegisterImport.Line(row: row.number, entry))
  }

  private mutating func readCharge(_ row: inout LedgerRow) {
    let day = row.required(.chargeDay) { $0.day($1) }
    let amount = row.required(.chargeAmount) { $0.yuan($1) }
    guard let day, let amount else { return }
    result.charges.append(RegisterImport.Line(row: row.number, ChargeEntry(span: .day(day), amount: amount)))
  }
}
