import Crypto

/// 杂凑算法: named in everything that is hashed, so that another one (国密 SM3) can follow without doubt about what is old.
package enum HashAlgorithm: String, Sendable, CaseIterable {
  case sha256 = "SHA-256"

  /// What new entries and checkpoints are hashed with.
  package static let current = HashAlgorithm.sha256

  package func digest(of bytes: UnsafeRawBufferPointer) -> Digest {
    switch self {
    case .sha256:
      var hash = SHA256()
      hash.update(bufferPointer: bytes)
      return hash.finalize().withUnsafeBytes { Digest(loading: $0) }
    }
  }

  package func digest(of bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { digest(of: $0) } }
}
