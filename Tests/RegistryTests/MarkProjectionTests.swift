import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite("Marks of applicants are made again from what is sealed")
struct MarkProjectionTests {
  @Test(
    "A mark that was edited, moved, added or taken away is named", arguments: FreshDatabase.engines,
    [
      "UPDATE request_mark SET mark = mark || '0' WHERE purpose = 'applicant-name'",
      "UPDATE request_mark SET purpose = 'applicant-phone' WHERE purpose = 'request-description'",
      "INSERT INTO request_mark (organ, purpose, mark, request) VALUES ('yunxi', 'applicant-name', '0', 'x')",
      "DELETE FROM request_mark WHERE purpose = 'request-description'",
    ])
  func tampered(_ engine: EngineKind, _ statement: String) async throws {
    try await RequestsFixture.with(engine) { office in
      _ = try await office.file()
      #expect(try await office.faults() == [])
      try await office.base.tamper(statement)
      let faults = try await office.faults()
      #expect(faults.count == 1)
      guard case .projection(_, let table, _, _) = faults.first else {
        Issue.record("no difference of a table: \(faults)")
        return
      }
      #expect(table == "request_mark")
    }
  }

  @Test("Without the key file marks are left out, and nothing else", arguments: FreshDatabase.engines)
  func keyless(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let keyring = office.registry.keyring
      #expect(
        RegistryProjections.all(nil).map(\.table) + ["request_mark"] == RegistryProjections.all(keyring).map(\.table))
    }
  }
}
