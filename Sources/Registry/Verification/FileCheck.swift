import Database

/// Compares every registered file with what lies in the store, a page of rows at a time.
struct FileCheck: Sendable {
  let database: SQLDatabase
  let files: FileStore
  let keyring: Keyring?

  private static let page = 500

  func run(_ result: inout VerificationResult) async throws {
    var last = ""
    while true {
      let after = last
      let rows = try await database.read { session in
        try session.query(
          "SELECT \(FileRow.columns) FROM file WHERE address > $1 ORDER BY address LIMIT $2", after, Self.page,
          row: FileRow.init)
      }
      guard let end = rows.last else { return }
      for row in rows {
        result.files += 1
        if let fault = try await fault(in: row) { result.faults.append(fault) }
      }
      last = end.address.hex
    }
  }

  private func fault(in row: FileRow) async throws -> Fault? {
    let path = files.path(of: row.address)
    guard Disk.exists(path) else {
      // Perhaps destroyed and swept since its row was read.
      let isStillNamed = try await database.read { try FileRegister.isNamed(row.address, in: $0) }
      return isStillNamed ? .fileMissing(row.address) : nil
    }
    guard try Disk.digest(of: path).digest == row.address else { return .fileDamaged(row.address) }
    guard let keyring else { return nil }
    guard let key = try? FileRegister(keyring).key(of: row), try files.begins(row.address, with: key) else {
      return .fileKey(row.address)
    }
    return nil
  }
}
