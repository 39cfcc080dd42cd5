import Glibc

/// 密钥文件: where the secrets lie; beside and never inside the data folder, readable by its owner alone.
package struct KeyFile: Hashable, Sendable {
  package let path: String
  /// Folders that it must not lie in, because they are backed up or shared.
  package let kept: [String]

  package init(path: String, outside kept: [String]) {
    self.path = path
    self.kept = kept
  }

  /// `/var/lib/gongkai` keeps its keys in `/var/lib/gongkai.key`.
  package static func defaultPath(beside dataFolder: String) -> String {
    let folder = Disk.resolved(dataFolder) ?? dataFolder
    var path = folder[...]
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path + ".key"
  }

  package var exists: Bool { Disk.exists(path) }

  package func read() throws(KeyFileRefusal) -> Keys {
    guard exists else { throw .missing(path: path) }
    try checkPlace()
    let (status, bytes) = try contents()
    guard status.st_mode & S_IFMT == S_IFREG else { throw .noFile(path: path) }
    guard status.st_mode & 0o077 == 0 else { throw .readableByOthers(path: path) }
    return try KeyFileText.read(String(decoding: bytes, as: UTF8.self))
  }

  private func contents() throws(KeyFileRefusal) -> (stat, [UInt8]) {
    do throws(DiskFailure) {
      let file = try OpenFile.reading(path)
      let status = try file.status
      // What is no file is not read: a pipe would wait for ever.
      let length = status.st_mode & S_IFMT == S_IFREG ? min(Int(status.st_size), 1 << 20) : 0
      return (status, try file.read(length))
    } catch { throw .disk(error) }
  }

  /// Writes a new installation's keys; never over anything that is there.
  package func create(_ keys: Keys) throws(KeyFileRefusal) {
    try checkPlace()
    do throws(DiskFailure) {
      let file = try OpenFile.creating(path, mode: 0o600)
      try file.write(Array(KeyFileText.write(keys).utf8))
      try file.sync()
      try Disk.syncFolder(Disk.parent(of: path))
    } catch {
      if error.code == EEXIST { throw .alreadyThere(path: path) }
      throw .disk(error)
    }
  }

  /// Puts `keys`, to which keys were added, in the place of what the file says.
  package func replace(with keys: Keys) throws(KeyFileRefusal) {
    try checkPlace()
    do throws(DiskFailure) {
      try Disk.write(Array(KeyFileText.write(keys).utf8), to: path, mode: 0o600)
    } catch { throw .disk(error) }
  }

  private func checkPlace() throws(KeyFileRefusal) {
    let place = Disk.resolved(path) ?? Disk.resolved(Disk.parent(of: path)).map { "\($0)/" } ?? path
    for folder in kept {
      guard let resolved = Disk.resolved(folder) else { continue }
      if place.hasPrefix(resolved == "/" ? "/" : resolved + "/") { throw .inside(path: path, folder: folder) }
    }
  }
}
