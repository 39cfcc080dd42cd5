import Database

/// 登录锁定: five failures in a row close an account for half an hour.
///
/// An attempt is counted as failed before the password is looked at, and cleared when it was right: so many attempts at
/// once are no way round the count. Names that do not exist are held back in the same way.
struct LoginGuard {
  static let failures = 5
  static let seconds = 30 * 60

  let mark: String

  init(account: String, keys: Keys) {
    mark = EqualityMark(of: account, purpose: "login", keys: keys).digest.hex
  }

  var lock: String { "login/\(mark.prefix(2))" }

  enum Attempt: Hashable, Sendable {
    case locked(until: Instant)
    /// - Parameter lockedUntil: Set when this attempt, if it fails, is the last one.
    case counted(lockedUntil: Instant?)
  }

  /// Counts an attempt, unless the account is locked.
  func begin(at now: Instant, in session: Session) throws -> Attempt {
    let row = try session.first(
      "SELECT failures, locked_until FROM login_guard WHERE mark = $1", mark
    ) { (failures: try $0[0] as Int, until: try $0[1] as Int?) }
    if let until = LoginGuard.end(row?.until, at: now) { return .locked(until: until) }
    let failures = (row?.until == nil ? row?.failures ?? 0 : 0) + 1
    let lockedUntil = failures >= LoginGuard.failures ? now.adding(seconds: LoginGuard.seconds) : nil
    try session.execute(
      """
      INSERT INTO login_guard (mark, failures, locked_until, last) VALUES ($1, $2, $3, $4)
      ON CONFLICT (mark) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until,
        last = excluded.last
      """, mark, failures, lockedUntil?.milliseconds, now.milliseconds)
    return .counted(lockedUntil: lockedUntil)
  }

  /// The end of the lock that holds now; nil when none does.
  func lockedUntil(at now: Instant, in session: Session) throws -> Instant? {
    let until = try session.first("SELECT locked_until FROM login_guard WHERE mark = $1", mark) { row in
      try row[0] as Int?
    }
    return LoginGuard.end(until ?? nil, at: now)
  }

  /// A lock that ends later than any can was set by a clock far ahead, and holds nobody back.
  static func end(_ stored: Int?, at now: Instant) -> Instant? {
    guard let until = stored.map({ Instant(milliseconds: $0) }) else { return nil }
    return now < until && until <= now.adding(seconds: seconds) ? until : nil
  }

  func clear(in session: Session) throws {
    try session.execute("DELETE FROM login_guard WHERE mark = $1", mark)
  }
}
