import Database
import Disclosure

/// 登录凭据: the password hash of an account that may be used.
struct Credential: Hashable, Sendable {
  let account: String
  let person: PersonID
  let organ: OrganID
  let encoded: String
  let setAt: Instant

  /// Nil when there is no such account, or it is closed, held or not activated.
  static func find(_ account: String, in session: Session) throws -> Credential? {
    try session.first(
      """
      SELECT account.name, account.person, account.organ, credential.encoded, credential.set_at
      FROM account
      JOIN credential ON credential.account = account.name
      JOIN person ON person.id = account.person
      JOIN organ ON organ.organ = account.organ AND organ.closed IS NULL
      WHERE account.name = $1 AND account.closed IS NULL AND person.left_on IS NULL
        AND NOT EXISTS (SELECT 1 FROM account_hold WHERE account_hold.name = account.name)
      """, account
    ) { row in
      Credential(
        account: try row[0], person: PersonID(try row[1] as String), organ: OrganID(try row[2]), encoded: try row[3],
        setAt: Instant(milliseconds: try row[4]))
    }
  }

  /// Sets the password of an account; the one before joins the former ones, of which the oldest goes.
  static func set(
    _ encoded: String, of account: String, isAdministrator: Bool, at now: Instant, in session: Session
  ) throws {
    let number = try session.first(
      "SELECT coalesce(max(number), 0) FROM former_password WHERE account = $1", account
    ) { try $0[0] as Int }
    try session.execute(
      """
      INSERT INTO credential (account, encoded, set_at, administrator) VALUES ($1, $2, $3, $4)
      ON CONFLICT (account) DO UPDATE SET encoded = excluded.encoded, set_at = excluded.set_at,
        administrator = excluded.administrator
      """, account, encoded, now.milliseconds, isAdministrator)
    let next = (number ?? 0) + 1
    try session.execute(
      "INSERT INTO former_password (account, number, encoded) VALUES ($1, $2, $3)", account, next, encoded)
    try session.execute(
      "DELETE FROM former_password WHERE account = $1 AND number <= $2", account, next - PasswordRules.remembered)
  }

  /// The last passwords, the present one among them.
  static func former(of account: String, in session: Session) throws -> [String] {
    try session.query(
      "SELECT encoded FROM former_password WHERE account = $1 ORDER BY number DESC", account
    ) { try $0[0] }
  }
}
