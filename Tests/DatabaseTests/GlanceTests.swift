import Database
import DatabaseFixtures
import Testing

/// A few rows on the caller's own thread.
@Suite struct GlanceTests {
  private static let tables = [
    Migration("number", "CREATE TABLE number (name {text} PRIMARY KEY, value {bigint} NOT NULL) {strict};")
  ]

  private struct Stopped: Error {}

  /// When both took their connections from one place, all threads waited for connections whose work had no thread left.
  @Test(.timeLimit(.minutes(2)), arguments: FreshDatabase.engines)
  func glancesAndReadingsDoNotWaitForEachOther(_ engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await database.write(lock: "a") { try $0.execute("INSERT INTO number VALUES ('a', 7)") }
      let found = try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<48 {
          group.addTask {
            let query = "SELECT value FROM number WHERE name = $1"
            let glanced = try await database.glance { try $0.first(query, "a") { try $0[0] as Int } ?? 0 }
            let read = try await database.read { try $0.first(query, "a") { try $0[0] as Int } ?? 0 }
            let surveyed = try await database.survey { try $0.first(query, "a") { try $0[0] as Int } ?? 0 }
            return glanced + read + surveyed
          }
        }
        return try await group.reduce(0, +)
      }
      #expect(found == 48 * 21)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aGlanceSeesWhatWasCommittedAndChangesNothing(_ engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let count: @Sendable (Session) throws -> Int = { session in
        try session.first("SELECT count(*) FROM number") { try $0[0] as Int } ?? -1
      }
      #expect(try await database.glance(count) == 0)
      try await database.write(lock: "a") { try $0.execute("INSERT INTO number VALUES ('a', 1)") }
      #expect(try await database.glance(count) == 1)
      await #expect(throws: DatabaseError.self) {
        try await database.glance { try $0.execute("INSERT INTO number VALUES ('b', 1)") }
      }
      await #expect(throws: Stopped.self) { try await database.glance { _ in throw Stopped() } }
      // The connection is as good as before.
      for _ in 0..<20 { #expect(try await database.glance(count) == 1) }
    }
  }
}
