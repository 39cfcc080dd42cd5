/// 登记期间: one day, or a whole month for which only the total is known.
package enum RegisterSpan: Hashable, Sendable {
  case day(Day)
  case month(year: Int, month: Int)

  /// The day on which it is counted: a total on the last day of its month.
  package var countedOn: Day {
    switch self {
    case .day(let day): day
    case .month(let year, let month):
      Day(year: year, month: month, day: Day.length(ofMonth: month, year: year)) ?? .last
    }
  }

  /// `2026-03-05`, `2026-03`.
  package var code: String {
    switch self {
    case .day(let day): day.description
    case .month(let year, let month): "\(year)-\(month < 10 ? "0" : "")\(month)"
    }
  }

  /// Nil for what is none.
  package init?(code: String) {
    if let day = Day(iso: code) {
      self = .day(day)
    } else if code.count == 7, let first = Day(iso: code + "-01") {
      self = .month(year: first.date.year, month: first.date.month)
    } else {
      return nil
    }
  }

  package var chinese: String {
    switch self {
    case .day(let day): day.chinese
    case .month(let year, let month): "\(year)年\(month)月合计"
    }
  }

  fileprivate var month: (Int, Int) { (countedOn.date.year, countedOn.date.month) }

  /// Whether one of them is a total of the month in which the other lies: then something would be counted twice.
  package func overlapsTotal(_ other: RegisterSpan) -> Bool {
    if case .day = self, case .day = other { return false }
    return month == other.month
  }
}

/// 行政许可、行政处罚、行政强制登记: decisions of a day, or a month's total with its source.
package struct EnforcementEntry: Hashable, Sendable {
  package let decision: TableTwoDecision
  package let span: RegisterSpan
  package let quantity: Int
  /// 来源: where the total was taken from.
  package let source: String?

  package init(decision: TableTwoDecision, span: RegisterSpan, quantity: Int, source: String? = nil) {
    self.decision = decision
    self.span = span
    self.quantity = quantity
    self.source = source
  }

  package var fact: EnforcementFact { EnforcementFact(decision: decision, day: span.countedOn, quantity: quantity) }
}

/// 行政事业性收费登记: one receipt, or a month's total with its source.
package struct ChargeEntry: Hashable, Sendable {
  package let span: RegisterSpan
  /// In 元.
  package let amount: ExactDecimal
  package let source: String?

  package init(span: RegisterSpan, amount: ExactDecimal, source: String? = nil) {
    self.span = span
    self.amount = amount
    self.source = source
  }

  package var fact: ChargeFact { ChargeFact(day: span.countedOn, amount: amount) }
}
