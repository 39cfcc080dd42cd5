/// Why the database refused or failed, in the kinds that callers act on, the same for both engines.
///
/// `description` is fit for a log: it never holds a value of a user. (Values travel as parameters, so the SQL text has
/// none; the engine's own sentence is kept only where it cannot quote one.)
package struct DatabaseError: Error, Sendable, Hashable, CustomStringConvertible {
  package enum Kind: Sendable, Hashable {
    /// The name is PostgreSQL's or the index's: `t_pkey`, `t_a_b_key`, or as given; the same on both engines.
    case uniqueViolation(constraint: String)
    /// SQLite does not say which.
    case foreignKeyViolation(constraint: String?)
    case checkViolation(constraint: String)
    case notNullViolation(column: String)
    /// A value that its column or operation cannot take: text for a number, a number too large.
    case wrongValue
    /// A text with the character U+0000, which no engine stores.
    case nulInText
    /// The transaction lost against another one; `read` and `write` run it again by themselves before giving up.
    case serialization
    /// The database is gone; nothing of the transaction was kept.
    case connectionLost
    /// The connection broke during the commit: whether the transaction was kept is not known.
    case commitUnknown
    /// A statement, a lock or a free connection took too long.
    case timeout
    /// The task was cancelled; out of `read` and `write` it comes as Swift's `CancellationError`.
    case cancelled
    case diskFull
    case readOnly
    /// The SQL text is wrong for this engine or this schema: a fault of the program.
    case syntax
    /// The rows or parameters are not those that the program asked for: a fault of the program or the schema.
    case wrongColumn(String)
    /// The database cannot be opened, or its settings do not fit.
    case cannotOpen
    /// The file is damaged or not a database.
    case corrupt
    case closed
    case unsupported
    case other

    /// Whether the engine's sentence may hold a value of the row.
    var quotesValues: Bool {
      switch self {
      case .uniqueViolation, .foreignKeyViolation, .checkViolation, .notNullViolation, .wrongValue: true
      default: false
      }
    }
  }

  package let kind: Kind
  /// PostgreSQL's SQLSTATE or SQLite's extended result code; empty for our own refusals.
  package let code: String
  /// The engine's sentence where it is safe, else empty.
  package let message: String
  package let sql: String?

  package init(_ kind: Kind, code: String = "", message: String = "", sql: String? = nil) {
    self.kind = kind
    self.code = code
    self.message = message
    self.sql = sql
  }

  package var description: String {
    var parts = ["\(kind)"]
    if !code.isEmpty { parts.append("[\(code)]") }
    if !message.isEmpty { parts.append(message) }
    if let sql { parts.append("in: \(sql)") }
    return parts.joined(separator: " ")
  }

  /// Whether nothing was kept and the same work may simply be done again.
  var invitesAnotherAttempt: Bool { kind == .serialization || kind == .connectionLost }

  static func missingColumn(_ name: String) -> DatabaseError {
    DatabaseError(.wrongColumn(name), message: "no such column in the answer")
  }

  static func wrongColumnType(_ name: String) -> DatabaseError {
    DatabaseError(.wrongColumn(name), message: "the column holds another type")
  }

  func running(_ sql: String) -> DatabaseError {
    self.sql == nil ? DatabaseError(kind, code: code, message: message, sql: sql) : self
  }
}
