/// 一件规章或行政规范性文件, as far as 表二 counts it.
package struct NormativeDocumentFact: Hashable, Sendable {
  package let category: TableTwoDocument
  /// 制发日期.
  package let made: Day
  /// 废止或者失效日期.
  package let repealed: Day?

  /// Nil when repealed before it was made.
  package init?(category: TableTwoDocument, made: Day, repealed: Day? = nil) {
    if let repealed, repealed < made { return nil }
    self.category = category
    self.made = made
    self.repealed = repealed
  }

  /// 现行有效: made by the end of `day` and not repealed by then.
  package func isInForce(at day: Day) -> Bool {
    guard made <= day else { return false }
    return repealed.map { $0 > day } ?? true
  }
}

/// 行政许可、行政处罚、行政强制的处理决定, made on one day.
package struct EnforcementFact: Hashable, Sendable {
  package let decision: TableTwoDecision
  package let day: Day
  /// How many decisions; never negative.
  package let quantity: Int

  package init(decision: TableTwoDecision, day: Day, quantity: Int = 1) {
    self.decision = decision
    self.day = day
    self.quantity = max(quantity, 0)
  }
}

/// 一笔行政事业性收费, received on one day.
package struct ChargeFact: Hashable, Sendable {
  package let day: Day
  /// In 元.
  package let amount: ExactDecimal

  package init(day: Day, amount: ExactDecimal) {
    self.day = day
    self.amount = amount
  }
}
