package import Database
internal import Foundation

/// A new database on either engine, for one test.
package struct FreshDatabase: Sendable {
  package let engine: EngineKind
  /// SQLite's file, or PostgreSQL's connection string.
  package let place: String
  private let folder: URL?

  /// The engines that this machine can run.
  package static let engines: [EngineKind] = PostgresServer.isInstalled ? [.sqlite, .postgres] : [.sqlite]

  package init(_ engine: EngineKind, on server: PostgresServer? = nil) async throws {
    self.engine = engine
    switch engine {
    case .sqlite:
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gongkai-db-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      self.folder = folder
      place = folder.appendingPathComponent("test.sqlite").path
    case .postgres:
      folder = nil
      let server = if let server { server } else { try await PostgresServer.shared.value }
      place = try await server.newDatabase()
    }
  }

  package func open(connections: Int = 8, retry: RetryPolicy = .forTests) throws -> SQLDatabase {
    switch engine {
    case .sqlite: try .sqlite(SQLiteSettings(path: place, readers: connections), retry: retry)
    case .postgres: .postgres(PostgresSettings(connection: place, connections: connections), retry: retry)
    }
  }

  package func remove() {
    if let folder { try? FileManager.default.removeItem(at: folder) }
  }

  /// Opens a new database with these tables, and removes it after `work`.
  @discardableResult
  package static func with<Value>(
    _ engine: EngineKind, _ migrations: [Migration] = [], connections: Int = 8,
    _ work: (SQLDatabase) async throws -> Value
  ) async throws -> Value {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let database = try fresh.open(connections: connections)
    do {
      try await database.migrate(migrations)
      let value = try await work(database)
      try await database.close()
      return value
    } catch {
      try? await database.close()
      throw error
    }
  }
}

extension RetryPolicy {
  /// Real sleep, and a share of it that is always the same.
  package static let forTests = RetryPolicy(attempts: 20, jitter: { 0.5 }, sleep: { try await Task.sleep(for: $0) })
}

extension EngineKind {
  /// For exit tests, whose child process is handed texts and numbers only.
  package var name: String { "\(self)" }
}

extension FreshDatabase {
  /// In the child process of an exit test: the parent's database again.
  package static func open(engine: String, place: String) throws -> SQLDatabase {
    engine == EngineKind.sqlite.name
      ? try .sqlite(SQLiteSettings(path: place), retry: .forTests)
      : .postgres(PostgresSettings(connection: place), retry: .forTests)
  }
}
