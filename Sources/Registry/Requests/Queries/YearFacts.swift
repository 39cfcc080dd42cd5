import Database
package import Disclosure

/// 统计: the requests of one organ that the report of a year counts.
package struct YearFacts: Hashable, Sendable {
  package struct Fact: Hashable, Sendable {
    /// Nil for the redo of a dispute that names no request.
    package let id: RequestID?
    package let number: String
    package let fact: RequestFact
    package let disposition: Disposition?
    /// 重新答复 that counts as an application of its own.
    package let dispute: DisputeID?
  }

  package let facts: [Fact]
  /// 启用前累计数 of the year in which the organ began in mid-course.
  package let opening: OpeningTotals?
  /// Requests that cannot be counted yet, because the receipt day or the applicant's kind is open; with their numbers.
  package let uncounted: [Uncounted]

  package struct Uncounted: Hashable, Sendable {
    package let id: RequestID?
    package let number: String
    package let isClosed: Bool
    package let dispute: DisputeID?
  }

  /// Counted by the same code as a ledger.
  package func tableThree(_ year: ReportingYear) -> TableThree {
    TableThree(counting: facts.map(\.fact), in: year, beside: opening)
  }
}

extension Registry {
  /// The requests that count in `year` (what was merged into another has no result and counts nowhere), as far as `viewer` sees them; what is counted of disputes, for those who see the whole organ.
  package func yearFacts(
    of organ: OrganID, _ year: ReportingYear, for viewer: Viewer
  ) async throws -> YearFacts {
    let condition = viewer.predicate.and(.equal("request.organ", organ.rawValue)).and(
      SQLCondition(
        "coalesce(received, arrived) <= ? AND (closed IS NULL OR (closed >= ? AND result IS NOT NULL))",
        [.text(year.lastDay.description), .text(year.firstDay.description)]))
    return try await database.read { session in
      let rows = try session.rows(
        """
        SELECT \(FactRow.columns) FROM request WHERE \(condition.sql)
        ORDER BY number
        """, condition.values, row: { try FactRow($0) })
      let isWhole = viewer.seesAll(of: organ)
      let redos = try isWhole ? YearFacts.redos(of: organ, year, in: session) : (facts: [], uncounted: [])
      return YearFacts(
        facts: rows.compactMap(\.counted) + redos.facts,
        opening: try isWhole ? OpeningQuery.totals(of: organ, year, in: session) : nil,
        uncounted: rows.filter { $0.fact == nil }.map(\.uncounted) + redos.uncounted)
    }
  }

  /// 表三 of `year` from the count index; nil when `viewer` does not see the whole organ.
  package func tableThree(
    of organ: OrganID, _ year: ReportingYear, for viewer: Viewer
  ) async throws -> TableThree? {
    guard viewer.seesAll(of: organ) else { return nil }
    return try await database.read { try RequestCounts.tableThree(of: [organ], year, in: $0) }
  }

  /// 表三 of `year` over every organ that `viewer` sees whole.
  package func tableThreeOfAll(_ year: ReportingYear, for viewer: Viewer) async throws -> TableThree {
    let organs = ([viewer.organ] + viewer.beneath.sorted()).filter { viewer.seesAll(of: $0) }
    return try await database.read { try RequestCounts.tableThree(of: organs, year, in: $0) }
  }

  /// The cases behind a cell of 表三.
  package func explain(
    _ row: TableThreeRow, _ column: TableThreeColumn, of organ: OrganID, _ year: ReportingYear, for viewer: Viewer
  ) async throws -> [YearFacts.Fact] {
    try await yearFacts(of: organ, year, for: viewer).cases(in: row, column, year)
  }
}

extension YearFacts {
  /// Requests of `year` that no cell can count yet.
  static func uncounted(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> [Uncounted] {
    try session.query(
      """
      SELECT id, number, closed FROM request WHERE organ = $1 AND coalesce(received, arrived) <= $2
        AND (closed IS NULL OR (closed >= $3 AND result IS NOT NULL)) AND (applicant IS NULL OR received IS NULL)
      ORDER BY number
      """, organ.rawValue, year.lastDay.description, year.firstDay.description
    ) { row in
      Uncounted(id: RequestID(try row[0]), number: try row[1], isClosed: try row[2] as String? != nil, dispute: nil)
    } + redos(of: organ, year, in: session).uncounted
  }
}

extension YearFacts {
  /// The cases that a cell counts; its opening total stands beside them.
  package func cases(in row: TableThreeRow, _ column: TableThreeColumn, _ year: ReportingYear) -> [Fact] {
    facts.filter { item in
      guard column == .total || item.fact.applicant.column == column else { return false }
      return item.fact.rows(of: year, beside: opening).contains {
        $0 == row || (row == .handledTotal && $0.isResult)
      }
    }
  }
}

/// What counting needs of a request.
struct FactRow {
  static let columns = "id, number, applicant, received, disposition, closed, result"

  let id: RequestID
  let number: String
  let disposition: Disposition?
  let closed: Day?
  let fact: RequestFact?

  init(_ row: borrowing Row) throws {
    id = RequestID(try row[0])
    number = try row[1]
    let applicant = (try row[2] as String?).flatMap(ApplicantKind.init(key:))
    let received = try StoredDayOrNone(row, 3).value
    disposition = (try row[4] as String?).flatMap(Disposition.init(rawValue:))
    closed = try StoredDayOrNone(row, 5).value
    guard let applicant, let received else {
      fact = nil
      return
    }
    if let closed, let result = (try row[6] as String?).flatMap(TableThreeRow.init(rawValue:)) {
      fact = RequestFact(applicant: applicant, received: received, closed: closed, result: result)
    } else {
      fact = RequestFact(applicant: applicant, received: received)
    }
  }

  var counted: YearFacts.Fact? {
    fact.map { YearFacts.Fact(id: id, number: number, fact: $0, disposition: disposition, dispute: nil) }
  }

  var uncounted: YearFacts.Uncounted { .init(id: id, number: number, isClosed: closed != nil, dispute: nil) }
}
