import Database
import Documents
import Registry
import Synchronization

/// A clock that a test sets.
final class SetClock: Sendable {
  private let milliseconds: Atomic<Int>

  init(_ now: Instant = RegistryFixture.start) { milliseconds = Atomic(now.milliseconds) }

  var now: Instant { Instant(milliseconds: milliseconds.load(ordering: .sequentiallyConsistent)) }

  func set(_ now: Instant) { milliseconds.store(now.milliseconds, ordering: .sequentiallyConsistent) }
  func advance(seconds: Int) { set(now.adding(seconds: seconds)) }
}

/// What handlers were called for, in order.
final class CallList: Sendable {
  private let keys = Mutex<[String]>([])
  func add(_ key: String) { keys.withLock { $0.append(key) } }
  var all: [String] { keys.withLock { $0 } }
}

extension RegistryFixture {
  /// One action that writes these jobs.
  func write(
    _ keys: [String], kind: JobKind = "mail", organ: OrganID = "yunxi", lane: String? = nil, notBefore: Instant? = nil,
    at now: Instant = start
  ) async throws {
    let jobs = try keys.map { key in
      try NewJob(
        kind, key: key, organ: organ, stream: "case/1", lane: lane, notBefore: notBefore,
        payload: ["file": .string(key)])
    }
    try await registry.act(on: "case/1", at: now) { action in for job in jobs { try Outbox.add(job, in: action) } }
  }

  func worker(
    _ name: String, _ clock: SetClock, kind: JobKind = "mail", plan: RetryPlan = .usual,
    _ handler: @escaping OutboxWorker.Handler
  ) -> OutboxWorker {
    OutboxWorker(
      Outbox(registry, plan: plan, lease: 600), handlers: [kind: handler], name: name, now: { clock.now })
  }

  func stuck(of organ: OrganID? = nil) async throws -> [StuckJob] {
    try await database.read { try Outbox.stuckJobs(of: organ, in: $0) }
  }

  func counts(of organ: OrganID? = nil, at now: Instant = start) async throws -> OutboxCounts {
    try await database.read { try Outbox.counts(of: organ, at: now, in: $0) }
  }
}

extension OutboxWorker {
  /// Does everything that is due.
  func drain() async throws -> [Step] {
    var steps: [Step] = []
    while let step = try await step() { steps.append(step) }
    return steps
  }
}
