import Database
import Disclosure

extension Registry {
  /// 已公开的信息, along the order of lists: by the day of publication, then by number. A stretch past the last item shows the oldest, one
  /// before the first the newest.
  package func publicList(
    _ filter: PublicFilter = PublicFilter(), _ stretch: PublicStretch = .newest, count: Int = 20
  ) async throws -> PublicLines {
    let count = min(max(1, count), 1_000)
    let (found, newer, older) = try await database.read { session in
      let shelf = ShelfReading(filter: filter, count: count, session: session)
      let lines = try shelf.lines(stretch)
      let (newer, older) = (PublicMark(lines.first), PublicMark(lines.last))
      return (
        try withTexts(lines, in: session), try newer.flatMap { try shelf.hasAny(.newer(than: $0)) ? $0 : nil },
        try older.flatMap { try shelf.hasAny(.older(than: $0)) ? $0 : nil }
      )
    }
    return PublicLines(lines: try titled(found), newer: newer, older: older)
  }

  /// How many there are; above `most` they are not counted, and it is one more.
  package func publicCount(_ filter: PublicFilter = PublicFilter(), upTo most: Int = 10_000) async throws -> Int {
    try await database.read { try ShelfReading(filter: filter, count: most + 1, session: $0).number() }
  }

  /// Those newer than `start`, up to `end` with it, the newest first; for pages that are files.
  package func publicLines(
    _ filter: PublicFilter, after start: PublicMark?, through end: PublicMark? = nil
  ) async throws -> [ItemSummary] {
    let found = try await database.read { session in
      let shelf = ShelfReading(filter: filter, count: 1_000, session: session)
      return try withTexts(try shelf.lines(after: start, through: end), in: session)
    }
    return try titled(found)
  }

  /// 页界, counted from the oldest: the last item of each full page, for pages that are files and should change as seldom as they can.
  package func publicMarks(_ filter: PublicFilter, every count: Int) async throws -> [PublicMark] {
    try await database.read { try ShelfReading(filter: filter, count: max(1, count), session: $0).marks() }
  }
}

/// One list, along the shelf's indexes.
private struct ShelfReading {
  let filter: PublicFilter
  let count: Int
  let session: Session

  /// Old addresses go as far as people turned pages; reading past lines costs time.
  private static let mostPassed = 10_000
  private static let order = "public_shelf.published, public_shelf.place, public_shelf.item"

  func lines(_ stretch: PublicStretch) throws -> [ItemSummary] {
    switch stretch {
    case .newest: return try descending()
    case .oldest: return try Array(ascending().reversed())
    case .older(let mark):
      let lines = try descending(beside(mark, "<"))
      return lines.isEmpty ? try self.lines(.oldest) : lines
    case .newer(let mark):
      let lines = try ascending(beside(mark, ">"))
      return lines.count < count ? try descending() : lines.reversed()
    case .page(let number):
      let passed = (min(max(1, number), Self.mostPassed) - 1) * count
      let lines = passed <= Self.mostPassed ? try descending(passed: passed) : []
      return lines.isEmpty ? try self.lines(.oldest) : lines
    }
  }

  func lines(after start: PublicMark?, through end: PublicMark?) throws -> [ItemSummary] {
    let bounds = [start.map { beside($0, ">") }, end.map { beside($0, "<=") }].compactMap { $0 }
    return try descending(bounds.reduce(.always) { $0.and($1) })
  }

  func hasAny(_ stretch: PublicStretch) throws -> Bool {
    let condition: SQLCondition? =
      switch stretch {
      case .older(let mark): beside(mark, "<")
      case .newer(let mark): beside(mark, ">")
      case .newest, .oldest, .page: nil
      }
    let whole = whole(condition)
    return try !session.rows("SELECT 1 \(from) WHERE \(whole.sql) LIMIT 1", whole.values) { _ in true }.isEmpty
  }

  func number() throws -> Int {
    let whole = whole()
    return try session.rows(
      "SELECT count(*) FROM (SELECT 1 \(from) WHERE \(whole.sql) LIMIT ?) AS counted", whole.values + [count.sqlValue]
    ) { try $0[0] as Int }.first ?? 0
  }

  func marks() throws -> [PublicMark] {
    let whole = whole()
    return try session.rows(
      """
      SELECT published, place, item FROM (
        SELECT public_shelf.published AS published, public_shelf.place AS place, public_shelf.item AS item,
          row_number() OVER (ORDER BY \(Self.order)) AS number
        \(from) WHERE \(whole.sql)
      ) AS numbered WHERE number % ? = 0 ORDER BY number
      """, whole.values + [count.sqlValue]
    ) { PublicMark(day: try StoredDay($0, 0).value, place: try $0[1], item: ItemID(try $0[2])) }
  }

  private func descending(_ condition: SQLCondition? = nil, passed: Int = 0) throws -> [ItemSummary] {
    try rows(condition, "public_shelf.published DESC, public_shelf.place DESC, public_shelf.item DESC", passed)
  }

  private func ascending(_ condition: SQLCondition? = nil) throws -> [ItemSummary] {
    try rows(condition, Self.order, 0)
  }

  private func rows(_ condition: SQLCondition?, _ order: String, _ passed: Int) throws -> [ItemSummary] {
    let whole = whole(condition)
    return try session.rows(
      """
      SELECT \(ItemSummary.columns) \(from) LEFT JOIN public_reading ON public_reading.item = item.id
      WHERE \(whole.sql) ORDER BY \(order) LIMIT ? OFFSET ?
      """, whole.values + [count.sqlValue, passed.sqlValue]
    ) { try ItemSummary($0, isPublic: true) }
  }

  private func beside(_ mark: PublicMark, _ sign: String) -> SQLCondition {
    SQLCondition(
      "(\(Self.order)) \(sign) (?, ?, ?)",
      [.text(mark.day.description), mark.place.sqlValue, .text(mark.item.rawValue)])
  }

  private func whole(_ condition: SQLCondition? = nil) -> SQLCondition {
    condition.map { filter.condition.and($0) } ?? filter.condition
  }

  /// CROSS JOIN keeps SQLite to the shelf's order, so that nothing is sorted.
  private var from: String {
    "FROM public_shelf \(session.engine == .sqlite ? "CROSS JOIN" : "JOIN") item ON item.id = public_shelf.item"
  }
}
