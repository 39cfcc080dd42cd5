import Database
import Disclosure
import Documents

/// 办公检索核验: makes the marks of every newest revision anew and compares, a page of items at a time.
///
/// Without the key there is nothing to compare with.
struct OfficeSearchCheck: Sendable {
  let database: SQLDatabase
  let files: FileStore
  let keyring: Keyring?

  private static let page = 50

  func run(_ result: inout VerificationResult) async throws {
    for item in try await database.read({ try OfficeReadings(session: $0).strays() }) {
      result.faults.append(.officeSearch(item, .withoutText))
    }
    guard let keyring else { return }
    var last = ""
    while true {
      let after = last
      let items = try await database.read { try page(after: after, keyring, in: $0) }
      guard let end = items.last else { return }
      for item in items {
        // A file that is damaged or gone is a fault of its own.
        guard let marks = marks(of: item.stored, keyring) else { continue }
        let difference = try await database.read { session in
          try item.isStill(in: session) ? item.difference(from: marks, in: session) : nil
        }
        if let difference { result.faults.append(.officeSearch(item.id, difference)) }
      }
      last = end.id.rawValue
    }
  }

  private func page(after last: String, _ keyring: Keyring, in session: Session) throws -> [CheckedItem] {
    let register = FileRegister(keyring)
    return try session.query(
      "SELECT id, revision FROM item WHERE id > $1 AND revision IS NOT NULL ORDER BY id LIMIT \(Self.page)", last
    ) { (ItemID(try $0[0] as String), try $0[1] as String) }
    .map { id, revision in
      CheckedItem(id: id, revision: revision, stored: try stored(revision, register, in: session))
    }
  }

  private func stored(_ digest: String, _ register: FileRegister, in session: Session) throws -> StoredFile? {
    guard let address = Digest(hex: digest) else { return nil }
    do { return try register.file(address, in: session) } catch is FileRefusal { return nil } catch is SealRefusal {
      return nil
    }
  }

  private func marks(of stored: StoredFile?, _ keyring: Keyring) -> OfficeMarks? {
    guard let stored, let bytes = try? files.contents(of: stored), let text = try? ItemText(bytes: bytes) else {
      return nil
    }
    return OfficeMarks(SearchVocabulary(text.searchable), keyring.current)
  }
}

private struct CheckedItem: Sendable {
  let id: ItemID
  let revision: String
  let stored: StoredFile?

  /// It may have been revised or destroyed since its row was read.
  func isStill(in session: Session) throws -> Bool {
    try session.first(
      "SELECT 1 FROM item JOIN file ON file.address = item.revision WHERE item.id = $1 AND item.revision = $2",
      id.rawValue, revision
    ) { _ in true } ?? false
  }

  func difference(from marks: OfficeMarks, in session: Session) throws -> OfficeSearchDifference? {
    guard let reading = try OfficeReadings(session: session).reading(of: id) else { return .missing }
    if reading.revision != revision { return .revision }
    return reading.marks == marks ? nil : .marks
  }
}
