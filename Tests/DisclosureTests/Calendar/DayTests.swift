import Testing

@testable import Disclosure

struct DayTests {
  @Test("Every day from 1900 to 2999 follows the one before it, in date and in week")
  func everyDay() throws {
    var day = try #require(Day(year: 1900, month: 1, day: 1))
    #expect(day.weekday == .monday)
    var count = 1
    while day < Day.last {
      let next = day.next
      #expect(next.number == day.number + 1)
      let (a, b) = (day.date, next.date)
      let follows = b == (a.year, a.month, a.day + 1) || b == (a.year, a.month + 1, 1) || b == (a.year + 1, 1, 1)
      if !follows || Day(year: b.year, month: b.month, day: b.day) != next { Issue.record("\(day) → \(next)") }
      day = next
      count += 1
    }
    #expect(day.description == "2999-12-31" && count == 401_767)
  }

  @Test(
    "Only real dates in ISO form are read",
    arguments: [
      "2025-02-29", "2025-13-01", "2025-00-10", "2025-1-1", "2025/01/01", "1899-12-31", "3000-01-01", "2025-01-01 ", "",
      "二〇二五",
      "2100-02-29",
    ])
  func refused(text: String) { #expect(Day(iso: text) == nil) }

  @Test(
    "Days of the week",
    arguments: [
      ("2026-11-23", Weekday.monday), ("1970-01-01", .thursday), ("2024-02-29", .thursday), ("2000-01-01", .saturday),
    ])
  func weekday(text: String, expected: Weekday) { #expect(Day(iso: text)?.weekday == expected) }

  @Test("Arithmetic stays inside the years that exist")
  func edges() {
    #expect(Day.last.next == Day.last && Day.first.previous == Day.first)
    #expect(Day.first.adding(Int.max) == Day.last && Day.last.adding(Int.min) == Day.first)
  }
}
