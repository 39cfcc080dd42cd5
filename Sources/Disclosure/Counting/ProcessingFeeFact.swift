/// 一份信息处理费收费通知 (国办函〔2020〕109号), and what came in on it.
package struct ProcessingFeeFact: Hashable, Sendable {
  /// 申请编号 of the application it charges.
  package let request: String
  package let noticed: ChargeFact
  /// 实收; nil while nothing has been paid. 信息处理费 is itself a 行政事业性收费, so this enters 表二 too.
  package let collected: ChargeFact?

  package init(request: String, noticed: ChargeFact, collected: ChargeFact? = nil) {
    self.request = request
    self.noticed = noticed
    self.collected = collected
  }
}

/// 信息处理费收取情况 of one year: the three figures of section 六 ([R]: practice, not seen in the form's own text).
package struct ProcessingFeeFigures: Hashable, Sendable {
  /// 收费通知 issued in the year.
  package var notices = 0
  /// Their amounts together, in 元; nil when the sum does not fit.
  package var noticed: ExactDecimal? = .zero
  /// What came in during the year, in 元, on whichever notice; nil when the sum does not fit.
  package var collected: ExactDecimal? = .zero

  package init(counting fees: some Sequence<ProcessingFeeFact>, in year: ReportingYear) {
    for fee in fees {
      if year.contains(fee.noticed.day) {
        notices += 1
        noticed = noticed.flatMap { $0.adding(fee.noticed.amount) }
      }
      if let receipt = fee.collected, year.contains(receipt.day) {
        collected = collected.flatMap { $0.adding(receipt.amount) }
      }
    }
  }

  /// Nothing was noticed and nothing came in.
  package var isEmpty: Bool { notices == 0 && collected == .zero }
}
