import Database

/// 登录记录: one attempt to sign in, for the security administrator and the auditor. No password, and no name that is not
/// an account: people type passwords into the wrong field.
package struct LoginRecord: Hashable, Sendable {
  package enum Outcome: String, Sendable, CaseIterable {
    case signedIn, wrong, locked, signedOut

    package var chinese: String {
      switch self {
      case .signedIn: "登录成功"
      case .wrong: "密码不正确"
      case .locked: "已锁定，未予登录"
      case .signedOut: "退出登录"
      }
    }
  }

  package let id: Int
  package let at: Instant
  /// Nil for a name that is no account.
  package let account: String?
  package let outcome: Outcome
  /// The address that the request came from.
  package let source: String?

  static func write(
    _ outcome: Outcome, account: String?, organ: OrganID?, source: String?, at now: Instant, in session: Session
  ) throws {
    try session.execute(
      "INSERT INTO login (at, organ, account, outcome, source) VALUES ($1, $2, $3, $4, $5)", now.milliseconds,
      organ?.rawValue, account, outcome.rawValue, source)
  }

  init?(_ row: borrowing Row) throws {
    let at: Int = try row[1]
    guard let outcome = Outcome(rawValue: try row[3]) else { return nil }
    id = try row[0]
    self.at = Instant(milliseconds: at)
    account = try row[2]
    self.outcome = outcome
    source = try row[4]
  }
}

extension Registry {
  /// The newest attempts to sign in to accounts of an organ.
  ///
  /// - Parameter before: The id of the last one shown, for the next page.
  package func logins(of organ: OrganID, before: Int? = nil, count: Int = 100) async throws -> [LoginRecord] {
    try await database.read { session in
      try session.query(
        "SELECT id, at, account, outcome, source FROM login WHERE organ = $1 AND id < $2 ORDER BY id DESC LIMIT $3",
        organ.rawValue, before ?? Int.max, count
      ) { try LoginRecord($0) }.compactMap { $0 }
    }
  }
}
