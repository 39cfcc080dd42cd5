/// 密钥: the secrets of one installation. Whoever has them and the database can read personal data; whoever lost them
/// cannot, ever.
package struct Keys: Hashable, Sendable {
  /// Which installation they belong to.
  package let installation: String
  /// Seal personal data and files; the last is the one in use, the others still open what was sealed before.
  package private(set) var data: [DataKey]
  /// Marks equal values (`EqualityMark`).
  package let equality: [UInt8]
  /// Sign checkpoints; the last is the one in use.
  package private(set) var signing: [SigningKeyEntry]

  package struct DataKey: Hashable, Sendable {
    package let id: Int
    package let since: Instant
    let bytes: [UInt8]
  }

  package struct SigningKeyEntry: Hashable, Sendable {
    package let id: Int
    package let since: Instant
    package let key: SigningKey
  }

  init(installation: String, data: [DataKey], equality: [UInt8], signing: [SigningKeyEntry]) {
    self.installation = installation
    self.data = data
    self.equality = equality
    self.signing = signing
  }

  /// New secrets for a new installation.
  package init(newInstallation installation: String, at now: Instant) {
    self.init(installation: installation, data: [], equality: RandomBytes.take(32), signing: [])
    addDataKey(at: now)
    addSigningKey(at: now)
  }

  /// 更换: from now on a new key seals; what the old ones sealed is rewritten by `SealedStore.rotate`.
  package mutating func addDataKey(at now: Instant) {
    data.append(DataKey(id: (data.last?.id ?? 0) + 1, since: now, bytes: RandomBytes.take(32)))
  }

  package mutating func addSigningKey(at now: Instant) {
    let id = (signing.last?.id ?? 0) + 1
    let key = SigningKey(name: Keys.signerName(installation), seed: RandomBytes.take(32))
    signing.append(SigningKeyEntry(id: id, since: now, key: key))
  }

  static func signerName(_ installation: String) -> String { "gongkai-\(installation)" }

  package func dataKey(_ id: Int) -> DataKey? { data.first { $0.id == id } }

  /// What outsiders verify checkpoints with, the newest last.
  package func verifyingKeys() throws -> [VerifyingKey] { try signing.map { try $0.key.verifyingKey() } }
}
