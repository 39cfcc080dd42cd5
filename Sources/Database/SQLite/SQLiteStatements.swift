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
      try statement.execute(arguments: Self.arguments(parameters))
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
      cursor = try GRDB.Row.fetchCursor(statement, arguments: Self.arguments(parameters))
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

  /// Bound by name: SQLite reads `$2` as a name, and would give positions by first appearance.
  private static func arguments(_ parameters: [SQLValue]) -> StatementArguments {
    var named: [String: (any DatabaseValueConvertible)?] = [:]
    for (index, value) in parameters.enumerated() {
      switch value {
      case .null: named["\(index + 1)"] = .some(nil)
      case .integer(let value): named["\(index + 1)"] = value
      case .text(let value): named["\(index + 1)"] = value
      case .blob(let value): named["\(index + 1)"] = Data(value)
      }
    }
    return StatementArguments(named)
  }
}
