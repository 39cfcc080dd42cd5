package import Disclosure

/// 案卷经过: a request as its events make it, with the few things that the tables need beside the case itself.
package struct CaseHistory: Sendable {
  package private(set) var `case`: RequestCase
  /// How many entries there are: the version that a page shows and hands back.
  package private(set) var version: Int
  /// The remedy that the latest draft prints.
  package private(set) var remedy: Remedy?

  /// What is on record; it is not judged again, so that a changed calendar or roster refuses nothing that was accepted.
  init(_ events: some Collection<RecordedEvent>, by rules: RequestRules) throws(RecordedEventFault) {
    guard !events.isEmpty else { throw .empty }
    do throws(RequestRefusal) {
      self.case = try RequestCase(events.map(\.event), calendar: rules.calendar, ladder: rules.ladders)
    } catch { throw .contradiction(error) }
    version = events.count
    remedy = events.compactMap(\.remedy).last
  }

  /// A new case.
  init(registering event: RecordedEvent, by rules: RequestRules) throws(RequestRefusal) {
    self.case = try RequestCase(event.event, calendar: rules.calendar, ladder: rules.ladders)
    version = 1
  }

  /// Takes a new event, which is judged; unchanged when it throws.
  mutating func apply(
    _ recorded: RecordedEvent, today: Day, signers: SigningAuthority
  ) throws(RequestRefusal) {
    try self.case.apply(recorded.event, today: today, signers: signers)
    version += 1
    remedy = recorded.remedy ?? remedy
  }
}
