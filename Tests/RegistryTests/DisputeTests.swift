import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import TestSupport
import Testing

@Suite("复议诉讼登记") struct DisputeRegistryTests {
  @Test(arguments: FreshDatabase.engines)
  func aDisputeGoesItsWholeWay(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let review = try await town.register(town.filing("清政复〔2025〕3号", received: "2025-06-02"))
      try await town.record(.answered, on: "2025-06-12", to: review, note: "由甄有才代收")
      try await town.decide(.reviewUpheld, on: "2025-08-01", of: review)
      let suit = try await town.register(
        town.filing("（2025）清0101行初9号", .suit, received: "2025-08-20", after: review))
      try await town.decide(.revoked, on: "2025-12-10", of: suit, redo: .withoutDay)
      try await town.record(.appealed(.organ), on: "2025-12-20", to: suit)
      try await town.decide(.sustained, on: "2026-02-20", of: suit)

      let file = try await town.file(suit)
      #expect(file.registration.group == .litigationAfterReconsideration && file.registration.reconsideration == review)
      #expect(file.dispute.stage == .redoing && file.version == 4)
      // The order runs from the second judgment, received on 2026-02-20: twenty working days with one make-up Saturday.
      let due = try await town.registry.disputesDue(of: town.organ, for: town.town.viewer, today: town.today)
      #expect(due.map(\.file.id) == [suit] && due.first?.due.day == town.day("2026-03-20"))

      let year = try await town.table(2025)
      #expect(year[.reconsideration, .upheld] == 1 && year[.litigationAfterReconsideration, .pending] == 1)
      #expect(try await town.table(2026)[.litigationAfterReconsideration, .corrected] == 1)
      let facts = try await town.registry.disputeFacts(
        of: town.organ, year: try #require(ReportingYear(2026)), for: town.town.viewer)
      #expect(facts.count == 1)
      try await town.record(.redone(number: "云政公开〔2026〕9号"), on: "2026-03-02", to: suit)
      #expect(try await town.file(suit).dispute.stage == .ended)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anEmptyRegisterGivesZeros(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let table = try await town.table(2025)
      #expect(table == TableFour(filledWith: 0))
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func namesAreSealedAndLookingIsNoted(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let id = try await town.register(town.filing("1号"))
      #expect(try await town.file(id).party == "甄**、贾**")
      let payloads = try await town.town.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log") { try $0[0] as String }.joined()
      }
      #expect(!payloads.contains("甄有才") && !payloads.contains("补偿方案") && payloads.contains("1号"))
      try await town.registry.showDisputeParty(id, reason: "制作答复书", of: town.organ, by: town.by, at: town.now)
      #expect(try await town.file(id).party == "甄有才、贾无名")
      // Another day, and anybody else, sees the masked name.
      let later = try await town.registry.dispute(
        id, of: town.organ, for: Viewer(person: town.town.officer, organ: town.organ, roles: [.officer]),
        today: town.today.next)
      #expect(later?.party == "甄**、贾**" && later?.entries.last?.words == "制作答复书")
      let other = try await town.registry.dispute(
        id, of: town.organ, for: Viewer(person: town.town.head, organ: town.organ, roles: [.officeHead]),
        today: town.today)
      #expect(other?.party == "甄**、贾**")
      let listed = try await town.registry.disputes(of: town.organ, for: town.town.viewer).files
      #expect(listed.map(\.party) == ["甄**、贾**"])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatCannotBeIsRefused(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let id = try await town.register(town.filing("1号"))
      await #expect(throws: DisputeActionRefusal.numberTaken("1号")) { _ = try await town.register(town.filing(" 1号 ")) }
      await #expect(throws: DisputeActionRefusal.noSuchReconsideration) {
        _ = try await town.register(town.filing("2号", .suit, after: "none"))
      }
      await #expect(throws: DisputeActionRefusal.noSuchRequest) {
        _ = try await town.register(town.filing("2号", request: "none"))
      }
      await #expect(throws: DisputeActionRefusal.rule(.inTheFuture(today: town.today))) {
        _ = try await town.register(town.filing("2号", received: "2026-03-03"))
      }
      await #expect(throws: DisputeActionRefusal.rule(.otherKindOfResult(.revoked))) {
        try await town.decide(.revoked, on: "2026-03-01", of: id)
      }
      await #expect(throws: DisputeActionRefusal.noSuchDispute) {
        try await town.record(.answered, on: "2026-03-01", to: "none")
      }
      await #expect(throws: StaleVersion.self) {
        try await town.registry.recordDispute(
          DisputeEvent(town.today, .noted), to: id, of: town.organ, expecting: 7, by: town.by, at: town.now)
      }
      await #expect(throws: PeopleRefusal.notAllowed(.keepDisputes)) {
        try await town.registry.recordDispute(
          DisputeEvent(town.today, .answered), to: id, of: town.organ, by: .person(town.town.contributor), at: town.now)
      }
      await #expect(throws: PeopleRefusal.notAllowed(.viewDisputes)) {
        _ = try await town.registry.disputes(of: town.organ, for: town.town.viewer([.contributor]))
      }
      // A mistaken entry gives its number free.
      try await town.registry.voidDispute(id, reason: "重复", of: town.organ, by: town.by, at: town.now)
      _ = try await town.register(town.filing("1号"))
      #expect(try await town.table(2026)[.reconsideration, .total] == 1)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aMappingHoldsFromItsDay(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let id = try await town.register(town.filing("1号"))
      try await town.decide(.reviewMediated, on: "2026-02-20", of: id)
      #expect(try await town.table(2026)[.reconsideration, .other] == 1)
      let own = OutcomeMapping { $0 == .reviewMediated ? .corrected : OutcomeMapping.standard[$0] }
      try await town.registry.setOutcomeMapping(
        own, since: town.day("2026-02-21"), of: town.organ, by: town.by, at: town.now)
      #expect(try await town.table(2026)[.reconsideration, .other] == 1)
      await #expect(throws: DisputeActionRefusal.mappingBeforeLast(town.day("2026-02-21"))) {
        try await town.registry.setOutcomeMapping(
          own, since: town.day("2026-02-20"), of: town.organ, by: town.by, at: town.now)
      }
      let mappings = try await town.registry.disputes(of: town.organ, for: town.town.viewer).mappings
      #expect(mappings.inForce(on: town.today) == own && mappings.inForce(on: town.day("2026-02-20")) == .standard)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func filesWaitForTheirCheck(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let id = try await town.register(town.filing("1号"))
      let stored = try town.registry.files.store(Array("%PDF-1.7 决定书".utf8))
      try await town.registry.addDisputeFiles(
        [NewDisputeFile(stored, name: "决定书.pdf")], to: id, of: town.organ, by: town.by, at: town.now)
      let document = try #require(try await town.file(id).documents.first)
      #expect(document.name == "决定书.pdf" && document.state == .checking)
      let viewer = town.town.viewer
      #expect(try await town.registry.disputeDocument(document.file, of: id, in: town.organ, for: viewer) == nil)
      #expect(try await town.registry.fileToCheck(document.file)?.name == "决定书.pdf")
      let taken = try #require(
        try await Outbox(town.registry).take([Quarantine.job], for: "test", at: town.now))
      try await town.registry.judge(document.file, .released(isScanned: false), for: taken, at: town.now)
      #expect(try await town.registry.disputeDocument(document.file, of: id, in: town.organ, for: viewer) == stored)
      #expect(try await town.registry.disputeDocument(document.file, of: "none", in: town.organ, for: viewer) == nil)
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aChangedRowIsFound(_ engine: EngineKind) async throws {
    try await DisputeTown.with(engine) { town in
      let id = try await town.register(town.filing("1号"))
      try await town.town.people.fixture.tamper("UPDATE dispute_event SET day = '2026-02-01'")
      let faults = try await town.faults()
      #expect(
        faults == [
          .projection(
            town.organ, table: "dispute_event", key: "\(id) 1",
            difference: "day 应为 “2026-02-02”，现为 “2026-02-01”")
        ])
    }
  }

  /// Whatever is done, allowed or refused, the rows are those of the log.
  @Test(arguments: FreshDatabase.engines, 0..<2)
  func rowsFollowFromTheLogAfterRandomActions(_ engine: EngineKind, _ seed: Int) async throws {
    try await DisputeTown.with(engine) { town in
      var random = SeededRandom(seed: seed)
      var done = 0
      for step in 0..<FuzzCount.of(40, sharedBy: 200) {
        do {
          try await act(town, step, &random)
          done += 1
        } catch is DisputeActionRefusal {}
      }
      #expect(done > 10)
      #expect(try await town.faults() == [])
    }
  }

  private func act(_ town: DisputeTown, _ step: Int, _ random: inout SeededRandom) async throws {
    let known = try await town.registry.disputes(of: town.organ, for: town.town.viewer).files
    let day = town.today.adding(-Int.random(in: 0...300, using: &random))
    guard let id = known.randomElement(using: &random)?.id, step % 4 != 0 else {
      let kind = DisputeKind.allCases.randomElement(using: &random) ?? .suit
      _ = try await town.register(town.filing("\(step)号", kind, received: day.description))
      return
    }
    let result = DisputeResult.allCases.randomElement(using: &random) ?? .revoked
    switch Int.random(in: 0..<7, using: &random) {
    case 0: try await town.record(.answered, on: day.description, to: id)
    case 1: try await town.record(.appealed(.other), on: day.description, to: id)
    case 2: try await town.record(.hearingSet(on: day.adding(9)), on: day.description, to: id, note: "说明")
    case 3: try await town.registry.voidDispute(id, reason: "误登", of: town.organ, by: town.by, at: town.now)
    case 4: try await town.registry.showDisputeParty(id, reason: "核对", of: town.organ, by: town.by, at: town.now)
    default: try await town.decide(result, on: day.description, of: id)
    }
  }

  @Test func everyKindHasItsWords() {
    #expect(Set(DisputeEventKind.allCases.map(\.chinese)).count == DisputeEventKind.allCases.count)
  }
}
