import Database
package import Disclosure
import Documents

extension Registry {
  /// 授予角色. The person's sessions end.
  ///
  /// - Returns: Whether the password in use was made under the rules for others: it then ends, and the system
  ///   administrator issues a new activation code.
  @discardableResult
  package func grantRole(
    _ role: Role, to person: PersonID, of organ: OrganID, reason: String? = nil, by authority: Authority,
    at now: Instant
  ) async throws -> Bool {
    let sealed = sealed
    return try await change(.grantRoles, of: organ, on: .person(person), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      if authority == .person(person) { throw PeopleRefusal.ownRoles }
      try work.grantChecked(role, to: person, reason: try work.sealReason(reason, sealed))
      try PeopleRows.endSessions(of: person, in: work.session)
      return try work.endWeakPassword(of: person, holding: role)
    }
  }

  /// 收回角色. The person's sessions end; the last of the three administrators of a kind stays.
  package func withdrawRole(
    _ role: Role, from person: PersonID, of organ: OrganID, reason: String? = nil, by authority: Authority,
    at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(.grantRoles, of: organ, on: .person(person), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      if authority == .person(person) { throw PeopleRefusal.ownRoles }
      try work.withdraw(role, from: person, reason: try work.sealReason(reason, sealed))
    }
  }
}

extension PeopleAct {
  func grantChecked(_ role: Role, to person: PersonID, reason: SealedReference? = nil) throws {
    let held = try PeopleRows.roles(of: person, in: session)
    guard !held.contains(role) else { throw PeopleRefusal.roleHeld(role) }
    guard Role.mayBeHeldTogether(held.union([role])) else { throw PeopleRefusal.rolesExclude(role) }
    try grant(role, to: person, reason: reason)
  }

  func withdraw(_ role: Role, from person: PersonID, reason: SealedReference? = nil) throws {
    // Two withdrawals at once must not both see the other's holder.
    try session.lock("role/\(organ)")
    guard try PeopleRows.roles(of: person, in: session).contains(role) else { throw PeopleRefusal.roleNotHeld(role) }
    if role.isAdministrator {
      let holders = try session.first(
        "SELECT count(*) FROM role_grant WHERE organ = $1 AND role = $2", organ.rawValue, role.rawValue
      ) { try $0[0] as Int }
      guard (holders ?? 0) > 1 else { throw PeopleRefusal.lastAdministrator(role) }
    }
    try record(
      .roleWithdrawn, on: .person(person),
      ["person": .string(person.rawValue), "role": .string(role.rawValue)], reason: reason)
    try PeopleRows.endSessions(of: person, in: session)
  }

  fileprivate func endWeakPassword(of person: PersonID, holding role: Role) throws -> Bool {
    guard role.isAdministrator, let account = try PeopleRows.account(of: person, in: session) else { return false }
    return try session.execute("DELETE FROM credential WHERE account = $1 AND administrator = 0", account) > 0
  }
}
