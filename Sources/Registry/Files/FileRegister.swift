package import Database

/// 文件登记: which files there are, and their keys (table `file`).
package struct FileRegister: Sendable {
  private let keyring: Keyring

  package init(_ keyring: Keyring) { self.keyring = keyring }

  /// Names a file that lies in the store; from now on it is kept.
  package func add(_ stored: StoredFile, in action: Action) throws {
    let key = try keyring.newestDataKey()
    let box = try SealedBox.seal(stored.key.bytes, key: key.bytes, for: FileRegister.place(stored.address))
    try action.session.execute(
      "INSERT INTO file (address, key_id, box, size, recorded) VALUES ($1, $2, $3, $4, $5)",
      stored.address.hex, key.id, box, stored.size, action.now.milliseconds)
  }

  package func file(_ address: Digest, in session: Session) throws -> StoredFile {
    let row = try session.first(
      "SELECT \(FileRow.columns) FROM file WHERE address = $1", address.hex, row: FileRow.init)
    guard let row else {
      throw try Tombstones.has(StoredFile.stream(address), in: session)
        ? FileRefusal.destroyed(address) : .unknown(address)
    }
    return StoredFile(address: address, size: row.size, key: try key(of: row))
  }

  /// Nil for one that was destroyed.
  func kept(_ address: Digest, in session: Session) throws -> StoredFile? {
    do { return try file(address, in: session) } catch FileRefusal.destroyed { return nil }
  }

  func key(of row: FileRow) throws(SealRefusal) -> FileKey {
    FileKey(
      bytes: try SealedBox.open(row.box, key: keyring.dataKey(row.keyID).bytes, for: FileRegister.place(row.address)))
  }

  package static func isNamed(_ address: Digest, in session: Session) throws -> Bool {
    try session.first("SELECT 1 FROM file WHERE address = $1", address.hex) { _ in true } ?? false
  }

  /// Those of `addresses` that no row names.
  package static func unnamed(_ addresses: [Digest], in session: Session) throws -> [Digest] {
    try addresses.filter { try !isNamed($0, in: session) }
  }

  /// 更换: seals up to `count` file keys anew.
  ///
  /// - Returns: How many there were; 0 when nothing is left to do.
  package func rotate(upTo count: Int = 500, in session: Session) throws -> Int {
    let newest = try keyring.newestDataKey()
    let rows = try session.query(
      "SELECT \(FileRow.columns) FROM file WHERE key_id <> $1 ORDER BY address LIMIT $2", newest.id, count,
      row: FileRow.init)
    for row in rows {
      let box = try SealedBox.seal(
        try key(of: row).bytes, key: newest.bytes, for: FileRegister.place(row.address))
      try session.execute(
        "UPDATE file SET key_id = $1, box = $2 WHERE address = $3 AND key_id = $4", newest.id, box, row.address.hex,
        row.keyID)
    }
    return rows.count
  }

  /// 销毁: deletes the key, after which no copy of the file opens, and says so in the log of `organ`. The bytes go with
  /// the next sweep.
  package func destroy(_ address: Digest, organ: OrganID, reason: String, in action: Action) throws {
    let count = try action.session.execute("DELETE FROM file WHERE address = $1", address.hex)
    guard count == 1 else { throw FileRefusal.unknown(address) }
    try Tombstones.record(StoredFile.stream(address), organ: organ, reason: reason, in: action)
  }

  private static func place(_ address: Digest) -> String { "gongkai.file/1 \(address)" }
}

/// A row of the table `file`.
struct FileRow: Hashable, Sendable {
  static let columns = "address, key_id, box, size"

  let address: Digest
  let keyID: Int
  let box: [UInt8]
  let size: Int

  init(_ row: borrowing Row) throws {
    address = try StoredDigest(row, 0).value
    keyID = try row[1]
    box = try row[2]
    size = try row[3]
  }
}

extension FileRegister {
  /// 可以打开的文件: one that `table` names for this owner and that the check has released; nil otherwise.
  ///
  /// - Parameters:
  ///   - table: With the columns `organ`, `file` and `owner`.
  ///   - owner: The column of what the file belongs to.
  func released(
    _ file: Digest, _ table: StaticString, of organ: OrganID, _ owner: StaticString, _ id: String, in session: Session
  ) throws -> StoredFile? {
    let found = try session.first(
      """
      SELECT 1 FROM \(table) AS named JOIN file_check ON file_check.file = named.file
      WHERE named.organ = $1 AND named.\(owner) = $2 AND named.file = $3 AND file_check.outcome IN (\(FileVerdict.releasing))
      """, organ.rawValue, id, file.hex
    ) { _ in true }
    return found == nil ? nil : try self.file(file, in: session)
  }
}
