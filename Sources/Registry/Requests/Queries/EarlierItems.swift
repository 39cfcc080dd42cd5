import Database
import Disclosure

extension Registry {
  /// 同一申请人当月此前的件数, as a fee by items reckons them; nil when `viewer` does not see the request.
  package func itemsBefore(_ id: RequestID, for viewer: Viewer) async throws -> Int? {
    try await database.read { session in
      let condition = viewer.predicate.and(.equal("request.id", id.rawValue))
      guard try Self.count(condition, in: session) == 1 else { return nil }
      return try EarlierItems.count(before: id, in: session)
    }
  }
}

/// 当月此前的件数 (国办函〔2020〕109号第四条): the items of the same applicant's other requests that came in the same calendar month
/// before this one. A request is one item, or as many as its own notice of a fee by items says.
enum EarlierItems {
  private struct Place: Hashable, Comparable {
    let came: Day
    let number: String

    static func < (left: Place, right: Place) -> Bool { (left.came, left.number) < (right.came, right.number) }
  }

  static func count(before id: RequestID, in session: Session) throws -> Int {
    let own = try session.query(
      "SELECT organ, coalesce(received, arrived), number FROM request WHERE id = $1", id.rawValue
    ) { row in (organ: try row[0] as String, place: try place(row)) }
    guard let (organ, place) = own.first, let same = try applicant(of: id, in: session) else { return 0 }
    // ISO days of one month begin alike.
    let month = "\(place.came.description.prefix(7))-__"
    let others = try session.rows(
      """
      SELECT id, coalesce(received, arrived), number FROM request
      WHERE organ = ? AND id <> ? AND coalesce(received, arrived) LIKE ? AND \(same.sql)
      """, [.text(organ), .text(id.rawValue), .text(month)] + same.values
    ) { row in (id: RequestID(try row[0]), place: try Self.place(row)) }
    return try others.filter { $0.place < place }.reduce(0) { try $0 + items(of: $1.id, in: session) }
  }

  private static func place(_ row: borrowing Row) throws -> Place {
    Place(came: try StoredDay(row, 1).value, number: try row[2])
  }

  /// By name and identity number; where that was not given, by name and telephone. Nil when neither is known.
  private static func applicant(of id: RequestID, in session: Session) throws -> SQLCondition? {
    let marks = try ApplicationMarks(of: id, in: session).marks
    func same(_ purpose: ApplicationMarks.Purpose) -> SQLCondition? {
      marks[purpose].map { mark in
        SQLCondition(
          "id IN (SELECT request FROM request_mark WHERE purpose = ? AND mark = ?)",
          [.text(purpose.rawValue), .text(mark)])
      }
    }
    if let identity = same(.applicantIdentity) { return identity }
    guard let name = same(.applicantName), let phone = same(.applicantPhone) else { return nil }
    return name.and(phone)
  }

  private static func items(of id: RequestID, in session: Session) throws -> Int {
    let entries = try Log.entries(of: id.stream, in: session)
    guard let organ = entries.first?.organ, entries.contains(where: { $0.kind == RequestEventKind.feeNoticed.rawValue })
    else { return 1 }
    return try CaseHistory.read(entries, by: try .onRecord(of: organ, in: session)).history.case.items
  }
}
