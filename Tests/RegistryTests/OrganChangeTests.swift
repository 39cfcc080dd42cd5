import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// What is handed over when an office or a person goes, and what a holiday notice moves.
@Suite struct OrganChangeTests {
  private func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  @Test(arguments: FreshDatabase.engines)
  func thePeopleOfTheSuccessorSeeWhatLayWithAMergedOffice(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let (registry, organ, admin) = (people.registry, people.organ, Authority.person(people.systemAdmin))
      let water = try await registry.openOffice(named: "水利站", in: organ, by: admin, at: people.at(0))
      let farm = try await registry.openOffice(named: "农业农村办公室", in: organ, by: admin, at: people.at(0))
      let person = try await people.addUser("甄某某", "zhen", "Cedar-river-88", roles: [.contributor])
      _ = try await registry.takePost("站长", in: farm, by: person, of: organ, authority: admin, at: people.at(0))
      let token = try #require(try await people.token("zhen", "Cedar-river-88", at: 1))
      #expect(try await registry.signedIn(token: token, at: people.at(2))?.offices == [farm])
      await #expect(throws: PeopleRefusal.successorIsSame) {
        try await registry.closeOffice(water, successor: water, in: organ, by: admin, at: people.at(3))
      }
      await #expect(throws: PeopleRefusal.dayAhead(day("2026-03-03"))) {
        try await registry.closeOffice(water, on: day("2026-03-03"), in: organ, by: admin, at: people.at(3))
      }
      try await registry.closeOffice(
        water, on: day("2026-03-01"), successor: farm, in: organ, by: admin, at: people.at(4))
      #expect(try await registry.signedIn(token: token, at: people.at(5))?.offices == [farm, water])
      let office = try #require(try await registry.directory(of: organ).office(water))
      #expect(office.closed == day("2026-03-01"))
      #expect(office.successor == farm)
      #expect(try await people.fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whoLeavesHandsTheirOfficesOver(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let (registry, organ, admin) = (people.registry, people.organ, Authority.person(people.systemAdmin))
      let water = try await registry.openOffice(named: "水利站", in: organ, by: admin, at: people.at(0))
      let post = NewPost(office: water, title: "站长", since: day("2026-01-05"))
      let first = try await registry.addPerson(
        PersonDetails(name: "甄某某"), post: post, in: organ, by: admin, at: people.at(0))
      let second = try await people.addPerson("贾某某")
      await #expect(throws: PeopleRefusal.successorIsSame) {
        try await registry.personLeaves(first, successor: first, in: organ, by: admin, at: people.at(1))
      }
      try await registry.personLeaves(
        first, on: day("2026-02-27"), successor: second, in: organ, by: admin, at: people.at(1))
      let directory = try await registry.directory(of: organ)
      #expect(directory.people(in: water, on: day("2026-03-02")).map(\.id) == [second])
      #expect(directory.person(first)?.left == day("2026-02-27"))
      #expect(directory.person(first)?.posts.first?.until == day("2026-02-27"))
      #expect(try await people.fixture.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theLeadingGroupIsKeptByTheOfficeAndNotByAdministrators(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let officer = try await people.addPerson("甄某某", roles: [.officer])
      let today = PeopleFixture.start.day
      await #expect(throws: PeopleRefusal.notAllowed(.manageDuties)) {
        _ = try await people.registry.setDuty(
          of: officer, since: today, through: today, in: people.organ, by: .person(people.systemAdmin),
          at: people.at(0))
      }
      let duty = try await people.registry.setDuty(
        of: officer, since: today, through: today.adding(6), in: people.organ, by: .person(officer), at: people.at(0))
      #expect(try await people.registry.directory(of: people.organ).onDuty(on: today).map(\.id) == [officer])
      try await people.registry.cancelDuty(duty, in: people.organ, by: .person(officer), at: people.at(1))
      let changes = try await people.registry.changes(of: people.organ, kinds: [.dutySet, .dutyCancelled])
      #expect(changes.map(\.kind) == [.dutyCancelled, .dutySet])
      #expect(changes.first?.by == .person(officer))
      #expect(changes.first?.facts["person"]?.string == officer.rawValue)
      #expect(try await people.fixture.faults() == [])
    }
  }

  /// Received on Monday, 9 February 2026; 15–23 February are off, 14 and 28 February are worked: the twentieth working day
  /// is 13 March. Two more days off move it over the weekend to 17 March.
  @Test(arguments: FreshDatabase.engines)
  func aNoticeMovesTheDueDaysOfAllOrgansInItsOwnAction(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let registry = people.registry
      let officer = try await people.addPerson("甄某某", roles: [.officer])
      let town = try await registry.foundOrgan(
        named: "清河县青石镇人民政府", level: .town, beneath: people.organ, by: .console, at: people.at(0))
      let filed = try await file(in: town, registry)
      let old = WorkCalendar.builtIn.arrangement(of: 2026)
      let notice = HolidayNotice(
        year: 2026, number: "国办发明电〔2026〕1号", off: old.off + [day("2026-03-12"), day("2026-03-13")], work: old.work)
      let expected = MovedDueDay(
        id: filed.id, number: filed.number, old: day("2026-03-13"), new: day("2026-03-17"))
      let preview = try await registry.previewCalendar(notice)
      #expect(preview.moved == [town: [expected]])
      #expect(try await registry.dueMoves(of: [town]) == [])
      let change = try await registry.amendCalendar(
        notice, title: "国务院办公厅关于调整2026年部分节假日安排的通知", of: people.organ, by: .person(officer), at: people.at(60))
      #expect(change.moved == [town: [expected]])
      let kept = try await registry.database.read { try DueMove.all(of: filed.id, in: town, $0) }
      #expect(kept.map(\.move) == [expected])
      let recorded = try #require(try await registry.holidayNotices().first)
      #expect(kept.map(\.noted) == [recorded.noted])
      #expect(recorded.title == "国务院办公厅关于调整2026年部分节假日安排的通知")
      // The nightly reckoning finds nothing left to move.
      try await registry.reckonDueDays(at: people.at(120))
      #expect(try await registry.dueMoves(of: [town]).count == 1)
      #expect(try await people.fixture.faults() == [])
    }
  }

  /// A step that began before the notice wrote the old day afterwards: the nightly reckoning mends it and says so.
  @Test(arguments: FreshDatabase.engines)
  func theNightlyReckoningMendsWhatAnOldCalendarWrote(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let registry = people.registry
      let old = WorkCalendar.builtIn.arrangement(of: 2026)
      let notice = HolidayNotice(
        year: 2026, number: nil, off: old.off + [day("2026-03-12"), day("2026-03-13")], work: old.work)
      _ = try await registry.amendCalendar(notice, of: people.organ, by: .console, at: people.at(0))
      let filed = try await file(in: people.organ, registry)
      try await registry.reckonDueDays(at: people.at(60))
      #expect(try await registry.dueMoves(of: [people.organ]).map(\.move.new) == [day("2026-03-17")])
      let ofCase = try await registry.database.read { try DueMove.all(of: filed.id, in: people.organ, $0) }
      #expect(ofCase.count == 1)
      #expect(try await people.fixture.faults() == [])
    }
  }

  /// By the built-in calendar, whatever was entered.
  private func file(in organ: OrganID, _ registry: Registry) async throws -> RequestReceipt {
    let filing = RequestFiling(
      .counter, arrived: day("2026-02-09"), applicant: .naturalPerson, RequestsFixture.applicant, token: "one")
    return try await registry.fileRequest(
      filing, by: Viewer(person: "desk", organ: organ, roles: [.officer]),
      under: RequestRules(calendar: .builtIn, permissions: try .standard()), at: PeopleFixture.start)
  }
}
