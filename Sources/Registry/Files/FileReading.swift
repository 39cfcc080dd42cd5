import Crypto
import FoundationEssentials

extension FileStore {
  /// Reads a file piece by piece; every piece is authenticated before it is handed out, and the whole compared with its
  /// address at the end.
  package func read(_ stored: StoredFile, _ piece: ([UInt8]) throws -> Void) throws {
    let address = stored.address
    guard Disk.exists(path(of: address)) else { throw FileRefusal.missing(address) }
    let file = try OpenFile.reading(path(of: address))
    var hash = RunningHash()
    let header = try file.read(FileForm.headerLength)
    guard header == FileForm.header(stored.key) else { throw FileRefusal.damaged(address) }
    hash.append(header)
    var number = 0
    var sealed = try file.read(FileForm.sealedPieceLength)
    while true {
      hash.append(sealed)
      let next = try file.read(FileForm.sealedPieceLength)
      try piece(try open(sealed, number: number, isLast: next.isEmpty, stored))
      if next.isEmpty { break }
      sealed = next
      number += 1
    }
    guard hash.digest == address else { throw FileRefusal.damaged(address) }
  }

  /// The whole file at once, for small ones.
  package func contents(of stored: StoredFile) throws -> [UInt8] {
    var bytes: [UInt8] = []
    try read(stored) { bytes += $0 }
    return bytes
  }

  /// Whether the stored bytes begin with the commitment to that key.
  func begins(_ address: Digest, with key: FileKey) throws(DiskFailure) -> Bool {
    let file = try OpenFile.reading(path(of: address))
    return try file.read(FileForm.headerLength) == FileForm.header(key)
  }

  private func open(_ sealed: [UInt8], number: Int, isLast: Bool, _ stored: StoredFile) throws -> [UInt8] {
    guard sealed.count >= 16 else { throw FileRefusal.damaged(stored.address) }
    do {
      let box = try AES.GCM.SealedBox(
        nonce: FileForm.nonce(piece: number, isLast: isLast), ciphertext: sealed.dropLast(16), tag: sealed.suffix(16))
      return Array(try AES.GCM.open(box, using: SymmetricKey(data: stored.key.bytes)))
    } catch { throw FileRefusal.damaged(stored.address) }
  }
}
