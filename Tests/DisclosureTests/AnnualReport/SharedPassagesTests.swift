import Testing

@testable import Disclosure

@Suite("雷同段落") struct SharedPassagesTests {
  private static func report(_ first: String, _ fifth: String) -> AnnualReport {
    AnnualReport(
      form: .form2021,
      sections: [
        ReportSection(number: 1, title: "总体情况", text: first), ReportSection(number: 5, title: "问题", text: fifth),
      ])
  }

  @Test func sentencesThatDifferInTheirNumbersAloneAreNamed() {
    let mine = Self.report("2025年组织全镇信息公开业务培训3次，各站所信息员参加。新修了一座石桥。", "解读材料偏少，群众不易看懂有关政策。")
    let last = Self.report("2024年组织全镇信息公开业务培训 2 次，各站所信息员参加。换了门锁。", "公开栏更新不及时，群众意见较多。")
    let shared = SharedPassages(of: mine, with: last)
    #expect(shared.sentences == ["2025年组织全镇信息公开业务培训3次，各站所信息员参加"])
    #expect(shared.likeness > 30 && shared.likeness < 90)
  }

  @Test func theSameTextIsWhollyAlikeAndAnotherIsNot() {
    let mine = Self.report("按季度核对各站所公开任务，逾期的在例会上说明。", "解读材料偏少，群众不易看懂有关政策。")
    #expect(SharedPassages(of: mine, with: mine).likeness == 100)
    let other = Self.report("河道清淤工程完工验收，移交水利站管护。", "")
    #expect(SharedPassages(of: mine, with: other).sentences.isEmpty)
  }
}
