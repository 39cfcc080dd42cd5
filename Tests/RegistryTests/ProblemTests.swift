import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite("存在问题的保存") struct ProblemTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }

  private func problem(_ owner: ProblemOwner, found: String = "2026-01-05", due: String = "2026-06-30") -> Problem {
    Problem(
      found: Self.day(found), source: .higherInspection, words: "附件含个人信息", measure: "发布前筛查", owner: owner,
      due: Self.day(due))
  }

  private func open(_ town: CatalogueFixture) async throws -> (String, OfficeID) {
    let office = try await town.registry.openOffice(named: "财政所", in: town.organ, by: .console, at: town.people.at(0))
    let id = try await town.registry.enterProblem(
      problem(.office(office)), of: town.organ, by: .person(town.officer), at: town.people.at(0))
    return (id, office)
  }

  @Test(arguments: FreshDatabase.engines)
  func aProblemIsWorkedOnReturnedAndClosedByAnotherPerson(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ) = (town.registry, town.organ)
      let (officer, head) = (Authority.person(town.officer), Authority.person(town.head))
      let (id, office) = try await open(town)
      let now = town.people.at(0)
      let today = now.day
      func step(_ kind: ProblemStep.Kind, by authority: Authority, _ words: String = "甄某有照片") async throws {
        try await registry.stepProblem(id, kind, on: today, words: words, of: organ, by: authority, at: now)
      }
      try await step(.progressed, by: officer)
      await #expect(throws: ProblemFault.state(.open)) { try await step(.passed, by: head) }
      try await step(.declared, by: head)
      await #expect(throws: ProblemFault.ownDeclaration) { try await step(.passed, by: head) }
      await #expect(throws: PeopleRefusal.notAllowed(.reviewProblems)) { try await step(.passed, by: officer) }
      let leader = try await town.people.addPerson("庚某", roles: [.leader])
      await #expect(throws: PeopleRefusal.empty("复核意见")) { try await step(.returned, by: .person(leader), " ") }
      try await step(.returned, by: .person(leader))
      try await registry.planProblem(
        id, measure: "逐件筛查", owner: .person(town.contributor), due: Self.day("2026-12-31"), reason: "甄某调离", of: organ,
        by: officer, at: now)
      try await step(.declared, by: officer)
      try await step(.passed, by: head)
      await #expect(throws: ProblemRefusal.closed) { try await step(.progressed, by: officer) }
      await #expect(throws: ProblemRefusal.closed) {
        try await registry.withdrawProblem(id, reason: "甲", of: organ, by: officer, at: now)
      }
      let found = try #require(try await registry.problems(of: organ, for: town.viewer).first).entry
      #expect(found.steps.map(\.kind) == [.progressed, .declared, .returned, .declared, .passed])
      #expect(found.steps.map(\.words).allSatisfy { $0 == "甄某有照片" } && found.closed == today)
      #expect(found.measure == "逐件筛查" && found.owner == .person(town.contributor) && found.words == "附件含个人信息")
      #expect(
        try await registry.problemChanges(of: id, in: organ, for: town.viewer).map(\.reason) == ["甄某调离"])
      let stored = try await town.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
      }.joined()
      #expect(!stored.contains("甄某") && stored.contains("附件含个人信息") && office.rawValue != "")
      #expect(try await town.faults() == [])
    }
  }

  @Test(
    "Evidence is handed out once its check has released it, to who may read the steps", arguments: FreshDatabase.engines
  )
  func evidence(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(0))
      let (id, _) = try await open(town)
      let picture = try registry.files.store(Array("照片".utf8))
      let file = NewEvidence(picture, name: "甄某门前公示栏.txt")
      try await registry.stepProblem(
        id, .progressed, on: now.day, words: "已公示", of: organ, by: by, at: now)
      try await registry.stepProblem(
        id, .declared, on: now.day, words: "见照片", evidence: [file], of: organ, by: by, at: now)
      await #expect(throws: ProblemRefusal.fileUsed) {
        try await registry.stepProblem(
          id, .returned, on: now.day, words: "不清", evidence: [file], of: organ, by: .person(town.head), at: now)
      }
      let held = try await registry.problemEvidence(of: id, in: organ, for: town.viewer)
      #expect(held.map(\.step) == [2] && held.map(\.name) == ["甄某门前公示栏.txt"] && held.map(\.state) == [.checking])
      func handed(_ viewer: Viewer, _ problem: String? = nil) async throws -> StoredFile? {
        try await registry.problemEvidence(picture.address, of: problem ?? id, in: organ, for: viewer)
      }
      #expect(try await handed(town.viewer) == nil)
      #expect(try await registry.fileToCheck(picture.address)?.name == "甄某门前公示栏.txt")
      let job = try #require(try await Outbox(registry).take([Quarantine.job], for: "test", at: now))
      try await registry.judge(picture.address, .released(isScanned: true), for: job, at: now)
      let stored = try #require(try await handed(town.viewer))
      #expect(try registry.files.contents(of: stored) == Array("照片".utf8))
      #expect(try await handed(town.viewer([.supervisor], of: "other", beneath: [organ])) == stored)
      for stranger in [town.viewer([.contributor]), town.viewer([.officer], of: "other")] {
        #expect(try await handed(stranger) == nil)
        #expect(try await registry.problemEvidence(of: id, in: organ, for: stranger).isEmpty)
      }
      #expect(try await handed(town.viewer, "none") == nil)
      let log = try await town.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
      }.joined()
      #expect(!log.contains("甄某") && log.contains(picture.address.hex))
      #expect(try await town.faults() == [])
      try await town.people.fixture.tamper("UPDATE problem_file SET number = 1")
      #expect(try await town.faults().count == 1)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func yearsOwnersAndReadersAreKept(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(0))
      let (id, office) = try await open(town)
      _ = try await registry.enterProblem(
        problem(.office(office), found: "2025-05-01", due: "2025-12-31"), of: organ, by: by, at: now)
      let year = try #require(ReportingYear(2026))
      let problems = try await registry.problems(of: organ, year: year, for: town.viewer)
      #expect(problems.found.count == 1 && problems.carriedIn.count == 1)
      await #expect(throws: PeopleRefusal.noSuchOffice) {
        _ = try await registry.enterProblem(problem(.office("none")), of: organ, by: by, at: now)
      }
      await #expect(throws: ProblemFault.dueBeforeFound(Self.day("2026-01-05"))) {
        try await registry.planProblem(
          id, measure: "甲", owner: .office(office), due: Self.day("2026-01-04"), reason: "乙", of: organ, by: by, at: now
        )
      }
      try await registry.stepProblem(id, .progressed, on: now.day, words: "内部进展", of: organ, by: by, at: now)
      func words(_ viewer: Viewer) async throws -> [String] {
        try await registry.problems(of: organ, for: viewer).flatMap(\.entry.steps).map(\.words)
      }
      #expect(try await words(town.viewer([.leader])) == ["内部进展"])
      #expect(try await words(town.viewer([.supervisor], of: "other", beneath: [organ])) == ["内部进展"])
      #expect(try await words(town.viewer([.contributor])) == [WorkEntry.closedWords])
      await #expect(throws: PeopleRefusal.notAllowed(.viewWorkLog)) {
        _ = try await words(town.viewer([.officer], of: "other"))
      }
      try await registry.withdrawProblem(id, reason: "重复", of: organ, by: by, at: now)
      await #expect(throws: ProblemRefusal.noSuchProblem) {
        try await registry.stepProblem(id, .progressed, on: now.day, words: "甲", of: organ, by: by, at: now)
      }
      #expect(try await registry.problems(of: organ, year: year, for: town.viewer).found.isEmpty)
      #expect(try await town.faults() == [])
      try await town.people.fixture.tamper("UPDATE problem SET due = '2027-01-01' WHERE id = '\(id)'")
      #expect(
        try await town.faults() == [
          .projection(organ, table: "problem", key: id, difference: "due 应为 “2026-06-30”，现为 “2027-01-01”")
        ])
    }
  }
}
