import Database
import DatabaseFixtures
import Foundation
import Testing

@Suite struct SQLiteSettingsTests {
  @Test(arguments: [
    ("synchronous", "2"), ("foreign_keys", "1"), ("secure_delete", "1"), ("journal_mode", "wal"),
  ])
  func theWriterIsSetForSafety(setting: String, value: String) async throws {
    try await FreshDatabase.with(.sqlite) { database in
      let found = try await database.write(lock: "a") { db in
        try db.query("PRAGMA \(setting)") { row in try row[0] as SQLValue }
      }
      #expect(found == [Int64(value).map(SQLValue.integer) ?? .text(value)])
    }
  }

  @Test func theFileIsForItsOwnerAloneAndWholeAfterClosing() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    let database = try fresh.open()
    try await database.migrate(PowerCutTests.tables)
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: fresh.place + suffix)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
    try await database.close()
    #expect(!FileManager.default.fileExists(atPath: fresh.place + "-wal"))
  }

  @Test func aFullDiskIsTold() async throws {
    try await FreshDatabase.with(.sqlite, ValueTests.table) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "a") { db in
          _ = try db.query("PRAGMA max_page_count = 10") { row in try row[0] as Int }
          try db.execute("INSERT INTO t (id, b) VALUES (1, $1)", [UInt8](repeating: 1, count: 1_000_000))
        }
      }
      #expect(error?.kind == .diskFull)
    }
  }

  @Test func whatIsNoDatabaseIsRefused() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    try Data(repeating: UInt8(ascii: "x"), count: 5_000).write(to: URL(fileURLWithPath: fresh.place))
    let error = #expect(throws: DatabaseError.self) { try fresh.open() }
    #expect(error?.kind == .corrupt)
    let nowhere = SQLiteSettings(path: "/nowhere/a.sqlite")
    let missing = #expect(throws: DatabaseError.self) { try SQLDatabase.sqlite(nowhere, retry: .forTests) }
    #expect(missing?.kind == .cannotOpen)
  }

  /// As two programs on one file: `gongkai serve`, and a command beside it.
  @Test func twoProgramsShareTheFile() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    let settings = SQLiteSettings(path: fresh.place, busyTimeout: .milliseconds(50))
    let first = try SQLDatabase.sqlite(settings, retry: .forTests)
    let second = try SQLDatabase.sqlite(settings, retry: .forTests)
    try await first.migrate(PowerCutTests.tables)
    let holding = Signal()
    async let slow: Void = first.write(lock: "a") { db in
      holding.give()
      // Longer than the busy time-out: the other program loses at first, and is run again.
      usleep(300_000)
      try PowerCutTests.append("first", to: "a", in: db)
    }
    await holding.given()
    try await second.write(lock: "a") { db in try PowerCutTests.append("second", to: "a", in: db) }
    try await slow
    let marks = try await second.read { db in
      try db.query("SELECT mark FROM entry ORDER BY seq") { row in try row[0] as String }
    }
    #expect(marks == ["first", "second"])
    try await first.close()
    try await second.close()
  }
}
