import Testing

@testable import Disclosure

/// One unit and one leaf, for the tables of rules.
struct ScoringSample {
  var facts = ScoringFacts(units: [ScoredUnit(id: "u", name: "民政办公室")])
  var leaf: Indicator
  var scheme: Scheme
  let period: CataloguePeriod
  var through: Day

  init(_ rule: LeafRule, weight: Points = 10, _ period: String = "2026-Q3") throws {
    self.period = try #require(CataloguePeriod(code: period))
    leaf = Indicator(key: "k", name: "指标", weight: weight, .leaf(rule))
    scheme = Scheme(name: "办法", year: 2026, cycle: .quarter, groups: [])
    through = self.period.lastDay
  }

  mutating func item(_ id: String, _ day: String, flags: Set<ItemFlag> = [], units: [String] = ["u"]) throws {
    facts.items.append(
      ItemFact(id: id, units: units, title: "信息\(id)", day: try #require(Day(iso: day)), flags: flags))
  }

  mutating func event(
    _ id: String, _ kind: EventKind, level: String? = nil, work: String? = nil, quantity: Int = 1
  ) {
    facts.events.append(
      EventFact(
        id: id, unit: "u", day: period.firstDay, kind: kind, level: level, work: work, quantity: quantity,
        words: "\(kind.rawValue)\(id)。"))
  }

  var score: UnitScore {
    get throws {
      var scheme = scheme
      scheme.groups = [UnitGroup(key: "g", name: "组", full: leaf.weight, indicators: [leaf])]
      let board = ScoreRun(scheme, of: period, through: through).board(of: facts)
      return try #require(board.score(of: "u"))
    }
  }

  var earned: String { get throws { try #require(score.indicators.first).earned.description } }
}
