import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite struct AccountHoldTests {
  @Test(arguments: FreshDatabase.engines)
  func aLockedAccountIsOutAtOnceAndComesBackWithItsPassword(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      let token = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      try await people.registry.holdAccount(
        of: person, in: people.organ, reason: "借调<b>期间</b>", by: .person(people.systemAdmin), at: people.at(1))
      #expect(try await people.registry.signedIn(token: token, at: people.at(1)) == nil)
      #expect(try await people.signIn("zhenmm", "Number-0", at: 2) == .refused(.wrong))
      #expect(try await state(of: person, people, at: 2) == .held(since: PeopleFixture.start.day))
      await #expect(throws: PeopleRefusal.accountHeld) {
        try await people.registry.holdAccount(
          of: person, in: people.organ, reason: "再次", by: .console, at: people.at(3))
      }
      try await people.registry.releaseAccount(
        of: person, in: people.organ, reason: "期满", by: .person(people.systemAdmin), at: people.at(4))
      #expect(try await people.token("zhenmm", "Number-0", at: 5) != nil)
      #expect(try await state(of: person, people, at: 5) == .active)
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anAdministratorEndsTheHalfHourAfterFiveFailures(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      for second in 0..<5 { _ = try await people.signIn("zhenmm", "wrong", at: second) }
      #expect(try await state(of: person, people, at: 6) == .locked(until: people.at(4 + 1800)))
      try await people.registry.releaseAccount(
        of: person, in: people.organ, reason: "本人来电", by: .person(people.systemAdmin), at: people.at(6))
      #expect(try await people.token("zhenmm", "Number-0", at: 7) != nil)
      await #expect(throws: PeopleRefusal.accountNotHeld) {
        try await people.registry.releaseAccount(
          of: person, in: people.organ, reason: "再次", by: .console, at: people.at(8))
      }
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func everyStateIsTold(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addPerson("甄某某")
      _ = try await people.registry.openAccount("zhenmm", for: person, of: people.organ, by: .console, at: people.at(0))
      let until = people.at(ActivationCode.days * 86_400)
      #expect(try await state(of: person, people, at: 1) == .notActivated(codeUntil: until))
      #expect(
        try await state(of: person, people, at: ActivationCode.days * 86_400) == .notActivated(codeUntil: nil))
      try await people.registry.holdAccount(
        of: person, in: people.organ, reason: "暂缓", by: .console, at: people.at(2))
      try await people.registry.closeAccount(
        of: person, in: people.organ, reason: "调离", by: .console, at: people.at(3))
      #expect(try await state(of: person, people, at: 4) == .closed(PeopleFixture.start.day))
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func nobodyDecidesAboutThemselvesAndNobodyBeyondTheirOrgans(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let next = try await people.addUser("丁某", "dingm", "Cedar-river-72", roles: [.systemAdmin])
      let me = Authority.person(people.systemAdmin)
      await #expect(throws: PeopleRefusal.ownAccount) {
        try await people.registry.holdAccount(
          of: people.systemAdmin, in: people.organ, reason: "试", by: me, at: people.at(1))
      }
      await #expect(throws: PeopleRefusal.ownAccount) {
        _ = try await people.registry.resetAccount(of: people.systemAdmin, in: people.organ, by: me, at: people.at(1))
      }
      await #expect(throws: PeopleRefusal.ownRoles) {
        try await people.registry.grantRole(
          .officer, to: people.securityAdmin, of: people.organ, by: .person(people.securityAdmin), at: people.at(1))
      }
      try await people.registry.holdAccount(of: next, in: people.organ, reason: "试", by: me, at: people.at(2))
      // The only one left who can sign in.
      await #expect(throws: PeopleRefusal.lastAdministrator(.systemAdmin)) {
        try await people.registry.holdAccount(
          of: people.systemAdmin, in: people.organ, reason: "试", by: .console, at: people.at(3))
      }
      let other = try await people.registry.foundOrgan(
        named: "北山镇人民政府", level: .town, beneath: nil, by: .console, at: people.at(4))
      #expect(
        try await people.registry.account(of: next, administeredFrom: other, at: people.at(5)) == nil)
      #expect(try await people.registry.account(of: next, administeredFrom: people.organ, at: people.at(5)) != nil)
    }
  }

  private func state(
    of person: PersonID, _ people: PeopleFixture, at seconds: Int
  ) async throws -> AccountStanding.State? {
    let accounts = try await people.registry.accounts(of: people.organ, at: people.at(seconds))
    return accounts.first { $0.person == person }?.state
  }
}
