import Database
import DatabaseFixtures
import Disclosure
import Documents
import Synchronization
import Testing

@testable import Registry

/// 链接检查: which links are asked when, and what is kept of the answers.
@Suite("Links of public items") struct CheckLinksTests {
  /// Answers by a table, and notes who was asked.
  private final class Net: Sendable {
    private let answers: [String: LinkOutcome?]
    private let asked = Mutex<[String]>([])

    init(_ answers: [String: LinkOutcome?]) { self.answers = answers }

    func ask(_ address: String) -> LinkOutcome? {
      asked.withLock { $0.append(address) }
      return answers[address] ?? .answers
    }

    func taken() -> [String] {
      asked.withLock { asked in
        defer { asked = [] }
        return asked
      }
    }
  }

  private static let body = """
    见[原文](http://a.example/1)和[附件](https://b.example/2)，再见[原文](http://a.example/1)，来信寄[邮箱](mailto:a@b.example)。

    - [清单](http://c.example/3)
    """

  @Test(arguments: FreshDatabase.engines)
  func asksEachAddressOnceAndKeepsTheDeadOnes(_ engine: EngineKind) async throws {
    try await PublishingDesk.with(engine) { desk in
      let id = try await desk.publish("防汛预案", Self.body)
      _ = try await desk.draft(PublishingDesk.text("草稿", "见[原文](http://d.example/4)。"))
      let start = desk.office.noon("2026-03-06")
      func check(_ net: Net, after hours: Int) async throws {
        try await desk.registry.checkLinks(
          by: { net.ask($0) }, pause: {}, at: start.adding(seconds: hours * 3600))
      }
      let first = Net(["http://a.example/1": .missing, "http://c.example/3": LinkOutcome?.none])
      try await check(first, after: 0)
      #expect(first.taken() == ["http://a.example/1", "https://b.example/2", "http://c.example/3"])
      let dead = try await desk.registry.deadLinks(of: id)
      #expect(dead == [DeadLink(address: "http://a.example/1", outcome: .missing, since: start)])
      // Within a day nothing is asked again.
      try await check(first, after: 23)
      #expect(first.taken() == [])
      // A day later, because something was dead: the day since which it is stays.
      let second = Net(["http://a.example/1": .unreachable])
      try await check(second, after: 25)
      #expect(second.taken().count == 3)
      #expect(
        try await desk.registry.deadLinks(of: id)
          == [DeadLink(address: "http://a.example/1", outcome: .unreachable, since: start)])
      // All well: a week of rest.
      let third = Net([:])
      try await check(third, after: 50)
      #expect(third.taken().count == 3)
      #expect(try await desk.registry.deadLinks(of: id) == [])
      try await check(third, after: 100)
      #expect(third.taken() == [])
      try await check(third, after: 50 + 7 * 24 + 1)
      #expect(third.taken().count == 3)
    }
  }

  @Test("Dead links are listed to who sees the item, as long as it is public; a corrected text is asked anew")
  func listsThem() async throws {
    try await PublishingDesk.with(.sqlite) { desk in
      let id = try await desk.publish("防汛预案", Self.body)
      let now = desk.office.noon("2026-03-06")
      let net = Net(["http://a.example/1": .missing])
      try await desk.registry.checkLinks(by: { net.ask($0) }, pause: {}, at: now)
      #expect(try await desk.registry.deadLinks(for: desk.office.officer, count: 9).map { $0.item } == [id])
      #expect(try await desk.registry.deadLinks(for: desk.office.contributor, count: 9).isEmpty)
      #expect(try await desk.registry.deadLinks(for: desk.office.stranger, count: 9).isEmpty)
      _ = net.taken()
      try await desk.correct(id, "防汛预案", "见[新文](http://e.example/5)。")
      try await desk.registry.checkLinks(by: { net.ask($0) }, pause: {}, at: now.adding(seconds: 60))
      #expect(net.taken() == ["http://e.example/5"])
      #expect(try await desk.registry.deadLinks(of: id) == [])
      let other = try await desk.publish("又一条", Self.body)
      try await desk.registry.checkLinks(by: { net.ask($0) }, pause: {}, at: now.adding(seconds: 120))
      #expect(try await desk.registry.deadLinks(for: desk.office.officer, count: 9).map { $0.item } == [other])
      try await desk.takeDown(other)
      #expect(try await desk.registry.deadLinks(for: desk.office.officer, count: 9).isEmpty)
    }
  }
}
