import Database
package import Disclosure

/// 单位概况: what every page about an organ stands on: who is who, the settings of a day, the calendar, who may sign.
package struct OrganProfile: Sendable {
  package let directory: Directory
  package let settings: OrganSettings
  package let calendar: WorkCalendar
  package let signers: SigningAuthority

  /// 办理规则 of the day.
  package func rules(_ permissions: PermissionTable) -> RequestRules {
    RequestRules(calendar: calendar, ladders: settings.ladders, permissions: permissions, signers: signers)
  }
}

extension Registry {
  /// - Throws: `PeopleRefusal.noSuchOrgan`.
  package func profile(of organ: OrganID, on day: Day) async throws -> OrganProfile {
    try await database.read { session in try profile(of: organ, on: day, in: session) }
  }

  func profile(of organ: OrganID, on day: Day, in session: Session) throws -> OrganProfile {
    try people.value(.profile(organ, day), in: session) {
      let directory = try DirectoryQuery(organ: organ, session: session).run()
      return OrganProfile(
        directory: directory, settings: try OrganSettings(of: organ, on: day, in: session),
        calendar: try CalendarQuery.calendar(in: session), signers: directory.signingAuthority)
    }
  }
}
