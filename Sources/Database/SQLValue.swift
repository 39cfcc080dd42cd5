/// One value of a column or of a parameter, the same on both engines.
///
/// There is no floating point (money is an integer of 分), no date (days are ISO text, instants text in UTC) and no
/// boolean (0 and 1): what both engines store and compare alike.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])
}

/// A type that can be handed to a statement as `$1`, `$2`, ….
package protocol SQLParameter {
  var sqlValue: SQLValue { get }
}

/// A type that can be read from a column.
package protocol SQLColumn {
  /// Nil when the column holds a value of another kind.
  init?(sqlValue: SQLValue)
}

extension SQLValue: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { self }
  package init?(sqlValue: SQLValue) { self = sqlValue }
}

extension Int64: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { .integer(self) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Int: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package init?(sqlValue: SQLValue) {
    guard case .integer(let value) = sqlValue, let value = Int(exactly: value) else { return nil }
    self = value
  }
}

/// Stored as 0 and 1; no other integer is a truth value.
extension Bool: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  package init?(sqlValue: SQLValue) {
    switch sqlValue {
    case .integer(0): self = false
    case .integer(1): self = true
    default: return nil
    }
  }
}

extension String: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { .text(self) }
  package init?(sqlValue: SQLValue) {
    guard case .text(let value) = sqlValue else { return nil }
    self = value
  }
}

extension [UInt8]: SQLParameter, SQLColumn {
  package var sqlValue: SQLValue { .blob(self) }
  package init?(sqlValue: SQLValue) {
    guard case .blob(let value) = sqlValue else { return nil }
    self = value
  }
}

extension Optional: SQLParameter where Wrapped: SQLParameter {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
}

extension Optional: SQLColumn where Wrapped: SQLColumn {
  package init?(sqlValue: SQLValue) {
    if sqlValue == .null {
      self = nil
    } else {
      guard let value = Wrapped(sqlValue: sqlValue) else { return nil }
      self = value
    }
  }
}
