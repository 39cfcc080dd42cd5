/// Why an entry of the work log cannot be.
package enum WorkFault: Error, Hashable, Sendable {
  case topicMissing(WorkKind)
  case dayAhead(today: Day)
  case dayBefore(Day)
  case people, presentAndAbsent, noTopics, hours
  case negative
  case issuerMissing, noTasks, taskWithoutWords, taskDueBefore(Day)
  case resultMissing
  case yearApart(day: Day)
  case partyElsewhere

  package var sentence: String {
    switch self {
    case .topicMissing(let kind): "请填写\(kind.topicLabel)。"
    case .dayAhead(let today): "日期不能晚于今天（\(today)），请核对日期。"
    case .dayBefore(let day): "办理日期不能早于收到或者登记的日期 \(day)，请核对日期。"
    case .people: "人数应当不少于 1 人，也不能少于写明姓名的人数，请核对人数。"
    case .presentAndAbsent: "同一个科室不能既参加又未参加，请核对科室。"
    case .noTopics: "请选择培训内容，至少一项。"
    case .hours: "学时应当大于 0、不超过 200，最多一位小数，请核对学时。"
    case .negative: "数量不能为负数。"
    case .issuerMissing: "请填写发文机关。"
    case .noTasks: "请写明文件提出的任务，至少一项；没有任务的，登记为部署发文。"
    case .taskWithoutWords: "有一项任务没有写明内容，请补充。"
    case .taskDueBefore(let day): "任务的期限不能早于收到日期 \(day)，请核对日期。"
    case .resultMissing: "请填写结果。"
    case .yearApart(let day): "所评价的年度应当是 \(day.year) 年或者上一年，请核对年度。"
    case .partyElsewhere: "只有更正申请、咨询、意见建议和投诉举报写明来件人。"
    }
  }
}

extension WorkEntry {
  /// Throws what is wrong with it, as far as it can be told on `today`.
  package func check(on today: Day) throws(WorkFault) {
    guard topic.contains(where: { !$0.isWhitespace }) else { throw .topicMissing(kind) }
    // A plan looks ahead; everything else has happened.
    if kind != .plan, day > today { throw .dayAhead(today: today) }
    if party != nil, !kind.comesFromThePublic { throw .partyElsewhere }
    switch matter {
    case .meeting(_, let attendance): try attendance.check()
    case .training(let training): try training.check()
    case .deployment: break
    case .inspection(_, let found): if found < 0 { throw .negative }
    case .higherDocument(let issuer, _, let tasks): try check(tasks, of: issuer, on: today)
    // A plan item may be done long before it is due.
    case .plan(_, let done): if let done, done > today { throw .dayAhead(today: today) }
    case .correction(let handled): try check(handled?.day, on: today)
    case .complaint(let handled): try check(handled?.day, on: today)
    case .inquiry(let answered), .suggestion(let answered): try check(answered, on: today)
    case .assessment(let year, let result): try check(year, result: result)
    case .socialReview(let year, let people, let result):
      if let people, people < 1 { throw .people }
      try check(year, result: result)
    case .accountability(let year, let people):
      if people < 0 { throw .negative }
      try check(year, result: topic)
    }
  }

  private func check(_ done: Day?, on today: Day) throws(WorkFault) {
    guard let done else { return }
    if done < day { throw .dayBefore(day) }
    if done > today { throw .dayAhead(today: today) }
  }

  private func check(_ tasks: [WorkTask], of issuer: String, on today: Day) throws(WorkFault) {
    guard issuer.contains(where: { !$0.isWhitespace }) else { throw .issuerMissing }
    guard !tasks.isEmpty else { throw .noTasks }
    for task in tasks {
      guard task.words.contains(where: { !$0.isWhitespace }) else { throw .taskWithoutWords }
      guard task.due >= day else { throw .taskDueBefore(day) }
      try check(task.done, on: today)
    }
  }

  /// A result judges the year of its day or the one before.
  private func check(_ year: Int, result: String) throws(WorkFault) {
    guard result.contains(where: { !$0.isWhitespace }) else { throw .resultMissing }
    guard year == day.year || year == day.year - 1 else { throw .yearApart(day: day) }
  }
}

extension Attendance {
  fileprivate func check() throws(WorkFault) {
    guard people >= max(1, Set(persons).count), people <= 100_000 else { throw .people }
    guard Set(offices).isDisjoint(with: absent) else { throw .presentAndAbsent }
  }
}

extension Training {
  fileprivate func check() throws(WorkFault) {
    guard !topics.isEmpty else { throw .noTopics }
    guard hours.scale <= 1, ExactDecimal.zero < hours, hours < ExactDecimal(mantissa: 2001, scale: 1) else {
      throw .hours
    }
    try attendance.check()
  }
}
