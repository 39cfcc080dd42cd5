import Database
import DatabaseFixtures
import Foundation
import Testing

@Suite struct MigrationTests {
  static let first = Migration(
    "people", "CREATE TABLE person (id {id}, name {text} NOT NULL, note {text} NOT NULL DEFAULT '{}') {strict};")
  static let second = Migration(
    "photos",
    """
    -- 照片
    CREATE TABLE photo (person {bigint} NOT NULL REFERENCES person (id), bytes {blob} NOT NULL) {strict};
    CREATE INDEX photo_by_person ON photo (person);
    """)

  @Test(arguments: FreshDatabase.engines)
  func stepsAreAppliedOnceAndInOrder(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine) { database in
      try await expect([Self.first], pendingOf: [Self.first], in: database)
      try await database.migrate([Self.first])
      try await database.write(lock: "person") { db in
        let id = try db.first("INSERT INTO person (name) VALUES ($1) RETURNING id", "王一") { row in try row[0] as Int }
        #expect(id == 1)
      }
      try await expect([Self.second], pendingOf: [Self.first, Self.second], in: database)
      try await database.migrate([Self.first, Self.second])
      try await database.migrate([Self.first, Self.second])
      let people = try await database.read { db in
        try db.query("SELECT name, note FROM person") { row in [try row[0] as String, try row[1] as String] }
      }
      #expect(people == [["王一", "{}"]])
      try await expect([], pendingOf: [Self.first, Self.second], in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func programsStartingTogetherApplyTheStepsOnce(engine: EngineKind) async throws {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let programs = try (0..<4).map { _ in try fresh.open() }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for program in programs { group.addTask { try await program.migrate([Self.first, Self.second]) } }
      try await group.waitForAll()
    }
    let steps = try await programs[0].read { db in
      try db.query("SELECT name FROM schema_steps ORDER BY position") { row in try row[0] as String }
    }
    #expect(steps == ["people", "photos"])
    for program in programs { try await program.close() }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedStepIsRefused(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, [Self.first]) { database in
      let changed = Migration("people", "CREATE TABLE person (id {id}) {strict};")
      let refusal = MigrationError.textChanged(position: 1, name: "people")
      await #expect(throws: refusal) { try await database.migrate([changed, Self.second]) }
      await #expect(throws: refusal) { try await database.pending(of: [changed]) }
      await #expect(throws: refusal) { try await database.migrate([Self.second, Self.first]) }
      try await expect([Self.second], pendingOf: [Self.first, Self.second], in: database)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aNewerDatabaseIsRefused(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine, [Self.first, Self.second]) { database in
      await #expect(throws: MigrationError.databaseIsNewer(applied: 2, known: 1)) {
        try await database.migrate([Self.first])
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aStepThatFailsLeavesNothing(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine) { database in
      let wrong = Migration("wrong", "CREATE TABLE half (id {id}) {strict}; INSERT INTO missing VALUES (1);")
      let error = await #expect(throws: MigrationError.self) { try await database.migrate([Self.first, wrong]) }
      guard case .failed(name: "wrong", let reason) = error else {
        Issue.record("not the error expected: \(String(describing: error))")
        return
      }
      #expect(reason.kind == .syntax)
      try await expect([Self.first], pendingOf: [Self.first], in: database)
      try await database.migrate([Self.first, Migration("half", "CREATE TABLE half (id {id}) {strict};")])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anUnknownTokenIsRefused(engine: EngineKind) async throws {
    try await FreshDatabase.with(engine) { database in
      await #expect(throws: MigrationError.unknownToken("json", name: "wrong")) {
        try await database.migrate([Migration("wrong", "CREATE TABLE t (a {json}) {strict};")])
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aProgramKilledInTheMiddleLeavesNothing(engine: EngineKind) async throws {
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [place = fresh.place as String, engine = engine.name as String] in
      let database = try FreshDatabase.open(engine: engine, place: place)
      let endless = Migration(
        "endless",
        sqlite: """
          CREATE TABLE half (id {id}) {strict};
          WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 - i / 1000 FROM n) INSERT INTO half SELECT NULL FROM n;
          """,
        postgres: "CREATE TABLE half (id {id}) {strict}; INSERT INTO half SELECT 1 FROM pg_sleep(3);")
      Thread.detachNewThread {
        usleep(300_000)
        kill(getpid(), SIGKILL)
      }
      try await database.migrate([Self.first, endless])
    }
    let database = try fresh.open()
    try await expect([Self.first], pendingOf: [Self.first], in: database)
    try await database.migrate([Self.first, Migration("half", "CREATE TABLE half (id {id}) {strict};")])
    #expect(try await database.damage() == [])
    try await database.close()
  }

  @Test func aTableOfSQLiteThatTakesAnyTypeIsRefused() async throws {
    try await FreshDatabase.with(.sqlite) { database in
      await #expect(throws: MigrationError.tableNotStrict("lax")) {
        try await database.migrate([Migration("lax", "CREATE TABLE lax (a {bigint});")])
      }
      try await expect([Self.first], pendingOf: [Self.first], in: database)
    }
  }

  @Test func aTableOfSQLiteIsRebuiltUnderItsReferences() async throws {
    try await FreshDatabase.with(.sqlite, [Self.first, Self.second]) { database in
      try await database.write(lock: "person") { db in
        try db.execute("INSERT INTO person (name) VALUES ('王一')")
        try db.execute("INSERT INTO photo VALUES (1, x'00')")
      }
      let rebuilt = """
        CREATE TABLE new (id {id}, name {text} NOT NULL CHECK (name <> '')) {strict};
        INSERT INTO new SELECT id, name FROM person; DROP TABLE person; ALTER TABLE new RENAME TO person;
        """
      let lost = Migration("lost", rebuilt + "DELETE FROM person;")
      let error = await #expect(throws: DatabaseError.self) {
        try await database.migrate([Self.first, Self.second, lost])
      }
      #expect(error?.kind == .foreignKeyViolation(constraint: nil))
      try await database.migrate([Self.first, Self.second, Migration("rebuilt", rebuilt)])
      let photos = try await database.read { db in
        try db.first("SELECT count(*) FROM person JOIN photo ON person = id") { row in try row[0] as Int }
      }
      #expect(photos == 1)
    }
  }

  @Test(.enabled(if: PostgresServer.isInstalled, PostgresServer.absence))
  func statementsKeptByPostgreSQLFollowTheSchema() async throws {
    try await FreshDatabase.with(.postgres, [Self.first], connections: 1) { database in
      let columns: @Sendable (Session) throws -> Int = { db in
        try db.execute("INSERT INTO person (name) VALUES ('王一')")
        return try db.query("SELECT * FROM person") { row in try row["name"] as String }.count
      }
      #expect(try await database.write(lock: "p", columns) == 1)
      try await database.migrate([Self.first, Migration("age", "ALTER TABLE person ADD COLUMN age {bigint};")])
      #expect(try await database.write(lock: "p", columns) == 2)
    }
  }

  private func expect(
    _ pending: [Migration], pendingOf all: [Migration], in database: SQLDatabase,
    at place: SourceLocation = #_sourceLocation
  ) async throws {
    let found = try await database.pending(of: all)
    #expect(found == pending, sourceLocation: place)
  }
}
