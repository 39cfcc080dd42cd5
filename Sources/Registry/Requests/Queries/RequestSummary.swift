import Database
package import Disclosure

/// 申请 as a line of a list: what the table holds, and who and what for, masked.
package struct RequestSummary: Hashable, Sendable {
  package let id: RequestID
  package let organ: OrganID
  package let number: String
  /// 补录.
  package let isBackfilled: Bool
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
  /// The row of 表三; for what was 补录 all that is known of the result.
  package let result: TableThreeRow?
  package let closed: Day?
  package let replyNumber: String?
  package let delivered: Day?
  package let version: Int
  package let changed: Instant
  package internal(set) var application = CaseDetails()

  static let columns = """
    request.id, request.organ, request.number, request.channel, outside_number, outside_due, arrived, received, state, situation,
    due, confirm_by, wait_until, office, office_due, applicant, disposition, closed, reply_number, delivered, version, changed,
    result, backfilled
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
    case .backfilled: .backfilled(on: closed ?? arrived)
    case .merged: .merged(on: closed ?? arrived)
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
    result = (try row[22] as String?).flatMap(TableThreeRow.init(rawValue:))
    isBackfilled = try row[23]
  }
}

extension SealedValues {
  /// Adds who applies and what for to each line, masked.
  func fill(_ summaries: [RequestSummary], in session: Session) throws -> [RequestSummary] {
    let details = try details(
      [.applicantName, .informationTitle, .description], of: summaries.map(\.id.stream),
      from: [.registered, .completed], in: session)
    return summaries.map { summary in
      var summary = summary
      summary.application = (details[summary.id.stream] ?? [:]).masked(applicant: summary.applicant)
      return summary
    }
  }
}
