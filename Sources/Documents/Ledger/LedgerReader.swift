import Disclosure

extension Ledger {
  /// Reads a ledger from a spreadsheet, whole or not at all: with any fault, every fault is thrown at once.
  package init(_ workbook: SourceWorkbook) throws(LedgerFaults) {
    var reader = LedgerReader()
    reader.read(workbook)
    guard reader.faults.isEmpty else { throw LedgerFaults(faults: reader.faults) }
    self = reader.ledger
  }
}

/// Reads the sheets one after the other and keeps what later sheets must agree with.
struct LedgerReader {
  var ledger = Ledger()
  var faults: [LedgerFault] = []
  /// 申请编号 → its row in 依申请公开.
  var requestRows: [String: Int] = [:]
  /// 案号 → its row in 行政复议诉讼.
  var reviewRows: [String: Int] = [:]
  /// 信息处理费 received, by day and amount → its row.
  var feeReceipts: [ChargeFact: Int] = [:]
  /// The sheet 依申请公开 was read, so that a 申请编号 can be looked up in it.
  var knowsRequests = false
  /// Every spelling of a result seen so far: a ledger repeats a few of them many thousand times.
  var resultSpellings: [String: Result<TableThreeRow, CellRefusal>] = [:]

  mutating func read(_ workbook: SourceWorkbook) {
    let names = workbook.sheets.map(\.name)
    guard LedgerSheet.allCases.contains(where: { (names + workbook.hiddenSheets).contains($0.name) }) else {
      faults.append(LedgerReader.noLedger(names))
      return
    }
    // 信息处理费 comes before 行政事业性收费, which is compared with it.
    for sheet in [LedgerSheet.requests, .reviews, .documents, .enforcement, .processingFees, .charges, .texts] {
      guard let table = table(sheet, in: workbook), table.isComplete else { continue }
      if sheet == .requests { knowsRequests = true }
      for row in table.rows {
        var row = LedgerRow(row, of: table)
        read(&row)
        faults += row.faults
      }
    }
    if faults.count > 1 { sortFaults() }
  }

  private mutating func read(_ row: inout LedgerRow) {
    switch row.sheet {
    case .requests: readRequest(&row)
    case .reviews: readReview(&row)
    case .documents: readDocument(&row)
    case .enforcement: readEnforcement(&row)
    case .charges: readCharge(&row)
    case .processingFees: readProcessingFee(&row)
    case .texts: readText(&row)
    }
  }

  private mutating func table(_ sheet: LedgerSheet, in workbook: SourceWorkbook) -> LedgerTable? {
    let sources = workbook.sheets.filter { $0.name == sheet.name }
    if let source = sources.first { return LedgerTable(sheet, in: source, faults: &faults) }
    if workbook.hiddenSheets.contains(sheet.name) {
      // Left out silently, it would be counted as zero.
      faults.append(LedgerFault(sheet: sheet.name, message: "这张表被隐藏了，请取消隐藏并核对内容；不用的表请清空或者删去。"))
      return nil
    }
    let known = LedgerSheet.allCases.map(\.name)
    let strangers = workbook.sheets.map(\.name).filter { !known.contains($0) }
    let misnamed = LedgerReader.misnamed(sheet, among: strangers)
    if sheet.mayBeAbsent, misnamed == nil { return nil }
    let hint = misnamed.map { "找到“\($0)”，名称应为“\(sheet.name)”。" } ?? "没有内容也要保留这张表。"
    faults.append(LedgerFault(sheet: sheet.name, message: "没有找到这张表。\(hint)"))
    return nil
  }

  /// A sheet that was meant to be `sheet`: the same name but for spaces, or one that holds it or differs by one character.
  private static func misnamed(_ sheet: LedgerSheet, among names: [String]) -> String? {
    names.first { $0.halfWidth.withoutSpace == sheet.name }
      ?? names.first { $0.contains(sheet.name) && sheet.name.count > 2 }
      ?? names.first { name in
        sheet.name.count > 3 && name.count >= sheet.name.count - 1
          && sheet.name.filter { !name.contains($0) }.count <= 1
      }
  }

  private static func noLedger(_ names: [String]) -> LedgerFault {
    let required = LedgerSheet.allCases.filter { !$0.mayBeAbsent }.map { "“\($0.name)”" }.joined(separator: "、")
    let found = names.isEmpty ? "文件中没有工作表" : "文件中只有\(names.prefix(8).map { "“\($0)”" }.joined(separator: "、"))"
    return LedgerFault(message: "\(found)，不是台账。台账应有\(required)各表，可用 gongkai ledger template 生成空台账。")
  }

  /// Into the order in which a person finds them: by sheet, then by row.
  private mutating func sortFaults() {
    let order = Dictionary(uniqueKeysWithValues: LedgerSheet.allCases.enumerated().map { ($1.name, $0) })
    let indexed = faults.enumerated().map { (key: (order[$1.sheet ?? ""] ?? 0, $1.row ?? 0, $0), fault: $1) }
    faults = indexed.sorted { $0.key < $1.key }.map(\.fault)
  }
}
