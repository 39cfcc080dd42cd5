/// 指标树计分: leaves are marked, groups add up, and every node is held within its limits by a line that says so.
struct IndicatorMarking {
  let facts: UnitFacts
  let group: UnitGroup
  let waivers: [String: ScoreWaiver]

  func score(_ indicator: Indicator, dimension inherited: ScoreDimension? = nil) -> IndicatorScore {
    let dimension = indicator.dimension ?? inherited
    switch indicator.content {
    case .group(let children):
      guard indicator.concerns(facts.unit) else { return leftOut(indicator, dimension) }
      let scores = children.map { score($0, dimension: dimension) }
      return held(
        indicator, dimension, start: 0, lines: [], children: scores,
        isApplicable: scores.isEmpty || scores.contains(where: \.isApplicable), missing: nil)
    case .leaf(let rule):
      var marking = LeafMarking(indicator, rule, facts, group, waivers)
      marking.mark()
      guard marking.isApplicable else { return leftOut(indicator, dimension) }
      return held(
        indicator, dimension, start: marking.start, lines: marking.lines, children: [], isApplicable: true,
        missing: marking.missing)
    }
  }

  private func leftOut(_ indicator: Indicator, _ dimension: ScoreDimension?) -> IndicatorScore {
    IndicatorScore(
      key: indicator.key, name: indicator.name, dimension: dimension, weight: 0, isApplicable: false, start: 0,
      earned: 0, lines: [], children: [], missing: nil)
  }

  private func held(
    _ indicator: Indicator, _ dimension: ScoreDimension?, start: Points, lines: [ScoreLine],
    children: [IndicatorScore], isApplicable: Bool, missing: String?
  ) -> IndicatorScore {
    var earned = start + lines.reduce(.zero) { $0 + $1.amount } + children.reduce(.zero) { $0 + $1.earned }
    var lines = lines
    for limit in Limit.all(of: indicator, facts) {
      let kept = limit.holds(earned, of: indicator.weight)
      if kept == earned { continue }
      lines.append(
        ScoreLine(
          key: "\(indicator.key)/\(limit.name)", indicator: indicator.key, amount: kept - earned, rule: limit.words,
          reason: "\(limit.reason)合计 \(earned) 分，按 \(kept) 分计。", events: limit.events, subject: limit.subject))
      earned = kept
    }
    // What does not apply beneath a group leaves its weight too.
    let weight =
      children.isEmpty || children.allSatisfy(\.isApplicable)
      ? indicator.weight : children.reduce(.zero) { $0 + $1.weight }
    return IndicatorScore(
      key: indicator.key, name: indicator.name, dimension: dimension, weight: weight, isApplicable: isApplicable,
      start: start, earned: earned, lines: lines, children: children, missing: missing)
  }
}

/// One limit of an indicator: floor, cap, or a ceiling that something has brought about.
private struct Limit {
  let name: String
  let words: String
  let reason: String
  let events: [String]
  let subject: ScoreSubject?
  let lower: Points?
  let upper: Points?
  var isFirst = false

  func holds(_ points: Points, of weight: Points) -> Points {
    // The full marks fall to the limit; what was deducted stays deducted.
    if isFirst, let upper { return points + min(upper - weight, 0) }
    if let lower, points < lower { return lower }
    if let upper, points > upper { return upper }
    return points
  }

  /// The floor is last: nothing takes more than there is.
  static func all(of indicator: Indicator, _ facts: UnitFacts) -> [Limit] {
    var limits: [Limit] = []
    if let cap = indicator.cap {
      limits.append(
        Limit(name: "cap", words: "本项最多 \(cap) 分", reason: "", events: [], subject: nil, lower: nil, upper: cap))
    }
    for ceiling in indicator.ceilings {
      guard let events = facts.events[ceiling.kind], let first = events.first else { continue }
      limits.append(
        Limit(
          name: "ceiling/\(ceiling.kind.rawValue)", words: ceiling.words, reason: first.words, events: events.map(\.id),
          subject: first.subject, lower: nil, upper: ceiling.points, isFirst: ceiling.isFirst))
    }
    if let floor = indicator.floor {
      limits.append(
        Limit(
          name: "floor", words: "本项最低 \(floor) 分", reason: "", events: [], subject: nil, lower: floor, upper: nil))
    }
    return limits
  }
}
