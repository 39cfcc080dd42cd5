import Database
package import Disclosure
import Documents

/// 一年的年度报告收集.
package struct Campaign: Hashable, Sendable {
  package let year: Int
  package let due: CampaignDue
  package let opened: Day
}

/// 应报送单位 of one campaign.
package struct CampaignUnit: Hashable, Sendable {
  package let id: CampaignUnitID
  package let name: String
  package let aliases: [String]
  package let level: OrganLevel?
  /// The organ of this installation.
  package let organ: OrganID?
}

/// 确定的合计.
package struct TakenTotal: Hashable, Sendable {
  package let number: Int
  package let day: Day
  /// The submission of each unit that stands in it.
  package let units: [CampaignUnitID: Int]
  package let isComplete: Bool
  package let reason: String?
}

/// What is kept of one county's campaigns; for reading, as far as the viewer may. Everything of a year comes with one statement a table, however
/// many units there are.
enum CampaignQuery {
  static func campaign(of county: OrganID, _ year: Int, in session: Session) throws -> Campaign? {
    try campaigns(of: county, in: session).first { $0.year == year }
  }

  static func campaigns(of county: OrganID, in session: Session) throws -> [Campaign] {
    try session.query(
      "SELECT year, departments, towns, opened FROM campaign WHERE organ = $1 ORDER BY year DESC", county.rawValue
    ) { row in
      let year: Int = try row[0]
      let (departments, towns) = (try StoredDay(row, 1).value, try StoredDay(row, 2).value)
      guard let due = CampaignDue(year: year, departments: departments, towns: towns) else {
        throw StoredValueFault(column: "year", value: String(year))
      }
      return Campaign(year: year, due: due, opened: try StoredDay(row, 3).value)
    }
  }

  static func units(
    of county: OrganID, _ year: Int, only unit: CampaignUnitID? = nil, in session: Session
  ) throws -> [CampaignUnit] {
    try session.query(
      """
      SELECT unit, name, aliases, level, unit_organ FROM campaign_unit
      WHERE organ = $1 AND year = $2 AND unit = coalesce($3, unit) ORDER BY position, unit
      """, county.rawValue, year, unit?.rawValue
    ) { row in
      CampaignUnit(
        id: CampaignUnitID(try row[0]), name: try row[1],
        aliases: try JSON.parse(row[2] as String).array?.compactMap(\.string) ?? [],
        level: try Stored.choice(row[3] as String?), organ: (try row[4] as String?).map { OrganID($0) })
    }
  }

  static func submissions(
    of county: OrganID, _ year: Int, unit: CampaignUnitID, in session: Session
  ) throws -> [UnitSubmission] {
    try session.query(
      """
      SELECT unit, number, day, origin, errors, warnings, returned FROM campaign_report
      WHERE organ = $1 AND year = $2 AND unit = $3 ORDER BY number
      """, county.rawValue, year, unit.rawValue
    ) { try UnitSubmission($0) }
  }

  /// Of all units, in the order in which they came.
  static func allSubmissions(
    of county: OrganID, _ year: Int, in session: Session
  ) throws -> [CampaignUnitID: [UnitSubmission]] {
    let rows = try session.query(
      """
      SELECT unit, number, day, origin, errors, warnings, returned FROM campaign_report
      WHERE organ = $1 AND year = $2 ORDER BY unit, number
      """, county.rawValue, year
    ) { (CampaignUnitID(try $0[0]), try UnitSubmission($0)) }
    return Dictionary(rows.map { ($0.0, [$0.1]) }, uniquingKeysWith: +)
  }

  static func totals(of county: OrganID, _ year: Int, in session: Session) throws -> [TakenTotal] {
    try session.query(
      "SELECT number, taken, units, complete, reason FROM campaign_total WHERE organ = $1 AND year = $2 ORDER BY number",
      county.rawValue, year
    ) { row in
      let members = try JSON.parse(row[2] as String).members ?? []
      let units = members.compactMap { member in member.value.integer.map { (CampaignUnitID(member.key), $0) } }
      return TakenTotal(
        number: try row[0], day: try StoredDay(row, 1).value, units: Dictionary(units) { first, _ in first },
        isComplete: try row[3] as Int == 1, reason: try row[4])
    }
  }

  /// The report that counts of each unit: its latest one, unless that is faulty or was returned. Without their texts.
  static func countedReports(
    of county: OrganID, _ year: Int, in session: Session
  ) throws -> [CampaignUnitID: AnnualReport] {
    let rows = try session.query(
      """
      SELECT unit, figures FROM campaign_report AS latest WHERE organ = $1 AND year = $2 AND errors = 0
      AND returned IS NULL AND number = (SELECT max(number) FROM campaign_report AS every
        WHERE every.organ = latest.organ AND every.year = latest.year AND every.unit = latest.unit)
      """, county.rawValue, year
    ) { (CampaignUnitID(try $0[0]), try report($0[1] as String)) }
    return Dictionary(rows) { first, _ in first }
  }

  /// Last year's report of the same unit, by its organ or else its name; with its texts.
  static func previousReport(
    of unit: CampaignUnit, before year: Int, in county: OrganID, _ session: Session
  ) throws -> AnnualReport? {
    try session.first(
      """
      SELECT figures, sections FROM campaign_report JOIN campaign_unit ON campaign_unit.organ = campaign_report.organ
      AND campaign_unit.year = campaign_report.year AND campaign_unit.unit = campaign_report.unit
      WHERE campaign_report.organ = $1 AND campaign_report.year = $2 AND (campaign_unit.unit = $3 OR campaign_unit.name = $4)
      AND errors = 0 AND returned IS NULL ORDER BY number DESC LIMIT 1
      """, county.rawValue, year - 1, unit.id.rawValue, unit.name
    ) { try report($0[0] as String, sections: $0[1] as String) }
  }

  static func report(_ figures: String, sections: String? = nil) throws -> AnnualReport {
    var members = try JSON.parse(figures).members ?? []
    if let sections { members.append(JSON.Member("sections", try JSON.parse(sections))) }
    do throws(Unreadable) { return try ReportJSONReader.read(.object(members)).report } catch {
      throw StoredValueFault(column: "figures", value: error.reason)
    }
  }
}

extension UnitSubmission {
  fileprivate init(_ row: borrowing Row) throws {
    self.init(
      number: try row[1], day: try StoredDay(row, 2).value, origin: try Stored.choice(row[3]), errors: try row[4],
      warnings: try row[5], returned: try StoredDayOrNone(row, 6).value)
  }
}
