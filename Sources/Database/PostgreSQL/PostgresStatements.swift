internal import CLibPQ

/// Statements on one PostgreSQL connection, inside its transaction.
final class PostgresStatements: EngineStatements {
  private let link: PostgresLink
  private let prepared: PreparedStatements
  private let cancellation: PostgresCancellation
  private var cursors = 0

  /// Rows fetched at a time while streaming.
  private static let portion = 500

  init(_ link: PostgresLink, prepared: PreparedStatements, cancellation: PostgresCancellation) {
    self.link = link
    self.prepared = prepared
    self.cancellation = cancellation
  }

  func execute(_ sql: String, _ parameters: [SQLValue]) throws(DatabaseError) -> Int {
    try run(sql, parameters).changedRows
  }

  func query(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws {
    try each(of: run(sql, parameters), row)
  }

  /// Through a cursor, so that other statements may run between the rows.
  func stream(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws {
    cursors += 1
    let cursor = "rows\(cursors)"
    let parameters = PostgresParameters(parameters)
    let declaration = "DECLARE \(cursor) NO SCROLL CURSOR FOR \(sql)"
    _ = try uncancelled { () throws(DatabaseError) in
      try PostgresResult(parameters.execute(declaration, on: link), of: link)
    }
    // After a failure the transaction is lost anyway, and the cursor with it.
    defer { _ = try? link.run("CLOSE \(cursor)") }
    var count = Self.portion
    while count == Self.portion {
      let rows = try run("FETCH \(Self.portion) FROM \(cursor)", [])
      count = rows.rowCount
      try each(of: rows, row)
    }
  }

  /// The row is made when it is missing; another transaction making it at the same moment is waited for.
  func lock(_ name: String) throws(DatabaseError) {
    let lock = "SELECT name FROM lock_rows WHERE name = $1 FOR UPDATE"
    if try run(lock, [.text(name)]).rowCount > 0 { return }
    _ = try run("INSERT INTO lock_rows (name) VALUES ($1) ON CONFLICT DO NOTHING", [.text(name)])
    guard try run(lock, [.text(name)]).rowCount == 1 else { throw DatabaseError(.serialization) }
  }

  func script(_ sql: String) throws(DatabaseError) {
    _ = try uncancelled { () throws(DatabaseError) in try link.run(sql) }
  }

  private func run(_ sql: String, _ parameters: [SQLValue]) throws(DatabaseError) -> PostgresResult {
    let parameters = PostgresParameters(parameters)
    return try uncancelled { () throws(DatabaseError) in
      let name = try prepared.name(of: sql, parameters.types, on: link)
      return try PostgresResult(parameters.execute(prepared: name, on: link), of: link)
    }
  }

  private func each(of result: PostgresResult, _ row: (borrowing Row) throws -> Void) throws {
    let cells = PostgresCells(result)
    for index in 0..<result.rowCount {
      cells.row = CInt(index)
      try row(Row(cells))
    }
  }

  /// The server says the same of a statement cut off by a time-out and by a cancelled task.
  private func uncancelled(
    _ work: () throws(DatabaseError) -> PostgresResult
  ) throws(DatabaseError) -> PostgresResult {
    if cancellation.isRequested { throw DatabaseError(.cancelled) }
    do { return try work() } catch {
      if error.kind == .timeout, cancellation.isRequested { throw DatabaseError(.cancelled, code: error.code) }
      throw error
    }
  }
}
