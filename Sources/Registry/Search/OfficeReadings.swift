import Database
import Disclosure
import Documents

/// 办公检索的登记: of each item the marks of its newest revision, written with the step that saves it. Nothing here is clear text, and
/// no public exit reads this table: what the public searches stands in `public_reading`.
struct OfficeReadings {
  let session: Session

  /// A revision with its marks, made before the transaction.
  struct Reading: Hashable, Sendable {
    /// Its digest.
    let revision: String
    let marks: OfficeMarks
  }

  /// Nil takes away what is there.
  func write(_ reading: Reading?, of item: ItemID) throws {
    try remove(item)
    guard let reading else { return }
    try session.execute(
      "INSERT INTO office_reading (item, revision, marks) VALUES ($1, $2, $3)", item.rawValue, reading.revision,
      reading.marks.bytes)
  }

  func remove(_ item: ItemID) throws {
    try session.execute("DELETE FROM office_reading WHERE item = $1", item.rawValue)
  }

  func reading(of item: ItemID) throws -> Reading? {
    try session.first("SELECT revision, marks FROM office_reading WHERE item = $1", item.rawValue) { row in
      Reading(revision: try row[0], marks: OfficeMarks(bytes: try row[1]))
    }
  }

  /// Rows of items that have no text any more, up to ten.
  func strays() throws -> [ItemID] {
    try session.query(
      """
      SELECT office_reading.item FROM office_reading WHERE NOT EXISTS
        (SELECT 1 FROM item JOIN file ON file.address = item.revision WHERE item.id = office_reading.item) LIMIT 10
      """
    ) { ItemID(try $0[0] as String) }
  }

  func clear() throws { try session.execute("DELETE FROM office_reading") }
}

extension Registry {
  /// 补建办公检索: takes up items that it does not hold, or not as they are now.
  ///
  /// - Returns: How many were taken up. What cannot be read is left to `verify`, which names it.
  @discardableResult
  func fillOfficeSearch() async throws -> Int {
    var (last, count) = ("", 0)
    while true {
      let after = last
      let missing = try await database.read { try UnreadItem.batch(after: after, self, in: $0) }
      guard let end = missing.last else { return count }
      last = end.item.rawValue
      let readings = missing.compactMap { item in
        item.stored.flatMap { RevisionReading(of: $0, in: self).search }.map { (item: item.item, reading: $0) }
      }
      // A step that destroys one of them meanwhile waits for this, or this finds it destroyed.
      let streams = readings.map { "stream/\($0.item.stream)" }
      count += try await database.write(lock: "office-search", alsoLocking: streams) { session in
        try readings.count { item, reading in
          guard try UnreadItem.isStill(item, reading.revision, in: session) else { return false }
          try OfficeReadings(session: session).write(reading, of: item)
          return true
        }
      }
    }
  }
}

/// An item without its row, or with that of an earlier revision.
private struct UnreadItem: Sendable {
  let item: ItemID
  /// Nil when it was destroyed.
  let stored: StoredFile?

  /// Read into memory and written together.
  private static let batch = 50

  static func batch(after last: String, _ registry: Registry, in session: Session) throws -> [UnreadItem] {
    try session.query(
      """
      SELECT item.id, item.revision FROM item LEFT JOIN office_reading ON office_reading.item = item.id
      WHERE item.id > $1 AND item.revision IS NOT NULL
        AND (office_reading.item IS NULL OR office_reading.revision <> item.revision)
      ORDER BY item.id LIMIT \(batch)
      """, last
    ) { (ItemID(try $0[0] as String), try $0[1] as String) }
    .map { UnreadItem(item: $0, stored: try registry.readableText($1, in: session)) }
  }

  static func isStill(_ item: ItemID, _ revision: String, in session: Session) throws -> Bool {
    try session.first(
      "SELECT 1 FROM item JOIN file ON file.address = item.revision WHERE item.id = $1 AND item.revision = $2",
      item.rawValue, revision
    ) { _ in true } ?? false
  }
}
