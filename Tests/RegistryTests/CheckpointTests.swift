import Database
import DatabaseFixtures
import Registry
import Testing

@Suite struct CheckpointTests {
  @Test(arguments: FreshDatabase.engines)
  func oneServerWritesOneAMinute(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let start = RegistryFixture.start
      let checkpoints = Checkpoints(fixture.registry)
      #expect(try await checkpoints.writeIfDue(server: "a", at: start) == nil)
      try await fixture.record(3, in: "yunxi")
      // The first call took the lease for a minute, also with nothing to write.
      let numbers = [1, 59, 60, 61, 119].map { start.adding(seconds: $0) }
      var written: [Int?] = []
      for now in numbers {
        written.append(try await checkpoints.writeIfDue(server: "b", at: now)?.checkpoint.number)
        try await fixture.record(1, in: "yunxi", at: now)
      }
      #expect(written == [nil, nil, 1, nil, nil])
      let racing = await withTaskGroup(of: Int?.self) { group in
        for server in 0..<4 {
          group.addTask {
            (try? await checkpoints.writeIfDue(server: "\(server)", at: start.adding(seconds: 120)))??.checkpoint.number
          }
        }
        return await group.reduce(into: [Int]()) { if let number = $1 { $0.append(number) } }
      }
      #expect(racing == [2])
      #expect(try await fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aClockFarAheadDoesNotStopCheckpoints(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let checkpoints = Checkpoints(fixture.registry)
      let ahead = RegistryFixture.start.adding(seconds: 400 * 86_400)
      try await fixture.record(1, in: "yunxi")
      let first = try #require(try await checkpoints.writeIfDue(server: "a", at: ahead))
      try await fixture.record(1, in: "yunxi")
      let second = try #require(try await checkpoints.writeIfDue(server: "a", at: RegistryFixture.start))
      #expect(second.checkpoint.at == first.checkpoint.at)
      #expect(second.checkpoint.previous == first.checkpoint.hash)
      #expect(try await fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theProofOfOneOrganIsVerifiedByAnybody(_ engine: EngineKind) async throws {
    try await RegistryFixture.with(engine) { fixture in
      for number in 0..<5 { try await fixture.record(number + 1, in: OrganID("organ\(number)")) }
      _ = try await fixture.checkpoint(at: RegistryFixture.start)
      // Recorded after the checkpoint: not covered yet.
      try await fixture.record(1, in: "organ1")
      try await fixture.record(1, in: "organ9")
      let key = try #require(try fixture.registry.keyring.current.verifyingKeys().last)
      for number in 0..<5 {
        let proof = try #require(
          try await fixture.database.read { try Checkpoints.proof(of: OrganID("organ\(number)"), in: $0) })
        #expect(proof.head.seq == number + 1)
        #expect(proof.isValid(under: key))
        let read = try #require(InclusionProof(proof.text))
        #expect(read == proof)
        let forged = proof.text.replacing("seq \(number + 1)\n", with: "seq \(number + 2)\n")
        #expect(try !#require(InclusionProof(forged)).isValid(under: key))
      }
      #expect(try await fixture.database.read { try Checkpoints.proof(of: "organ9", in: $0) } == nil)
    }
  }
}
