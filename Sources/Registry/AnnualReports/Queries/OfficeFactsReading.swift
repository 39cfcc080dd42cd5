import Database
import Disclosure
import Documents

extension OfficeFacts {
  /// What the registers of an organ know of a year beside the tables.
  static func read(
    of organ: OrganID, _ year: ReportingYear, _ fees: ProcessingFeeFigures, in session: Session
  ) throws -> OfficeFacts {
    var facts = OfficeFacts(fees: fees)
    facts.columns = try columns(of: organ, year, in: session)
    facts.published = facts.columns.reduce(0) { $0 + $1.count }
    facts.channels = try channels(of: organ, year, in: session)
    facts.interpretations = try interpretations(of: organ, year, in: session)
    (facts.returned, facts.corrected, facts.takenDown) = (
      try happenings(.returned, of: organ, year, in: session), try happenings(.corrected, of: organ, year, in: session),
      try happenings(.takenDown, of: organ, year, in: session)
    )
    facts.openColumns =
      try session.first(
        "SELECT count(*) FROM portal_column WHERE organ = $1 AND (closed IS NULL OR closed > $2)", organ.rawValue,
        year.lastDay.description
      ) { try $0[0] } ?? 0
    let work = WorkLogProse(
      WorkLogFigures(
        of: year.year, try WorkLogQuery.entries(of: organ, year: year.year, .closed, in: session).map(\.entry)))
    let notices = try notices(of: organ, year, in: session)
    facts.management = work.management
    facts.supervision = [notices, work.supervision].compactMap { $0 }.reduce(nil) { ($0 ?? "") + $1 }
    facts.problems = try problems(of: organ, year, in: session)
    return facts
  }

  /// 考核通报 that were issued in the year; nil where there was none.
  private static func notices(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> String? {
    let count =
      try session.first(
        "SELECT count(*) FROM score_notice WHERE organ = $1 AND issued BETWEEN $2 AND $3", organ.rawValue,
        year.firstDay.description, year.lastDay.description
      ) { try $0[0] as Int } ?? 0
    return count == 0 ? nil : "印发工作考核通报\(count)期。"
  }

  /// Section 五, as the problems of the year and those carried into it stand on its last day; nil where none was registered.
  private static func problems(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> String? {
    let all = try ProblemQuery.problems(of: organ, nil, in: session).map(\.entry)
    let problems = ProblemsOfYear(of: year, all)
    guard !(problems.found + problems.carriedIn).isEmpty else { return nil }
    let directory = try DirectoryQuery(organ: organ, session: session).run()
    return ProblemProse(problems, on: year.lastDay) { owner in
      switch owner {
      case .office(let office): directory.name(of: office)
      case .person(let person): directory.name(of: person)
      }
    }.text
  }

  /// 栏目 by how many of their items the public first found in the year; withdrawn ones do not count.
  private static func columns(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> [Count] {
    let condition = published(of: organ, year)
    return try session.rows(
      """
      SELECT coalesce(max(portal_column.name), item.column_id), count(*) FROM item
      LEFT JOIN portal_column ON portal_column.organ = item.organ AND portal_column.id = item.column_id
      WHERE \(condition.sql) GROUP BY item.column_id ORDER BY count(*) DESC, item.column_id
      """, condition.values
    ) { Count(try $0[0], try $0[1]) }
  }

  private static func channels(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> [Count] {
    let condition = published(of: organ, year)
    let counts = try session.rows(
      """
      SELECT item_release.channel, count(DISTINCT item.id) FROM item JOIN item_release ON item_release.item = item.id
      WHERE \(condition.sql) GROUP BY item_release.channel ORDER BY count(DISTINCT item.id) DESC, item_release.channel
      """, condition.values
    ) { row in (channel: try Stored.choice(row[0]) as ReleaseChannel, count: try row[1] as Int) }
    return counts.map { Count($0.channel.chinese, $0.count) }
  }

  private static func interpretations(of organ: OrganID, _ year: ReportingYear, in session: Session) throws -> Int {
    let condition = published(of: organ, year)
    return try session.rows(
      "SELECT count(DISTINCT item_link.other) FROM item JOIN item_link ON item_link.item = item.id WHERE \(condition.sql)",
      condition.values
    ) { try $0[0] as Int }.first ?? 0
  }

  /// `released` is the first release on a statutory channel; what was only published here has none.
  private static func published(of organ: OrganID, _ year: ReportingYear) -> SQLCondition {
    PublicItems.predicate(of: organ).and(
      SQLCondition(
        "coalesce(item.released, item.published) BETWEEN ? AND ?",
        [.text(year.firstDay.description), .text(year.lastDay.description)]))
  }

  /// How often something happened to items in the year, by the day that the event itself names.
  private static func happenings(
    _ kind: ItemEventKind, of organ: OrganID, _ year: ReportingYear, in session: Session
  ) throws -> Int {
    try session.first(
      "SELECT count(*) FROM log WHERE organ = $1 AND kind = $2 AND payload LIKE $3", organ.rawValue, kind.rawValue,
      "%\"day\":\"\(year.year)-%"
    ) { try $0[0] } ?? 0
  }
}
