import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite struct PeoplePasswordTests {
  @Test(
    arguments: [
      ("Abcdef1", false, PasswordFault.tooShort(least: 8)), ("Abcdefg1", false, nil),
      ("abcdefg1", false, .tooFewClasses),
      ("ABCDEFG-", false, .tooFewClasses), ("abcdefg1-", false, nil), ("ABCDEFG1-", false, nil),
      ("Abcdefg-", false, nil),
      ("Abcdefg1234", true, .tooShort(least: 12)), ("Abcdefg12345", true, nil), ("清河县云溪镇Aa", false, nil),
      ("zhenmm-A1", false, .holdsAccount), ("x-ZhenMM-1", false, .holdsAccount), ("", false, .tooShort(least: 8)),
      ("Abcdefg1\n", false, .controlCharacter), ("Aa1" + String(repeating: "x", count: 125), false, nil),
      ("Aa1" + String(repeating: "x", count: 126), false, .tooLong),
    ] as [(String, Bool, PasswordFault?)])
  func whatAPasswordMustBe(_ row: (String, Bool, PasswordFault?)) {
    #expect(PasswordRules.fault(of: row.0, account: "zhenmm", isAdministrator: row.1) == row.2)
  }

  @Test(arguments: FreshDatabase.engines)
  func theLastFiveDoNotComeBack(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      _ = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      var token = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      func change(_ old: String, _ new: String, at seconds: Int) async throws {
        let who = try #require(try await people.registry.signedIn(token: token, at: people.at(seconds)))
        token = try await people.registry.changePassword(
          of: who, from: old, to: new, hashing: people.hashing, at: people.at(seconds))
      }
      for number in 1...4 {
        try await change("Number-\(number - 1)", "Number-\(number)", at: number)
        await #expect(throws: PeopleRefusal.password(.reused)) {
          try await change("Number-\(number)", "Number-0", at: number)
        }
      }
      try await change("Number-4", "Number-5", at: 5)
      await #expect(throws: PeopleRefusal.password(.reused)) { try await change("Number-5", "Number-1", at: 5) }
      await #expect(throws: PeopleRefusal.password(.reused)) { try await change("Number-5", "Number-5", at: 5) }
      try await change("Number-5", "Number-0", at: 6)
      #expect(try await people.token("zhenmm", "Number-0", at: 7) != nil)
      #expect(try await people.signIn("zhenmm", "Number-5", at: 8) == .refused(.wrong))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aNewPasswordEndsEveryOtherSession(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      _ = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      let other = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      let own = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      let who = try #require(try await people.registry.signedIn(token: own, at: people.at(1)))
      await #expect(throws: PeopleRefusal.wrongPassword) {
        try await people.registry.changePassword(
          of: who, from: "Number-9", to: "Number-1", hashing: people.hashing, at: people.at(1))
      }
      let token = try await people.registry.changePassword(
        of: who, from: "Number-0", to: "Number-1", hashing: people.hashing, at: people.at(1))
      #expect(try await people.registry.signedIn(token: token, at: people.at(2)) != nil)
      #expect(try await people.registry.signedIn(token: own, at: people.at(2)) == nil)
      #expect(try await people.registry.signedIn(token: other, at: people.at(2)) == nil)
    }
  }

  /// The reminder comes on the ninetieth day: set on 2 March, due from 31 May.
  @Test func anOldPasswordIsRemindedOf() async throws {
    try await PeopleFixture.with(.sqlite) { people in
      for (day, isOld) in [("2026-05-30", false), ("2026-05-31", true)] {
        let now = try #require(Instant("\(day)T01:00:00.000Z"))
        let result = try await people.registry.signIn(
          account: "sysadmin", password: "Cedar-river-71", hashing: people.hashing, at: now)
        guard case .signedIn(let token) = result else { return #expect(Bool(false), "not signed in") }
        #expect(try await people.registry.signedIn(token: token, at: now)?.passwordIsOld == isOld)
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aCodeWorksOnceAndForSevenDays(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addPerson("甄某某", roles: [.officer])
      let week = 7 * 86_400
      func activate(_ code: String, _ password: String, at seconds: Int) async throws {
        try await people.registry.activate(
          account: "zhenmm", code: code, password: password, hashing: people.hashing, at: people.at(seconds))
      }
      let code = try await people.registry.openAccount(
        "zhenmm", for: person, of: people.organ, by: .person(people.systemAdmin), at: people.at(0))
      #expect(code.text.count == 19)
      await #expect(throws: PeopleRefusal.activationInvalid) { try await activate(code.text, "Number-0", at: week) }
      await #expect(throws: PeopleRefusal.activationInvalid) { try await activate("0000-0000", "Number-0", at: 1) }
      await #expect(throws: PeopleRefusal.password(.tooFewClasses)) {
        try await activate(code.text, "numbers00", at: 1)
      }
      try await activate(" " + code.text.lowercased().replacing("-", with: " "), "Number-0", at: week - 1)
      await #expect(throws: PeopleRefusal.activationInvalid) { try await activate(code.text, "Number-1", at: week - 1) }
      let token = try #require(try await people.token("zhenmm", "Number-0", at: week))
      let next = try await people.registry.resetAccount(
        of: person, in: people.organ, by: .person(people.systemAdmin), at: people.at(week))
      #expect(try await people.registry.signedIn(token: token, at: people.at(week)) == nil)
      #expect(try await people.signIn("zhenmm", "Number-0", at: week) == .refused(.wrong))
      await #expect(throws: PeopleRefusal.password(.reused)) { try await activate(next.text, "Number-0", at: week) }
      try await activate(next.text, "Number-1", at: week)
      #expect(try await people.token("zhenmm", "Number-1", at: week) != nil)
    }
  }
}
