import Database
import Disclosure
import Documents

extension Registry {
  /// The revisions that a step on an item could open to the public, read and cut before its transaction: the newest, and the one
  /// that was read last. What cannot be read is left out.
  func publicTexts(before id: ItemID) async throws -> [String: PublicText] {
    let states: [SQLValue] = [ItemState.approved, .scheduled, .correctionApproved, .takenDown].map {
      .text($0.rawValue)
    }
    let condition = SQLCondition.equal("id", id.rawValue).and(.isIn("state", states))
    let found = try await database.read { session in
      let digests =
        try session.rows(
          "SELECT revision, read_revision FROM item WHERE \(condition.sql)", condition.values
        ) { [try $0[0] as String?, try $0[1] as String?] }.first ?? []
      return try Set(digests.compactMap { $0 }).map { ($0, try readableText($0, in: session)) }
    }
    var texts: [String: PublicText] = [:]
    for (digest, stored) in found { texts[digest] = stored.flatMap { PublicText($0, revision: digest, from: files) } }
    return texts
  }

  /// Nil for what was destroyed, which hinders no other step.
  func readableText(_ digest: String, in session: Session) throws -> StoredFile? {
    do { return try storedText(digest, in: session) } catch is FileRefusal { return nil }
  }

  /// 补建检索: takes up items that the indexes do not hold: those of an installation from before there was one.
  ///
  /// - Returns: How many were taken up. What cannot be read is left to `verify`, which names it.
  @discardableResult
  package func fillSearch() async throws -> Int {
    try await fillPublicSearch() + fillOfficeSearch()
  }

  private func fillPublicSearch() async throws -> Int {
    var (last, count) = ("", 0)
    while true {
      let after = last
      let missing = try await database.read { try MissingReading.batch(after: after, self, in: $0) }
      guard let end = missing.last else { return count }
      last = end.standing.item.rawValue
      let texts = missing.compactMap { missing in missing.text(from: files).map { (missing, $0) } }
      count += try await database.write(lock: "search") { session in
        try texts.count { missing, text in
          guard try missing.isStill(in: session) else { return false }
          try missing.fill(text, in: session)
          return true
        }
      }
    }
  }

  /// 重建检索: from nothing, by the files of the published and of the newest revisions; the marks of likeness, too.
  package func rebuildSearch() async throws {
    try await database.write(lock: "search") { session in
      try PublicReadings(session: session).clear()
      for table in ["item_band", "item_likeness"] { try session.execute("DELETE FROM \(table)") }
    }
    try await database.write(lock: "office-search") { try OfficeReadings(session: $0).clear() }
    try await fillSearch()
    try await fillLikeness()
  }
}

/// A public item without its row.
private struct MissingReading: Sendable {
  let standing: PublicReadings.Standing
  let revision: String
  let stored: StoredFile?
  /// What it says stands in the index, and only its place on the shelf is missing: from before there was one.
  private let isRead: Bool

  /// Read into memory and written together.
  private static let batch = 50

  static func batch(after last: String, _ registry: Registry, in session: Session) throws -> [MissingReading] {
    let condition = PublicItems.whole.and(SQLCondition("item.id > ?", [.text(last)]))
    return try session.rows(
      """
      SELECT item.id, item.organ, item.number, item.published, item.read_revision, public_reading.revision FROM item
      LEFT JOIN public_reading ON public_reading.item = item.id
      LEFT JOIN public_shelf ON public_shelf.item = item.id
      WHERE \(condition.sql) AND (public_reading.item IS NULL OR public_shelf.item IS NULL)
      ORDER BY item.id LIMIT \(batch)
      """, condition.values
    ) { row in
      let standing = PublicReadings.Standing(
        item: ItemID(try row[0]), organ: OrganID(try row[1]), number: try row[2],
        day: Day(iso: try row[3] as String) ?? .first)
      let revision: String = try row[4]
      return (standing, revision, try row[5] as String? == revision)
    }.map { standing, revision, isRead in
      MissingReading(
        standing: standing, revision: revision, stored: try registry.readableText(revision, in: session), isRead: isRead
      )
    }
  }

  func text(from store: FileStore) -> PublicText? { stored.flatMap { PublicText($0, revision: revision, from: store) } }

  func isStill(in session: Session) throws -> Bool {
    let condition = PublicItems.predicate.and(.equal("id", standing.item.rawValue)).and(
      .equal("read_revision", revision))
    let found = try session.rows("SELECT 1 FROM item WHERE \(condition.sql)", condition.values) { _ in true }
    return try !found.isEmpty && (PublicReadings(session: session).place(of: standing.item) != nil) == isRead
  }

  func fill(_ text: PublicText, in session: Session) throws {
    if isRead {
      try PublicShelf(session: session).put(standing.item, text)
    } else {
      try PublicReadings(session: session).write(text, standing)
    }
  }
}

extension PublicText {
  /// Nil when the file cannot be read.
  init?(_ stored: StoredFile, revision: String, from store: FileStore) {
    guard let bytes = try? store.contents(of: stored), let text = try? ItemText(bytes: bytes) else { return nil }
    self.init(text, revision: revision)
  }
}
