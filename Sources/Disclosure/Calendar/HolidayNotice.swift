/// 节假日安排通知: the days off and the make-up working days of one year, as the State Council's General Office orders them.
///
/// A day is listed under the year it lies in, whichever notice names it: 2022-12-31, off by the notice for 2023, stands
/// under 2022. A notice that comes from a file may also name days of the December before its year, which then count there.
///
/// Where a notice joins a weekend to a holiday without giving its dates («放假，与周末连休»), published calendars differ on
/// whether that weekend is *named*; the lists here follow the PyPI package `chinesecalendar`. It moves no count:
/// the day is off either way.
package struct HolidayNotice: Hashable, Sendable {
  package let year: Int
  /// 文号, such as 国办发明电〔2025〕7号; nil when it is not known.
  package let number: String?
  /// 文号 of the notices that changed this one later.
  package let amendments: [String]
  /// Days off, in order.
  package let off: [Day]
  /// 调休上班, in order.
  package let work: [Day]
  /// Whether the days are only expected: the year then counts as one whose notice is not loaded.
  package let isProvisional: Bool

  package init(
    year: Int, number: String?, amendments: [String] = [], off: [Day], work: [Day], isProvisional: Bool = false
  ) {
    self.year = year
    self.number = number
    self.amendments = amendments
    self.off = off.sorted()
    self.work = work.sorted()
    self.isProvisional = isProvisional
  }

  /// Days written as the notices write them: month and days of the month. A date that does not exist is left out.
  init(
    _ number: String, year: Int, amendedBy amendments: [String] = [], off: [(month: Int, days: ClosedRange<Int>)],
    work: [(month: Int, day: Int)]
  ) {
    self.init(
      year: year, number: number, amendments: amendments,
      off: off.flatMap { run in run.days.compactMap { Day(year: year, month: run.month, day: $0) } },
      work: work.compactMap { Day(year: year, month: $0.month, day: $0.day) })
  }

  /// The years whose notices are built in, in order.
  package static let builtIn: [HolidayNotice] = [
    holidays2019, holidays2020, holidays2021, holidays2022, holidays2023, holidays2024, holidays2025, holidays2026,
  ]
}
