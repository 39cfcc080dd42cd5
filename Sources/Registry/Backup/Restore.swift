import Database
import Documents

/// 恢复: puts a backup into an empty folder and verifies all of it before it says done.
package struct Restore: Sendable {
  private let backup: String
  private let dataFolder: String
  private let keyFile: KeyFile

  /// - Parameter dataFolder: Empty, or not there yet.
  package init(from backup: String, into dataFolder: String, keyFile: KeyFile) {
    self.backup = backup
    self.dataFolder = dataFolder
    self.keyFile = keyFile
  }

  package struct Outcome: Sendable {
    package let manifest: BackupManifest
    package let verification: VerificationResult
  }

  /// Works in a folder beside the target, which gets its name only when everything was found sound.
  package func run(projections: [any Projection]? = nil) async throws -> Outcome {
    let manifest = try readManifest()
    guard let database = manifest.database else { throw BackupRefusal.withoutDatabase }
    guard try Disk.names(in: dataFolder).isEmpty else { throw BackupRefusal.notEmpty(path: dataFolder) }
    let scratch = "\(dataFolder).\(RandomBytes.identifier()).partial"
    do {
      try Disk.createFolder(scratch, mode: 0o700)
      try copyChecked(BackupManifest.databaseName, as: database, to: "\(scratch)/\(BackupManifest.databaseName)")
      try copyFiles(manifest, to: FileStore(folder: "\(scratch)/files"))
      let result = try await verify(scratch, manifest, projections)
      Disk.removeEmptyFolder(dataFolder)
      try Disk.move(scratch, to: dataFolder)
      return Outcome(manifest: manifest, verification: result)
    } catch {
      Disk.removeTree(scratch)
      throw error
    }
  }

  private func readManifest() throws(BackupRefusal) -> BackupManifest {
    guard let bytes = try? Disk.read("\(backup)/\(BackupManifest.name)"), let json = try? JSON.parse(bytes),
      let manifest = BackupManifest(json)
    else { throw .noBackup(path: backup) }
    return manifest
  }

  private func copyChecked(_ name: String, as digest: Digest, to target: String) throws {
    guard Disk.exists("\(backup)/\(name)") else { throw BackupRefusal.damaged(file: name) }
    try Disk.copy("\(backup)/\(name)", to: target, mode: 0o600)
    guard try Disk.digest(of: target).digest == digest else { throw BackupRefusal.damaged(file: name) }
  }

  private func copyFiles(_ manifest: BackupManifest, to store: FileStore) throws {
    let list = (try? Disk.read("\(backup)/\(BackupManifest.listName)")) ?? []
    guard HashAlgorithm.sha256.digest(of: list) == manifest.list else {
      throw BackupRefusal.damaged(file: BackupManifest.listName)
    }
    try store.claim(for: manifest.installation)
    for line in String(decoding: list, as: UTF8.self).split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let address = Digest(hex: String(parts[0])) else {
        throw BackupRefusal.damaged(file: BackupManifest.listName)
      }
      let target = store.path(of: address)
      try Disk.createFolder(Disk.parent(of: target))
      try copyChecked("files/\(address.hex.prefix(2))/\(address.hex.dropFirst(2))", as: address, to: target)
    }
  }

  private func verify(
    _ folder: String, _ manifest: BackupManifest, _ projections: [any Projection]?
  ) async throws -> VerificationResult {
    let keys = try keyFile.read()
    guard keys.installation == manifest.installation else {
      throw KeyFileRefusal.otherInstallation(path: keyFile.path)
    }
    let settings = SQLiteSettings(path: "\(folder)/\(BackupManifest.databaseName)")
    let database = try SQLDatabase.sqlite(settings, retry: .standard)
    let registry = Registry(
      installation: manifest.installation, database: database, files: FileStore(folder: "\(folder)/files"),
      keyring: Keyring(keys))
    if try await database.pending(of: RegistrySchema.all).isEmpty { try await registry.rebuildSearch() }
    let result = try await Verification(
      of: database, files: registry.files, keyring: registry.keyring, projections: projections,
      against: manifest.checkpoint.flatMap(SignedCheckpoint.init)
    ).run()
    try await database.close()
    if let first = result.faults.faults.first {
      throw BackupRefusal.unsound(.init(faults: result.faults.count, first: first.message))
    }
    return result
  }
}
