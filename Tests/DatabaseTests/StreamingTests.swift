import Database
import DatabaseFixtures
import Foundation
import Testing

@Suite struct StreamingTests {
  static let tables = [
    Migration(
      "big",
      """
      CREATE TABLE big (id {bigint} PRIMARY KEY, text {text} NOT NULL) {strict};
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)
      INSERT INTO big SELECT i, replace('0123456789012345678901234567890123456789', '0', '一二三四五六七八九十') FROM n;
      """)
  ]

  /// As values in memory the rows are about 40 MB.
  @Test(arguments: FreshDatabase.engines)
  func manyRowsNeedNoMoreMemoryThanAFew(engine: EngineKind) async throws {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let maker = try fresh.open()
    try await maker.migrate(Self.tables)
    try await maker.close()
    await #expect(processExitsWith: .success) { [place = fresh.place as String, engine = engine.name as String] in
      let database = try FreshDatabase.open(engine: engine, place: place)
      let warmUp: @Sendable (Session) throws -> Int = { db in
        try db.query("SELECT text FROM big WHERE id <= 1000") { row in try row[0] as String }.count
      }
      _ = try await database.read(warmUp)
      let before = try Self.peakKilobytes()
      let sum = try await database.read { db in
        var sum = 0
        try db.forEach("SELECT id, text FROM big WHERE id > $1 ORDER BY id", 0) { row in
          let text: String = try row["text"]
          sum += try row["id"] as Int + text.utf8.count
        }
        return sum
      }
      precondition(sum == 200_000 * 200_001 / 2 + 200_000 * 156)
      let growth = try Self.peakKilobytes() - before
      precondition(growth < 16_000, "\(growth) KB more")
      try await database.close()
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func otherStatementsMayRunBetweenTheRows(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, ValueTests.table) { database in
      let pairs = try await database.write(lock: "t") { db in
        for id in 1...1_200 { try db.execute("INSERT INTO t (id, n) VALUES ($1, $2)", id, id % 3) }
        var pairs = 0
        try db.forEach("SELECT id FROM t WHERE id <= $1 ORDER BY id", 1_100) { row in
          let id: Int = try row[0]
          try db.forEach("SELECT id FROM t WHERE id <= $1 ORDER BY id", 2) { _ in pairs += 1 }
          try db.execute("UPDATE t SET s = 'seen' WHERE id = $1", id)
        }
        return pairs
      }
      #expect(pairs == 2_200)
      let seen = try await database.read { db in
        try db.first("SELECT count(*) FROM t WHERE s = 'seen'") { row in try row[0] as Int }
      }
      #expect(seen == 1_100)
    }
  }

  struct Enough: Error {}

  @Test(arguments: FreshDatabase.engines)
  func streamingMayStopAnywhere(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, ValueTests.table) { database in
      try await database.write(lock: "t") { db in
        for id in 1...600 { try db.execute("INSERT INTO t (id) VALUES ($1)", id) }
        var seen = 0
        do {
          try db.forEach("SELECT id FROM t ORDER BY id") { _ in
            seen += 1
            if seen == 550 { throw Enough() }
          }
        } catch is Enough {}
        #expect(seen == 550)
        try db.execute("DELETE FROM t")
      }
      let left = try await database.read { db in try db.first("SELECT count(*) FROM t") { row in try row[0] as Int } }
      #expect(left == 0)
    }
  }

  /// The most memory this process ever held.
  static func peakKilobytes() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    return try #require(line.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first.flatMap { Int($0) })
  }
}
