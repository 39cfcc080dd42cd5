import Disclosure

/// Days and events of 2026, told shortly.
enum DisputeStory {
  static func day(_ text: String) -> Day { Day(iso: text) ?? .last }
  static func on(_ monthAndDay: String) -> Day { day("2026-\(monthAndDay)") }

  static func review(
    received: String = "2026-03-02", accepted: String? = nil, procedure: DisputeProcedure = .ordinary,
    subject: DisputeSubject = .withheld, role: DisputeRole = .respondent
  ) -> DisputeRegistration {
    DisputeRegistration(
      kind: .reconsideration, number: "清政复〔2026〕3号", body: "清河县人民政府", accepted: day(accepted ?? received),
      received: day(received), procedure: procedure, subject: subject, role: role)
  }

  static func suit(
    received: String = "2026-03-02", accepted: String? = nil, isAfter: Bool = false,
    subject: DisputeSubject = .silence, role: DisputeRole = .respondent
  ) -> DisputeRegistration {
    DisputeRegistration(
      kind: .suit, number: "（2026）清0101行初1号", body: "清河县人民法院", accepted: day(accepted ?? received),
      received: day(received), subject: subject, role: role, isAfterReconsideration: isAfter)
  }

  static func dispute(_ registration: DisputeRegistration, _ events: [DisputeEvent] = []) throws -> Dispute {
    try Dispute([DisputeEvent(registration.received, .registered(registration))] + events)
  }

  /// A decision received on the day after it was made.
  static func decided(
    _ results: DisputeResult..., on text: String, paper: DisputePaper? = nil, redo: RedoOrder? = nil
  ) -> DisputeEvent {
    let day = day(text)
    return DisputeEvent(
      day.next, .decided(DisputeDecision(Set(results), decided: day, paper: paper, redo: redo)))
  }

  static func judged(_ results: DisputeResult..., on text: String, redo: RedoOrder? = nil) -> DisputeEvent {
    let day = day(text)
    return DisputeEvent(
      day.next, .decided(DisputeDecision(Set(results), decided: day, paper: .judgment, redo: redo)))
  }

  static func appealed(on text: String) -> DisputeEvent { DisputeEvent(day(text), .appealed(.other)) }
}
