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

  private static let rules = [
    ("news", "twoWeeks"), ("notices", "quarter"), ("policies", "quarter"), ("other", "month"), ("home", "14"),
    ("stale", "5"), ("longStale", "1"), ("empty", "5"), ("warning", "7"), ("since", "2026-05-29"),
  ]

  /// The organ is stricter than the State Council, never laxer.
  @Test func theOrganSetsItsOwnCyclesAndLimits() async throws {
    try await CatalogueDesk.with { desk, officer in
      try await desk.open()
      _ = try await desk.published("旧信息", in: "fields/culture")
      let head = try await desk.fixture.worker([.officeHead], "zhuren")
      let path = Links.organForm("setting-inspection")
      #expect(try await officer.get(path).status == .forbidden)
      for (name, value, sentence) in [
        ("notices", "year", "请选择通知公告类栏目的更新周期。"), ("other", "", "请选择其他内容类栏目的更新周期。"),
        ("home", "15", "首页多少天不更新即单项否决应当是 1 至 14 的整数。"),
        ("empty", "6", "应当是 1 至 5 的整数。"), ("warning", "-1", "提前几天提醒应当是 0 至 60 的整数。"),
      ] {
        let page = try await head.refused(path, Self.rules.map { $0.0 == name ? (name, value) : $0 })
        #expect(page.contains(sentence), "\(name)")
      }
      let saved = try await head.done(path, Self.rules)
      #expect(saved.contains("栏目检查规则") && saved.contains("其他内容类栏目</dt><dd>一个月"))
      let rules = try await desk.registry.settings(of: desk.organ, on: desk.today).inspection
      #expect(rules.columns.cycles[.other] == .month && rules.limits.longStaleColumns == 1)
      desk.fixture.advance(40 * 86_400)
      let browser = Browser(desk.fixture)
      try await browser.signIn("banli")
      let page = try await browser.get(Links.timeliness)
      #expect(page.text.contains("应更新的栏目长期没有更新：现有 1 个，达到 1 个即为单项否决。"))
      #expect(try await browser.get(Links.columns).text.contains("一个月<span class=\"quiet\">（按内容）"))
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
