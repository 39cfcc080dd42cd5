/// 答复期限的计算: the clock of one request, a fold over its dated events (《条例》第三十条至第三十五条, 国办函〔2020〕109号).
///
/// Counting begins with the working day after receipt. An answer to a request for a supplement (补正) and a completed
/// payment start the full period again. Days between the sending of a consultation and its answer or expiry do not count. One extension
/// of 1–20 working days is counted on from the old last day.
///
/// Where the rules are silent the clock reads them so:
/// - Events of one day take effect in the order in which they are given. An extension given before a restart of the same day
///   falls with the old period; one given after it belongs to the new.
/// - A late supplement or payment is still taken: a request lapses by the office's decision, not by the clock.
/// - A supplement and a payment may be awaited at once; the supplement then names the state, and a restart by one
///   leaves the other open. A later fee notice replaces the last day for payment of an open one.
/// - A consultation survives a restart: its days stay out of the new period too. While a supplement or payment is
///   awaited, that names the state, not the consultation.
/// - 延迟答复 (第三十五条) fixes the last day whatever is excluded; working days beyond the ordinary period are numbered on. A
///   restart ends it. An extension after it is counted on from the day it set.
/// - The length of an extension is checked before the day it was granted; «after the due day» asks whether the period had run out on an earlier day, by
///   what had happened until then. While the clock stands still that can only have been before it stopped.
package struct ReplyClock: Sendable {
  package let receipt: Day
  /// The length of a full period in working days: 20 (《条例》第三十三条第二款).
  package let length: Int
  package let calendar: WorkCalendar

  private var lastEvent: Day
  /// The current period: `remaining` counted days after `origin`; the day `origin` itself when none remain.
  private var origin: Day
  private var remaining: Int
  /// The day after which the current period's days are numbered: receipt, or the answer that restarted it.
  private var start: Day
  private var isExtended = false
  private var supplement = Wait()
  private var payment = Wait()
  private var supplementUntil: Day?
  private var consultations = Consultations()
  private var warnings: [ClockWarning] = []

  package init(receipt: Day, length: Int = 20, calendar: WorkCalendar) {
    self.receipt = receipt
    self.length = length
    self.calendar = calendar
    lastEvent = receipt
    origin = receipt
    remaining = length
    start = receipt
  }

  /// The clock after `events`, in day order.
  package init(
    receipt: Day, length: Int = 20, calendar: WorkCalendar, events: some Sequence<ClockEvent>
  ) throws(ClockProblem) {
    self.init(receipt: receipt, length: length, calendar: calendar)
    for event in events { try apply(event) }
  }

  /// Takes one more event; the clock is unchanged when it throws.
  ///
  /// - Parameter isOnRecord: Whether it was taken before, perhaps by another calendar: an extension that was in time then
  ///   is not refused because a holiday notice has moved the day since.
  package mutating func apply(_ event: ClockEvent, isOnRecord: Bool = false) throws(ClockProblem) {
    guard event.day >= receipt else { throw .malformed(.beforeReceipt(event, receipt: receipt)) }
    guard event.day >= lastEvent else { throw .malformed(.outOfOrder(event, previous: lastEvent)) }
    switch event.step {
    case .supplementAsked(let until): try askSupplement(event, until: until)
    case .supplementReceived:
      guard supplement.end(on: event.day) else { throw .malformed(.answerWithoutQuestion(event)) }
      restart(on: event.day)
    case .consultationSent(let id): try consultations.open(id, event)
    case .consultationAnswered(let id), .consultationExpired(let id): try consultations.close(id, event)
    case .extended(let workingDays): try extend(by: workingDays, on: event.day, isOnRecord)
    case .feeNoticed: payment.begin(on: event.day)
    case .feePaid:
      guard payment.end(on: event.day) else { throw .malformed(.answerWithoutQuestion(event)) }
      restart(on: event.day)
    case .delayedReply(let until):
      guard until >= event.day else { throw .malformed(.untilBeforeDay(event, until: until)) }
      (origin, remaining) = (until, 0)
    }
    lastEvent = event.day
  }

  /// 《条例》第三十条: once, within 7 working days of receipt.
  private mutating func askSupplement(_ event: ClockEvent, until: Day) throws(ClockProblem) {
    if let first = supplement.firstBegin { throw .refused(.secondSupplement(asked: event.day, first: first)) }
    guard until >= event.day else { throw .malformed(.untilBeforeDay(event, until: until)) }
    if event.day > StatutoryLimit.supplementNotice.lastDay(from: receipt, in: calendar) {
      warnings.append(.supplementLate)
    }
    supplement.begin(on: event.day)
    supplementUntil = until
  }

  /// 《条例》第三十三条第二款: once in a period, by 1–20 working days, before the period has run out.
  private mutating func extend(by workingDays: Int, on day: Day, _ isOnRecord: Bool) throws(ClockProblem) {
    if isExtended { throw .refused(.secondExtension(on: day)) }
    guard (1...20).contains(workingDays) else {
      throw .refused(.extensionLength(on: day, workingDays: workingDays))
    }
    if !isOnRecord, let due = end(through: day.previous) { throw .refused(.extensionAfterDue(on: day, due: due)) }
    isExtended = true
    remaining += workingDays
  }

  private mutating func restart(on day: Day) {
    (start, origin, remaining, isExtended) = (day, day, length, false)
  }

  // MARK: - Reading

  /// What the clock says. `today` decides what is overdue or has lapsed; without it nothing is.
  package func period(today: Day?) throws(ClockProblem) -> ReplyPeriod {
    let state = state(today: today)
    let due = state == .running ? end(through: .last) : nil
    if state == .running, due == nil { throw .malformed(.beyondCalendar) }
    let listed = max(receipt, due ?? today ?? lastEvent)
    let days = days(through: listed)
    return ReplyPeriod(
      due: due, state: state, isOverdue: isAfter(today, due),
      payBy: try payBy(), isProvisional: days.contains { calendar.isProvisional($0.day) }, warnings: warnings,
      days: days,
      ranOutOn: standsSince.flatMap { end(through: $0.previous) })
  }

  /// 期限状态 alone, without the days.
  package func state(today: Day?) -> ReplyState {
    if supplement.isOpen { return isAfter(today, supplementUntil) ? .supplementLapsed : .waitingForSupplement }
    if let notice = payment.openSince {
      let payBy = StatutoryLimit.feePayment.lastDay(from: notice, in: calendar)
      return isAfter(today, payBy) ? .paymentLapsed : .waitingForPayment
    }
    return consultations.isOpen ? .suspended : .running
  }

  private func isAfter(_ today: Day?, _ limit: Day?) -> Bool {
    guard let today, let limit else { return false }
    return today > limit
  }

  private func payBy() throws(ClockProblem) -> Day? {
    guard let notice = payment.openSince else { return nil }
    guard let day = calendar.workingDay(20, after: notice) else { throw .malformed(.beyondCalendar) }
    return day
  }

  /// The day of the step that made the clock stand still, if it does.
  private var standsSince: Day? {
    [supplement.waitingSince, payment.waitingSince, consultations.openSince].compactMap { $0 }.min()
  }

  /// The last day of the current period if it is not later than `limit`.
  private func end(through limit: Day) -> Day? {
    var left = remaining
    var day = origin
    while left > 0 {
      guard day < limit else { return nil }
      day = day.next
      if skipReason(of: day) == nil { left -= 1 }
    }
    return day <= limit ? day : nil
  }

  private func days(through last: Day) -> [ClockDay] {
    var number = 0
    return (0...last.days(since: receipt)).map { offset in
      let day = receipt.adding(offset)
      let isMakeUp = calendar.kind(of: day) == .makeUpDay
      if let reason = skipReason(of: day) { return ClockDay(day, .skipped(reason), isMakeUp: isMakeUp) }
      number += 1
      return ClockDay(day, .counted(number), isMakeUp: isMakeUp)
    }
  }

  /// The first reason that fits, or nil when the day counts.
  private func skipReason(of day: Day) -> SkipReason? {
    if day == receipt { return .receipt }
    if supplement.holds(day) { return .waitingForSupplement }
    if payment.holds(day) { return .waitingForPayment }
    if day <= start { return .restart }
    switch calendar.kind(of: day) {
    case .holiday: return .holiday
    case .weekend: return .weekend
    case .workingDay, .makeUpDay: return consultations.hold(day) ? .consultation : nil
    }
  }
}
