import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite("栏目和公开目录") struct CatalogueTests {
  @Test(arguments: FreshDatabase.engines)
  func theStandardColumnsAreSetUpOnceAndThenChanged(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ) = (town.registry, town.organ)
      let by = Authority.person(town.head)
      try await registry.setUpColumns(of: organ, level: .town, by: by, at: town.people.at(0))
      let standard = StandardColumns.columns(for: .town)
      let stored = try await registry.columns(of: organ, for: town.viewer)
      #expect(Set(stored) == Set(standard))
      await #expect(throws: CatalogueRefusal.columnsExist) {
        try await registry.setUpColumns(of: organ, level: .town, by: by, at: town.people.at(1))
      }
      try await town.openCatalogue()
      let renamed = Column(
        id: "fields/culture", name: "文化体育", parent: StandardColumns.statutoryID, order: 40, door: .statutory,
        rows: ["1", "3"], content: .notices, cycle: .quarter)
      try await registry.setColumn(renamed, isNew: false, of: organ, by: by, at: town.people.at(2))
      try await registry.closeColumn("fields/povertyRelief", of: organ, by: by, at: town.people.at(3))
      let changed = try await registry.columns(of: organ, for: town.viewer)
      #expect(changed.first { $0.id == "fields/culture" } == renamed)
      #expect(changed.first { $0.id == "fields/povertyRelief" }?.closed?.description == "2026-03-02")
      #expect(changed.count == standard.count)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aColumnThatCannotStandSoIsRefused(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.registry.setUpColumns(
        of: town.organ, level: .town, by: .person(town.head), at: town.people.at(0))
      func column(_ id: ColumnID, _ name: String, beneath parent: ColumnID? = "fields", rows: Set<RowCode> = [])
        -> Column
      {
        Column(id: id, name: name, parent: parent, order: 1, door: .statutory, rows: rows)
      }
      for (new, isNew, refusal) in [
        (column("fields/culture", "甲"), true, .columnTaken("fields/culture")),
        (column("none", "甲"), false, .noSuchColumn), (column("new", "救灾"), true, .columnNameTaken("救灾")),
        (column("new", "甲", beneath: "none"), true, .noSuchColumn),
        (column("fields", "甲", beneath: "fields"), false, .parentBeneath),
        (column("fields", "甲", beneath: "fields/culture"), false, .parentBeneath),
        (column("new", "甲", rows: ["9"]), true, .noSuchRow("9")),
      ] as [(Column, Bool, CatalogueRefusal)] {
        await #expect(throws: refusal) {
          try await town.registry.setColumn(
            new, isNew: isNew, of: town.organ, by: .person(town.officer), at: town.people.at(1))
        }
        #expect(refusal.sentence.hasSuffix("。"))
      }
      await #expect(throws: CatalogueRefusal.columnHasBeneath) {
        try await town.registry.closeColumn("fields", of: town.organ, by: .person(town.officer), at: town.people.at(1))
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aNewCatalogueReplacesTheOldWhichIsKept(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.openCatalogue()
      #expect(try await town.registry.catalogueRows(of: town.organ, for: town.viewer) == CatalogueFixture.rows)
      let newer = [CatalogueFixture.row("1", "每年"), CatalogueFixture.row("12")]
      try await town.openCatalogue(newer, at: 86_400)
      #expect(try await town.registry.catalogueRows(of: town.organ, for: town.viewer) == newer)
      #expect(
        try await town.registry.catalogueRows(of: town.organ, edition: 1, for: town.viewer) == CatalogueFixture.rows)
      let editions = try await town.registry.catalogueEditions(of: town.organ, for: town.viewer)
      #expect(editions.map(\.since.description) == ["2026-03-02", "2026-03-03"])
      #expect(editions.map { $0.until?.description } == ["2026-03-03", nil] && editions.map(\.count) == [3, 2])
      #expect(editions.allSatisfy { $0.author == town.officer.rawValue })
      await #expect(throws: CatalogueRefusal.rowTwice("1")) { try await town.openCatalogue([newer[0], newer[0]]) }
      await #expect(throws: CatalogueRefusal.emptyCatalogue) { try await town.openCatalogue([]) }
      #expect(try await town.registry.catalogueEditions(of: town.organ, for: town.viewer).count == 2)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func notesAnswerRowsAndTheirWordsAreSealed(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.openCatalogue()
      let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
      let quarter = try #require(CataloguePeriod(code: "2026-Q1"))
      let year = try #require(CataloguePeriod(year: 2026))
      let now = town.people.at(0)
      try await registry.noteRow("2", .nothingArose, for: quarter, words: "本季度没有新增。", of: organ, by: by, at: now)
      try await registry.noteRow("3", .notInvolved, for: year, words: nil, of: organ, by: by, at: now)
      await #expect(throws: CatalogueRefusal.noSuchRow("9")) {
        try await registry.noteRow("9", .notInvolved, for: year, words: nil, of: organ, by: by, at: now)
      }
      let day = try #require(Day(iso: "2026-03-02"))
      #expect(
        try await registry.rowNotes(of: organ, for: town.viewer) == [
          RowNote(row: "2", kind: .nothingArose, period: quarter, day: day),
          RowNote(row: "3", kind: .notInvolved, period: year, day: day),
        ])
      #expect(try await registry.noteWords(of: "2", for: quarter, of: organ, for: town.viewer) == "本季度没有新增。")
      #expect(try await registry.noteWords(of: "3", for: year, of: organ, for: town.viewer) == nil)
      let stored = try await town.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
      }
      #expect(!stored.contains { $0.contains("没有新增") })
      try await registry.withdrawNote(of: "2", for: quarter, of: organ, by: by, at: now)
      await #expect(throws: CatalogueRefusal.noSuchNote) {
        try await registry.withdrawNote(of: "2", for: quarter, of: organ, by: by, at: now)
      }
      try await registry.placeItem("i", at: "2", of: organ, by: by, at: now)
      try await registry.placeItem("k", at: "3", of: organ, by: by, at: now)
      try await registry.placeItem("k", at: nil, of: organ, by: by, at: now)
      #expect(try await registry.placedItems(of: organ, for: town.viewer) == ["i": "2"])
      try await registry.placeItems(["i": "3", "m": "2"], of: organ, by: by, at: now)
      try await registry.placeItems([:], of: organ, by: by, at: now)
      await #expect(throws: CatalogueRefusal.noSuchRow("9")) {
        try await registry.placeItems(["n": "1", "o": "9"], of: organ, by: by, at: now)
      }
      #expect(try await registry.placedItems(of: organ, for: town.viewer) == ["i": "3", "m": "2"])
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatThePublicFindsAnswersTheCatalogue(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.openCatalogue()
      let now = town.people.at(0)
      try await town.registry.placeItem("b", at: "2", of: town.organ, by: .person(town.officer), at: now)
      for (id, state, released) in [
        ("a", "published", "'2026-02-03'"), ("b", "correcting", "'2026-02-02'"), ("c", "takenDown", "'2026-02-01'"),
        ("d", "published", "NULL"), ("e", "drafting", "NULL"),
      ] {
        try await town.people.fixture.tamper(
          """
          INSERT INTO item (id, organ, column_id, backfilled, created, state, formed, released, validity,
            take_down_waits, review_bound, version, changed)
          VALUES ('\(id)', '\(town.organ)', 'col', 0, '2026-02-01', '\(state)', '2026-02-01', \(released), 'inForce',
            0, '', 1, 0)
          """)
      }
      let items = try await town.registry.catalogueItems(of: town.organ, for: town.viewer)
      #expect(items.map(\.id) == ["b", "a"] && items.map(\.row) == ["2", nil])
      #expect(items.map(\.released.description) == ["2026-02-02", "2026-02-03"])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func onlyWhoMayDoesIt(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ) = (town.registry, town.organ)
      for person in [town.contributor, town.people.systemAdmin] {
        await #expect(throws: PeopleRefusal.notAllowed(.manageCatalogue)) {
          try await registry.setUpColumns(of: organ, level: .town, by: .person(person), at: town.people.at(0))
        }
      }
      let document = try town.document(nil, made: "2026-01-05")
      for person in [town.contributor, town.head] {
        await #expect(throws: PeopleRefusal.notAllowed(.keepRegisters)) {
          _ = try await registry.registerDocument(document, of: organ, by: .person(person), at: town.people.at(0))
        }
      }
      for role in [Role.contributor, .mailRoom, .leader] {
        #expect(try await registry.columns(of: organ, for: town.viewer([role])).isEmpty)
      }
      #expect(
        try await registry.columns(of: organ, for: town.viewer([.supervisor], of: "county", beneath: [organ])).isEmpty)
      for stranger in [
        town.viewer([.systemAdmin]), town.viewer([]), town.viewer([.officer], of: "elsewhere"),
        town.viewer([.officer], of: "county", beneath: [organ]),
      ] {
        await #expect(throws: PeopleRefusal.notAllowed(.viewCatalogue)) {
          try await registry.normativeDocuments(of: organ, for: stranger)
        }
      }
    }
  }
}
