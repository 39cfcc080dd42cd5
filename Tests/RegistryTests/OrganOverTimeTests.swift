import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite("机构沿革和期初数") struct OrganOverTimeTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

  @Test("A report of an earlier year bears the earlier name", arguments: FreshDatabase.engines)
  func names(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, now) = (town.registry, town.organ, town.people.at(0))
      let first = try #require(try await registry.organs().first { $0.id == organ })
      func rename(_ name: String, since: Day?) async throws {
        try await registry.changeOrgan(
          organ, name: name, level: first.level, beneath: first.parent, since: since, by: .console, at: now)
      }
      try await rename("云溪街道办事处", since: Self.day("2026-01-01"))
      // Only the level changes: that is no new name.
      try await registry.changeOrgan(
        organ, name: "云溪街道办事处", level: .street, beneath: first.parent, by: .console, at: now)
      let names = try await registry.names(of: organ)
      #expect(names.names.map(\.name) == [first.name, "云溪街道办事处"])
      for (year, name) in [(2024, first.name), (2025, first.name), (2026, "云溪街道办事处"), (2030, "云溪街道办事处")] {
        #expect(names.name(in: try #require(ReportingYear(year))) == name, "\(year)")
      }
      #expect(names.name(on: Self.day("2025-12-31")) == first.name)
      await #expect(throws: PeopleRefusal.dayAhead(now.day)) { try await rename("将来", since: now.day.next) }
      #expect(try await town.faults() == [])
    }
  }

  @Test("An organ that is merged leaves its successor", arguments: FreshDatabase.engines)
  func merged(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, now) = (town.registry, town.organ, town.people.at(0))
      let old = try await registry.foundOrgan(
        named: "青石乡人民政府", level: .town, beneath: organ, by: .console, at: now)
      try await registry.closeOrgan(old, successor: organ, by: .console, at: now)
      let found = try await registry.predecessors(of: organ)
      #expect(found.map(\.id) == [old] && found.map(\.closed) == [now.day])
      #expect(try await registry.predecessors(of: old).isEmpty)
      #expect(try await town.faults() == [])
    }
  }

  private func figures(_ year: Int, _ people: Int) throws -> OpeningFigures {
    var counts: [TableThreeColumn: Int] = [:]
    for column in TableThreeColumn.kinds { counts[column] = 0 }
    counts[.naturalPerson] = people
    return try OpeningFigures(of: try #require(ReportingYear(year)), carriedIn: counts, source: "2025年年度报告")
  }

  /// Two cases in the system, one of them received before 1 March: index, facts and explanation say the same.
  @Test("Totals from before the system are added to its cases", arguments: FreshDatabase.engines)
  func totals(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(0))
      let (year, officer) = (try #require(ReportingYear(2026)), town.viewer([.officer]))
      let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
      for (index, arrived) in ["2026-02-24", "2026-03-02"].enumerated() {
        _ = try await registry.fileRequest(
          RequestFiling(
            .counter, arrived: Self.day(arrived), applicant: .naturalPerson, RequestsFixture.applicant,
            token: "\(index)"), by: officer, under: rules, at: now)
      }
      var table = TableThree(filledWith: 0)
      (table[.received, .naturalPerson], table[.granted, .naturalPerson]) = (4, 3)
      let totals = try OpeningTotals(since: Self.day("2026-03-01"), table: table, source: "台账")
      func cells() async throws -> [Int?] {
        let counted = try #require(try await registry.tableThree(of: organ, year, for: officer))
        let facts = try await registry.yearFacts(of: organ, year, for: officer)
        #expect(facts.tableThree(year) == counted)
        return [counted[.received, .total], counted[.handledTotal, .total], counted[.carriedOut, .total]]
      }
      #expect(try await cells() == [2, 0, 2])
      try await registry.setOpeningTotals(totals, reason: nil, of: organ, by: by, at: now)
      #expect(try await registry.openingTotals(of: organ, year: year, for: officer) == totals)
      #expect(try await cells() == [5, 3, 2])
      #expect(
        try await registry.explain(.received, .total, of: organ, year, for: officer).map(\.number) == ["2026-0002"])
      await #expect(throws: PeopleRefusal.empty("理由")) {
        try await registry.setOpeningTotals(totals, reason: nil, of: organ, by: by, at: now)
      }
      #expect(try await town.faults() == [])
      try await registry.removeOpeningTotals(of: year, reason: "已逐件补录", in: organ, by: by, at: now)
      #expect(try await cells() == [2, 0, 2])
      #expect(try await town.faults() == [])
    }
  }

  @Test("Opening figures are an event, and are changed with a reason", arguments: FreshDatabase.engines)
  func opening(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(0))
      let year = try #require(ReportingYear(2026))
      #expect(try await registry.openingFigures(of: organ, year: year, for: town.viewer) == nil)
      try await registry.setOpening(figures(2026, 3), reason: nil, of: organ, by: by, at: now)
      #expect(try await registry.openingFigures(of: organ, year: year, for: town.viewer) == figures(2026, 3))
      await #expect(throws: PeopleRefusal.empty("理由")) {
        try await registry.setOpening(figures(2026, 4), reason: nil, of: organ, by: by, at: now)
      }
      try await registry.setOpening(figures(2026, 4), reason: "报告更正", of: organ, by: by, at: now)
      try await registry.setOpening(figures(2025, 9), reason: nil, of: organ, by: by, at: now)
      #expect(try await registry.openingFigures(of: organ, year: year, for: town.viewer)?.total == 4)
      await #expect(throws: PeopleRefusal.notAllowed(.buildReport)) {
        try await registry.setOpening(
          figures(2024, 1), reason: nil, of: organ, by: .person(town.contributor), at: now)
      }
      await #expect(throws: PeopleRefusal.notAllowed(.listReports)) {
        _ = try await registry.openingFigures(of: organ, year: year, for: town.viewer([.contributor]))
      }
      #expect(try await town.faults() == [])
      try await town.people.fixture.tamper("UPDATE opening_figure SET source = 'x' WHERE year = 2025")
      #expect(
        try await town.faults() == [
          .projection(
            organ, table: "opening_figure", key: "2025", difference: "source 应为 “2025年年度报告”，现为 “x”")
        ])
    }
  }
}
