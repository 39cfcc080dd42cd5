import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite struct AuditTests {
  @Test func everyKindHasWords() {
    let kinds =
      PeopleKind.allCases.map(\.rawValue) + RequestEventKind.allCases.map(\.rawValue)
      + ItemEventKind.allCases.map(\.rawValue) + CatalogueKind.allCases.map(\.rawValue)
      + DisputeEventKind.allCases.map(\.rawValue)
      + WorkLogKind.allCases.map(\.rawValue) + ProblemKind.allCases.map(\.rawValue)
      + OpeningKind.allCases.map(\.rawValue)
      + CampaignKind.allCases.map(\.rawValue) + ScoringKind.allCases.map(\.rawValue)
      + ReportKind.allCases.map(\.rawValue)
      + Array(AuditWords.others.keys)
    for kind in kinds { #expect(AuditWords.words(kind) != kind, "\(kind)") }
    let grouped = AuditGroup.allCases.flatMap(\.kinds)
    #expect(Set(grouped).count == grouped.count)
    #expect(Set(kinds).subtracting(grouped) == [Tombstones.kind])
  }

  @Test(arguments: FreshDatabase.engines)
  func tellsWhoDidWhatToWhomAndWhy(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let person = try await people.addPerson("甄某某")
      try await people.registry.grantRole(
        .officer, to: person, of: people.organ, reason: "岗位调整", by: .person(people.securityAdmin), at: people.at(1))
      var filter = AuditFilter()
      filter.group = .roles
      filter.author = "乙某"
      let page = try await people.registry.audit(of: people.organ, filter)
      #expect(page.total == 1)
      let entry = try #require(page.entries.first)
      #expect(entry.words == "授予角色" && entry.detail == "信息公开专职人员")
      #expect(entry.authorName == "乙某" && entry.personName == "甄某某" && entry.reason == "岗位调整")
      let payloads = try await people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
      }
      #expect(!payloads.contains { $0.contains("岗位调整") })
      filter.author = "没有这人"
      #expect(try await people.registry.audit(of: people.organ, filter).total == 0)
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func findsByCaseDayAndKindWithoutPersonalValues(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { town in
      let first = try await town.file(on: "2026-02-09")
      let second = try await town.file(on: "2026-02-10")
      _ = try await town.registry.unmaskApplicant(
        town.step(town.officer, first.id, "2026-02-11"), [.applicantName], reason: "电话联系", under: town.rules)
      var filter = AuditFilter()
      filter.number = first.number
      let entries = try await town.registry.audit(of: RequestsFixture.organ, filter).entries
      #expect(entries.map(\.words) == ["查看完整个人信息", "登记申请"])
      #expect(entries.map(\.number) == [first.number, first.number])
      #expect(entries.first?.reason == "电话联系")
      #expect(entries.first?.detail == CaseDetail.applicantName.chinese)
      let told = entries.map { "\($0)" }.joined()
      #expect(!RequestsFixture.secrets.contains { told.contains($0) })
      filter = AuditFilter()
      (filter.from, filter.through) = (town.day("2026-02-10"), town.day("2026-02-10"))
      #expect(try await town.registry.audit(of: RequestsFixture.organ, filter).entries.map(\.number) == [second.number])
      filter = AuditFilter()
      filter.group = .other
      #expect(try await town.registry.audit(of: RequestsFixture.organ, filter).total == 0)
      #expect(try await town.registry.audit(of: "qinghe", AuditFilter()).total == 0)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func pagesFollowEachOther(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      for index in 0..<7 { _ = try await people.addPerson("甄\(index)") }
      let all = try await people.registry.audit(of: people.organ, AuditFilter(), count: 100).entries
      var paged: [AuditEntry] = []
      for offset in stride(from: 0, to: all.count, by: 3) {
        paged += try await people.registry.audit(of: people.organ, AuditFilter(), from: offset, count: 3).entries
      }
      #expect(paged == all)
      #expect(all.map(\.seq) == Array((1...all.count).reversed()))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func signInsAreFilteredAndUnknownNamesBelongToTheUppermostOrgan(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      _ = try await people.addUser("甄某某", "zhenmm", "Number-0", roles: [.officer])
      for (account, password) in [("zhenmm", "wrong"), ("zhenmm", "Number-0"), ("nobody", "Number-0")] {
        _ = try await people.registry.signIn(
          account: account, password: password, from: "203.0.113.9", hashing: people.hashing, at: people.at(60))
      }
      let beneath = try await people.registry.foundOrgan(
        named: "青石社区", level: .street, beneath: people.organ, by: .console, at: people.at(61))
      func count(_ organ: OrganID, _ change: (inout LoginFilter) -> Void) async throws -> Int {
        var filter = LoginFilter()
        change(&filter)
        return try await people.registry.logins(of: organ, filter).total
      }
      #expect(try await count(people.organ) { _ in } == 3)
      #expect(try await count(people.organ) { $0.account = " ZhenMM" } == 2)
      #expect(try await count(people.organ) { $0.outcome = .wrong } == 2)
      #expect(try await count(people.organ) { $0.source = "203.0.113.8" } == 0)
      #expect(try await count(people.organ) { $0.from = PeopleFixture.start.day.next } == 0)
      #expect(try await count(people.organ) { $0.through = PeopleFixture.start.day } == 3)
      #expect(try await count(beneath) { _ in } == 0)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theInstallationTellsHowItStands(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let before = try await people.registry.standing(at: people.at(1))
      #expect(before.duty(.backup) == nil && before.checkpoint == nil)
      _ = try await Checkpoints(people.registry).write(at: people.at(2))
      try await ManualDuty.verify.note(problem: "发现 1 处问题。", at: people.at(3), in: people.registry.database)
      try await ManualDuty.verify.note(problem: nil, at: people.at(4), in: people.registry.database)
      let after = try await people.registry.standing(at: people.at(5))
      #expect(after.engine.hasPrefix(engine == .sqlite ? "SQLite 3" : "PostgreSQL "))
      #expect(after.databaseBytes > 10_000 && (after.freeBytes ?? 0) > 0)
      #expect(after.organs == 1 && after.events == after.checkpoint?.events)
      #expect(after.duty(.verify)?.done == people.at(4) && after.duty(.verify)?.failures == 0)
    }
  }
}
