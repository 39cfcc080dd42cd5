/// 一件行政复议或行政诉讼, as far as 表四 counts it: one dispute, one row, the last result ([R]: 一审 and
/// 二审 together count once).
package struct ReviewFact: Hashable, Sendable {
  /// 结果: how a dispute ended.
  package enum Outcome: CaseIterable, Sendable {
    case upheld, corrected, other

    package var column: TableFourColumn {
      switch self {
      case .upheld: .upheld
      case .corrected: .corrected
      case .other: .other
      }
    }
  }

  package struct Closing: Hashable, Sendable {
    package let day: Day
    package let outcome: Outcome
  }

  package let group: TableFourGroup
  /// 受理日期.
  package let accepted: Day
  package let closing: Closing?

  /// A dispute still pending.
  package init(group: TableFourGroup, accepted: Day) {
    self.group = group
    self.accepted = accepted
    closing = nil
  }

  /// A dispute that ended on `closed`; nil when that is before acceptance.
  package init?(group: TableFourGroup, accepted: Day, closed: Day, outcome: Outcome) {
    guard accepted <= closed else { return nil }
    self.group = group
    self.accepted = accepted
    closing = Closing(day: closed, outcome: outcome)
  }

  /// The column in which this dispute counts in `year`: its result when it ended in the year, 尚未审结 when it was
  /// accepted by 31 December and open then, else none.
  package func column(in year: ReportingYear) -> TableFourColumn? {
    guard accepted <= year.lastDay else { return nil }
    guard let closing, closing.day <= year.lastDay else { return .pending }
    return year.contains(closing.day) ? closing.outcome.column : nil
  }
}

extension TableFour {
  /// 表四 of `year` counted from disputes, every cell a number.
  package init(counting reviews: some Sequence<ReviewFact>, in year: ReportingYear) {
    self.init(filledWith: 0)
    for review in reviews {
      guard let column = review.column(in: year) else { continue }
      self[review.group, column] = sum([self[review.group, column], 1])
    }
    for group in TableFourGroup.allCases { self[group, .total] = sumOfOutcomes(group) }
  }
}
