import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite struct PeopleSignInTests {
  @Test(arguments: FreshDatabase.engines)
  func whoSignsInIsKnownByTheToken(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let token = try #require(try await people.token("SysAdmin ", "Cedar-river-71", at: 0))
      let signedIn = try #require(try await people.registry.signedIn(token: token, at: people.at(1)))
      #expect(signedIn.person == people.systemAdmin)
      #expect(signedIn.organ == people.organ)
      #expect(signedIn.roles == [.systemAdmin])
      #expect(signedIn.name == "甲某")
      #expect(signedIn.account == "sysadmin")
      #expect(signedIn.sessionKey != token)
      #expect(signedIn.passwordIsOld == false)
      try await people.registry.signOut(token: token, at: people.at(2))
      #expect(try await people.registry.signedIn(token: token, at: people.at(3)) == nil)
      #expect(
        try await people.registry.logins(of: people.organ).map { "\($0.account ?? "") \($0.outcome.rawValue)" } == [
          "sysadmin signedOut", "sysadmin signedIn",
        ])
    }
  }

  /// 09:00:00 and four seconds: five failures; locked through 09:30:03, open at 09:30:04.
  @Test(arguments: FreshDatabase.engines)
  func fiveFailuresLockForHalfAnHour(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      for second in 0..<4 {
        #expect(try await people.signIn("sysadmin", "wrong", at: second) == .refused(.wrong))
      }
      let until = try #require(Instant("2026-03-02T01:30:04.000Z"))
      #expect(try await people.signIn("sysadmin", "wrong", at: 4) == .refused(.locked(until: until)))
      #expect(try await people.signIn("sysadmin", "Cedar-river-71", at: 5) == .refused(.locked(until: until)))
      #expect(try await people.signIn("sysadmin", "Cedar-river-71", at: 1803) == .refused(.locked(until: until)))
      #expect(try await people.token("sysadmin", "Cedar-river-71", at: 1804) != nil)
      let entries = try await people.fixture.database.read { session in
        try Log.entries(of: .person(people.systemAdmin), in: session).filter { $0.kind == "accountLocked" }
      }
      #expect(entries.map(\.payload) == [#"{"name":"sysadmin","until":"2026-03-02T01:30:04.000Z"}"#])
      #expect(
        try await people.registry.logins(of: people.organ).map(\.outcome) == [
          .signedIn, .locked, .locked, .wrong, .wrong, .wrong, .wrong, .wrong,
        ])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aSuccessForgetsTheFailuresBefore(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people async throws in
      for round in 0..<3 {
        for second in 0..<4 {
          #expect(try await people.signIn("sysadmin", "wrong", at: round * 10 + second) == .refused(.wrong))
        }
        #expect(try await people.token("sysadmin", "Cedar-river-71", at: round * 10 + 5) != nil)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anUnknownAccountBehavesLikeAKnownOneAndItsNameIsNotKept(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      for second in 0..<4 {
        #expect(try await people.signIn("nobody", "wrong", at: second) == .refused(.wrong))
      }
      let until = try #require(Instant("2026-03-02T01:30:04.000Z"))
      #expect(try await people.signIn("nobody", "wrong", at: 4) == .refused(.locked(until: until)))
      let names = try await people.fixture.database.read { session in
        try session.query("SELECT account FROM login") { try $0[0] as String? }
      }
      #expect(names == [nil, nil, nil, nil, nil])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func manyAttemptsAtOnceAreNoWayRoundTheCount(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let results = try await withThrowingTaskGroup(of: SignInResult.self) { group in
        for _ in 0..<12 { group.addTask { try await people.signIn("sysadmin", "wrong", at: 0) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0 == .refused(.wrong) } == 4)
      #expect(results.count { $0 == .refused(.locked(until: people.at(1800))) } == 8)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aSessionEndsAfterHalfAnHourWithoutAPage(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let token = try #require(try await people.token("sysadmin", "Cedar-river-71", at: 0))
      // A page within a minute does not move the end; a later one does.
      #expect(try await people.registry.signedIn(token: token, at: people.at(59)) != nil)
      #expect(try await people.registry.signedIn(token: token, at: people.at(1799)) != nil)
      #expect(try await people.registry.signedIn(token: token, at: people.at(1799 + 1799)) != nil)
      #expect(try await people.registry.signedIn(token: token, at: people.at(1799 + 1799 + 1800)) == nil)
      let other = try #require(try await people.token("sysadmin", "Cedar-river-71", at: 0))
      #expect(try await people.registry.signedIn(token: other, at: people.at(59)) != nil)
      #expect(try await people.registry.signedIn(token: other, at: people.at(1800)) == nil)
    }
  }

  @Test func aSessionEndsAfterTwelveHours() async throws {
    try await PeopleFixture.with(.sqlite) { people in
      let token = try #require(try await people.token("sysadmin", "Cedar-river-71", at: 0))
      for seconds in stride(from: 1000, to: 43_200, by: 1000) {
        #expect(try await people.registry.signedIn(token: token, at: people.at(seconds)) != nil)
      }
      #expect(try await people.registry.signedIn(token: token, at: people.at(43_199)) != nil)
      #expect(try await people.registry.signedIn(token: token, at: people.at(43_200)) == nil)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func signingInAgainEndsTheSessionBefore(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let token = try #require(try await people.token("sysadmin", "Cedar-river-71", at: 0))
      let again = try await people.registry.signIn(
        account: "sysadmin", password: "Cedar-river-71", replacing: token, hashing: people.hashing, at: people.at(1))
      guard case .signedIn(let next) = again else { return #expect(Bool(false), "not signed in") }
      #expect(next != token)
      #expect(try await people.registry.signedIn(token: token, at: people.at(2)) == nil)
      #expect(try await people.registry.signedIn(token: next, at: people.at(2)) != nil)
      #expect(try await people.registry.signedIn(token: "", at: people.at(2)) == nil)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aHashOfOtherParametersIsMadeAnewAtSignIn(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let stronger = PasswordHashing(Argon2Parameters(memoryKiB: 16, passes: 2))
      func begins() async throws -> String? {
        try await people.fixture.database.read { session in
          try session.first("SELECT encoded FROM credential WHERE account = 'sysadmin'") { row in
            String((try row[0] as String).prefix(27))
          }
        }
      }
      #expect(try await begins() == "$argon2id$v=19$m=8,t=1,p=1$")
      let result = try await people.registry.signIn(
        account: "sysadmin", password: "Cedar-river-71", hashing: stronger, at: people.at(0))
      guard case .signedIn = result else { return #expect(Bool(false), "not signed in") }
      #expect(try await begins()?.hasPrefix("$argon2id$v=19$m=16,t=2,p=1") == true)
      #expect(try await people.token("sysadmin", "Cedar-river-71", at: 1) != nil)
    }
  }

  @Test func theRealParametersAreThoseOfTheStandard() async throws {
    let encoded = try await PasswordHashing.standard.hash("Cedar-river-71")
    #expect(encoded.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
    #expect(try await PasswordHashing.standard.verify("Cedar-river-71", against: encoded))
    #expect(try await PasswordHashing.standard.verify("Cedar-river-72", against: encoded) == false)
    #expect(try await PasswordHashing.standard.hash("Cedar-river-71") != encoded)
  }
}
