internal import GRDB
internal import GRDBSQLite

/// The cells of the row that a SQLite statement stands at.
final class SQLiteCells: RowCells {
  let names: [String]
  private let statement: Statement

  init(_ statement: Statement) {
    self.statement = statement
    names = statement.columnNames
  }

  func value(at index: Int) throws(DatabaseError) -> SQLValue {
    let row = statement.sqliteStatement
    let column = CInt(index)
    switch sqlite3_column_type(row, column) {
    case SQLITE_NULL: return .null
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(row, column))
    case SQLITE_TEXT:
      let bytes = Self.bytes(of: row, column)
      let utf8 = UnsafeBufferPointer(start: bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), count: bytes.count)
      // A third of what `String(validating:as:)` takes for a short text.
      do {
        return .text(String(copying: try UTF8Span(validating: utf8.span)))
      } catch {
        throw DatabaseError(.wrongColumn(names[index]), message: "the text is not UTF-8")
      }
    case SQLITE_BLOB: return .blob([UInt8](Self.bytes(of: row, column)))
    default: throw DatabaseError(.wrongColumn(names[index]), message: "floating point is not used")
    }
  }

  /// The whole value, with whatever lies behind a NUL.
  private static func bytes(of row: OpaquePointer, _ column: CInt) -> UnsafeRawBufferPointer {
    let start = sqlite3_column_blob(row, column)
    return UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(row, column)))
  }
}
