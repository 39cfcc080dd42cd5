import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// 公开目录 and 继续有效的规范性文件 as anybody reads them.
@Suite struct PublicCatalogueTests {
  @Test func theRowsNameWhatThePublicMayReadAndNothingElse() async throws {
    try await CatalogueDesk.with { desk, _ in
      let reader = Browser(desk.fixture)
      #expect(try await reader.get(Links.publicCatalogue).text.contains("这个机关还没有公布公开目录。"))
      try await desk.open()
      let (registry, organ, now) = (desk.registry, desk.organ, desk.fixture.now)
      try await registry.tieRow("3", to: ["fields/socialAssistance"], of: organ, by: .console, at: now)
      let shown = try await desk.published("特困<供养>名单", in: "fields/socialAssistance")
      let hidden = try await desk.published("秘而不宣的标题", in: "fields/socialAssistance")
      let items = try await desk.itemDesk()
      let version = try await items.file(hidden).version
      _ = try await registry.takeDownItem(
        ItemStep(try items.viewer(.officer), on: hidden, version: version, at: now), .mistake, note: "误发",
        under: items.rules)
      let draft = try await items.draft(by: .officer, in: nil)
      let year = try #require(CataloguePeriod(year: 2026))
      let quarter = try #require(CataloguePeriod(code: "2026-Q1"))
      try await registry.noteRow(
        "2", .nothingArose, for: quarter, words: "没有<新增>。", of: organ, by: .console, at: now)
      try await registry.noteRow("10", .notInvolved, for: year, words: "不承担这一职能。", of: organ, by: .console, at: now)

      let page = try await reader.get(Links.publicCatalogue)
      #expect(page.status == .ok)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("特困&lt;供养&gt;名单</a>") && page.text.contains(Links.publicItem(shown)))
      #expect(page.text.contains("2026年第一季度：没有&lt;新增&gt;。"))
      for secret in ["秘而不宣", hidden.rawValue, draft.rawValue, "防汛预案", "<新增>", "<供养>", "<b>金额"] {
        #expect(!page.text.contains(secret), "\(secret)")
      }
      #expect(page.text.contains("未涉及领域事项说明（1 项）") && !page.text.contains("医疗&lt;救助&gt;"))
      let apart = try await reader.get("\(Links.publicCatalogue(of: organ))&part=notInvolved")
      #expect(HTMLCheck(apart.text).faults == [])
      #expect(apart.text.contains("医疗&lt;救助&gt;") && apart.text.contains("不承担这一职能。"))
    }
  }

  @Test func amongSeveralOrgansOneIsChosen() async throws {
    try await CatalogueDesk.with { desk, _ in
      try await desk.open()
      let other = try await desk.registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: nil, by: .console, at: desk.fixture.now)
      let reader = Browser(desk.fixture)
      for (path, own) in [
        (Links.publicCatalogue, Links.publicCatalogue(of: desk.organ)),
        (Links.publicDocuments, Links.publicDocuments(of: desk.organ)),
      ] {
        let choosing = try await reader.get(path)
        #expect(HTMLCheck(choosing.text).faults == [])
        #expect(choosing.text.contains("请选择机关：") && choosing.text.contains("青石镇人民政府"))
        #expect(choosing.text.contains("href=\"\(own)\""))
        #expect(try await reader.get("\(path)?organ=none").text.contains("请选择机关："))
      }
      #expect(try await reader.get(Links.publicCatalogue(of: desk.organ)).text.contains("《云溪镇基本目录》"))
      #expect(try await reader.get(Links.publicCatalogue(of: other)).text.contains("还没有公布公开目录"))
      #expect(try await reader.get(Links.publicItems).text.contains(Links.publicDocuments))
    }
  }

  @Test func documentsInForceAreListedAndTheEndedOnesSaySo() async throws {
    try await CatalogueDesk.with { desk, _ in
      let reader = Browser(desk.fixture)
      #expect(try await reader.get(Links.publicDocuments).text.contains("没有公布继续有效的规范性文件"))
      let (registry, organ, now) = (desk.registry, desk.organ, desk.fixture.now)
      func register(_ title: String, _ made: String, until: String? = nil, item: ItemID? = nil) async throws
        -> NormativeDocumentID
      {
        let document = NormativeDocument(
          id: "", title: title, category: .normativeDocuments, made: try #require(Day(iso: made)),
          validUntil: until.flatMap { Day(iso: $0) }, item: item)
        return try await registry.registerDocument(document, of: organ, by: .console, at: now)
      }
      let item = try await desk.published("正文", in: "statutory/normativeDocuments")
      let draft = try await desk.itemDesk().draft(by: .officer, in: nil)
      let new = try await register("新<办法>", "2025-01-01", item: item)
      let old = try await register("旧办法", "2020-01-01", item: draft)
      _ = try await register("短期规定", "2020-01-01", until: "2021-12-31")
      try await registry.endDocument(
        old, .init(.repealed, day: try #require(Day(iso: "2025-01-01")), successor: new), of: organ, by: .console,
        at: now)
      let page = try await reader.get(Links.publicDocuments)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("继续有效的共 1 件。"))
      #expect(page.text.contains("<a href=\"\(Links.publicItem(item))\">新&lt;办法&gt;</a>"))
      #expect(page.text.contains("旧办法") && page.text.contains("短期规定") && page.text.contains("2022-01-01"))
      // A draft is no public page.
      #expect(!page.text.contains(draft.rawValue))
    }
  }
}
