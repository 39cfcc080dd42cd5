import Crypto
import FoundationEssentials

/// 签名密钥: signs checkpoints (Ed25519, RFC 8032).
package struct SigningKey: Hashable, Sendable {
  package let name: String
  /// The 32 secret bytes from which the key pair is made.
  let seed: [UInt8]

  package init(name: String, seed: [UInt8]) {
    self.name = name
    self.seed = seed
  }

  package func verifyingKey() throws -> VerifyingKey {
    VerifyingKey(name: name, publicKey: Array(try pair().publicKey.rawRepresentation))
  }

  package func sign(_ text: String) throws -> SignedNote {
    let signature = try pair().signature(for: Data(text.utf8))
    return SignedNote(text: text, signer: name, keyHash: try verifyingKey().keyHash, signature: Array(signature))
  }

  private func pair() throws -> Curve25519.Signing.PrivateKey {
    try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
  }
}
