/// 期限标签: how much time is left, in a few words and a tone.
package struct DueChip: Hashable, Sendable {
  package enum Tone: String, CaseIterable, Sendable {
    /// Late.
    case red
    /// Soon, or something is to be done.
    case amber
    /// Done.
    case green
    case plain
  }

  package let text: String
  package let tone: Tone
  /// The day that the words are about.
  package let day: Day?

  /// From so many working days before the due day on, it is soon.
  package static let soon = 3

  package init(_ situation: DueSituation, today: Day, calendar: WorkCalendar) {
    self =
      switch situation {
      case .unconfirmed(let confirmBy, let due): DueChip.unconfirmed(confirmBy, due, today)
      case .running(let due): DueChip.running(due, today, calendar)
      case .waitingForSupplement(let until):
        until < today
          ? DueChip("逾期未补正（\(until.short)届满）", .amber, until) : DueChip("等待补正（至\(until.short)）", .plain, until)
      case .waitingForPayment(let until):
        until < today
          ? DueChip("逾期未缴费（\(until.short)届满）", .amber, until) : DueChip("等待缴费（至\(until.short)）", .plain, until)
      case .consulting(let until): DueChip.consulting(until, today)
      case .ranOut(let day): DueChip("期限已于\(day.short)届满", .red, day)
      case .undelivered(let due): DueChip.undelivered(due, today, calendar)
      case .answered(let day, let due): DueChip.answered(day, due, calendar)
      case .ended(let disposition): DueChip(disposition == .withdrawn ? "申请人已撤回" : "不再处理", .plain, nil)
      case .merged(let day): DueChip("已并入另一申请", .plain, day)
      case .backfilled(let day): DueChip("补录，已办结", .plain, day)
      }
  }

  package init(_ request: RequestCase, today: Day) {
    self.init(request.dueSituation, today: today, calendar: request.calendar)
  }

  private init(_ text: String, _ tone: Tone, _ day: Day?) {
    self.text = text
    self.tone = tone
    self.day = day
  }

  private static func unconfirmed(_ confirmBy: Day, _ due: Day, _ today: Day) -> DueChip {
    let asIf = "按到达之日收到计算，\(due.short)到期"
    return today > confirmBy
      ? DueChip("逾期未确认收到；\(asIf)", .red, due) : DueChip("请在\(confirmBy.short)前确认收到；\(asIf)", .amber, due)
  }

  private static func running(_ due: Day, _ today: Day, _ calendar: WorkCalendar) -> DueChip {
    if today == due { return DueChip("今天到期", .amber, due) }
    if today > due { return DueChip(late(by: calendar.workingDays(after: due, through: today)), .red, due) }
    let left = calendar.workingDays(after: today, through: due)
    // A day set for a delayed reply may be a day off.
    return DueChip(left == 0 ? "\(due.short)到期" : "还剩 \(left) 个工作日", left <= soon ? .amber : .plain, due)
  }

  private static func late(by workingDays: Int) -> String {
    workingDays == 0 ? "已逾期" : "逾期 \(workingDays) 个工作日"
  }

  private static func consulting(_ until: Day?, _ today: Day) -> DueChip {
    guard let until else { return DueChip("征求意见中（对方收到日期未登记）", .amber, nil) }
    return until < today
      ? DueChip("征求意见已于\(until.short)期满", .amber, until) : DueChip("征求意见中（至\(until.short)）", .plain, until)
  }

  private static func undelivered(_ due: Day?, _ today: Day, _ calendar: WorkCalendar) -> DueChip {
    guard let due else { return DueChip("待送达", .amber, nil) }
    let running = running(due, today, calendar)
    return DueChip("待送达，\(running.text)", running.tone == .red ? .red : .amber, due)
  }

  private static func answered(_ day: Day, _ due: Day?, _ calendar: WorkCalendar) -> DueChip {
    guard let due, day > due else { return DueChip("已答复", .green, day) }
    return DueChip("已答复，\(late(by: calendar.workingDays(after: due, through: day)))", .plain, day)
  }
}

extension Day {
  /// `3月2日`, where the year is known.
  fileprivate var short: String { "\(date.month)月\(date.day)日" }
}
