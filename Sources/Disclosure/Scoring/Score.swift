/// 得分明细: one plus or minus, with its rule, its reason and what it came from.
package struct ScoreLine: Hashable, Sendable {
  /// Names the line for an appeal: the indicator, and what it is about.
  package let key: String
  package let indicator: String
  package let amount: Points
  /// 依据的规则, in words.
  package let rule: String
  /// 理由.
  package let reason: String
  /// 来自哪些事件.
  package let events: [String]
  package let subject: ScoreSubject?
  package let day: Day?
  /// 申诉成立, in words.
  package let waived: String?

  package init(
    key: String, indicator: String, amount: Points, rule: String, reason: String, events: [String] = [],
    subject: ScoreSubject? = nil, day: Day? = nil, waived: String? = nil
  ) {
    self.key = key
    self.indicator = indicator
    self.amount = amount
    self.rule = rule
    self.reason = reason
    self.events = events
    self.subject = subject
    self.day = day
    self.waived = waived
  }

  func waived(by waiver: ScoreWaiver) -> ScoreLine {
    ScoreLine(
      key: key, indicator: indicator, amount: waiver.amount, rule: rule, reason: reason, events: events,
      subject: subject, day: day, waived: waiver.words)
  }
}

/// 指标得分: what one indicator came to. `earned` is `start`, what is beneath, and the lines, added up.
package struct IndicatorScore: Hashable, Sendable {
  package let key: String
  package let name: String
  package let dimension: ScoreDimension?
  package let weight: Points
  package let isApplicable: Bool
  package let start: Points
  package let earned: Points
  package let lines: [ScoreLine]
  package let children: [IndicatorScore]
  /// What is missing for a mark: nobody entered it yet.
  package let missing: String?

  package init(
    key: String, name: String, dimension: ScoreDimension?, weight: Points, isApplicable: Bool, start: Points,
    earned: Points, lines: [ScoreLine], children: [IndicatorScore], missing: String?
  ) {
    self.key = key
    self.name = name
    self.dimension = dimension
    self.weight = weight
    self.isApplicable = isApplicable
    self.start = start
    self.earned = earned
    self.lines = lines
    self.children = children
    self.missing = missing
  }

  package var all: [IndicatorScore] { [self] + children.flatMap(\.all) }
}

/// 单位得分.
package struct UnitScore: Hashable, Sendable {
  package struct DimensionScore: Hashable, Sendable {
    package let dimension: ScoreDimension
    package let earned: Points
    package let full: Points
  }

  /// 报送、采用.
  package struct Counts: Hashable, Sendable {
    package let reported: Int
    package let counted: Int
    package let adopted: Int

    package init(reported: Int, counted: Int, adopted: Int) {
      self.reported = reported
      self.counted = counted
      self.adopted = adopted
    }

    /// 采用率 in tenths of a percent; nil where nothing was reported.
    package var adoptionPerMille: Int? { reported > 0 ? (adopted * 2_000 + reported) / (reported * 2) : nil }
  }

  package let unit: ScoredUnit
  package let indicators: [IndicatorScore]
  package let bonus: [IndicatorScore]
  /// 指标合计, after what does not apply has left.
  package let base: Points
  package let bonusPoints: Points
  /// Why the bonus is less than its lines.
  package let bonusRemark: String?
  package let veto: ScoreLine?
  package let total: Points
  package let full: Points
  package let scaled: Points?
  package let counts: Counts
  /// 不计入的信息, each with its reason.
  package let notCounted: [ScoreLine]
  package internal(set) var rank: Int
  package internal(set) var grade: String?

  package init(
    unit: ScoredUnit, indicators: [IndicatorScore], bonus: [IndicatorScore], base: Points, bonusPoints: Points,
    bonusRemark: String?, veto: ScoreLine?, total: Points, full: Points, scaled: Points?, counts: Counts,
    notCounted: [ScoreLine], rank: Int = 0, grade: String? = nil
  ) {
    self.unit = unit
    self.indicators = indicators
    self.bonus = bonus
    self.base = base
    self.bonusPoints = bonusPoints
    self.bonusRemark = bonusRemark
    self.veto = veto
    self.total = total
    self.full = full
    self.scaled = scaled
    self.counts = counts
    self.notCounted = notCounted
    self.rank = rank
    self.grade = grade
  }

  package var all: [IndicatorScore] { (indicators + bonus).flatMap(\.all) }

  /// Every plus and minus.
  package var lines: [ScoreLine] { (veto.map { [$0] } ?? []) + all.flatMap(\.lines) }

  /// 未登记的指标.
  package var missing: [String] { all.compactMap(\.missing) }

  package var dimensions: [DimensionScore] {
    ScoreDimension.allCases.compactMap { dimension in
      let of = all.filter { $0.children.isEmpty && $0.isApplicable && $0.dimension == dimension }
      if of.isEmpty { return nil }
      return DimensionScore(
        dimension: dimension, earned: of.reduce(.zero) { $0 + $1.earned }, full: of.reduce(.zero) { $0 + $1.weight })
    }
  }
}

/// 考核结果 of a period: the ranking of each group.
package struct ScoreBoard: Hashable, Sendable {
  package struct Ranking: Hashable, Sendable {
    package let group: UnitGroup
    /// By rank.
    package let scores: [UnitScore]

    package init(group: UnitGroup, scores: [UnitScore]) {
      self.group = group
      self.scores = scores
    }

    /// In percent of the full marks; nil where the group has no units.
    package var mean: Points? {
      let sum = scores.reduce(Points.zero) { $0 + $1.total }
      return sum.share(100, of: group.full.times(scores.count))
    }

    package var belowMinimum: [UnitScore] {
      guard let minimum = group.minimum else { return [] }
      return scores.filter { $0.total < minimum }
    }
  }

  package struct RolledUp: Hashable, Sendable {
    package let name: String
    package let points: Points

    package init(name: String, points: Points) {
      self.name = name
      self.points = points
    }
  }

  package let period: CataloguePeriod
  /// What was known: later parts of the period are not judged yet.
  package let through: Day
  package let rankings: [Ranking]
  package let rollUps: [RolledUp]

  package init(period: CataloguePeriod, through: Day, rankings: [Ranking], rollUps: [RolledUp]) {
    self.period = period
    self.through = through
    self.rankings = rankings
    self.rollUps = rollUps
  }

  /// Of those units alone; their ranks stay what they are among all.
  package func of(_ units: Set<String>) -> ScoreBoard {
    ScoreBoard(
      period: period, through: through,
      rankings: rankings.map { Ranking(group: $0.group, scores: $0.scores.filter { units.contains($0.unit.id) }) },
      rollUps: [])
  }

  package var scores: [UnitScore] { rankings.flatMap(\.scores) }

  package func score(of unit: String) -> UnitScore? { scores.first { $0.unit.id == unit } }

  package var isComplete: Bool { through >= period.lastDay }
}
