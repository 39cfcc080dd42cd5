import Database
package import Disclosure
import Documents

extension Registry {
  /// 登记启用前累计数 of the year in which the organ began in mid-course; later ones take the place of the earlier, with a reason.
  package func setOpeningTotals(
    _ totals: OpeningTotals, reason: String?, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    try await changeTotals(of: totals.year, reason: reason, in: organ, by: authority, expecting: version, at: now) {
      work, _ in
      guard totals.since <= work.today else { throw PeopleRefusal.dayAhead(work.today) }
      return (
        .openingTotalsSet,
        [
          JSON.Member("since", JSON(totals.since)), JSON.Member("figures", totals.figures),
          JSON.Member("source", .string(try totals.source.shortText("来源"))),
        ]
      )
    }
  }

  /// 取消启用前累计数, where all cases were brought in one by one after all.
  package func removeOpeningTotals(
    of year: ReportingYear, reason: String, in organ: OrganID, by authority: Authority, expecting version: Int? = nil,
    at now: Instant
  ) async throws {
    try await changeTotals(of: year, reason: reason, in: organ, by: authority, expecting: version, at: now) {
      _, known in
      guard known != nil else { throw PeopleRefusal.noSuchEntry }
      return (.openingTotalsRemoved, [])
    }
  }

  private func changeTotals(
    of year: ReportingYear, reason: String?, in organ: OrganID, by authority: Authority, expecting version: Int?,
    at now: Instant,
    _ change: @escaping @Sendable (PeopleAct, OpeningTotals?) throws -> (kind: OpeningKind, members: [JSON.Member])
  ) async throws {
    let sealed = sealed
    try await self.change(
      .buildReport, of: organ, on: .opening(organ), expecting: version, by: authority, at: now
    ) { work in
      let known = try OpeningQuery.totals(of: organ, year, in: work.session)
      let (kind, members) = try change(work, known)
      let sealedReason = try work.sealReason(known == nil ? reason : reason ?? "", sealed)
      var all = [JSON.Member("year", .integer(year.year))] + members
      all += [
        JSON.Member("entered", JSON(work.today)), JSON.Member("author", work.author), JSON.Member("by", authority.json),
      ]
      if let sealedReason { all.append(JSON.Member("reason", sealedReason.json)) }
      try OpeningSchema.eventTables.record(kind, .object(all), on: .opening(organ), in: organ, work.action)
    }
  }

  /// 启用前累计数 of a year; nil where none were entered.
  package func openingTotals(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> OpeningTotals? {
    guard try viewer.may(.listReports, in: organ) else { throw PeopleRefusal.notAllowed(.listReports) }
    return try await database.read { try OpeningQuery.totals(of: organ, year, in: $0) }
  }
}

extension OpeningTotals {
  fileprivate var figures: JSON {
    .object(
      OpeningTotals.rows.map { row in
        JSON.Member(
          row.rawValue,
          .object(TableThreeColumn.kinds.map { JSON.Member($0.rawValue, .integer(table[row, $0] ?? 0)) }))
      })
  }
}

extension OpeningQuery {
  static func totals(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> OpeningTotals? {
    try session.query(
      "SELECT since, figures, source FROM opening_total WHERE organ = $1 AND year = $2", organ.rawValue, year.year
    ) { row in
      let text: String = try row[1]
      let json = try JSON.parse(text)
      var table = TableThree()
      for line in OpeningTotals.rows {
        for column in TableThreeColumn.kinds { table[line, column] = json[line.rawValue]?[column.rawValue]?.integer }
      }
      let (since, source): (Day, String) = (try StoredDay(row, 0).value, try row[2])
      do throws(OpeningFault) { return try OpeningTotals(since: since, table: table, source: source) } catch {
        throw StoredValueFault(column: "figures", value: text)
      }
    }.first
  }
}

extension RequestCounts {
  /// In the year in which an organ began in mid-course: its totals beside what its cases add from then on.
  static func addTotals(of organs: [OrganID], to table: inout TableThree, _ year: ReportingYear, in session: Session)
    throws
  {
    for organ in organs {
      guard let totals = try OpeningQuery.totals(of: organ, year, in: session) else { continue }
      let requests = try session.query(
        """
        SELECT \(FactRow.columns) FROM request WHERE organ = $1 AND received < $2 AND (closed IS NULL OR (closed >= $3 AND result IS NOT NULL))
        """, organ.rawValue, totals.since.description, year.firstDay.description, row: { try FactRow($0) })
      let redos = try RedoQuery(organ: organ, session: session).redos()
      table.adjust(requests.compactMap(\.fact) + redos.compactMap(\.fact), in: year, to: totals)
    }
  }
}
