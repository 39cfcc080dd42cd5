/// 期限事项: the events that bear on the reply clock, and the proofs that belong to them.
extension RequestCase {
  mutating func takeClock(_ event: RequestEvent, _ conditions: Conditions?) throws(RequestRefusal) {
    guard outcome == nil else { throw .answeredAlready }
    guard received != nil else { throw .notConfirmed }
    switch event.what {
    case .supplementDelivered: try supplementDelivered(event.day)
    case .consultationDelivered(let id): try consultationDelivered(id, event.day)
    default: try turnClock(event, conditions)
    }
  }

  private mutating func turnClock(_ event: RequestEvent, _ conditions: Conditions?) throws(RequestRefusal) {
    guard let step = event.what.clockStep else { return }
    var day = event.day
    switch event.what {
    case .consultationSent(let id, _):
      guard !consultations.contains(where: { $0.id == id }) else { throw .consultationKnown }
    case .consultationExpired(let id):
      // What is not counted ends with the last day for the answer, on whichever later day that is found.
      day = try lastDayForAnswer(id, found: event.day, conditions)
    case .feeNoticed(let basis, let quantity, let amount, _): try checkFee(basis, quantity, amount)
    case .feePaid(let amount):
      if let index = feeIndex(paidOn: event.day), amount < fees[index].amount { throw .paidInPart }
    default: break
    }
    try insert(ClockEvent(day, step), isOnRecord: conditions == nil)
    note(event)
  }

  /// Turns the clock; an event entered late is put among the others by its day, and the clock runs anew.
  private mutating func insert(_ event: ClockEvent, isOnRecord: Bool) throws(RequestRefusal) {
    guard var clock else { throw .notConfirmed }
    do throws(ClockProblem) {
      guard let last = clockEvents.last, event.day < last.day else {
        try clock.apply(event, isOnRecord: isOnRecord)
        clockEvents.append(event)
        self.clock = clock
        return
      }
      let place = clockEvents.firstIndex { $0.day > event.day } ?? clockEvents.endIndex
      clock = ReplyClock(receipt: clock.receipt, length: clock.length, calendar: calendar)
      for earlier in clockEvents[..<place] { try clock.apply(earlier, isOnRecord: true) }
      try clock.apply(event, isOnRecord: isOnRecord)
      for later in clockEvents[place...] { try clock.apply(later, isOnRecord: true) }
      clockEvents.insert(event, at: place)
    } catch { throw .clock(error) }
    self.clock = clock
  }

  /// Keeps what the reply is judged by, beside the clock.
  private mutating func note(_ event: RequestEvent) {
    switch event.what {
    case .supplementAsked(let until): supplement = RequestSupplement(asked: event.day, until: until)
    case .supplementReceived: supplement?.received = event.day
    case .consultationSent(let id, let party):
      consultations.append(RequestConsultation(id: id, party: party, sent: event.day))
    case .consultationAnswered(let id, let agrees): end(id, .answered(event.day, agrees: agrees))
    case .consultationExpired(let id): end(id, .expired(event.day))
    case .extended(let workingDays, let consentedBy):
      extensions.append(RequestExtension(day: event.day, workingDays: workingDays, consentedBy: consentedBy))
    case .feeNoticed(let basis, let quantity, let amount, _):
      let place = feeIndex(paidOn: event.day).map { $0 + 1 } ?? 0
      fees.insert(RequestFee(noticed: event.day, basis: basis, quantity: quantity, amount: amount), at: place)
    case .feePaid: if let index = feeIndex(paidOn: event.day) { fees[index].paid = event.day }
    default: break
    }
  }

  // MARK: - Supplement and fee

  private mutating func supplementDelivered(_ day: Day) throws(RequestRefusal) {
    guard let asked = supplement?.asked else { throw .noSupplementAsked }
    guard day >= asked else { throw .beforeItsNotice(asked) }
    supplement?.delivered = day
  }

  /// 按件 or 按量, never both for one application (109号第三条).
  private func checkFee(_ basis: FeeBasis, _ quantity: Int, _ amount: Int) throws(RequestRefusal) {
    guard quantity > 0, amount > 0 else { throw .feeNotPositive }
    if let first = fees.first, first.basis != basis { throw .otherFeeBasis(first.basis) }
  }

  /// The notice that a payment of `day` answers: the latest of those before it.
  private func feeIndex(paidOn day: Day) -> Int? { fees.lastIndex { $0.noticed <= day } }

  // MARK: - Consultations

  private func openConsultation(_ id: String) throws(RequestRefusal) -> Int {
    guard let index = consultations.firstIndex(where: { $0.id == id && $0.ended == nil }) else {
      throw .noOpenConsultation
    }
    return index
  }

  private mutating func end(_ id: String, _ end: RequestConsultation.End) {
    guard let index = try? openConsultation(id) else { return }
    consultations[index].ended = end
  }

  private mutating func consultationDelivered(_ id: String, _ day: Day) throws(RequestRefusal) {
    let index = try openConsultation(id)
    guard day >= consultations[index].sent else { throw .beforeItsNotice(consultations[index].sent) }
    consultations[index].delivered = day
  }

  /// 15 working days of the other side's receipt (第三十二条、第三十四条); without proof of receipt nothing has expired.
  private func lastDayForAnswer(
    _ id: String, found day: Day, _ conditions: Conditions?
  ) throws(RequestRefusal) -> Day {
    let open = consultations[try openConsultation(id)]
    guard let last = open.lastDay(in: calendar) else { throw .consultationNotDelivered }
    guard let conditions else { return last }
    if day < last { throw .consultationStillRunning(until: last) }
    // The last day itself is still the other side's.
    if let today = conditions.today, today <= last { throw .consultationStillRunning(until: last) }
    return last
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
  /// The last day that it sets.
  var until: Day? {
    switch self {
    case .assigned(_, let until): until
    case .supplementAsked(let until), .delayedReply(let until): until
    default: nil
    }
  }
}
