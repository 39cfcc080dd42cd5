/// 指标计分: one leaf of one unit, line by line.
struct LeafMarking {
  let indicator: Indicator
  let rule: LeafRule
  let facts: UnitFacts
  let group: UnitGroup
  let waivers: [String: ScoreWaiver]

  private(set) var start: Points = 0
  private(set) var lines: [ScoreLine] = []
  private(set) var isApplicable = true
  private(set) var missing: String?

  init(
    _ indicator: Indicator, _ rule: LeafRule, _ facts: UnitFacts, _ group: UnitGroup, _ waivers: [String: ScoreWaiver]
  ) {
    self.indicator = indicator
    self.rule = rule
    self.facts = facts
    self.group = group
    self.waivers = waivers
  }

  mutating func mark() {
    let answers = facts.answers[indicator.key] ?? []
    if answers.contains(where: { $0.value == .notApplicable }) || !indicator.concerns(facts.unit) {
      isApplicable = false
      return
    }
    switch rule {
    case .quota(let quota): mark(quota)
    case .deductions(let charges): mark(charges)
    case .points(let points): mark(points)
    case .ratio(let ratio): mark(ratio, answers)
    case .coverage(let coverage): mark(coverage)
    case .yesNo(let yesNo): mark(yesNo, answers)
    case .number(let number): mark(number, answers)
    case .expert(let expert): mark(expert, answers)
    }
  }

  var weight: Points { indicator.weight }

  mutating func begin(at points: Points) { start = points }

  mutating func leaveOut() { isApplicable = false }

  mutating func askFor(_ what: String) { missing = "“\(indicator.name)”\(what)" }

  mutating func add(
    _ amount: Points, about: String, rule words: String, _ reason: String, events: [String] = [],
    subject: ScoreSubject? = nil, day: Day? = nil
  ) {
    let line = ScoreLine(
      key: "\(indicator.key)/\(about)", indicator: indicator.key, amount: amount, rule: words, reason: reason,
      events: events, subject: subject, day: day)
    lines.append(waivers[line.key].map(line.waived) ?? line)
  }
}
