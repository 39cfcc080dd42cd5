import Crypto
import FoundationEssentials

/// A file on its way into the store: encrypted piece by piece into a temporary name, and gone again unless finished.
package final class FileDraft {
  private let path: String
  private let store: FileStore
  private let file: OpenFile
  private let key = FileKey.random()
  private var hash = RunningHash()
  private var waiting: [UInt8] = []
  private var pieces = 0
  private var size = 0
  private var isFinished = false

  init(at path: String, in store: FileStore) throws(DiskFailure) {
    self.path = path
    self.store = store
    file = try OpenFile.creating(path, mode: 0o640)
    try write(FileForm.header(key))
  }

  deinit { if !isFinished { try? Disk.remove(path) } }

  package func append(_ bytes: [UInt8]) throws {
    size += bytes.count
    var rest = bytes[...]
    while waiting.count + rest.count > FileForm.pieceLength {
      let part = rest.prefix(FileForm.pieceLength - waiting.count)
      rest = rest.dropFirst(part.count)
      try writePiece(waiting + part, isLast: false)
      waiting = []
    }
    waiting += rest
  }

  /// Completes the file; when this returns, it is on the disk under its name.
  package func finish() throws -> StoredFile {
    try writePiece(waiting, isLast: true)
    try file.sync()
    let address = hash.digest
    let target = store.path(of: address)
    try Disk.createFolder(Disk.parent(of: target))
    try Disk.move(path, to: target)
    isFinished = true
    return StoredFile(address: address, size: size, key: key)
  }

  private func writePiece(_ bytes: [UInt8], isLast: Bool) throws {
    let sealed = try AES.GCM.seal(
      Data(bytes), using: SymmetricKey(data: key.bytes), nonce: FileForm.nonce(piece: pieces, isLast: isLast))
    pieces += 1
    try write(Array(sealed.ciphertext) + sealed.tag)
  }

  private func write(_ bytes: [UInt8]) throws(DiskFailure) {
    try file.write(bytes)
    hash.append(bytes)
  }
}
