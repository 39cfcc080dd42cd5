internal import GRDB
internal import GRDBSQLite

/// SQLite's result codes in our terms.
enum SQLiteFailure {
  /// What comes out of a whole transaction: our errors and the caller's as they are, a cancelled task as Swift says it.
  static func outcome(_ error: any Error) -> any Error {
    switch error {
    case let error as DatabaseError where error.kind == .cancelled: CancellationError()
    case let error as GRDB.DatabaseError where error.resultCode == .SQLITE_INTERRUPT: CancellationError()
    case let error as GRDB.DatabaseError: self.error(error)
    default: error
    }
  }

  /// - Parameter connection: Asked for the name of a unique index that was violated.
  static func error(_ error: any Error, on connection: GRDB.Database? = nil) -> DatabaseError {
    switch error {
    case let error as DatabaseError: return error
    case is CancellationError: return DatabaseError(.cancelled)
    case let error as GRDB.DatabaseError:
      let kind = kind(error, on: connection)
      return DatabaseError(
        kind, code: "SQLite \(error.extendedResultCode.rawValue)",
        message: kind.quotesValues ? "" : error.message ?? "",
        sql: error.sql)
    default: return DatabaseError(.other, message: "\(type(of: error))")
    }
  }

  private static func kind(_ error: GRDB.DatabaseError, on connection: GRDB.Database?) -> DatabaseError.Kind {
    let subject = subject(of: error.message)
    switch error.extendedResultCode {
    case .SQLITE_CONSTRAINT_UNIQUE, .SQLITE_CONSTRAINT_PRIMARYKEY, .SQLITE_CONSTRAINT_ROWID:
      return .uniqueViolation(constraint: SQLiteConstraint.name(violated: subject, on: connection))
    case .SQLITE_CONSTRAINT_FOREIGNKEY: return .foreignKeyViolation(constraint: nil)
    case .SQLITE_CONSTRAINT_CHECK: return .checkViolation(constraint: subject)
    case .SQLITE_CONSTRAINT_NOTNULL:
      return .notNullViolation(column: subject.split(separator: ".").last.map(String.init) ?? subject)
    default: break
    }
    switch error.resultCode {
    case .SQLITE_CONSTRAINT, .SQLITE_MISMATCH, .SQLITE_TOOBIG, .SQLITE_RANGE: return .wrongValue
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .serialization
    case .SQLITE_INTERRUPT: return .cancelled
    case .SQLITE_FULL: return .diskFull
    case .SQLITE_READONLY: return .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM: return .cannotOpen
    case .SQLITE_CORRUPT, .SQLITE_NOTADB: return .corrupt
    case .SQLITE_MISUSE: return error.message == "Connection is closed" ? .closed : .syntax
    case .SQLITE_ERROR: return .syntax
    default: return .other
    }
  }

  /// `UNIQUE constraint failed: organ.code, organ.level` → `organ.code, organ.level`.
  private static func subject(of message: String?) -> String {
    guard let message, let colon = message.firstIndex(of: ":") else { return "" }
    return String(message[message.index(after: colon)...].drop { $0 == " " })
  }
}
