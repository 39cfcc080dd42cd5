/// 更新周期: how long a column may go without anything new, and how often a row of the catalogue asks for something.
package enum UpdateCycle: String, CaseIterable, Hashable, Sendable {
  case twoWeeks, halfMonth, month, quarter, halfYear, year

  package var chinese: String {
    switch self {
    case .twoWeeks: "两周"
    case .halfMonth: "半个月"
    case .month: "一个月"
    case .quarter: "一个季度"
    case .halfYear: "六个月"
    case .year: "一年"
    }
  }

  /// The last day on which a column that was updated on `day` is not stale: calendar time, days off included.
  package func lastFreshDay(after day: Day) -> Day {
    switch self {
    case .twoWeeks: day.adding(14)
    case .halfMonth: day.adding(15)
    case .month: day.adding(months: 1)
    case .quarter: day.adding(months: 3)
    case .halfYear: day.adding(months: 6)
    case .year: day.adding(months: 12)
    }
  }
}
