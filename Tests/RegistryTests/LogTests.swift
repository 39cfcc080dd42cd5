import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

@Suite struct LogTests {
  @Test(arguments: FreshDatabase.engines)
  func entriesAreNumberedWithoutGapsInEachOrgan(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for organ: OrganID in ["qinghe", "yunxi"] {
          for task in 0..<5 {
            group.addTask { try await Self.append(20, to: organ, task: task, fixture.registry) }
          }
        }
        try await group.waitForAll()
      }
      let heads = try await fixture.database.read { try Log.heads(in: $0) }
      #expect(heads.map(\.organ) == ["qinghe", "yunxi"])
      #expect(heads.map(\.seq) == [100, 100])
      let result = try await fixture.verify()
      #expect(result.faults.faults == [])
      #expect(result.events == 200)
      #expect(result.organs == 2)
    }
  }

  private static func append(_ count: Int, to organ: OrganID, task: Int, _ registry: Registry) async throws {
    for number in 0..<count {
      let stream = StreamID("case/\(organ)/\(task)")
      try await registry.act(on: stream, at: RegistryFixture.start) { action in
        let event = try NewEvent(stream: stream, kind: "k", version: 1, payload: ["n": .integer(number)])
        action.record(event, in: organ)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aClockSetBackDoesNotTurnTheLogBack(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let start = RegistryFixture.start
      for seconds in [0, 3600, 60, 7200] {
        try await fixture.record(1, in: "yunxi", at: start.adding(seconds: seconds))
      }
      let entries = try await fixture.database.read { try Log.entries(of: "case/yunxi/0", in: $0) }
      #expect(entries.map(\.seq) == [1, 2, 3, 4])
      #expect(entries.map(\.recorded) == [0, 3600, 3600, 7200].map { start.adding(seconds: $0) })
      #expect(try await fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsThrownLeavesNothing(_ engine: EngineKind) async throws {
    struct Stop: Error {}
    try await RegistryFixture.with(engine) { fixture in
      await #expect(throws: Stop.self) {
        try await fixture.registry.act(on: "case/1", at: RegistryFixture.start) { action in
          _ = try fixture.registry.sealed.seal("清河县", in: action.session)
          action.record(try NewEvent(stream: "case/1", kind: "k", version: 1, payload: [:]), in: "yunxi")
          throw Stop()
        }
      }
      let rows = try await fixture.database.read { session in
        try session.first("SELECT (SELECT count(*) FROM log) + (SELECT count(*) FROM sealed)") { try $0[0] as Int }
      }
      #expect(rows == 0)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anOlderPageIsRefused(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let event = try NewEvent(stream: "case/1", kind: "k", version: 1, payload: [:])
      @Sendable func act(expecting version: Int) async throws {
        try await fixture.registry.act(on: "case/1", expecting: version, at: RegistryFixture.start) {
          $0.record(event, in: "yunxi")
        }
      }
      try await act(expecting: 0)
      await #expect(throws: StaleVersion(stream: "case/1", expected: 0, found: 1)) { try await act(expecting: 0) }
      try await act(expecting: 1)
      // Both press the button; one of them is told.
      let outcomes = await withTaskGroup(of: Bool.self) { group in
        for _ in 0..<2 { group.addTask { (try? await act(expecting: 2)) != nil } }
        return await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.sorted { $0 && !$1 } == [true, false])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theProgramItselfCannotChangeEntries(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      try await fixture.record(1, in: "yunxi")
      for statement in ["UPDATE log SET kind = 'other'", "DELETE FROM log"] {
        await #expect(throws: DatabaseError.self) {
          try await fixture.database.write(lock: "x") { _ = try $0.execute(statement) }
        }
      }
      #expect(try await fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func oneActionMayRecordInTwoOrgans(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      // Recorded in opposite orders at the same time, which must not lock each other out.
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (task, organs) in [["a", "b"], ["b", "a"]].enumerated() {
          group.addTask {
            for number in 0..<20 {
              let stream = StreamID("transfer/\(task)/\(number)")
              try await fixture.registry.act(on: stream, at: RegistryFixture.start) { action in
                for organ in organs {
                  action.record(try NewEvent(stream: stream, kind: "k", version: 1, payload: [:]), in: OrganID(organ))
                }
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let result = try await fixture.verify()
      #expect(result.events == 80)
      #expect(result.faults.faults == [])
    }
  }
}
