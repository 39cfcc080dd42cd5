import Database
package import Disclosure

/// 申请 as a line of a list: what the table holds, and who and what for, masked.
package struct RequestSummary: Hashable, Sendable {
  package let id: RequestID
  package let organ: OrganID
  package let number: String
  package let channel: IntakeChannel
  package let outsideNumber: String?
  package let outsideDue: Day?
  package let arrived: Day
  package let received: Day?
  package let state: RequestState
  let situation: DueColumns.Situation
  /// While unconfirmed as if received on arrival; nil while the clock stands still and after the answer.
  package let due: Day?
  /// The day by the close of which an arrival must be confirmed.
  package let confirmBy: Day?
  /// The day until which somebody else's answer is waited for.
  package let waitUntil: Day?
  package let office: OfficeID?
  package let officeDue: Day?
  package let applicant: ApplicantKind?
  package let disposition: Disposition?
  package let closed: Day?
  package let replyNumber: String?
  package let delivered: Day?
  package let version: Int
  package let changed: Instant
  package internal(set) var application = CaseDetails()

  static let columns = """
    request.id, request.organ, request.number, request.channel, outside_number, outside_due, arrived, received, state, situation,
    due, confirm_by, wait_until, office, office_due, applicant, disposition, closed, reply_number, delivered, version, changed
    """

  /// For the due chip.
  package var dueSituation: DueSituation {
    switch situation {
    case .unconfirmed: .unconfirmed(confirmBy: confirmBy ?? arrived, dueIfReceivedOnArrival: due ?? arrived)
    case .running: .running(due: due ?? arrived)
    case .supplement: .waitingForSupplement(until: waitUntil ?? arrived)
    case .payment: .waitingForPayment(until: waitUntil ?? arrived)
    case .consultation: .consulting(until: waitUntil)
    case .ranOut: .ranOut(on: due ?? arrived)
    case .undelivered: .undelivered(due: nil)
    case .answered: .answered(on: delivered ?? arrived, due: nil)
    case .ended: .ended(disposition ?? .withdrawn)
    }
  }

  init(_ row: borrowing Row) throws {
    id = RequestID(try row[0])
    organ = OrganID(try row[1])
    number = try row[2]
    channel = try StoredCase(row, 3).value
    outsideNumber = try row[4]
    outsideDue = try StoredDayOrNone(row, 5).value
    arrived = try StoredDay(row, 6).value
    received = try StoredDayOrNone(row, 7).value
    state = try StoredCase(row, 8).value
    situation = try StoredCase(row, 9).value
    due = try StoredDayOrNone(row, 10).value
    confirmBy = try StoredDayOrNone(row, 11).value
    waitUntil = try StoredDayOrNone(row, 12).value
    office = (try row[13] as String?).map { OfficeID($0) }
    officeDue = try StoredDayOrNone(row, 14).value
    applicant = (try row[15] as String?).flatMap(ApplicantKind.init(key:))
    disposition = (try row[16] as String?).flatMap(Disposition.init(rawValue:))
    closed = try StoredDayOrNone(row, 17).value
    replyNumber = try row[18]
    delivered = try StoredDayOrNone(row, 19).value
    version = try row[20]
    changed = Instant(milliseconds: try row[21])
  }
}

extension SealedValues {
  /// Adds who applies and what for to each line, masked.
  func fill(_ summaries: [RequestSummary], in session: Session) throws -> [RequestSummary] {
    struct Place: Hashable {
      let stream: StreamID
      let detail: CaseDetail
    }
    let streams = SQLCondition.isIn("stream", summaries.map { .text($0.id.stream.rawValue) })
    let kinds = SQLCondition.isIn(
      "kind", [RequestEventKind.registered, .completed].map { .text($0.rawValue) })
    let entries = try session.rows(
      "SELECT \(Log.columns) FROM log WHERE \(streams.sql) AND \(kinds.sql) ORDER BY recorded, organ, seq",
      streams.values + kinds.values
    ) { try LogEntry($0) }
    var references: [Place: SealedReference] = [:]
    let shown: Set<CaseDetail> = [.applicantName, .informationTitle, .description]
    for entry in entries {
      for (detail, reference) in try RecordedEvent(entry).sealed where shown.contains(detail) {
        references[Place(stream: entry.stream, detail: detail)] = reference
      }
    }
    var details: [StreamID: CaseDetails] = [:]
    for (place, text) in try open(references, in: session) { details[place.stream, default: [:]][place.detail] = text }
    return summaries.map { summary in
      var summary = summary
      summary.application = (details[summary.id.stream] ?? [:]).masked(applicant: summary.applicant)
      return summary
    }
  }
}
