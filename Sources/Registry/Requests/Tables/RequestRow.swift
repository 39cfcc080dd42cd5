import Database
import Disclosure

/// A row of the table `request`: what lists and the inbox need of a case, without opening its log.
struct RequestRow: Hashable, Sendable {
  let id: RequestID
  let organ: OrganID
  /// All but `id`, `organ` and `changed`, in the table's order.
  let columns: [ProjectedRow.Column]

  /// As in the table, for a history.
  init(_ history: CaseHistory, id: RequestID, organ: OrganID) {
    let item = history.case
    let registration = item.registration
    let due = item.review.dueStep
    self.id = id
    self.organ = organ
    columns = [
      .init("number", registration.number), .init("channel", registration.channel.rawValue),
      .init("outside_number", registration.outsideNumber), .init("outside_due", registration.outsideDue?.description),
      .init("backfilled", registration.isBackfilled), .init("arrived", item.arrived.description),
      .init("received", item.received?.description), .init("state", item.state.rawValue),
      .init("due", history.due?.description),
      .init("confirm_by", RequestRow.confirmBy(item)?.description),
      .init("wait_until", history.waitUntil?.description), .init("office", item.office?.rawValue),
      .init("office_due", item.officeUntil?.description), .init("applicant", item.applicant?.key),
      .init("review_role", item.state == .inReview ? due?.role.rawValue : nil),
      .init("review_bound", RequestRow.bound(item.review)),
      .init("disposition", item.outcome?.disposition.rawValue),
      .init("result", item.outcome?.disposition.row.rawValue), .init("closed", item.outcome?.day.description),
      .init("reply_number", item.issued?.number), .init("delivered", item.delivery?.day.description),
      .init("version", history.version),
    ]
  }

  /// An arrival is confirmed by the close of the next working day.
  private static func confirmBy(_ item: RequestCase) -> Day? {
    guard item.state == .unconfirmed else { return nil }
    return item.calendar.workingDay(1, after: item.arrived)
  }

  /// `/p1/p2/`: who cannot take the step that is due, because they wrote or signed already.
  private static func bound(_ review: Review) -> String {
    guard case .waiting = review.state, review.ladder.waiver == nil else { return "/" }
    var people = review.author.map { [$0] } ?? []
    for signature in review.signatures { people += [signature.signer, signature.onBehalfOf].compactMap { $0 } }
    return "/" + people.map { "\($0)/" }.joined()
  }

  static let columnNames = [
    "number", "channel", "outside_number", "outside_due", "backfilled", "arrived", "received", "state", "due",
    "confirm_by", "wait_until", "office", "office_due", "applicant", "review_role", "review_bound", "disposition",
    "result", "closed", "reply_number", "delivered", "version",
  ]

  func insert(at now: Instant, in session: Session) throws {
    let names = ["id", "organ"] + RequestRow.columnNames + ["changed"]
    let places = (1...names.count).map { "$\($0)" }.joined(separator: ", ")
    let values = [id.rawValue.sqlValue, organ.rawValue.sqlValue] + columns.map(\.value) + [now.milliseconds.sqlValue]
    try session.execute("INSERT INTO request (\(names.joined(separator: ", "))) VALUES (\(places))", values: values)
  }

  func update(at now: Instant, in session: Session) throws {
    let names = RequestRow.columnNames + ["changed"]
    let settings = names.enumerated().map { "\($1) = $\($0 + 2)" }.joined(separator: ", ")
    let values = [id.rawValue.sqlValue] + columns.map(\.value) + [now.milliseconds.sqlValue]
    try session.execute("UPDATE request SET \(settings) WHERE id = $1", values: values)
  }
}
