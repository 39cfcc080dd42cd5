/// 条数: each part of the period against its target.
extension LeafMarking {
  mutating func mark(_ rule: QuotaRule) {
    begin(at: weight)
    let spans = rule.cycle.spans(in: facts.period)
    let target = rule.target(of: facts.unit)
    for (index, span) in spans.enumerated() {
      let share = portion(index, of: spans.count)
      judge(Reached(facts, rule, in: span), span, target: target, share: share, by: rule)
    }
  }

  /// The part's share of the weight; all of them add up to it.
  private func portion(_ index: Int, of count: Int) -> Points {
    (weight.share(index + 1, of: count) ?? 0) - (weight.share(index, of: count) ?? 0)
  }

  private mutating func judge(
    _ reached: Reached, _ span: QuotaSpan, target: Int, share: Points, by rule: QuotaRule
  ) {
    let found = "\(span.name)计入 \(reached.count) 条，目标 \(target) 条"
    let missing = Points(target) - reached.count
    var amount: Points = 0
    var reason = found
    if missing > 0, span.last > facts.spanEnd {
      reason += "，本期尚未结束，暂不扣分"
    } else if missing > 0 {
      amount = shortage(missing, reached, target: target, share: share, by: rule)
      reason += reached.count == 0 ? "，没有公开信息" : "，少 \(missing) 条"
    } else {
      let (excess, isCapped) = excess(reached.count, target: target, by: rule)
      amount = rule.met + excess
      if missing < 0 { reason += "，超 \(-missing) 条" }
      if isCapped { reason += "，加分已到上限" }
    }
    add(amount, about: span.code, rule: rule.words(target: target), reason + "。", events: reached.events, day: nil)
  }

  private func shortage(
    _ missing: Points, _ reached: Reached, target: Int, share: Points, by rule: QuotaRule
  ) -> Points {
    if reached.count == 0, let empty = rule.empty { return -empty }
    switch rule.shortage {
    case .nothing: return 0
    case .once(let points): return -points
    case .perMissing(let points): return -(points.share(missing, of: 1) ?? 0)
    case .proportional: return -(share.share(missing, of: Points(target)) ?? 0)
    }
  }

  private func excess(_ count: Points, target: Int, by rule: QuotaRule) -> (points: Points, isCapped: Bool) {
    let over = count - Points(target)
    guard let excess = rule.excess, over > 0 else { return (0, false) }
    var points: Points = 0
    switch excess.measure {
    case .perItem(let each): points = each.share(over, of: 1) ?? 0
    case .steps(let steps):
      guard target > 0 else { return (0, false) }
      for step in steps { points = points + step.points.times(step.times(over: over, target: target)) }
    }
    if let maximum = excess.maximum, points > maximum { return (maximum, true) }
    return (points, false)
  }
}

extension QuotaRule.PercentStep {
  /// How often it is earned by so many over the target.
  func times(over excess: Points, target: Int) -> Int {
    // excess / target in percent, compared without dividing.
    let left = excess.times(100)
    guard left >= Points(target).times(over) else { return 0 }
    guard let every, every > 0 else { return 1 }
    let beyond = left - Points(target).times(over)
    return beyond.tenThousandths / max(Points(target).times(every).tenThousandths, 1)
  }
}

/// What was reached in a part of the period.
private struct Reached {
  let count: Points
  let events: [String]

  init(_ facts: UnitFacts, _ rule: QuotaRule, in span: QuotaSpan) {
    if rule.counting == .published {
      let items = facts.counted.filter { span.contains($0.item.day) && rule.filter.takes($0.item) }
      count = items.reduce(.zero) { $0 + $1.share }
      events = items.map(\.item.id)
    } else {
      let found = (facts.events[rule.counting] ?? []).filter { span.contains($0.day) && rule.filter.takes($0) }
      count = Points(found.reduce(0) { $0 + $1.quantity })
      events = found.map(\.id)
    }
  }
}
