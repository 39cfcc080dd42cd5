import Database
import Disclosure
import Documents

/// 检索核验: cuts the published files anew and compares, a page of items at a time; names the first difference of each.
struct SearchCheck: Sendable {
  let database: SQLDatabase
  let files: FileStore
  let keyring: Keyring?

  private static let page = 50

  func run(_ result: inout VerificationResult) async throws {
    for fault in try await strays() { result.faults.append(fault) }
    var last = ""
    while true {
      let after = last
      let items = try await database.read { try page(after: after, in: $0) }
      guard let end = items.last else { return }
      for item in items {
        // A file that is damaged or gone is a fault of its own.
        guard let text = item.text(from: files) else { continue }
        let difference = try await database.read { session in
          try item.isStill(in: session) ? item.difference(from: text, in: session) : nil
        }
        if let difference { result.faults.append(.search(item.standing.item, difference)) }
      }
      last = end.standing.item.rawValue
    }
  }

  /// Rows of what the public may not read.
  private func strays() async throws -> [Fault] {
    try await database.read { session in
      let condition = PublicItems.predicate
      let items = try session.rows(
        """
        SELECT public_reading.item FROM public_reading
        WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = public_reading.item AND \(condition.sql)) LIMIT 10
        """, condition.values
      ) { ItemID(try $0[0] as String) }
      let texts = try session.query(
        """
        SELECT DISTINCT place FROM public_text
        WHERE NOT EXISTS (SELECT 1 FROM public_reading WHERE public_reading.place = public_text.place) LIMIT 10
        """
      ) { SearchPlace(number: try $0[0]) }
      let places = try SearchTable(session: session).strays() + texts
      let shelved = try session.rows(
        """
        SELECT public_shelf.item FROM public_shelf
        WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = public_shelf.item AND \(condition.sql)) LIMIT 10
        """, condition.values
      ) { ItemID(try $0[0] as String) }
      return Set(items + shelved).sorted { $0.rawValue < $1.rawValue }.map { .search($0, .notPublic) }
        + Set(places).map { _ in .search(nil, .notPublic) }
    }
  }

  private func page(after last: String, in session: Session) throws -> [CheckedReading] {
    let condition = PublicItems.whole.and(SQLCondition("item.id > ?", [.text(last)]))
    return try session.rows(
      """
      SELECT id, organ, number, published, read_revision FROM item WHERE \(condition.sql) ORDER BY id LIMIT \(Self.page)
      """, condition.values
    ) { row in
      let standing = PublicReadings.Standing(
        item: ItemID(try row[0]), organ: OrganID(try row[1]), number: try row[2],
        day: Day(iso: try row[3] as String) ?? .first)
      return (standing, try row[4] as String)
    }.map { CheckedReading(standing: $0, revision: $1, stored: try stored($1, in: session)) }
  }

  private func stored(_ digest: String, in session: Session) throws -> StoredFile? {
    guard let keyring, let address = Digest(hex: digest) else { return nil }
    do { return try FileRegister(keyring).file(address, in: session) } catch is FileRefusal {
      return nil
    } catch is SealRefusal { return nil }
  }
}

/// One public item, and what the index says of it.
private struct CheckedReading: Sendable {
  let standing: PublicReadings.Standing
  let revision: String
  let stored: StoredFile?

  func text(from store: FileStore) -> ItemText? {
    guard let stored, let bytes = try? store.contents(of: stored) else { return nil }
    return try? ItemText(bytes: bytes)
  }

  /// It may have been corrected or taken down since its row was read.
  func isStill(in session: Session) throws -> Bool {
    let condition = PublicItems.predicate.and(.equal("id", standing.item.rawValue)).and(
      .equal("read_revision", revision))
    return try !session.rows("SELECT 1 FROM item WHERE \(condition.sql)", condition.values) { _ in true }.isEmpty
  }

  func difference(from text: ItemText, in session: Session) throws -> SearchDifference? {
    guard let place = try PublicReadings(session: session).place(of: standing.item) else { return .missing }
    let parts = try session.query(
      "SELECT source, words FROM public_text WHERE place = $1 ORDER BY chunk", place.number
    ) { PublicText.Part(source: try $0[0], chunk: SearchChunk(try $0[1] as String)) }
    let expected = PublicText(text, revision: revision, parts: parts)
    if let difference = try head(expected, place, in: session) { return difference }
    for (chunk, part) in expected.parts.enumerated() where !parts.indices.contains(chunk) || parts[chunk] != part {
      return .text(chunk: chunk)
    }
    let indexed = expected.indexed(standing.organ, number: standing.number, on: standing.day)
    let table = SearchTable(session: session)
    let count = max(parts.count, try table.count(of: place))
    if count != indexed.count { return .count(stored: count, rebuilt: indexed.count) }
    for (chunk, tokens) in indexed.enumerated() where try !table.holds(tokens, place, chunk: chunk) {
      return .words(chunk: chunk)
    }
    return nil
  }

  private func head(_ expected: PublicText, _ place: SearchPlace, in session: Session) throws -> SearchDifference? {
    let stored =
      try session.first(
        "SELECT organ, revision, title, summary FROM public_reading WHERE place = $1", place.number
      ) { row in [try row[0], try row[1], try row[2], try row[3]] as [String] } ?? []
    guard place.isOn(standing.day), stored.prefix(2) == [standing.organ.rawValue, revision] else { return .place }
    guard stored.suffix(2) == [expected.title, expected.summary] else { return .title }
    return try PublicShelf(session: session).holds(standing.item, expected) ? nil : .shelf
  }
}
