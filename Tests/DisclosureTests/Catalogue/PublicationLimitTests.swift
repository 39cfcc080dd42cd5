import TestSupport
import Testing

@testable import Disclosure

@Suite("公开时限") struct PublicationLimitTests {
  @Test(
    arguments: [
      ("自信息形成或者变更之日起20个工作日内", .workingDays(20)), ("自该信息形成或变更之日起２０个工作日之内公开", .workingDays(20)),
      ("信息形成（变更）之日起 20 个工作日内予以公开", .workingDays(20)), ("制定或获取信息之日起10个工作日之内", .workingDays(10)),
      ("自形成之日起二十个工作日内", .workingDays(20)), ("信息形成后十五个工作日内", .workingDays(15)),
      ("印发之日起3个工作日内", .workingDays(3)),
      ("信息形成之日起20个工作日内公开，法律、法规另有规定的，从其规定", .workingDays(20)),
      ("自信息形成之日起20个工作日内。法律、法规对政府信息公开的期限另有规定的，从其规定。", .workingDays(20)),
      ("自制作或者获取之日起7日内", .days(7)), ("长期公开", .continual), ("动态更新", .continual),
      ("长期公开，动态调整", .continual),
      ("自形成之日起20个工作日内，长期公开", .workingDays(20)), ("及时公开", .immediate), ("即时", .immediate),
      ("按工作进展情况及时公开", .immediate),
      ("每季度", .periodic(.quarter, .withinPeriod)), ("按月公开", .periodic(.month, .withinPeriod)),
      ("每半年更新", .periodic(.halfYear, .withinPeriod)), ("每年", .periodic(.year, .withinPeriod)),
      ("每季度结束后10个工作日内", .periodic(.quarter, .workingDaysAfter(10))),
      ("每年1月31日前", .periodic(.year, .by(month: 1, day: 31))),
      ("公示5个工作日", .displayed(workingDays: 5)),
      ("公示期不少于7个工作日", .displayed(workingDays: 7)), ("按照有关规定", .byLaw),
      // Another clock, another thing, two limits, nothing: not understood.
      ("自收到申请之日起20个工作日内", .unread), ("适时公开", .unread), ("20个工作日内，特殊情况5个工作日内", .unread),
      ("事前公示", .unread), ("", .unread),
      ("见附件", .unread), ("每周", .unread), ("每年2月30日前", .unread), ("0个工作日内", .unread),
      ("9999个工作日内", .unread), ("工作日", .unread),
    ] as [(String, PublicationLimit.Rule)])
  func isReadFromItsWordsAsAWhole(_ words: String, _ rule: PublicationLimit.Rule) {
    let limit = PublicationLimit(words)
    #expect(limit.rule == rule)
    #expect(limit.words == words)
  }

  @Test(
    arguments: [
      ("20个工作日内", "2026-02-09", "2026-03-13"), ("7个工作日内", "2026-04-24", "2026-05-08"),
      ("15个工作日内", "2026-09-18", "2026-10-15"), ("3个工作日内", "2026-02-13", "2026-02-25"),
      // Calendar days that end on a day off run on.
      ("7日内", "2026-09-25", "2026-10-08"), ("10日内", "2026-03-02", "2026-03-12"),
      // What names no number, or is not understood, has the Regulation's.
      ("及时公开", "2026-02-09", "2026-03-13"), ("长期公开", "2026-02-09", "2026-03-13"),
      ("每季度", "2026-02-09", "2026-03-13"),
      ("见附件", "2026-02-09", "2026-03-13"), ("公示5个工作日", "2026-02-09", "2026-03-13"),
    ])
  func givesTheLastDay(_ words: String, _ formed: String, _ due: String) throws {
    let day = try CatalogueSample.day(formed)
    #expect(
      TimelinessRules.standard.due(PublicationLimit(words), formed: day, in: .builtIn).description
        == due)
  }

  @Test func anOfficeMaySayWhatAtOnceMeans() throws {
    let rules = TimelinessRules(immediateDays: 2)
    let day = try CatalogueSample.day("2026-02-13")
    #expect(
      rules.due(PublicationLimit("及时公开"), formed: day, in: .builtIn).description == "2026-02-24")
    #expect(TimelinessRules(immediateDays: 99).immediateDays == 20)
  }

  @Test(arguments: [
    ("20个工作日内", false), ("21个工作日内", true), ("28日内", false), ("29日内", true), ("及时", false),
  ])
  func saysWhatTakesLongerThanTheRegulation(_ words: String, _ exceeds: Bool) {
    #expect(PublicationLimit(words).exceedsStatutory == exceeds)
  }

  @Test func anyWordsAreReadOrKept() {
    var random = SeededRandom(seed: 20)
    let pieces = [
      "自", "形成", "每", "年", "季度", "20", "个工作日", "内", "１", "，", "十", "十十", "公示", "月", "日前", "\u{0}",
      "🀄", "长期",
    ]
    for _ in 0..<FuzzCount.of(2_000) {
      let words = (0..<Int.random(in: 0...8, using: &random)).compactMap { _ in
        pieces.randomElement(using: &random)
      }
      .joined()
      let limit = PublicationLimit(words)
      #expect(limit.words == words)
      if case .workingDays(let count) = limit.rule {
        #expect((1...366).contains(count), "\(words)")
      }
    }
  }
}
