import Database
import DatabaseFixtures
import Disclosure
import Registry
import TestSupport
import Testing

@Suite struct PeopleProjectionTests {
  /// Whatever people do, allowed or refused, the rows are those of the log.
  @Test(arguments: FreshDatabase.engines, 0..<3)
  func rowsFollowFromTheLogAfterRandomActions(_ engine: EngineKind, _ seed: Int) async throws {
    try await PeopleFixture.with(engine) { people in
      var random = SeededRandom(seed: seed)
      var done = 0
      for step in 0..<FuzzCount.of(60, sharedBy: 100) {
        do {
          try await act(people, step, &random)
          done += 1
        } catch is PeopleRefusal {}
      }
      #expect(done > 20)
      #expect(try await people.faults() == [])
    }
  }

  private func act(_ people: PeopleFixture, _ step: Int, _ random: inout SeededRandom) async throws {
    let (registry, organ) = (people.registry, people.organ)
    let now = people.at(step * 3600)
    let directory = try await registry.directory(of: organ)
    guard let person = directory.people.randomElement(using: &random)?.id,
      let role = Role.allCases.randomElement(using: &random)
    else { return }
    let office = directory.offices.randomElement(using: &random)?.id
    switch Int.random(in: 0..<14, using: &random) {
    case 0, 1:
      _ = try await registry.addPerson(
        PersonDetails(name: "人员\(step)", phone: "13800000000"), in: organ, by: .console, at: now)
    case 2: _ = try await registry.openOffice(named: "科室\(step % 7)", in: organ, by: .console, at: now)
    case 3: if let office { try await registry.closeOffice(office, in: organ, by: .console, at: now) }
    case 4: _ = try await registry.takePost("主任", in: office, by: person, of: organ, authority: .console, at: now)
    case 5: try await registry.grantRole(role, to: person, of: organ, by: .console, at: now)
    case 6: try await registry.withdrawRole(role, from: person, of: organ, by: .console, at: now)
    case 7: _ = try await registry.openAccount("user\(step)", for: person, of: organ, by: .console, at: now)
    case 8:
      try await registry.changePerson(
        person, to: PersonDetails(name: "改名\(step)", email: "a@example.cn"), in: organ, by: .console, at: now)
    case 9:
      _ = try await registry.joinLeadingGroup(
        person, duty: "成员", since: now.day, of: organ, by: .console, at: now)
    case 10:
      _ = try await registry.setDuty(
        of: person, since: now.day.next, through: now.day.adding(7), in: organ, by: .console, at: now)
    case 11:
      _ = try await registry.foundOrgan(
        named: "机关\(step % 5)", level: .street, beneath: organ, by: .console, at: now)
    case 12: _ = try await registry.resetAccount(of: person, in: organ, by: .console, at: now)
    default: try await registry.personLeaves(person, in: organ, by: .console, at: now)
    }
  }

  private func prepare(_ people: PeopleFixture) async throws -> (person: PersonID, office: OfficeID) {
    let office = try await people.registry.openOffice(
      named: "党政办", in: people.organ, by: .console, at: people.at(0))
    let person = try await people.addPerson("甄某某", roles: [.officer])
    _ = try await people.registry.takePost(
      "主任", in: office, by: person, of: people.organ, authority: .console, at: people.at(0))
    #expect(try await people.faults() == [])
    return (person, office)
  }

  @Test(arguments: FreshDatabase.engines)
  func aRoleTakenWithoutAGrantIsFound(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let (person, _) = try await prepare(people)
      try await people.fixture.tamper(
        "INSERT INTO role_grant (organ, person, role, since) VALUES ('\(people.organ)', '\(person)', 'leader', '2026-03-02')"
      )
      let expected = Fault.projection(
        people.organ, table: "role_grant", key: "\(person) leader", difference: "日志中没有这一行")
      #expect(try await people.faults() == [expected])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedRowOfAnyKindIsFound(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let (person, office) = try await prepare(people)
      try await people.fixture.tamper(
        "UPDATE organ SET name = '青石镇人民政府'", "UPDATE office SET name = '信访办'",
        "DELETE FROM account WHERE name = 'audadmin'", "UPDATE person SET name = '贾某某' WHERE id = '\(person)'")
      #expect(
        try await people.faults() == [
          .projection(
            people.organ, table: "organ", key: "organ", difference: "name 应为 “清河县云溪镇人民政府”，现为 “青石镇人民政府”"),
          .projection(
            people.organ, table: "office", key: office.rawValue, difference: "name 应为 “党政办”，现为 “信访办”"),
          .projection(
            people.organ, table: "person", key: person.rawValue, difference: "name 应为 “甄某某”，现为 “贾某某”"),
          .projection(people.organ, table: "account", key: "audadmin", difference: "表中缺少这一行"),
        ])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aTelephoneNumberIsSealedAndGoesWithThePerson(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let id = try await people.registry.addPerson(
        PersonDetails(name: "甄某某", phone: "13800000000", email: "zhen@example.cn"), in: people.organ, by: .console,
        at: people.at(0))
      let person = try #require(try await people.registry.directory(of: people.organ).person(id))
      let contact = try await people.registry.contact(of: person)
      #expect(contact.phone == "13800000000")
      #expect(contact.email == "zhen@example.cn")
      let stored = try await people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
          + session.query("SELECT coalesce(phone, '') FROM person") { try $0[0] as String }
      }
      #expect(!stored.contains { $0.contains("13800000000") || $0.contains("zhen@") })
      try await people.registry.personLeaves(id, in: people.organ, by: .console, at: people.at(1))
      let result = try await people.fixture.verify(projections: PeopleSchema.projections)
      #expect(result.faults.faults == [])
      #expect(result.destroyed == 2)
    }
  }
}
