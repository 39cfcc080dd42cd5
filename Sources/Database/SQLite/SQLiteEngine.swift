internal import Dispatch
internal import Foundation
internal import GRDB

/// SQLite through GRDB: write-ahead log, one writer, many readers; a commit is on the disk before it is reported.
struct SQLiteEngine: Engine {
  let kind = EngineKind.sqlite
  let pool: DatabasePool
  private let glances: SQLiteGlances
  private let settings: SQLiteSettings

  init(_ settings: SQLiteSettings) throws(DatabaseError) {
    self.settings = settings
    try Self.createPrivately(settings.path)
    do {
      pool = try DatabasePool(path: settings.path, configuration: Self.configuration(settings))
      // GRDB sets NORMAL when it turns the write-ahead log on, so this comes after.
      try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      glances = try SQLiteGlances(path: settings.path, Self.configuration(settings))
    } catch {
      throw SQLiteFailure.error(error)
    }
  }

  /// In KiB, as SQLite wants it: negative.
  static let cacheSize = -8000
  /// The same while everything is read: a key of two million sealed values lies in as much.
  static let surveyCacheSize = -196_608

  private static func configuration(_ settings: SQLiteSettings) -> Configuration {
    var configuration = Configuration()
    configuration.maximumReaderCount = max(settings.readers, 1)
    configuration.busyMode = .timeout(settings.busyTimeout / .seconds(1))
    configuration.label = "sqlite"
    configuration.prepareDatabase { connection in
      try connection.execute(sql: "PRAGMA secure_delete = ON")
      try connection.execute(sql: "PRAGMA cell_size_check = ON")
      // For each connection: the upper pages of every index stay at hand.
      try connection.execute(sql: "PRAGMA cache_size = \(cacheSize)")
    }
    return configuration
  }

  /// Creates a new file for its owner alone; SQLite gives its side files the same mode.
  static func createPrivately(_ path: String) throws(DatabaseError) {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    if file >= 0 {
      Foundation.close(file)
    } else if errno != EACCES && errno != EROFS {
      throw DatabaseError(.cannotOpen, message: String(cString: strerror(errno)))
    }
  }

  func transaction<Value: Sendable>(
    _ mode: TransactionMode, _ work: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    do {
      switch mode {
      case .reading: return try await pool.read { try Self.run($0, work) }
      case .glancing: return try glances.read { try Self.run($0, work) }
      case .surveying: return try await pool.read { try Self.survey($0, work) }
      case .writing: return try await pool.writeWithoutTransaction { try Self.writing($0, work) }
      }
    } catch {
      throw SQLiteFailure.outcome(error)
    }
  }

  private static func survey<Value>(_ connection: GRDB.Database, _ work: (Session) throws -> Value) throws -> Value {
    try connection.execute(sql: "PRAGMA cache_size = \(surveyCacheSize)")
    defer { giveBack(connection) }
    return try run(connection, work)
  }

  /// The connection as it was, for the next reader.
  static func giveBack(_ connection: GRDB.Database) {
    try? connection.execute(sql: "PRAGMA cache_size = \(cacheSize); PRAGMA shrink_memory")
  }

  private static func run<Value>(_ connection: GRDB.Database, _ work: (Session) throws -> Value) throws -> Value {
    let session = Session(SQLiteStatements(connection), engine: .sqlite)
    let value = try work(session)
    try session.checkIntact()
    return value
  }

  private static func writing<Value>(
    _ connection: GRDB.Database, before check: () throws -> Void = {}, _ work: (Session) throws -> Value
  ) throws -> Value {
    try connection.beginTransaction(.immediate)
    do {
      let value = try run(connection, work)
      try check()
      try connection.commit()
      return value
    } catch {
      try? connection.rollback()
      throw error
    }
  }

  /// On a connection of its own, where foreign keys are off while tables are rebuilt; all are checked before the commit.
  func migration<Value: Sendable>(
    _ work: @escaping @Sendable (Session) throws -> Value
  ) async throws -> Value {
    do {
      var configuration = Self.configuration(settings)
      configuration.foreignKeysEnabled = false
      let queue = try DatabaseQueue(path: settings.path, configuration: configuration)
      return try await queue.writeWithoutTransaction { connection in
        try Self.writing(connection, before: { try connection.checkForeignKeys() }, work)
      }
    } catch {
      throw SQLiteFailure.outcome(error)
    }
  }

  func close() async throws {
    do {
      // As a statement: the function of that name would still see the interruption of a task cancelled before.
      try await pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
      try await closePool()
    } catch {
      throw SQLiteFailure.outcome(error)
    }
  }

  /// The readers first: the last to close removes the journal's files, which a reader may not. Blocks while work runs.
  private func closePool() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        pool.releaseMemory()
        continuation.resume(
          with: Result {
            try glances.close()
            try pool.close()
          })
      }
    }
  }
}
