import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite struct RequestsTrackingTests {
  private func track(
    _ office: RequestsFixture, _ number: String, _ code: String, from client: String = "203.0.113.7", at now: Instant
  ) async throws -> TrackedRequest? {
    try await office.registry.track(number: number, code: code, from: client, today: now.day, at: now)
  }

  @Test(arguments: FreshDatabase.engines)
  func whoHasNumberAndCodeSeesHowItStands(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let receipt = try await office.file()
      // The same number in another organ does not get in the way.
      let other = try await office.file(by: office.stranger)
      #expect(other.number == receipt.number)
      let now = office.noon("2026-02-10")
      let small = receipt.code.lowercased().filter { $0 != "-" }
      for code in [receipt.code, small, " \(receipt.code) "] {
        let tracked = try #require(try await track(office, receipt.number, code, at: now))
        #expect(tracked.organ == "yunxi")
        #expect(tracked.state == .registered)
        #expect(tracked.period?.due == office.day("2026-03-13"))
        #expect(tracked.period?.days.first?.day == office.day("2026-02-09"))
      }
      #expect(try await track(office, other.number, other.code, at: now)?.organ == "beishan")
      #expect(try await track(office, "2026-0002", receipt.code, at: now) == nil)
      #expect(try await track(office, "云\0", receipt.code, at: now) == nil)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func onlyLettersThatWereSentAreShown(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let receipt = try await office.file(documents: [office.document(.identity)])
      let id = receipt.id
      _ = try await office.registry.askSupplement(
        office.step(office.officer, id, "2026-02-10"), until: office.day("2026-03-04"), text: "密语",
        documents: [office.document(.supplementNotice)], under: office.rules)
      _ = try await office.registry.addDocuments(
        office.step(office.officer, id, "2026-02-10"), [office.document(.draft)], under: office.rules)
      let unchecked = try await track(office, receipt.number, receipt.code, at: office.noon("2026-02-11"))
      #expect(unchecked?.letters == [])
      try await office.releaseFiles(on: "2026-02-11")
      let waiting = try #require(try await track(office, receipt.number, receipt.code, at: office.noon("2026-02-11")))
      #expect(waiting.letters.map(\.kind) == [.supplementNotice])
      #expect(waiting.supplementUntil == office.day("2026-03-04"))
      _ = try await office.registry.receiveSupplement(
        office.step(office.officer, id, "2026-02-12"), under: office.rules)
      try await office.sign(id, .supplied, on: "2026-02-13")
      _ = try await office.registry.issueReply(
        office.step(office.officer, id, "2026-02-13"), number: .next, documents: [office.document(.reply)],
        under: office.rules)
      _ = try await office.registry.deliverReply(
        office.step(office.officer, id, "2026-02-13"), by: .post, proof: "密语单号", under: office.rules)
      try await office.releaseFiles(on: "2026-02-13")
      let answered = try #require(
        try await track(office, receipt.number, receipt.code, at: office.noon("2026-02-14")))
      #expect(answered.letters.map(\.kind) == [.supplementNotice, .reply])
      #expect(answered.answered == office.day("2026-02-13"))
      #expect(answered.state == .delivered)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func guessingIsStopped(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let receipt = try await office.file()
      let other = try await office.file()
      let now = office.noon("2026-02-10")
      // All at once, so that no two are counted as one.
      let refused = await withTaskGroup(of: Bool.self) { group in
        for guess in 0..<25 {
          group.addTask {
            do { return try await track(office, receipt.number, "AAAAA-AAA\(guess)", at: now) != nil } catch {
              return error as? TrackRefusal == .tooManyAttempts
            }
          }
        }
        return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
      }
      #expect(refused == 15)
      await #expect(throws: TrackRefusal.tooManyAttempts) {
        _ = try await track(office, receipt.number, receipt.code, at: now)
      }
      #expect(try await track(office, other.number, other.code, at: now) != nil)
      // Whoever guesses from elsewhere does not shut the applicant out, until very many have.
      #expect(try await track(office, receipt.number, receipt.code, from: "198.51.100.1", at: now) != nil)
      for client in 0..<19 {
        for _ in 0..<10 {
          _ = try await track(office, receipt.number, "AAAAA-AAAAA", from: "192.0.2.\(client)", at: now)
        }
      }
      await #expect(throws: TrackRefusal.tooManyAttempts) {
        _ = try await track(office, receipt.number, receipt.code, from: "198.51.100.1", at: now)
      }
      #expect(try await track(office, receipt.number, receipt.code, at: now.adding(seconds: 3600)) != nil)
      let kept = try await office.database.read { session in
        try session.query("SELECT mark FROM track_attempt UNION ALL SELECT mark FROM request_code") {
          try $0[0] as String
        }
      }
      #expect(!kept.contains { $0.contains(receipt.number) || $0.contains(receipt.code) })
    }
  }

  @Test func codesHaveNoLookAlikesAndAreLongEnough() throws {
    let keys = Keys(newInstallation: "x", at: RegistryFixture.start)
    var seen: Set<String> = []
    var characters: Set<Character> = []
    for number in 0..<2000 {
      let code = TrackingCode(token: "form-\(number)", organ: "yunxi", keys: keys)
      #expect(code.text.count == 10)
      #expect(TrackingCode(typed: code.display) == code)
      characters.formUnion(code.text)
      seen.insert(code.text)
    }
    #expect(seen.count == 2000)
    #expect(characters.isDisjoint(with: "0ODQ1IL2Z5S8BUV"))
    #expect(characters == Set(TrackingCode.alphabet))
  }

  @Test func digestsAreComparedWhole() throws {
    let digest = HashAlgorithm.sha256.digest(of: [1])
    #expect(TrackingCode.areEqual(digest, digest))
    var bytes = digest.bytes
    for index in bytes.indices {
      bytes[index] ^= 1
      let other = try #require(Digest(bytes: bytes))
      #expect(!TrackingCode.areEqual(digest, other))
      bytes[index] ^= 1
    }
  }
}
