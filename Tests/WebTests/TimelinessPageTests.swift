import Disclosure
import HTTPTypes
import Registry
import Testing
import Web

/// 公开时效 on one page; today is 29 May 2026, a Friday.
@Suite struct TimelinessPageTests {
  @Test func itSaysWhatIsLateWhatIsEmptyAndWhatTurnsRedNextWeek() async throws {
    try await CatalogueDesk.with { desk, browser in
      let bare = try await browser.get(Links.timeliness)
      #expect(HTMLCheck(bare.text).faults == [])
      #expect(bare.text.contains("今后 7 天没有") && bare.text.contains("还没有设置自己的栏目"))
      #expect(bare.text.contains("2026年没有公开的信息。"))
      try await desk.open([
        CatalogueDesk.row("2", "临时救助", limit: "自信息形成或者变更之日起5个工作日内"), CatalogueDesk.row("3", limit: "每月"),
      ])
      try await desk.registry.tieRow(
        "2", to: ["fields/socialAssistance"], of: desk.organ, by: .console, at: desk.fixture.now)
      _ = try await desk.published("按时", in: "fields/elderlyCare", formed: desk.today.adding(-14))
      // The row allows five working days, the Regulation twenty.
      _ = try await desk.published("迟到<x>", in: "fields/socialAssistance", formed: desk.today.adding(-14))
      _ = try await desk.itemDesk().draft(by: .officer, in: nil)
      _ = try await desk.registry.registerDocument(
        NormativeDocument(
          id: "", title: "将满办法", category: .normativeDocuments, made: try #require(Day(iso: "2024-06-02")),
          validUntil: desk.today.adding(3)), of: desk.organ, by: .console, at: desk.fixture.now)

      let page = try await browser.get(Links.timeliness)
      #expect(HTMLCheck(page.text).faults == [])
      #expect(page.text.contains("2026年公开 2 条，按时 1 条，没有按时 1 条，按时率 50.0%。"))
      #expect(page.text.contains("2026年没有按时公开的信息（1）") && page.text.contains("迟到&lt;x&gt;"))
      #expect(page.text.contains("还没有公开的信息（1）") && page.text.contains("云溪镇2026年防汛预案"))
      #expect(page.text.contains("将满办法") && page.text.contains("3 社会救助—临时救助"))
      #expect(page.text.contains("空白栏目：现有") && page.text.contains("单项否决"))
      #expect(!page.text.contains("<x>"))
    }
  }

  /// A contributor sees no draft of others, in no list and no title.
  @Test func draftsOfOthersAreNotNamed() async throws {
    try await CatalogueDesk.with { desk, _ in
      try await desk.open()
      _ = try await desk.itemDesk().draft(by: .officer, in: nil)
      for role in [Role.contributor, .mailRoom] {
        let browser = try await desk.fixture.worker([role], "kan\(role.rawValue.lowercased())")
        let page = try await browser.get(Links.timeliness)
        #expect(page.status == .ok && !page.text.contains("防汛预案"), "\(role)")
      }
    }
  }
}
