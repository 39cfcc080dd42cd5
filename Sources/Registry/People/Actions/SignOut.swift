import Database
import Disclosure

extension Registry {
  /// 退出登录.
  package func signOut(token: String, at now: Instant) async throws {
    let token = SessionToken(token)
    try await database.write(lock: token.lock) { session in
      let ended = try session.first(
        "DELETE FROM session WHERE id = $1 RETURNING account, organ", token.key
      ) { (account: try $0[0] as String, organ: OrganID(try $0[1])) }
      guard let ended else { return }
      try LoginRecord.write(
        .signedOut, account: ended.account, organ: ended.organ, source: nil, at: now, in: session)
    }
  }

  func endSession(_ token: String) async throws {
    let token = SessionToken(token)
    _ = try await database.write(lock: token.lock) { session in
      try session.execute("DELETE FROM session WHERE id = $1", token.key)
    }
  }

  /// Deletes sessions that nobody can use any more, and counts of failures a day old; for the sweep.
  package func sweepSessions(at now: Instant) async throws {
    try await database.write(lock: "session/sweep") { session in
      try session.execute(
        "DELETE FROM session WHERE touched < $1 OR started < $2",
        now.adding(seconds: -SessionLimits.idle).milliseconds, now.adding(seconds: -SessionLimits.absolute).milliseconds
      )
      try session.execute("DELETE FROM login_guard WHERE last < $1", now.adding(seconds: -86_400).milliseconds)
      try session.execute("DELETE FROM activation WHERE expires < $1", now.milliseconds)
    }
  }
}
