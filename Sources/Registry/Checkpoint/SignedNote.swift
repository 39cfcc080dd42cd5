import Crypto
import FoundationEssentials

/// 签名文本: a short text with an Ed25519 signature under it, in the form of C2SP's signed notes (also used by Go's checksum
/// database), so that outsiders can verify it with tools they already have.
///
///     text, each line ended
///
///     — name base64(4 bytes of key hash ‖ 64 bytes of signature)
package struct SignedNote: Hashable, Sendable {
  /// Ends with a line feed.
  package let text: String
  /// Who signed: the name of the key.
  package let signer: String
  package let keyHash: UInt32
  package let signature: [UInt8]

  package init(text: String, signer: String, keyHash: UInt32, signature: [UInt8]) {
    self.text = text
    self.signer = signer
    self.keyHash = keyHash
    self.signature = signature
  }

  package var description: String {
    let blob = withUnsafeBytes(of: keyHash.bigEndian) { [UInt8]($0) } + signature
    return "\(text)\n— \(signer) \(Data(blob).base64EncodedString())\n"
  }

  /// Reads a note with exactly one signature; nil for anything else.
  package init?(_ note: String) {
    guard note.hasSuffix("\n"), let gap = note.firstRange(of: "\n\n— ") else { return nil }
    let line = note[gap.upperBound...].dropLast()
    let parts = line.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, !line.contains("\n"), let blob = Data(base64Encoded: String(parts[1])), blob.count == 68
    else { return nil }
    text = note[..<gap.lowerBound] + "\n"
    signer = String(parts[0])
    keyHash = blob.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    signature = Array(blob.dropFirst(4))
  }
}

/// 验签公钥: what an outsider needs to verify notes of one installation.
package struct VerifyingKey: Hashable, Sendable {
  package let name: String
  /// 32 bytes, Ed25519.
  package let publicKey: [UInt8]

  package init(name: String, publicKey: [UInt8]) {
    self.name = name
    self.publicKey = publicKey
  }

  /// The first four bytes of SHA-256(name ‖ line feed ‖ 0x01 ‖ public key), as C2SP has it.
  package var keyHash: UInt32 {
    let digest = HashAlgorithm.sha256.digest(of: Array(name.utf8) + [0x0A, 0x01] + publicKey)
    return digest.bytes.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
  }

  package func verifies(_ note: SignedNote) -> Bool {
    guard note.signer == name, note.keyHash == keyHash,
      let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey)
    else { return false }
    return key.isValidSignature(Data(note.signature), for: Data(note.text.utf8))
  }
}

extension VerifyingKey: LosslessStringConvertible {
  /// `name+hash+base64(0x01 ‖ public key)`, as C2SP's tools take it.
  package var description: String {
    let digits = String(keyHash, radix: 16)
    return "\(name)+\(String(repeating: "0", count: 8 - digits.count))\(digits)"
      + "+\(Data([0x01] + publicKey).base64EncodedString())"
  }

  package init?(_ text: String) {
    let parts = text.split(separator: "+", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let key = Data(base64Encoded: String(parts[2])), key.count == 33, key.first == 0x01
    else { return nil }
    self.init(name: String(parts[0]), publicKey: Array(key.dropFirst()))
    guard description == text else { return nil }
  }
}
