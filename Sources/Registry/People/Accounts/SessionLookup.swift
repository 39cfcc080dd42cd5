import Database
import Disclosure

extension Registry {
  /// Who holds this token; nil when nobody does, after half an hour without a page, and after twelve hours.
  package func signedIn(token: String, at now: Instant) async throws -> SignedIn? {
    let token = SessionToken(token)
    let found = try await database.read { session in try SessionRow.find(token, in: session, at: now) }
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

  static func find(_ token: SessionToken, in session: Session, at now: Instant) throws -> SessionRow? {
    let row = try session.first(
      """
      SELECT session.person, session.organ, session.account, session.started, session.touched, person.name,
        credential.set_at
      FROM session
      JOIN person ON person.id = session.person
      JOIN credential ON credential.account = session.account
      WHERE session.id = $1 AND person.left_on IS NULL
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
    let signedIn = SignedIn(
      person: row.person, organ: row.organ, roles: try PeopleRows.roles(of: row.person, in: session),
      offices: try offices(of: row.person, on: now.day, in: session), name: row.name, account: row.account,
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

  private static func offices(of person: PersonID, on day: Day, in session: Session) throws -> Set<OfficeID> {
    Set(
      try session.query(
        """
        SELECT office FROM post WHERE person = $1 AND office IS NOT NULL AND (since IS NULL OR since <= $2)
        AND (until IS NULL OR until >= $2)
        """, person.rawValue, day.description
      ) { OfficeID(try $0[0] as String) })
  }
}
