import Database
import Disclosure

extension Registry {
  /// 申请列表, one page of it.
  package func requests(
    for viewer: Viewer, _ filter: RequestFilter = RequestFilter(), order: RequestOrder = .due,
    descending: Bool = false, from offset: Int = 0, count: Int = 50
  ) async throws -> RequestPage {
    let visible = viewer.predicate.and(filter.condition)
    let (offset, count) = (max(0, offset), min(max(1, count), 1000))
    return try await database.read { session in
      let found = try ContentSearch(filter.text)?.find(among: visible, sealed, in: session)
      let sought = filter.textCondition(keyring.current, contents: found?.ids ?? [])
      let condition = sought.map { visible.and($0) } ?? visible
      let total = try Self.count(condition, in: session)
      let lines = try session.rows(
        """
        SELECT \(RequestSummary.columns) FROM request WHERE \(condition.sql)
        ORDER BY \(order.sql(descending: descending)) LIMIT ? OFFSET ?
        """, condition.values + [count.sqlValue, offset.sqlValue], row: { try RequestSummary($0) })
      return RequestPage(lines: try sealed.fill(lines, in: session), total: total, unopened: found?.unopened ?? 0)
    }
  }

  static func count(_ condition: SQLCondition, in session: Session) throws -> Int {
    try session.rows("SELECT count(*) FROM request WHERE \(condition.sql)", condition.values) { try $0[0] as Int }
      .first ?? 0
  }

  /// Other open requests of the same applicant for the same thing, as far as `viewer` sees them.
  package func duplicates(of id: RequestID, for viewer: Viewer) async throws -> [DuplicateFinding] {
    try await database.read { session in
      let condition = viewer.predicate.and(.equal("id", id.rawValue))
      let organ = try session.rows("SELECT organ FROM request WHERE \(condition.sql)", condition.values) {
        OrganID(try $0[0])
      }.first
      guard let organ else { return [] }
      let marks = try ApplicationMarks(of: id, in: session)
      return try marks.duplicates(in: organ, except: id, seenBy: viewer.predicate, in: session)
    }
  }
}
