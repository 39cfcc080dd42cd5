import Database
import DatabaseFixtures
import Disclosure
import Registry
import Testing

@Suite("工作记录的保存") struct WorkLogTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }
  private static let attendance = Attendance(people: 12)

  private static let samples: [WorkEntry] = [
    WorkEntry(day: day("2026-01-08"), topic: "研究年度要点", matter: .meeting(.leadingGroup, attendance), note: "会议室"),
    WorkEntry(day: day("2026-01-09"), topic: "印发年度要点", matter: .deployment(number: "云政发〔2026〕2号")),
    WorkEntry(
      day: day("2026-01-10"), topic: "保密审查培训",
      matter: .training(Training([.secrecyReview, .policy], hours: ExactDecimal(mantissa: 15, scale: 1), attendance))),
    WorkEntry(day: day("2026-01-11"), topic: "栏目检查", matter: .inspection(offices: [], found: 2)),
    WorkEntry(
      day: day("2026-01-12"), topic: "县要点",
      matter: .higherDocument(
        issuer: "县政府办", number: nil,
        tasks: [
          WorkTask("公开清单", due: day("2026-02-01"), done: day("2026-01-20")), WorkTask("报总结", due: day("2026-12-01")),
        ])),
    WorkEntry(day: day("2026-06-30"), topic: "修订指南", matter: .plan(office: nil, done: nil)),
    WorkEntry(day: day("2026-01-13"), topic: "低保登记有误", matter: .correction(nil), party: "甄有才", note: "来电"),
    WorkEntry(day: day("2026-01-14"), topic: "问补贴", matter: .inquiry(answered: day("2026-01-14")), party: "贾某"),
    WorkEntry(day: day("2026-01-15"), topic: "建议公示", matter: .suggestion(answered: nil)),
    WorkEntry(day: day("2026-01-16"), topic: "投诉不公开", matter: .complaint(.init(.unfounded, on: day("2026-02-01")))),
    WorkEntry(day: day("2026-01-17"), topic: "县考核", matter: .assessment(year: 2025, result: "良好")),
    WorkEntry(day: day("2026-01-18"), topic: "群众评议", matter: .socialReview(year: 2026, people: 50, result: "满意率98%")),
    WorkEntry(day: day("2026-01-19"), topic: "未发生", matter: .accountability(year: 2026, people: 0)),
  ]

  private func enter(_ entry: WorkEntry, _ town: CatalogueFixture) async throws -> String {
    try await town.registry.enterWork(entry, of: town.organ, by: .person(town.officer), at: town.people.at(0))
  }

  @Test(arguments: FreshDatabase.engines)
  func everyKindIsReadAsItWasEntered(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      for entry in Self.samples { _ = try await enter(entry, town) }
      let all = try await town.registry.workLog(of: town.organ, year: nil, for: town.viewer)
      #expect(Set(Self.samples.map(\.kind)) == Set(WorkKind.allCases))
      #expect(all.map(\.entry) == Self.samples.sorted { $0.day < $1.day })
      #expect(all.allSatisfy { $0.author == town.officer.rawValue })
      let year = try #require(ReportingYear(2025))
      #expect(
        try await town.registry.workLog(of: town.organ, year: year, for: town.viewer).map(\.entry.topic) == ["县考核"])
      let figures = try await town.registry.workLogFigures(
        of: town.organ, year: try #require(ReportingYear(2026)), for: town.viewer)
      #expect(figures == WorkLogFigures(of: 2026, Self.samples))
      #expect(
        try await town.registry.dueWork(of: town.organ, for: town.viewer).map(\.work.words) == ["修订指南", "报总结（县要点）"])
      #expect(try await town.faults() == [])
    }
  }

  @Test(
    "Names and words of the public stand nowhere in clear, and only the desk reads them",
    arguments: FreshDatabase.engines)
  func sealed(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      for entry in Self.samples { _ = try await enter(entry, town) }
      let stored = try await town.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }
          + session.query("SELECT content || coalesce(topic, '') || coalesce(note, '') FROM work_entry") {
            try $0[0] as String
          }
      }.joined()
      for text in ["甄有才", "低保登记有误", "来电", "问补贴", "贾某", "建议公示", "投诉不公开"] {
        #expect(!stored.contains(text), "\(text)")
      }
      #expect(stored.contains("研究年度要点"))
      for viewer in [town.viewer([.contributor]), town.viewer([.leader])] {
        let seen = try await town.registry.workLog(of: town.organ, year: nil, for: viewer).map(\.entry)
        let closed = seen.filter(\.kind.comesFromThePublic)
        #expect(closed.count == 4 && closed.allSatisfy { $0.topic == WorkEntry.closedWords && $0.party == nil })
        #expect(seen.contains { $0.topic == "研究年度要点" })
      }
      let county = town.viewer([.supervisor], of: "other", beneath: [town.organ])
      let seen = try await town.registry.workLog(of: town.organ, year: nil, for: county).map(\.entry)
      #expect(seen.count == 13 && !seen.contains { $0.party != nil })
      await #expect(throws: PeopleRefusal.notAllowed(.viewWorkLog)) {
        _ = try await town.registry.workLog(of: town.organ, year: nil, for: town.viewer([.officer], of: "other"))
      }
      await #expect(throws: PeopleRefusal.notAllowed(.keepWorkLog)) {
        _ = try await town.registry.enterWork(
          Self.samples[0], of: town.organ, by: .person(town.contributor), at: town.people.at(0))
      }
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anEntryIsDoneCorrectedAndTakenBack(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(9))
      let correction = try await enter(Self.samples[6], town)
      let document = try await enter(Self.samples[4], town)
      let today = now.day
      try await registry.completeWork(
        correction, .correction(.init(.corrected, on: today)), note: "已改", of: organ, by: by, at: now)
      let done = try #require(try await registry.workEntry(correction, of: organ, for: town.viewer)).entry
      #expect(done.matter == .correction(.init(.corrected, on: today)) && done.note == "已改" && done.party == "甄有才")
      await #expect(throws: WorkLogRefusal.nothingOpen) {
        try await registry.completeWork(
          correction, .correction(.init(.declined, on: today)), of: organ, by: by, at: now)
      }
      await #expect(throws: WorkFault.dayBefore(Self.day("2026-01-12"))) {
        try await registry.completeWork(document, .task(1, Self.day("2026-01-01")), of: organ, by: by, at: now)
      }
      try await registry.completeWork(document, .task(1, today), of: organ, by: by, at: now)
      #expect(try await registry.dueWork(of: organ, for: town.viewer).isEmpty)
      await #expect(throws: WorkLogRefusal.otherKind) {
        try await registry.correctWork(document, to: Self.samples[0], reason: "甲", of: organ, by: by, at: now)
      }
      await #expect(throws: PeopleRefusal.empty("理由")) {
        try await registry.correctWork(document, to: Self.samples[4], reason: " ", of: organ, by: by, at: now)
      }
      try await registry.correctWork(
        document, to: Self.samples[4], reason: "漏写甄有才的任务", of: organ, by: by, at: now)
      #expect(try await registry.dueWork(of: organ, for: town.viewer).map(\.entry) == [document])
      let changes = try await registry.workChanges(of: document, in: organ, for: town.viewer)
      #expect(changes.map(\.kind) == [.workEntered, .workCompleted, .workCorrected])
      #expect(changes.map(\.reason) == [nil, nil, "漏写甄有才的任务"])
      try await registry.withdrawWork(document, reason: "重复", of: organ, by: by, at: now)
      #expect(try await registry.workEntry(document, of: organ, for: town.viewer) == nil)
      await #expect(throws: WorkLogRefusal.noSuchEntry) {
        try await registry.withdrawWork(document, reason: "重复", of: organ, by: by, at: now)
      }
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func nobodyWasHeldResponsibleAndSomebodyWasExcludeEachOther(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      func stated(_ people: Int, _ year: Int = 2026) -> WorkEntry {
        WorkEntry(day: Self.day("2026-01-19"), topic: "情况", matter: .accountability(year: year, people: people))
      }
      let none = try await enter(stated(0), town)
      await #expect(throws: WorkLogRefusal.accountabilityStated(year: 2026)) { _ = try await enter(stated(1), town) }
      _ = try await enter(stated(1, 2025), town)
      _ = try await enter(stated(2, 2025), town)
      await #expect(throws: WorkLogRefusal.accountabilityRecorded(year: 2025)) {
        _ = try await enter(stated(0, 2025), town)
      }
      try await town.registry.correctWork(
        none, to: stated(3), reason: "后来发生", of: town.organ, by: .person(town.officer), at: town.people.at(1))
      let unknown = WorkEntry(day: Self.day("2026-01-20"), topic: "检查", matter: .inspection(offices: ["x"], found: 0))
      await #expect(throws: PeopleRefusal.noSuchOffice) { _ = try await enter(unknown, town) }
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedRowIsFound(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let id = try await enter(Self.samples[3], town)
      try await town.people.fixture.tamper("UPDATE work_entry SET year = 2025")
      #expect(
        try await town.faults() == [
          .projection(town.organ, table: "work_entry", key: id, difference: "year 应为 2026，现为 2025")
        ])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theLeadingGroupKeepsItsDocuments(_ engine: EngineKind) async throws {
    try await CatalogueFixture.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, Authority.person(town.officer), town.people.at(0))
      let seat = try await registry.joinLeadingGroup(
        town.head, duty: "成员", since: Self.day("2025-01-01"), document: "云政发〔2025〕1号", of: organ, by: by, at: now)
      try await registry.leaveLeadingGroup(
        seat, until: Self.day("2026-02-01"), document: "云政发〔2026〕3号", of: organ, by: by, at: now)
      let found = try #require(try await registry.directory(of: organ).leadingGroup.first)
      #expect(found.document == "云政发〔2025〕1号" && found.endDocument == "云政发〔2026〕3号")
      #expect(found.isHeld(on: Self.day("2026-02-01")) && !found.isHeld(on: Self.day("2026-02-02")))
      #expect(try await town.faults() == [])
    }
  }
}
