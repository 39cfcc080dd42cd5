import Database
package import Disclosure
import Documents

/// 日历变更: what open cases are recomputed with, to list those that moved.
package struct CalendarChange: Sendable {
  package let old: WorkCalendar
  package let new: WorkCalendar
}

extension Registry {
  /// 录入节假日安排通知. There is one calendar for all organs, kept by the uppermost one.
  package func amendCalendar(
    _ notice: HolidayNotice, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> CalendarChange {
    try await change(.manageCalendar, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.session.lock("calendar")
      try work.requireUppermost()
      let off = Set(notice.off)
      for day in notice.off + notice.work {
        let (year, month, _) = day.date
        let fits = year == notice.year || (year == notice.year - 1 && month == 12)
        guard fits, !(off.contains(day) && notice.work.contains(day)) else { throw PeopleRefusal.holidayDay(day) }
      }
      let old = try CalendarQuery.calendar(in: work.session)
      try work.note(notice)
      return CalendarChange(old: old, new: try CalendarQuery.calendar(in: work.session))
    }
  }
}

extension PeopleAct {
  fileprivate func requireUppermost() throws {
    if let parent = try PeopleRows.parent(of: organ, in: session), try PeopleRows.isOpen(parent, in: session) {
      throw PeopleRefusal.calendarFromAbove(try PeopleRows.name(of: parent, in: session) ?? "上级机关")
    }
  }

  /// Noted after every other notice, also when the clock was set back: of one year the last one counts.
  fileprivate func note(_ notice: HolidayNotice) throws {
    let last = try session.first("SELECT max(noted) FROM holiday_notice") { row in try row[0] as Int? }
    let noted = max(action.now.milliseconds, (last ?? nil).map { $0 + 1 } ?? 0)
    try record(
      .holidaysNoted, on: .organ(organ),
      [
        "year": .integer(notice.year), "number": JSON(notice.number), "off": .array(notice.off.map { JSON($0) }),
        "work": .array(notice.work.map { JSON($0) }), "provisional": .bool(notice.isProvisional),
        "noted": .integer(noted),
      ])
  }
}
