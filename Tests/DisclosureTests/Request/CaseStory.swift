@testable import Disclosure

/// One event of a story of 2026, by the clerk.
func did(_ monthAndDay: String, _ what: RequestHappening) -> RequestEvent {
  RequestEvent(on(monthAndDay), by: .person(Town.clerk), what)
}

/// A registration of a natural person's application.
func arrived(
  _ monthAndDay: String, _ channel: IntakeChannel = .counter, applicant: ApplicantKind? = .naturalPerson,
  isBackfilled: Bool = false
) -> RequestEvent {
  let registration = RequestRegistration(
    number: "云溪公开申〔2026〕3号", channel: channel, applicant: applicant, isBackfilled: isBackfilled)
  return did(monthAndDay, .registered(registration))
}

/// The case after `events`, each taken as new.
func story(_ events: [RequestEvent], calendar: WorkCalendar = .builtIn) throws -> RequestCase {
  guard let first = events.first else { throw RequestRefusal.notRegistered }
  var request = try RequestCase(first, calendar: calendar)
  for event in events.dropFirst() { try request.apply(event, signers: Town.signers) }
  return request
}

func drafted(_ day: String, _ disposition: Disposition, by author: PersonID = Town.clerk) -> RequestEvent {
  did(day, .drafted(disposition, digest: "r1", author: author))
}

func submitted(_ day: String, by author: PersonID = Town.clerk) -> RequestEvent {
  did(day, .review(.submitted(digest: "r1", author: author)))
}

/// The three steps of the ladder.
func signed(_ day: String) -> [RequestEvent] {
  [Town.head, Town.deputy, Town.leader].enumerated().map { step, signer in
    did(day, .review(.passed(ReviewSignature(step: step, digest: "r1", signer: signer))))
  }
}

/// Drafted, submitted, signed and issued on one day.
func replied(_ day: String, _ disposition: Disposition) -> [RequestEvent] {
  [drafted(day, disposition), submitted(day)] + signed(day) + [did(day, .issued(number: "云政公复〔2026〕12号"))]
}

let thirdPartySent = did("03-02", .consultationSent(id: "a", .thirdParty))
