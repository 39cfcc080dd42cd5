import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import TestSupport
import Testing

@Suite("复议诉讼登记：中止、再审和重新答复") struct DisputeTurnRegistryTests {
  /// Suspended and resumed, an appeal answered, a retrial sought and held: all of it read back from the log.
  @Test(arguments: FreshDatabase.engines)
  func theTurnsOfAHearingAreKept(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let suit = try await town.register(town.filing("（2025）清0101行初4号", .suit, received: "2025-02-10"))
      try await town.record(.answered, on: "2025-02-20", to: suit)
      try await town.record(.suspended(.interpretation), on: "2025-03-03", to: suit)
      #expect(try await town.file(suit).dispute.stage == .suspended)
      try await town.record(.resumed, on: "2025-04-02", to: suit)
      try await town.decide(.claimsRejected, on: "2025-05-06", of: suit)
      try await town.record(.appealed(.other), on: "2025-05-20", to: suit)
      try await town.record(.appealAnswered, on: "2025-05-30", to: suit)
      try await town.decide(.sustained, on: "2025-07-15", of: suit)
      try await town.record(.retrialSought(.other), on: "2025-09-01", to: suit)
      try await town.record(.retrialOrdered(.second), on: "2025-11-20", to: suit)
      #expect(try await town.table(2025)[.directLitigation, .upheld] == 1)
      try await town.decide(.unlawful, on: "2026-02-02", of: suit)

      let dispute = try await town.file(suit).dispute
      #expect(
        dispute.suspensions == [
          Suspension(from: town.day("2025-03-03"), .interpretation, until: town.day("2025-04-02"))
        ])
      #expect(dispute.appeals.first?.answered == town.day("2025-05-30") && dispute.retrialSought != nil)
      #expect(dispute.retrials.map(\.procedure) == [.second] && dispute.results == [.unlawful] && dispute.isFinal)
      #expect(try await town.table(2025)[.directLitigation, .upheld] == 1)
      #expect(try await town.table(2026) == TableFour(filledWith: 0))
      #expect(try await town.faults() == [])
    }
  }

  /// By the standard an order to answer anew stands in 表四 alone; where the organ counts it as new, draft, command and explanation say the same.
  @Test(arguments: FreshDatabase.engines)
  func anOrganMayCountARedoAsANewApplication(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let (registry, organ) = (town.registry, town.organ)
      let officer = town.town.viewer([.officer])
      let year = try #require(ReportingYear(2026))
      let request = try await registry.fileRequest(
        RequestFiling(.counter, arrived: town.today, applicant: .business, RequestsFixture.applicant, token: "t"),
        by: officer, under: RequestRules(calendar: .builtIn, permissions: try .standard()), at: town.now
      ).id
      let old = try await town.register(town.filing("1号", received: "2025-06-02", request: request))
      try await town.decide(.reviewRevoked, on: "2025-12-30", of: old, redo: .withoutDay)
      let tied = try await town.register(town.filing("2号", request: request))
      try await town.decide(.reviewRevoked, on: "2026-02-20", of: tied, redo: .withoutDay)
      let alone = try await town.register(town.filing("3号"))
      try await town.decide(.reviewRevoked, on: "2026-02-24", of: alone, redo: .withoutDay)

      func cells() async throws -> [Int?] {
        let table = try #require(try await registry.tableThree(of: organ, year, for: officer))
        let facts = try await registry.yearFacts(of: organ, year, for: officer)
        #expect(facts.tableThree(year) == table)
        return [table[.received, .total], table[.granted, .total], table[.carriedOut, .total]]
      }
      #expect(try await cells() == [1, 0, 1])
      try await registry.changeSetting(
        .redoCounting(.asNew), since: town.day("2026-01-01"), of: organ, by: .console, at: town.now)
      // The decision of the first came before; nobody knows who applied in the third.
      #expect(try await cells() == [2, 0, 2])
      #expect(try await registry.yearFacts(of: organ, year, for: officer).uncounted.map(\.number) == ["3号（重新答复）"])
      await #expect(throws: DisputeActionRefusal.redoUncounted) {
        try await town.record(.redone(number: nil), on: "2026-03-02", to: tied)
      }
      try await town.record(.redone(number: "甲", outcome: RedoOutcome(.granted)), on: "2026-03-02", to: tied)
      try await town.record(.redone(number: nil), on: "2026-03-02", to: old)
      await #expect(throws: DisputeActionRefusal.redoUncounted) {
        try await town.record(.redone(number: nil, outcome: RedoOutcome(.granted)), on: "2026-03-02", to: alone)
      }
      try await town.record(
        .redone(number: nil, outcome: RedoOutcome(.granted, of: .naturalPerson)), on: "2026-03-02", to: alone)
      #expect(try await cells() == [3, 2, 1])
      let explained = try await registry.explain(.granted, .business, of: organ, year, for: officer)
      #expect(explained.map(\.number) == ["2026-0001（重新答复）"] && explained.first?.dispute == tied)
      #expect(try await town.faults() == [])
    }
  }
}
