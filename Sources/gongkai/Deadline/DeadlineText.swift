import Disclosure

/// 答复期限及其理由, for a terminal: the answer first, then the day strip by weeks, then each skipped run with its reason.
struct DeadlineText {
  let period: ReplyPeriod
  let receipt: Day
  /// The day asked about, if one was given.
  let today: Day?
  let events: [ClockEvent]
  let calendar: WorkCalendar

  var text: String {
    var blocks = [TextColumns.lines(answer)]
    if !notes.isEmpty { blocks.append(notes) }
    if !events.isEmpty { blocks.append(["办理事项"] + TextColumns.lines(story)) }
    blocks.append(["逐日计算（数字为第几个工作日）"] + WeekStrip(days: period.days, today: today).lines)
    if !reasons.isEmpty { blocks.append(["未计入的日子"] + TextColumns.lines(reasons, rightAligned: [1])) }
    return blocks.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  // MARK: - The answer

  private var answer: [[String]] {
    var rows = [["收到申请", receipt.chineseWithWeekday]]
    if let due = period.due {
      rows.append(["答复期限", due.chineseWithWeekday + (period.isProvisional ? "，暂定" : "")])
    } else {
      rows.append(["答复期限", "暂不能确定" + (period.state == .suspended ? "，已计 \(counted) 个工作日" : "")])
    }
    rows.append(["状态", period.isOverdue ? "已超过答复期限" : period.state.chinese])
    if let until = supplementUntil { rows.append(["补正期限", until.chineseWithWeekday]) }
    if let payBy = period.payBy {
      rows.append(["缴费期限", payBy.chineseWithWeekday + (calendar.isProvisional(payBy) ? "，暂定" : "")])
    }
    if let left { rows.append(["今天", left]) }
    return rows
  }

  /// The working days counted so far.
  private var counted: Int { period.days.count { if case .counted = $0.mark { true } else { false } } }

  private var supplementUntil: Day? {
    guard period.state == .waitingForSupplement || period.state == .supplementLapsed else { return nil }
    for event in events { if case .supplementAsked(let until) = event.step { return until } }
    return nil
  }

  private var left: String? {
    guard let today else { return nil }
    guard let due = period.due else { return today.chineseWithWeekday }
    let distance =
      if due == today { "今天到期" } else if period.isOverdue {
        "逾期 \(calendar.workingDays(after: due, through: today)) 个工作日（自然日 \(today.days(since: due)) 日）"
      } else { "还剩 \(calendar.workingDays(after: today, through: due)) 个工作日" }
    return "\(today.chineseWithWeekday)，\(distance)"
  }

  private var notes: [String] {
    var notes = period.warnings.map { "注意：\($0.chinese)" }
    if let day = period.ranOutOn { notes.append("注意：在期限停止计算之前，原答复期限已于 \(day) 届满。") }
    if period.isProvisional {
      notes.append("暂定：所列日期中有的尚无节假日安排，或者在年末可能调整；通知公布后请用 --holidays 装入并重新计算。")
    }
    return notes
  }

  // MARK: - Why

  private var story: [[String]] {
    events.map { event in ["  \(event.day)", event.day.weekday.chinese, event.step.chinese + event.step.detail] }
  }

  /// Skipped days that follow each other for the same reason stand in one line.
  private var reasons: [[String]] {
    var runs: [(reason: SkipReason, days: DayRun)] = []
    for day in period.days {
      guard case .skipped(let reason) = day.mark else { continue }
      if let open = runs.last, open.reason == reason, open.days.last.next == day.day {
        runs[runs.count - 1].days = DayRun(first: open.days.first, last: day.day)
      } else {
        runs.append((reason, DayRun(first: day.day, last: day.day)))
      }
    }
    return runs.map { ["  \($0.days.chinese)", "\($0.days.count) 天", $0.reason.chinese] }
  }
}

extension ClockStep {
  /// What the step says beyond its kind.
  fileprivate var detail: String {
    switch self {
    case .supplementAsked(let until), .delayedReply(let until): "，至 \(until)"
    case .extended(let workingDays): " \(workingDays) 个工作日"
    case .consultationSent(let id?), .consultationAnswered(let id?), .consultationExpired(let id?): "（\(id)）"
    default: ""
    }
  }
}
