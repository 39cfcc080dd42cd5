import Database
import Disclosure
import Foundation
import Registry
import Testing

@testable import gongkai

/// The demo of 10 March 2026, a Tuesday.
@Suite struct DemoTests {
  private static let today = Day(iso: "2026-03-10") ?? .first

  private func withDemo(_ work: (Registry, RequestPage, Inbox) async throws -> Void) async throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(atPath: scratch.path("data"), withIntermediateDirectories: true)
    let database = try SQLDatabase.sqlite(
      SQLiteSettings(path: scratch.path("data/gongkai.sqlite")), retry: .standard)
    let registry = try await RegistryOpening(
      database: database, files: FileStore(folder: scratch.path("data/files")),
      keyFile: KeyFile(path: scratch.path("data.key"), outside: [scratch.path("data")])
    ).open(at: Demo.start(today: Self.today))
    let hashing = PasswordHashing(Argon2Parameters(memoryKiB: 8, passes: 1))
    try await Demo.make(in: registry, today: Self.today, hashing: hashing)
    let town = try #require(try await registry.organs().first { $0.level == .town })
    let viewer = Viewer(person: "somebody", organ: town.id, roles: [.officer])
    let requests = try await registry.requests(for: viewer, count: 1000)
    try await work(registry, requests, try await registry.inbox(for: viewer, today: Self.today))
    try await database.close()
  }

  private func counts(_ page: RequestPage) -> [RequestState: Int] {
    Dictionary(page.lines.map { ($0.state, 1) }, uniquingKeysWith: +)
  }

  @Test(
    "Sixty requests in every state and of every channel; something is due today, one is overdue, one arrival is late")
  func theOfficeHasWorkOfEveryKind() async throws {
    try await withDemo { registry, page, inbox in
      #expect(page.total == 60)
      #expect(
        counts(page) == [
          .unconfirmed: 3, .registered: 2, .handling: 6, .awaitingSupplement: 2, .consulting: 2, .awaitingPayment: 1,
          .inReview: 3, .approved: 1, .issued: 1, .delivered: 2, .closed: 37,
        ])
      #expect(Set(counts(page).keys) == Set(RequestState.allCases))
      #expect(Set(page.lines.map(\.channel)) == Set(IntakeChannel.living))
      func situations(_ fits: (DueSituation) -> Bool) -> Int { page.lines.count { fits($0.dueSituation) } }
      #expect(situations { $0 == .running(due: Self.today) } == 2)
      #expect(situations { if case .running(let due) = $0 { due < Self.today } else { false } } == 1)
      let red = page.lines.filter {
        $0.received == nil && DueChip($0.dueSituation, today: Self.today, calendar: .builtIn).tone == .red
      }
      #expect(red.count == 1)
      // Two are due, one is overdue, one supplement never came, and two offices are behind their own deadline.
      #expect(inbox[.today]?.count == 6)
      #expect(inbox[.unconfirmed]?.count == 3)
      let applicants = Set(page.lines.compactMap(\.applicant))
      #expect(applicants == Set(ApplicantKind.allCases))
      #expect(page.lines.allSatisfy { $0.arrived < Self.today })
      #expect(page.lines.map(\.arrived).min().map { $0 < Self.today.adding(-1000) } == true)
    }
  }

  @Test("Nothing of it is found at fault, and everybody can sign in")
  func itIsSound() async throws {
    try await withDemo { registry, _, _ in
      let result = try await Verification(of: registry).run()
      #expect(result.faults.faults == [])
      #expect(result.events > 500)
      let town = try #require(try await registry.organs().first { $0.level == .town })
      let items = try await registry.items(
        for: Viewer(person: "somebody", organ: town.id, roles: [.officer]), count: 1000)
      #expect((600...660).contains(items.total))
      #expect(
        Set(items.lines.map(\.state)).isSuperset(of: [.drafting, .inReview, .approved, .published, .takenDown]))
      #expect(Set(items.lines.map(\.column)).count > 15)
      #expect(DemoPerson.all.count == 20)
      #expect(DemoPerson.all.reduce(into: Set<Role>()) { $0.formUnion($1.roles) } == Set(Role.allCases))
      let hashing = PasswordHashing(Argon2Parameters(memoryKiB: 8, passes: 1))
      for person in DemoPerson.all {
        let answer = try await registry.signIn(
          account: person.account, password: Demo.password, hashing: hashing, at: Demo.start(today: Self.today))
        guard case .signedIn = answer else {
          Issue.record("\(person.account)")
          continue
        }
      }
    }
  }

  @Test("Columns and rows, notes, documents in every state, and three years of what 表二 counts")
  func itKeepsCatalogueAndRegisters() async throws {
    try await withDemo { registry, _, _ in
      let town = try #require(try await registry.organs().first { $0.level == .town }).id
      let viewer = Viewer(person: "somebody", organ: town, roles: [.officer])
      let catalogue = try await registry.catalogue(of: town, for: viewer)
      #expect(catalogue.rows.count == 30 && catalogue.editions.count == 1)
      #expect(catalogue.rows.allSatisfy { $0.limit.rule != .unread })
      let year = try #require(ReportingYear(2025))
      let coverage = catalogue.coverage(of: year, through: Self.today)
      #expect(coverage.count(.notInvolved) == 4 && coverage.count(.present) > 8)
      #expect(catalogue.coverage(of: year, through: Self.today).unplaced.count <= 2)
      let standings = catalogue.standings(on: Self.today).lines.filter(\.isLeaf)
      let stale = standings.filter { if case .stale = $0.standing { true } else { false } }
      #expect(
        stale.map(\.column.id).sorted { $0.rawValue < $1.rawValue } == ["fields/culture", "fields/unsafeHousing"])
      #expect(standings.allSatisfy { $0.standing != .empty })
      let documents = try await registry.normativeDocuments(of: town, for: viewer)
      #expect(documents.count == 12)
      #expect(Set(documents.compactMap { $0.validity(on: Self.today) }) == Set(ItemValidity.allCases))
      #expect(documents.contains { ValidityReminder($0, on: Self.today, ahead: 90) != nil })
      for number in [2023, 2024, 2025, 2026] {
        let facts = try await registry.publicationFacts(
          of: town, year: try #require(ReportingYear(number)), for: viewer)
        let table = facts.tableTwo
        #expect(table[.compulsoryMeasures] == 0, "\(number)")
        #expect((table[.licences] ?? 0) > 0 && (table[.penalties] ?? 0) > 0 && table.feesWan != nil, "\(number)")
        #expect((table[.normativeDocuments, .inForce] ?? 0) > 0, "\(number)")
      }
      let entries = try await registry.enforcementEntries(of: town, for: viewer)
      #expect(entries.contains { $0.entry.source == nil } && entries.contains { $0.entry.source != nil })
    }
  }

  @Test("The same day makes the same office twice")
  func itIsTheSameTwice() async throws {
    struct Line: Hashable {
      let number: String
      let state: RequestState
      let arrived: Day
      let due: Day?
      let disposition: Disposition?
    }
    var made: [Set<Line>] = []
    for _ in 0..<2 {
      try await withDemo { _, page, _ in
        made.append(
          Set(
            page.lines.map {
              Line(
                number: $0.number, state: $0.state, arrived: $0.arrived, due: $0.due, disposition: $0.disposition)
            }))
      }
    }
    #expect(made.first == made.last)
    #expect(made.first?.count == 60)
  }

  /// A Saturday, the first day after the long holiday, a Sunday that is worked, and the last day of a year.
  @Test("Every day of the year has its demo", arguments: ["2026-03-07", "2026-02-24", "2026-02-15", "2025-12-31"])
  func everyDayCanBePlanned(_ iso: String) throws {
    let today = try #require(Day(iso: iso))
    let plans = DemoPlans(today: today).plans
    #expect(plans.count == 60)
    for plan in plans {
      var last = plan.arrived
      for step in plan.steps {
        #expect(step.day >= last && step.day < today, "\(plan.number) \(step.act)")
        last = step.day
      }
    }
  }

  @Test("The work of every year: done in the years before, something due now, an explicit word about responsibility")
  func itKeepsAWorkLog() async throws {
    try await withDemo { registry, _, _ in
      let town = try #require(try await registry.organs().first { $0.level == .town }).id
      let viewer = Viewer(person: "somebody", organ: town, roles: [.officer])
      for number in [2024, 2025] {
        let year = try #require(ReportingYear(number))
        let figures = try await registry.workLogFigures(of: town, year: year, for: viewer)
        #expect(figures.count(.meeting) == 3 && figures.count(.training) == 3 && figures.count(.inspection) == 2)
        #expect(figures.hours?.description == "5.5" && figures.peopleTrained == 64, "\(number)")
        #expect(figures.open(.plan) == 0 && figures.tasksDone == 3 && figures.peopleHeldResponsible == 0, "\(number)")
        #expect(figures.open(.correction) + figures.open(.complaint) + figures.open(.suggestion) == 0)
      }
      let problems = try await registry.problems(
        of: town, year: try #require(ReportingYear(2026)), for: viewer)
      #expect(problems.found.map(\.state) == [.open, .declared])
      #expect(problems.carriedIn.map(\.state) == [.closed, .open])
      let due = try await registry.dueWork(of: town, for: viewer)
      #expect(due.count == 8 && due.allSatisfy { $0.work.due.year == 2026 })
    }
  }
}
