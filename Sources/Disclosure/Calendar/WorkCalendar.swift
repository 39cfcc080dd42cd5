/// 工作日历: which days are working days.
///
/// Monday to Friday without the days off, and with the make-up days, that the State Council's yearly notices name. A year
/// without a notice is computed from `StatutoryHolidays` and the weekends, and every day of it is provisional.
package struct WorkCalendar: Sendable {
  /// The notices by year.
  package let notices: [Int: HolidayNotice]
  /// One kind a day from `tableStart` on: the loaded years, those between them, and the year before the first.
  private let table: [DayKind]
  private let tableStart: Int

  /// The notices that are built in, 2019–2026.
  package static let builtIn = WorkCalendar(HolidayNotice.builtIn)

  /// A later notice replaces an earlier one of the same year.
  package init(_ notices: [HolidayNotice]) {
    let byYear = Dictionary(notices.map { ($0.year, $0) }, uniquingKeysWith: { _, later in later })
    self.notices = byYear
    let years = byYear.keys.sorted()
    guard let first = years.first, let last = years.last,
      let start = Day(year: max(first - 1, 1900), month: 1, day: 1), let end = Day(year: last, month: 12, day: 31)
    else {
      tableStart = 0
      table = []
      return
    }
    tableStart = start.number
    table = WorkCalendar.table(from: start, through: end, notices: byYear, years: years)
  }

  /// This calendar with years added or replaced.
  package func adding(_ more: [HolidayNotice]) -> WorkCalendar {
    WorkCalendar(notices.values.sorted { $0.year < $1.year } + more)
  }

  package func kind(of day: Day) -> DayKind {
    let index = day.number - tableStart
    if table.indices.contains(index) { return table[index] }
    return StatutoryHolidays.days(in: day.year).contains(day) ? .holiday : WorkCalendar.plainKind(of: day)
  }

  package func isWorkingDay(_ day: Day) -> Bool { kind(of: day).isWorking }

  /// The `count`-th working day after `day`, which is not counted itself; nil when it lies beyond the year 2999 or `count` is
  /// below 1.
  package func workingDay(_ count: Int, after day: Day) -> Day? {
    var left = count
    var day = day
    while left > 0, day < Day.last {
      day = day.next
      if isWorkingDay(day) {
        left -= 1
        if left == 0 { return day }
      }
    }
    return nil
  }

  /// How many working days x there are with `start` < x ≤ `end`.
  package func workingDays(after start: Day, through end: Day) -> Int {
    guard start < end else { return 0 }
    return (start.number + 1...end.number).count { isWorkingDay(start.adding($0 - start.number)) }
  }

  /// The first day from `day` on that is a working day.
  package func firstWorkingDay(from day: Day) -> Day {
    var day = day
    while !isWorkingDay(day), day < Day.last { day = day.next }
    return day
  }

  /// Whether the notice of that year is loaded.
  package func isLoaded(_ year: Int) -> Bool { notices[year].map { !$0.isProvisional } ?? false }

  /// 暂定: whether the kind of `day` may still change. That is so in a year whose notice is not loaded, and after 24 December of
  /// the last loaded year, because the next notice may name the days before 元旦. Where the loaded years have a
  /// gap, the last year before the gap is a last year too.
  package func isProvisional(_ day: Day) -> Bool {
    let (year, month, dayOfMonth) = day.date
    guard isLoaded(year) else { return true }
    return month == 12 && dayOfMonth > 24 && !isLoaded(year + 1)
  }

  /// The days off and make-up days that lie in `year`, from whichever notice, or as far as they are known without one.
  package func arrangement(of year: Int) -> HolidayNotice {
    let days = WorkCalendar.days(of: year)
    return HolidayNotice(
      year: year, number: notices[year]?.number, amendments: notices[year]?.amendments ?? [],
      off: days.filter { kind(of: $0) == .holiday }, work: days.filter { kind(of: $0) == .makeUpDay },
      isProvisional: !isLoaded(year))
  }

  /// Every day of a year, in order; none for a year outside 1900…2999.
  package static func days(of year: Int) -> [Day] {
    guard let first = Day(year: year, month: 1, day: 1) else { return [] }
    return (0..<(Day.isLeap(year) ? 366 : 365)).map { first.adding($0) }
  }

  private static func plainKind(of day: Day) -> DayKind { day.weekday.isWeekend ? .weekend : .workingDay }

  private static func table(
    from start: Day, through end: Day, notices: [Int: HolidayNotice], years: [Int]
  ) -> [DayKind] {
    var table = (0...end.days(since: start)).map { plainKind(of: start.adding($0)) }
    func set(_ day: Day, _ kind: DayKind) {
      let index = day.days(since: start)
      if table.indices.contains(index) { table[index] = kind }
    }
    for year in start.year...end.year where notices[year] == nil {
      for day in StatutoryHolidays.days(in: year) { set(day, .holiday) }
    }
    for year in years {
      for day in notices[year]?.off ?? [] { set(day, .holiday) }
      for day in notices[year]?.work ?? [] { set(day, day.weekday.isWeekend ? .makeUpDay : .workingDay) }
    }
    return table
  }
}
