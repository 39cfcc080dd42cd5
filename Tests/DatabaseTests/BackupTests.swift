import Database
import DatabaseFixtures
import Foundation
import Testing

@Suite struct BackupTests {
  @Test func aBackupMadeWhileOthersWriteIsOneMoment() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    let database = try fresh.open()
    try await database.migrate(PowerCutTests.tables)
    let backups = try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<3 {
        group.addTask {
          var number = 0
          while !Task.isCancelled {
            number += 1
            let mark = "\(writer).\(number)"
            try? await database.write(lock: "a") { db in try PowerCutTests.append(mark, to: "a", in: db) }
          }
        }
      }
      var backups: [String] = []
      for number in 0..<5 {
        try await Task.sleep(for: .milliseconds(40))
        backups.append("\(fresh.place).backup\(number)")
        try await database.backup(to: backups[number])
      }
      group.cancelAll()
      return backups
    }
    var sizes: [Int] = []
    for path in backups {
      #expect(!FileManager.default.fileExists(atPath: path + "-wal"))
      let copy = try SQLDatabase.sqlite(SQLiteSettings(path: path), retry: .forTests)
      let counts = try await copy.read { db in
        try db.query("SELECT seq FROM head WHERE stream = 'a' UNION ALL SELECT count(*) FROM entry") { row in
          try row[0] as Int
        }
      }
      #expect(counts.count == 2)
      #expect(counts.first == counts.last)
      sizes.append(counts.first ?? -1)
      #expect(try await copy.damage() == [])
      try await copy.close()
    }
    #expect(sizes == sizes.sorted())
    #expect(sizes.last ?? 0 > 0)
    try await database.close()
  }

  @Test func aBackupReplacesNoFileAndLeavesNoHalfOne() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    let database = try fresh.open()
    let existing = await #expect(throws: DatabaseError.self) { try await database.backup(to: fresh.place) }
    #expect(existing?.kind == .cannotOpen)
    let nowhere = await #expect(throws: DatabaseError.self) { try await database.backup(to: "/nowhere/a.sqlite") }
    #expect(nowhere?.kind == .cannotOpen)
    try await database.backup(to: fresh.place + ".copy")
    let folder = URL(fileURLWithPath: fresh.place).deletingLastPathComponent().path
    try await database.close()
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["test.sqlite", "test.sqlite.copy"])
    #expect(try mode(of: fresh.place + ".copy") == 0o600)
  }

  @Test func damageIsFound() async throws {
    let fresh = try await FreshDatabase(.sqlite)
    defer { fresh.remove() }
    let database = try fresh.open()
    try await database.migrate(PowerCutTests.tables)
    try await database.write(lock: "a") { db in
      for number in 0..<2_000 { try PowerCutTests.append("mark \(number)", to: "a", in: db) }
    }
    try await database.close()
    // The middle of the file is overwritten.
    let file = try #require(FileHandle(forUpdatingAtPath: fresh.place))
    try file.seek(toOffset: try file.seekToEnd() / 2)
    try file.write(contentsOf: Data(repeating: 0xA5, count: 4_096))
    try file.close()
    let again = try fresh.open()
    #expect(try await again.damage() != [])
    let error = await #expect(throws: DatabaseError.self) { try await again.backup(to: fresh.place + ".copy") }
    #expect(error?.kind == .corrupt)
    #expect(!FileManager.default.fileExists(atPath: fresh.place + ".copy"))
    try await again.close()
  }

  private func mode(of path: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
  }
}
