/// 案件期限: something that is to be done or to come in a dispute, by a day, and why that day.
package struct DisputeDue: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Sendable {
    case answer, redo, hearing, appealAnswer, appeal, retrial, decision

    /// Whether the organ has to do something by the day. An appeal and a retrial are rights, a decision is somebody else's.
    package var isDuty: Bool { self == .answer || self == .redo || self == .hearing || self == .appealAnswer }
  }

  package let kind: Kind
  package let day: Day
  /// In words: which period, from which day, by which article.
  package let reason: String
  /// What is to be done.
  package let task: String
}

extension Dispute {
  /// What is due and to come, the earliest first; what the organ owes before the rest of the same day.
  ///
  /// - Parameter today: An appeal, its answer, a retrial and a hearing are no longer named once their day has passed.
  package func dues(today: Day, in calendar: WorkCalendar) -> [DisputeDue] {
    let all = [
      answerDue(calendar), redoDue(calendar), hearingDue(today), appealAnswerDue(today, calendar),
      appealDue(today, calendar), retrialDue(today, calendar), decisionDue(calendar),
    ]
    return all.compactMap { $0 }.sorted { ($0.day, $0.kind.order) < ($1.day, $1.kind.order) }
  }

  /// The first day on which the organ would be in default.
  package func duty(today: Day, in calendar: WorkCalendar) -> DisputeDue? {
    dues(today: today, in: calendar).first { $0.kind.isDuty }
  }

  /// 行政复议法第四十八条 (ten working days), 第五十四条 (five), 第八十八条; 行政诉讼法第六十七条 (fifteen calendar days), 第三十四条: evidence that is late
  /// counts as none.
  package var answerLimit: StatutoryLimit {
    switch (registration.kind, procedure) {
    case (.suit, _): .answerToSuit
    case (.reconsideration, .ordinary): .reconsiderationAnswer
    case (.reconsideration, .simplified): .simplifiedReconsiderationAnswer
    }
  }

  /// The last day for the answer, also when it was given.
  package func answerBy(in calendar: WorkCalendar) -> Day {
    answerLimit.lastDay(from: registration.received, in: calendar)
  }

  private func answerDue(_ calendar: WorkCalendar) -> DisputeDue? {
    guard owesAnswer else { return nil }
    let isSuit = registration.kind == .suit
    let warning = isSuit ? "逾期提供证据又无正当理由的，视为没有相应证据（第三十四条）。" : "日数按工作日计算（第八十八条）。"
    return DisputeDue(
      .answer, answerLimit, from: registration.received, calendar, task: isSuit ? "提交答辩状和证据" : "提出书面答复，提交证据",
      warning: warning)
  }

  /// law.md §2 (l): the decision's own period, else that of a reply from the receipt of the decision [R].
  private func redoDue(_ calendar: WorkCalendar) -> DisputeDue? {
    guard let redo, redone == nil else { return nil }
    switch redo.order {
    case .until(let day): return DisputeDue(kind: .redo, day: day, reason: "决定书、判决书写明的期限。", task: "重新答复申请人")
    case .withoutDay:
      return DisputeDue(.redo, .redo, from: redo.from, calendar, task: "重新答复申请人", warning: "决定没有写明期限，按答复申请的期限计算。")
    }
  }

  private func hearingDue(_ today: Day) -> DisputeDue? {
    guard isOpen, let day = hearings.filter({ $0 >= today }).min() else { return nil }
    let isSuit = registration.kind == .suit
    return DisputeDue(
      kind: .hearing, day: day, reason: isSuit ? "法院确定的开庭日期；负责人应当出庭，不能出庭的委托工作人员（《行政诉讼法》第三条）。" : "复议机关确定的日期。",
      task: isSuit ? "出庭应诉" : "参加听证或者说明情况")
  }

  /// 行政诉讼法第八十五条: fifteen days against a judgment, ten against a ruling, from its service on the organ.
  private func appealDue(_ today: Day, _ calendar: WorkCalendar) -> DisputeDue? {
    guard registration.kind == .suit, let ending, !isFinal, let paper = ending.decision.paper, let limit = paper.appeal
    else { return nil }
    let due = DisputeDue(.appeal, limit, from: ending.received, calendar, task: "不服的，提起上诉", warning: "")
    return due.day >= today ? due : nil
  }

  /// 行诉解释第一百零八条 [R]: fifteen days from the copy of the petition; without it the court goes on.
  private func appealAnswerDue(_ today: Day, _ calendar: WorkCalendar) -> DisputeDue? {
    guard let appeal = unansweredAppeal else { return nil }
    let due = DisputeDue(
      .appealAnswer, .answerToAppeal, from: appeal.day, calendar, task: "对上诉提交答辩状", warning: "不提交的，不影响法院审理。")
    return due.day >= today ? due : nil
  }

  /// 行诉解释第一百一十条 [R]: six months from the day on which the judgment took effect, a first one when the period for an appeal is over.
  private func retrialDue(_ today: Day, _ calendar: WorkCalendar) -> DisputeDue? {
    guard registration.kind == .suit, let ending, retrials.isEmpty, retrialSought == nil else { return nil }
    let appeal = ending.instance == .first ? ending.decision.paper?.appeal : nil
    let effective = appeal.map { $0.lastDay(from: ending.received, in: calendar) } ?? ending.received
    guard effective < today || appeal == nil else { return nil }
    let due = DisputeDue(.retrial, .retrial, from: effective, calendar, task: "认为生效裁判确有错误的，申请再审", warning: "")
    return due.day >= today ? due : nil
  }

  /// When the decision may be expected; nil while a suspension lasts, and where the day from which it runs is not known here.
  private func decisionDue(_ calendar: WorkCalendar) -> DisputeDue? {
    guard isOpen, let (limit, start) = decisionLimit else { return nil }
    let isReview = registration.kind == .reconsideration
    let found = limit.resumed(
      from: start, over: suspensions, by: isReview ? "《行政复议法》第三十九条" : "行诉解释第五十条、第八十七条", in: calendar)
    guard let (day, reason) = found else { return nil }
    return DisputeDue(kind: .decision, day: day, reason: reason, task: isReview ? "等待复议决定" : "等待裁判")
  }

  /// 行政复议法第六十二条; 行政诉讼法第八十一条、第八十八条 [R]. What was sent back and a retrial run from a day of the court's own.
  private var decisionLimit: (StatutoryLimit, from: Day)? {
    if registration.kind == .suit {
      if isInSecondInstance { return appeals.last.map { (.secondJudgment, $0.day) } }
      return decisions.isEmpty ? (.firstJudgment, registration.accepted) : nil
    }
    if procedure == .simplified { return (.simplifiedReconsiderationDecision, registration.accepted) }
    return (extended != nil ? .extendedReconsiderationDecision : .reconsiderationDecision, registration.accepted)
  }
}

extension DisputePaper {
  /// A mediated case cannot be appealed.
  package var appeal: StatutoryLimit? {
    switch self {
    case .judgment: .appealAgainstJudgment
    case .ruling: .appealAgainstRuling
    case .mediation: nil
    }
  }
}

extension DisputeDue.Kind {
  fileprivate var order: Int { DisputeDue.Kind.allCases.firstIndex(of: self) ?? 0 }
}

extension DisputeDue {
  fileprivate init(
    _ kind: Kind, _ limit: StatutoryLimit, from start: Day, _ calendar: WorkCalendar, task: String, warning: String
  ) {
    let day = limit.lastDay(from: start, in: calendar)
    self.init(kind: kind, day: day, reason: limit.reason(from: start, in: calendar) + warning, task: task)
  }
}

extension StatutoryLimit {
  /// 为什么是这一天, for a period that began on `start`.
  package func reason(from start: Day, in calendar: WorkCalendar) -> String {
    let last = lastDay(from: start, in: calendar)
    let origin = "\(runsFrom) \(start.chinese)不计入，"
    switch length {
    case .workingDays(let count): return "\(origin)其后第 \(count) 个工作日（\(article)）。"
    case .days(let count): return origin + counted("第 \(count) 日", start.adding(count), last)
    case .months(let count): return origin + counted("满 \(count) 个月之日", start.adding(months: count), last)
    }
  }

  private func counted(_ words: String, _ nominal: Day, _ last: Day) -> String {
    let rolled = nominal == last ? "" : "是\(nominal.chineseWithWeekday)，为休息日，顺延到其后第一个工作日"
    return "其后\(words)\(rolled)（\(article)）。"
  }
}
