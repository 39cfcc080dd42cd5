import Database
package import Disclosure
import Documents

/// 日历变更, with the open requests of all organs whose due day it moves.
package struct CalendarChange: Sendable {
  package let old: WorkCalendar
  package let new: WorkCalendar
  package let moved: [OrganID: [MovedDueDay]]
}

extension Registry {
  /// 录入节假日安排通知. There is one calendar for all organs, kept by the uppermost one; the due days of every open request
  /// of the installation follow in the same action, and those that moved are kept.
  ///
  /// - Parameter title: As the notice calls itself; empty when it is not known.
  package func amendCalendar(
    _ notice: HolidayNotice, title: String = "", of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws -> CalendarChange {
    try await change(.manageCalendar, of: organ, on: .organ(organ), expecting: version, by: authority, at: now) {
      work in
      try work.session.lock("calendar")
      try work.requireUppermost()
      try notice.check()
      let old = try CalendarQuery.calendar(in: work.session)
      let noted = try work.note(notice, title: title)
      let moved = try work.reckonAll(noted: noted)
      return CalendarChange(old: old, new: try CalendarQuery.calendar(in: work.session), moved: moved)
    }
  }

  /// 试算: what that notice would change, without entering it.
  package func previewCalendar(_ notice: HolidayNotice) async throws -> CalendarChange {
    try notice.check()
    return try await database.read { session in
      let old = try CalendarQuery.calendar(in: session)
      let new = old.adding([notice])
      var moved: [OrganID: [MovedDueDay]] = [:]
      for organ in try DirectoryQuery.organs(in: session) {
        let rules = RequestRules(
          calendar: new, ladders: try OrganSettings(of: organ.id, on: .last, in: session).ladders,
          permissions: try .standard())
        let found = try DueReckoning(organ: organ.id, rules: rules).moves(in: session)
        if !found.isEmpty { moved[organ.id] = found }
      }
      return CalendarChange(old: old, new: new, moved: moved)
    }
  }
}

extension HolidayNotice {
  /// Every day lies in the notice's year or the December before it, and is either off or worked.
  fileprivate func check() throws(PeopleRefusal) {
    let daysOff = Set(off)
    for day in off + work {
      let (year, month, _) = day.date
      let fits = year == self.year || (year == self.year - 1 && month == 12)
      guard fits, !(daysOff.contains(day) && work.contains(day)) else { throw PeopleRefusal.holidayDay(day) }
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
  fileprivate func note(_ notice: HolidayNotice, title: String) throws -> Int {
    let last = try session.first("SELECT max(noted) FROM holiday_notice") { row in try row[0] as Int? }
    let noted = max(action.now.milliseconds, (last ?? nil).map { $0 + 1 } ?? 0)
    try record(
      .holidaysNoted, on: .organ(organ),
      [
        "year": .integer(notice.year), "number": JSON(notice.number), "off": .array(notice.off.map { JSON($0) }),
        "work": .array(notice.work.map { JSON($0) }), "provisional": .bool(notice.isProvisional),
        "noted": .integer(noted), "title": title.trimmed.isEmpty ? .null : .string(title.trimmed),
      ])
    return noted
  }

  /// In all organs, those closed too: their open requests still have a due day.
  fileprivate func reckonAll(noted: Int) throws -> [OrganID: [MovedDueDay]] {
    var moved: [OrganID: [MovedDueDay]] = [:]
    for organ in try DirectoryQuery.organs(in: session) {
      let rules = try RequestRules.onRecord(of: organ.id, in: session)
      let found = try DueReckoning(organ: organ.id, rules: rules).reckon(noted: noted, in: action)
      if !found.isEmpty { moved[organ.id] = found }
    }
    return moved
  }
}
