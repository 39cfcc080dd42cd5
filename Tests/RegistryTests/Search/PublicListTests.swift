import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

/// Lists go on from an item and not from a number.
@Suite("Public lists")
struct PublicListTests {
  @Test(
    "Forward and back each item comes once, and what is published meanwhile moves nothing",
    arguments: FreshDatabase.engines)
  func goesOn(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      for number in 1...7 {
        _ = try await desk.publish("第\(number)件", "正文", on: "2026-03-\(number < 4 ? "05" : "06")")
      }
      let all = (1...7).reversed().map { "第\($0)件" }
      #expect(try await desk.titles(.newest, count: 50) == all)
      let first = try await desk.registry.publicList(count: 3)
      #expect(first.newer == nil)
      let mark = try #require(first.older)
      #expect(PublicMark(mark.description) == mark)
      for title in ["后来的", "更后来的"] {
        _ = try await desk.publish(title, "正文", on: title == "后来的" ? "2026-03-06" : "2026-03-09")
        #expect(try await desk.titles(.older(than: mark), count: 3) == Array(all[3..<6]))
        #expect(try await desk.titles(.newest, count: 1) == [title])
      }
      let second = try await desk.registry.publicList(PublicFilter(), .older(than: mark), count: 3)
      let back = try #require(second.newer)
      #expect(try await desk.titles(.newer(than: back), count: 3) == Array(all[0..<3]))
      let last = try #require(second.older)
      #expect(try await desk.titles(.older(than: last), count: 3) == ["第1件"])
      #expect(try await desk.registry.publicCount() == 9)
    }
  }

  @Test("Past the ends stand the ends, and old numbers of pages still lead to lines", arguments: FreshDatabase.engines)
  func ends(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      for number in 1...5 { _ = try await desk.publish("第\(number)件", "正文", on: "2026-03-0\(number + 4)") }
      let far = PublicMark(day: RequestsFixture.day("2020-01-01"), place: 1, item: "0")
      let ahead = PublicMark(day: RequestsFixture.day("2030-01-01"), place: 1, item: "f")
      #expect(try await desk.titles(.older(than: far), count: 2) == ["第2件", "第1件"])
      #expect(try await desk.titles(.newer(than: ahead), count: 2) == ["第5件", "第4件"])
      #expect(try await desk.titles(.oldest, count: 2) == ["第2件", "第1件"])
      #expect(try await desk.titles(.page(2), count: 2) == ["第3件", "第2件"])
      #expect(try await desk.titles(.page(3), count: 2) == ["第1件"])
      for number in [4, 9_999, 1_000_000, Int.max] {
        #expect(try await desk.titles(.page(number), count: 2) == ["第2件", "第1件"], "\(number)")
      }
      #expect(try await desk.registry.publicCount(PublicFilter(), upTo: 3) == 4)
      #expect(
        try await desk.registry.publicMarks(PublicFilter(), every: 2).map(\.day.description) == [
          "2026-03-06", "2026-03-08",
        ])
      let marks = try await desk.registry.publicMarks(PublicFilter(), every: 2)
      let middle = try await desk.registry.publicLines(PublicFilter(), after: marks[0], through: marks[1])
      #expect(middle.map(\.title) == ["第4件", "第3件"])
    }
  }

  @Test(
    "A list is narrowed by class, column, year and validity, and follows what changes", arguments: FreshDatabase.engines
  )
  func narrows(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      var text = PublishingDesk.text("防汛预案", "正文")
      (text.genre, text.topic) = (.scheme, .civilAffairs)
      let id = try await desk.draft(text)
      try await desk.sign(id)
      _ = try await desk.registry.publishItem(
        try await desk.step(desk.office.officer, id, "2026-03-05"), under: desk.office.rules)
      _ = try await desk.publish("别的", "正文")
      func titles(_ change: (inout PublicFilter) -> Void) async throws -> [String] {
        var filter = PublicFilter(organ: RequestsFixture.organ)
        change(&filter)
        #expect(try await desk.registry.publicCount(filter) == desk.registry.publicList(filter).lines.count)
        return try await desk.registry.publicList(filter).lines.compactMap(\.title)
      }
      #expect(try await titles { $0.genre = .scheme } == ["防汛预案"])
      #expect(try await titles { $0.topic = .civilAffairs } == ["防汛预案"])
      #expect(try await titles { ($0.topic, $0.genre) = (.other, .other) } == ["别的"])
      #expect(try await titles { $0.office = "none" } == [])
      #expect(try await titles { $0.columns = ["statutory/emergencies", "rules"] }.count == 2)
      #expect(try await titles { $0.columns = ["rules"] } == [])
      #expect(try await titles { $0.year = 2026 }.count == 2)
      #expect(try await titles { $0.year = 2025 } == [])
      #expect(try await titles { $0.validity = .inForce }.count == 2)
      #expect(try await titles { $0.organ = "beishan" } == [])
      let shelves = try await desk.registry.publicShelves(of: RequestsFixture.organ)
      #expect(shelves.genres == [.scheme, .other] && shelves.topics == [.civilAffairs, .other])
      #expect(try await desk.registry.publicColumns() == [RequestsFixture.organ: ["statutory/emergencies"]])
      try await desk.takeDown(id)
      #expect(try await titles { $0.genre = .scheme } == [])
      #expect(try await desk.faults() == [])
    }
  }

  @Test("An installation from before there was a shelf gets one when it is opened", arguments: FreshDatabase.engines)
  func fills(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("白鹭保护方案", "观鸟台")
      try await desk.tamper("DELETE FROM public_shelf")
      #expect(try await desk.faults() == [.search(id, .shelf)])
      #expect(try await desk.titles(.newest, count: 9) == [])
      _ = try await RegistryOpening(
        database: desk.office.database, files: desk.registry.files, keyFile: desk.office.base.keyFile
      ).open(at: RegistryFixture.start)
      #expect(try await desk.titles(.newest, count: 9) == ["白鹭保护方案"])
      #expect(try await desk.faults() == [])
      #expect(try await desk.registry.fillSearch() == 0)
    }
  }

  @Test(
    "An address that names no place begins with the newest",
    arguments: [
      "", ".", "2026-03-05", "2026-03-05.1.", "2026-02-30.1.a", "a.1.b", "2026-03-05.-1.a", "2026-03-05.x.a",
      "2026-03-05.1.\u{0}", "2026-03-05.1." + String(repeating: "a", count: 101),
    ])
  func marks(_ text: String) { #expect(PublicMark(text) == nil) }
}

extension PublishingDesk {
  fileprivate func titles(_ stretch: PublicStretch, count: Int) async throws -> [String] {
    try await registry.publicList(PublicFilter(), stretch, count: count).lines.compactMap(\.title)
  }
}
