import TestSupport
import Testing

@testable import Disclosure

/// Random offices and items, scored by the engine and counted again here in whole hundredths, from the raw lists.
@Suite("考核复核") struct ScoringRecountTests {
  @Test func randomFacts() throws {
    for seed in 0..<FuzzCount.of(150) {
      var random = SeededRandom(seed: seed)
      try compare(RandomScoring(&random))
    }
  }

  private func compare(_ sample: RandomScoring) throws {
    let board = ScoreRun(sample.scheme, of: sample.period, through: sample.period.lastDay).board(of: sample.facts)
    #expect(board.scores.count == sample.facts.units.count)
    for score in board.scores {
      #expect(score.total == Points(tenThousandths: sample.hundredths(of: score.unit.id) * 100))
      for node in score.all {
        #expect(node.earned == node.start + sum(node.lines.map(\.amount)) + sum(node.children.map(\.earned)))
      }
      #expect(score.counts.reported == score.counts.counted + score.notCounted.count)
    }
    let totals = board.scores.map(\.total)
    #expect(totals == totals.sorted(by: >))
    for (rank, score) in zip(1..., board.scores) {
      #expect(score.rank == totals.count { $0 > score.total } + 1 && score.rank <= rank)
    }
  }

  private func sum(_ points: [Points]) -> Points { points.reduce(0, +) }
}

private struct RandomScoring {
  let period: CataloguePeriod
  let scheme: Scheme
  private(set) var facts: ScoringFacts
  private let target: Int
  private let perMissing: Int
  private let perDay: Int

  init(_ random: inout SeededRandom) throws {
    period = try #require(CataloguePeriod(code: "2026-Q\(Int.random(in: 1...4, using: &random))"))
    target = Int.random(in: 0...4, using: &random)
    perMissing = Int.random(in: 0...300, using: &random)
    perDay = Int.random(in: 1...3, using: &random)
    scheme = try Self.scheme(target: target, perMissing: perMissing, perDay: perDay)
    facts = ScoringFacts(
      units: (0..<Int.random(in: 1...6, using: &random)).map { ScoredUnit(id: "u\($0)", name: "单位\($0)") })
    for index in 0..<Int.random(in: 0...80, using: &random) {
      // Some lie outside the period.
      let day = period.firstDay.adding(Int.random(in: -10...100, using: &random))
      let flags: Set<ItemFlag> =
        Int.random(in: 0..<5, using: &random) == 0
        ? [ItemFlag.allCases.randomElement(using: &random) ?? .duplicate] : []
      facts.items.append(
        ItemFact(
          id: "i\(100 + index)", units: ["u\(Int.random(in: 0...6, using: &random))"], title: "信息", day: day,
          punctuality: Bool.random(using: &random) ? .late(workingDays: 1) : .inTime, flags: flags))
    }
    for index in 0..<Int.random(in: 0...20, using: &random) {
      facts.events.append(
        EventFact(
          id: "e\(index)", unit: "u\(Int.random(in: 0...6, using: &random))", day: period.firstDay, kind: .returned,
          quantity: Int.random(in: 0...3, using: &random), words: ""))
    }
  }

  /// 40 for the months, 60 less 2.5 for a return, 1.25 for what is late.
  private static func scheme(target: Int, perMissing: Int, perDay: Int) throws -> Scheme {
    var quota = QuotaRule(cycle: .month, target: target)
    quota.shortage = .perMissing(Points(tenThousandths: perMissing * 100))
    quota.excess = .init(.perItem(1), maximum: 2)
    let charges = [
      EventCharge(.returned, amount: .points(try #require(Points("2.5")))),
      EventCharge(.late, amount: .points(try #require(Points("1.25")))),
    ]
    let group = UnitGroup(
      key: "g", name: "组", full: 100,
      indicators: [
        Indicator(key: "q", name: "数量", weight: 40, .leaf(.quota(quota))),
        Indicator(key: "d", name: "质量", weight: 60, .leaf(.deductions(charges))),
      ])
    var scheme = Scheme(name: "办法", year: 2026, cycle: .quarter, groups: [group])
    scheme.bulk = BulkRule(perDay: perDay)
    return scheme
  }

  /// The total in hundredths, from the lists.
  func hundredths(of unit: String) -> Int {
    var perDayCount: [Day: Int] = [:]
    var perMonth: [Int: Int] = [:]
    var late = 0
    for item in facts.items.sorted(by: { $0.id < $1.id }) where item.units == [unit] {
      guard item.day >= period.firstDay, item.day <= period.lastDay, item.flags.isEmpty else { continue }
      perDayCount[item.day, default: 0] += 1
      if perDayCount[item.day, default: 0] > perDay { continue }
      perMonth[item.day.date.month, default: 0] += 1
      if item.punctuality == .late(workingDays: 1) { late += 1 }
    }
    let first = period.firstDay.date.month
    var months = 4_000
    for month in first..<(first + 3) {
      let count = perMonth[month, default: 0]
      months += count < target ? -(target - count) * perMissing : min(count - target, 2) * 100
    }
    let returns = facts.events.filter { $0.unit == unit }.reduce(0) { $0 + $1.quantity }
    return max(months, 0) + max(6_000 - returns * 250 - late * 125, 0)
  }
}
