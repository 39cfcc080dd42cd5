import Database
import Disclosure
import Documents
import Registry

/// 满架: publishes many short items in the town of a demo, by the rows that publication writes, some hundred in a transaction.
///
/// Their texts repeat, for what is measured is the register, the lists and the index, not the writing of a million files; each of the
/// texts lies in the store like any other. There is no log of these items, so `verify` would find them.
enum PublishedOffice {
  private static let batch = 500
  private static let texts = 2_000
  /// Items whose addresses are written down, spread evenly.
  private static let samples = 2_000

  static func fill(_ options: Options) async throws {
    let count = try options.number("items")
    guard let today = Day(iso: try options.text("today")), let first = Day(year: today.year - 9, month: 1, day: 4)
    else { throw Misuse(what: "--today") }
    let registry = try await options.registry()
    let (organ, _, _) = try await FilledOffice.busiest(of: registry)
    let columns = try await registry.openColumns(of: organ, on: today).map(\.id)
    guard !columns.isEmpty else { throw WrongAnswer(what: "no column") }
    let sentences = try options.number("sentences")
    let stored = try await keep(columns, formed: first, sentences: sentences, in: registry)
    let span = today.days(since: first)
    let seconds = try await ContinuousClock.seconds {
      for start in stride(from: 0, to: count, by: batch) {
        let rows = (start..<min(start + batch, count)).map { number -> Row in
          let (text, revision, column) = stored[number % stored.count]
          return Row(
            number: number, day: first.adding(number * span / count), organ: organ, column: column, text: text,
            revision: revision)
        }
        try await registry.database.write(lock: "bench") { session in for row in rows { try row.write(session) } }
        if start % 10_000 == 0 { Progress.say("\(start) of \(count) items\r") }
      }
    }
    let lines = stride(from: 0, to: count, by: max(count / samples, 1)).map { "/info/\(Row.item($0))\n" }
    try FilledOffice.write(lines.joined(), to: try options.text("samples"))
    print("publish\t\(count)\t\(seconds)")
    try await registry.database.close()
  }

  /// The texts in the store, each in a column of its own.
  private static func keep(
    _ columns: [ColumnID], formed: Day, sentences: Int, in registry: Registry
  ) async throws -> [(PublicText, String, ColumnID)] {
    var kept: [(PublicText, String, ColumnID)] = []
    for number in 0..<texts {
      let column = columns[number % columns.count]
      let text = InventedPublication(number, sentences: sentences).item(formed: formed, column: column)
      let file = try registry.files.store(text.bytes)
      kept.append((PublicText(text, revision: file.address.hex), file.address.hex, column))
      try await registry.act(on: StreamID("bench/\(number)"), at: .now) { action in
        try FileRegister(registry.keyring).add(file, in: action)
      }
    }
    return kept
  }

  /// One published item.
  private struct Row: Sendable {
    let number: Int
    let day: Day
    let organ: OrganID
    let column: ColumnID
    let text: PublicText
    let revision: String

    static func item(_ number: Int) -> ItemID { ItemID("bench-\(number)") }

    func write(_ session: Session) throws {
      let item = Row.item(number)
      try session.execute(
        """
        INSERT INTO item (id, organ, column_id, backfilled, created, state, number, published, revision,
          read_revision, validity, take_down_waits, review_bound, version, changed)
        VALUES ($1, $2, $3, 0, $4, 'published', $5, $4, $6, $6, 'inForce', 0, '', 1, $7)
        """, item.rawValue, organ.rawValue, column.rawValue, day.description, "B-\(number)", revision, number)
      try PublicReadings(session: session).write(
        text, .init(item: item, organ: organ, number: "B-\(number)", day: day))
    }
  }
}
