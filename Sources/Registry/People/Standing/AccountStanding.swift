import Database
package import Disclosure

/// 账号状况: one account as the system administrator sees it.
package struct AccountStanding: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Without a password. The code that was handed out holds until then; nil when none does.
    case notActivated(codeUntil: Instant?)
    case active
    /// After five failures in a row.
    case locked(until: Instant)
    /// By an administrator.
    case held(since: Day)
    case closed(Day)
  }

  package let organ: OrganID
  package let person: PersonID
  package let personName: String
  package let account: String
  package let state: State
  package let lastSignIn: Instant?
  /// In how many places the person is signed in.
  package let sessions: Int
}

extension Registry {
  /// The accounts of an organ, by name; those that are closed last.
  package func accounts(of organ: OrganID, at now: Instant) async throws -> [AccountStanding] {
    let keys = keyring.current
    return try await database.read { session in
      try AccountReading(now: now, keys: keys, session: session).accounts(.equal("account.organ", organ.rawValue))
    }
  }

  /// The account of one person, in `organ` or in an organ beneath it; nil when there is none.
  package func account(
    of person: PersonID, administeredFrom organ: OrganID, at now: Instant
  ) async throws -> AccountStanding? {
    let keys = keyring.current
    return try await database.read { session in
      let reading = AccountReading(now: now, keys: keys, session: session)
      guard let found = try reading.accounts(.equal("account.person", person.rawValue)).first else { return nil }
      let isOwn = try found.organ == organ || PeopleRows.isBeneath(found.organ, organ, in: session)
      return isOwn ? found : nil
    }
  }

  /// 管理范围: an organ and those beneath it that are open; the organ itself first, the others by name.
  package func administeredOrgans(from organ: OrganID) async throws -> [Organ] {
    try await database.read { session in
      let beneath = try PeopleRows.beneath(organ, in: session)
      let all = try DirectoryQuery.organs(in: session).filter { $0.closed == nil }
      return all.filter { $0.id == organ } + all.filter { $0.id != organ && beneath.contains($0.id) }
    }
  }
}

/// Reads accounts with everything that decides their state.
private struct AccountReading {
  let now: Instant
  let keys: Keys
  let session: Session

  func accounts(_ condition: SQLCondition) throws -> [AccountStanding] {
    let locks = try locks()
    return try session.rows(
      """
      SELECT account.organ, account.person, person.name, account.name, account.closed, account_hold.since,
        credential.set_at, activation.expires,
        (SELECT max(at) FROM login WHERE login.organ = account.organ AND login.account = account.name
          AND login.outcome = 'signedIn'),
        (SELECT count(*) FROM session WHERE session.account = account.name AND session.touched > ?
          AND session.started > ?)
      FROM account JOIN person ON person.id = account.person
      LEFT JOIN account_hold ON account_hold.name = account.name
      LEFT JOIN credential ON credential.account = account.name
      LEFT JOIN activation ON activation.account = account.name
      WHERE \(condition.sql) ORDER BY CASE WHEN account.closed IS NULL THEN 0 ELSE 1 END, account.name
      """,
      [
        now.adding(seconds: -SessionLimits.idle).milliseconds.sqlValue,
        now.adding(seconds: -SessionLimits.absolute).milliseconds.sqlValue,
      ] + condition.values
    ) { row in
      let last: Int? = try row[8]
      let name: String = try row[3]
      return AccountStanding(
        organ: OrganID(try row[0]), person: PersonID(try row[1] as String), personName: try row[2], account: name,
        state: try state(row, locks[LoginGuard(account: name, keys: keys).mark]),
        lastSignIn: last.map { Instant(milliseconds: $0) }, sessions: try row[9])
    }
  }

  private func state(_ row: borrowing Row, _ lock: Instant?) throws -> AccountStanding.State {
    if let closed = try StoredDayOrNone(row, 4).value { return .closed(closed) }
    if let since = try StoredDayOrNone(row, 5).value { return .held(since: since) }
    let passwordSet: Int? = try row[6]
    let expires: Int? = try row[7]
    guard passwordSet != nil else {
      let until = expires.map { Instant(milliseconds: $0) }
      return .notActivated(codeUntil: until.flatMap { now < $0 ? $0 : nil })
    }
    return lock.map { .locked(until: $0) } ?? .active
  }

  /// The locks that hold, by mark.
  private func locks() throws -> [String: Instant] {
    var locks: [String: Instant] = [:]
    try session.forEach(
      "SELECT mark, locked_until FROM login_guard WHERE locked_until > $1", now.milliseconds
    ) { row in
      if let until = LoginGuard.end(try row[1], at: now) { locks[try row[0]] = until }
    }
    return locks
  }
}
