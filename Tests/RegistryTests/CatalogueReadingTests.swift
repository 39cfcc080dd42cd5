import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

/// What pages read of catalogue and registers in one snapshot.
@Suite("目录的查阅") struct CatalogueReadingTests {
  @Test(arguments: FreshDatabase.engines)
  func aRowIsTiedToColumnsAndToNoOthers(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      try await registry.setUpColumns(of: organ, level: .town, by: by, at: town.people.at(0))
      try await town.openCatalogue()
      func tie(_ code: RowCode, _ columns: Set<ColumnID>) async throws {
        try await registry.tieRow(code, to: columns, of: organ, by: by, at: town.people.at(1))
      }
      func tied() async throws -> [ColumnID: Set<RowCode>] {
        let columns = try await registry.catalogue(of: organ, for: town.viewer).columns
        return Dictionary(uniqueKeysWithValues: columns.filter { !$0.rows.isEmpty }.map { ($0.id, $0.rows) })
      }
      try await tie("1", ["fields/culture", "rules"])
      try await tie("2", ["fields/culture"])
      #expect(try await tied() == ["fields/culture": ["1", "2"], "rules": ["1"]])
      try await tie("1", ["rules"])
      #expect(try await tied() == ["fields/culture": ["2"], "rules": ["1"]])
      try await tie("1", [])
      #expect(try await tied() == ["fields/culture": ["2"]])
      await #expect(throws: CatalogueRefusal.noSuchRow("9")) { try await tie("9", ["rules"]) }
      await #expect(throws: CatalogueRefusal.noSuchColumn) { try await tie("1", ["none"]) }
      await #expect(throws: PeopleRefusal.notAllowed(.manageCatalogue)) {
        try await registry.tieRow(
          "1", to: ["rules"], of: organ, by: .person(town.contributor), at: town.people.at(2))
      }
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theSnapshotIsWhatTheActionsLeft(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      try await registry.setUpColumns(of: organ, level: .town, by: by, at: town.people.at(0))
      try await town.openCatalogue()
      let quarter = try #require(CataloguePeriod(code: "2026-Q1"))
      try await registry.noteRow(
        "2", .nothingArose, for: quarter, words: "没有新增。", of: organ, by: by, at: town.people.at(0))
      let catalogue = try await registry.catalogue(of: organ, for: town.viewer)
      #expect(catalogue.rows == CatalogueFixture.rows && catalogue.edition?.number == 1)
      #expect(catalogue.version == StandardColumns.columns(for: .town).count + 1 + 3 + 1)
      #expect(catalogue.row("2")?.limit.words == "每季度" && catalogue.row("9") == nil)
      let tasks = catalogue.tasks(of: 2026, in: .builtIn)
      #expect(tasks.map(\.row) == ["2", "2", "2", "1", "2", "3"])
      #expect(tasks.first?.isAnswered == true && tasks.dropFirst().allSatisfy { !$0.isAnswered })
      // What is made from other data is no empty column.
      let judged = Set(catalogue.standings(on: town.people.at(0).day).lines.map(\.column.id))
      #expect(judged.isDisjoint(with: ["guide", "onRequest", "notInvolved"]) && judged.contains("rules"))
      let open = try await registry.publicCatalogue(of: organ)
      #expect(open.notes == catalogue.notes && open.rows == catalogue.rows)
      #expect(try await registry.publicWords(of: open.notes, in: organ) == [open.notes[0]: "没有新增。"])
      await #expect(throws: PeopleRefusal.notAllowed(.viewCatalogue)) {
        _ = try await registry.catalogue(of: organ, for: town.viewer([.officer], of: "elsewhere"))
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func itemsWithTheirDaysAreThoseThatTheViewerSees(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      for (id, state, attribute, formed, released) in [
        ("a", "published", "'proactive'", "'2026-02-01'", "'2026-02-03'"),
        ("b", "drafting", "NULL", "'2026-02-02'", "NULL"),
        ("c", "takenDown", "'proactive'", "'2026-02-01'", "'2026-02-01'"),
        ("d", "inReview", "'onRequest'", "'2026-02-01'", "NULL"), ("e", "drafting", "'proactive'", "NULL", "NULL"),
      ] {
        try await town.people.fixture.tamper(
          """
          INSERT INTO item (id, organ, column_id, office, backfilled, created, state, attribute, formed, released,
            validity, take_down_waits, review_bound, version, changed)
          VALUES ('\(id)', '\(town.organ)', 'col', 'office', 0, '2026-02-01', '\(state)', \(attribute), \(formed),
            \(released), 'inForce', 0, '', 1, 0)
          """)
      }
      let registry = town.registry
      let items = try await registry.datedItems(of: town.organ, for: town.viewer)
      #expect(items.map(\.id) == ["a", "b"] && items.map { $0.released?.description } == ["2026-02-03", nil])
      #expect(try await registry.datedItems(of: town.organ, for: town.viewer([.contributor])) == [])
      #expect(try await registry.datedItems(of: town.organ, for: town.viewer([.mailRoom])) == [])
      let own = Viewer(person: town.contributor, organ: town.organ, roles: [.contributor], offices: ["office"])
      #expect(try await registry.datedItems(of: town.organ, for: own).map(\.id) == ["a", "b"])
      #expect(try await registry.publicTitles(of: ["b", "c", "none"]) == [:])
    }
  }
}
