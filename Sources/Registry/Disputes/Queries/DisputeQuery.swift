import Database
import Disclosure
import Documents

/// A dispute as it is on record, its texts unopened.
struct DisputeRecord {
  struct Entry {
    let number: Int
    let kind: DisputeEventKind
    /// Nil for a look at the names.
    let event: DisputeEvent?
    let texts: [DisputeText: SealedReference]
    let entered: Day
    let author: String
  }

  let id: DisputeID
  let dispute: Dispute
  let request: RequestID?
  let isOrganization: Bool
  let entries: [Entry]
}

/// What is kept of one organ's disputes; for reading, as far as the viewer may.
enum DisputeQuery {
  /// In the order of their numbers in the register's table.
  static func records(of organ: OrganID, only id: DisputeID? = nil, in session: Session) throws -> [DisputeRecord] {
    let rows = try session.query(
      """
      SELECT dispute, number, day, kind, content, texts, entered, author FROM dispute_event
      WHERE organ = $1 AND dispute = coalesce($2, dispute) ORDER BY dispute, number
      """, organ.rawValue, id?.rawValue
    ) { try StoredDisputeEvent($0) }
    var records: [DisputeRecord] = []
    var start = rows.startIndex
    while start < rows.endIndex {
      let end = rows[start...].firstIndex { $0.dispute != rows[start].dispute } ?? rows.endIndex
      records.append(try record(rows[start..<end]))
      start = end
    }
    return records
  }

  /// Which disputes are about a request.
  static func registered(about request: RequestID, of organ: OrganID, in session: Session) throws -> [DisputeID] {
    try session.query(
      "SELECT dispute FROM dispute_event WHERE organ = $1 AND number = 1 AND content LIKE $2", organ.rawValue,
      "%\"request\":\"\(request)\"%"
    ) { DisputeID(try $0[0] as String) }
  }

  private static func record(_ rows: ArraySlice<StoredDisputeEvent>) throws -> DisputeRecord {
    guard let first = rows.first else { throw StoredValueFault(column: "dispute", value: "") }
    let dispute: Dispute
    do { dispute = try Dispute(rows.compactMap(\.entry.event)) } catch {
      throw StoredValueFault(column: "content", value: first.dispute)
    }
    return DisputeRecord(
      id: DisputeID(first.dispute), dispute: dispute,
      request: first.content["request"]?.string.map { RequestID($0) },
      isOrganization: first.content["organization"] == .bool(true), entries: rows.map(\.entry))
  }

  static func mappings(of organ: OrganID, in session: Session) throws -> OutcomeMappings {
    OutcomeMappings(
      try session.query(
        "SELECT since, content FROM dispute_mapping WHERE organ = $1 ORDER BY since", organ.rawValue
      ) { row in
        let text: String = try row[1]
        guard let mapping = OutcomeMapping(try JSON.parse(text)) else {
          throw StoredValueFault(column: "content", value: text)
        }
        return OutcomeMappings.Change(since: try StoredDay(row, 0).value, mapping)
      })
  }

  /// Of the files of one dispute, in the order in which they came.
  static func files(of id: DisputeID, in organ: OrganID, _ session: Session) throws -> [(file: Digest, number: Int)] {
    try session.query(
      "SELECT file, number FROM dispute_file WHERE organ = $1 AND dispute = $2 ORDER BY number", organ.rawValue,
      id.rawValue
    ) { (try StoredDigest($0, 0).value, try $0[1] as Int) }
  }
}

/// A row of `dispute_event`.
private struct StoredDisputeEvent {
  let dispute: String
  let content: JSON
  let entry: DisputeRecord.Entry

  init(_ row: borrowing Row) throws {
    dispute = try row[0]
    let text: String = try row[4]
    content = try JSON.parse(text)
    let kind: DisputeEventKind = try Stored.choice(row[3])
    let what = DisputeHappening(kind, content)
    if what == nil, kind != .disputePartyShown { throw StoredValueFault(column: "content", value: text) }
    let day = try StoredDay(row, 2).value
    var texts: [DisputeText: SealedReference] = [:]
    let sealed = try JSON.parse(row[5] as String)
    for name in DisputeText.allCases { texts[name] = sealed[name.rawValue].flatMap { SealedReference($0) } }
    entry = DisputeRecord.Entry(
      number: try row[1], kind: kind, event: what.map { DisputeEvent(day, $0) }, texts: texts,
      entered: try StoredDay(row, 6).value, author: try row[7])
  }
}
