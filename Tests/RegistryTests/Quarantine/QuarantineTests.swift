import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// Received files are handed to nobody until a check has released them.
@Suite struct QuarantineTests {
  private func arrived(_ town: RequestsFixture) async throws -> (RequestID, Digest) {
    let photo = try town.document(.envelope, name: "密语.pdf")
    let id = try await town.file(.signedPost, documents: [photo]).id
    return (id, photo.file.address)
  }

  private func take(_ town: RequestsFixture) async throws -> Job? {
    try await Outbox(town.registry).take([Quarantine.job], for: "test", at: town.noon("2026-02-09"))
  }

  private func state(_ id: RequestID, _ town: RequestsFixture) async throws -> FileState? {
    try await town.open(id, "2026-02-09")?.documents.first?.state
  }

  @Test("Kept at once, given out only after its release", arguments: FreshDatabase.engines)
  func released(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let (id, file) = try await arrived(town)
      #expect(try await state(id, town) == .checking)
      #expect(try await town.registry.document(file, of: id, for: town.officer) == nil)
      let due = try #require(try await town.registry.fileToCheck(file))
      #expect(due.name == "密语.pdf" && due.file.address == file)
      let job = try #require(try await take(town))
      #expect(job.payload == ["file": .string(file.hex)])
      try await town.registry.judge(file, .released(isScanned: false), for: job, at: town.noon("2026-02-09"))
      #expect(try await state(id, town) == .judged(.released(isScanned: false)))
      #expect(try await town.registry.document(file, of: id, for: town.officer)?.file.address == file)
      #expect(try await town.registry.document(file, of: id, for: town.stranger) == nil)
      #expect(try await town.registry.fileToCheck(file) == nil)
      #expect(try await take(town) == nil)
      #expect(try await town.base.verify(projections: [QuarantineProjection()]).faults.faults == [])
    }
  }

  @Test("Rejected bytes stay sealed in the store and are given to nobody", arguments: FreshDatabase.engines)
  func rejected(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let (id, file) = try await arrived(town)
      let job = try #require(try await take(town))
      let verdict = FileVerdict.rejected(.virus, signature: FileVerdict.signature("Win.Test <b>\n密语"))
      try await town.registry.judge(file, verdict, for: job, at: town.noon("2026-02-09"))
      #expect(try await state(id, town) == .judged(.rejected(.virus, signature: "Win.Testb")))
      #expect(try await town.registry.document(file, of: id, for: town.officer) == nil)
      #expect(Disk.exists(town.base.files.path(of: file)))
      #expect(try await town.faults() == [])
    }
  }

  @Test("A file is judged once, and a worker that lost its lease says nothing", arguments: FreshDatabase.engines)
  func once(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let (id, file) = try await arrived(town)
      let now = town.noon("2026-02-09")
      let late = try #require(try await take(town))
      let job = try #require(
        try await Outbox(town.registry).take([Quarantine.job], for: "other", at: now.adding(seconds: 700)))
      try await town.registry.judge(file, .rejected(.macros), for: job, at: now)
      await #expect(throws: JobTakenOver.self) {
        try await town.registry.judge(file, .released(isScanned: true), for: late, at: now)
      }
      #expect(try await state(id, town) == .judged(.rejected(.macros)))
      let count = try await town.database.read { session in
        try session.first("SELECT count(*) FROM log WHERE kind = $1", Quarantine.kind) { try $0[0] as Int }
      }
      #expect(count == 1)
    }
  }

  @Test("A file set free by hand in the database is found", arguments: FreshDatabase.engines)
  func tampered(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let (_, file) = try await arrived(town)
      let job = try #require(try await take(town))
      try await town.registry.judge(file, .rejected(.program), for: job, at: town.noon("2026-02-09"))
      try await town.base.tamper("UPDATE file_check SET outcome = 'released'")
      let faults = try await town.base.verify(projections: [QuarantineProjection()]).faults.faults
      #expect(faults.map(\.message).joined().contains("outcome 应为 “rejected”，现为 “released”"))
    }
  }

  @Test("A check that nobody has in hand is written anew, once", arguments: FreshDatabase.engines)
  func recalled(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let (_, file) = try await arrived(town)
      try await town.base.tamper("DELETE FROM outbox")
      for _ in 0..<2 { try await town.registry.recallChecks(at: town.noon("2026-02-09")) }
      let job = try #require(try await take(town))
      #expect(job.key == file.hex)
      #expect(try await take(town) == nil)
    }
  }

  @Test("A ticket opens for its own form alone, until it is over")
  func tickets() async throws {
    try await RequestsFixture.with(.sqlite) { town in
      let now = town.noon("2026-02-09")
      let held = HeldFile(try town.document(.identity))
      let ticket = try town.registry.ticket(of: held, form: "a", at: now)
      #expect(!ticket.contains("密语"))
      #expect(town.registry.heldFile(ticket, form: "a", at: now.adding(seconds: HeldFile.lasting)) == held)
      #expect(town.registry.heldFile(ticket, form: "b", at: now) == nil)
      #expect(town.registry.heldFile(ticket, form: "a", at: now.adding(seconds: HeldFile.lasting + 1)) == nil)
      for wrong in ["", "-", "1-", "1-zz", "9-\(ticket.dropFirst(2))", "\(ticket.dropLast(2))00", "x\(ticket)"] {
        #expect(town.registry.heldFile(wrong, form: "a", at: now) == nil, "\(wrong)")
      }
      try Disk.remove(town.base.files.path(of: held.address))
      #expect(town.registry.heldFile(ticket, form: "a", at: now) == nil)
    }
  }
}
