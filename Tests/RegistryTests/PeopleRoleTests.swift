import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite struct PeopleRoleTests {
  /// The three administrators exclude each other and every other role, whichever comes first.
  @Test(arguments: FreshDatabase.engines)
  func threeAdministratorsAreThreePersonsWithoutBusiness(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      for first in Role.allCases {
        for second in Role.allCases where first != second {
          let person = try await people.addPerson("甄某某", roles: [first])
          let isAllowed = !first.isAdministrator && !second.isAdministrator
          do {
            try await people.registry.grantRole(
              second, to: person, of: people.organ, by: .person(people.securityAdmin), at: people.at(1))
            #expect(isAllowed, "\(first) \(second)")
          } catch let refusal as PeopleRefusal {
            #expect(!isAllowed && refusal == .rolesExclude(second), "\(first) \(second)")
          }
        }
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func eachAdministratorDoesTheirOwnPartOnly(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addPerson("甄某某")
      await #expect(throws: PeopleRefusal.notAllowed(.grantRoles)) {
        try await people.registry.grantRole(
          .officer, to: person, of: people.organ, by: .person(people.systemAdmin), at: people.at(1))
      }
      await #expect(throws: PeopleRefusal.notAllowed(.manageAccounts)) {
        _ = try await people.registry.openAccount(
          "zhenmm", for: person, of: people.organ, by: .person(people.securityAdmin), at: people.at(1))
      }
      await #expect(throws: PeopleRefusal.notAllowed(.manageOrganization)) {
        _ = try await people.registry.openOffice(
          named: "党政办", in: people.organ, by: .person(person), at: people.at(1))
      }
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedRoleEndsSessionsAndAnAdministratorsPasswordIsMadeAnew(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      let token = try #require(try await people.token("zhenmm", "Number-0", at: 0))
      try await people.registry.withdrawRole(
        .officer, from: person, of: people.organ, by: .person(people.securityAdmin), at: people.at(1))
      #expect(try await people.registry.signedIn(token: token, at: people.at(1)) == nil)
      #expect(try await people.token("zhenmm", "Number-0", at: 1) != nil)
      let ended = try await people.registry.grantRole(
        .auditAdmin, to: person, of: people.organ, by: .person(people.securityAdmin), at: people.at(2))
      #expect(ended)
      #expect(try await people.signIn("zhenmm", "Number-0", at: 3) == .refused(.wrong))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theLastAdministratorStays(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      await #expect(throws: PeopleRefusal.lastAdministrator(.systemAdmin)) {
        try await people.registry.personLeaves(
          people.systemAdmin, in: people.organ, by: .person(people.systemAdmin), at: people.at(1))
      }
      let next = try await people.addPerson("丁某", roles: [.systemAdmin])
      await #expect(throws: PeopleRefusal.lastAdministrator(.systemAdmin)) {
        try await people.registry.closeAccount(
          of: people.systemAdmin, in: people.organ, by: .person(next), at: people.at(2))
      }
      try await people.registry.personLeaves(
        people.systemAdmin, in: people.organ, by: .person(next), at: people.at(3))
      let directory = try await people.registry.directory(of: people.organ)
      #expect(directory.holders(of: .systemAdmin).map(\.id) == [next])
      #expect(directory.name(of: people.systemAdmin) == "甲某")
      #expect(try await people.signIn("sysadmin", "Cedar-river-71", at: 4) == .refused(.wrong))
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aDelegationHasItsDaysItsRolesAndItsPersons(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let leader = try await people.addPerson("镇长", roles: [.leader])
      let deputy = try await people.addPerson("副镇长", roles: [.deputyLeader])
      let head = try await people.addPerson("主任", roles: [.officeHead])
      func day(_ date: Int) -> Day { PeopleFixture.start.day.adding(date - 2) }
      func delegate(
        _ principal: PersonID, _ to: PersonID, _ from: Int, _ until: Int, _ role: Role = .leader, by: PersonID
      ) async throws -> String {
        let delegation = try Delegation(
          principal: principal, deputy: to, from: day(from), until: day(until), roles: [role])
        return try await people.registry.delegateAuthority(
          delegation, reason: .study, of: people.organ, by: .person(by), at: people.at(0))
      }
      await #expect(throws: PeopleRefusal.delegationByDeputy) {
        _ = try await delegate(leader, deputy, 3, 9, by: deputy)
      }
      await #expect(throws: PeopleRefusal.delegationWithoutAuthority) {
        _ = try await delegate(head, deputy, 3, 9, by: head)
      }
      await #expect(throws: PeopleRefusal.delegation(.administrator)) {
        _ = try await delegate(leader, people.systemAdmin, 3, 9, by: leader)
      }
      let id = try await delegate(leader, deputy, 3, 9, by: head)
      await #expect(throws: PeopleRefusal.delegationOverlaps) {
        _ = try await delegate(leader, deputy, 9, 12, by: leader)
      }
      let authority = try await people.registry.directory(of: people.organ).signingAuthority
      #expect(authority.covers(deputy, for: leader, in: .leader, on: day(2)) == false)
      #expect(authority.covers(deputy, for: leader, in: .leader, on: day(9)))
      #expect(authority.covers(deputy, for: leader, in: .leader, on: day(10)) == false)
      try await people.registry.endDelegation(
        id, of: people.organ, by: .person(leader), at: people.at(3 * 86_400))
      let after = try await people.registry.directory(of: people.organ)
      #expect(after.delegations(on: day(5)).map(\.deputy) == [deputy])
      #expect(after.delegations(on: day(6)) == [])
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theCalendarIsKeptByTheUppermostOrgan(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let officer = try await people.addPerson("甄某某", roles: [.officer])
      let day = try #require(Day(year: 2027, month: 1, day: 4))
      let notice = HolidayNotice(year: 2027, number: "国办发明电〔2026〕9号", off: [day], work: [])
      let change = try await people.registry.amendCalendar(
        notice, of: people.organ, by: .person(officer), at: people.at(1))
      #expect(change.old.isWorkingDay(day))
      #expect(change.new.isWorkingDay(day) == false)
      #expect(try await people.registry.calendar().isWorkingDay(day) == false)
      // Of one year the one entered last counts, also when the clock was set back.
      let corrected = HolidayNotice(year: 2027, number: "国办发明电〔2026〕9号", off: [], work: [])
      _ = try await people.registry.amendCalendar(
        corrected, of: people.organ, by: .person(officer), at: people.at(-60))
      #expect(try await people.registry.calendar().isWorkingDay(day))
      let wrong = HolidayNotice(year: 2028, number: nil, off: [day], work: [])
      await #expect(throws: PeopleRefusal.holidayDay(day)) {
        _ = try await people.registry.amendCalendar(wrong, of: people.organ, by: .person(officer), at: people.at(2))
      }
      let beneath = try await people.registry.foundOrgan(
        named: "云溪镇青石社区", level: .street, beneath: people.organ, by: .person(people.systemAdmin),
        at: people.at(3))
      await #expect(throws: PeopleRefusal.calendarFromAbove("清河县云溪镇人民政府")) {
        _ = try await people.registry.amendCalendar(notice, of: beneath, by: .console, at: people.at(4))
      }
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func settingsHoldFromTheirDayOn(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let head = try await people.addPerson("主任", roles: [.officeHead])
      func day(_ date: Int) -> Day { PeopleFixture.start.day.adding(date - 2) }
      func change(_ setting: OrganSetting, _ since: Int) async throws {
        try await people.registry.changeSetting(
          setting, since: day(since), of: people.organ, by: .person(head), at: people.at(0))
      }
      try await change(.reconsideration(RemedyBody(name: "清河县人民政府", address: "县政府大院")), 1)
      try await change(.reconsideration(RemedyBody(name: "清源市人民政府")), 10)
      let style = try NumberTemplate("云政公开〔{年}〕{序号}号")
      try await change(.numbers(["reply": style]), 1)
      let two = try #require(
        ReviewLadder([.init(name: "初审", role: .officeHead), .init(name: "签发", role: .leader)]))
      await #expect(throws: PeopleRefusal.ladderNotFromTomorrow(day(3))) { try await change(.ladder(two), 2) }
      try await change(.ladder(two), 3)
      let settings = try await people.registry.settings(of: people.organ, on: day(9))
      #expect(settings.reconsideration == RemedyBody(name: "清河县人民政府", address: "县政府大院"))
      #expect(try await people.registry.settings(of: people.organ, on: day(10)).reconsideration?.name == "清源市人民政府")
      #expect(settings.numbers["reply"] == style)
      #expect(settings.ladders.ladder(on: day(2)) == .standard)
      #expect(settings.ladders.ladder(on: day(3)) == two)
      #expect(try await people.faults() == [])
    }
  }
}
