import Database
import Documents

/// 备份: database, files and manifest in one folder, while others work. Keys are never in it.
///
/// The database is copied first, at one moment; every file it names was on the disk before, and is never changed, so it
/// can be copied at leisure.
package struct Backup: Sendable {
  private let registry: Registry

  package init(_ registry: Registry) { self.registry = registry }

  /// Makes a backup in `folder`, which is empty or not there yet.
  ///
  /// SQLite is copied whole. Of PostgreSQL only the files are taken: `pg_dump` has to run before, so that every file its
  /// dump names is among them.
  package func run(into folder: String, at now: Instant) async throws -> BackupManifest {
    guard try Disk.names(in: folder).isEmpty else { throw BackupRefusal.notEmpty(path: folder) }
    try Disk.createFolder("\(folder)/files", mode: 0o700)
    let copy = try await copyDatabase(into: folder)
    let source = copy.database ?? registry.database
    let files = try await copyFiles(namedBy: source, into: folder)
    let checkpoint = try await source.read { try Checkpoints.last(in: $0)?.text }
    try await copy.database?.close()
    if let checkpoint { try Disk.write(Array(checkpoint.utf8), to: "\(folder)/\(BackupManifest.checkpointName)") }
    // Closing folded the copy's journal in; its digest is that of the file as it stays.
    let digest = try copy.path.map { try Disk.digest(of: $0).digest }
    let manifest = BackupManifest(
      installation: registry.installation, created: now, database: digest, list: files.list, files: files.count,
      bytes: files.bytes, checkpoint: checkpoint)
    try Disk.write(Array((manifest.json.text + "\n").utf8), to: "\(folder)/\(BackupManifest.name)")
    return manifest
  }

  private func copyDatabase(into folder: String) async throws -> (path: String?, database: SQLDatabase?) {
    guard registry.database.kind == .sqlite else { return (nil, nil) }
    let path = "\(folder)/\(BackupManifest.databaseName)"
    try await registry.database.backup(to: path)
    return (path, try SQLDatabase.sqlite(SQLiteSettings(path: path), retry: .standard))
  }

  /// Copies every file that the database names, and writes their list as it goes.
  private func copyFiles(
    namedBy database: SQLDatabase, into folder: String
  ) async throws -> (list: Digest, count: Int, bytes: Int) {
    let target = FileStore(folder: "\(folder)/files")
    try target.claim(for: registry.installation)
    var list = try FileListWriter("\(folder)/\(BackupManifest.listName)")
    var last = ""
    while true {
      let after = last
      let addresses = try await database.read { session in
        try session.query("SELECT address FROM file WHERE address > $1 ORDER BY address LIMIT 500", after) { row in
          try StoredDigest(row, 0).value
        }
      }
      guard let end = addresses.last else { break }
      for address in addresses { try copy(address, to: target, &list) }
      last = end.hex
    }
    return try list.finish()
  }

  private func copy(_ address: Digest, to target: FileStore, _ list: inout FileListWriter) throws {
    let copy = target.path(of: address)
    try Disk.createFolder(Disk.parent(of: copy))
    try Disk.linkOrCopy(registry.files.path(of: address), to: copy)
    let (digest, size) = try Disk.digest(of: copy)
    guard digest == address else { throw FileRefusal.damaged(address) }
    try Disk.syncFolder(Disk.parent(of: copy))
    try list.append(address, name: "files/\(address.hex.prefix(2))/\(address.hex.dropFirst(2))", size: size)
  }
}

/// Writes `files.sha256` line by line.
private struct FileListWriter: ~Copyable {
  private let file: OpenFile
  private var hash = RunningHash()
  private var count = 0
  private var bytes = 0

  init(_ path: String) throws(DiskFailure) { file = try OpenFile.creating(path, mode: 0o640) }

  mutating func append(_ address: Digest, name: String, size: Int) throws(DiskFailure) {
    let line = Array("\(address)  \(name)\n".utf8)
    try file.write(line)
    hash.append(line)
    count += 1
    bytes += size
  }

  consuming func finish() throws(DiskFailure) -> (list: Digest, count: Int, bytes: Int) {
    try file.sync()
    return (hash.digest, count, bytes)
  }
}
