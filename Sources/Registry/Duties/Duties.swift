package import Database

/// 定时任务表: the duties of the servers of one installation; whichever server comes first does one (table `duty`).
package struct Duties: Sendable {
  private let database: SQLDatabase
  private let duties: [Duty]
  private let server: String

  /// - Parameter server: Who asks, for the person who looks.
  package init(_ duties: [Duty], in database: SQLDatabase, server: String) {
    self.database = database
    self.duties = duties
    self.server = server
  }

  /// Does what is due at `now` and not being done by another server, side by side.
  ///
  /// - Throws: when the database fails; what goes wrong within a duty is told in its run.
  package func run(at now: Instant) async throws -> [DutyRun] {
    try await withThrowingTaskGroup(of: DutyRun?.self) { group in
      for duty in duties { group.addTask { try await step(duty, at: now) } }
      let runs = try await group.reduce(into: [DutyRun]()) { if let run = $1 { $0.append(run) } }
      return runs.sorted { $0.name < $1.name }
    }
  }

  /// Does the duties until the task is cancelled; a long one holds up no other.
  ///
  /// - Parameter report: Told of failures of the database, after which it goes on.
  package func serve(
    now: @escaping @Sendable () -> Instant, sleep: @escaping @Sendable (Duration) async throws -> Void,
    report: @escaping @Sendable (any Error) -> Void
  ) async {
    await withTaskGroup(of: Void.self) { group in
      for duty in duties {
        group.addTask {
          while !Task.isCancelled {
            do { _ = try await step(duty, at: now()) } catch { if !Task.isCancelled { report(error) } }
            do { try await sleep(.seconds(5)) } catch { return }
          }
        }
      }
    }
  }

  private func step(_ duty: Duty, at now: Instant) async throws -> DutyRun? {
    // Looking costs no lock, and most often there is nothing to do.
    let standing = try await database.read { try DutyStanding.stored(duty.name, in: $0) }
    if let standing, !standing.isFree(duty, at: now) { return nil }
    guard let ticket = try await take(duty, at: now) else { return nil }
    let ending = await ending(of: duty, at: now)
    // What was done is written down also when the server is being stopped.
    try await Task { try await settle(duty, ticket, ending, at: now) }.value
    switch ending {
    case .done: return DutyRun(name: duty.name, problem: nil)
    case .failed(let problem): return DutyRun(name: duty.name, problem: problem.sentence)
    case .handedBack: return nil
    }
  }

  private enum Ending: Sendable {
    case done
    case failed(JobProblem)
    /// The server stops: another one does it.
    case handedBack
  }

  private func ending(of duty: Duty, at now: Instant) async -> Ending {
    do {
      try await duty.work(now)
      return .done
    } catch is CancellationError {
      return .handedBack
    } catch { return .failed(JobProblem(of: error)) }
  }

  /// - Returns: The number of this taking; nil when another server was faster.
  private func take(_ duty: Duty, at now: Instant) async throws -> Int? {
    let server = server
    return try await database.write(lock: "duties") { session in
      try session.execute(
        """
        INSERT INTO duty (name, done, until, ticket, holder, failures, problem) VALUES ($1, NULL, 0, 0, '', 0, '')
        ON CONFLICT (name) DO NOTHING
        """, duty.name)
      guard let standing = try DutyStanding.stored(duty.name, in: session), standing.isFree(duty, at: now)
      else { return nil }
      try session.execute(
        "UPDATE duty SET until = $2, ticket = ticket + 1, holder = $3 WHERE name = $1", duty.name,
        now.adding(seconds: duty.limit).milliseconds, server)
      return standing.ticket + 1
    }
  }

  private func settle(_ duty: Duty, _ ticket: Int, _ ending: Ending, at now: Instant) async throws {
    try await database.write(lock: "duties") { session in
      let isMine = "WHERE name = $1 AND ticket = $2"
      switch ending {
      case .done:
        try session.execute(
          "UPDATE duty SET done = $3, until = 0, failures = 0, problem = '', holder = '' \(isMine)", duty.name, ticket,
          now.milliseconds)
      case .failed(let problem):
        try session.execute(
          "UPDATE duty SET until = $3, failures = failures + 1, problem = $4, holder = '' \(isMine)", duty.name, ticket,
          now.adding(seconds: Self.pause).milliseconds, problem.sentence)
      case .handedBack:
        try session.execute("UPDATE duty SET until = 0, holder = '' \(isMine)", duty.name, ticket)
      }
    }
  }

  /// Seconds until a duty that failed is tried again.
  private static let pause = 60
}
