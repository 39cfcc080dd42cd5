import Database
import DatabaseFixtures
import Documents
import Foundation
import Registry

/// A new installation of a test's own, on either engine, gone when the test is over.
final class RegistryFixture: Sendable {
  let registry: Registry
  let database: SQLDatabase
  let fresh: FreshDatabase
  let folder: String
  let keyFile: KeyFile

  var files: FileStore { registry.files }

  static let start = Instant(milliseconds: 1_780_000_000_000)

  private init(_ engine: EngineKind) async throws {
    fresh = try await FreshDatabase(engine)
    folder = FileManager.default.temporaryDirectory.appending(path: "gongkai-registry-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    keyFile = KeyFile(path: "\(folder)/data.key", outside: ["\(folder)/data"])
    database = try fresh.open()
    registry = try await RegistryOpening(
      database: database, files: FileStore(folder: "\(folder)/data/files"), keyFile: keyFile
    ).open(at: Self.start)
  }

  static func with(_ engine: EngineKind, _ work: (RegistryFixture) async throws -> Void) async throws {
    let fixture = try await RegistryFixture(engine)
    defer {
      fixture.fresh.remove()
      try? FileManager.default.removeItem(atPath: fixture.folder)
    }
    do {
      try await work(fixture)
      try await fixture.database.close()
    } catch {
      try? await fixture.database.close()
      throw error
    }
  }

  /// Records `count` events in the log of `organ`, one action each, a second apart.
  func record(_ count: Int, in organ: OrganID, at start: Instant = start) async throws {
    for number in 0..<count {
      let stream = StreamID("case/\(organ)/\(number)")
      try await registry.act(on: stream, at: start.adding(seconds: number)) { action in
        action.record(
          try NewEvent(stream: stream, kind: "received", version: 1, payload: ["number": .integer(number)]), in: organ)
      }
    }
  }

  func checkpoint(at now: Instant) async throws -> SignedCheckpoint? { try await Checkpoints(registry).write(at: now) }

  /// Changes rows as somebody with the database's password would: without asking the program.
  func tamper(_ statements: String...) async throws {
    try await database.write(lock: "tampering") { session in
      let on = session.engine == .postgres ? " ON log" : ""
      try session.execute("DROP TRIGGER IF EXISTS log_no_update\(on)")
      try session.execute("DROP TRIGGER IF EXISTS log_no_delete\(on)")
      for statement in statements { try session.execute(statement) }
    }
  }

  func verify(
    projections: [any Projection]? = nil, against: SignedCheckpoint? = nil
  ) async throws -> VerificationResult {
    try await Verification(of: registry, projections: projections, against: against).run()
  }

  func faults(against: SignedCheckpoint? = nil) async throws -> [Fault] {
    try await verify(against: against).faults.faults
  }
}
