import Database
import Disclosure
import Documents

/// 各单位的日常办理情况: with three statements, however many units there are.
struct UnitDesks {
  private var desks: [OrganID: UnitDesk] = [:]

  init(of county: OrganID, _ year: Int, today: Day, soon: Day, in session: Session) throws {
    try countRequests(county, year, today, soon, session)
    try countColumns(county, year, today, session)
  }

  subscript(organ: OrganID) -> UnitDesk { desks[organ] ?? UnitDesk() }

  private mutating func countRequests(
    _ county: OrganID, _ year: Int, _ today: Day, _ soon: Day, _ session: Session
  ) throws {
    let open = [DueColumns.Situation.unconfirmed] + DueColumns.Situation.counting
    let rows = try session.query(
      """
      SELECT request.organ, sum(CASE WHEN due < $3 THEN 1 ELSE 0 END), sum(CASE WHEN due >= $3 THEN 1 ELSE 0 END)
      FROM request JOIN campaign_unit ON campaign_unit.unit_organ = request.organ
      WHERE campaign_unit.organ = $1 AND campaign_unit.year = $2 AND due <= $4
      AND situation IN (\(open.map { "'\($0.rawValue)'" }.joined(separator: ", "))) GROUP BY request.organ
      """, county.rawValue, year, today.description, soon.description
    ) { (OrganID(try $0[0]), try $0[1] as Int, try $0[2] as Int) }
    for (organ, overdue, near) in rows {
      desks[organ, default: UnitDesk()].overdue = overdue
      desks[organ, default: UnitDesk()].nearDue = near
    }
  }

  /// By the same rule as each unit's own page, from the newest release in each column.
  private mutating func countColumns(_ county: OrganID, _ year: Int, _ today: Day, _ session: Session) throws {
    let columns = try session.query(
      """
      SELECT portal_column.organ, id, portal_column.parent, portal_column.position, door, content, cycle, closed
      FROM portal_column JOIN campaign_unit ON campaign_unit.unit_organ = portal_column.organ
      WHERE campaign_unit.organ = $1 AND campaign_unit.year = $2 ORDER BY portal_column.organ
      """, county.rawValue, year
    ) { row in
      (
        OrganID(try row[0]),
        Column(
          id: ColumnID(try row[1]), name: "", parent: (try row[2] as String?).map { ColumnID($0) }, order: try row[3],
          door: try Stored.choice(row[4]), matter: nil, rows: [], content: try Stored.choice(row[5]),
          cycle: try Stored.choice(row[6] as String?), closed: try StoredDayOrNone(row, 7).value)
      )
    }
    let released = try newest(county, year, session)
    for (organ, own) in Dictionary(grouping: columns, by: \.0) {
      let standings = ColumnStandings(
        own.map(\.1).filter(\.takesItems), items: released[organ] ?? [], on: today, rules: .inspection2019)
      desks[organ, default: UnitDesk()].staleColumns = standings.lines.count { line in
        guard line.isLeaf else { return false }
        return switch line.standing {
        case .stale, .empty: true
        case .fresh, .soonStale, .unjudged: false
        }
      }
    }
  }

  /// The newest release of each column stands for all that lies in it.
  private func newest(_ county: OrganID, _ year: Int, _ session: Session) throws -> [OrganID: [CatalogueItem]] {
    let condition = SQLCondition(
      """
      campaign_unit.organ = ? AND campaign_unit.year = ? AND item.formed IS NOT NULL AND item.released IS NOT NULL
      """, [county.rawValue.sqlValue, year.sqlValue]
    ).and(PublicItems.predicate)
    let rows = try session.rows(
      """
      SELECT item.organ, item.column_id, max(item.released) FROM item
      JOIN campaign_unit ON campaign_unit.unit_organ = item.organ WHERE \(condition.sql)
      GROUP BY item.organ, item.column_id
      """, condition.values
    ) { row in
      let day = try StoredDay(row, 2).value
      return (
        OrganID(try row[0]),
        CatalogueItem(id: ItemID("newest"), column: ColumnID(try row[1]), formed: day, released: day)
      )
    }
    return Dictionary(grouping: rows, by: \.0).mapValues { $0.map(\.1) }
  }
}
