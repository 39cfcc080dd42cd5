import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite("作一件计的申请") struct RequestsAsOneTests {
  /// The same application by two channels is one, with the earliest receipt.
  @Test(arguments: FreshDatabase.engines)
  func theSameApplicationByTwoChannelsIsOne(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let first = try await office.file(on: "2026-02-09")
      let second = try await office.file(.signedPost, on: "2026-02-11", token: "2")
      let other = try await office.file(on: "2026-02-12", token: "3")
      func merge(_ id: RequestID, into number: String, on day: String = "2026-02-13") async throws {
        _ = try await office.registry.mergeRequest(
          office.step(office.officer, id, day), into: number, reason: "密语同一申请", under: office.rules)
      }
      for (id, number, fault) in [
        (second.id, "2026-0009", MergeFault.noSuchRequest("2026-0009")), (second.id, second.number, .itself),
        (first.id, second.number, .later(second.number, received: office.day("2026-02-11"))),
      ] {
        await #expect(throws: ActionRefusal.notToBeMerged(fault)) { try await merge(id, into: number) }
      }
      try await merge(second.id, into: first.number)
      await #expect(throws: ActionRefusal.notToBeMerged(.mergedAlready(second.number))) {
        try await merge(other.id, into: second.number)
      }
      let year = try #require(ReportingYear(2026))
      func received() async throws -> [Int?] {
        let table = try #require(try await office.registry.tableThree(of: "yunxi", year, for: office.officer))
        let facts = try await office.registry.yearFacts(of: "yunxi", year, for: office.officer)
        #expect(facts.tableThree(year) == table && facts.uncounted.isEmpty)
        return [table[.received, .total], table[.carriedOut, .total]]
      }
      #expect(try await received() == [2, 2])
      let shown = try await office.open(second.id, "2026-02-13")
      #expect(shown?.case.merged == first.number && shown?.case.state == .delivered && shown?.case.fact == nil)
      _ = try await office.registry.archiveRequest(
        office.step(office.officer, second.id, "2026-02-13"), under: office.rules)
      #expect(try await received() == [2, 2])
      // Once the first is answered, a further one is a repeated application.
      try await office.answer(first.id, .supplied, on: "2026-02-24")
      await #expect(throws: ActionRefusal.notToBeMerged(.answered(first.number))) {
        try await merge(other.id, into: first.number, on: "2026-02-25")
      }
      #expect(try await office.faults() == [])
    }
  }

  /// Joint applicants file one application, in the column of the one who leads it.
  @Test(arguments: FreshDatabase.engines)
  func jointApplicantsAreOneApplicationOfTheirLead(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await office.file(
        on: "2026-02-09", applicant: .business,
        RequestsFixture.applicant.merging([.representative: "甄有才", .coApplicants: "甲某、乙某、丙某"]))
      let year = try #require(ReportingYear(2026))
      let table = try #require(try await office.registry.tableThree(of: "yunxi", year, for: office.officer))
      #expect(table[.received, .business] == 1 && table[.received, .total] == 1)
    }
  }
}
