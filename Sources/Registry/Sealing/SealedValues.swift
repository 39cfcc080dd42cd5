package import Database

/// 密封个人信息: personal values, apart from the log, each sealed in a row of its own (table `sealed`).
///
/// The log holds a salted digest only: nobody can guess the value from it, and after the row is destroyed it says nothing
/// any more, while everything else stays provable.
package struct SealedValues: Sendable {
  private let keyring: Keyring

  package init(_ keyring: Keyring) { self.keyring = keyring }

  /// Seals `value` in a new row; the reference is what the event takes.
  package func seal(_ value: String, in session: Session) throws -> SealedReference {
    let id = RandomBytes.identifier()
    let key = try keyring.newestDataKey()
    let content = RandomBytes.take(32) + Array(value.utf8)
    let box = try SealedBox.seal(content, key: key.bytes, for: SealedValues.place(id))
    try session.execute("INSERT INTO sealed (id, key_id, box) VALUES ($1, $2, $3)", id, key.id, box)
    return SealedReference(id: id, digest: HashAlgorithm.sha256.digest(of: content))
  }

  /// The value that was sealed, checked against the log's digest.
  package func open(_ reference: SealedReference, in session: Session) throws -> String {
    let row = try session.first("SELECT key_id, box FROM sealed WHERE id = $1", reference.id) { row in
      SealedRow(id: reference.id, keyID: try row[0], box: try row[1])
    }
    guard let row else {
      throw try Tombstones.has(SealedReference.stream(reference.id), in: session) ? SealRefusal.destroyed : .missing
    }
    return try open(row, as: reference.digest)
  }

  func open(_ row: SealedRow, as digest: Digest) throws(SealRefusal) -> String {
    let content = try self.content(of: row)
    guard content.count >= 32, HashAlgorithm.sha256.digest(of: content) == digest,
      let value = String(validating: content.dropFirst(32), as: UTF8.self)
    else { throw .otherValue }
    return value
  }

  private func content(of row: SealedRow) throws(SealRefusal) -> [UInt8] {
    try SealedBox.open(row.box, key: keyring.dataKey(row.keyID).bytes, for: SealedValues.place(row.id))
  }

  /// 更换: seals up to `count` rows of older keys anew.
  ///
  /// - Returns: How many there were; 0 when nothing is left to do.
  package func rotate(upTo count: Int = 500, in session: Session) throws -> Int {
    let key = try keyring.newestDataKey()
    let rows = try session.query(
      "SELECT id, key_id, box FROM sealed WHERE key_id <> $1 ORDER BY id LIMIT $2", key.id, count
    ) { row in SealedRow(id: try row[0], keyID: try row[1], box: try row[2]) }
    for row in rows {
      let box = try SealedBox.seal(try content(of: row), key: key.bytes, for: SealedValues.place(row.id))
      try session.execute(
        "UPDATE sealed SET key_id = $1, box = $2 WHERE id = $3 AND key_id = $4", key.id, box, row.id, row.keyID)
    }
    return rows.count
  }

  /// 销毁: deletes the value for good, and says so in the log of `organ`.
  package func destroy(_ id: String, organ: OrganID, reason: String, in action: Action) throws {
    let count = try action.session.execute("DELETE FROM sealed WHERE id = $1", id)
    guard count == 1 else { throw SealRefusal.missing }
    try Tombstones.record(SealedReference.stream(id), organ: organ, reason: reason, in: action)
  }

  private static func place(_ id: String) -> String { "gongkai.sealed/1 \(id)" }
}

/// A row of the table `sealed`.
struct SealedRow: Hashable, Sendable {
  let id: String
  let keyID: Int
  let box: [UInt8]
}
