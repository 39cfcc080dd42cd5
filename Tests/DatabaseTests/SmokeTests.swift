import Database
import Foundation
import Testing

@Suite struct SmokeTests {
  @Test func aRowComesBack() async throws {
    let path = NSTemporaryDirectory() + "smoke-\(UUID().uuidString).sqlite"
    let retry = RetryPolicy(jitter: { 0.5 }, sleep: { try await Task.sleep(for: $0) })
    let database = try SQLDatabase.sqlite(SQLiteSettings(path: path), retry: retry)
    let bytes = try await database.write(lock: "a") { db in
      try db.execute("CREATE TABLE t (a INTEGER NOT NULL, b BLOB) STRICT")
      try db.execute("INSERT INTO t VALUES ($2, $1)", [UInt8](), 7)
      return try db.query("SELECT a, b FROM t WHERE a = $1", 7) { row in
        let a: Int = try row["a"]
        let b: [UInt8]? = try row["b"]
        return (a, b)
      }
    }
    #expect(bytes.count == 1)
    #expect(bytes.first?.0 == 7)
    #expect(bytes.first?.1 == [])
    #expect(try await database.read { db in try db.first("PRAGMA synchronous") { try $0[0] as Int } } != nil)
    try await database.close()
  }
}
