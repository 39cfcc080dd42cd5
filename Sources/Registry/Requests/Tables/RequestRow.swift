import Database
import Disclosure

/// A row of the table `request`: what lists and the inbox need of a case, without opening its log.
struct RequestRow: Hashable, StandingRow {
  static let table = "request"
  let id: RequestID
  let organ: OrganID
  var key: String { id.rawValue }
  /// All but `id`, `organ` and `changed`, in the table's order.
  let columns: [ProjectedRow.Column]

  /// As in the table, for a history.
  init(_ history: CaseHistory, id: RequestID, organ: OrganID) {
    let item = history.case
    let registration = item.registration
    let due = DueColumns(item.dueSituation)
    self.id = id
    self.organ = organ
    columns = [
      .init("number", registration.number), .init("channel", registration.channel.rawValue),
      .init("outside_number", registration.outsideNumber), .init("outside_due", registration.outsideDue?.description),
      .init("backfilled", registration.isBackfilled), .init("arrived", item.arrived.description),
      .init("received", item.received?.description), .init("state", item.state.rawValue),
      .init("situation", due.situation.rawValue), .init("due", due.due?.description),
      .init("confirm_by", due.confirmBy?.description), .init("wait_until", due.waitUntil?.description),
      .init("office", item.office?.rawValue),
      .init("office_due", item.officeUntil?.description), .init("applicant", item.applicant?.key),
      .init("review_role", item.review.dueStep?.role.rawValue),
      .init("review_bound", RequestRow.bound(item.review)),
      .init("disposition", item.outcome?.disposition?.rawValue),
      .init("result", item.outcome?.result?.rawValue), .init("closed", item.outcome?.day.description),
      .init("reply_number", item.issued?.number), .init("delivered", item.delivery?.day.description),
      .init("version", history.version),
    ]
  }

  /// `/p1/p2/`: who cannot take the step that is due, because they wrote or signed already.
  static func bound(_ review: Review) -> String {
    guard case .waiting = review.state, review.ladder.waiver == nil else { return "/" }
    var people = review.author.map { [$0] } ?? []
    for signature in review.signatures { people += [signature.signer, signature.onBehalfOf].compactMap { $0 } }
    return "/" + people.map { "\($0)/" }.joined()
  }

  static let columnNames = [
    "number", "channel", "outside_number", "outside_due", "backfilled", "arrived", "received", "state", "situation",
    "due", "confirm_by", "wait_until", "office", "office_due", "applicant", "review_role", "review_bound",
    "disposition",
    "result", "closed", "reply_number", "delivered", "version",
  ]
}
