import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

@Suite struct OutboxTests {
  private struct Stop: Error {}

  @Test(arguments: FreshDatabase.engines)
  func aJobIsKeptWithItsActionOrNotAtAll(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let job = try NewJob("mail", key: "1", organ: "yunxi", stream: "case/1")
      await #expect(throws: Stop.self) {
        try await fixture.registry.act(on: "case/1", at: RegistryFixture.start) { action in
          try Outbox.add(job, in: action)
          throw Stop()
        }
      }
      #expect(try await fixture.counts().waiting == 0)
      // Written twice under one key, it is one job, also after it was done.
      for expected in [true, false] {
        let isNew = try await fixture.registry.act(on: "case/1", at: RegistryFixture.start) { action in
          try Outbox.add(job, in: action)
        }
        #expect(isNew == expected)
      }
      let clock = SetClock()
      let calls = CallList()
      let worker = fixture.worker("a", clock) { job in
        calls.add(job.key)
        return .done
      }
      #expect(try await worker.drain().map(\.outcome) == [.done])
      try await fixture.write(["1"])
      #expect(try await worker.drain() == [])
      #expect(calls.all == ["1"])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aHandlerIsGivenWhatWasWritten(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let new = try NewJob(
        "render", key: "reply/7", organ: "qinghe", stream: "case/7", payload: ["document": 7, "form": "docx"])
      try await fixture.registry.act(on: "case/7", at: RegistryFixture.start) { _ = try Outbox.add(new, in: $0) }
      let other = fixture.worker("a", SetClock()) { _ in .done }
      #expect(try await other.step() == nil)
      let job = try #require(try await Outbox(fixture.registry).take(["render"], for: "a", at: RegistryFixture.start))
      #expect(job.kind == "render")
      #expect(job.key == "reply/7")
      #expect(job.organ == "qinghe")
      #expect(job.stream == "case/7")
      #expect(job.payload == ["document": 7, "form": "docx"])
      #expect(job.attempt == 1)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func eightWorkersDoEveryJobOnce(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let keys = (0..<60).map { "\($0)" }
      let clock = SetClock()
      let calls = CallList()
      try await withThrowingTaskGroup(of: Void.self) { group in
        for number in 0..<8 {
          group.addTask {
            let worker = fixture.worker("\(number)", clock) { job in
              calls.add(job.key)
              return .done
            }
            while calls.all.count < keys.count { if try await worker.step() == nil { await Task.yield() } }
          }
        }
        // Written while they work.
        for key in keys { try await fixture.write([key]) }
        try await group.waitForAll()
      }
      #expect(calls.all.sorted() == keys.sorted())
      #expect(try await fixture.counts() == OutboxCounts(waiting: 0, taken: 0, stuck: 0, lateSince: nil))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aDeadWorkersJobIsTakenOverAfterItsLease(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1"])
      let outbox = Outbox(fixture.registry, lease: 600)
      let start = RegistryFixture.start
      // Done, and dead before it was marked.
      let first = try #require(try await outbox.take(["mail"], for: "a", at: start))
      #expect(try await outbox.take(["mail"], for: "b", at: start.adding(seconds: 599)) == nil)
      let second = try #require(try await outbox.take(["mail"], for: "b", at: start.adding(seconds: 600)))
      #expect(second.key == "1")
      #expect(second.attempt == 2)
      // Not dead after all: what the first says no longer counts.
      let late = try await outbox.settle(first, .hopeless(JobProblem("不行。")), at: start.adding(seconds: 601))
      #expect(!late)
      await #expect(throws: JobTakenOver(id: first.id)) {
        try await fixture.database.write(lock: "x") { try first.markDone(at: start, in: $0) }
      }
      #expect(try await outbox.settle(second, .done, at: start.adding(seconds: 602)))
      #expect(try await fixture.counts() == OutboxCounts(waiting: 0, taken: 0, stuck: 0, lateSince: nil))
    }
  }

  /// The effect and the mark in one transaction: killed before it, nothing is there; after it, nothing is done again.
  @Test(arguments: FreshDatabase.engines)
  func anEffectMarkedInItsOwnTransactionHappensOnce(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1", "2"])
      let clock = SetClock()
      let registry = fixture.registry
      let isDying = CallList()
      let worker = fixture.worker("a", clock) { job in
        try await registry.act(on: "case/1", at: clock.now) { action in
          let event = try NewEvent(stream: "case/1", kind: "rendered", version: 1, payload: ["key": .string(job.key)])
          action.record(event, in: "yunxi")
          try job.markDone(at: clock.now, in: action.session)
          if job.key == "1", isDying.all.isEmpty {
            isDying.add(job.key)
            throw Stop()
          }
        }
        return .later(JobProblem("没有标记时会再办一次。"))
      }
      _ = try await worker.drain()
      clock.advance(seconds: 60)
      _ = try await worker.drain()
      let payloads = try await fixture.database.read { try Log.entries(of: "case/1", in: $0).map(\.payload) }
      #expect(payloads == [#"{"key":"2"}"#, #"{"key":"1"}"#])
      #expect(try await fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theClockSetBackHoldsNothingUp(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let clock = SetClock(RegistryFixture.start.adding(seconds: 400 * 86_400))
      try await fixture.write(["failed", "taken", "new"], at: clock.now)
      let failing = fixture.worker("a", clock) { _ in .later(JobProblem("暂时不行。")) }
      #expect(try await failing.step()?.job.key == "failed")
      #expect(try await Outbox(fixture.registry).take(["mail"], for: "dead", at: clock.now)?.key == "taken")
      // The clock had been 400 days ahead: pause, lease and the instant of writing lie in the future.
      clock.set(RegistryFixture.start)
      let worker = fixture.worker("b", clock) { _ in .done }
      #expect(try await worker.drain().map(\.job.key) == ["failed", "taken", "new"])
      // A job that is meant for next year does wait.
      try await fixture.write(["next year"], notBefore: clock.now.adding(seconds: 365 * 86_400))
      #expect(try await worker.step() == nil)
      clock.advance(seconds: 365 * 86_400)
      #expect(try await worker.drain().map(\.job.key) == ["next year"])
    }
  }

  /// Ten minutes apart, two servers still do not take each other's leases for mistakes.
  @Test(arguments: FreshDatabase.engines)
  func anotherServersClockMayBeBehind(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1"])
      let outbox = Outbox(fixture.registry, lease: 600)
      let start = RegistryFixture.start
      #expect(try await outbox.take(["mail"], for: "a", at: start.adding(seconds: 590)) != nil)
      #expect(try await outbox.take(["mail"], for: "b", at: start) == nil)
      let lease = Lease("x", seconds: 60)
      let taken = try await fixture.database.write(lock: "x") { session in
        [
          try lease.take(for: "a", at: start.adding(seconds: 5), in: session),
          try lease.take(for: "b", at: start, in: session),
        ]
      }
      #expect(taken == [true, false])
    }
  }
}
