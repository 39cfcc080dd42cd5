/// 依申请公开案卷: one request, the fold of its dated events. State, due day and the cell of 表三 follow from it.
///
/// The fold refuses what a rule of law refuses and what cannot have happened; who may do something is the permission table's
/// matter. The calendar is handed in and may change later: a holiday notice moves due days, never events.
package struct RequestCase: Sendable {
  package let registration: RequestRegistration
  /// 到达之日.
  package let arrived: Day
  package let calendar: WorkCalendar
  package private(set) var applicant: ApplicantKind?
  /// 收到申请之日 (《条例》第三十一条); nil while unconfirmed.
  package private(set) var received: Day?
  package private(set) var office: OfficeID?
  package private(set) var officeUntil: Day?
  package private(set) var clock: ReplyClock?
  package private(set) var confirmationAttempts: [Day] = []
  package private(set) var supplementAskedOn: Day?
  package private(set) var supplementDelivered = false
  package private(set) var consultations: [RequestConsultation] = []
  package private(set) var hasSearchRecord = false
  package private(set) var draft: ReplyDraft?
  package private(set) var review: Review
  /// 成文日期 and 文号 of the reply.
  package private(set) var issued: IssuedReply?
  package private(set) var delivery: RequestDelivery?
  /// The result and its day, however it came about.
  package private(set) var outcome: RequestOutcome?
  package private(set) var isArchived = false
  /// How many events there are.
  package private(set) var count = 1
  private var lastDay: Day

  /// - Parameter event: Must be a registration.
  package init(
    _ event: RequestEvent, calendar: WorkCalendar, ladder: ReviewLadder = .standard
  ) throws(RequestRefusal) {
    guard case .registered(let registration) = event.what else { throw .notRegistered }
    self.registration = registration
    self.calendar = calendar
    arrived = event.day
    lastDay = event.day
    applicant = registration.applicant
    review = Review(ladder: ladder)
    if let day = registration.channel.receipt.receiptDay(arrived: event.day, confirmed: nil) { begin(on: day) }
  }

  /// The case after all `events`, the registration first.
  package init(
    _ events: some Sequence<RequestEvent>, calendar: WorkCalendar, ladder: ReviewLadder = .standard
  ) throws(RequestRefusal) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { throw .notRegistered }
    try self.init(first, calendar: calendar, ladder: ladder)
    while let event = iterator.next() { try apply(event) }
  }

  private mutating func begin(on day: Day) {
    received = day
    clock = ReplyClock(receipt: day, calendar: calendar)
  }

  /// Takes one more event; the case is unchanged when it throws.
  package mutating func apply(_ event: RequestEvent) throws(RequestRefusal) {
    var next = self
    try next.take(event)
    next.count += 1
    self = next
  }

  private mutating func take(_ event: RequestEvent) throws(RequestRefusal) {
    if isArchived, event.what != .noted { throw .archived }
    switch event.what {
    case .registered: throw .registeredTwice
    case .completed(let kind): applicant = kind
    case .confirmationAttempted:
      guard received == nil else { throw .confirmedAlready }
      confirmationAttempts.append(event.day)
    case .receiptConfirmed: try confirm(event.day)
    case .assigned(let office, let until): (self.office, officeUntil) = (office, until)
    case .searched: hasSearchRecord = true
    case .noted, .documentAdded: break
    case .drafted, .review, .issued, .delivered, .lapsed, .withdrawn, .closed: try takeEnding(event)
    default: try takeClock(event)
    }
    lastDay = max(lastDay, event.day)
  }

  private mutating func confirm(_ day: Day) throws(RequestRefusal) {
    guard received == nil else { throw .confirmedAlready }
    guard let receipt = registration.channel.receipt.receiptDay(arrived: arrived, confirmed: day) else {
      throw .confirmedBeforeArrival(arrived: arrived)
    }
    begin(on: receipt)
  }

  // MARK: - Clock

  private mutating func takeClock(_ event: RequestEvent) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard received != nil else { throw .notConfirmed }
    switch event.what {
    case .supplementDelivered:
      guard let asked = supplementAskedOn else { throw .noSupplementAsked }
      guard event.day >= asked else { throw .beforeItsNotice(asked) }
      supplementDelivered = true
    case .consultationDelivered(let id): try consultationDelivered(id, event.day)
    default: try turnClock(event)
    }
  }

  private mutating func turnClock(_ event: RequestEvent) throws(RequestRefusal) {
    guard let step = event.what.clockStep, var clock else { throw .notConfirmed }
    if case .consultationExpired(let id) = event.what { try checkExpiry(id, event.day) }
    do throws(ClockProblem) { try clock.apply(ClockEvent(event.day, step)) } catch { throw .clock(error) }
    self.clock = clock
    switch event.what {
    case .supplementAsked: supplementAskedOn = event.day
    case .consultationSent(let id, let party):
      consultations.append(RequestConsultation(id: id, party: party, sent: event.day))
    case .consultationAnswered(let id, let agrees): end(id) { $0.ended = .answered(event.day, agrees: agrees) }
    case .consultationExpired(let id): end(id) { $0.ended = .expired(event.day) }
    default: break
    }
  }

  private mutating func end(_ id: String, _ change: (inout RequestConsultation) -> Void) {
    guard let index = consultations.lastIndex(where: { $0.id == id && $0.ended == nil }) else { return }
    change(&consultations[index])
  }

  private mutating func consultationDelivered(_ id: String, _ day: Day) throws(RequestRefusal) {
    guard let index = consultations.lastIndex(where: { $0.id == id && $0.ended == nil }) else {
      throw .noOpenConsultation
    }
    guard day >= consultations[index].sent else { throw .beforeItsNotice(consultations[index].sent) }
    consultations[index].delivered = day
  }

  /// 15 working days of the other side's receipt (第三十二条、第三十四条); without proof of receipt nothing has expired.
  private func checkExpiry(_ id: String, _ day: Day) throws(RequestRefusal) {
    guard let open = consultations.last(where: { $0.id == id && $0.ended == nil }) else { throw .noOpenConsultation }
    guard let last = open.lastDay(in: calendar) else { throw .consultationNotDelivered }
    guard day >= last else { throw .consultationStillRunning(until: last) }
  }

  // MARK: - Reply

  private mutating func takeEnding(_ event: RequestEvent) throws(RequestRefusal) {
    switch event.what {
    case .drafted(let disposition, let digest, let author): try draft(disposition, digest, author)
    case .review(let step): try takeReview(step)
    case .issued(let number): try issue(number, event.day)
    case .delivered(let way): try deliver(way, event.day)
    case .lapsed(let disposition): try lapse(disposition, event.day)
    case .withdrawn:
      guard outcome == nil else { throw .answeredAlready }
      outcome = RequestOutcome(disposition: .withdrawn, day: event.day)
    case .closed:
      guard let outcome else { throw .notAnswered }
      guard issued == nil || delivery != nil else { throw .notDelivered }
      guard event.day >= outcome.day else { throw .beforeItsNotice(outcome.day) }
      isArchived = true
    default: break
    }
  }

  private mutating func draft(
    _ disposition: Disposition, _ digest: String, _ author: PersonID
  ) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard received != nil else { throw .notConfirmed }
    // An edit sends a text in review back to its author.
    if case .waiting = review.state { try takeReview(.recalled) }
    if review.state == .passed { throw .signedAlready }
    draft = ReplyDraft(disposition: disposition, digest: digest, author: author)
  }

  private mutating func takeReview(_ event: ReviewEvent) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    if case .submitted(let digest, _) = event {
      guard let draft, draft.digest == digest else { throw .review(.otherRevision) }
      if let refusal = submissionRefusal(draft.disposition) { throw refusal }
    }
    do throws(ReviewRefusal) { try review.apply(event) } catch { throw .review(error) }
  }

  /// What loses in court is refused before the leaders see it.
  private func submissionRefusal(_ disposition: Disposition) -> RequestRefusal? {
    if applicant == nil { return .applicantUnknown }
    if disposition == .notExisting, !hasSearchRecord { return .noSearchRecord }
    if disposition == .thirdPartyRights, !consultations.contains(where: { $0.party == .thirdParty }) {
      return .thirdPartyNotConsulted
    }
    if disposition == .stillUnclear, supplementAskedOn == nil { return .noSupplementAsked }
    return nil
  }

  private mutating func issue(_ number: String, _ day: Day) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard review.state == .passed, let draft else { throw .notSigned }
    guard !number.isEmpty else { throw .numberMissing }
    issued = IssuedReply(number: number, day: day)
    outcome = RequestOutcome(disposition: draft.disposition, day: day)
  }

  private mutating func deliver(_ way: DeliveryWay, _ day: Day) throws(RequestRefusal) {
    guard let issued else { throw .notIssued }
    guard day >= issued.day else { throw .beforeItsNotice(issued.day) }
    delivery = RequestDelivery(way: way, day: day)
  }

  /// 不再处理 (第三十条; 109号第六条): only after the day set has passed, and a lapse of a supplement only with proof of its notice.
  private mutating func lapse(_ disposition: Disposition, _ day: Day) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard let clock else { throw .notConfirmed }
    let state: ReplyState
    do throws(ClockProblem) { state = try clock.period(today: day).state } catch { throw .clock(error) }
    switch (disposition, state) {
    case (.notSupplemented, .supplementLapsed):
      guard supplementDelivered else { throw .supplementNoticeNotProved }
    case (.feeUnpaid, .paymentLapsed): break
    default: throw .notLapsed
    }
    outcome = RequestOutcome(disposition: disposition, day: day)
  }
}

extension RequestCase {
  /// 办理状态 on any day; a lapse is told by `period(today:)`.
  package var state: RequestState {
    if isArchived { return .closed }
    if outcome != nil { return issued == nil ? .delivered : delivery == nil ? .issued : .delivered }
    guard let clock, let period = try? clock.period(today: nil) else { return .unconfirmed }
    if review.state == .passed { return .approved }
    if case .waiting = review.state { return .inReview }
    switch period.state {
    case .waitingForSupplement, .supplementLapsed: return .awaitingSupplement
    case .waitingForPayment, .paymentLapsed: return .awaitingPayment
    case .suspended: return .consulting
    case .running: return office == nil ? .registered : .handling
    }
  }

  /// 答复期限; nil while the receipt day is open.
  package func period(today: Day?) -> ReplyPeriod? {
    guard let clock else { return nil }
    return try? clock.period(today: today)
  }

  /// The due day as if received on arrival, for an arrival that nobody confirmed.
  package var dueIfReceivedOnArrival: Day { StatutoryLimit.reply.lastDay(from: arrived, in: calendar) }

  /// 逾期未确认: an arrival must be confirmed by the close of the next working day.
  package func isConfirmationLate(today: Day) -> Bool {
    guard received == nil, let limit = calendar.workingDay(1, after: arrived) else { return false }
    return today > limit
  }

  /// What 表三 counts; nil while receipt day or applicant's kind is open.
  package var fact: RequestFact? {
    guard let received, let applicant else { return nil }
    guard let outcome else { return RequestFact(applicant: applicant, received: received) }
    return RequestFact(
      applicant: applicant, received: received, closed: outcome.day, result: outcome.disposition.row)
  }
}

extension RequestHappening {
  /// What the reply clock takes of it.
  package var clockStep: ClockStep? {
    switch self {
    case .supplementAsked(let until): .supplementAsked(until: until)
    case .supplementReceived: .supplementReceived
    case .consultationSent(let id, _): .consultationSent(id: id)
    case .consultationAnswered(let id, _): .consultationAnswered(id: id)
    case .consultationExpired(let id): .consultationExpired(id: id)
    case .extended(let workingDays, _): .extended(workingDays: workingDays)
    case .feeNoticed: .feeNoticed
    case .feePaid: .feePaid
    case .delayedReply(let until): .delayedReply(until: until)
    default: nil
    }
  }
}
