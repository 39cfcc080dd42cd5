import Database
import DatabaseFixtures
import Documents
import Testing

@testable import Registry

@Suite struct SealedTests {
  /// Records one value for each name, and gives back the references.
  private func seal(_ values: [String], _ fixture: RegistryFixture) async throws -> [SealedReference] {
    var references: [SealedReference] = []
    for (number, value) in values.enumerated() {
      let stream = StreamID("case/\(number)")
      references.append(
        try await fixture.registry.act(on: stream, at: RegistryFixture.start) { action in
          let reference = try fixture.registry.sealed.seal(value, in: action.session)
          let payload: JSON = ["applicant": reference.json, "channel": "web"]
          action.record(try NewEvent(stream: stream, kind: "received", version: 1, payload: payload), in: "yunxi")
          return reference
        })
    }
    return references
  }

  @Test(arguments: FreshDatabase.engines)
  func theDatabaseHoldsNoValueInClear(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let references = try await seal(["甄某某 13800000000", "甄某某 13800000000"], fixture)
      #expect(references[0].digest != references[1].digest)
      let opened = try await fixture.database.read { try fixture.registry.sealed.open(references[0], in: $0) }
      #expect(opened == "甄某某 13800000000")
      let stored = try await fixture.database.read { session in
        let payloads = try session.query("SELECT payload FROM log") { Array((try $0[0] as String).utf8) }
        return payloads + (try session.query("SELECT box FROM sealed") { try $0[0] as [UInt8] })
      }
      for bytes in stored { #expect(!String(decoding: bytes, as: UTF8.self).contains("1380")) }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func rotationSealsEverythingAnew(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let references = try await seal(["一", "二", "三"], fixture)
      let file = try await attach(Array("附件".utf8), fixture)
      let before = try await boxes(fixture)
      let outcome = try await KeyRotation(fixture.registry, file: fixture.keyFile)
        .run(at: RegistryFixture.start.adding(seconds: 60), alsoSigning: true)
      #expect(outcome == KeyRotation.Outcome(sealed: 3, files: 1))
      let after = try await boxes(fixture)
      #expect(Set(before).isDisjoint(with: after))
      // A server that still has the old keys in memory reads the file again.
      #expect(fixture.registry.keyring.current.data.count == 1)
      let values = try await fixture.database.read { session in
        try references.map { try fixture.registry.sealed.open($0, in: session) }
      }
      #expect(values == ["一", "二", "三"])
      let stored = try await fixture.database.read { try FileRegister(fixture.registry.keyring).file(file, in: $0) }
      #expect(try fixture.files.contents(of: stored) == Array("附件".utf8))
      _ = try await fixture.checkpoint(at: RegistryFixture.start)
      #expect(try await fixture.faults() == [])
      #expect(try await KeyRotation(fixture.registry, file: fixture.keyFile).resume() == KeyRotation.Outcome())
    }
  }

  private func boxes(_ fixture: RegistryFixture) async throws -> [[UInt8]] {
    try await fixture.database.read { session in
      try session.query("SELECT box FROM sealed") { try $0[0] as [UInt8] }
        + session.query("SELECT box FROM file") { try $0[0] as [UInt8] }
    }
  }

  private func attach(_ bytes: [UInt8], _ fixture: RegistryFixture) async throws -> Digest {
    let stored = try fixture.files.store(bytes)
    try await fixture.registry.act(on: "case/file", at: RegistryFixture.start) { action in
      try FileRegister(fixture.registry.keyring).add(stored, in: action)
      let payload: JSON = ["attachments": [stored.json]]
      action.record(try NewEvent(stream: "case/file", kind: "attached", version: 1, payload: payload), in: "yunxi")
    }
    return stored.address
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsDestroyedIsGoneAndSaidToBe(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let references = try await seal(["一", "二"], fixture)
      let address = try await attach([1, 2, 3], fixture)
      try await fixture.registry.act(on: "destruction", at: RegistryFixture.start) { action in
        try fixture.registry.sealed.destroy(references[0].id, organ: "yunxi", reason: "保存期限届满", in: action)
        try FileRegister(fixture.registry.keyring).destroy(address, organ: "yunxi", reason: "保存期限届满", in: action)
      }
      await #expect(throws: SealRefusal.destroyed) {
        try await fixture.database.read { _ = try fixture.registry.sealed.open(references[0], in: $0) }
      }
      await #expect(throws: FileRefusal.destroyed(address)) {
        try await fixture.database.read { _ = try FileRegister(fixture.registry.keyring).file(address, in: $0) }
      }
      let result = try await fixture.verify()
      #expect(result.faults.faults == [])
      #expect(result.destroyed == 2)
      #expect(result.sealed == 2)
      // An old backup brought the row back.
      try await fixture.tamper("INSERT INTO sealed SELECT '\(references[0].id)', key_id, box FROM sealed")
      let back = Fault.destroyedIsBack("yunxi", seq: 4, stream: SealedReference.stream(references[0].id))
      #expect(try await fixture.faults().contains(back))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatIsDeletedOrChangedWithoutRecordIsNamed(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let references = try await seal(["一", "二", "三", "四"], fixture)
      let ids = references.map(\.id)
      try await fixture.tamper(
        "DELETE FROM sealed WHERE id = '\(ids[0])'",
        "UPDATE sealed SET box = (SELECT s.box FROM sealed s WHERE s.id = '\(ids[2])') WHERE id = '\(ids[1])'",
        "UPDATE sealed SET key_id = 7 WHERE id = '\(ids[2])'", "DELETE FROM sealed WHERE id = '\(ids[3])'",
        "INSERT INTO tombstone (stream, destroyed) VALUES ('sealed/\(ids[3])', 1)")
      #expect(
        try await fixture.faults() == [
          // What was opened beside the reading stands behind what was read.
          .sealedMissing("yunxi", seq: 1, id: ids[0]), .destructionUnrecorded(SealedReference.stream(ids[3])),
          .sealedDamaged("yunxi", seq: 2, id: ids[1], .damaged),
          .sealedDamaged("yunxi", seq: 3, id: ids[2], .unknownKey(7)),
        ])
    }
  }

  @Test func withoutKeysValuesAreLookedForOnly() async throws {
    try await RegistryFixture.with(.sqlite) { fixture in
      _ = try await seal(["一"], fixture)
      _ = try await fixture.checkpoint(at: RegistryFixture.start)
      let result = try await Verification(of: fixture.database, files: fixture.files, keyring: nil).run()
      #expect(result.faults.faults == [])
      #expect(!result.opensSealed)
      #expect(result.checkpoints == 1)
    }
  }
}
