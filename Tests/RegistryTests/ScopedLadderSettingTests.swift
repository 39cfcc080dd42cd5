import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// 分栏目、体裁的审核流程 as a setting of an organ, and an item that goes up one of them.
@Suite struct ScopedLadderSettingTests {
  private static let two: ReviewLadder =
    ReviewLadder([.init(name: "初审", role: .officeHead), .init(name: "签发", role: .leader)]) ?? .standard
  private static let column = LadderScope(column: "statutory/emergencies")
  private static let notice = LadderScope(column: "statutory/emergencies", genre: .circular)

  @Test(arguments: FreshDatabase.engines)
  func holdsFromItsDayOnAndIsReadBackWhole(_ engine: EngineKind) async throws {
    try await PeopleFixture.with(engine) { people in
      let head = try await people.addPerson("主任", roles: [.officeHead])
      func day(_ date: Int) -> Day { PeopleFixture.start.day.adding(date - 2) }
      func change(_ ladders: [LadderScope: ReviewLadder], _ since: Int) async throws {
        try await people.registry.changeSetting(
          .scopedLadders(ScopedLadders(ladders)), since: day(since), of: people.organ, by: .person(head),
          at: people.at(0))
      }
      await #expect(throws: PeopleRefusal.ladderNotFromTomorrow(day(3))) {
        try await change([Self.column: Self.two], 2)
      }
      try await change([Self.column: Self.two, Self.notice: .standard], 5)
      await #expect(throws: PeopleRefusal.laddersChangeLater(day(5))) { try await change([:], 4) }
      try await change([Self.notice: Self.two], 8)
      let ladders = try await people.registry.settings(of: people.organ, on: day(2)).ladders
      #expect(ladders.scoped(on: day(4)).ladders == [:])
      #expect(ladders.scoped(on: day(5)).ladders == [Self.column: Self.two, Self.notice: .standard])
      #expect(ladders.scoped(on: day(8)).ladders == [Self.notice: Self.two])
      #expect(ladders.ladder(on: day(8)) == .standard)
      #expect(try await people.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anItemGoesUpTheLadderOfItsColumnAndGenre(_ engine: EngineKind) async throws {
    try await RequestsFixture.with(engine) { office in
      let ladders = ReviewLadders(
        .standard,
        scoped: [.init(from: office.day("2026-03-01"), ScopedLadders([Self.notice: Self.two]))])
      let rules = RequestRules(
        calendar: office.rules.calendar, ladders: ladders, permissions: office.rules.permissions,
        signers: office.rules.signers)
      let projections: [any Projection] = [ItemProjection(by: rules)]
      for (genre, steps) in [(Genre.circular, 2), (.news, 3)] {
        var text = ItemText(
          title: "防汛值班通知\(genre.chinese)", column: "statutory/emergencies", formed: office.day("2026-03-02"),
          body: RichText(notation: "请按时到岗。\(genre.chinese)", files: []))
        text.genre = genre
        let revision = NewRevision(
          try office.registry.files.store(text.bytes), column: text.column, proposed: text.attribute,
          formed: text.formed, genre: text.genre)
        let id = try await office.registry.createItem(
          revision, office: nil, by: office.officer, under: rules, at: office.noon("2026-03-03"))
        let digest = revision.file.address.hex
        let step = ItemStep(office.officer, on: id, version: 2, at: office.noon("2026-03-04"))
        _ = try await office.registry.submitItem(
          step, digest: digest, screened: ScreeningOutcome(digest: digest, blocking: 0, keys: []), under: rules)
        let review = try await office.database.read { session in
          try ItemHistory.read(try Log.entries(of: id.stream, in: session), by: rules).history.item.review
        }
        #expect(review.ladder.steps.count == steps, "\(genre)")
        #expect(review.scope == (steps == 2 ? Self.notice : .all))
      }
      #expect(try await office.base.verify(projections: projections).faults.faults == [])
    }
  }

  @Test("A record made before genres stood in the log is read as it was", arguments: [nil, Genre.circular])
  func readsOldRevisions(_ genre: Genre?) throws {
    let revision = ItemRevision(
      digest: "a", author: "p", column: "news", proposed: .proactive, formed: try #require(Day(iso: "2026-03-02")),
      genre: genre)
    let payload = RecordedItemEvent(ItemEvent(revision.formed, by: .person("p"), .revised(revision))).payload
    #expect(payload["genre"]?.string == genre?.rawValue)
  }
}
