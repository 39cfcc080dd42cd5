import Database
package import Disclosure

/// 办理规则: what an action is judged by besides the case itself, handed in by the caller.
package struct RequestRules: Sendable {
  package let calendar: WorkCalendar
  package let ladders: ReviewLadders
  package let permissions: PermissionTable
  /// Who may sign, and for whom. The own roles of whom takes a step count whether they stand here or not.
  package let signers: SigningAuthority

  package init(
    calendar: WorkCalendar, ladders: ReviewLadders = .standard, permissions: PermissionTable,
    signers: SigningAuthority = .none
  ) {
    self.calendar = calendar
    self.ladders = ladders
    self.permissions = permissions
    self.signers = signers
  }

  /// For replaying what is on record: the calendar and the organ's ladders; nobody acts, so nobody has rights.
  static func onRecord(of organ: OrganID, in session: Session) throws -> RequestRules {
    let settings = try OrganSettings(of: organ, on: .last, in: session)
    return RequestRules(
      calendar: try CalendarQuery.calendar(in: session), ladders: settings.ladders, permissions: try .standard())
  }
}
