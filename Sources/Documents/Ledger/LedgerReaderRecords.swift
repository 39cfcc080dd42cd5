import Disclosure

/// The sheets 规范性文件, 行政执法, 行政事业性收费, 信息处理费 and 文字.
extension LedgerReader {
  mutating func readDocument(_ row: inout LedgerRow) {
    _ = row.required(.documentName) { $0.text($1) }
    _ = row.text(.documentNumber)
    let category = row.required(.documentCategory) {
      $0.choice(
        $1, [("规章", TableTwoDocument.regulations), ("行政规范性文件", .normativeDocuments), ("规范性文件", .normativeDocuments)])
    }
    let made = row.required(.made) { $0.day($1) }
    let repealed = row.day(.repealed)
    guard let category, let made else { return }
    switch repealed {
    case .faulty: return
    case .blank, .value:
      let fact = NormativeDocumentFact(category: category, made: made, repealed: repealed.value)
      if let fact {
        ledger.facts.documents.append(fact)
      } else {
        row.note(.repealed, "废止日期早于制发日期 \(made)。")
      }
    }
  }

  mutating func readEnforcement(_ row: inout LedgerRow) {
    let decision = row.required(.decision) { $0.choice($1, TableTwoDecision.allCases.map { ($0.label, $0) }) }
    let day = row.required(.decisionDay) { $0.day($1) }
    let quantity = row.count(.quantity)
    guard let decision, let day else { return }
    switch quantity {
    case .faulty: return
    case .blank: ledger.facts.enforcements.append(EnforcementFact(decision: decision, day: day))
    case .value(let count):
      ledger.facts.enforcements.append(EnforcementFact(decision: decision, day: day, quantity: count))
    }
  }

  mutating func readCharge(_ row: inout LedgerRow) {
    let day = row.required(.chargeDay) { $0.day($1) }
    let amount = row.required(.chargeAmount) { $0.yuan($1) }
    guard let day, let amount else { return }
    let charge = ChargeFact(day: day, amount: amount)
    // The same receipt in both sheets: same day, same amount. Two different receipts that agree in both are told apart
    // by entering the day's charges as one sum.
    if let fee = feeReceipts[charge] {
      let sheet = LedgerSheet.processingFees.name
      row.note(
        .chargeAmount,
        "与“\(sheet)”表第 \(fee) 行的实收日期、金额相同，会重复计入收费总额。信息处理费只填在“\(sheet)”表；确为另一笔收费的，请与当日其他收费合并为一行。")
      return
    }
    ledger.facts.charges.append(charge)
  }

  mutating func readProcessingFee(_ row: inout LedgerRow) {
    let request = row.required(.feeRequest) { $0.text($1) }
    if let request, knowsRequests, requestRows[request.halfWidth.withoutSpace] == nil {
      // A fault and no remark: either the number or the register of applications is wrong, and both are counted.
      row.note(.feeRequest, "“\(LedgerSheet.requests.name)”表中没有申请编号“\(request)”。")
    }
    let noticeDay = row.required(.noticeDay) { $0.day($1) }
    let noticeAmount = row.required(.noticeAmount) { $0.yuan($1) }
    let receipt = readReceipt(&row)
    guard let request, let noticeDay, let noticeAmount else { return }
    let noticed = ChargeFact(day: noticeDay, amount: noticeAmount)
    if let receipt, receipt.day < noticeDay {
      row.note(.receiptDay, "实收日期 \(receipt.day) 早于收费通知日期 \(noticeDay)。")
      return
    }
    if let receipt { feeReceipts[receipt] = row.number }
    ledger.facts.processingFees.append(ProcessingFeeFact(request: request, noticed: noticed, collected: receipt))
  }

  /// 实收日期 and 实收金额: both or neither.
  private func readReceipt(_ row: inout LedgerRow) -> ChargeFact? {
    switch (row.day(.receiptDay), row.yuan(.receiptAmount)) {
    case (.value(let day), .value(let amount)): return ChargeFact(day: day, amount: amount)
    case (.value, .blank): row.note(.receiptAmount, "已填实收日期，没有填实收金额。")
    case (.blank, .value(let amount)) where amount > .zero: row.note(.receiptDay, "已填实收金额，没有填实收日期。")
    default: break
    }
    return nil
  }

  mutating func readText(_ row: inout LedgerRow) {
    let section = row.required(.section) { $0.read($1, LedgerReader.sectionNumber) }
    guard let section, let content = row.text(.content).value else { return }
    ledger.texts[section] = ledger.texts[section].map { "\($0)\n\(content)" } ?? content
  }

  /// 「一」, 「一、」, 「1」, 「第一部分」, 「一、总体情况」.
  private static func sectionNumber(_ value: SourceSheetValue) throws(CellRefusal) -> Int {
    var text = Substring(value.shown.halfWidth.withoutSpace)
    if text.hasPrefix("第") { text.removeFirst() }
    for (index, numeral) in ReportSection.numerals.enumerated() {
      let heading = ReportSection.headings[index]
      for mark in [numeral, String(index + 1)] where text.hasPrefix(mark) {
        let rest = text.dropFirst().drop { "、.部分".contains($0) }
        if rest.isEmpty || rest == heading { return index + 1 }
      }
    }
    throw CellRefusal("“\(value.shown.trimmed)”不是报告的部分，应为：\(ReportSection.numerals.joined(separator: "、"))。")
  }
}
