/// 逐次扣分、逐次计分.
extension LeafMarking {
  mutating func mark(_ charges: [EventCharge]) {
    begin(at: weight)
    var taken = Set<String>()
    for (index, charge) in charges.enumerated() {
      var sum: Points = 0
      for event in facts.events[charge.kind] ?? [] where charge.level == nil || charge.level == event.level {
        // The first charge that fits an event takes it.
        guard taken.insert("\(charge.kind.rawValue) \(event.id)").inserted else { continue }
        take(event, charge, index, &sum)
      }
    }
  }

  private mutating func take(_ event: EventFact, _ charge: EventCharge, _ index: Int, _ sum: inout Points) {
    var cost: Points =
      switch charge.amount {
      case .points(let points): points.times(event.quantity)
      case .percentOfWeight(let percent): weight.percent(percent).times(event.quantity)
      }
    var reason = event.words
    if let maximum = charge.maximum, sum + cost > maximum {
      cost = maximum - sum
      reason += "同类情形扣分已到上限。"
    }
    sum = sum + cost
    add(
      -cost, about: "\(charge.kind.rawValue)/\(event.id)", rule: charge.words, reason, events: [event.id],
      subject: event.subject, day: event.day)
  }

  mutating func mark(_ rule: PointsRule) {
    let events = rule.kind == .published ? countedEvents : facts.events[rule.kind] ?? []
    let rated = events.map { event in (event, rule.rows.first { $0.takes(event) }) }
    var best: [String: String] = [:]
    if rule.levels == .best {
      for (work, all) in Dictionary(grouping: rated, by: { $0.0.work ?? $0.0.id }) {
        let first = all.max { one, other in
          (one.1?.points ?? 0, other.0.day, other.0.id) < (other.1?.points ?? 0, one.0.day, one.0.id)
        }
        best[work] = first?.0.id
      }
    }
    for (event, row) in rated {
      let isBest = rule.levels == .all || best[event.work ?? event.id] == event.id
      let points = isBest ? row?.points.times(event.quantity) ?? 0 : 0
      let remark = row == nil ? "办法没有列出这一层级和体裁，不计分。" : isBest ? "" : "同一稿件只计最高的一次。"
      add(
        points, about: "\(rule.kind.rawValue)/\(event.id)", rule: rule.words, event.words + remark, events: [event.id],
        subject: event.subject, day: event.day)
    }
  }

  private var countedEvents: [EventFact] {
    let counted = Set(facts.counted.map(\.item.id))
    return (facts.events[.published] ?? []).filter { counted.contains($0.id) }
  }
}
