import Database
import Disclosure
import Documents

/// 近似标记核验: makes the marks of every item's newest text anew and compares, a page of items at a time.
struct LikenessCheck: Sendable {
  let database: SQLDatabase
  let files: FileStore
  let keyring: Keyring?

  private static let page = 50

  private struct Checked: Sendable {
    let id: ItemID
    let revision: String
    /// Of which revision the kept marks are; nil when there are none.
    let marked: String?
    let marks: LikenessMarks
    let stored: StoredFile?
  }

  /// Without the keys no mark can be made, and none is compared.
  func run(_ result: inout VerificationResult) async throws {
    guard let keyring else { return }
    for fault in try await strays() { result.faults.append(fault) }
    var last = ""
    while true {
      let after = last
      let items = try await database.read { try page(after: after, keyring, in: $0) }
      guard let end = items.last else { return }
      for item in items {
        // A file that is damaged or gone is a fault of its own.
        guard let stored = item.stored, let bytes = try? files.contents(of: stored),
          let text = try? ItemText(bytes: bytes)
        else { continue }
        let isSound =
          item.marked == item.revision && item.marks == LikenessMarks(of: text, keys: keyring.current)
        if !isSound { result.faults.append(.likeness(item.id)) }
      }
      last = end.id.rawValue
    }
  }

  /// Rows of items that are not there.
  private func strays() async throws -> [Fault] {
    try await database.read { session in
      try session.query(
        """
        SELECT DISTINCT item FROM item_band WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = item_band.item) LIMIT 10
        """
      ) { .likeness(ItemID(try $0[0] as String)) }
    }
  }

  private func page(after last: String, _ keyring: Keyring, in session: Session) throws -> [Checked] {
    try session.query(
      """
      SELECT item.id, item.revision, item_likeness.revision FROM item
      LEFT JOIN item_likeness ON item_likeness.item = item.id
      WHERE item.id > $1 AND item.revision IS NOT NULL ORDER BY item.id LIMIT \(Self.page)
      """, last
    ) { row -> (ItemID, String, String?) in (ItemID(try row[0]), try row[1], try row[2]) }
    .map { id, revision, marked in
      Checked(
        id: id, revision: revision, marked: marked, marks: try LikenessMarks.stored(id, in: session),
        stored: try stored(revision, keyring, in: session))
    }
  }

  private func stored(_ digest: String, _ keyring: Keyring, in session: Session) throws -> StoredFile? {
    guard let address = Digest(hex: digest) else { return nil }
    do { return try FileRegister(keyring).file(address, in: session) } catch is FileRefusal {
      return nil
    } catch is SealRefusal { return nil }
  }
}
