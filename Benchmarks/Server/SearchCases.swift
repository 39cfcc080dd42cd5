import Database
import Disclosure
import Documents
import Registry

/// 检索: the index of many documents, by classes of words: whether everything is found, and how long one page takes.
enum SearchCases {
  private static let batch = 500
  private static let rounds = 40

  static func measure(_ options: Options) async throws {
    let count = try options.number("documents")
    guard let first = Day(year: 2015, month: 1, day: 1) else { return }
    let registry = try await options.registry()
    let seconds = try await ContinuousClock.seconds {
      for start in stride(from: 0, to: count, by: batch) {
        try await write(start..<min(start + batch, count), of: count, from: first, in: registry)
        if start % 10_000 == 0 { Progress.say("\(start) of \(count) documents\r") }
      }
    }
    print("search-build\t\(count)\t\(seconds)\t\(try await bytes(registry))")
    let classes = Self.classes
    let expected = Self.expected(classes, count)
    for (name, queries) in classes {
      var (times, found, wanted) = ([Double](), 0, 0)
      for query in queries {
        let search = PublicSearch(try SearchQuery(query.typed))
        for _ in 0..<rounds {
          times.append(try await ContinuousClock.seconds { _ = try await registry.search(search) } * 1000)
        }
        wanted += expected[query.typed] ?? 0
        var whole = search
        (whole.order, whole.reach) = (.relevance, count)
        found += try await registry.search(whole).reachable
      }
      times.sort()
      let (middle, late) = (times[times.count / 2], times[times.count * 99 / 100])
      print("search\t\(name)\t\(middle)\t\(late)\t\(found)\t\(wanted)")
      if found != wanted { throw WrongAnswer(what: "\(name): \(found) found of \(wanted)") }
    }
    try await registry.database.close()
  }

  private static func write(
    _ numbers: Range<Int>, of count: Int, from first: Day, in registry: Registry
  ) async throws {
    let texts = numbers.map { number in
      (number, PublicText(InventedPublication(number).item(formed: first), revision: "\(number)"))
    }
    try await registry.database.write(lock: "bench") { session in
      for (number, text) in texts {
        let day = first.adding(number * 4_000 / count)
        try session.execute(
          """
          INSERT INTO item (id, organ, column_id, backfilled, created, state, number, published, revision,
            read_revision, validity, take_down_waits, review_bound, version, changed)
          VALUES ($1, 'bench', 'statutory/others', 0, $2, 'published', $1, $2, $1, $1, 'inForce', 0, '', 1, 1)
          """, "\(number)", day.description)
        try PublicReadings(session: session).write(
          text, .init(item: ItemID("\(number)"), organ: "bench", number: "\(number)", day: day))
      }
    }
  }

  struct Query {
    let typed: String
    var all: [String] = []
    var none: [String] = []
  }

  private static var classes: [(String, [Query])] {
    let words = InventedPublication.words
    func plain(_ words: [String]) -> [Query] { words.map { Query(typed: $0, all: [$0]) } }
    let runs = (0..<12).compactMap { number in
      InventedPublication(number * 101).text.split { "，。\n".contains($0) }.first { $0.count >= 18 }.map { String($0) }
    }
    return [
      ("frequent", plain(Array(words[0..<4]))), ("middle", plain(Array(words[4..<8]))),
      ("rare", plain(Array(words[8..<12]))), ("four", plain(runs.map { String($0.prefix(4)) })),
      ("twelve", plain(runs.map { String($0.dropFirst(3).prefix(12)) })),
      (
        "and",
        zip(words, words.dropFirst()).map { Query(typed: "\($0) \($1)", all: [$0, $1]) }
      ),
      ("not", zip(words, words.dropFirst()).map { Query(typed: "\($0) -\($1)", all: [$0], none: [$1]) }),
    ]
  }

  /// By looking through every text.
  private static func expected(_ classes: [(String, [Query])], _ count: Int) -> [String: Int] {
    let queries = classes.flatMap(\.1)
    var found: [String: Int] = [:]
    for number in 0..<count {
      let text = Array(InventedPublication(number).text.utf8)
      for query in queries
      where query.all.allSatisfy({ holds(text, $0) }) && !query.none.contains(where: { holds(text, $0) }) {
        found[query.typed, default: 0] += 1
      }
      if number % 10_000 == 0 { Progress.say("\(number) of \(count) looked through\r") }
    }
    return found
  }

  private static func holds(_ text: [UInt8], _ word: String) -> Bool {
    let word = Array(word.utf8)
    guard let first = word.first, text.count >= word.count else { return false }
    return (0...(text.count - word.count)).contains { start in
      text[start] == first && word.indices.allSatisfy { text[start + $0] == word[$0] }
    }
  }

  private static func bytes(_ registry: Registry) async throws -> Int {
    try await registry.database.read { session in
      let text =
        session.engine == .sqlite
        ? "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size"
        : "SELECT pg_database_size(current_database())"
      return try session.first(text) { try $0[0] as Int } ?? 0
    }
  }
}
