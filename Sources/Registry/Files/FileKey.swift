import Crypto

/// 文件密钥: every stored file is encrypted with a key of its own; the key lies in the database, sealed under a data key. So
/// changing data keys rewrites rows and no file, and deleting the row makes the file unreadable in every copy.
package struct FileKey: Hashable, Sendable {
  let bytes: [UInt8]

  static func random() -> FileKey { FileKey(bytes: RandomBytes.take(32)) }

  /// Stands at the start of the file: binds the stored bytes to this one key, so that no second key opens them to
  /// something else (AES-GCM alone does not promise that).
  var commitment: Digest { HashAlgorithm.sha256.digest(of: Array("gongkai.file/1 key".utf8) + bytes) }
}

/// The stored form of a file: `gongkai.file/1` and a line feed, the key's commitment, then pieces of 1 MiB, each sealed
/// (AES-256-GCM) under its number; the last one says so, which shows that none is missing.
enum FileForm {
  static let magic = Array("gongkai.file/1\n".utf8)
  static let headerLength = magic.count + 32
  static let pieceLength = 1 << 20
  static let sealedPieceLength = pieceLength + 16

  static func header(_ key: FileKey) -> [UInt8] { magic + key.commitment.bytes }

  /// The key is used for one file only, so a counter is nonce enough.
  static func nonce(piece: Int, isLast: Bool) throws -> AES.GCM.Nonce {
    var bytes = [UInt8](repeating: 0, count: 3)
    withUnsafeBytes(of: UInt64(piece).bigEndian) { bytes.append(contentsOf: $0) }
    bytes.append(isLast ? 1 : 0)
    return try AES.GCM.Nonce(data: bytes)
  }
}
