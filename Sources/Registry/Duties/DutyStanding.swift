package import Database

/// 任务状况: how one duty stands, for the page of the administrator and for monitoring.
package struct DutyStanding: Hashable, Sendable {
  package let name: String
  /// When it was last done well.
  package let done: Instant?
  /// Failures since.
  package let failures: Int
  package let problem: String
  /// The end of the lease of who is at it, or of the pause after a failure.
  let until: Instant
  let ticket: Int

  private static let columns = "name, done, failures, problem, until, ticket"

  package static func all(in session: Session) throws -> [DutyStanding] {
    try session.query("SELECT \(columns) FROM duty ORDER BY name", row: DutyStanding.init)
  }

  static func stored(_ name: String, in session: Session) throws -> DutyStanding? {
    try session.first("SELECT \(columns) FROM duty WHERE name = $1", name, row: DutyStanding.init)
  }

  private init(_ row: borrowing Row) throws {
    name = try row[0]
    done = (try row[1] as Int?).map { Instant(milliseconds: $0) }
    failures = try row[2]
    problem = try row[3]
    until = Instant(milliseconds: try row[4])
    ticket = try row[5]
  }

  /// Whether it is due, and nobody is at it.
  func isFree(_ duty: Duty, at now: Instant) -> Bool {
    let isHeld = until > now && until <= now.adding(seconds: duty.limit + Lease.clockTolerance)
    return !isHeld && duty.rhythm.isDue(after: done, at: now)
  }
}
