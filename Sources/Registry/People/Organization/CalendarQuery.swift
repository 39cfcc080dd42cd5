import Database
package import Disclosure
import Documents

extension Registry {
  /// 工作日历: the notices built in, and those that were entered here. Of one year, the one entered last counts.
  package func calendar() async throws -> WorkCalendar {
    try await database.read { session in
      try people.value(.calendar, in: session) { try CalendarQuery.calendar(in: session) }
    }
  }
}

enum CalendarQuery {
  static func calendar(in session: Session) throws -> WorkCalendar {
    let own = try session.query(
      "SELECT year, number, off, work, provisional FROM holiday_notice ORDER BY noted, organ"
    ) { try notice($0) }
    return own.isEmpty ? .builtIn : WorkCalendar.builtIn.adding(own)
  }

  /// From year, number, off, work, provisional.
  static func notice(_ row: borrowing Row) throws -> HolidayNotice {
    HolidayNotice(
      year: try row[0], number: try row[1], off: try days(row[2]), work: try days(row[3]), isProvisional: try row[4])
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

/// 录入的放假通知, with the instant that tells it from others.
package struct RecordedNotice: Hashable, Sendable {
  package let notice: HolidayNotice
  package let title: String
  package let noted: Int

  package var entered: Instant { Instant(milliseconds: noted) }
}

/// 期限变动记录: a request whose due day moved, as it is kept.
package struct DueMove: Hashable, Sendable {
  package let organ: OrganID
  package let move: MovedDueDay
  package let noted: Int
  /// The day on which it was reckoned anew.
  package let day: Day
}

extension Registry {
  /// The notices that were entered here, the newest first; of each year the last one.
  package func holidayNotices() async throws -> [RecordedNotice] {
    try await database.read { session in
      try session.query(
        "SELECT year, number, off, work, provisional, title, noted FROM holiday_notice ORDER BY noted DESC"
      ) { row in
        RecordedNotice(
          notice: try CalendarQuery.notice(row), title: try row[5] as String? ?? "", noted: try row[6])
      }
    }
  }

  /// Moved due days of these organs, by notice and number.
  package func dueMoves(of organs: [OrganID]) async throws -> [DueMove] {
    try await database.read { session in
      try organs.flatMap { organ in try DueMove.all(of: organ, "", [], in: session) }
    }
  }

}

extension DueMove {
  /// Of one request, the newest first.
  static func all(of request: RequestID, in organ: OrganID, _ session: Session) throws -> [DueMove] {
    try all(of: organ, "AND request = $2", [request.rawValue.sqlValue], in: session)
  }

  fileprivate static func all(
    of organ: OrganID, _ condition: String, _ values: [SQLValue], in session: Session
  ) throws -> [DueMove] {
    try session.query(
      """
      SELECT request, number, due_before, due_after, noted, moved FROM due_move WHERE organ = $1 \(condition)
      ORDER BY noted DESC, number
      """, values: [organ.rawValue.sqlValue] + values
    ) { row in
      let move = MovedDueDay(
        id: RequestID(try row[0]), number: try row[1], old: try StoredDayOrNone(row, 2).value,
        new: try StoredDayOrNone(row, 3).value)
      return DueMove(organ: organ, move: move, noted: try row[4], day: try StoredDay(row, 5).value)
    }
  }
}
