import Database
import Disclosure
import Registry

/// 收集情况一览 of many units: rows as a campaign writes them, each report a copy of one that the demo holds. A year that the demo does not
/// collect is filled once; its page is measured from outside.
enum BoardCases {
  private static let rounds = 20
  private static let year = 2022

  static func measure(_ options: Options) async throws {
    let count = try options.number("units")
    guard let today = Day(iso: try options.text("today")) else { throw Misuse(what: "--today") }
    let registry = try await options.registry()
    let county = try await county(of: registry)
    try await fill(count, county, in: registry)
    let office = Viewer(person: "bench", organ: county, roles: [.supervisor])
    var times: [Double] = []
    for _ in 0..<rounds {
      var board: CampaignBoard?
      times.append(
        try await ContinuousClock.seconds {
          board = try await registry.campaignBoard(of: county, year, for: office, today: today)
        } * 1000)
      guard board?.count(.received) == count - count / 10, board?.count(.overdue) == count / 10 else {
        throw WrongAnswer(what: "the board counts otherwise than it was filled")
      }
    }
    print("board\t\(count)\t\(times.sorted()[rounds / 2])\t\(year)")
    try await registry.database.close()
  }

  private static func county(of registry: Registry) async throws -> OrganID {
    let found = try await registry.database.read { session in
      try session.first("SELECT organ FROM campaign ORDER BY year DESC LIMIT 1") { OrganID(try $0[0]) }
    }
    guard let found else { throw WrongAnswer(what: "no campaign in the demo") }
    return found
  }

  /// Nine of ten have reported.
  private static func fill(_ count: Int, _ county: OrganID, in registry: Registry) async throws {
    try await registry.database.write(lock: "bench") { session in
      try session.execute("DELETE FROM campaign_unit WHERE organ = $1 AND year = $2", county.rawValue, year)
      try session.execute("DELETE FROM campaign_report WHERE organ = $1 AND year = $2", county.rawValue, year)
      try session.execute("DELETE FROM campaign WHERE organ = $1 AND year = $2", county.rawValue, year)
      try session.execute(
        "INSERT INTO campaign (organ, year, departments, towns, opened, author) VALUES ($1, $2, $3, $3, $3, '')",
        county.rawValue, year, "\(year + 1)-01-31")
      for number in 0..<count {
        let unit = "unit-\(number)"
        try session.execute(
          """
          INSERT INTO campaign_unit (organ, year, unit, name, aliases, level, unit_organ, position)
          VALUES ($1, $2, $3, $4, '[]', 'countyDepartment', NULL, $5)
          """, county.rawValue, year, unit, "第\(number)单位", number)
        if number % 10 != 9 { try report(unit, of: county, in: session) }
      }
    }
  }

  private static func report(_ unit: String, of county: OrganID, in session: Session) throws {
    try session.execute(
      """
      INSERT INTO campaign_report (organ, year, unit, number, day, origin, figures, sections, errors, warnings, findings,
        explained, author, returned, reason)
      SELECT organ, $2, $3, 1, $4, origin, figures, sections, 0, warnings, '[]', NULL, author, NULL, NULL
      FROM campaign_report WHERE organ = $1 AND year <> $2 ORDER BY length(figures) DESC LIMIT 1
      """, county.rawValue, year, unit, "\(year + 1)-01-12")
  }
}
