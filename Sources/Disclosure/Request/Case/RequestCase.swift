/// 依申请公开案卷: one request, the fold of its dated events. State, due day and the cell of 表三 follow from it.
///
/// A new event is refused where a rule of law refuses it and where it cannot have happened; who may do something is the permission
/// table's matter. Events may be entered late: the reply clock takes them in the order of their days. What is on record is not judged
/// again: the calendar may change later, and a holiday notice moves due days, never events.
package struct RequestCase: Sendable {
  package let registration: RequestRegistration
  /// 到达之日.
  package let arrived: Day
  package let calendar: WorkCalendar
  package internal(set) var applicant: ApplicantKind?
  /// 收到申请之日 (《条例》第三十一条); nil while unconfirmed.
  package internal(set) var received: Day?
  package internal(set) var office: OfficeID?
  package internal(set) var officeUntil: Day?
  package internal(set) var clock: ReplyClock?
  /// What the clock has taken, in the order of days; of one day, in the order of entry.
  var clockEvents: [ClockEvent] = []
  package internal(set) var confirmationAttempts: [Day] = []
  package internal(set) var supplement: RequestSupplement?
  package internal(set) var consultations: [RequestConsultation] = []
  package internal(set) var extensions: [RequestExtension] = []
  /// In the order of their days.
  package internal(set) var fees: [RequestFee] = []
  package internal(set) var hasSearchRecord = false
  package internal(set) var draft: ReplyDraft?
  package internal(set) var review: Review
  /// 成文日期 and 文号 of the reply.
  package internal(set) var issued: IssuedReply?
  package internal(set) var delivery: RequestDelivery?
  /// The result and its day, however it came about.
  package internal(set) var outcome: RequestOutcome?
  /// 并入的申请, by its number.
  package internal(set) var merged: String?
  package internal(set) var isArchived = false
  /// How many events there are.
  package private(set) var count = 1

  /// What a new event is judged by besides the case itself; events on record have none.
  struct Conditions {
    let today: Day?
    let signers: SigningAuthority
  }

  /// - Parameter event: Must be a registration.
  package init(
    _ event: RequestEvent, calendar: WorkCalendar, ladder: ReviewLadders = .standard
  ) throws(RequestRefusal) {
    guard case .registered(let registration) = event.what else { throw .notRegistered }
    if let first = Day(year: 2008, month: 5, day: 1), event.day < first { throw .beforeTheRegulation }
    guard registration.channel != .ledger || registration.isBackfilled else { throw .notBackfilled }
    self.registration = registration
    self.calendar = calendar
    arrived = event.day
    applicant = registration.applicant
    review = Review(ladders: ladder)
    if let day = registration.channel.receipt.receiptDay(arrived: event.day, confirmed: nil) { begin(on: day) }
  }

  /// The case after the `events` on record, the registration first. Whatever `apply` accepted is accepted, by any calendar.
  package init(
    _ events: some Sequence<RequestEvent>, calendar: WorkCalendar, ladder: ReviewLadders = .standard
  ) throws(RequestRefusal) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { throw .notRegistered }
    try self.init(first, calendar: calendar, ladder: ladder)
    while let event = iterator.next() { try replay(event) }
  }

  /// Takes an event on record. After a throw, which means that the record was not made by `apply`, the case is of no use.
  package mutating func replay(_ event: RequestEvent) throws(RequestRefusal) {
    try take(event, nil)
    count += 1
  }

  /// Takes a new event; the case is unchanged when it throws.
  ///
  /// - Parameters:
  ///   - today: Refuses an event of a later day.
  ///   - signers: Who may sign the reply; without it nobody may.
  package mutating func apply(
    _ event: RequestEvent, today: Day? = nil, signers: SigningAuthority = .none
  ) throws(RequestRefusal) {
    var next = self
    try next.take(event, Conditions(today: today, signers: signers))
    next.count += 1
    self = next
  }

  private mutating func take(_ event: RequestEvent, _ conditions: Conditions?) throws(RequestRefusal) {
    if isArchived, event.what != .noted, !event.isFreezing { throw .archived }
    if let conditions { try checkDay(event, today: conditions.today) }
    switch event.what {
    case .registered: throw .registeredTwice
    case .completed(let kind): applicant = kind
    case .confirmationAttempted:
      try checkUnconfirmed()
      confirmationAttempts.append(event.day)
    case .receiptConfirmed: try confirm(event.day)
    case .assigned(let office, let until): try assign(office, until: until, event.day)
    case .searched:
      guard outcome == nil else { throw .answeredAlready }
      hasSearchRecord = true
    case .noted, .documentAdded: break
    case .drafted, .review, .issued, .delivered, .lapsed, .withdrawn, .merged, .closed: try takeReply(event, conditions)
    case .backfilled(let result): try backfill(result, event.day)
    default: try takeClock(event, conditions)
    }
  }

  private func checkDay(_ event: RequestEvent, today: Day?) throws(RequestRefusal) {
    if let today, event.day > today { throw .inTheFuture(today: today) }
    guard event.day >= arrived else {
      if case .receiptConfirmed = event.what { throw .confirmedBeforeArrival(arrived: arrived) }
      throw .beforeArrival(arrived)
    }
    // No article sets a longest period; a slip of the year is found here.
    if let until = event.what.until, until > event.day.adding(366) { throw .tooFar(until) }
  }

  private func checkUnconfirmed() throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard received == nil else { throw .confirmedAlready }
  }

  private mutating func confirm(_ day: Day) throws(RequestRefusal) {
    try checkUnconfirmed()
    guard let receipt = registration.channel.receipt.receiptDay(arrived: arrived, confirmed: day) else {
      throw .confirmedBeforeArrival(arrived: arrived)
    }
    begin(on: receipt)
  }

  mutating func begin(on day: Day) {
    received = day
    clock = ReplyClock(receipt: day, calendar: calendar)
  }

  private mutating func assign(_ office: OfficeID, until: Day?, _ day: Day) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    if let until, until < day { throw .beforeItsNotice(day) }
    (self.office, officeUntil) = (office, until)
  }
}
