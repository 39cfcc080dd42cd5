import Database
import Disclosure

/// 本人的登录: one place where a person is signed in.
package struct OwnSession: Hashable, Sendable {
  package let started: Instant
  /// At most a minute old.
  package let touched: Instant
  /// Whether it is the one that asks.
  package let isThis: Bool
}

extension Registry {
  /// Those that can still be used, the newest first.
  package func sessions(of signedIn: SignedIn, at now: Instant) async throws -> [OwnSession] {
    try await database.read { session in
      try session.query(
        """
        SELECT id, started, touched FROM session WHERE person = $1 AND touched > $2 AND started > $3
        ORDER BY started DESC, id
        """, signedIn.person.rawValue, now.adding(seconds: -SessionLimits.idle).milliseconds,
        now.adding(seconds: -SessionLimits.absolute).milliseconds
      ) { row in
        let (started, touched): (Int, Int) = (try row[1], try row[2])
        return OwnSession(
          started: Instant(milliseconds: started), touched: Instant(milliseconds: touched),
          isThis: try row[0] as String == signedIn.sessionKey)
      }
    }
  }

  /// 退出其他登录: ends all sessions of the person but the one that asks.
  ///
  /// - Returns: How many there were.
  package func endOtherSessions(of signedIn: SignedIn, at now: Instant) async throws -> Int {
    try await act(on: .person(signedIn.person), at: now) { action in
      let count = try action.session.execute(
        "DELETE FROM session WHERE person = $1 AND id <> $2", signedIn.person.rawValue, signedIn.sessionKey)
      if count > 0 {
        try LoginRecord.write(
          .signedOut, account: signedIn.account, organ: signedIn.organ, source: nil, at: now, in: action.session)
      }
      return count
    }
  }
}
