/// A database: SQLite in a file, or PostgreSQL; one SQL text with `$1` parameters for both.
///
/// Work is a closure over one transaction. It is synchronous, so that no lock is ever held while something else is
/// waited for, and it may be run more than once: it must not touch anything but the session.
package struct SQLDatabase: Sendable {
  private let engine: any Engine
  private let retry: RetryPolicy

  init(engine: any Engine, retry: RetryPolicy) {
    self.engine = engine
    self.retry = retry
  }

  /// Opens the file, or creates it for its owner alone.
  package static func sqlite(_ settings: SQLiteSettings, retry: RetryPolicy) throws(DatabaseError) -> SQLDatabase {
    SQLDatabase(engine: try SQLiteEngine(settings), retry: retry)
  }

  /// Connects when first used; `pending(of:)` tells at the start whether the server answers.
  package static func postgres(_ settings: PostgresSettings, retry: RetryPolicy) -> SQLDatabase {
    SQLDatabase(engine: PostgresEngine(pool: PostgresPool(settings, sleep: retry.sleep)), retry: retry)
  }

  package var kind: EngineKind { engine.kind }

  /// Reads one moment of the database: all statements of `work` see the same state.
  package func read<Value: Sendable>(_ work: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
    try await retry.run { try await engine.transaction(.reading, work) }
  }

  /// The same for a few rows that are found by their keys: on SQLite without handing over to another thread.
  package func glance<Value: Sendable>(_ work: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
    try await retry.run { try await engine.transaction(.glancing, work) }
  }

  /// The same for work that goes through the whole database: with more of it at hand while it lasts.
  package func survey<Value: Sendable>(_ work: @escaping @Sendable (Session) throws -> Value) async throws -> Value {
    try await retry.run { try await engine.transaction(.surveying, work) }
  }

  /// Runs `work` holding the named lock rows, and commits what it did; nothing stays of it when it throws.
  ///
  /// Run again, after a pause, when it lost against another transaction or the connection broke before the commit.
  ///
  /// - Parameter lock: The stream that the action belongs to; `alsoLocking` are taken in order of their names.
  @discardableResult
  package func write<Value: Sendable>(
    lock: String, alsoLocking others: [String] = [], isolation: Isolation = .readCommitted,
    _ work: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    let names = Set(others + [lock]).sorted()
    return try await retry.run {
      try await engine.transaction(.writing(isolation)) { session in
        for name in names { try session.lock(name) }
        return try work(session)
      }
    }
  }

  /// Applies the steps that are missing, all or none, one program at a time; throws `MigrationError` when they do not fit.
  package func migrate(_ migrations: [Migration]) async throws {
    let migrator = Migrator(migrations: migrations)
    try await retry.run { try await engine.migration { try migrator.apply($0) } }
  }

  /// The steps that `migrate` would apply; throws `MigrationError` as it would.
  package func pending(of migrations: [Migration]) async throws -> [Migration] {
    let migrator = Migrator(migrations: migrations)
    return try await read { try migrator.pending($0) }
  }

  /// Copies one moment of the whole database into a new file, while others read and write; SQLite only.
  ///
  /// The copy is checked before it gets its name, so a file of that name is a whole backup.
  package func backup(to path: String) async throws { try await engine.backup(to: path) }

  /// What is damaged: pages, indexes, foreign keys; empty when all is well. PostgreSQL checks its own files.
  package func damage() async throws -> [String] { try await engine.damage() }

  /// Ends all connections; SQLite's journal is folded into its file.
  package func close() async throws { try await engine.close() }
}
