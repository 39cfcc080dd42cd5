import Database
import DatabaseFixtures
import Foundation
import Testing

@Suite(.enabled(if: PostgresServer.isInstalled, PostgresServer.absence))
struct PostgresPoolTests {
  /// The suite says here what was left out when no server is installed; the other suites then try SQLite alone.
  @Test func theServerAnswers() async throws {
    try await FreshDatabase.with(.postgres) { database in
      let zone = try await database.read { db in
        try db.first("SELECT current_setting('timezone')") { row in try row[0] as String }
      }
      #expect(zone == "UTC")
    }
  }

  private func settings(_ change: (inout PostgresSettings) -> Void) async throws -> PostgresSettings {
    var settings = PostgresSettings(connection: try await FreshDatabase(.postgres).place, connections: 1)
    change(&settings)
    return settings
  }

  @Test func whoFindsNoFreeConnectionWaitsForALimitedTime() async throws {
    let settings = try await settings { $0.poolTimeout = .milliseconds(100) }
    let database = SQLDatabase.postgres(settings, retry: .forTests)
    let holding = Signal()
    let done = Signal()
    async let long: Void = database.read { _ in
      holding.give()
      done.wait()
    }
    await holding.given()
    let error = await #expect(throws: DatabaseError.self) { try await database.read { _ in } }
    #expect(error?.kind == .timeout)
    let impatient = Task { try await database.read { _ in } }
    impatient.cancel()
    await #expect(throws: CancellationError.self) { try await impatient.value }
    done.give()
    try await long
    try await database.read { _ in }
    try await database.close()
  }

  @Test func manyMoreReadersThanConnectionsAllComeThrough() async throws {
    // That all come through is asked, not how soon: other tests compute beside it.
    let settings = try await settings {
      $0.connections = 3
      $0.poolTimeout = .seconds(600)
    }
    let database = SQLDatabase.postgres(settings, retry: .forTests)
    let backends = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<200 {
        group.addTask {
          try await database.read { db in try db.first("SELECT pg_backend_pid()") { row in try row[0] as Int } ?? 0 }
        }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect((1...3).contains(backends.count))
    try await database.close()
  }

  @Test func aStatementAndALockHaveTheirTimeouts() async throws {
    let settings = try await settings {
      $0.connections = 2
      $0.statementTimeout = .milliseconds(500)
      $0.lockTimeout = .milliseconds(100)
    }
    let database = SQLDatabase.postgres(settings, retry: .forTests)
    try await database.migrate([])
    let slow = await #expect(throws: DatabaseError.self) {
      try await database.read { db in _ = try db.query("SELECT pg_sleep(60)") { _ in } }
    }
    #expect(slow?.kind == .timeout)
    let holding = Signal()
    let done = Signal()
    async let long: Void = database.write(lock: "a") { _ in
      holding.give()
      done.wait()
    }
    await holding.given()
    let locked = await #expect(throws: DatabaseError.self) { try await database.write(lock: "a") { _ in } }
    #expect(locked?.kind == .timeout)
    done.give()
    try await long
    try await database.close()
  }

  @Test func aConnectionTheServerEndedIsReplaced() async throws {
    let settings = try await settings { $0.connections = 1 }
    let database = SQLDatabase.postgres(settings, retry: .forTests)
    let other = SQLDatabase.postgres(settings, retry: .forTests)
    let backend: @Sendable (Session) throws -> Int = { db in
      try db.first("SELECT pg_backend_pid()") { row in try row[0] as Int } ?? 0
    }
    let before = try await database.read(backend)
    try await other.read { db in _ = try db.query("SELECT pg_terminate_backend(CAST($1 AS integer))", before) { _ in } }
    let after = try await database.read(backend)
    #expect(after != before)
    try await database.close()
    try await other.close()
  }

  @Test func aServerThatIsNotThereIsToldWithoutThePassword() async throws {
    let retry = RetryPolicy(attempts: 2, jitter: { 0 }, sleep: { try await Task.sleep(for: $0) })
    let absent = PostgresSettings(connection: "host=/nowhere dbname=a password=geheim123")
    let malformed = PostgresSettings(connection: "host=/nowhere geheim123")
    for (settings, kind) in [(absent, DatabaseError.Kind.connectionLost), (malformed, .cannotOpen)] {
      let database = SQLDatabase.postgres(settings, retry: retry)
      let error = await #expect(throws: DatabaseError.self) { try await database.read { _ in } }
      #expect(error?.kind == kind)
      #expect(error?.description.contains("geheim123") == false)
      try await database.close()
    }
  }

  @Test func aBackupIsLeftToPostgreSQL() async throws {
    try await FreshDatabase.with(.postgres) { database in
      let error = await #expect(throws: DatabaseError.self) { try await database.backup(to: "/tmp/never") }
      #expect(error?.kind == .unsupported)
      let damage = try await database.damage()
      #expect(damage == [])
    }
  }
}
