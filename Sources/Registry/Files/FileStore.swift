import Glibc

/// 文件库: a folder of encrypted files, each named by the SHA-256 of its bytes (`ab/cdef…`), never changed.
///
/// Everything is encrypted, whether or not it holds personal data, so that no one can misjudge it. Several servers may
/// share the folder; a marker proves that it is the right one and mounted.
package struct FileStore: Hashable, Sendable {
  package let folder: String

  package init(folder: String) { self.folder = folder }

  package func path(of address: Digest) -> String {
    let name = address.hex
    return "\(folder)/\(name.prefix(2))/\(name.dropFirst(2))"
  }

  /// What may still be written on its disk; nil when that cannot be told.
  package var freeBytes: Int? { Disk.freeBytes(at: folder) }

  private var marker: String { "\(folder)/installation" }
  private var incoming: String { "\(folder)/incoming" }

  /// Marks an empty folder as that of a new installation.
  func claim(for installation: String) throws(FileRefusal) {
    do throws(DiskFailure) {
      try Disk.createFolder(incoming)
      guard try names(in: folder).allSatisfy({ $0 == "incoming" }) else {
        throw DiskFailure(.create, marker, code: 17)
      }
      try Disk.write(Array("\(installation)\n".utf8), to: marker)
    } catch { throw .disk(error) }
  }

  private func names(in folder: String) throws(DiskFailure) -> [String] { try Disk.names(in: folder) }

  /// Refuses a folder that is not this installation's: an empty mount point, another server's share.
  package func prove(_ installation: String) throws(FileRefusal) {
    guard let bytes = try? Disk.read(marker), bytes == Array("\(installation)\n".utf8) else {
      throw .otherFolder(path: folder)
    }
  }

  /// Begins a new file.
  package func draft() throws(FileRefusal) -> FileDraft {
    do throws(DiskFailure) {
      try Disk.createFolder(incoming)
      return try FileDraft(at: "\(incoming)/\(RandomBytes.identifier())", in: self)
    } catch { throw .disk(error) }
  }

  /// Stores `bytes` as a file.
  package func store(_ bytes: [UInt8]) throws -> StoredFile {
    let draft = try draft()
    try draft.append(bytes)
    return try draft.finish()
  }

  /// Removes a file that no row names and none may.
  func discard(_ address: Digest) throws(DiskFailure) { try Disk.remove(path(of: address)) }

  /// 清理: removes files older than a day that no row names: what a broken upload or a rolled back action left.
  ///
  /// - Parameter unnamed: Which of these files the database does not name; asked shelf by shelf, right before they are
  ///   removed, so that no transaction stays open while the disk is walked.
  /// - Returns: How many were removed.
  package func sweep(at now: Instant, unnamed: ([Digest]) async throws -> [Digest]) async throws -> Int {
    var count = 0
    for name in try Disk.names(in: incoming) where isOld("\(incoming)/\(name)", at: now) {
      try Disk.remove("\(incoming)/\(name)")
      count += 1
    }
    for shelf in try Disk.names(in: folder) where shelf.utf8.count == 2 {
      let old = try addresses(on: shelf).filter { isOld(path(of: $0), at: now) }
      if old.isEmpty { continue }
      for address in try await unnamed(old) {
        try Disk.remove(path(of: address))
        count += 1
      }
    }
    return count
  }

  private func isOld(_ path: String, at now: Instant) -> Bool {
    guard let status = Disk.status(path) else { return false }
    return now.milliseconds - status.st_mtim.tv_sec * 1000 > 86_400_000
  }

  /// The files on a shelf whose names are digests.
  private func addresses(on shelf: String) throws(DiskFailure) -> [Digest] {
    try Disk.names(in: "\(folder)/\(shelf)").compactMap { Digest(hex: shelf + $0) }
  }
}
