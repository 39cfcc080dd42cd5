import Database
package import Disclosure
import Documents

extension Registry {
  /// 锁定账号, until an administrator releases it: the person's sessions end, and nobody signs in.
  package func holdAccount(
    of person: PersonID, in organ: OrganID, reason: String, by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(.manageAccounts, of: organ, on: .person(person), by: authority, at: now) { work in
      let account = try work.decidedAccount(of: person)
      try work.requireAnotherAdministrator(than: person)
      guard try !PeopleRows.isHeld(account, in: work.session) else { throw PeopleRefusal.accountHeld }
      try PeopleRows.endSessions(of: person, in: work.session)
      try work.record(
        .accountHeld, on: .person(person), ["name": .string(account), "since": JSON(work.today)],
        reason: try work.sealReason(reason, sealed))
    }
  }

  /// 解除锁定: that of an administrator, and the half hour after five failures.
  package func releaseAccount(
    of person: PersonID, in organ: OrganID, reason: String, by authority: Authority, at now: Instant
  ) async throws {
    let (sealed, keys) = (sealed, keyring.current)
    try await change(.manageAccounts, of: organ, on: .person(person), by: authority, at: now) { work in
      let account = try work.decidedAccount(of: person)
      let loginGuard = LoginGuard(account: account, keys: keys)
      let isLocked = try loginGuard.lockedUntil(at: now, in: work.session) != nil
      let isHeld = try PeopleRows.isHeld(account, in: work.session)
      guard isHeld || isLocked else { throw PeopleRefusal.accountNotHeld }
      try loginGuard.clear(in: work.session)
      let kind: PeopleKind = isHeld ? .accountReleased : .accountUnlocked
      try work.record(
        kind, on: .person(person), ["name": .string(account)], reason: try work.sealReason(reason, sealed))
    }
  }
}

extension PeopleAct {
  /// The account of somebody else of this organ.
  fileprivate func decidedAccount(of person: PersonID) throws -> String {
    guard try PeopleRows.organ(of: person, in: session) == organ,
      let account = try PeopleRows.account(of: person, in: session)
    else { throw PeopleRefusal.noSuchAccount }
    try refuseOwn(person)
    return account
  }
}
