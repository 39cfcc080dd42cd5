import Database
import DatabaseFixtures
import Disclosure
import Testing

@testable import Registry

@Suite struct RequestsQueryTests {
  @Test(arguments: FreshDatabase.engines)
  func everybodySeesWhatTheyMayAndNothingElse(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let mine = try await office.file(documents: [office.document(.application)]).id
      try await office.releaseFiles(on: "2026-02-10")
      let unassigned = try await office.file().id
      let foreign = try await office.file(by: office.stranger).id
      _ = try await office.registry.assignRequest(
        office.step(office.officer, mine, "2026-02-10"), to: "land", until: nil, under: office.rules)
      let everything: Set<RequestID> = [mine, unassigned, foreign]
      let rows: [(Viewer, Set<RequestID>)] = [
        (office.officer, [mine, unassigned]), (office.leader, [mine, unassigned]), (office.contributor, [mine]),
        (office.system, []), (office.stranger, [foreign]), (office.supervisor, [mine, unassigned]),
        (Viewer(person: "x", organ: "yunxi", roles: []), []),
        (Viewer(person: "x", organ: "yunxi", roles: [.contributor]), []),
        (Viewer(person: "x", organ: "beishan", roles: [.contributor], offices: ["land"]), []),
        (Viewer(person: "x", organ: "yunxi", roles: [.officer], beneath: ["beishan"]), [mine, unassigned]),
      ]
      let file = try #require(try await office.open(mine, "2026-02-10")?.documents.first?.file)
      let year = try #require(ReportingYear(2026))
      for (viewer, visible) in rows {
        let page = try await office.registry.requests(for: viewer)
        #expect(Set(page.lines.map(\.id)) == visible)
        #expect(page.total == visible.count)
        let inbox = try await office.registry.inbox(for: viewer, today: office.day("2026-02-10"))
        #expect(inbox.groups.reduce(0) { $0 + $1.count } == visible.count)
        for id in everything {
          #expect(try await (office.open(id, "2026-02-10", as: viewer) != nil) == visible.contains(id))
        }
        #expect(try await (office.registry.document(file, of: mine, for: viewer) != nil) == visible.contains(mine))
        let facts = try await office.registry.yearFacts(of: "yunxi", year, for: viewer)
        #expect(facts.facts.count == visible.subtracting([foreign]).count)
      }
      #expect(try await office.registry.tableThree(of: "yunxi", year, for: office.contributor) == nil)
      #expect(try await office.registry.tableThree(of: "yunxi", year, for: office.stranger) == nil)
      let all = try await office.registry.tableThreeOfAll(year, for: office.supervisor)
      #expect(all[.received, .total] == 2)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theInboxSaysWhatIsToDo(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let (registry, rules) = (office.registry, office.rules)
      let unconfirmed = try await office.file(.email).id
      let plain = try await office.file().id
      let waiting = try await office.file().id
      _ = try await registry.askSupplement(
        office.step(office.officer, waiting, "2026-02-10"), until: office.day("2026-03-04"), text: "密语", under: rules)
      let reviewed = try await office.file().id
      _ = try await registry.draftReply(
        office.step(office.officer, reviewed, "2026-02-10"), .supplied, remedy: .reconsiderationOrSuit, text: "密语",
        under: rules)
      let digest = try #require(try await office.open(reviewed, "2026-02-10")?.draft?.digest)
      _ = try await registry.submitReply(
        office.step(office.officer, reviewed, "2026-02-10"), digest: digest, under: rules)
      let sent = try await office.file().id
      try await office.answer(sent, .supplied, on: "2026-02-11")
      func group(_ kind: InboxGroup, _ iso: String, _ viewer: Viewer? = nil) async throws -> Set<RequestID> {
        let inbox = try await registry.inbox(for: viewer ?? office.officer, today: office.day(iso))
        let group = try #require(inbox[kind])
        #expect(group.count == group.lines.count)
        return Set(group.lines.map(\.id))
      }
      // All were received on 9 February and are due on 13 March.
      #expect(try await group(.unconfirmed, "2026-02-12") == [unconfirmed])
      #expect(try await group(.later, "2026-03-05") == [plain, reviewed])
      #expect(try await group(.week, "2026-03-05") == [])
      #expect(try await group(.week, "2026-03-06") == [plain, reviewed])
      #expect(try await group(.today, "2026-03-12") == [waiting])
      #expect(try await group(.today, "2026-03-13") == [plain, reviewed, waiting])
      #expect(try await group(.today, "2026-03-16") == [plain, reviewed, waiting])
      #expect(try await group(.waiting, "2026-03-04") == [waiting])
      #expect(try await group(.waiting, "2026-03-05") == [])
      #expect(try await group(.finishing, "2026-03-05") == [sent])
      #expect(try await group(.review, "2026-02-12", office.head) == [reviewed])
      #expect(try await group(.review, "2026-02-12", office.deputy) == [])
      #expect(try await group(.review, "2026-02-12", office.officer) == [])
      let author = Viewer(person: "officer", organ: "yunxi", roles: [.officer, .officeHead])
      #expect(try await group(.review, "2026-02-12", author) == [])
      let inbox = try await registry.inbox(for: office.officer, today: office.day("2026-02-12"), count: 1)
      #expect(inbox[.later]?.count == 2)
      #expect(inbox[.later]?.lines.count == 1)
      #expect(inbox.nextDue == office.day("2026-03-13"))
      #expect(inbox[.later]?.lines.first?.application[.applicantName] == "甄**")
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func listsAreFilteredSortedAndPaged(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let letter = try await office.file(.signedPost, on: "2026-02-09").id
      let company = try await office.file(
        .counter, on: "2026-02-10", applicant: .business, [.applicantName: "清河县某某公司", .contactPhone: "0310-6600000"]
      ).id
      let mail = try await office.file(.email, on: "2026-02-11").id
      try await office.answer(letter, .supplied, on: "2026-02-12")
      func found(_ change: (inout RequestFilter) -> Void) async throws -> Set<RequestID> {
        var filter = RequestFilter()
        change(&filter)
        return Set(try await office.registry.requests(for: office.officer, filter).lines.map(\.id))
      }
      #expect(try await found { $0.states = [.registered, .unconfirmed] } == [company, mail])
      #expect(try await found { $0.channels = [.signedPost] } == [letter])
      #expect(try await found { $0.dispositions = [.supplied] } == [letter])
      #expect(try await found { $0.arrivedFrom = office.day("2026-02-10") } == [company, mail])
      #expect(try await found { $0.arrivedThrough = office.day("2026-02-10") } == [letter, company])
      #expect(try await found { $0.dueThrough = office.day("2026-03-16") } == [company])
      #expect(try await found { $0.text = "2026-0002" } == [company])
      #expect(try await found { $0.text = "云政公开" } == [letter])
      #expect(try await found { $0.text = "甄有才" } == [letter, mail])
      #expect(try await found { $0.text = "03106600000" } == [company])
      #expect(try await found { $0.text = "甄" } == [])
      #expect(try await found { $0.text = "%" } == [])
      #expect(try await found { $0.text = "2026_0002" } == [])
      #expect(try await found { $0.text = "' OR 1 = 1 --" } == [])
      #expect(try await found { $0.text = "?" } == [])
      let byDue = try await office.registry.requests(for: office.officer)
      #expect(byDue.lines.map(\.id) == [company, mail, letter])
      for order in RequestOrder.allCases {
        for descending in [false, true] {
          let page = try await office.registry.requests(
            for: office.officer, order: order, descending: descending, from: 1, count: 1)
          #expect(page.lines.count == 1)
          #expect(page.total == 3)
        }
      }
      let newest = try await office.registry.requests(for: office.officer, order: .arrived, descending: true)
      #expect(newest.lines.map(\.id) == [mail, company, letter])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func theSameApplicationIsNoticed(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let first = try await office.file()
      #expect(first.duplicates == [])
      var same = RequestsFixture.applicant
      same[.identityNumber] = nil
      same[.description] = "石桥村，征收补偿标准 和面积。"
      let second = try await office.file(.counter, on: "2026-02-09", same)
      #expect(second.duplicates.map(\.id) == [first.id])
      #expect(second.duplicates.first?.sentence.contains("2026-0001") == true)
      var other = RequestsFixture.applicant
      other[.description] = "预算"
      #expect(try await office.file(.counter, on: "2026-02-09", other).duplicates == [])
      #expect(try await office.registry.duplicates(of: first.id, for: office.officer).map(\.id) == [second.id])
      #expect(try await office.registry.duplicates(of: first.id, for: office.stranger) == [])
      try await office.answer(first.id, .supplied, on: "2026-02-10")
      #expect(try await office.file(on: "2026-02-11").duplicates.map(\.id) == [second.id])
    }
  }
}
