import Database
import DatabaseFixtures
import Synchronization
import Testing

@Suite struct TransactionTests {
  static let tables = [
    Migration(
      "counter",
      """
      CREATE TABLE counter (name {text} PRIMARY KEY, value {bigint} NOT NULL CHECK (value >= 0)) {strict};
      CREATE TABLE entry (
        counter {text} NOT NULL REFERENCES counter (name), seq {bigint} NOT NULL, code {text} UNIQUE,
        place {text}, CONSTRAINT place_known CHECK (place <> '无'), PRIMARY KEY (counter, seq)
      ) {strict};
      CREATE UNIQUE INDEX entry_by_place ON entry (place, code);
      INSERT INTO counter VALUES ('a', 0), ('b', 0), ('c', 0);
      """)
  ]

  struct Stopped: Error {}

  @Test(arguments: FreshDatabase.engines)
  func nothingIsLostAmongWritersOfOneAndOfSeveralStreams(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<12 {
          let stream = ["a", "a", "b", "c"][writer % 4]
          group.addTask {
            for _ in 0..<25 {
              try await database.write(lock: stream) { db in
                let value = try db.first("SELECT value FROM counter WHERE name = $1", stream) { row in try row[0] as Int
                }
                try db.execute("UPDATE counter SET value = $2 WHERE name = $1", stream, (value ?? 0) + 1)
              }
            }
          }
        }
        try await group.waitForAll()
      }
      let values = try await database.read { db in
        try db.query("SELECT value FROM counter ORDER BY name") { row in try row[0] as Int }
      }
      #expect(values == [150, 75, 75])
    }
  }

  @Test(arguments: FreshDatabase.engines, [Isolation.repeatableRead, .serializable])
  func aTransactionThatLosesIsRunAgain(engine: EngineKind, isolation: Isolation) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<6 {
          group.addTask {
            for _ in 0..<5 {
              // Different locks, one row: only the engine's own judgement keeps the count.
              try await database.write(lock: "writer \(writer)", isolation: isolation) { db in
                let value = try db.first("SELECT value FROM counter WHERE name = 'b'") { row in try row[0] as Int }
                try db.execute("UPDATE counter SET value = $1 WHERE name = 'b'", (value ?? 0) + 1)
              }
            }
          }
        }
        try await group.waitForAll()
      }
      try await expect(30, of: "b", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func locksTakenCrosswiseAreFreedAndTakenAgain(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for (first, second) in [("a", "b"), ("b", "a"), ("a", "b"), ("b", "a")] {
          group.addTask {
            for _ in 0..<5 {
              try await database.write(lock: "x\(first)") { db in
                try db.lock("x\(second)")
                try db.execute("UPDATE counter SET value = value + 1 WHERE name = 'c'")
              }
            }
          }
        }
        try await group.waitForAll()
      }
      try await expect(20, of: "c", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aBoundEndsTheAttempts(engine: EngineKind) async throws {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let waits = Mutex<[Duration]>([])
    let retry = RetryPolicy(
      attempts: 4, pause: .milliseconds(10), longest: .milliseconds(30), jitter: { 0.5 },
      sleep: { wait in
        // The pool's time-out sleeps for real.
        guard wait < .seconds(1) else { return try await Task.sleep(for: wait) }
        waits.withLock { $0.append(wait) }
      })
    let database = try fresh.open(retry: retry)
    try await database.migrate(Self.tables)
    let attempts = Mutex(0)
    let error = await #expect(throws: DatabaseError.self) {
      try await database.write(lock: "a") { _ in
        attempts.withLock { $0 += 1 }
        throw DatabaseError(.serialization)
      }
    }
    #expect(error?.kind == .serialization)
    #expect(attempts.withLock(\.self) == 4)
    #expect(waits.withLock(\.self) == [.milliseconds(5), .milliseconds(10), .milliseconds(15)])
    try await database.close()
  }

  @Test(arguments: FreshDatabase.engines)
  func anErrorOfTheCallerUndoesEverything(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      await #expect(throws: Stopped.self) {
        try await database.write(lock: "a") { db in
          try db.execute("UPDATE counter SET value = 9")
          throw Stopped()
        }
      }
      try await expect(0, of: "a", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aSwallowedFailureIsNotCommitted(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "a") { db in
          try db.execute("UPDATE counter SET value = 9")
          _ = try? db.execute("INSERT INTO counter VALUES ('a', 1)")
        }
      }
      #expect(error?.kind == .uniqueViolation(constraint: "counter_pkey"))
      try await expect(0, of: "a", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aSavepointUndoesOnlyItsOwnWork(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await database.write(lock: "a") { db in
        try db.execute("UPDATE counter SET value = 1")
        do {
          try db.savepoint {
            try db.execute("UPDATE counter SET value = 2")
            do {
              try db.savepoint {
                try db.execute("UPDATE counter SET value = 3")
                throw Stopped()
              }
            } catch is Stopped {}
            #expect(try db.first("SELECT value FROM counter WHERE name = 'a'") { row in try row[0] as Int } == 2)
            try db.execute("INSERT INTO counter VALUES ('a', 1)")
          }
        } catch let error as DatabaseError {
          #expect(error.kind == .uniqueViolation(constraint: "counter_pkey"))
        }
        try db.savepoint { _ = try db.execute("UPDATE counter SET value = value + 10 WHERE name = 'a'") }
      }
      try await expect(11, of: "a", in: database)
      try await expect(1, of: "b", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aReaderSeesOneMoment(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let hasRead = Signal()
      let hasWritten = Signal()
      async let seen = database.read { db in
        let before = try db.first("SELECT value FROM counter WHERE name = 'a'") { row in try row[0] as Int }
        hasRead.give()
        hasWritten.wait()
        let after = try db.first("SELECT value FROM counter WHERE name = 'a'") { row in try row[0] as Int }
        return [before, after]
      }
      await hasRead.given()
      try await database.write(lock: "a") { db in _ = try db.execute("UPDATE counter SET value = 5") }
      hasWritten.give()
      #expect(try await seen == [0, 0])
      try await expect(5, of: "a", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aReaderCannotWrite(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read { db in _ = try db.execute("UPDATE counter SET value = 5") }
      }
      #expect(error?.kind == .readOnly)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func changedRowsAreCounted(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let counts = try await database.write(lock: "a") { db in
        [
          try db.execute("UPDATE counter SET value = 1 WHERE name <> $1", "a"),
          try db.execute("UPDATE counter SET value = 1 WHERE name = $1 AND value = 7", "a"),
          try db.execute("INSERT INTO counter VALUES ('d', 0) ON CONFLICT DO NOTHING"),
          try db.execute("INSERT INTO counter VALUES ('d', 0) ON CONFLICT DO NOTHING"),
          try db.execute("DELETE FROM counter WHERE name > 'a'"),
        ]
      }
      #expect(counts == [2, 0, 1, 0, 3])
    }
  }

  struct Violation: Sendable {
    let sql: String
    let kind: DatabaseError.Kind
    var onSQLite: DatabaseError.Kind?
  }

  static let violations: [Violation] = [
    Violation(
      sql: "INSERT INTO counter VALUES ('a', 1)", kind: .uniqueViolation(constraint: "counter_pkey")),
    Violation(
      sql: "INSERT INTO entry VALUES ('a', 1, '二', NULL)", kind: .uniqueViolation(constraint: "entry_pkey")),
    Violation(
      sql: "INSERT INTO entry VALUES ('a', 2, '一', NULL)", kind: .uniqueViolation(constraint: "entry_code_key")),
    Violation(
      sql: "INSERT INTO entry VALUES ('z', 2, '二', NULL)",
      kind: .foreignKeyViolation(constraint: "entry_counter_fkey"), onSQLite: .foreignKeyViolation(constraint: nil)),
    Violation(
      sql: "INSERT INTO entry VALUES ('a', 2, '二', '无')", kind: .checkViolation(constraint: "place_known")),
    Violation(sql: "INSERT INTO counter VALUES ('e', NULL)", kind: .notNullViolation(column: "value")),
    Violation(sql: "INSERT INTO counter VALUES ('e', 'abc')", kind: .wrongValue),
    Violation(sql: "INSERT INTO counterr VALUES ('e', 1)", kind: .syntax),
    Violation(sql: "INSERTT", kind: .syntax),
    Violation(sql: "SELECT 1; SELECT 2", kind: .syntax),
    Violation(sql: "SELECT $1", kind: .syntax, onSQLite: .syntax),
  ]

  @Test(arguments: FreshDatabase.engines, violations)
  func everyRefusalHasItsKind(engine: EngineKind, violation: Violation) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      try await database.write(lock: "a") { db in _ = try db.execute("INSERT INTO entry VALUES ('a', 1, '一', NULL)") }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "a") { db in _ = try db.execute(violation.sql) }
      }
      #expect(error?.kind == (engine == .sqlite ? violation.onSQLite : nil) ?? violation.kind)
      #expect(error?.sql == violation.sql)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aViolatedIndexIsNamed(engine: EngineKind) async throws {
    try await FreshDatabase.with(
      engine, Self.tables + [Migration("drop", "CREATE UNIQUE INDEX one_place ON entry (place);")]
    ) { database in
      let error = await #expect(throws: DatabaseError.self) {
        try await database.write(lock: "a") { db in
          for seq in 1...2 { try db.execute("INSERT INTO entry VALUES ('a', $1, NULL, $2)", seq, "秘密地点") }
        }
      }
      #expect(error?.kind == .uniqueViolation(constraint: "one_place"))
      #expect(error?.description.contains("秘密地点") == false)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aCancelledTaskEndsItsStatementAndLeavesNothing(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let started = Signal()
      let task = Task {
        try await database.write(lock: "a") { db in
          try db.execute("UPDATE counter SET value = 7")
          started.give()
          let endless =
            "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 - i / 1000 FROM n) SELECT count(*) FROM n"
          _ = try db.query(endless) { row in try row[0] as Int }
        }
      }
      await started.given()
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
      try await expect(0, of: "a", in: database)
      try await database.write(lock: "a") { db in _ = try db.execute("UPDATE counter SET value = 8") }
      try await expect(8, of: "a", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aTaskCancelledBeforehandDoesNothing(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, Self.tables) { database in
      let task = Task {
        withUnsafeCurrentTask { $0?.cancel() }
        try await database.write(lock: "a") { db in _ = try db.execute("UPDATE counter SET value = 7") }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      try await expect(0, of: "a", in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aClosedDatabaseSaysSo(engine: EngineKind) async throws {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let database = try fresh.open()
    try await database.migrate(Self.tables)
    try await database.close()
    let error = await #expect(throws: DatabaseError.self) { try await database.read { db in try db.lock("a") } }
    #expect(error?.kind == .closed)
  }

  private func expect(
    _ value: Int, of name: String, in database: SQLDatabase, at place: SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await database.read { db in
      try db.first("SELECT value FROM counter WHERE name = $1", name) { row in try row[0] as Int }
    }
    #expect(found == value, sourceLocation: place)
  }
}
