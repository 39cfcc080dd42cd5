@testable import Disclosure

/// State, due day and fact worked out from the list of events, without the fold and without the clock: each question looks through the
/// whole list for itself.
struct RecountedCase {
  let events: [RequestEvent]
  let calendar: WorkCalendar

  private func days(_ matches: (RequestHappening) -> Bool) -> [Day] { events.filter { matches($0.what) }.map(\.day) }

  var registration: RequestRegistration? {
    if case .registered(let registration) = events.first?.what { registration } else { nil }
  }

  var received: Day? {
    switch registration?.channel {
    case .counter, .signedPost, .oral: events.first?.day
    default:
      days { what in
        switch what {
        case .receiptConfirmed, .withdrawn: true
        default: false
        }
      }.first
    }
  }

  var applicant: ApplicantKind? {
    let corrected = events.compactMap { if case .completed(let kind) = $0.what { kind } else { nil } }
    return corrected.last ?? registration?.applicant
  }

  // MARK: - Waits, in the order of days

  /// What moves the clock, in day order; an expiry has the last day for the answer.
  private var moves: [(day: Day, what: RequestHappening)] {
    events.enumerated().compactMap { index, event -> (day: Day, index: Int, what: RequestHappening)? in
      switch event.what {
      case .supplementAsked, .supplementReceived, .consultationSent, .consultationAnswered, .extended, .feeNoticed,
        .feePaid, .delayedReply:
        (event.day, index, event.what)
      case .consultationExpired(let id): (lastDayForAnswer(id, before: index), index, event.what)
      default: nil
      }
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }.map { ($0.day, $0.what) }
  }

  private func lastDayForAnswer(_ id: String, before index: Int) -> Day {
    let delivered = events[..<index].last { $0.what == .consultationDelivered(id: id) }?.day ?? .last
    return calendar.workingDay(15, after: delivered) ?? .last
  }

  private var awaitsSupplement: Bool {
    let asked = moves.contains { if case .supplementAsked = $0.what { true } else { false } }
    return asked && !moves.contains { $0.what == .supplementReceived }
  }

  private var awaitsPayment: Bool {
    let last = moves.last { move in
      switch move.what {
      case .feeNoticed, .feePaid: true
      default: false
      }
    }
    if case .feeNoticed = last?.what { return true }
    return false
  }

  /// Each consultation with the day of its end.
  private var consultations: [(sent: Day, ended: Day?)] {
    moves.compactMap { move in
      guard case .consultationSent(let id, _) = move.what else { return nil }
      let end = moves.first { other in
        switch other.what {
        case .consultationAnswered(id, _), .consultationExpired(id): true
        default: false
        }
      }
      return (move.day, end?.day)
    }
  }

  private var consults: Bool { consultations.contains { $0.ended == nil } }

  // MARK: - Due day

  /// Counted on from the last restart, or from the day set for a delayed reply.
  var due: Day? {
    guard let received, !awaitsSupplement, !awaitsPayment, !consults else { return nil }
    var (base, working) = (received, 20)
    for move in moves {
      switch move.what {
      case .supplementReceived, .feePaid: (base, working) = (move.day, 20)
      case .extended(let more, _): working += more
      case .delayedReply(let until): (base, working) = (until, 0)
      default: break
      }
    }
    var day = base
    while working > 0, day < .last {
      day = day.next
      let isHeld = consultations.contains { span in span.ended.map { span.sent < day && day <= $0 } ?? false }
      if calendar.isWorkingDay(day), !isHeld, day > start { working -= 1 }
    }
    return working == 0 ? day : nil
  }

  /// Days up to the last restart belong to an abandoned period.
  private var start: Day {
    moves.last { $0.what == .supplementReceived || isPayment($0.what) }?.day ?? received ?? .last
  }

  private func isPayment(_ what: RequestHappening) -> Bool { if case .feePaid = what { true } else { false } }

  // MARK: - State and fact

  private var ending: (result: Disposition, day: Day, hasLetter: Bool)? {
    for (index, event) in events.enumerated() {
      switch event.what {
      case .withdrawn: return (.withdrawn, event.day, false)
      case .lapsed(let disposition): return (disposition, event.day, false)
      case .issued:
        let drafts = events[..<index].compactMap {
          if case .drafted(let result, _, _) = $0.what { result } else { nil }
        }
        return drafts.last.map { ($0, event.day, true) }
      default: break
      }
    }
    return nil
  }

  /// Steps passed since the text was submitted; nil when it is not on the ladder.
  private var steps: Int? {
    var steps: Int?
    for event in events {
      switch event.what {
      case .review(.submitted): steps = 0
      case .review(.passed): steps = steps.map { $0 + 1 }
      case .review(.returned), .review(.recalled), .drafted: steps = nil
      default: break
      }
    }
    return steps
  }

  var state: RequestState {
    if events.contains(where: { $0.what == .closed }) { return .closed }
    if let ending {
      let isDelivered = events.contains { if case .delivered = $0.what { true } else { false } }
      return ending.hasLetter && !isDelivered ? .issued : .delivered
    }
    if received == nil { return .unconfirmed }
    if let steps { return steps == 3 ? .approved : .inReview }
    if awaitsSupplement { return .awaitingSupplement }
    if awaitsPayment { return .awaitingPayment }
    if consults { return .consulting }
    return events.contains { if case .assigned = $0.what { true } else { false } } ? .handling : .registered
  }

  var fact: RequestFact? {
    guard let received, let applicant else { return nil }
    guard let ending else { return RequestFact(applicant: applicant, received: received) }
    return RequestFact(applicant: applicant, received: received, closed: ending.day, result: ending.result.row)
  }
}
