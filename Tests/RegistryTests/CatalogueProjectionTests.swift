import Database
import DatabaseFixtures
import Disclosure
import Registry
import TestSupport
import Testing

@Suite("目录和登记的核验") struct CatalogueProjectionTests {
  /// Whatever is done, allowed or refused, the rows are those of the log.
  @Test(arguments: FreshDatabase.engines, 0..<3)
  func rowsFollowFromTheLogAfterRandomActions(_ engine: EngineKind, _ seed: Int) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.openCatalogue()
      var random = SeededRandom(seed: seed)
      var done = 0
      for step in 0..<FuzzCount.of(60, sharedBy: 100) {
        do {
          try await act(town, step, &random)
          done += 1
        } catch is CatalogueRefusal {}
      }
      #expect(done > 15)
      #expect(try await town.faults() == [])
    }
  }

  private func act(_ town: CatalogueFixture, _ step: Int, _ random: inout SeededRandom) async throws {
    let (registry, organ, by) = (town.registry, town.organ, Authority.person(town.officer))
    let now = town.people.at(step * 3600)
    let code = RowCode("\(Int.random(in: 1...4, using: &random))")
    let period = CataloguePeriod.periods(of: 2026, every: .quarter).randomElement(using: &random)
    let columns = try await registry.columns(of: organ, for: town.viewer)
    let documents = try await registry.normativeDocuments(of: organ, for: town.viewer)
    let day = now.day.adding(-Int.random(in: 0...400, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0: try await registry.setUpColumns(of: organ, level: .county, by: by, at: now)
    case 1, 2:
      let parent = columns.randomElement(using: &random)?.id
      let id = Bool.random(using: &random) ? ColumnID("c\(step)") : columns.randomElement(using: &random)?.id ?? "x"
      try await registry.setColumn(
        Column(id: id, name: "栏目\(step % 9)", parent: parent, order: step, door: .statutory, rows: [code]),
        isNew: Bool.random(using: &random), of: organ, by: by, at: now)
    case 3:
      if let id = columns.randomElement(using: &random)?.id {
        try await registry.closeColumn(id, of: organ, by: by, at: now)
      }
    case 4: try await town.openCatalogue([CatalogueFixture.row(code), CatalogueFixture.row("4")], at: step * 3600)
    case 5:
      if let period {
        try await registry.noteRow(code, .nothingArose, for: period, words: "说明", of: organ, by: by, at: now)
      }
    case 6: if let period { try await registry.withdrawNote(of: code, for: period, of: organ, by: by, at: now) }
    case 7:
      try await registry.placeItem(ItemID("i\(step % 3)"), at: step % 2 == 0 ? code : nil, of: organ, by: by, at: now)
    case 8: _ = try await town.register("\(step % 20)号", made: day.description, until: "2027-01-01")
    case 9:
      if let id = documents.randomElement(using: &random)?.id {
        try await registry.endDocument(
          id, .init(.lapsed, day: day, successor: documents.randomElement(using: &random)?.id), of: organ, by: by,
          at: now)
      }
    case 10: _ = try await town.enter(String(day.description.prefix(step % 2 == 0 ? 10 : 7)), step, source: "甲")
    default: _ = try await town.charge(String(day.description.prefix(step % 2 == 0 ? 10 : 7)), "\(step)", source: "甲")
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedRowOfAnyKindIsFound(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      try await town.openCatalogue()
      let id = try await town.register("一号", made: "2025-01-05")
      let entry = try await town.enter("2025-03-05", 3)
      #expect(try await town.faults() == [])
      try await town.people.fixture.tamper(
        "DELETE FROM catalogue_row WHERE code = '2'", "UPDATE normative_document SET ended = '2025-02-01'",
        "UPDATE enforcement_entry SET quantity = 30",
        "INSERT INTO charge_entry (organ, id, span, amount, entered, author) VALUES ('\(town.organ)', 'x', '2025-01', '9', '2025-01-01', 'y')"
      )
      #expect(
        Set(try await town.faults()) == [
          .projection(town.organ, table: "catalogue_row", key: "1 2", difference: "表中缺少这一行"),
          .projection(
            town.organ, table: "normative_document", key: id.rawValue, difference: "ended 应为 空，现为 “2025-02-01”"),
          .projection(town.organ, table: "enforcement_entry", key: entry, difference: "quantity 应为 3，现为 30"),
          .projection(town.organ, table: "charge_entry", key: "x", difference: "日志中没有这一行"),
        ])
    }
  }

  @Test func everyKindHasItsWords() {
    #expect(Set(CatalogueKind.allCases.map(\.chinese)).count == CatalogueKind.allCases.count)
  }
}
