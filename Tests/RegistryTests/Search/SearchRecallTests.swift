import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import TestSupport
import Testing

@testable import Registry

/// What is found is what a look through every text finds: nothing is missing, and nothing is found across punctuation.
@Suite("Search finds everything")
struct SearchRecallTests {
  @Test("Recall 1.0 and no false hit, on both engines", arguments: FreshDatabase.engines)
  func recall(_ engine: EngineKind) async throws {
    let corpus = SearchCorpus(of: 300, seed: 11)
    try await with(engine, corpus) { registry in
      for (typed, expected) in Self.queries(corpus) {
        let found = try await ids(typed, registry)
        #expect(found == expected, "\(typed)：少 \(expected.subtracting(found))，多 \(found.subtracting(expected))")
      }
    }
  }

  /// What is typed, and what is to be found.
  static func queries(_ corpus: SearchCorpus) -> [(String, Set<ItemID>)] {
    var rows: [(String, Set<ItemID>)] = SearchCorpus.words.map { ($0, corpus.found(all: [$0])) }
    for (first, second) in zip(SearchCorpus.words, SearchCorpus.words.dropFirst()) {
      rows += [
        ("\(first) \(second)", corpus.found(all: [first, second])),
        ("\(first) 或 \(second)", corpus.found(any: [first, second])),
        ("\(first) -\(second)", corpus.found(all: [first], none: [second])),
        ("“\(first)\(second)”", corpus.found(all: [first + second])),
      ]
    }
    rows += phrases(of: 4, 30, corpus) + phrases(of: 12, 30, corpus)
    rows += [
      ("蝗虫 白鹭", corpus.found(all: ["蝗虫", "白鹭"])),
      ("蝗虫 白鹭 -冰雹 救助|补贴", corpus.found(all: ["蝗虫", "白鹭"], any: ["救助", "补贴"], none: ["冰雹"])),
      ("密林深处有人家", ["long"]), ("防汛预案 末尾冰雹", ["often"]), ("规定出", corpus.found(all: ["规定出"])),
      ("ppp", ["latin"]), ("「open data」", ["latin"]), ("云政发[2026]3号", ["latin"]), ("云政发（2026）3", ["latin"]),
      ("2026", ["latin"]), ("没有这样的话", []), ("「规定 出台」", ["stops"]),
    ]
    return rows
  }

  /// Stretches of the texts themselves, without punctuation.
  private static func phrases(of length: Int, _ count: Int, _ corpus: SearchCorpus) -> [(String, Set<ItemID>)] {
    var random = SeededRandom(seed: length)
    var rows: [(String, Set<ItemID>)] = []
    while rows.count < count {
      let runs = corpus.texts.randomElement(using: &random)?.text.searchable.split { !$0.isLetter } ?? []
      guard let run = runs.filter({ $0.count >= length }).randomElement(using: &random) else { continue }
      let phrase = String(run.dropFirst(Int.random(in: 0...(run.count - length), using: &random)).prefix(length))
      rows.append((phrase, corpus.found(all: [phrase])))
    }
    return rows
  }

  @Test("Filters, order, pages and the newest hits", arguments: FreshDatabase.engines)
  func pages(_ engine: EngineKind) async throws {
    let corpus = SearchCorpus(of: 60, seed: 3)
    try await with(engine, corpus) { registry in
      var search = PublicSearch(try SearchQuery("通知"))
      let all = try await registry.search(search, count: 100)
      let expected = corpus.found(all: ["通知"])
      #expect(all.reachable == expected.count)
      #expect(all.hits.map(\.published) == all.hits.map(\.published).sorted(by: >))
      let turned = try await registry.search(search, from: 5, count: 7)
      #expect(turned.hits.map(\.id) == Array(all.hits.map(\.id)[5..<12]))
      search.year = 2025
      #expect(Set(try await registry.search(search, count: 100).hits.map(\.published.year)) == [2025])
      search.year = nil
      search.column = "statutory/plans"
      let plans = Set(corpus.texts.filter { $0.text.column == "statutory/plans" }.map(\.item))
      #expect(Set(try await registry.search(search, count: 100).hits.map(\.id)) == expected.intersection(plans))
      search.column = nil
      search.organ = "beishan"
      #expect(try await registry.search(search).hits.isEmpty)
      search.organ = "yunxi"
      search.order = .relevance
      let ranked = try await registry.search(search, count: 100).hits
      #expect(Set(ranked.map(\.id)) == expected)
      let inTitle = ranked.map(\.title.hasHit)
      #expect(inTitle == inTitle.sorted { $0 && !$1 })
      search.order = .newest
      search.reach = 4
      #expect(try await registry.search(search, count: 100).reachable == 4)
    }
  }

  private func ids(_ typed: String, _ registry: Registry) async throws -> Set<ItemID> {
    var found: Set<ItemID> = []
    var offset = 0
    while true {
      let page = try await registry.search(PublicSearch(try SearchQuery(typed)), from: offset, count: 100)
      found.formUnion(page.hits.map(\.id))
      offset += 100
      if offset >= page.reachable { return found }
    }
  }

  /// Items that are public, as the tables say it; the log has no part in this.
  private func with(
    _ engine: EngineKind, _ corpus: SearchCorpus, _ work: (Registry) async throws -> Void
  ) async throws {
    try await RegistryFixture.with(engine) { fixture in
      let texts = corpus.texts
      try await fixture.database.write(lock: "test") { session in
        for (number, (item, text)) in texts.enumerated() {
          let day = RequestsFixture.day(
            number.isMultiple(of: 2) ? "2025-11-0\(number % 9 + 1)" : "2026-02-1\(number % 10)")
          try session.execute(
            """
            INSERT INTO item (id, organ, column_id, backfilled, created, state, number, published, revision,
              read_revision, validity, take_down_waits, review_bound, version, changed)
            VALUES ($1, 'yunxi', $2, 0, $3, 'published', $4, $3, 'r', 'r', 'inForce', 0, '', 1, 1)
            """, item.rawValue, text.column.rawValue, day.description, "2099-\(number)")
          try PublicReadings(session: session).write(
            PublicText(text, revision: "r"),
            PublicReadings.Standing(item: item, organ: "yunxi", number: "2099-\(number)", day: day))
        }
      }
      try await work(fixture.registry)
    }
  }
}
