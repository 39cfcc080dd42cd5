import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// What the office finds: every newest text that a person sees, and nothing that they do not.
@Suite("The office's search")
struct OfficeSearchTests {
  @Test("Recall 1.0 and no false hit among drafts, on both engines", arguments: FreshDatabase.engines)
  func recall(_ engine: EngineKind) async throws {
    let corpus = SearchCorpus(of: 40, seed: 23)
    try await PublishingDesk.with(engine) { desk in
      for (item, text) in corpus.texts { _ = try await desk.draft(text, as: item) }
      for (typed, expected) in SearchRecallTests.queries(corpus) {
        let found = try await desk.ids(typed)
        #expect(found == expected, "\(typed)：少 \(expected.subtracting(found))，多 \(found.subtracting(expected))")
      }
      #expect(try await desk.faults() == [])
    }
  }

  @Test(
    "The newest text is found at each step, with its state, until its copies are destroyed",
    arguments: FreshDatabase.engines)
  func follows(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "在渡口设置观鸟台，禁止投喂。")
      #expect(try await desk.states("观鸟台") == [.published])
      // By its number as well, which is no part of its text.
      #expect(try await desk.states("2026-00001") == [.published])
      #expect(try await desk.states("2026-00001 观鸟台") == [.published])
      _ = try await desk.registry.reviseItem(
        try await desk.step(desk.office.officer, id, "2026-03-09"),
        try desk.revision(PublishingDesk.text("白鹭保护方案", "在渡口设置瞭望塔，禁止投喂。")), under: desk.office.rules)
      #expect(try await desk.states("瞭望塔") == [.published])
      #expect(try await desk.states("观鸟台") == [])
      // Not a word of the correction goes out.
      #expect(try await desk.found("瞭望塔") == [])
      #expect(try await desk.found("观鸟台") == ["白鹭保护方案"])

      _ = try await desk.registry.takeDownItem(
        try await desk.step(desk.office.leader, id, "2026-03-11"), .privacy, note: "含有住址", under: desk.office.rules)
      #expect(try await desk.states("瞭望塔") == [.takenDown])
      #expect(try await desk.found("观鸟台") == [])
      _ = try await desk.registry.destroyItemCopies(
        try await desk.step(desk.office.leader, id, "2026-03-12"), basis: "保密员意见", under: desk.office.rules)
      #expect(try await desk.states("瞭望塔") == [])
      #expect(try await desk.states("2026-00001") == [])
      #expect(try await desk.readings() == 0)
      #expect(try await desk.faults() == [])
      // Nor does it come back.
      try await desk.registry.rebuildSearch()
      #expect(try await desk.readings() == 0)
    }
  }

  @Test("Each person finds what they see", arguments: FreshDatabase.engines)
  func visible(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let office = desk.office
      _ = try await desk.draft(PublishingDesk.text("国土所草稿", "白鹭栖息地"), as: "land")
      try await desk.tamper("UPDATE item SET office = 'land' WHERE id = 'land'")
      _ = try await desk.draft(PublishingDesk.text("本机关草稿", "白鹭栖息地"))
      let rows: [(Viewer, [String])] = [
        (office.officer, ["国土所草稿", "本机关草稿"]), (office.head, ["国土所草稿", "本机关草稿"]),
        (office.deputy, ["国土所草稿", "本机关草稿"]), (office.leader, ["国土所草稿", "本机关草稿"]),
        (office.supervisor, ["国土所草稿", "本机关草稿"]), (office.contributor, ["国土所草稿"]),
        (Viewer(person: "land2", organ: office.contributor.organ, roles: [.contributor], offices: ["other"]), []),
        (office.mailRoom, []), (office.system, []), (office.stranger, []),
      ]
      for (viewer, expected) in rows {
        let found = try await desk.search("白鹭", for: viewer).hits.map(\.title.plain)
        #expect(Set(found) == Set(expected) && found.count == expected.count, "\(viewer.roles) \(viewer.person)")
      }
    }
  }

  @Test("Filters, order, excerpts, pages, and how many texts are opened")
  func shows() async throws {
    try await PublishingDesk.with(.sqlite) { desk in
      let first = try await desk.draft(PublishingDesk.text("桥梁检修", "渡口的白鹭不受影响。"))
      _ = try await desk.draft(PublishingDesk.text("白鹭巡护", "每日一次。"))
      let third = try await desk.publish("桥梁限高", "白鹭飞过。")
      let all = try await desk.search("白鹭")
      #expect(all.found == 3 && all.unopened == 0)
      #expect(all.hits.first?.line.id == third)
      #expect(all.hits.first { $0.line.id == first }?.excerpt.plain == "渡口的白鹭不受影响。")
      let query = try SearchQuery("白鹭")
      let drafts = try await desk.registry.search(
        OfficeSearch(query, ItemFilter(states: [.drafting])), for: desk.office.officer)
      #expect(Set(drafts.hits.map(\.line.state)) == [.drafting] && drafts.found == 2)
      let ranked = try await desk.registry.search(
        OfficeSearch(query, ItemFilter(), .relevance), for: desk.office.officer)
      #expect(ranked.hits.first?.title.plain == "白鹭巡护")
      let turned = try await desk.registry.search(OfficeSearch(query), for: desk.office.officer, from: 2, count: 5)
      #expect(turned.hits.count == 1 && turned.found == 3)
      let near = try await desk.registry.search(OfficeSearch(query), for: desk.office.officer, reach: 1)
      #expect(near.found == 1 && near.unopened == 2)
    }
  }

  @Test(
    "Marks that were changed by hand are found by verification and show nothing that does not stand in the text",
    arguments: [
      ("DELETE FROM office_reading", OfficeSearchDifference.missing),
      ("UPDATE office_reading SET revision = 'f00d'", .revision),
      ("UPDATE office_reading SET marks = (SELECT marks FROM office_reading WHERE item = 'second')", .marks),
    ], FreshDatabase.engines)
  func finds(_ row: (sql: String, difference: OfficeSearchDifference), _ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      _ = try await desk.draft(PublishingDesk.text("白鹭保护方案", "观鸟台"), as: "first")
      _ = try await desk.draft(PublishingDesk.text("防汛预案", "巡堤查险"), as: "second")
      try await desk.tamper("\(row.sql) WHERE item = 'first'")
      #expect(try await desk.faults() == [.officeSearch("first", row.difference)])
      #expect(try await desk.faults().allSatisfy { $0.message.hasSuffix("重建检索。") && $0.kind == "officeSearch" })
      #expect(try await desk.ids("巡堤") == ["second"])
      try await desk.registry.rebuildSearch()
      #expect(try await desk.faults() == [])
      #expect(try await desk.ids("观鸟台") == ["first"])
      try await desk.tamper(
        "INSERT INTO office_reading (item, revision, marks) SELECT 'third', revision, marks FROM office_reading WHERE item = 'first'"
      )
      #expect(try await desk.faults() == [.officeSearch("third", .withoutText)])
    }
  }

  @Test("A mark says nothing without the key, and several words share one")
  func marks() {
    let (one, other) = (Self.keys("a"), Self.keys("b"))
    #expect(OfficeMarks.mark(of: "甄有", one) != OfficeMarks.mark(of: "甄有", other))
    let words = (0..<1_000).map { "词\($0)" }
    let marks = OfficeMarks(SearchVocabulary(words.joined(separator: " ")), one)
    #expect(words.allSatisfy { marks.has(OfficeMarks.mark(of: $0, one)) })
    #expect((0..<1 << 20).contains(OfficeMarks.mark(of: "甄有", one)))
    // Of words that are not there, fewer than one in a hundred has its mark there.
    #expect((0..<2_000).count { marks.has(OfficeMarks.mark(of: "别的\($0)", one)) } < 20)
    #expect(!OfficeMarks(bytes: []).has(0))
  }

  private static func keys(_ name: String) -> Keys { Keys(newInstallation: name, at: RegistryFixture.start) }
}

extension PublishingDesk {
  fileprivate func search(_ typed: String, for viewer: Viewer? = nil) async throws -> OfficeSearchPage {
    try await registry.search(
      OfficeSearch(try SearchQuery(typed)), for: viewer ?? office.officer, count: 100)
  }

  fileprivate func ids(_ typed: String) async throws -> Set<ItemID> {
    let first = try await search(typed)
    guard first.found > 100 else { return Set(first.hits.map(\.line.id)) }
    let second = try await registry.search(
      OfficeSearch(try SearchQuery(typed)), for: office.officer, from: 100, count: 100)
    return Set((first.hits + second.hits).map(\.line.id))
  }

  fileprivate func states(_ typed: String) async throws -> [ItemState] {
    try await search(typed).hits.map(\.line.state)
  }

  fileprivate func readings() async throws -> Int {
    try await office.database.read { session in
      try session.first("SELECT count(*) FROM office_reading") { try $0[0] as Int } ?? -1
    }
  }
}
