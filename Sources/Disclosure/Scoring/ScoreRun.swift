/// 考核计算: a scheme over the facts of a period.
package struct ScoreRun: Sendable {
  let scheme: Scheme
  let period: CataloguePeriod
  let through: Day

  /// - Parameter through: The last day of which the facts are known; later parts of the period are not judged yet.
  package init(_ scheme: Scheme, of period: CataloguePeriod, through: Day) {
    self.scheme = scheme
    self.period = period
    self.through = min(through, period.lastDay)
  }

  package func board(of facts: ScoringFacts) -> ScoreBoard {
    let index = UnitFactIndex(facts)
    var scores: [String: [UnitScore]] = [:]
    for unit in facts.units {
      guard let group = scheme.group(of: unit) else { continue }
      let own = UnitFacts(unit, index[unit], scheme: scheme, period: period, through: through)
      scores[group.key, default: []].append(score(own, group, facts.waivers[unit.id] ?? [:]))
    }
    let rankings = scheme.groups.map { group in
      ScoreBoard.Ranking(group: group, scores: Ranked(scores[group.key] ?? [], in: group).scores)
    }
    return ScoreBoard(
      period: period, through: through, rankings: rankings, rollUps: scheme.rollUps.compactMap { rolled($0, rankings) })
  }

  private func score(_ facts: UnitFacts, _ group: UnitGroup, _ waivers: [String: ScoreWaiver]) -> UnitScore {
    let marking = IndicatorMarking(facts: facts, group: group, waivers: waivers)
    let indicators = group.indicators.map { marking.score($0) }
    let bonus = (group.bonus?.indicators ?? []).map { marking.score($0) }
    let base = base(indicators, group)
    let (extra, remark) = bonusPoints(bonus, base, group)
    let veto = veto(facts, group, takes: base + extra)
    let total = (veto == nil ? base + extra : 0).rounded(to: scheme.places)
    return UnitScore(
      unit: facts.unit, indicators: indicators, bonus: bonus, base: base, bonusPoints: extra, bonusRemark: remark,
      veto: veto, total: total, full: group.full,
      scaled: group.scaledTo.flatMap { $0.share(total, of: group.full)?.rounded(to: scheme.places) },
      counts: facts.counts(in: group), notCounted: facts.notCountedLines)
  }

  /// 指标合计: what has a weight stands for the full marks although something does not apply; what has none is added as it is.
  private func base(_ scores: [IndicatorScore], _ group: UnitGroup) -> Points {
    let weighted = zip(scores, group.indicators).filter { $1.weight > 0 }
    let earned = weighted.reduce(Points.zero) { $0 + $1.0.earned }
    let loose = zip(scores, group.indicators).filter { $1.weight <= 0 }.reduce(Points.zero) { $0 + $1.0.earned }
    let asked = weighted.reduce(Points.zero) { $0 + $1.0.weight }
    let whole = weighted.reduce(Points.zero) { $0 + $1.1.weight }
    guard group.rescales, asked < whole, let rescaled = earned.share(whole, of: asked) else { return earned + loose }
    return rescaled + loose
  }

  private func bonusPoints(
    _ scores: [IndicatorScore], _ base: Points, _ group: UnitGroup
  ) -> (Points, String?) {
    guard let bonus = group.bonus else { return (0, nil) }
    let sum = scores.reduce(Points.zero) { $0 + $1.earned }
    if let gate = bonus.gate, !gate.opens(at: base) {
      return (
        0,
        sum == 0
          ? nil
          : "指标得分 \(base.rounded(to: scheme.places)) 分，没有\(gate.isInclusive ? "达到" : "超过") \(gate.points) 分，附加分 \(sum) 分不计。"
      )
    }
    if let maximum = bonus.maximum, sum > maximum { return (maximum, "附加分合计 \(sum) 分，按最多 \(maximum) 分计。") }
    return (sum, nil)
  }

  private func veto(_ facts: UnitFacts, _ group: UnitGroup, takes total: Points) -> ScoreLine? {
    for veto in group.vetoes {
      guard let event = facts.events[veto.kind]?.first else { continue }
      return ScoreLine(
        key: "veto/\(veto.kind.rawValue)/\(event.id)", indicator: "veto", amount: -total,
        rule: "“\(veto.kind.rawValue)”一票否决",
        reason: event.words, events: [event.id], subject: event.subject, day: event.day)
    }
    return nil
  }

  /// Parts without units leave the sum.
  private func rolled(_ rollUp: RollUp, _ rankings: [ScoreBoard.Ranking]) -> ScoreBoard.RolledUp? {
    var (sum, weights) = (Points.zero, Points.zero)
    for part in rollUp.parts {
      guard let mean = rankings.first(where: { $0.group.key == part.group })?.mean else { continue }
      sum = sum + (mean.share(part.weight, of: 1) ?? 0)
      weights = weights + part.weight
    }
    guard let mean = sum.share(1, of: weights) else { return nil }
    return ScoreBoard.RolledUp(name: rollUp.name, points: mean.rounded(to: scheme.places))
  }
}

extension UnitFacts {
  /// 不计入的信息.
  var notCountedLines: [ScoreLine] {
    flagged.map { item, flag in
      ScoreLine(
        key: "flag/\(flag.rawValue)/\(item.id)", indicator: "flag", amount: 0, rule: flag.chinese,
        reason: item.name + flag.reason, events: [item.id], subject: .item(item.id), day: item.day)
    }
  }
}
