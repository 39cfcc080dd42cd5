import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

/// Cases put on record with everything that happened to them.
@Suite struct WholeCaseTests {
  private static func day(_ iso: String) -> Day { RequestsFixture.day(iso) }

  /// Filed at the counter and answered, or only filed.
  private static func whole(_ token: String, answered: Bool) -> WholeCase {
    let officer = Actor.person("officer")
    let filing = RequestFiling(
      .counter, arrived: day("2026-02-09"), applicant: .naturalPerson, RequestsFixture.applicant, token: token)
    func passed(_ person: PersonID) -> WholeCase.Step {
      .init(.passed(person), on: day("2026-02-12"), by: .person(person), [.opinion: "同意。"])
    }
    let course: [WholeCase.Step] = [
      .init(.happened(.assigned("land", until: nil)), on: day("2026-02-10"), by: officer, [.assignmentNote: "密语"]),
      .init(
        .drafted(.supplied, .reconsiderationOrSuit, author: "officer"), on: day("2026-02-11"), by: officer,
        [.draftText: "密语"]),
      .init(.submitted(author: "officer"), on: day("2026-02-11"), by: officer),
      passed("head"), passed("deputy"), passed("leader"),
      .init(.issued, on: day("2026-02-13"), by: officer),
      .init(.happened(.delivered(.post)), on: day("2026-02-13"), by: officer, [.deliveryProof: "密语"]),
      .init(.happened(.closed), on: day("2026-02-14"), by: officer),
    ]
    return WholeCase(filing, by: officer, steps: answered ? course : [])
  }

  private static func rules() throws -> RequestRules {
    RequestRules(
      calendar: .builtIn, permissions: try .standard(),
      signers: SigningAuthority(
        roles: ["head": [.officeHead], "deputy": [.deputyLeader], "leader": [.leader]], delegations: []))
  }

  @Test(arguments: FreshDatabase.engines)
  func theyReadAndVerifyLikeThoseDoneStepByStep(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let receipts = try await office.registry.record(
        [Self.whole("a", answered: true), Self.whole("b", answered: false)], in: RequestsFixture.organ,
        under: Self.rules(), at: office.noon("2026-03-02"))
      #expect(receipts.map(\.number) == ["2026-0001", "2026-0002"])
      let first = try #require(
        try await office.registry.caseFile(
          receipts[0].id, for: office.officer, today: Self.day("2026-03-02"), by: Self.rules()))
      #expect(first.state == .closed)
      #expect(first.case.issued?.number == "云政公开〔2026〕1号")
      #expect(first.version == 10)
      let tracked = try await office.registry.track(
        number: receipts[1].number, code: receipts[1].code, from: "203.0.113.7", today: Self.day("2026-03-02"),
        at: office.noon("2026-03-02")
      )
      #expect(tracked?.id == receipts[1].id)
      #expect(try await office.faults() == [])
    }
  }

  /// Signed by somebody without the right: nothing of any of them is kept.
  @Test(arguments: FreshDatabase.engines)
  func oneThatTheRulesRefuseKeepsAllOut(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      await #expect(throws: ActionRefusal.self) {
        _ = try await office.registry.record(
          [Self.whole("a", answered: false), Self.whole("b", answered: true)], in: RequestsFixture.organ,
          under: RequestRules(calendar: .builtIn, permissions: try .standard()), at: office.noon("2026-03-02"))
      }
      let count = try await office.database.read { session in
        try session.first("SELECT count(*) FROM log") { try $0[0] as Int }
      }
      #expect(count == 0)
    }
  }
}
