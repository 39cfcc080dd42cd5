/// 统计期限: the calendar year a report counts, 1 January to 31 December.
package struct ReportingYear: Hashable, Sendable {
  package let year: Int
  package let firstDay: Day
  package let lastDay: Day

  /// Nil outside 1900…2999, where no day exists.
  package init?(_ year: Int) {
    guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31) else {
      return nil
    }
    self.year = year
    firstDay = first
    lastDay = last
  }

  package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }
}
