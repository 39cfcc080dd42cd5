/// 复议诉讼案件: one reconsideration, or one suit through its instances and a retrial; the fold of its dated events.
///
/// A suit that follows a reconsideration is a file of its own, tied to it: 表四 has a row for each. What was accepted once is accepted again:
/// nothing here asks a calendar, so a holiday notice moves due days and never events.
package struct Dispute: Hashable, Sendable {
  package let registration: DisputeRegistration
  package private(set) var procedure: DisputeProcedure
  package private(set) var answered: Day?
  package private(set) var extended: Day?
  package private(set) var hearings: [Day] = []
  /// In the order of their receipt.
  package private(set) var decisions: [Ruling] = []
  package private(set) var appeals: [Appeal] = []
  package private(set) var suspensions: [Suspension] = []
  /// 再审, each with the ruling that was in force when it was ordered.
  package private(set) var retrials: [Retrial] = []
  package private(set) var retrialSought: Day?
  package private(set) var redone: Day?
  package private(set) var redoneNumber: String?
  package private(set) var redoneOutcome: RedoOutcome?
  package private(set) var voided: Day?
  /// How many events there are.
  package private(set) var count = 1

  /// A decision with its instance and the day of its receipt.
  package struct Ruling: Hashable, Sendable {
    package let decision: DisputeDecision
    package let received: Day
    package let instance: DisputeInstance

    /// Whether it sends the case back: no end.
    var isRemand: Bool { decision.results.contains(.remanded) }
    /// Whether it leaves the former judgment as it was.
    var isConfirmation: Bool { decision.results.allSatisfy(\.confirms) }
  }

  package struct Appeal: Hashable, Sendable {
    package let day: Day
    package let by: DisputeAppellant
    /// The day of the organ's 答辩状.
    package var answered: Day?
  }

  package struct Retrial: Hashable, Sendable {
    package let day: Day
    package let procedure: RetrialProcedure
    /// What was decided in the end before it.
    package let formerResults: Set<DisputeResult>
    package let formerDecided: Day
  }

  /// - Parameter event: Must be the registration.
  package init(_ event: DisputeEvent, today: Day? = nil) throws(DisputeRefusal) {
    guard case .registered(let registration) = event.what else { throw .notRegistered }
    guard registration.accepted <= registration.received else {
      throw .receivedBeforeAccepted(registration.accepted)
    }
    if let today, registration.received > today { throw .inTheFuture(today: today) }
    self.registration = registration
    procedure = registration.procedure
  }

  /// The dispute after the `events` on record, the registration first.
  package init(_ events: some Sequence<DisputeEvent>) throws(DisputeRefusal) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { throw .notRegistered }
    try self.init(first)
    while let event = iterator.next() { try apply(event) }
  }

  // MARK: - Where it stands

  /// Whether it is with a court of second instance.
  package var isInSecondInstance: Bool { voided == nil && hasOpenAppeal }

  /// Whether it is heard again after its end.
  package var isInRetrial: Bool { voided == nil && hasOpenRetrial }

  /// Who decides next.
  package var instance: DisputeInstance { isInRetrial ? .retrial : isInSecondInstance ? .second : .first }

  /// Nothing decided, an appeal or a retrial open, or sent back.
  package var isOpen: Bool {
    guard voided == nil else { return false }
    guard let last = decisions.last else { return true }
    return last.isRemand || hasOpenAppeal || hasOpenRetrial
  }

  private var hasOpenAppeal: Bool { appeals.count > decisions.count { $0.instance == .second } }
  private var hasOpenRetrial: Bool { retrials.count > decisions.count { $0.instance == .retrial } }

  /// The suspension that lasts.
  package var suspension: Suspension? { isOpen ? suspensions.last { $0.until == nil } : nil }

  /// An appeal of the other side that the organ has not answered.
  package var unansweredAppeal: Appeal? {
    guard isInSecondInstance, let appeal = appeals.last, appeal.by == .other, appeal.answered == nil else { return nil }
    return appeal
  }

  /// Whether the last judgment is a final one: of second instance, or of a retrial by its procedure (行政诉讼法第八十九条, 行诉解释第一百一十九条 [R]).
  package var isFinal: Bool {
    switch ending?.instance {
    case .second?: true
    case .retrial?: retrials.last?.procedure == .second
    case .first?, nil: false
    }
  }

  /// Whether the organ's own answer is still owed.
  package var owesAnswer: Bool { answered == nil && decisions.isEmpty && voided == nil }

  /// The last ruling, when it ended the dispute.
  package var ending: Ruling? { isOpen || voided != nil ? nil : decisions.last }

  /// The ruling whose words hold: the former judgment, where the last only confirms it.
  package var operative: Ruling? {
    guard let ending else { return nil }
    return ending.isConfirmation ? decisions.last { !$0.isConfirmation && !$0.isRemand } ?? ending : ending
  }

  /// What was decided in the end; a second judgment that changes a part leaves the rest of the first.
  package var results: Set<DisputeResult> {
    guard let ending, let operative else { return [] }
    let own = ending.decision.results.filter { !$0.confirms }
    guard ending.decision.results.contains(where: \.confirms) else { return own }
    let former = decisions.dropLast().last { !$0.isConfirmation && !$0.isRemand }?.decision.results ?? []
    return own.union(former).union(operative.decision.results.filter { !$0.confirms })
  }

  /// 责令重新答复 as it holds now, and the day from which it runs.
  package var redo: (order: RedoOrder, from: Day)? {
    guard let ending, let order = operative?.decision.redo else { return nil }
    return (order, ending.received)
  }

  /// In a word.
  package var stage: DisputeStage {
    if voided != nil { return .voided }
    if owesAnswer { return .answering }
    if suspension != nil { return .suspended }
    if isInRetrial { return .retrial }
    if isOpen { return isInSecondInstance ? .secondInstance : .hearing }
    return redo != nil && redone == nil ? .redoing : .ended
  }

  // MARK: - What happens

  /// Takes an event; the dispute is unchanged when it throws.
  ///
  /// - Parameter today: Refuses an event of a later day; nil for what is on record.
  package mutating func apply(_ event: DisputeEvent, today: Day? = nil) throws(DisputeRefusal) {
    guard let step = DisputeStep(event.what) else { throw .registeredTwice }
    if let refusal = refusal(of: step) { throw refusal }
    if let today, event.day > today { throw .inTheFuture(today: today) }
    if event.day < registration.received, !event.isNote { throw .before(registration.received, what: "收到日期") }
    var next = self
    try next.take(event)
    next.count += 1
    self = next
  }

  private mutating func take(_ event: DisputeEvent) throws(DisputeRefusal) {
    switch event.what {
    case .registered: throw .registeredTwice
    case .answered: answered = event.day
    case .procedureChanged: procedure = .ordinary
    case .extended: extended = event.day
    case .hearingSet(let day):
      if day < event.day { throw .before(event.day, what: "收到通知的日期") }
      if day > event.day.adding(731) { throw .tooFar(day) }
      hearings.append(day)
    case .decided(let decision): try take(decision, on: event.day)
    case .appealed(let appellant):
      if let last = decisions.last, event.day < last.received { throw .before(last.received, what: "收到裁判的日期") }
      appeals.append(Appeal(day: event.day, by: appellant))
    case .appealAnswered, .suspended, .resumed, .retrialSought, .retrialOrdered: try takeTurn(event)
    case .redone(let number, let outcome):
      if let from = redo?.from, event.day < from { throw .before(from, what: "收到决定的日期") }
      if redone != nil, outcome == nil { throw .redoneAlready }
      (redone, redoneNumber, redoneOutcome) = (event.day, number, outcome)
    case .noted, .documentAdded: break
    case .voided: voided = event.day
    }
  }

  /// What turns a hearing: its suspension, an answer to an appeal, a retrial.
  private mutating func takeTurn(_ event: DisputeEvent) throws(DisputeRefusal) {
    switch event.what {
    case .appealAnswered:
      if let appeal = unansweredAppeal, event.day < appeal.day { throw .before(appeal.day, what: "收到上诉状副本的日期") }
      if let last = appeals.indices.last { appeals[last].answered = event.day }
    case .suspended(let ground):
      guard SuspensionGround.choices(registration.kind).contains(ground) else { throw .otherGround(ground) }
      if let until = suspensions.last?.until, event.day < until { throw .before(until, what: "上一次恢复审理的日期") }
      suspensions.append(Suspension(from: event.day, ground))
    case .resumed:
      if let from = suspension?.from, event.day < from { throw .before(from, what: "中止审理的日期") }
      endSuspension(on: event.day)
    case .retrialSought, .retrialOrdered: try takeRetrial(event)
    default: break
    }
  }

  private mutating func takeRetrial(_ event: DisputeEvent) throws(DisputeRefusal) {
    guard let ending else { throw .noRetrialBeforeEnd }
    if event.day < ending.received { throw .before(ending.received, what: "收到裁判的日期") }
    guard case .retrialOrdered(let procedure) = event.what else { return retrialSought = event.day }
    retrials.append(
      Retrial(
        day: event.day, procedure: procedure, formerResults: results, formerDecided: ending.decision.decided))
  }

  private mutating func endSuspension(on day: Day) {
    guard let last = suspensions.indices.last, suspensions[last].until == nil else { return }
    suspensions[last].until = max(day, suspensions[last].from)
  }

  private mutating func take(_ decision: DisputeDecision, on day: Day) throws(DisputeRefusal) {
    guard !decision.results.isEmpty else { throw .noResult }
    let instance = instance
    let choices = DisputeResult.choices(registration.kind, instance)
    if let wrong = DisputeResult.allCases.first(where: { decision.results.contains($0) && !choices.contains($0) }) {
      throw .otherKindOfResult(wrong)
    }
    if registration.kind == .suit, decision.paper == nil { throw .paperMissing }
    if decision.decided < registration.accepted { throw .before(registration.accepted, what: "受理日期") }
    if day < decision.decided { throw .before(decision.decided, what: "作出日期") }
    if let last = decisions.last, decision.decided < last.decision.decided {
      throw .before(last.decision.decided, what: "上一次裁判的日期")
    }
    if let order = decision.redo {
      guard decision.results.contains(where: \.mayOrderRedo) else { throw .redoWithoutCorrection }
      if case .until(let until) = order {
        if until <= day { throw .redoNotLater(day) }
        if until > day.adding(731) { throw .tooFar(until) }
      }
    }
    // A suspension may end with the decision itself (行政复议法第四十一条).
    endSuspension(on: decision.decided)
    let ruling = Ruling(decision: decision, received: day, instance: instance)
    decisions.append(ruling)
    // A confirmed order is the same order: an answer that was given stays given.
    if !ruling.isConfirmation { (redone, redoneNumber, redoneOutcome) = (nil, nil, nil) }
  }
}

extension DisputeEvent {
  /// Whether it says nothing of the case's course.
  fileprivate var isNote: Bool {
    switch what {
    case .noted, .documentAdded, .voided: true
    default: false
    }
  }
}
