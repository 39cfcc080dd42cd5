internal import Foundation
internal import GRDB
internal import GRDBSQLite

/// Statements on one SQLite connection, inside its transaction.
final class SQLiteStatements: EngineStatements {
  private let connection: GRDB.Database

  init(_ connection: GRDB.Database) { self.connection = connection }

  func execute(_ sql: String, _ parameters: [SQLValue]) throws(DatabaseError) -> Int {
    do {
      let statement = try idleStatement(sql)
      let before = connection.totalChangesCount
      try bind(parameters, to: statement)
      try statement.execute()
      // What a cascade or a trigger changed is not counted, as on PostgreSQL.
      return connection.totalChangesCount == before ? 0 : connection.changesCount
    } catch {
      throw SQLiteFailure.error(error, on: connection)
    }
  }

  func query(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws {
    try stream(sql, parameters, row: row)
  }

  func stream(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws {
    let statement: Statement
    let cursor: RowCursor
    do {
      statement = try idleStatement(sql)
      try bind(parameters, to: statement)
      cursor = try GRDB.Row.fetchCursor(statement)
    } catch {
      throw SQLiteFailure.error(error, on: connection)
    }
    let cells = SQLiteCells(statement)
    while try advance(cursor) { try row(Row(cells)) }
  }

  /// A statement that is being stepped through (a query inside its own rows) is prepared a second time.
  private func idleStatement(_ sql: String) throws -> Statement {
    let statement = try connection.cachedStatement(sql: sql)
    return sqlite3_stmt_busy(statement.sqliteStatement) == 0 ? statement : try connection.makeStatement(sql: sql)
  }

  private func advance(_ cursor: RowCursor) throws(DatabaseError) -> Bool {
    do { return try cursor.next() != nil } catch { throw SQLiteFailure.error(error, on: connection) }
  }

  /// The whole file is locked already: `BEGIN IMMEDIATE`.
  func lock(_ name: String) throws(DatabaseError) {}

  func script(_ sql: String) throws(DatabaseError) {
    do { try connection.execute(sql: sql) } catch { throw SQLiteFailure.error(error, on: connection) }
  }

  private static let names = (1...100).map { "$\($0)" }

  /// Bound by name: SQLite reads `$2` as a name, and would give positions by first appearance.
  private func bind(_ parameters: [SQLValue], to statement: Statement) throws {
    // Resets it and forgets the values of the last time.
    statement.setUncheckedArguments(StatementArguments())
    let row = statement.sqliteStatement
    var bound: CInt = 0
    for (index, value) in parameters.enumerated() {
      let name = Self.names.indices.contains(index) ? Self.names[index] : "$\(index + 1)"
      let place = sqlite3_bind_parameter_index(row, name)
      if place == 0 { continue }
      let code = Self.bind(value, to: row, at: place)
      guard code == SQLITE_OK else { throw GRDB.DatabaseError(resultCode: ResultCode(rawValue: code)) }
      bound += 1
    }
    guard bound == sqlite3_bind_parameter_count(row) else {
      throw GRDB.DatabaseError(resultCode: .SQLITE_MISUSE, message: "wrong number of statement arguments")
    }
  }

  private static func bind(_ value: SQLValue, to row: OpaquePointer, at place: CInt) -> CInt {
    // SQLITE_TRANSIENT: SQLite takes a copy.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    switch value {
    case .null: return sqlite3_bind_null(row, place)
    case .integer(let value): return sqlite3_bind_int64(row, place, value)
    case .text(var text):
      guard !text.isEmpty else { return sqlite3_bind_text(row, place, "", 0, copied) }
      return text.withUTF8 { utf8 in
        utf8.withMemoryRebound(to: CChar.self) { sqlite3_bind_text(row, place, $0.baseAddress, CInt($0.count), copied) }
      }
    case .blob(let bytes):
      // Without an address it would be null.
      guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(row, place, 0) }
      return bytes.withUnsafeBytes { sqlite3_bind_blob(row, place, $0.baseAddress, CInt($0.count), copied) }
    }
  }
}
