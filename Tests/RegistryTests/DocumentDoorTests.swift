import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

@Suite("Letters come on file only with their own step")
struct DocumentDoorTests {
  @Test(
    "What the organ writes is refused as an added file, whoever adds it",
    arguments: FreshDatabase.engines,
    [CaseDocumentKind.reply, .supplementNotice, .extensionNotice, .feeNotice, .notice, .consultation, .signedForm])
  func added(_ engine: EngineKind, _ kind: CaseDocumentKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      let rows = try await office.rowCounts()
      for viewer in [office.mailRoom, office.officer, office.head] {
        await #expect(throws: ActionRefusal.documentElsewhere(kind)) {
          _ = try await office.registry.addDocuments(
            office.step(viewer, id, "2026-02-10"), [office.document(kind)], under: office.rules)
        }
      }
      #expect(try await office.rowCounts() == rows)
    }
  }

  @Test("A contributor's reply is refused also between signature and issue", arguments: FreshDatabase.engines)
  func contributed(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      _ = try await office.registry.assignRequest(
        office.step(office.officer, id, "2026-02-10"), to: "land", until: nil, under: office.rules)
      try await office.sign(id, .supplied, on: "2026-02-11")
      await #expect(throws: ActionRefusal.documentElsewhere(.reply)) {
        _ = try await office.registry.addDocuments(
          office.step(office.contributor, id, "2026-02-11"), [office.document(.reply)], under: office.rules)
      }
      await #expect(throws: ActionRefusal.documentElsewhere(.reply)) {
        _ = try await office.registry.recordSearch(
          office.step(office.contributor, id, "2026-02-11"), record: "密语", documents: [office.document(.reply)],
          under: office.rules)
      }
      _ = try await office.registry.addDocuments(
        office.step(office.contributor, id, "2026-02-11"), [office.document(.searchProof)], under: office.rules)
      #expect(try await office.faults() == [])
    }
  }

  @Test(
    "A letter is filed once its step is on record, by whom the step is entrusted to", arguments: FreshDatabase.engines)
  func filed(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let id = try await office.file().id
      let (registry, rules, letter) = (office.registry, office.rules, CaseLetter(.extensionNotice))
      func send(_ viewer: Viewer) async throws {
        _ = try await registry.fileLetter(
          office.step(viewer, id, "2026-02-10"), letter, office.document(.extensionNotice), under: rules)
      }
      await #expect(throws: ActionRefusal.notAllowed(.extendPeriod)) { try await send(office.mailRoom) }
      await #expect(throws: ActionRefusal.letterWithoutStep(.extendPeriod)) { try await send(office.head) }
      _ = try await registry.extendPeriod(
        office.step(office.head, id, "2026-02-10"), workingDays: 20, reason: "密语", under: rules)
      await #expect(throws: ActionRefusal.notAllowed(.extendPeriod)) { try await send(office.mailRoom) }
      try await send(office.head)
      #expect(try await office.open(id, "2026-02-10")?.documents.map(\.kind) == [.extensionNotice])
      #expect(try await office.faults() == [])
    }
  }

  @Test("A file that came in with another request is refused by name", arguments: FreshDatabase.engines)
  func used(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let document = try office.document(.identity)
      try await office.file(documents: [document])
      let rows = try await office.rowCounts()
      await #expect(throws: ActionRefusal.fileUsed) { try await office.file(documents: [document]) }
      #expect(try await office.rowCounts() == rows)
    }
  }
}
