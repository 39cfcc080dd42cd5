import Database
import Disclosure

extension Registry {
  /// Who holds this token; nil when nobody does, after half an hour without a page, and after twelve hours.
  package func signedIn(token: String, at now: Instant) async throws -> SignedIn? {
    let token = SessionToken(token)
    let found = try await database.glance { session in try SessionRow.find(token, in: session, people, at: now) }
    guard let found else { return nil }
    if found.touched.adding(seconds: SessionLimits.touch) <= now { try await touch(token, at: now) }
    return found.signedIn
  }

  private func touch(_ token: SessionToken, at now: Instant) async throws {
    _ = try await database.write(lock: token.lock) { session in
      try session.execute(
        "UPDATE session SET touched = $2 WHERE id = $1 AND touched < $2", token.key, now.milliseconds)
    }
  }
}

/// A session that may still be used, with what it stands for today.
private struct SessionRow: Sendable {
  let signedIn: SignedIn
  let touched: Instant

  static func find(
    _ token: SessionToken, in session: Session, _ people: PeopleCache, at now: Instant
  ) throws -> SessionRow? {
    let row = try session.first(
      """
      SELECT session.person, session.organ, session.account, session.started, session.touched, person.name,
        credential.set_at
      FROM session
      JOIN person ON person.id = session.person
      JOIN credential ON credential.account = session.account
      JOIN account ON account.name = session.account
      WHERE session.id = $1 AND person.left_on IS NULL AND account.closed IS NULL
        AND NOT EXISTS (SELECT 1 FROM account_hold WHERE account_hold.name = session.account)
      """, token.key
    ) { row in
      Found(
        person: PersonID(try row[0] as String), organ: OrganID(try row[1]), account: try row[2],
        started: Instant(milliseconds: try row[3]), touched: Instant(milliseconds: try row[4]), name: try row[5],
        passwordSet: Instant(milliseconds: try row[6]))
    }
    guard let row, now < row.touched.adding(seconds: SessionLimits.idle),
      now < row.started.adding(seconds: SessionLimits.absolute)
    else { return nil }
    let standing = try people.value(.standing(row.person, now.day), in: session) {
      try Standing(of: row.person, at: row.organ, on: now.day, in: session)
    }
    let signedIn = SignedIn(
      person: row.person, organ: row.organ, roles: standing.roles, offices: standing.offices,
      beneath: standing.beneath, name: row.name, account: row.account,
      sessionKey: token.key, passwordIsOld: now.day.days(since: row.passwordSet.day) >= PasswordRules.reminder)
    return SessionRow(signedIn: signedIn, touched: row.touched)
  }

  private struct Found {
    let person: PersonID
    let organ: OrganID
    let account: String
    let started: Instant
    let touched: Instant
    let name: String
    let passwordSet: Instant
  }

}

/// 职务: what a person may do and see today.
private struct Standing: Sendable {
  let roles: Set<Role>
  let offices: Set<OfficeID>
  let beneath: Set<OrganID>

  init(of person: PersonID, at organ: OrganID, on day: Day, in session: Session) throws {
    roles = try PeopleRows.roles(of: person, in: session)
    offices = try Self.offices(of: person, on: day, in: session)
    beneath = roles.contains(.supervisor) ? try PeopleRows.beneath(organ, in: session) : []
  }

  /// Those of the posts held that day, and those that were merged into them.
  private static func offices(of person: PersonID, on day: Day, in session: Session) throws -> Set<OfficeID> {
    Set(
      try session.query(
        """
        WITH RECURSIVE own (office) AS (
          SELECT office FROM post WHERE person = $1 AND office IS NOT NULL AND (since IS NULL OR since <= $2)
          AND (until IS NULL OR until >= $2)
          UNION SELECT office.id FROM office JOIN own ON office.successor = own.office
        )
        SELECT office FROM own
        """, person.rawValue, day.description
      ) { OfficeID(try $0[0] as String) })
  }
}
