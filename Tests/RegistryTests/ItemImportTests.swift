import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

@Suite("Bringing in what was published before")
struct ItemImportTests {
  private static func item(
    _ row: Int, _ title: String, number: String?, published: String = "2025-05-06", office: String? = nil,
    validity: ItemValidity = .inForce
  ) -> EarlierItem {
    EarlierItem(
      row: row,
      text: ItemText(
        title: title, column: "statutory/emergencies", formed: RequestsFixture.day("2025-05-05"),
        body: RichText(notation: "正文", files: [])),
      number: number, published: RequestsFixture.day(published), address: "https://www.qinghe.example/1",
      office: office, validity: validity)
  }

  private static func bring(_ items: [EarlierItem], _ town: PeopleFixture) async throws -> ImportedItems {
    let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
    let today = RequestsFixture.day("2026-03-05")
    return try await town.registry.importItems(
      items, into: town.organ, by: .system, under: rules, today: today, at: town.at(60))
  }

  private static func faults(_ work: () async throws -> ImportedItems) async throws -> [String] {
    do {
      _ = try await work()
      return []
    } catch let refusal as LedgerFaults { return refusal.faults.map(\.sentence) }
  }

  @Test("It is public at once, with its own day and number; again, nothing is added", arguments: FreshDatabase.engines)
  func brings(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { town in
      let items = [
        Self.item(2, "旧一", number: "YX-1"), Self.item(3, "旧二", number: nil, published: "2025-06-07"),
        Self.item(4, "旧三", number: "YX-3", validity: .lapsed),
      ]
      #expect(try await Self.bring(items, town).added == 3)
      let again = try await Self.bring(items, town)
      #expect(again.added == 0 && again.known == 3)
      let found = try await town.registry.publicList(PublicFilter(organ: town.organ))
      #expect(try await town.registry.publicCount() == 3)
      #expect(found.lines.map(\.title) == ["旧二", "旧一", "旧三"] || found.lines.map(\.title) == ["旧二", "旧三", "旧一"])
      #expect(Set(found.lines.map(\.number)) == ["YX-1", "2026-00001", "YX-3"])
      #expect(found.lines.map(\.isBackfilled) == [true, true, true])
      #expect(found.lines.first { $0.title == "旧三" }?.validity == .lapsed)
      #expect(
        try await town.fixture.verify(projections: RegistryProjections.all(town.registry.keyring)).faults.faults == [])
    }
  }

  @Test("One fault, and nothing is brought in", arguments: FreshDatabase.engines)
  func allOrNothing(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { town in
      _ = try await Self.bring([Self.item(2, "旧一", number: "YX-1")], town)
      let faults = try await Self.faults {
        try await Self.bring(
          [
            Self.item(2, "新一", number: "YX-9"), Self.item(3, "新二", number: "YX-1"),
            Self.item(4, "新三", number: nil, office: "没有这个科室"),
          ], town)
      }
      #expect(
        faults == ["“信息”表第 3 行“索引号”：索引号“YX-1”已经用于另一条信息。", "“信息”表第 4 行“报送单位”：系统中没有名为“没有这个科室”的科室，或者它已经撤销。"])
      let secret = try await Self.faults { try await Self.bring([Self.item(2, "机密★一年", number: nil)], town) }
      #expect(secret == ["“信息”表第 2 行：带有国家秘密标志，不能导入。请交保密员线下处理。"])
      let late = try await Self.faults {
        try await Self.bring([Self.item(2, "明日", number: "YX-8", published: "2026-03-06")], town)
      }
      #expect(late.count == 1)
      #expect(try await town.registry.publicCount() == 1)
      #expect(
        try await town.fixture.verify(projections: RegistryProjections.all(town.registry.keyring)).faults.faults == [])
    }
  }

  @Test("Two lists at the same time both come in, and the same list comes in once", arguments: FreshDatabase.engines)
  func together(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { town in
      let lists = (0..<4).map { list in
        (1...5).map { Self.item($0 + 1, "清单\(list % 2)第\($0)条", number: "L\(list % 2)-\($0)") }
      }
      let results = try await withThrowingTaskGroup(of: ImportedItems.self) { group in
        for list in lists { group.addTask { try await Self.bring(list, town) } }
        return try await group.reduce(into: [ImportedItems]()) { $0.append($1) }
      }
      #expect(results.reduce(0) { $0 + $1.added } == 10)
      #expect(results.reduce(0) { $0 + $1.known } == 10)
      #expect(try await town.registry.publicCount() == 10)
    }
  }

  @Test(
    "Attachments come with their item, and nobody fetches one before it has passed its check",
    arguments: FreshDatabase.engines)
  func attachments(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { town in
      let stored = try town.registry.files.store(Array("附件".utf8))
      let attachment = ItemAttachment(file: stored.address.hex, name: "名单.txt", size: 6, type: "text/plain")
      let digest = HashAlgorithm.sha256.digest(of: Array("附件".utf8)).hex
      let item = Self.item(2, "旧一", number: "YX-1").attaching([attachment])
      let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
      func bring(_ notes: [ScreeningNote], reason: String = "") async throws -> ImportedItems {
        try await town.registry.importItems(
          [item], files: [2: EarlierFiles(stored: [stored], contents: [digest], notes: notes)], reason: reason,
          into: town.organ,
          by: .system,
          under: rules, today: RequestsFixture.day("2026-03-05"), at: town.at(60))
      }
      let unread = ScreeningNote.unread("名单.txt", "文件打不开。")
      let refused = try await Self.faults { try await bring([unread]) }
      #expect(refused == ["“信息”表第 2 行“附件”：附件“名单.txt”无法检查：文件打不开。请核对附件；确认可以公开的，写明理由后再导入。"])
      #expect(try await bring([unread], reason: "已经人工核对").added == 1)
      let id = try #require(try await town.registry.publicList().lines.first).id
      let shown = try #require(try await town.registry.publicItem(id))
      #expect(shown.text.attachments == [attachment] && shown.released == [])
      #expect(try await town.registry.publicAttachment(stored.address.hex, of: id) == nil)
      let job = try #require(
        try await Outbox(town.registry).take([Quarantine.job], for: "test", at: town.at(120)))
      try await town.registry.judge(stored.address, .released(isScanned: true), for: job, at: town.at(120))
      #expect(try await town.registry.publicAttachment(stored.address.hex, of: id) != nil)
      #expect(try await bring([unread], reason: "已经人工核对") == ImportedItems(added: 0, known: 1))
      // Read once more from the folder, it lies elsewhere and says the same.
      let again = try town.registry.files.store(Array("附件".utf8))
      let same = ItemAttachment(file: again.address.hex, name: "名单.txt", size: 6, type: "text/plain")
      let known = try await town.registry.importItems(
        [Self.item(2, "旧一", number: "YX-1").attaching([same])],
        files: [2: EarlierFiles(stored: [again], contents: [digest], notes: [])], into: town.organ, by: .system,
        under: rules, today: RequestsFixture.day("2026-03-05"), at: town.at(60))
      #expect(known == ImportedItems(added: 0, known: 1))
      #expect(
        try await town.fixture.verify(projections: RegistryProjections.all(town.registry.keyring)).faults.faults == [])
    }
  }
}
