/// 覆盖, 是否, 数值, 评分: what people entered, and what the catalogue shows.
extension LeafMarking {
  mutating func mark(_ rule: CoverageRule) {
    let rows = facts.coverage.filter { $0.indicator == nil || $0.indicator == indicator.key }
      .filter { $0.state != .notInvolved }
    let whole = rows.reduce(Points.zero) { $0 + $1.weight }
    guard whole > 0 else { return leaveOut() }
    begin(at: weight)
    var before: Points = 0
    for row in rows {
      // Shares are cut from the running sum, so that they add up to the weight.
      let after = before + row.weight
      let share = (weight.share(after, of: whole) ?? 0) - (weight.share(before, of: whole) ?? 0)
      before = after
      let kept: Points =
        switch row.state {
        case .present: share
        case .explained: share.percent(rule.explanationPercent)
        case .missing, .misplaced, .notInvolved: 0
        }
      if kept == share { continue }
      add(
        kept - share, about: row.id, rule: LeafRule.coverage(rule).words(weight: weight),
        "“\(row.name)”\(row.state.chinese)。", events: [row.id], subject: .catalogueRow(row.id))
    }
  }

  mutating func mark(_ rule: YesNoRule, _ answers: [AnswerFact]) {
    guard let answer = answers.last else { return askFor("还没有登记是否做到。") }
    add(
      answer.value == .yes ? weight : -rule.penalty, about: answer.id,
      rule: LeafRule.yesNo(rule).words(weight: weight), (answer.value == .yes ? "做到：" : "没有做到：") + answer.words,
      events: [answer.id], subject: .entry(answer.id))
  }

  mutating func mark(_ rule: NumberRule, _ answers: [AnswerFact]) {
    guard let answer = answers.last, case .number(let number) = answer.value else {
      return askFor("还没有登记数字。")
    }
    let points = rule.outOf.map { weight.share(number, of: $0) ?? 0 } ?? number
    add(
      points, about: answer.id, rule: LeafRule.number(rule).words(weight: weight), "登记的数字为 \(number)：\(answer.words)",
      events: [answer.id], subject: .entry(answer.id))
  }

  mutating func mark(_ rule: ExpertRule, _ answers: [AnswerFact]) {
    var marks = answers.compactMap { answer in if case .number(let mark) = answer.value { mark } else { nil } }.sorted()
    let all = marks.map(\.description).joined(separator: "、")
    if marks.isEmpty { return askFor("还没有人评分。") }
    if rule.dropsExtremes, marks.count >= 3 { marks = Array(marks.dropFirst().dropLast()) }
    let sum = marks.reduce(.zero, +)
    add(
      weight.share(sum, of: rule.outOf.times(marks.count)) ?? 0, about: "mean",
      rule: LeafRule.expert(rule).words(weight: weight), "各评分人的评分为 \(all)。", events: answers.map(\.id),
      subject: answers.last.map { .entry($0.id) })
  }
}
