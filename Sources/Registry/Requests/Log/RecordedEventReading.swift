import Disclosure
import Documents

extension RecordedEvent {
  /// The event of a stored entry; what is not understood is a fault and never skipped.
  package init(_ entry: LogEntry) throws(RecordedEventFault) { try self.init(entry, try EventPayload(entry)) }

  /// The same, with the payload read already.
  init(_ entry: LogEntry, _ payload: EventPayload) throws(RecordedEventFault) {
    guard let kind = RequestEventKind(rawValue: entry.kind) else { throw .unknownKind(entry.kind) }
    guard (1...kind.latest).contains(entry.version) else { throw .unknownVersion(entry.kind, entry.version) }
    guard let by = Actor(text: try payload.text("by")) else { throw payload.fault("by") }
    let what = try RecordedEvent.happening(kind, payload)
    self.init(
      RequestEvent(try payload.day("day"), by: by, what), sealed: try payload.details(CaseDetail.self),
      series: try RecordedEvent.series(payload),
      remedy: try payload.ifPresent("remedy") { (field) throws(RecordedEventFault) in try payload.value(field) },
      explained: try payload.ifPresent("explained", payload.texts).map { Set($0) })
  }

  private static func happening(
    _ kind: RequestEventKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> RequestHappening {
    switch kind {
    case .registered: .registered(try registration(payload))
    case .completed: .completed(applicant: try payload.applicant("applicant"))
    case .confirmationAttempted: .confirmationAttempted(try payload.value("way"))
    case .receiptConfirmed: .receiptConfirmed(try payload.value("way"))
    case .assigned:
      .assigned(OfficeID(try payload.text("office")), until: try payload.ifPresent("until", payload.day))
    case .searched: .searched
    case .noted: .noted
    case .documentAdded: .documentAdded(try payload.value("document"), file: try payload.text("file"))
    case .supplementAsked, .supplementDelivered, .supplementReceived, .consultationSent, .consultationDelivered,
      .consultationAnswered, .consultationExpired, .extended, .feeNoticed, .feePaid, .delayedReply:
      try clockHappening(kind, payload)
    default: try ending(kind, payload)
    }
  }

  private static func registration(_ payload: EventPayload) throws(RecordedEventFault) -> RequestRegistration {
    RequestRegistration(
      number: try payload.text("number"), channel: try payload.value("channel"),
      applicant: try payload.ifPresent("applicant", payload.applicant),
      outsideNumber: try payload.ifPresent("outsideNumber", payload.text),
      outsideDue: try payload.ifPresent("outsideDue", payload.day),
      isBackfilled: try payload.ifPresent("backfilled", payload.flag) ?? false)
  }

  private static func clockHappening(
    _ kind: RequestEventKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> RequestHappening {
    switch kind {
    case .supplementAsked: .supplementAsked(until: try payload.day("until"))
    case .supplementDelivered: .supplementDelivered
    case .supplementReceived: .supplementReceived
    case .consultationSent: .consultationSent(id: try payload.text("id"), try payload.value("party"))
    case .consultationDelivered: .consultationDelivered(id: try payload.text("id"))
    case .consultationAnswered:
      .consultationAnswered(id: try payload.text("id"), agrees: try payload.ifPresent("agrees", payload.flag))
    case .consultationExpired: .consultationExpired(id: try payload.text("id"))
    case .extended:
      .extended(
        workingDays: try payload.number("workingDays"), consentedBy: PersonID(try payload.text("consentedBy")))
    case .feeNoticed:
      .feeNoticed(
        try payload.value("basis"), quantity: try payload.number("quantity"), amount: try payload.number("amount"),
        already: try payload.ifPresent("already", payload.number))
    case .feePaid: .feePaid(amount: try payload.number("amount"))
    case .delayedReply: .delayedReply(until: try payload.day("until"))
    default: throw .unknownKind(kind.rawValue)
    }
  }

  private static func ending(
    _ kind: RequestEventKind, _ payload: EventPayload
  ) throws(RecordedEventFault) -> RequestHappening {
    switch kind {
    case .drafted:
      .drafted(
        try payload.value("disposition"), digest: try payload.text("digest"),
        author: PersonID(try payload.text("author")))
    case .submitted: .review(try payload.submission())
    case .passed: .review(.passed(try payload.signature()))
    case .returned: .review(.returned(try payload.signature(), reason: sealedReason))
    case .recalled: .review(.recalled)
    case .issued: .issued(number: try payload.text("number"))
    case .delivered: .delivered(try payload.value("way"))
    case .lapsed: .lapsed(try payload.value("disposition"))
    case .withdrawn: .withdrawn
    case .closed: .closed
    case .merged: .merged(into: try payload.text("into"))
    case .backfilled: .backfilled(try payload.value("result"))
    default: throw .unknownKind(kind.rawValue)
    }
  }

  /// Stands where the reason lies sealed beside the event (`CaseDetail.returnReason`).
  static let sealedReason = "（见退回理由）"

  private static func series(_ payload: EventPayload) throws(RecordedEventFault) -> SeriesPlace? {
    guard payload.has("series") else { return nil }
    let series = try payload.inside("series")
    return SeriesPlace(year: try series.number("year"), sequence: try series.number("sequence"))
  }
}
