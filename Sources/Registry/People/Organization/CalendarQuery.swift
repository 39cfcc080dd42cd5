import Database
package import Disclosure
import Documents

extension Registry {
  /// 工作日历: the notices built in, and those that were entered here. Of one year, the one entered last counts.
  package func calendar() async throws -> WorkCalendar {
    try await database.read { session in try CalendarQuery.calendar(in: session) }
  }
}

enum CalendarQuery {
  static func calendar(in session: Session) throws -> WorkCalendar {
    let own = try session.query(
      "SELECT year, number, off, work, provisional FROM holiday_notice ORDER BY noted, organ"
    ) { row in
      HolidayNotice(
        year: try row[0], number: try row[1], off: try days(row[2]), work: try days(row[3]),
        isProvisional: try row[4])
    }
    return own.isEmpty ? .builtIn : WorkCalendar.builtIn.adding(own)
  }

  private static func days(_ text: String) throws -> [Day] {
    try (try JSON.parse(text).array ?? []).map { item in
      guard let day = item.string.flatMap({ Day(iso: $0) }) else {
        throw StoredValueFault(column: "day", value: text)
      }
      return day
    }
  }
}
