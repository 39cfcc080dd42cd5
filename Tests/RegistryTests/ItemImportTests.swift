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
      let found = try await town.registry.publishedItems(of: town.organ)
      #expect(found.total == 3)
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
      #expect(try await town.registry.publishedItems(of: nil).total == 1)
      #expect(
        try await town.fixture.verify(projections: RegistryProjections.all(town.registry.keyring)).faults.faults == [])
    }
  }
}
