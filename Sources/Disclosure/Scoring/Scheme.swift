/// 考核办法: how offices are scored, as data. A scheme in force is never changed; a new version takes its place.
package struct Scheme: Hashable, Sendable {
  package var name: String
  package var year: Int
  package var cycle: ScoringCycle
  /// 得分保留几位小数, 0…4.
  package var places = 2
  package var notCounted = Set(ItemFlag.allCases)
  package var bulk: BulkRule?
  package var joint: JointCounting = .each
  package var groups: [UnitGroup]
  package var rollUps: [RollUp] = []

  package init(name: String, year: Int, cycle: ScoringCycle, groups: [UnitGroup]) {
    self.name = name
    self.year = year
    self.cycle = cycle
    self.groups = groups
  }

  package var periods: [CataloguePeriod] { cycle.periods(of: year) }

  /// The group that takes a unit: the first that names it, else the first that takes all.
  package func group(of unit: ScoredUnit) -> UnitGroup? {
    groups.first { $0.members?.contains(unit.name) == true } ?? groups.first { $0.members == nil }
  }
}

/// 单位组: units that are compared with each other, with their own table.
package struct UnitGroup: Hashable, Sendable {
  package let key: String
  package let name: String
  /// By name; nil means every unit that no other group names.
  package var members: Set<String>?
  /// 满分 of the indicators.
  package var full: Points
  package var indicators: [Indicator]
  /// 不适用的指标退出总分: what remains counts for the full marks.
  package var rescales = true
  package var vetoes: [Veto] = []
  package var bonus: Bonus?
  /// 最低标准: who is below is named in the 通报.
  package var minimum: Points?
  /// 折算: what the total is worth in a larger assessment.
  package var scaledTo: Points?
  /// From the best down.
  package var bands: [GradeBand] = []

  package init(key: String, name: String, members: Set<String>? = nil, full: Points, indicators: [Indicator]) {
    self.key = key
    self.name = name
    self.members = members
    self.full = full
    self.indicators = indicators
  }

  /// All indicators, of the bonus too.
  package var all: [Indicator] { (indicators + (bonus?.indicators ?? [])).flatMap(\.all) }
}

/// 一票否决: one such event, and the unit fails.
package struct Veto: Hashable, Sendable {
  package let kind: EventKind

  package init(_ kind: EventKind) { self.kind = kind }
}

/// 附加分.
package struct Bonus: Hashable, Sendable {
  /// Counted only from so many points on, or above them.
  package struct Gate: Hashable, Sendable {
    package let points: Points
    package let isInclusive: Bool

    package init(points: Points, isInclusive: Bool) {
      self.points = points
      self.isInclusive = isInclusive
    }

    func opens(at base: Points) -> Bool { isInclusive ? base >= points : base > points }
  }

  package var indicators: [Indicator]
  package var maximum: Points?
  package var gate: Gate?

  package init(_ indicators: [Indicator], maximum: Points? = nil, gate: Gate? = nil) {
    self.indicators = indicators
    self.maximum = maximum
    self.gate = gate
  }
}

/// 等次.
package struct GradeBand: Hashable, Sendable {
  package let name: String
  /// Itself included.
  package let from: Points
  /// 名额: at most so many percent of the units of the group, and never more.
  package let quotaPercent: Int?

  package init(_ name: String, from: Points, quotaPercent: Int? = nil) {
    self.name = name
    self.from = from
    self.quotaPercent = quotaPercent
  }
}

/// 汇总: the groups' means, each in percent of its full marks, weighted (6:3:1).
package struct RollUp: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let group: String
    package let weight: Points

    package init(group: String, weight: Points) {
      self.group = group
      self.weight = weight
    }
  }

  package let name: String
  package let parts: [Part]

  package init(name: String, parts: [Part]) {
    self.name = name
    self.parts = parts
  }
}
