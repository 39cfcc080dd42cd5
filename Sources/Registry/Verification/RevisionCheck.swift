import Database
import Disclosure
import Documents

/// 修改稿标记核验: makes anew what the office's indexes keep of every newest revision, for likeness and for its search, and compares; a
/// page of items at a time, each file opened once.
struct RevisionCheck: Sendable {
  let database: SQLDatabase
  let files: FileStore
  let keyring: Keyring?

  private static let page = 50

  /// Without the keys no mark can be made, and none is compared.
  func run(_ result: inout VerificationResult) async throws {
    for fault in try await database.read({ try strays(in: $0) }) { result.faults.append(fault) }
    guard let keyring else { return }
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
        let reading = RevisionReading(text, stored, keyring.current)
        for fault in try await database.read({ try item.faults(reading, in: $0) }) { result.faults.append(fault) }
      }
      last = end.id.rawValue
    }
  }

  /// Rows of items that are not there.
  private func strays(in session: Session) throws -> [Fault] {
    let likeness = try session.query(
      """
      SELECT DISTINCT item FROM item_band WHERE NOT EXISTS (SELECT 1 FROM item WHERE item.id = item_band.item) LIMIT 10
      """
    ) { Fault.likeness(ItemID(try $0[0] as String)) }
    return likeness + (try OfficeReadings(session: session).strays().map { .officeSearch($0, .withoutText) })
  }

  private func page(after last: String, _ keyring: Keyring, in session: Session) throws -> [CheckedRevision] {
    let register = FileRegister(keyring)
    return try session.query(
      "SELECT id, revision FROM item WHERE id > $1 AND revision IS NOT NULL ORDER BY id LIMIT \(Self.page)", last
    ) { (ItemID(try $0[0] as String), try $0[1] as String) }
    .map { id, revision in
      CheckedRevision(id: id, revision: revision, stored: try stored(revision, register, in: session))
    }
  }

  private func stored(_ digest: String, _ register: FileRegister, in session: Session) throws -> StoredFile? {
    guard let address = Digest(hex: digest) else { return nil }
    do { return try register.file(address, in: session) } catch is FileRefusal { return nil } catch is SealRefusal {
      return nil
    }
  }
}

private struct CheckedRevision: Sendable {
  let id: ItemID
  let revision: String
  let stored: StoredFile?

  /// - Parameter made: What should be kept.
  func faults(_ made: RevisionReading, in session: Session) throws -> [Fault] {
    guard try isStill(in: session) else { return [] }
    let marked = try session.first("SELECT revision FROM item_likeness WHERE item = $1", id.rawValue) {
      try $0[0] as String
    }
    let isLike = try marked == revision && LikenessMarks.stored(id, in: session) == made.likeness
    let difference = try searchDifference(made, in: session).map { Fault.officeSearch(id, $0) }
    return (isLike ? [] : [.likeness(id)]) + [difference].compactMap { $0 }
  }

  /// It may have been revised or destroyed since its row was read.
  private func isStill(in session: Session) throws -> Bool {
    try session.first(
      "SELECT 1 FROM item JOIN file ON file.address = item.revision WHERE item.id = $1 AND item.revision = $2",
      id.rawValue, revision
    ) { _ in true } ?? false
  }

  private func searchDifference(_ made: RevisionReading, in session: Session) throws -> OfficeSearchDifference? {
    guard let reading = try OfficeReadings(session: session).reading(of: id) else { return .missing }
    if reading.revision != revision { return .revision }
    return reading.marks == made.search?.marks ? nil : .marks
  }
}
