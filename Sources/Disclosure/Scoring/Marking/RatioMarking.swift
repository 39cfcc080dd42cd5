/// 比率: a share, judged exactly.
extension LeafMarking {
  mutating func mark(_ rule: RatioRule, _ answers: [AnswerFact]) {
    guard let share = share(rule.measure, answers) else { return leaveOutOrAsk(rule) }
    let points: Points =
      switch rule.marks {
      case .proportional: weight.share(share.part, of: share.whole) ?? 0
      case .bands(let bands, let otherwise):
        bands.sorted { $0.from > $1.from }.first { share.reaches($0.from) }?.points ?? otherwise
      }
    let percent = (Points(100).share(share.part, of: share.whole) ?? 0).rounded(to: 1)
    add(
      points, about: rule.measure.rawValue, rule: rule.words(weight: weight),
      "\(rule.measure.chinese) \(percent)%\(share.words)。", events: share.events, subject: share.subject)
  }

  /// What nothing can be divided by leaves the denominator; what somebody owes is asked for.
  private mutating func leaveOutOrAsk(_ rule: RatioRule) {
    if rule.measure == .entered { askFor("还没有登记比率。") } else { leaveOut() }
  }

  private func share(_ measure: RatioRule.Measure, _ answers: [AnswerFact]) -> Share? {
    switch measure {
    case .adoption:
      let counts = facts.counts(in: group)
      return Share(counts.adopted, of: counts.reported, "（采用 \(counts.adopted)，报送 \(counts.reported)）")
    case .punctuality:
      let judged = facts.counted.map(\.item).filter { $0.punctuality != .open }
      let late = judged.filter { $0.punctuality != .inTime }
      return Share(
        judged.count - late.count, of: judged.count, "（应当判断时效的 \(judged.count) 条，按时 \(judged.count - late.count) 条）",
        late.map(\.id))
    case .attendance:
      let (came, missed) = (facts.events[.attended] ?? [], facts.events[.absent] ?? [])
      return Share(came.count, of: came.count + missed.count, "（培训 \(came.count + missed.count) 次）", missed.map(\.id))
    case .entered:
      guard let answer = answers.last, case .number(let percent) = answer.value else { return nil }
      return Share(
        part: percent, whole: 100, words: "（\(answer.words)）", events: [answer.id], subject: .entry(answer.id))
    }
  }
}

private struct Share {
  let part: Points
  let whole: Points
  let words: String
  let events: [String]
  let subject: ScoreSubject?

  init(part: Points, whole: Points, words: String, events: [String], subject: ScoreSubject?) {
    self.part = part
    self.whole = whole
    self.words = words
    self.events = events
    self.subject = subject
  }

  /// Nil of nothing.
  init?(_ part: Int, of whole: Int, _ words: String, _ events: [String] = []) {
    guard whole > 0 else { return nil }
    self.init(part: Points(part), whole: Points(whole), words: words, events: events, subject: nil)
  }

  /// Compared without dividing.
  func reaches(_ percent: Points) -> Bool { part.times(100) >= (whole.share(percent, of: 1) ?? 0) }
}

extension UnitFacts {
  func counts(in group: UnitGroup) -> UnitScore.Counts {
    let adopted = group.scoresAdoptions ? adoptedWorks : counted.count
    return UnitScore.Counts(reported: reported, counted: counted.count, adopted: adopted)
  }
}

extension UnitGroup {
  /// Whether 采用 is entered; else what counts is what was used.
  var scoresAdoptions: Bool {
    all.contains { if case .points(let rule) = $0.rule { rule.kind == .adopted } else { false } }
  }
}
