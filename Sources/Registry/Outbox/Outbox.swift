import Database

/// 待办作业表: what is to be done after a commit, kept with the commit (table `outbox`).
///
/// A job is taken with a lease by one of several workers. Between doing and marking a server may die: then the job is done
/// again, so that handlers do their work under the job's key, or mark it in their own transaction (`Job.markDone`).
package struct Outbox: Sendable {
  let registry: Registry
  private let plan: RetryPlan
  /// Seconds; every handler ends long before (mail, rendering and processes have their own limits).
  private let lease: Int

  package init(_ registry: Registry, plan: RetryPlan = .usual, lease: Int = 600) {
    self.registry = registry
    self.plan = plan
    self.lease = lease
  }

  /// Writes a job in the transaction of the action that causes it.
  ///
  /// - Returns: False when a job of that kind and key is there already, whatever became of it.
  @discardableResult
  package static func add(_ job: NewJob, in action: Action) throws -> Bool {
    try action.session.execute(
      """
      INSERT INTO outbox
        (kind, key, organ, stream, lane, payload, written, due, state, attempts, ticket, holder, problem, settled)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'waiting', 0, 0, '', '', 0) ON CONFLICT (kind, key) DO NOTHING
      """, job.kind.rawValue, job.key, job.organ.rawValue, job.stream.rawValue, job.lane, job.payload.text,
      action.now.milliseconds, job.notBefore?.milliseconds ?? 0) == 1
  }

  /// Takes the oldest job that is due, for `holder`.
  package func take(_ kinds: Set<JobKind>, for holder: String, at now: Instant) async throws -> Job? {
    if kinds.isEmpty { return nil }
    let search = OutboxSearch(kinds, lease: lease, longestPause: plan.longest, at: now)
    // Looking costs no lock, and most often there is nothing.
    guard try await registry.database.read({ try search.isAnythingDue(in: $0) }) else { return nil }
    return try await registry.database.write(lock: "outbox") { session in
      try search.endBroken(after: plan.attempts, in: session)
      return try search.take(for: holder, until: now.adding(seconds: lease), in: session)
    }
  }

  /// Writes down how the attempt ended.
  ///
  /// - Returns: False when that no longer matters: marked already, or taken by another worker after the lease ran out.
  @discardableResult
  package func settle(_ job: Job, _ outcome: JobOutcome, at now: Instant) async throws -> Bool {
    let change = change(job, outcome, at: now)
    return try await registry.database.write(lock: "outbox") { session in
      try session.execute(
        """
        UPDATE outbox SET state = $3, attempts = $4, due = $5, problem = $6, settled = $7, holder = ''
        WHERE id = $1 AND ticket = $2 AND state = 'taken'
        """, job.id, job.ticket, change.state, change.attempts, change.due.milliseconds, change.problem,
        now.milliseconds) == 1
    }
  }

  private struct Change {
    var state: String
    var attempts: Int
    var due: Instant
    var problem = ""
  }

  private func change(_ job: Job, _ outcome: JobOutcome, at now: Instant) -> Change {
    switch outcome {
    case .done: Change(state: "done", attempts: job.attempt, due: now)
    case .handedBack: Change(state: "waiting", attempts: job.attempt - 1, due: now)
    case .hopeless(let problem): Change(state: "stuck", attempts: job.attempt, due: now, problem: problem.sentence)
    case .later(let problem):
      if let pause = plan.pause(after: job.attempt) {
        Change(
          state: "waiting", attempts: job.attempt, due: now.adding(seconds: pause), problem: problem.sentence)
      } else {
        Change(state: "stuck", attempts: job.attempt, due: now, problem: problem.sentence)
      }
    }
  }

  /// Deletes up to 1000 jobs that were done or set aside before `instant`; their keys are forgotten with them.
  ///
  /// - Returns: How many there were.
  package func forget(settledBefore instant: Instant) async throws -> Int {
    try await registry.database.write(lock: "outbox") { session in
      try session.execute(
        """
        DELETE FROM outbox WHERE id IN (
          SELECT id FROM outbox WHERE state IN ('done', 'aside') AND settled < $1 ORDER BY id LIMIT 1000)
        """, instant.milliseconds)
    }
  }
}
