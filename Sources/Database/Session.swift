/// One open transaction: what the closure of `read` and `write` works with. It ends with the closure.
///
/// A statement that fails ends the transaction: whatever the closure does with the error, later statements throw it again
/// and nothing is committed – on SQLite, too, which would go on. What may fail is tried in a `savepoint`.
package final class Session {
  package let engine: EngineKind
  private let statements: any EngineStatements
  private var failure: DatabaseError?
  private var depth = 0

  init(_ statements: any EngineStatements, engine: EngineKind) {
    self.statements = statements
    self.engine = engine
  }

  /// Runs one statement.
  ///
  /// - Returns: How many rows it changed; 0 tells that `WHERE version = $2` found an older page.
  @discardableResult
  package func execute<each Parameter: SQLParameter>(
    _ sql: String, _ parameters: repeat each Parameter
  ) throws(DatabaseError) -> Int {
    var values: [SQLValue] = []
    for parameter in repeat each parameters { values.append(parameter.sqlValue) }
    return try execute(sql, values: values)
  }

  /// The same for a number of parameters known only when running.
  @discardableResult
  package func execute(_ sql: String, values: [SQLValue]) throws(DatabaseError) -> Int {
    try run(sql, values) { () throws(DatabaseError) in try statements.execute(sql, values) }
  }

  /// All rows of a statement, each made into a value by `row`. For answers of any size, `forEach`.
  package func query<each Parameter: SQLParameter, Value>(
    _ sql: String, _ parameters: repeat each Parameter, row: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var values: [SQLValue] = []
    for parameter in repeat each parameters { values.append(parameter.sqlValue) }
    return try query(sql, values: values, row: row)
  }

  /// The same for a number of parameters known only when running.
  package func query<Value>(
    _ sql: String, values: [SQLValue], row: (borrowing Row) throws -> Value
  ) throws -> [Value] {
    var rows: [Value] = []
    try runRows(sql, values) { try statements.query(sql, values) { rows.append(try row($0)) } }
    return rows
  }

  /// The first row, or nil when there is none.
  package func first<each Parameter: SQLParameter, Value>(
    _ sql: String, _ parameters: repeat each Parameter, row: (borrowing Row) throws -> Value
  ) throws -> Value? {
    try query(sql, repeat each parameters, row: row).first
  }

  /// The rows of a `SELECT` one after the other, in constant memory however many they are.
  ///
  /// Other statements may run inside `row`.
  package func forEach<each Parameter: SQLParameter>(
    _ sql: String, _ parameters: repeat each Parameter, row: (borrowing Row) throws -> Void
  ) throws {
    var values: [SQLValue] = []
    for parameter in repeat each parameters { values.append(parameter.sqlValue) }
    try runRows(sql, values) { try statements.stream(sql, values, row: row) }
  }

  /// Holds the lock row of that name until the transaction ends; waits while another transaction holds it.
  ///
  /// SQLite has one writer at a time, so there is nothing left to lock.
  package func lock(_ name: String) throws(DatabaseError) {
    try run("lock", [.text(name)]) { () throws(DatabaseError) in try statements.lock(name) }
  }

  /// Work that may fail without ending the transaction: on an error what it did is undone, and the error thrown on.
  package func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
    depth += 1
    defer { depth -= 1 }
    let name = "level\(depth)"
    try execute("SAVEPOINT \(name)")
    do {
      let value = try work()
      try checkIntact()
      try execute("RELEASE SAVEPOINT \(name)")
      return value
    } catch {
      // A transaction that is already lost as a whole is not saved by this.
      guard failure?.invitesAnotherAttempt != true else { throw error }
      failure = nil
      try execute("ROLLBACK TO SAVEPOINT \(name)")
      try execute("RELEASE SAVEPOINT \(name)")
      throw error
    }
  }

  /// Runs a text of several statements; for migrations.
  func script(_ sql: String) throws(DatabaseError) {
    try run(sql, []) { () throws(DatabaseError) in try statements.script(sql) }
  }

  /// Throws the first failure again, swallowed or not.
  func checkIntact() throws(DatabaseError) {
    if let failure { throw failure }
  }

  private func run<Value>(
    _ sql: String, _ values: [SQLValue], _ work: () throws(DatabaseError) -> Value
  ) throws(DatabaseError) -> Value {
    try checkIntact()
    do {
      try Self.check(values)
      return try work()
    } catch {
      let error = error.running(sql)
      failure = error
      throw error
    }
  }

  /// As `run`, where the caller's own errors pass through and leave the transaction as it is.
  private func runRows(_ sql: String, _ values: [SQLValue], _ work: () throws -> Void) throws {
    try checkIntact()
    do {
      try Self.check(values)
      try work()
    } catch let error as DatabaseError {
      let error = error.running(sql)
      failure = error
      throw error
    }
  }

  /// Refuses what no engine stores: a NUL in a text, and values near SQLite's limit of 1 GB.
  private static func check(_ values: [SQLValue]) throws(DatabaseError) {
    for value in values {
      switch value {
      case .text(let text) where text.utf8.contains(0): throw DatabaseError(.nulInText)
      case .text(let text) where text.utf8.count > sizeLimit: throw DatabaseError(.wrongValue)
      case .blob(let bytes) where bytes.count > sizeLimit: throw DatabaseError(.wrongValue)
      default: break
      }
    }
  }

  /// Bytes of one value.
  private static let sizeLimit = 500_000_000
}

/// What an engine does for a session, inside its transaction.
protocol EngineStatements: AnyObject {
  func execute(_ sql: String, _ parameters: [SQLValue]) throws(DatabaseError) -> Int
  func query(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws
  func stream(_ sql: String, _ parameters: [SQLValue], row: (borrowing Row) throws -> Void) throws
  func lock(_ name: String) throws(DatabaseError)
  /// Runs a text of several statements.
  func script(_ sql: String) throws(DatabaseError)
}
