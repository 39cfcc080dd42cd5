import Testing

@testable import Disclosure

@Suite("Working-day calendar") struct WorkCalendarTests {
  @Test(arguments: 2019...2026)
  func knowsEveryDay(of year: Int) throws {
    let months = try #require(DayRows.months[year])
    #expect(months.count == 12)
    for (index, row) in months.enumerated() {
      #expect(row.count == Day.length(ofMonth: index + 1, year: year))
      for (offset, sign) in row.enumerated() {
        let day = try #require(Day(year: year, month: index + 1, day: offset + 1))
        #expect(WorkCalendar.builtIn.kind(of: day).sign == sign, "\(day)")
        #expect(WorkCalendar.builtIn.isWorkingDay(day) == (sign == "." || sign == "M"), "\(day)")
      }
    }
  }

  @Test(arguments: [
    (2019, 250, "国办发明电〔2018〕15号"), (2020, 249, "国办发明电〔2019〕16号"), (2021, 250, "国办发明电〔2020〕27号"),
    (2022, 249, "国办发明电〔2021〕11号"), (2023, 249, "国办发明电〔2022〕16号"), (2024, 251, "国办发明电〔2023〕7号"),
    (2025, 248, "国办发明电〔2024〕12号"), (2026, 248, "国办发明电〔2025〕7号"),
  ])
  func countsTheWorkingDays(of year: Int, _ count: Int, _ number: String) {
    #expect(WorkCalendar.days(of: year).count { WorkCalendar.builtIn.isWorkingDay($0) } == count)
    let arrangement = WorkCalendar.builtIn.arrangement(of: year)
    #expect(arrangement.number == number)
    #expect(!arrangement.isProvisional)
    #expect(arrangement == HolidayNotice.builtIn.first { $0.year == year })
  }

  /// The make-up days as the notices name them.
  @Test(arguments: [
    (2019, ["02-02", "02-03", "04-28", "05-05", "09-29", "10-12"]),
    (2020, ["01-19", "04-26", "05-09", "06-28", "09-27", "10-10"]),
    (2021, ["02-07", "02-20", "04-25", "05-08", "09-18", "09-26", "10-09"]),
    (2022, ["01-29", "01-30", "04-02", "04-24", "05-07", "10-08", "10-09"]),
    (2023, ["01-28", "01-29", "04-23", "05-06", "06-25", "10-07", "10-08"]),
    (2024, ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]),
    (2025, ["01-26", "02-08", "04-27", "09-28", "10-11"]),
    (2026, ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]),
  ])
  func hasTheMakeUpDays(of year: Int, _ days: [String]) {
    #expect(WorkCalendar.builtIn.arrangement(of: year).work.map(\.description) == days.map { "\(year)-\($0)" })
  }

  @Test(arguments: [
    ("2024-12-30", 20, "2025-01-27"), ("2025-01-20", 20, "2025-02-21"), ("2025-09-25", 20, "2025-10-29"),
    ("2026-02-09", 20, "2026-03-13"), ("2026-02-09", 40, "2026-04-13"), ("2026-04-24", 7, "2026-05-08"),
    ("2026-09-18", 15, "2026-10-15"), ("2026-09-30", 20, "2026-11-03"),
    // 除夕 2024 was a working day.
    ("2024-02-08", 1, "2024-02-09"),
  ])
  func findsTheNthWorkingDay(after start: String, _ count: Int, _ end: String) {
    #expect(WorkCalendar.builtIn.workingDay(count, after: day(start)) == day(end))
    #expect(WorkCalendar.builtIn.workingDays(after: day(start), through: day(end)) == count)
  }

  @Test func hasNoWorkingDayBeyondItsEnd() {
    #expect(WorkCalendar.builtIn.workingDay(1, after: .last) == nil)
    #expect(WorkCalendar.builtIn.workingDay(0, after: on("02-09")) == nil)
    #expect(WorkCalendar.builtIn.workingDay(-3, after: on("02-09")) == nil)
    #expect(WorkCalendar.builtIn.workingDay(.max, after: day("2990-01-01")) == nil)
    #expect(WorkCalendar.builtIn.workingDays(after: on("02-10"), through: on("02-09")) == 0)
  }

  @Test(arguments: [
    ("2018-12-31", true), ("2019-01-01", false), ("2025-12-31", false), ("2026-12-24", false), ("2026-12-25", true),
    ("2027-01-01", true),
  ])
  func isProvisional(_ text: String, _ expected: Bool) {
    #expect(WorkCalendar.builtIn.isProvisional(day(text)) == expected)
  }
}

@Suite("Years without a notice, years from a file") struct CalendarYearsTests {
  @Test func computesAYearWithoutANotice() {
    let arrangement = WorkCalendar.builtIn.arrangement(of: 2027)
    #expect(arrangement.isProvisional)
    #expect(arrangement.number == nil)
    #expect(arrangement.work == [])
    #expect(
      arrangement.off.map(\.description) == [
        "2027-01-01", "2027-02-05", "2027-02-06", "2027-02-07", "2027-02-08", "2027-04-05", "2027-05-01", "2027-05-02",
        "2027-06-09", "2027-09-15", "2027-10-01", "2027-10-02", "2027-10-03",
      ])
  }

  @Test(arguments: [
    (2018, ["2018-01-01", "2018-05-01", "2018-10-01", "2018-10-02", "2018-10-03"]),
    (2041, ["2041-01-01", "2041-05-01", "2041-05-02", "2041-10-01", "2041-10-02", "2041-10-03"]),
  ])
  func knowsOnlyFixedDates(of year: Int, _ days: [String]) {
    #expect(StatutoryHolidays.days(in: year).map(\.description) == days)
    #expect(!StatutoryHolidays.knowsFestivals(of: year))
  }

  /// 13 statutory days, less one where 中秋节 falls on 国庆节.
  @Test func hasThirteenStatutoryDays() {
    for year in 2027...2040 {
      #expect(StatutoryHolidays.days(in: year).count == ([2028, 2031, 2039].contains(year) ? 12 : 13))
    }
  }

  @Test func takesAYearFromANotice() {
    let notice = HolidayNotice(
      year: 2027, number: "示例〔2026〕1号", off: [day("2026-12-31"), day("2027-01-01")], work: [day("2027-01-09")])
    let calendar = WorkCalendar.builtIn.adding([notice])
    #expect(calendar.kind(of: day("2027-01-09")) == .makeUpDay)
    #expect(calendar.isWorkingDay(day("2027-02-08")))
    #expect(!calendar.isProvisional(day("2026-12-31")))
    #expect(calendar.isProvisional(day("2027-12-25")))
    // The notice for 2027 may name days of December 2026.
    #expect(calendar.kind(of: day("2026-12-31")) == .holiday)
    #expect(calendar.arrangement(of: 2026).off.last == day("2026-12-31"))
    #expect(calendar.arrangement(of: 2027).off == [day("2027-01-01")])
  }

  @Test func replacesAYear() {
    let calendar = WorkCalendar.builtIn.adding([HolidayNotice(year: 2026, number: nil, off: [], work: [])])
    #expect(calendar.isWorkingDay(day("2026-10-01")))
    #expect(calendar.kind(of: day("2026-02-14")) == .weekend)
    #expect(calendar.kind(of: day("2025-10-01")) == .holiday)
    #expect(!calendar.isProvisional(day("2026-10-01")))
  }

  @Test func keepsAProvisionalYearProvisional() {
    let notice = HolidayNotice(year: 2027, number: nil, off: [day("2027-03-01")], work: [], isProvisional: true)
    let calendar = WorkCalendar.builtIn.adding([notice])
    #expect(!calendar.isWorkingDay(day("2027-03-01")))
    #expect(calendar.isProvisional(day("2027-03-01")))
    #expect(calendar.isProvisional(day("2026-12-28")))
  }

  @Test func countsAYearBetweenLoadedOnesAsUnknown() {
    let calendar = WorkCalendar.builtIn.adding([HolidayNotice(year: 2029, number: "x", off: [], work: [])])
    #expect(calendar.isProvisional(day("2027-06-01")))
    #expect(calendar.kind(of: day("2028-10-02")) == .holiday)
    #expect(calendar.isProvisional(day("2026-12-28")))
  }

  @Test func worksWithoutAnyNotice() {
    let calendar = WorkCalendar([])
    #expect(calendar.kind(of: day("2026-10-01")) == .holiday)
    #expect(calendar.kind(of: day("2026-02-14")) == .weekend)
    #expect(calendar.isProvisional(day("2026-03-03")))
  }
}

extension DayKind {
  /// As in `DayRows`.
  fileprivate var sign: Character {
    switch self {
    case .workingDay: "."
    case .makeUpDay: "M"
    case .weekend: "e"
    case .holiday: "H"
    }
  }
}
