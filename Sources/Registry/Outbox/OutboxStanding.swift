package import Database

/// 卡住的作业: a job that no worker takes any more, for a person to look at.
package struct StuckJob: Hashable, Sendable {
  package let id: Int
  package let kind: JobKind
  package let organ: OrganID
  package let stream: StreamID
  package let attempts: Int
  package let problem: String
  package let written: Instant
  package let stuck: Instant
}

/// How much is open, for the page of the administrator and for monitoring.
package struct OutboxCounts: Hashable, Sendable {
  package let waiting: Int
  package let taken: Int
  package let stuck: Int
  /// Since when the job has been due that waits longest: how late the workers are. Nil when nothing is late.
  package let lateSince: Instant?
}

extension Outbox {
  /// Those of one organ, or of all; the oldest first.
  package static func stuckJobs(
    of organ: OrganID? = nil, upTo count: Int = 200, in session: Session
  ) throws -> [StuckJob] {
    try session.query(
      """
      SELECT id, kind, organ, stream, attempts, problem, written, settled FROM outbox
      WHERE state = 'stuck' AND ($1 = '' OR organ = $1) ORDER BY id LIMIT $2
      """, organ?.rawValue ?? "", count
    ) { row in
      StuckJob(
        id: try row[0], kind: JobKind(try row[1] as String), organ: OrganID(try row[2] as String),
        stream: StreamID(try row[3] as String), attempts: try row[4], problem: try row[5],
        written: Instant(milliseconds: try row[6]), stuck: Instant(milliseconds: try row[7]))
    }
  }

  package static func counts(of organ: OrganID? = nil, at now: Instant, in session: Session) throws -> OutboxCounts {
    let counted = try session.query(
      """
      SELECT state, count(*) FROM outbox
      WHERE state IN ('waiting', 'taken', 'stuck') AND ($1 = '' OR organ = $1) GROUP BY state
      """, organ?.rawValue ?? ""
    ) { row in (try row[0] as String, try row[1] as Int) }
    let counts = Dictionary(counted) { first, _ in first }
    let late = try session.first(
      """
      SELECT min(CASE WHEN due > written THEN due ELSE written END) FROM outbox
      WHERE state = 'waiting' AND ($1 = '' OR organ = $1) AND due <= $2
      """, organ?.rawValue ?? "", now.milliseconds
    ) { row in try row[0] as Int? }
    return OutboxCounts(
      waiting: counts["waiting"] ?? 0, taken: counts["taken"] ?? 0, stuck: counts["stuck"] ?? 0,
      lateSince: late.flatMap { $0 }.map { Instant(milliseconds: $0) })
  }
}
