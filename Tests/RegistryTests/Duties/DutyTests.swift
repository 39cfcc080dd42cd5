import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

@Suite struct DutyTests {
  private struct Broken: Error {}

  private static func instant(_ text: String) -> Instant { Instant(text) ?? Instant(milliseconds: 0) }

  /// Times of day are China's: 03:00 there is 19:00 of the day before in UTC.
  @Test(arguments: [
    (DutyRhythm.every(seconds: 60), "2026-03-01T00:00:30.500Z", "2026-03-01T00:01:30.500Z"),
    (.daily(hour: 3, minute: 0), "2026-03-01T18:59:59.999Z", "2026-03-01T19:00:00.000Z"),
    (.daily(hour: 3, minute: 0), "2026-03-01T19:00:00.000Z", "2026-03-02T19:00:00.000Z"),
    (.daily(hour: 3, minute: 0), "2026-03-01T19:00:00.400Z", "2026-03-02T19:00:00.000Z"),
    (.daily(hour: 8, minute: 30), "2026-02-28T23:00:00.000Z", "2026-03-01T00:30:00.000Z"),
    (.daily(hour: 0, minute: 0), "2026-12-31T15:00:00.000Z", "2026-12-31T16:00:00.000Z"),
  ])
  func theNextTimeFollowsFromTheLast(_ rhythm: DutyRhythm, _ last: String, _ next: String) {
    #expect(rhythm.next(after: Self.instant(last)).description == next)
  }

  @Test(arguments: [
    (nil, "2026-03-01T00:00:00.000Z", true),
    ("2026-03-01T00:00:00.000Z", "2026-03-01T00:00:59.999Z", false),
    ("2026-03-01T00:00:00.000Z", "2026-03-01T00:01:00.000Z", true),
    // After days without a server it is done once.
    ("2026-03-01T00:00:00.000Z", "2026-03-09T00:00:00.000Z", true),
    // A clock that is a little behind waits; one that had been far ahead holds nobody back.
    ("2026-03-01T00:00:00.000Z", "2026-02-28T23:55:00.000Z", false),
    ("2027-03-01T00:00:00.000Z", "2026-03-01T00:00:00.000Z", true),
  ])
  func aDutyIsDueByItsRhythm(_ last: String?, _ now: String, _ isDue: Bool) {
    #expect(DutyRhythm.every(seconds: 60).isDue(after: last.map(Self.instant), at: Self.instant(now)) == isDue)
  }

  @Test(arguments: FreshDatabase.engines)
  func twoServersDoEachDutyOnce(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let calls = CallList()
      let servers = ["a", "b"].map { server in
        Duties(
          [
            Duty("minute", .every(seconds: 60), limit: 60) { _ in calls.add("minute") },
            Duty("night", .daily(hour: 3, minute: 0), limit: 600) { _ in calls.add("night") },
          ], in: fixture.database, server: server)
      }
      // From 02:55 to 03:05 in China, every five seconds.
      let start = Self.instant("2026-03-01T18:55:00.000Z")
      for seconds in stride(from: 0, to: 600, by: 5) {
        try await withThrowingTaskGroup(of: Void.self) { group in
          for server in servers { group.addTask { _ = try await server.run(at: start.adding(seconds: seconds)) } }
          try await group.waitForAll()
        }
      }
      #expect(calls.all.count { $0 == "minute" } == 10)
      // Once because it never ran before, once at 03:00.
      #expect(calls.all.count { $0 == "night" } == 2)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aDutyThatFailsIsToldAndTriedAgain(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let calls = CallList()
      let duties = Duties(
        [
          Duty("bad", .daily(hour: 3, minute: 0), limit: 600) { _ in
            calls.add("bad")
            if calls.all.count < 3 { throw Broken() }
          },
          Duty("good", .every(seconds: 3600), limit: 60) { _ in },
        ], in: fixture.database, server: "a")
      let start = RegistryFixture.start
      func run(_ seconds: Int) async throws -> [DutyRun] { try await duties.run(at: start.adding(seconds: seconds)) }
      let problem = "办理时出错（Broken）。"
      #expect(try await run(0) == [DutyRun(name: "bad", problem: problem), DutyRun(name: "good", problem: nil)])
      #expect(try await run(59) == [])
      #expect(try await run(60) == [DutyRun(name: "bad", problem: problem)])
      let bad = try await fixture.database.read { try DutyStanding.all(in: $0) }.first
      #expect(bad?.failures == 2)
      #expect(bad?.problem == problem)
      #expect(bad?.done == nil)
      #expect(try await run(120) == [DutyRun(name: "bad", problem: nil)])
      let mended = try await fixture.database.read { try DutyStanding.all(in: $0) }.first
      #expect(mended?.failures == 0)
      #expect(mended?.done == start.adding(seconds: 120))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aDeadServersDutyIsTakenOverAndAStoppedOnesAtOnce(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let calls = CallList()
      @Sendable func duties(_ server: String, _ work: @escaping @Sendable () async throws -> Void) -> Duties {
        Duties(
          [
            Duty("night", .daily(hour: 3, minute: 0), limit: 600) { _ in
              calls.add(server)
              try await work()
            }
          ], in: fixture.database, server: server)
      }
      let start = RegistryFixture.start
      let hanging = Task {
        try await duties("a") { try await Task.sleep(for: .seconds(600)) }.run(at: start)
      }
      while calls.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
      let other = duties("b") {}
      #expect(try await other.run(at: start.adding(seconds: 599)) == [])
      #expect(try await other.run(at: start.adding(seconds: 600)) == [DutyRun(name: "night", problem: nil)])
      hanging.cancel()
      _ = await hanging.result
      // The first one's end, late, changes nothing: the duty stays done.
      let standing = try await fixture.database.read { try DutyStanding.all(in: $0) }
      #expect(standing.map(\.done) == [start.adding(seconds: 600)])

      let stopped = Task {
        try await duties("c") { try await Task.sleep(for: .seconds(600)) }.run(at: start.adding(seconds: 90_000))
      }
      while !calls.all.contains("c") { try await Task.sleep(for: .milliseconds(5)) }
      stopped.cancel()
      #expect(try await stopped.value == [])
      #expect(try await other.run(at: start.adding(seconds: 90_001)).count == 1)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theStandardDutiesDoTheirWork(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let calls = CallList()
      func duties(_ server: String) -> Duties {
        .standard(
          of: fixture.registry, server: server, expire: { _ in calls.add("expire") },
          remind: { _ in calls.add("remind") })
      }
      let orphan = try fixture.files.store([1])
      try await fixture.record(1, in: "yunxi")
      // A day after the file was written, so that it counts as left behind.
      let now = Instant.now.adding(seconds: 2 * 86_400)
      let runs = try await duties("a").run(at: now)
      #expect(
        runs.map(\.name) == [
          "checkpoint", "checks", "due-days", "expiry", "outbox", "reminders", "scheduled-items", "search",
          "static-site",
          "sweep",
        ])
      #expect(runs.compactMap(\.problem) == [])
      #expect(calls.all.sorted() == ["expire", "remind"])
      #expect(!Disk.exists(fixture.files.path(of: orphan.address)))
      // Every minute one checkpoint, whichever server comes; none when nothing was recorded.
      var numbers: [Int?] = []
      for minute in 0...3 {
        let now = now.adding(seconds: minute * 60)
        _ = try await duties("b").run(at: now)
        _ = try await duties("a").run(at: now)
        numbers.append(try await fixture.database.read { try Checkpoints.last(in: $0)?.checkpoint.number })
        if minute != 2 { try await fixture.record(1, in: "yunxi", at: now) }
      }
      #expect(numbers == [1, 2, 3, 3])
    }
  }
}
