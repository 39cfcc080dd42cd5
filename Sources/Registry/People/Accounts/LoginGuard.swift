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
    let until = row?.until.map { Instant(milliseconds: $0) }
    let longest = now.adding(seconds: LoginGuard.seconds)
    // A lock that ends later than any can was set by a clock far ahead, and holds nobody back.
    if let until, now < until, until <= longest { return .locked(until: until) }
    let failures = (until == nil ? row?.failures ?? 0 : 0) + 1
    let lockedUntil = failures >= LoginGuard.failures ? longest : nil
    try session.execute(
      """
      INSERT INTO login_guard (mark, failures, locked_until, last) VALUES ($1, $2, $3, $4)
      ON CONFLICT (mark) DO UPDATE SET failures = excluded.failures, locked_until = excluded.locked_until,
        last = excluded.last
      """, mark, failures, lockedUntil?.milliseconds, now.milliseconds)
    return .counted(lockedUntil: lockedUntil)
  }

  func clear(in session: Session) throws {
    try session.execute("DELETE FROM login_guard WHERE mark = $1", mark)
  }
}
