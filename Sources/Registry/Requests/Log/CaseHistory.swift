package import Disclosure

/// 案卷经过: the fold of a request's stored events, with the few things that the tables need beside the case itself.
package struct CaseHistory: Sendable {
  package private(set) var `case`: RequestCase
  /// How many entries there are: the version that a page shows and hands back.
  package private(set) var version = 1
  /// The day set by the last notice of a supplement.
  package private(set) var supplementUntil: Day?
  /// The remedy that the latest draft prints.
  package private(set) var remedy: Remedy?

  package init(_ first: RecordedEvent, by rules: RequestRules) throws(RequestRefusal) {
    self.case = try RequestCase(first.event, calendar: rules.calendar, ladder: rules.ladder)
  }

  package mutating func apply(_ recorded: RecordedEvent) throws(RequestRefusal) {
    try self.case.apply(recorded.event)
    version += 1
    if case .supplementAsked(let until) = recorded.event.what { supplementUntil = until }
    if let printed = recorded.remedy { remedy = printed }
  }

  /// The history that the log holds.
  init(_ events: some Sequence<RecordedEvent>, by rules: RequestRules) throws(RecordedEventFault) {
    var iterator = events.makeIterator()
    guard let first = iterator.next() else { throw .empty }
    do throws(RequestRefusal) {
      var history = try CaseHistory(first, by: rules)
      while let event = iterator.next() { try history.apply(event) }
      self = history
    } catch { throw .contradiction(error) }
  }

  /// The day until which somebody else's answer is waited for.
  package var waitUntil: Day? {
    switch self.case.state {
    case .awaitingSupplement: supplementUntil
    case .awaitingPayment: self.case.period(today: nil)?.payBy
    case .consulting:
      self.case.consultations.filter { $0.ended == nil }.compactMap { $0.lastDay(in: self.case.calendar) }.min()
    default: nil
    }
  }

  /// 答复期限: while unconfirmed as if received on arrival, so that not confirming does not stop the clock.
  package var due: Day? {
    guard self.case.outcome == nil else { return nil }
    guard self.case.received != nil else { return self.case.dueIfReceivedOnArrival }
    return self.case.period(today: nil)?.due
  }
}
