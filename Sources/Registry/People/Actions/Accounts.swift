import Database
package import Disclosure
import Documents

extension Registry {
  /// 开立账号: without a password; the code is shown once and kept nowhere.
  package func openAccount(
    _ name: String, for person: PersonID, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> ActivationCode {
    try await change(.manageAccounts, of: organ, on: .person(person), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      return try work.openAccountChecked(name, for: person)
    }
  }

  /// 重发启用码, when a password was forgotten: the one in use ends at once.
  package func resetAccount(
    of person: PersonID, in organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> ActivationCode {
    try await change(.manageAccounts, of: organ, on: .person(person), by: authority, at: now) { work in
      try PeopleRows.require(person, in: organ, work.session)
      try work.refuseOwn(person)
      guard let account = try PeopleRows.account(of: person, in: work.session) else {
        throw PeopleRefusal.noSuchAccount
      }
      try work.session.execute("DELETE FROM credential WHERE account = $1", account)
      try PeopleRows.endSessions(of: person, in: work.session)
      try work.record(.accountReset, on: .person(person), ["name": .string(account)])
      return try work.issueCode(for: account)
    }
  }

  /// 停用账号. Its name is not given to anybody else.
  package func closeAccount(
    of person: PersonID, in organ: OrganID, reason: String? = nil, by authority: Authority, at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(.manageAccounts, of: organ, on: .person(person), by: authority, at: now) { work in
      guard try PeopleRows.organ(of: person, in: work.session) == organ,
        let account = try PeopleRows.account(of: person, in: work.session)
      else { throw PeopleRefusal.noSuchAccount }
      try work.requireAnotherAdministrator(than: person)
      try work.refuseOwn(person)
      try work.closeAccount(account, of: person, reason: try work.sealReason(reason, sealed))
    }
  }
}

extension PeopleAct {
  func openAccountChecked(_ typed: String, for person: PersonID) throws -> ActivationCode {
    guard let name = AccountName(typed) else { throw PeopleRefusal.accountName(typed) }
    try session.lock("accounts")
    let taken = try session.first("SELECT 1 FROM account WHERE name = $1", name.text) { _ in true }
    guard taken == nil else { throw PeopleRefusal.accountTaken(name.text) }
    let has = try session.first("SELECT 1 FROM account WHERE person = $1", person.rawValue) { _ in true }
    guard has == nil else { throw PeopleRefusal.personHasAccount }
    try openAccount(name, of: person)
    return try issueCode(for: name.text)
  }

  func issueCode(for account: String) throws -> ActivationCode {
    let code = ActivationCode()
    try session.execute(
      """
      INSERT INTO activation (account, digest, expires) VALUES ($1, $2, $3)
      ON CONFLICT (account) DO UPDATE SET digest = excluded.digest, expires = excluded.expires
      """, account, code.digest, action.now.adding(seconds: ActivationCode.days * 86_400).milliseconds)
    return code
  }

  func closeAccount(_ account: String, of person: PersonID, reason: SealedReference? = nil) throws {
    if try PeopleRows.isHeld(account, in: session) {
      try record(.accountReleased, on: .person(person), ["name": .string(account)])
    }
    for table in ["credential", "former_password", "activation"] {
      try session.execute("DELETE FROM \(table) WHERE account = $1", account)
    }
    try PeopleRows.endSessions(of: person, in: session)
    try record(
      .accountClosed, on: .person(person), ["name": .string(account), "closed": JSON(today)], reason: reason)
  }

  /// Who is the only administrator of a kind that can sign in keeps the account: nobody could open another.
  func requireAnotherAdministrator(than person: PersonID) throws {
    // Two such changes at once must not both count on the other's person.
    try session.lock("role/\(organ)")
    for role in try PeopleRows.roles(of: person, in: session) where role.isAdministrator {
      let others = try session.first(
        """
        SELECT count(*) FROM role_grant JOIN account ON account.person = role_grant.person AND account.closed IS NULL
        JOIN credential ON credential.account = account.name
        WHERE role_grant.organ = $1 AND role_grant.role = $2 AND role_grant.person <> $3
          AND NOT EXISTS (SELECT 1 FROM account_hold WHERE account_hold.name = account.name)
        """, organ.rawValue, role.rawValue, person.rawValue
      ) { try $0[0] as Int }
      guard (others ?? 0) > 0 else { throw PeopleRefusal.lastAdministrator(role) }
    }
  }
}
