import Database

/// Finds what is due at one instant.
///
/// A pause or lease that ends later than any can was written by a clock far ahead, and holds nobody back.
struct OutboxSearch: Sendable {
  private let kinds: [String]
  private let now: Instant
  private let pauseEnd: Instant
  private let leaseEnd: Instant

  init(_ kinds: Set<JobKind>, lease: Int, longestPause: Int, at now: Instant) {
    self.kinds = kinds.map(\.rawValue).sorted()
    self.now = now
    pauseEnd = now.adding(seconds: longestPause + Lease.clockTolerance)
    leaseEnd = now.adding(seconds: lease + Lease.clockTolerance)
  }

  /// Parameters `$1` to `$3`; the kinds follow.
  private static let leaseIsOver = "state = 'taken' AND (due <= $1 OR due > $2)"

  private var isDue: String {
    let kinds = kinds.indices.map { "$\($0 + 4)" }.joined(separator: ", ")
    return """
      kind IN (\(kinds)) AND state IN ('waiting', 'taken') AND (
        due <= $1 OR (state = 'taken' AND due > $2) OR (state = 'waiting' AND attempts > 0 AND due > $3)
      ) AND NOT EXISTS (
        SELECT 1 FROM outbox AS earlier WHERE earlier.lane = outbox.lane AND earlier.id < outbox.id
          AND earlier.state IN ('waiting', 'taken', 'stuck'))
      """
  }

  private var parameters: [SQLValue] {
    [now, leaseEnd, pauseEnd].map(\.milliseconds.sqlValue) + kinds.map(\.sqlValue)
  }

  func isAnythingDue(in session: Session) throws -> Bool {
    try !session.query("SELECT 1 FROM outbox WHERE \(isDue) LIMIT 1", values: parameters) { _ in true }.isEmpty
  }

  /// A job whose workers died at every attempt would end them for ever.
  func endBroken(after attempts: Int, in session: Session) throws {
    try session.execute(
      """
      UPDATE outbox SET state = 'stuck', holder = '', problem = $4, settled = $1
      WHERE \(Self.leaseIsOver) AND attempts >= $3
      """, now.milliseconds, leaseEnd.milliseconds, attempts, JobProblem.broken.sentence)
  }

  func take(for holder: String, until: Instant, in session: Session) throws -> Job? {
    let next = kinds.count + 4
    // The state is asked again outside: a worker that marks its job late may get in between.
    return try session.query(
      """
      UPDATE outbox SET state = 'taken', attempts = attempts + 1, ticket = ticket + 1, due = $\(next),
        holder = $\(next + 1)
      WHERE id = (SELECT id FROM outbox WHERE \(isDue) ORDER BY id LIMIT 1) AND state IN ('waiting', 'taken')
      RETURNING \(Job.columns)
      """, values: parameters + [until.milliseconds.sqlValue, holder.sqlValue], row: Job.init
    ).first
  }
}
