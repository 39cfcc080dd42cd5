package import Database

/// 人工任务: what a person runs by hand; when it was last done stands beside the duties of the servers.
package enum ManualDuty: String, CaseIterable, Sendable {
  case backup, verify

  /// Writes down that it was done now.
  ///
  /// - Parameter problem: What it found; nil when all is well.
  package func note(problem: String?, at now: Instant, in database: SQLDatabase) async throws {
    try await database.write(lock: "duties") { session in
      try session.execute(
        """
        INSERT INTO duty (name, done, until, ticket, holder, failures, problem) VALUES ($1, $2, 0, 1, '', $3, $4)
        ON CONFLICT (name) DO UPDATE SET done = excluded.done, failures = excluded.failures,
          problem = excluded.problem, ticket = duty.ticket + 1
        """, rawValue, now.milliseconds, problem == nil ? 0 : 1, problem ?? "")
    }
  }
}
