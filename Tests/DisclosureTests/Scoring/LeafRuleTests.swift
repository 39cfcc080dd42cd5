import Testing

@testable import Disclosure

@Suite("计分方法") struct LeafRuleTests {
  private static func quota(_ change: (inout QuotaRule) -> Void) -> LeafRule {
    var rule = QuotaRule(cycle: .quarter, target: 4)
    change(&rule)
    return .quota(rule)
  }

  /// A target of 4 and a weight of 10.
  @Test(
    "Quota",
    arguments: [
      (quota { $0.shortage = .perMissing(2) }, 4, "10"), (quota { $0.shortage = .perMissing(2) }, 1, "4"),
      (quota { $0.shortage = .perMissing(3) }, 0, "0"), (quota { $0.shortage = .once(3) }, 3, "7"),
      (
        quota {
          $0.shortage = .once(3); $0.empty = 8
        }, 0, "2"
      ), (quota { $0.shortage = .proportional }, 3, "7.5"),
      (quota { $0.shortage = .proportional }, 9, "10"), (quota { _ in }, 0, "10"),
      (quota { $0.excess = .init(.perItem(1)) }, 7, "13"),
      (quota { $0.excess = .init(.perItem(1), maximum: 2) }, 7, "12"),
      (quota { $0.excess = .init(.steps([.init(over: 25, points: 1)])) }, 5, "11"),
      (quota { $0.excess = .init(.steps([.init(over: 26, points: 1)])) }, 5, "10"),
      (quota { $0.excess = .init(.steps([.init(over: 0, every: 50, points: 2)])) }, 8, "14"),
      (
        quota {
          $0.targets = ["民政办公室": 6]; $0.shortage = .perMissing(1)
        }, 4, "8"
      ),
      (quota { $0.met = 1 }, 4, "11"),
    ])
  func quotas(rule: LeafRule, count: Int, points: String) throws {
    var sample = try ScoringSample(rule)
    for index in 0..<count { try sample.item("i\(index)", "2026-08-0\(index + 1)") }
    #expect(try sample.earned == points)
  }

  @Test("A part that is not over is not judged")
  func running() throws {
    var rule = QuotaRule(cycle: .month, target: 2)
    rule.shortage = .perMissing(1)
    var sample = try ScoringSample(.quota(rule))
    try sample.item("a", "2026-08-03")
    sample.through = try #require(Day(iso: "2026-08-20"))
    let lines = try #require(try sample.score.indicators.first).lines
    // July is over and lacks two; August lacks one but is not over; September has not begun.
    #expect(lines.map(\.amount.description) == ["-2", "0", "0"])
    #expect(lines[1].reason == "2026年8月计入 1 条，目标 2 条，本期尚未结束，暂不扣分。")
    #expect(lines[1].events == ["a"])
    #expect(lines.map(\.key) == ["k/2026-07", "k/2026-08", "k/2026-09"])
  }

  @Test("Deductions: by level, at most so much for a kind, never below the floor")
  func deductions() throws {
    let charges = [
      EventCharge(.returned, amount: .points(2), maximum: 3),
      EventCharge(EventKind("通报批评"), level: "市级", amount: .points(5)),
      EventCharge(EventKind("通报批评"), amount: .percentOfWeight(10)),
    ]
    var sample = try ScoringSample(.deductions(charges))
    sample.event("a", .returned)
    sample.event("b", .returned)
    sample.event("c", EventKind("通报批评"), level: "市级")
    sample.event("d", EventKind("通报批评"), level: "县级")
    // 10 − 2 − 1 (the rest up to 3) − 5 − 1.
    #expect(try sample.earned == "1")
    sample.event("e", EventKind("通报批评"), quantity: 4)
    #expect(try sample.earned == "0")
    let lines = try #require(try sample.score.indicators.first).lines
    #expect(lines.last?.amount.description == "3")
    sample.leaf.floor = nil
    #expect(try sample.earned == "-3")
  }

  @Test("Points: best level of a text, or all", arguments: [(PointsRule.Levels.best, "15"), (.all, "20")])
  func points(levels: PointsRule.Levels, total: String) throws {
    let rows = [PointsRule.Row(level: "市级", points: 10), PointsRule.Row(level: "县级", points: 5)]
    var sample = try ScoringSample(.points(PointsRule(.adopted, rows: rows, levels: levels)), weight: 0)
    sample.event("a", .adopted, level: "县级", work: "w")
    sample.event("b", .adopted, level: "市级", work: "w")
    sample.event("c", .adopted, level: "县级")
    sample.event("d", .adopted, level: "省级")
    #expect(try sample.earned == total)
    let last = try #require(try sample.score.lines.last)
    #expect(last.reason == "采用d。办法没有列出这一层级和体裁，不计分。")
  }

  @Test("A ratio on the border of a band belongs to it", arguments: [(3, "0"), (2, "-1")])
  func ratios(adopted: Int, points: String) throws {
    let rule = RatioRule(.adoption, .bands([.init(from: 30, points: 0)], otherwise: -1))
    var sample = try ScoringSample(.ratio(rule), weight: 0)
    sample.leaf.floor = nil
    // Where the scheme does not score adoptions, what counts is what was used: `adopted` of ten reported.
    for index in 0..<adopted { try sample.item("i\(index)", "2026-07-0\(index + 1)") }
    sample.event("r", .reported, quantity: 10 - adopted)
    #expect(try sample.earned == points)
  }

  @Test("A ratio of nothing leaves the denominator")
  func nothing() throws {
    let sample = try ScoringSample(.ratio(RatioRule(.punctuality, .proportional)))
    let leaf = try #require(try sample.score.indicators.first)
    #expect(!leaf.isApplicable)
    #expect(leaf.weight == 0)
  }

  @Test(
    "Experts: the mean, without the extremes of three and more",
    arguments: [
      (["80", "90"], false, "8.5"), (["80", "90"], true, "8.5"), (["10", "80", "90"], true, "8"),
      (["10", "80", "90"], false, "6"),
    ])
  func experts(marks: [String], drops: Bool, points: String) throws {
    var sample = try ScoringSample(.expert(ExpertRule(dropsExtremes: drops)))
    for (index, mark) in marks.enumerated() {
      let number = try #require(Points(mark))
      sample.facts.answers.append(
        AnswerFact(id: "\(index)", unit: "u", indicator: "k", value: .number(number), words: ""))
    }
    #expect(try sample.earned == points)
  }

  @Test("What nobody entered is asked for")
  func missing() throws {
    for rule in [LeafRule.yesNo(YesNoRule()), .number(NumberRule()), .expert(ExpertRule())] {
      let score = try ScoringSample(rule).score
      #expect(score.missing.count == 1)
      #expect(score.total == 0)
    }
  }

  @Test("Flagged items do not count, and are shown with their reason", arguments: ItemFlag.allCases)
  func flags(flag: ItemFlag) throws {
    var sample = try ScoringSample(
      Self.quota {
        $0.target = 1; $0.shortage = .once(4)
      })
    try sample.item("a", "2026-07-01", flags: [flag])
    #expect(try sample.earned == "6")
    #expect(try sample.score.notCounted.map(\.reason) == ["《信息a》\(flag.reason)"])
    sample.scheme.notCounted.remove(flag)
    #expect(try sample.earned == "10")
  }

  @Test("What is not public is named without the marks of a title")
  func names() throws {
    var sample = try ScoringSample(Self.quota { $0.target = 1 })
    sample.facts.items.append(
      ItemFact(
        id: "b", units: ["u"], title: "2026-00016", name: "索引号 2026-00016 的信息",
        day: try #require(Day(iso: "2026-07-01")), flags: [.withdrawn]))
    let reason = ItemFlag.withdrawn.reason
    #expect(try sample.score.notCounted.map(\.reason) == ["索引号 2026-00016 的信息\(reason)"])
  }

  @Test("Joint items", arguments: [(JointCounting.each, "9"), (.split, "8.5"), (.lead, "8")])
  func joint(counting: JointCounting, points: String) throws {
    var sample = try ScoringSample(
      Self.quota {
        $0.target = 2; $0.shortage = .perMissing(1)
      })
    sample.scheme.joint = counting
    try sample.item("a", "2026-07-01", units: ["other", "u"])
    #expect(try sample.earned == points)
  }

  @Test("A waived line counts as decided and says so")
  func waived() throws {
    var sample = try ScoringSample(.deductions([EventCharge(.returned, amount: .points(4))]))
    sample.event("a", .returned)
    sample.event("b", .returned)
    let key = try #require(try sample.score.lines.first).key
    sample.facts.waivers["u"] = [key: ScoreWaiver(words: "申诉成立")]
    #expect(try sample.earned == "6")
    #expect(try sample.score.lines.first?.waived == "申诉成立")
    sample.facts.waivers = ["other": [key: ScoreWaiver(words: "申诉成立")]]
    #expect(try sample.earned == "2")
  }
}
