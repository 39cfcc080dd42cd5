import Database
import DatabaseFixtures
import Testing

@Suite struct ValueTests {
  static let table = [
    Migration("t", "CREATE TABLE t (id {bigint} PRIMARY KEY, n {bigint}, s {text}, b {blob}) {strict}")
  ]

  struct Sample: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let value: SQLValue
  }

  static let samples: [Sample] = [
    Sample(testDescription: "null", value: .null),
    Sample(testDescription: "0", value: .integer(0)),
    Sample(testDescription: "-1", value: .integer(-1)),
    Sample(testDescription: "Int64.min", value: .integer(.min)),
    Sample(testDescription: "Int64.max", value: .integer(.max)),
    Sample(testDescription: "empty text", value: .text("")),
    Sample(testDescription: "quotes", value: .text(#"'; DROP TABLE t; -- "\'$1 {strict}"#)),
    Sample(testDescription: "four bytes", value: .text("𠮷野家𪚥 🀄 é e\u{301}")),
    Sample(testDescription: "line ends", value: .text("一\r\n二\t\u{1}三 ")),
    Sample(testDescription: "a long text", value: .text(String(repeating: "公开", count: 100_000))),
    Sample(testDescription: "empty bytes", value: .blob([])),
    Sample(testDescription: "all bytes", value: .blob(Array(0...255))),
    Sample(testDescription: "1 MB", value: .blob((0..<1_048_576).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) })),
  ]

  @Test(arguments: FreshDatabase.engines, samples)
  func everyValueComesBackAsItWas(engine: EngineKind, sample: Sample) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      let column =
        switch sample.value {
        case .integer, .null: "n"
        case .text: "s"
        case .blob: "b"
        }
      let back = try await database.write(lock: "t") { db in
        try db.execute("INSERT INTO t (id, \(column)) VALUES ($1, $2)", 1, sample.value)
        let found = try db.first("SELECT id FROM t WHERE \(column) IS NOT DISTINCT FROM $1", sample.value) {
          row in try row[0] as Int
        }
        #expect(found == 1)
        return try db.first("SELECT \(column) AS v FROM t") { row in try row["v"] as SQLValue }
      }
      #expect(back == sample.value)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func parametersAreTakenByNumber(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      let row = try await database.write(lock: "t") { db in
        try db.execute("INSERT INTO t (id, n, s, b) VALUES ($2, $2 + $3, $1, $4)", "甲", 5, 7, [9] as [UInt8])
        return try db.first("SELECT n, s, b FROM t WHERE s = $2 AND id = $1 AND n > $1", 5, "甲") { row in
          (try row["n"] as Int64, try row["s"] as String, try row[2] as [UInt8])
        }
      }
      #expect(row?.0 == 12)
      #expect(row?.1 == "甲")
      #expect(row?.2 == [9])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func countsSumsAndComparisonsAreIntegers(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      try await database.write(lock: "t") { db in
        for id in 1...3 { try db.execute("INSERT INTO t (id, n) VALUES ($1, $2)", id, id * 100_000_000_000) }
      }
      let row = try await database.read { db in
        try db.first("SELECT count(*) AS c, sum(n) AS s, sum(-n) AS m, sum(n - n) AS z, min(id) = 1 AS b FROM t") {
          row in
          (
            try row["c"] as Int, try row["s"] as Int, try row["m"] as Int, try row["z"] as Int, try row["b"] as Bool
          )
        }
      }
      #expect(row?.0 == 3)
      #expect(row?.1 == 600_000_000_000)
      #expect(row?.2 == -600_000_000_000)
      #expect(row?.3 == 0)
      #expect(row?.4 == true)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func textIsComparedByItsBytes(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      let order = try await database.write(lock: "t") { db in
        for (id, text) in ["b", "A", "a", "B", "Z", "é", "_", "中"].enumerated() {
          try db.execute("INSERT INTO t (id, s) VALUES ($1, $2)", id, text)
        }
        return try db.query("SELECT s FROM t ORDER BY s") { row in try row[0] as String }
      }
      #expect(order == ["A", "B", "Z", "_", "a", "b", "é", "中"])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aTextWithNulIsRefused(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "t") { db in try db.execute("INSERT INTO t (id, s) VALUES (1, $1)", "甲\0乙") }
      }
      #expect(error?.kind == .nulInText)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aValueOfAnotherTypeIsRefused(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "t") { db in try db.execute("INSERT INTO t (id, n) VALUES (1, $1)", "三个") }
      }
      #expect(error?.kind == .wrongValue)
      #expect(error?.description.contains("三个") == false)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aColumnReadWronglyIsTold(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.table) { database in
      try await database.write(lock: "t") { db in try db.execute("INSERT INTO t (id, s) VALUES (2, 'x')") }
      let readings: [(String, @Sendable (Session) throws -> Void)] = [
        ("s", { db in _ = try db.query("SELECT s FROM t") { row in try row["s"] as Int } }),
        ("n", { db in _ = try db.query("SELECT n FROM t") { row in try row["n"] as Int } }),
        ("id", { db in _ = try db.query("SELECT id FROM t") { row in try row["id"] as Bool } }),
        ("other", { db in _ = try db.query("SELECT id FROM t") { row in try row["other"] as Int } }),
        ("1", { db in _ = try db.query("SELECT id FROM t") { row in try row[1] as Int } }),
      ]
      for (column, reading) in readings {
        let error = await #expect(throws: DatabaseError.self) { try await database.read(reading) }
        #expect(error?.kind == .wrongColumn(column))
      }
    }
  }
}
