import Crypto

/// The SHA-256 of bytes that come piece by piece.
struct RunningHash {
  private var hash = SHA256()
  private(set) var count = 0

  mutating func append(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
    count += bytes.count
  }

  var digest: Digest { hash.finalize().withUnsafeBytes { Digest(loading: $0) } }
}
