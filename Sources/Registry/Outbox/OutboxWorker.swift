/// 作业员: takes jobs one after the other and hands each to the handler of its kind. Several run beside each other, on one
/// server or on many.
package struct OutboxWorker: Sendable {
  /// Does the work of one job, under the job's key. What it throws counts as «later».
  package typealias Handler = @Sendable (Job) async throws -> JobOutcome

  private let outbox: Outbox
  private let handlers: [JobKind: Handler]
  private let name: String
  private let now: @Sendable () -> Instant

  /// - Parameter name: Who holds the leases, for the person who looks.
  package init(
    _ outbox: Outbox, handlers: [JobKind: Handler], name: String, now: @escaping @Sendable () -> Instant
  ) {
    self.outbox = outbox
    self.handlers = handlers
    self.name = name
    self.now = now
  }

  package struct Step: Hashable, Sendable {
    package let job: Job
    package let outcome: JobOutcome
  }

  /// Does one job; nil when none is due.
  package func step() async throws -> Step? {
    guard let job = try await outbox.take(Set(handlers.keys), for: name, at: now()), let handler = handlers[job.kind]
    else { return nil }
    let outcome = await outcome(of: job, handler)
    // What was done is written down also when the server is being stopped.
    _ = try await Task { try await outbox.settle(job, outcome, at: now()) }.value
    return Step(job: job, outcome: outcome)
  }

  private func outcome(of job: Job, _ handler: Handler) async -> JobOutcome {
    do {
      return try await handler(job)
    } catch is CancellationError {
      return .handedBack
    } catch {
      return .later(JobProblem(of: error))
    }
  }

  /// Works until the task is cancelled.
  ///
  /// - Parameters:
  ///   - sleep: Between looking and looking again when nothing was due.
  ///   - report: Told of failures of the database, after which it goes on.
  package func serve(
    sleep: @Sendable (Duration) async throws -> Void, report: @Sendable (any Error) -> Void
  ) async {
    while !Task.isCancelled {
      do {
        if try await step() != nil { continue }
      } catch { if !Task.isCancelled { report(error) } }
      do { try await sleep(.seconds(1)) } catch { return }
    }
  }
}
