import Database
import Disclosure

/// Keeps the tables that follow from the log, in the transaction that records.
enum RequestTables {
  static func insert(_ history: CaseHistory, _ id: RequestID, _ organ: OrganID, at now: Instant, in session: Session)
    throws
  {
    try RequestRow(history, id: id, organ: organ).insert(at: now, in: session)
    try RequestCounts.move(from: nil, to: history.case.fact, organ: organ, in: session)
  }

  static func update(
    from old: CaseHistory, to new: CaseHistory, _ id: RequestID, _ organ: OrganID, at now: Instant, in session: Session
  ) throws {
    try RequestRow(new, id: id, organ: organ).update(at: now, in: session)
    try RequestCounts.move(from: old.case.fact, to: new.case.fact, organ: organ, in: session)
  }

  /// What a single event leaves beside the row of its case.
  static func note(
    _ recorded: RecordedEvent, version: Int, _ id: RequestID, _ organ: OrganID, in session: Session
  ) throws {
    if let document = DocumentRow(recorded.event, version: version) {
      try session.execute(
        "INSERT INTO request_document (file, organ, request, kind, version, added) VALUES ($1, $2, $3, $4, $5, $6)",
        document.file, organ.rawValue, id.rawValue, document.kind.rawValue, version, document.added.description)
    }
    if let number = NumberRow(recorded) {
      try session.execute(
        """
        INSERT INTO request_number (organ, series, number, year, sequence, request) VALUES ($1, $2, $3, $4, $5, $6)
        """, organ.rawValue, number.series.rawValue, number.number, number.place?.year, number.place?.sequence,
        id.rawValue)
    }
  }
}

/// A row of `request_document`: a file of a case.
struct DocumentRow: Hashable, Sendable {
  let file: String
  let kind: CaseDocumentKind
  /// Of the event that added it.
  let version: Int
  let added: Day

  init?(_ event: RequestEvent, version: Int) {
    guard case .documentAdded(let kind, let file) = event.what else { return nil }
    self.file = file
    self.kind = kind
    self.version = version
    added = event.day
  }
}

/// A row of `request_number`: a number that is used.
struct NumberRow: Hashable, Sendable {
  let series: NumberSeries
  let number: String
  let place: SeriesPlace?

  init?(_ recorded: RecordedEvent) {
    switch recorded.event.what {
    case .registered(let registration): (series, number) = (.request, registration.number)
    case .issued(let issued): (series, number) = (.reply, issued)
    default: return nil
    }
    place = recorded.series
  }
}

/// 编号种类.
package enum NumberSeries: String, CaseIterable, Sendable {
  /// 申请编号.
  case request
  /// 答复文号.
  case reply
  /// 索引号.
  case item
}
