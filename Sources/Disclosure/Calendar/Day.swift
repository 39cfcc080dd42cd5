/// 日: one calendar day, without a time and without a zone.
///
/// Stored as the number of days since 1970-01-01 in the proleptic Gregorian calendar, so that counting days is integer
/// arithmetic. Only years 1900…2999 exist: outside them there is nothing to compute for an office, and every
/// operation stays far from overflow.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package let number: Int

  package static let first = Day(number: -25_567)
  package static let last = Day(number: 376_199)

  private init(number: Int) { self.number = number }

  /// The day of that date, or nil when the calendar has no such date (February 30) or the year is outside 1900…2999.
  package init?(year: Int, month: Int, day: Int) {
    guard (1900...2999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    // Days from civil, after Howard Hinnant: years begin in March so that the leap day is the last.
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = era * 146_097 + dayOfEra - 719_468
  }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day `count` days later (earlier when negative), held within 1900…2999.
  package func adding(_ count: Int) -> Day {
    let (sum, overflow) = number.addingReportingOverflow(count)
    if overflow { return count > 0 ? .last : .first }
    return Day(number: min(max(sum, Day.first.number), Day.last.number))
  }

  package var next: Day { adding(1) }
  package var previous: Day { adding(-1) }

  /// How many days from `other` to this day.
  package func days(since other: Day) -> Int { number - other.number }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    Weekday(rawValue: ((number % 7) + 7 + 3) % 7 + 1) ?? .monday
  }

  package var date: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  package var year: Int { date.year }

  package static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// 星期, Monday first, numbered as the State Council's notices and ISO 8601 do (周一 = 1).
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  package var isWeekend: Bool { self == .saturday || self == .sunday }

  /// 周一 … 周日.
  package var chinese: String { ["周一", "周二", "周三", "周四", "周五", "周六", "周日"][rawValue - 1] }
}
