package import Disclosure

/// 办理规则: what an action is judged by besides the case itself, handed in by the caller.
package struct RequestRules: Sendable {
  package let calendar: WorkCalendar
  package let ladder: ReviewLadder
  package let permissions: PermissionTable
  package let authority: SigningAuthority

  package init(
    calendar: WorkCalendar, ladder: ReviewLadder = .standard, permissions: PermissionTable,
    authority: SigningAuthority = .none
  ) {
    self.calendar = calendar
    self.ladder = ladder
    self.permissions = permissions
    self.authority = authority
  }
}

/// 签批权限: what the roster says of a signer on a day.
package struct SigningAuthority: Sendable {
  /// Whether the person holds that role.
  package let holds: @Sendable (PersonID, Role, Day) -> Bool
  /// 代签: whether the first may sign for the second, who holds that role.
  package let mayActFor: @Sendable (PersonID, PersonID, Role, Day) -> Bool

  package init(
    holds: @escaping @Sendable (PersonID, Role, Day) -> Bool,
    mayActFor: @escaping @Sendable (PersonID, PersonID, Role, Day) -> Bool
  ) {
    self.holds = holds
    self.mayActFor = mayActFor
  }

  /// Nobody signs on paper and nobody signs for another.
  package static let none = SigningAuthority(holds: { _, _, _ in false }, mayActFor: { _, _, _, _ in false })
}
