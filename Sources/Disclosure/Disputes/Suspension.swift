/// 中止事由 (行政复议法第三十九条第一款 [R], 行诉解释第八十七条 [R]). The raw value is the key in the log.
package enum SuspensionGround: String, CaseIterable, Sendable {
  case partyGone, incapacity, missing, forceMajeure, conciliation, interpretation, otherCase, documentReview, other

  package var chinese: String {
    switch self {
    case .partyGone: "当事人死亡或者终止，等待确定承受人"
    case .incapacity: "当事人丧失行为能力，等待确定法定代理人"
    case .missing: "申请人下落不明"
    case .forceMajeure: "因不可抗力或者其他正当理由不能参加"
    case .conciliation: "进行调解、和解，双方同意中止"
    case .interpretation: "适用法律的问题等待有权机关解释、确认"
    case .otherCase: "等待其他案件的审理结果"
    case .documentReview: "处理所依据的规范性文件"
    case .other: "其他需要中止的情形"
    }
  }

  /// What a body of that kind suspends for: a court knows neither 下落不明 nor 和解 nor the handling of documents as a ground of its own.
  package static func choices(_ kind: DisputeKind) -> [SuspensionGround] {
    allCases.filter { ground in
      kind == .reconsideration || ![.missing, .conciliation, .documentReview].contains(ground)
    }
  }
}

/// 中止期间: the days after `from`, up to and with `until`, belong to no period of the deciding body; nil while it lasts.
package struct Suspension: Hashable, Sendable {
  package let from: Day
  package let ground: SuspensionGround
  package internal(set) var until: Day?

  package init(from: Day, _ ground: SuspensionGround, until: Day? = nil) {
    (self.from, self.ground, self.until) = (from, ground, until)
  }
}

/// 再审适用的程序: whether its judgment can be appealed hangs on it (行诉解释第一百一十九条 [R]).
package enum RetrialProcedure: String, CaseIterable, Sendable {
  case first, second

  package var chinese: String {
    switch self {
    case .first: "第一审程序"
    case .second: "第二审程序"
    }
  }
}

extension StatutoryLimit {
  /// Calendar periods of the deciding body with its suspensions: the last day, and why that day. Nil while one of them lasts.
  ///
  /// The days of a suspension are added, since they count for nothing; what is then a day off rolls on.
  package func resumed(
    from start: Day, over suspensions: [Suspension], by article: String, in calendar: WorkCalendar
  ) -> (day: Day, reason: String)? {
    var end = nominalEnd(from: start)
    var parts: [String] = []
    for pause in suspensions.sorted(by: { $0.from < $1.from }) where (pause.until ?? .last) > start && pause.from < end
    {
      guard let until = pause.until else { return nil }
      let days = until.number - max(pause.from, start).number
      end = end.adding(days)
      parts.append("\(pause.from.chinese)中止、\(until.chinese)恢复，其间 \(days) 日不计入")
    }
    guard !parts.isEmpty else { return (lastDay(from: start, in: calendar), reason(from: start, in: calendar)) }
    let day = calendar.firstWorkingDay(from: end)
    let rolled = day == end ? "" : "；顺延到\(end.chineseWithWeekday)以后的第一个工作日"
    let words = "\(runsFrom) \(start.chinese)不计入，原期限到\(nominalEnd(from: start).chinese)（\(self.article)）；"
    return (day, "\(words)\(parts.joined(separator: "；"))（\(article)）\(rolled)。")
  }

  private func nominalEnd(from start: Day) -> Day {
    switch length {
    case .workingDays(let count), .days(let count): start.adding(count)
    case .months(let count): start.adding(months: count)
    }
  }
}
