import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

@Suite struct StuckJobTests {
  private struct Broken: Error {}
  private let plan = RetryPlan(pauses: [60, 300])

  @Test(arguments: FreshDatabase.engines)
  func pausesGrowUntilTheJobIsStuck(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1"])
      let clock = SetClock()
      let worker = fixture.worker("a", clock) { _ in .later(JobProblem("邮件服务器暂时不收（代码 450）。")) }
      var attempts: [Int] = []
      for pause in [60, 300, 900, 3600, 14_400, 43_200] {
        attempts += try await worker.drain().map(\.job.attempt)
        clock.advance(seconds: pause - 1)
        #expect(try await worker.step() == nil)
        clock.advance(seconds: 1)
      }
      #expect(try await fixture.stuck() == [])
      attempts += try await worker.drain().map(\.job.attempt)
      #expect(attempts == [1, 2, 3, 4, 5, 6, 7])
      clock.advance(seconds: 400 * 86_400)
      #expect(try await worker.step() == nil)
      let stuck = try await fixture.stuck()
      #expect(stuck.map(\.problem) == ["邮件服务器暂时不收（代码 450）。"])
      #expect(stuck.map(\.attempts) == [7])
      #expect(stuck.map(\.stuck) == [RegistryFixture.start.adding(seconds: 62_460)])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aPoisonJobBlocksNoOther(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["poison", "1", "2"])
      try await fixture.write(["hopeless", "3"])
      let clock = SetClock()
      let worker = fixture.worker("a", clock, plan: plan) { job in
        if job.key == "poison" { throw Broken() }
        return job.key == "hopeless" ? .hopeless(JobProblem("收件方服务器拒收。")) : .done
      }
      #expect(try await worker.drain().map(\.job.key) == ["poison", "1", "2", "hopeless", "3"])
      for seconds in [60, 300] {
        clock.advance(seconds: seconds)
        #expect(try await worker.drain().map(\.job.key) == ["poison"])
      }
      #expect(try await fixture.stuck().map(\.problem) == ["办理时出错（Broken）。", "收件方服务器拒收。"])
      #expect(try await fixture.stuck(of: "qinghe") == [])
      #expect(try await fixture.counts() == OutboxCounts(waiting: 0, taken: 0, stuck: 2, lateSince: nil))
    }
  }

  /// It takes the whole server with it, every time.
  @Test(arguments: FreshDatabase.engines)
  func aJobThatKillsItsWorkersGetsStuck(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["deadly", "1"])
      let outbox = Outbox(fixture.registry, plan: plan, lease: 600)
      var now = RegistryFixture.start
      for attempt in 1...3 {
        #expect(try await outbox.take(["mail"], for: "a", at: now)?.attempt == attempt)
        now = now.adding(seconds: 600)
      }
      #expect(try await outbox.take(["mail"], for: "a", at: now)?.key == "1")
      #expect(try await fixture.stuck().map(\.problem) == [JobProblem.broken.sentence])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func jobsOfOneLaneKeepTheirOrder(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["a1", "a2"], lane: "a")
      try await fixture.write(["b1", "b2"], lane: "b")
      try await fixture.write(["free"])
      let outbox = Outbox(fixture.registry, plan: plan, lease: 600)
      let now = RegistryFixture.start
      func take() async throws -> Job? { try await outbox.take(["mail"], for: "a", at: now) }
      let first = try #require(try await take())
      let second = try #require(try await take())
      #expect([first.key, second.key, try await take()?.key, try await take()?.key] == ["a1", "b1", "free", nil])
      try await outbox.settle(second, .done, at: now)
      #expect(try await take()?.key == "b2")
      // While the first of a lane rests, and when it is stuck, the later ones wait.
      try await outbox.settle(first, .later(JobProblem("暂时不行。")), at: now)
      #expect(try await take() == nil)
      let again = try #require(try await outbox.take(["mail"], for: "a", at: now.adding(seconds: 60)))
      #expect(again.key == "a1")
      try await outbox.settle(again, .hopeless(JobProblem("不行。")), at: now)
      #expect(try await take() == nil)
      try await outbox.setAside(again.id, of: "yunxi", reason: "邮箱已更正", by: .console, at: now)
      #expect(try await take()?.key == "a2")
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aPersonHasAStuckJobRepeated(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1"])
      let clock = SetClock()
      let outbox = Outbox(fixture.registry)
      let failing = fixture.worker("a", clock) { _ in .hopeless(JobProblem("不行。")) }
      let id = try #require(try await failing.step()).job.id
      // Another organ's person sees no such job.
      await #expect(throws: JobRefusal.notStuck) {
        try await outbox.repeatJob(id, of: "qinghe", reason: "重试", by: .console, at: clock.now)
      }
      try await outbox.repeatJob(id, of: "yunxi", reason: "邮箱已更正", by: .console, at: clock.now)
      await #expect(throws: JobRefusal.notStuck) {
        try await outbox.repeatJob(id, of: "yunxi", reason: "邮箱已更正", by: .console, at: clock.now)
      }
      let step = try #require(try await fixture.worker("b", clock) { _ in .done }.step())
      #expect(step.job.attempt == 1)
      #expect(step.outcome == .done)
      #expect(try await fixture.stuck() == [])
      let entries = try await fixture.database.read { try Log.entries(of: StreamID("job/\(id)"), in: $0) }
      #expect(entries.map(\.kind) == ["job.repeated"])
      #expect(entries.map { $0.payload.hasPrefix(#"{"by":"console","job":\#(id),"reason":{"#) } == [true])
      #expect(!entries.contains { $0.payload.contains("邮箱已更正") })
      #expect(entries.map(\.organ) == ["yunxi"])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aStoppedServerHandsItsJobBack(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1"])
      let clock = SetClock()
      let calls = CallList()
      let worker = fixture.worker("a", clock) { job in
        calls.add(job.key)
        try await Task.sleep(for: .seconds(600))
        return .done
      }
      let serving = Task {
        await worker.serve(sleep: { try await Task.sleep(for: $0) }, report: { Issue.record($0) })
      }
      while calls.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await fixture.counts().taken == 1)
      serving.cancel()
      await serving.value
      // At once, and the broken off attempt does not count.
      let step = try #require(try await fixture.worker("b", clock) { _ in .done }.step())
      #expect(step.job.attempt == 1)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsLateIsCounted(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let start = RegistryFixture.start
      try await fixture.write(["1"], at: start)
      try await fixture.write(["2"], organ: "qinghe", notBefore: start.adding(seconds: 100), at: start)
      let later = start.adding(seconds: 500)
      #expect(
        try await fixture.counts(at: later) == OutboxCounts(waiting: 2, taken: 0, stuck: 0, lateSince: start))
      let since = start.adding(seconds: 100)
      #expect(
        try await fixture.counts(of: "qinghe", at: later)
          == OutboxCounts(waiting: 1, taken: 0, stuck: 0, lateSince: since))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsLongDoneIsForgotten(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.write(["1", "2"])
      let clock = SetClock()
      let worker = fixture.worker("a", clock) { $0.key == "1" ? .done : .hopeless(JobProblem("不行。")) }
      _ = try await worker.drain()
      let outbox = Outbox(fixture.registry)
      #expect(try await outbox.forget(settledBefore: clock.now) == 0)
      #expect(try await outbox.forget(settledBefore: clock.now.adding(seconds: 1)) == 1)
      #expect(try await fixture.stuck().count == 1)
    }
  }
}
