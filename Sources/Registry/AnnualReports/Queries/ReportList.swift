import Database
package import Disclosure

/// 年度报告一览: one line of the list.
package struct ReportSummary: Hashable, Sendable {
  package let year: ReportingYear
  package let state: ReportState
  package let basis: ReportBasis
  /// The latest version and its day; nil before publication.
  package let edition: Int?
  package let published: Day?
  package let isImported: Bool
  /// Whose step it is; nil when it is not in review.
  package let dueRole: Role?
  /// Who may not take it.
  package let bound: Set<PersonID>
  /// Who asked to unlock.
  package let unlocking: PersonID?
}

extension Registry {
  /// The reports of an organ, the newest year first.
  package func reports(of organ: OrganID, for viewer: Viewer) async throws -> [ReportSummary] {
    guard try PermissionTable.standard().allows(viewer.reportRoles(in: organ), .listReports) else {
      throw PeopleRefusal.notAllowed(.listReports)
    }
    return try await database.read { try ReportSummary.all(of: organ, in: $0) }
  }

  /// What the public reads of an organ: years with a published report, the newest first.
  package func publicReports(of organ: OrganID) async throws -> [(year: Int, published: Day)] {
    try await database.read { session in
      try session.query(
        "SELECT year, min(published) FROM report_edition WHERE organ = $1 GROUP BY year ORDER BY year DESC",
        organ.rawValue
      ) { row in (try row[0], try StoredDay(row, 1).value) }
    }
  }

  /// 兄弟单位的报告: what other organs of this installation published for the year, the latest version of each; at most `most`.
  package func sisterReports(
    of organ: OrganID, _ year: ReportingYear, most: Int = 100
  ) async throws -> [(organ: Organ, report: PublishedReport)] {
    try await database.read { session in
      let others = try session.query(
        "SELECT DISTINCT organ FROM report_edition WHERE year = $1 AND organ <> $2 ORDER BY organ LIMIT $3", year.year,
        organ.rawValue, most
      ) { OrganID(try $0[0]) }
      return try others.compactMap { id in
        guard let organ = try DirectoryQuery.organ(id, in: session),
          let report = try PublishedReport.latest(of: id, year, sealed, in: session)
        else { return nil }
        return (organ, report)
      }
    }
  }

  /// The versions of a year that were published; empty when there is none.
  package func publishedReports(of organ: OrganID, _ year: ReportingYear) async throws -> [PublishedReport] {
    try await database.read { try PublishedReport.editions(of: organ, year, sealed, in: $0) }
  }
}

extension ReportSummary {
  static func all(of organ: OrganID, in session: Session) throws -> [ReportSummary] {
    try session.query(
      """
      SELECT annual_report.year, state, basis, edition, published, imported, review_role, review_bound, unlocking
      FROM annual_report LEFT JOIN report_edition ON report_edition.organ = annual_report.organ
        AND report_edition.year = annual_report.year AND edition = (SELECT max(edition) FROM report_edition AS newest
          WHERE newest.organ = annual_report.organ AND newest.year = annual_report.year)
      WHERE annual_report.organ = $1 ORDER BY annual_report.year DESC
      """, organ.rawValue
    ) { row in
      let number: Int = try row[0]
      guard let year = ReportingYear(number) else { throw StoredValueFault(column: "year", value: "\(number)") }
      let bound = (try row[7] as String?)?.split(separator: "/") ?? []
      return ReportSummary(
        year: year, state: try Stored.choice(row[1]), basis: try Stored.choice(row[2]), edition: try row[3],
        published: try StoredDayOrNone(row, 4).value, isImported: (try row[5] as Int?) == 1,
        dueRole: try Stored.choice(row[6] as String?),
        bound: Set(bound.map { PersonID(String($0)) }),
        unlocking: (try row[8] as String?).map { PersonID($0) })
    }
  }
}
