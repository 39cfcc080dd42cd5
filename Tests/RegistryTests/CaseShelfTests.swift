import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

/// What is kept of cases that were opened lately: a second server reads, the first one acts.
@Suite struct CaseShelfTests {
  private struct Reading {
    let office: RequestsFixture
    let registry: Registry
    let permissions: PermissionTable

    init(_ office: RequestsFixture) async throws {
      let first = office.registry
      try await office.database.write(lock: "fixture") { session in
        try session.execute(
          "INSERT INTO organ (organ, name, level) VALUES ($1, '清河县云溪镇人民政府', 'town')",
          RequestsFixture.organ.rawValue)
      }
      self.office = office
      registry = Registry(
        installation: first.installation, database: first.database, files: first.files, keyring: first.keyring)
      permissions = try PermissionTable.standard()
    }

    func open(_ id: RequestID, on day: String = "2026-02-10", as viewer: Viewer? = nil) async throws -> CaseFile? {
      try await registry.caseFile(
        id, for: viewer ?? office.officer, today: office.day(day), permissions: permissions)?.file
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatAnotherServerRecordedIsThereAtOnce(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let reading = try await Reading(office)
      let id = try await office.file().id
      #expect(try await reading.open(id)?.events.count == 1)
      _ = try await office.registry.assignRequest(
        office.step(office.officer, id, "2026-02-10"), to: "land", until: nil, under: office.rules)
      let file = try #require(try await reading.open(id))
      #expect(file.events.count == 2 && file.version == 2 && file.case.office == "land")
      // What depends on who looks and when is asked anew.
      #expect(try await reading.open(id, as: office.stranger) == nil)
      #expect(try await reading.open(id, as: office.contributor)?.roles == [.contributor])
      #expect(try await reading.open(id, on: "2026-02-11")?.today == office.day("2026-02-11"))
      #expect(try await reading.open("none") == nil)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func itIsKeptMaskedAndUntilADestruction(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let reading = try await Reading(office)
      let id = try await office.file().id
      let first = try #require(try await reading.open(id))
      #expect(first.application[.applicantName] == "甄**")
      let names = try await reference(.applicantName, of: id, in: office)
      let titles = try await reference(.informationTitle, of: id, in: office)
      // Taken away by hand, and told to nobody: what was kept is still shown, so it was kept.
      try await office.database.write(lock: "hand") { session in
        try session.execute("UPDATE sealed SET box = $2 WHERE id = $1", titles.id, [UInt8](repeating: 0, count: 60))
      }
      #expect(try await reading.open(id)?.application[.informationTitle] == "2025年石桥村土地征收补偿方案")
      try await office.database.write(lock: "hand") { session in
        try session.execute("DELETE FROM sealed WHERE id = $1", titles.id)
      }
      // A destruction drops all that was kept.
      try await office.registry.act(on: SealedReference.stream(names.id), at: office.noon("2026-02-10")) { action in
        try office.registry.sealed.destroy(names.id, organ: RequestsFixture.organ, reason: "保存期限届满", in: action)
      }
      await #expect(throws: SealRefusal.missing) { try await reading.open(id) }
    }
  }

  private func reference(
    _ detail: CaseDetail, of id: RequestID, in office: RequestsFixture
  ) async throws -> SealedReference {
    let first = try await office.database.read { try Log.entries(of: id.stream, in: $0) }.first
    let entry = try #require(first)
    return try #require(try RecordedEvent(entry).sealed[detail])
  }
}
