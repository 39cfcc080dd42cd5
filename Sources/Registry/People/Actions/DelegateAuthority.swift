import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记授权代签, by whoever gives it or by a third person from the paper, never by the one who receives it.
  package func delegateAuthority(
    from giver: PersonID, to receiver: PersonID, since: Day, until: Day, reason: String, of organ: OrganID,
    by authority: Authority, at now: Instant
  ) async throws -> String {
    try await change(.delegateAuthority, of: organ, on: .organ(organ), by: authority, at: now) { work in
      guard giver != receiver else { throw PeopleRefusal.delegationToOneself }
      guard authority != .person(receiver) else { throw PeopleRefusal.delegationByReceiver }
      guard since <= until else { throw PeopleRefusal.untilBeforeSince }
      for person in [giver, receiver] { try PeopleRows.require(person, in: organ, work.session) }
      try work.requireSigner(giver)
      try work.requireFree(from: giver, to: receiver, since, until)
      let id = RandomBytes.identifier()
      try work.record(
        .authorityDelegated, on: .organ(organ),
        [
          "id": .string(id), "giver": .string(giver.rawValue), "receiver": .string(receiver.rawValue),
          "since": JSON(since), "until": JSON(until), "reason": .string(try reason.filled("授权事由")),
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
    ) { (since: try StoredDay($0, 0).required, until: try StoredDay($0, 1).required) }
    guard let found, found.until > today else { throw PeopleRefusal.noSuchEntry }
    let last = found.since <= today ? today : found.since.previous
    try record(.delegationEnded, on: .organ(organ), ["id": .string(delegation), "until": JSON(last)])
  }

  /// Only who may pass a text has something to delegate.
  fileprivate func requireSigner(_ giver: PersonID) throws {
    let roles = try PeopleRows.roles(of: giver, in: session)
    guard try PermissionTable.standard().allows(roles, .passReply, in: .inReview) else {
      throw PeopleRefusal.delegationWithoutAuthority
    }
  }

  fileprivate func requireFree(from giver: PersonID, to receiver: PersonID, _ since: Day, _ until: Day) throws {
    let overlapping = try session.first(
      """
      SELECT 1 FROM delegation
      WHERE organ = $1 AND giver = $2 AND receiver = $3 AND since <= $4 AND until >= $5 AND since <= until
      """, organ.rawValue, giver.rawValue, receiver.rawValue, until.description, since.description
    ) { _ in true }
    if overlapping != nil { throw PeopleRefusal.delegationOverlaps }
  }
}
