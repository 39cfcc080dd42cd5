import Database
package import Disclosure
import Documents

extension OpeningFault: RuleRefusal {}

extension Registry {
  /// 登记期初数 of a year; a later one takes the place of the earlier, with a reason.
  /// - Parameter reason: Wanted where there are figures already.
  package func setOpening(
    _ figures: OpeningFigures, reason: String?, of organ: OrganID, by authority: Authority,
    expecting version: Int? = nil, at now: Instant
  ) async throws {
    let sealed = sealed
    try await change(
      .buildReport, of: organ, on: .opening(organ), expecting: version, by: authority, at: now
    ) { work in
      let isThere = try OpeningQuery.figures(of: organ, figures.year, in: work.session) != nil
      let given = isThere ? reason ?? "" : reason
      let sealedReason = try work.sealReason(given, sealed)
      let counts = TableThreeColumn.kinds.map { JSON.Member($0.rawValue, .integer(figures[$0])) }
      var members: [JSON.Member] = [
        JSON.Member("year", .integer(figures.year.year)), JSON.Member("figures", .object(counts)),
        JSON.Member("source", .string(try figures.source.shortText("来源"))), JSON.Member("entered", JSON(work.today)),
        JSON.Member("author", work.author), JSON.Member("by", authority.json),
      ]
      if let sealedReason { members.append(JSON.Member("reason", sealedReason.json)) }
      try OpeningSchema.eventTables.record(
        .openingSet, .object(members), on: .opening(organ), in: organ, work.action)
    }
  }

  /// 期初数 of a year; nil where none were entered.
  package func openingFigures(
    of organ: OrganID, year: ReportingYear, for viewer: Viewer
  ) async throws -> OpeningFigures? {
    guard try viewer.may(.listReports, in: organ) else { throw PeopleRefusal.notAllowed(.listReports) }
    return try await database.read { try OpeningQuery.figures(of: organ, year, in: $0) }
  }
}

enum OpeningQuery {
  static func figures(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> OpeningFigures? {
    try session.query(
      "SELECT figures, source FROM opening_figure WHERE organ = $1 AND year = $2", organ.rawValue, year.year
    ) { row in
      let (text, source): (String, String) = (try row[0], try row[1])
      let json = try JSON.parse(text)
      var carried: [TableThreeColumn: Int] = [:]
      for column in TableThreeColumn.kinds { carried[column] = json[column.rawValue]?.integer }
      do throws(OpeningFault) {
        return try OpeningFigures(of: year, carriedIn: carried, source: source)
      } catch { throw StoredValueFault(column: "figures", value: text) }
    }.first
  }
}
