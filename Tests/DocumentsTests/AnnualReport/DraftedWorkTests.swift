import Disclosure
import Documents
import Testing

/// The words that are drafted from problems and work log: what was recorded, and nothing else.
@Suite("问题和工作记录的文字") struct DraftedWorkTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

  /// Words that no record bears.
  private static let praise = ["显著", "有效", "扎实", "切实", "圆满", "积极", "明显", "不断", "高度重视", "进一步"]

  private func name(_ owner: ProblemOwner) -> String {
    switch owner {
    case .office: "财政所"
    case .person: "甄某"
    }
  }

  private func problem(
    _ words: String, _ measure: String, found: String, due: String, _ steps: [ProblemStep] = [],
    owner: ProblemOwner = .office("a")
  ) -> Problem {
    Problem(
      found: Self.day(found), source: .selfCheck, words: words, measure: measure, owner: owner, due: Self.day(due),
      steps: steps)
  }

  private func closed(_ declared: String, _ passed: String) -> [ProblemStep] {
    [
      ProblemStep(.declared, on: Self.day(declared), by: "x", words: "已改"),
      ProblemStep(.passed, on: Self.day(passed), by: "y", words: "属实"),
    ]
  }

  @Test func problemsAreSaidWithWhatBecameOfThemAndWhoDoesWhatByWhen() throws {
    let all = [
      problem("惠民补贴公示更新不及时。", "每月10日前核对公示", found: "2026-04-02", due: "2026-12-31"),
      problem("附件含个人信息", "发布前逐件筛查；", found: "2026-05-06", due: "2026-06-30", closed("2026-06-20", "2026-06-25")),
      problem("指南联系方式过期", "修订指南", found: "2025-03-01", due: "2026-03-31", closed("2026-03-20", "2026-03-25")),
      problem("村务公开栏破损", "更换公开栏", found: "2025-09-01", due: "2026-10-31", owner: .person("p")),
    ]
    let problems = ProblemsOfYear(of: try #require(ReportingYear(2026)), all)
    let text = ProblemProse(problems, on: Self.day("2027-01-20"), name: name).text
    #expect(
      text == """
        （一）存在的主要问题。2026年发现问题2个：一是惠民补贴公示更新不及时；二是附件含个人信息。其中完成整改并经复核1个。
        （二）上一年度问题的整改情况。上一年度结转问题2个。完成整改并经复核1个：“指南联系方式过期”，2026年3月25日复核通过。尚未完成整改1个：“村务公开栏破损”，整改期限2026年10月31日，已逾期。
        （三）改进措施。一是针对“村务公开栏破损”，由甄某负责，更换公开栏，期限2026年10月31日；二是针对“惠民补贴公示更新不及时”，由财政所负责，每月10日前核对公示，期限2026年12月31日。
        """)
    for word in Self.praise { #expect(!text.contains(word), "\(word)") }
  }

  @Test func aYearWithoutProblemsSaysSo() throws {
    let year = try #require(ReportingYear(2026))
    #expect(
      ProblemProse(ProblemsOfYear(of: year, []), on: year.lastDay, name: name).text == """
        （一）存在的主要问题。2026年没有登记存在的问题。
        （二）上一年度问题的整改情况。上一年度没有结转的问题。
        （三）改进措施。登记的问题均已完成整改并经复核。
        """)
  }

  /// A draft before the year's end says how things stand on its day; what happens after the year does not change its report.
  @Test(arguments: [("2026-03-22", "等待复核"), ("2026-12-31", "复核通过"), ("2027-06-01", "复核通过")])
  func theDayOfTheDraftDecides(_ on: String, _ words: String) throws {
    let all = [
      problem("甲", "乙", found: "2025-03-01", due: "2026-03-31", closed("2026-03-20", "2026-03-25")),
      problem("丙", "丁", found: "2026-03-01", due: "2026-12-31", closed("2027-01-05", "2027-01-06")),
    ]
    let text = ProblemProse(
      ProblemsOfYear(of: try #require(ReportingYear(2026)), all), on: Self.day(on), name: name
    ).text
    #expect(text.contains(words))
    #expect(text.contains("针对“丙”，由财政所负责，丁，期限2026年12月31日") && !text.contains("其中完成整改"))
  }

  @Test func quotesWithinQuotesAreSingle() throws {
    let all = [problem("“社会救助”栏目没有更新", "更新", found: "2026-03-01", due: "2026-12-31")]
    let text = ProblemProse(
      ProblemsOfYear(of: try #require(ReportingYear(2026)), all), on: Self.day("2026-12-31"), name: name
    ).text
    #expect(text.contains("发现问题1个：“社会救助”栏目没有更新。") && text.contains("针对“‘社会救助’栏目没有更新”，由财政所负责"))
  }

  @Test func tenAndMoreAreNumberedInChinese() throws {
    let all = (1...12).map { problem("问题\($0)", "措施", found: "2026-03-01", due: "2026-12-\($0 + 10)") }
    let text = ProblemProse(
      ProblemsOfYear(of: try #require(ReportingYear(2026)), all), on: Self.day("2026-12-31"), name: name
    ).text
    #expect(text.contains("；十是问题10；十一是问题11；十二是问题12。"))
  }

  private static func attendance(_ people: Int) -> Attendance { Attendance(people: people) }

  @Test func theWorkLogIsCountedAndItsResultsAreSaidAsRecorded() {
    let entries = [
      WorkEntry(day: Self.day("2026-02-10"), topic: "要点", matter: .meeting(.leadingGroup, Self.attendance(12))),
      WorkEntry(day: Self.day("2026-06-10"), topic: "调度", matter: .meeting(.executive, Self.attendance(9))),
      WorkEntry(
        day: Self.day("2026-03-05"), topic: "培训",
        matter: .training(
          Training([.policy, .secrecyReview], hours: ExactDecimal(mantissa: 15, scale: 1), Self.attendance(25)))),
      WorkEntry(day: Self.day("2026-05-08"), topic: "检查", matter: .inspection(offices: [], found: 3)),
      WorkEntry(day: Self.day("2026-01-20"), topic: "年度要点", matter: .deployment(number: nil)),
      WorkEntry(
        day: Self.day("2026-04-01"), topic: "县要点",
        matter: .higherDocument(
          issuer: "县", number: nil,
          tasks: [
            WorkTask("一", due: Self.day("2026-05-01"), done: Self.day("2026-04-20")),
            WorkTask("二", due: Self.day("2026-12-01")),
          ])),
      WorkEntry(
        day: Self.day("2026-07-01"), topic: "更正", matter: .correction(.init(.corrected, on: Self.day("2026-07-03")))),
      WorkEntry(day: Self.day("2026-07-01"), topic: "问", matter: .inquiry(answered: Self.day("2026-07-01"))),
      WorkEntry(day: Self.day("2026-07-02"), topic: "问", matter: .inquiry(answered: nil)),
      WorkEntry(
        day: Self.day("2026-08-01"), topic: "诉", matter: .complaint(.init(.unfounded, on: Self.day("2026-08-09")))),
      WorkEntry(
        day: Self.day("2027-01-08"), topic: "县2026年度政务公开考核", matter: .assessment(year: 2026, result: "良好等次")),
      WorkEntry(
        day: Self.day("2026-12-08"), topic: "社会评议", matter: .socialReview(year: 2026, people: 120, result: "满意113人")),
      WorkEntry(day: Self.day("2027-01-05"), topic: "未发生", matter: .accountability(year: 2026, people: 0)),
    ]
    let prose = WorkLogProse(WorkLogFigures(of: 2026, entries))
    #expect(prose.management == "印发工作文件1件；收到上级工作文件1件，其中任务2项，完成1项；收到更正政府信息申请1件，办结1件。")
    #expect(
      prose.supervision
        == "召开会议2次，其中政务公开领导小组会议1次；组织培训1次，共1.5学时，参加25人次（政策学习1次、保密审查1次）；开展监督检查1次，发现问题3个。"
        + "受理咨询2条，答复1条；收到投诉举报1件，办结1件。县2026年度政务公开考核结果：良好等次。社会评议，120人参加，结果：满意113人。"
        + "2026年未发生因政府信息公开工作被追究责任的情况。")
    for word in Self.praise {
      #expect(prose.supervision?.contains(word) == false && prose.management?.contains(word) == false, "\(word)")
    }
  }

  @Test func whatIsNotRecordedIsNotSaid() {
    let none = WorkLogProse(WorkLogFigures(of: 2026, []))
    #expect(none.management == nil && none.supervision == nil)
    let held = WorkEntry(day: Self.day("2026-03-01"), topic: "通报", matter: .accountability(year: 2026, people: 2))
    #expect(
      WorkLogProse(WorkLogFigures(of: 2026, [held])).supervision == "2026年因政府信息公开工作追究责任2人。")
    let meeting = WorkEntry(day: Self.day("2026-02-10"), topic: "会", matter: .meeting(.executive, Self.attendance(9)))
    #expect(WorkLogProse(WorkLogFigures(of: 2026, [meeting])).supervision == "召开会议1次。")
  }
}
