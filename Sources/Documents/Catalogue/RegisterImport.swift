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

  /// 按月登记的合计数: columns that the registers know besides those of the ledger.
  package static let totals: [LedgerSheet: [LedgerColumn]] = [
    .enforcement: [.totalMonth, .totalSource], .charges: [.totalMonth, .totalSource],
  ]

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
  private var months = RegisteredMonths()

  mutating func read(_ workbook: SourceWorkbook) {
    var found = false
    for sheet in RegisterImport.sheets {
      if workbook.hiddenSheets.contains(sheet.name) {
        faults.append(LedgerFault(sheet: sheet.name, message: "这张表被隐藏了，请取消隐藏并核对内容；不用的表请清空或者删去。"))
        found = true
      }
      guard let source = workbook.sheets.first(where: { $0.name.withoutSpace == sheet.name }) else { continue }
      found = true
      let table = LedgerTable(sheet, and: RegisterImport.totals[sheet] ?? [], in: source, faults: &faults)
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
    let span = row.span(.decisionDay)
    let quantity = row.count(.quantity)
    let source = row.text(.totalSource)
    // A total of one is said, not left out.
    if case .month = span, case .blank = quantity { row.note(.quantity, "按月登记的，请填写全月的件数。") }
    guard let decision, let span, row.faults.isEmpty else { return }
    months.note(span, decision.rawValue, &row, .decisionDay)
    let entry = EnforcementEntry(
      decision: decision, span: span, quantity: quantity.value ?? 1, source: source.value)
    result.enforcements.append(RegisterImport.Line(row: row.number, entry))
  }

  private mutating func readCharge(_ row: inout LedgerRow) {
    let span = row.span(.chargeDay)
    let amount = row.required(.chargeAmount) { $0.yuan($1) }
    let source = row.text(.totalSource)
    guard let span, let amount, row.faults.isEmpty else { return }
    months.note(span, "", &row, .chargeDay)
    result.charges.append(
      RegisterImport.Line(row: row.number, ChargeEntry(span: span, amount: amount, source: source.value)))
  }
}

/// 同一个月的登记 within a file: a total stands alone in its month, else something would be counted twice.
private struct RegisteredMonths {
  private var totals: [String: Int] = [:]
  private var days: [String: Int] = [:]

  /// - Parameter kind: What is counted; each has its own totals.
  mutating func note(_ span: RegisterSpan, _ kind: String, _ row: inout LedgerRow, _ day: LedgerColumn) {
    let date = span.countedOn.date
    let key = "\(kind) \(date.year)-\(date.month)"
    let month = "\(date.year)年\(date.month)月"
    switch span {
    case .day:
      if let other = totals[key] { row.note(day, "第 \(other) 行已经是\(month)的合计数，同一个月不能再按日登记。") }
      days[key] = days[key] ?? row.number
    case .month:
      if let other = totals[key] ?? days[key] {
        row.note(.totalMonth, "第 \(other) 行已有\(month)的登记，同一个月的合计数只能有一行，也不能与按日登记并存。")
      }
      totals[key] = row.number
    }
  }
}

extension LedgerRow {
  /// 日期或者月份: one of both; a month with the source of its total.
  fileprivate mutating func span(_ day: LedgerColumn) -> RegisterSpan? {
    let (date, month) = (self.day(day), read(.totalMonth, LedgerMonth.read))
    switch (date, month) {
    case (.value(let date), .blank): return .day(date)
    case (.blank, .value(let span)):
      if case .blank = text(.totalSource) { note(.totalSource, "没有填写。按月登记的合计数请写明来源。") }
      return span
    case (.blank, .blank): note(day, "没有填写。")
    case (.value, .value): note(.totalMonth, "日期和月份只能填写一项。")
    default: break
    }
    return nil
  }
}
