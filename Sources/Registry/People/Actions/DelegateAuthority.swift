import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记授权代签, by whoever gives it or by a third person from the paper, never by the deputy.
  package func delegateAuthority(
    _ delegation: Delegation, reason: DelegationReason, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> String {
    try await change(.delegateAuthority, of: organ, on: .organ(organ), by: authority, at: now) { work in
      guard authority != .person(delegation.deputy) else { throw PeopleRefusal.delegationByDeputy }
      for person in [delegation.principal, delegation.deputy] {
        try PeopleRows.require(person, in: organ, work.session)
      }
      try work.requireSigner(delegation)
      try work.requireFree(for: delegation)
      let id = RandomBytes.identifier()
      let roles = delegation.roles.map(\.rawValue).sorted()
      try work.record(
        .authorityDelegated, on: .organ(organ),
        [
          "id": .string(id), "principal": .string(delegation.principal.rawValue),
          "deputy": .string(delegation.deputy.rawValue), "since": JSON(delegation.from),
          "until": JSON(delegation.until), "roles": .array(roles.map { .string($0) }),
          "reason": .string(reason.rawValue),
        ])
      return id
    }
  }

  /// 结束授权, with today as its last day; one that has not begun never begins.
  package func endDelegation(
    _ delegation: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    try await change(.delegateAuthority, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.endDelegation(delegation)
    }
  }
}

extension PeopleAct {
  func endDelegation(_ delegation: String) throws {
    let found = try session.first(
      "SELECT since, until FROM delegation WHERE organ = $1 AND id = $2", organ.rawValue, delegation
    ) { (since: try StoredDay($0, 0).value, until: try StoredDay($0, 1).value) }
    guard let found, found.until > today else { throw PeopleRefusal.noSuchEntry }
    let last = found.since <= today ? today : found.since.previous
    try record(.delegationEnded, on: .organ(organ), ["id": .string(delegation), "until": JSON(last)])
  }

  /// Only roles that pass texts, and that the principal holds, are there to be delegated; the deputy is no administrator.
  fileprivate func requireSigner(_ delegation: Delegation) throws {
    let held = try PeopleRows.roles(of: delegation.principal, in: session)
    let table = try PermissionTable.standard()
    guard held.isSuperset(of: delegation.roles),
      delegation.roles.allSatisfy({ table.allows([$0], .passReply, in: .inReview) })
    else { throw PeopleRefusal.delegationWithoutAuthority }
    let deputy = try PeopleRows.roles(of: delegation.deputy, in: session)
    guard deputy.isDisjoint(with: Role.administrators) else { throw PeopleRefusal.delegation(.administrator) }
  }

  fileprivate func requireFree(for delegation: Delegation) throws {
    let overlapping = try session.first(
      """
      SELECT 1 FROM delegation
      WHERE organ = $1 AND principal = $2 AND deputy = $3 AND since <= $4 AND until >= $5 AND since <= until
      """, organ.rawValue, delegation.principal.rawValue, delegation.deputy.rawValue, delegation.until.description,
      delegation.from.description
    ) { _ in true }
    if overlapping != nil { throw PeopleRefusal.delegationOverlaps }
  }
}
