import Database
import DatabaseFixtures
import Foundation
import Synchronization
import TestSupport
import Testing

/// What was acknowledged is there, whatever was killed.
@Suite struct PowerCutTests {
  static let tables = [
    Migration(
      "log",
      """
      CREATE TABLE head (stream {text} PRIMARY KEY, seq {bigint} NOT NULL) {strict};
      CREATE TABLE entry (stream {text} NOT NULL, seq {bigint} NOT NULL, mark {text} NOT NULL UNIQUE,
        PRIMARY KEY (stream, seq)) {strict};
      INSERT INTO head VALUES ('a', 0), ('b', 0);
      """)
  ]

  /// One action: the next number of the stream, and an entry under it.
  @Sendable static func append(_ mark: String, to stream: String, in db: Session) throws {
    let update = "UPDATE head SET seq = seq + 1 WHERE stream = $1 RETURNING seq"
    let seq = try db.first(update, stream) { row in try row[0] as Int } ?? 0
    try db.execute("INSERT INTO entry VALUES ($1, $2, $3)", stream, seq, mark)
  }

  /// The writing program is killed at a random moment.
  @Test(arguments: FreshDatabase.engines, 0..<min(FuzzCount.of(8), 1_000))
  func aWriterKilledLosesNothingItAcknowledged(engine: EngineKind, moment: Int) async throws {
    var random = SeededRandom(seed: moment)
    let fresh = try await FreshDatabase(engine)
    defer { fresh.remove() }
    let database = try fresh.open()
    try await database.migrate(Self.tables)
    let acknowledged = FileManager.default.temporaryDirectory.appendingPathComponent("acknowledged-\(UUID()).txt").path
    defer { unlink(acknowledged) }
    let delay = Int.random(in: 30_000...400_000, using: &random)
    await #expect(processExitsWith: .signal(SIGKILL)) {
      [
        place = fresh.place as String, engine = engine.name as String, acknowledged = acknowledged as String,
        delay = delay as Int
      ] in
      let file = open(acknowledged, O_WRONLY | O_CREAT | O_APPEND, 0o600)
      let database = try FreshDatabase.open(engine: engine, place: place)
      Thread.detachNewThread {
        // Counted from the first acknowledgement, however slow the start is.
        while lseek(file, 0, SEEK_END) == 0 { usleep(1_000) }
        usleep(UInt32(delay))
        kill(getpid(), SIGKILL)
      }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for writer in 0..<4 {
          group.addTask {
            let stream = writer % 2 == 0 ? "a" : "b"
            for number in 0... {
              let mark = "\(writer).\(number)\n"
              try await database.write(lock: stream) { db in try Self.append(mark, to: stream, in: db) }
              _ = mark.withCString { write(file, $0, strlen($0)) }
            }
          }
        }
        try await group.waitForAll()
      }
    }
    let marks = try String(contentsOfFile: acknowledged, encoding: .utf8).split(separator: "\n").map { "\($0)\n" }
    #expect(!marks.isEmpty)
    try await check(database, holds: Set(marks), mayHold: nil)
    #expect(try await database.damage() == [])
    try await database.close()
  }

  /// PostgreSQL is killed under its writers, twice, and started again; they go on by themselves.
  @Test(.enabled(if: PostgresServer.isInstalled, PostgresServer.absence))
  func aServerKilledLosesNothingItAcknowledged() async throws {
    let server = try await PostgresServer()
    let fresh = try await FreshDatabase(.postgres, on: server)
    let patient = RetryPolicy(
      attempts: 400, longest: .milliseconds(200), jitter: { 0.5 }, sleep: { try await Task.sleep(for: $0) })
    let database = try fresh.open(retry: patient)
    try await database.migrate(Self.tables)
    let notes = Notes()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for writer in 0..<6 {
        group.addTask { try await Self.keepWriting(as: writer, into: database, noting: notes) }
      }
      for _ in 0..<2 {
        try await Task.sleep(for: .milliseconds(300))
        try await server.kill()
        try await Task.sleep(for: .milliseconds(50))
        try await server.start()
      }
      let before = notes.state.withLock(\.known.count)
      while notes.state.withLock(\.known.count) < before + 20 { try await Task.sleep(for: .milliseconds(20)) }
      notes.state.withLock { $0.isDone = true }
      try await group.waitForAll()
    }
    try await check(database, holds: notes.state.withLock(\.known), mayHold: notes.state.withLock(\.unknown))
    try await database.close()
    await server.remove()
    #expect(!FileManager.default.fileExists(atPath: server.folder.path))
  }

  /// What the writers were told.
  private final class Notes: Sendable {
    struct State {
      var known: Set<String> = []
      var unknown: Set<String> = []
      var isDone = false
    }

    let state = Mutex(State())
  }

  private static func keepWriting(as writer: Int, into database: SQLDatabase, noting notes: Notes) async throws {
    let stream = writer % 2 == 0 ? "a" : "b"
    var number = 0
    while !notes.state.withLock(\.isDone) {
      number += 1
      let mark = "\(writer).\(number)"
      do {
        try await database.write(lock: stream) { db in try Self.append(mark, to: stream, in: db) }
        notes.state.withLock { _ = $0.known.insert(mark) }
      } catch let error as DatabaseError where error.kind == .commitUnknown {
        notes.state.withLock { _ = $0.unknown.insert(mark) }
      }
    }
  }

  /// - Parameter mayHold: Marks whose commit is not known; nil for any.
  private func check(_ database: SQLDatabase, holds known: Set<String>, mayHold unknown: Set<String>?) async throws {
    let marks = try await database.read { db in
      try db.query("SELECT mark FROM entry") { row in try row[0] as String }
    }
    #expect(known.subtracting(marks) == [])
    if let unknown { #expect(Set(marks).subtracting(known).subtracting(unknown) == []) }
    // No number twice, none left out.
    let gaps = try await database.read { db in
      try db.query(
        """
        SELECT stream FROM head WHERE seq <> (SELECT count(*) FROM entry WHERE entry.stream = head.stream)
          OR seq <> (SELECT coalesce(max(seq), 0) FROM entry WHERE entry.stream = head.stream)
        """
      ) { row in try row[0] as String }
    }
    #expect(gaps == [])
  }
}
