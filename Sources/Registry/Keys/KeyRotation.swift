import Database

/// 更换密钥: a new key in the key file first, then everything sealed is sealed anew, a few rows at a time, while others
/// work. Can be broken off and run again.
package struct KeyRotation: Sendable {
  private let registry: Registry
  private let file: KeyFile

  package init(_ registry: Registry, file: KeyFile) {
    self.registry = registry
    self.file = file
  }

  /// How many rows were sealed anew.
  package struct Outcome: Hashable, Sendable {
    package var sealed = 0
    package var files = 0
  }

  /// - Parameter alsoSigning: Whether checkpoints get a new signing key, too.
  package func run(at now: Instant, alsoSigning: Bool = false) async throws -> Outcome {
    var keys = try file.read()
    keys.addDataKey(at: now)
    if alsoSigning { keys.addSigningKey(at: now) }
    try file.replace(with: keys)
    return try await resume()
  }

  /// Seals anew whatever an older key sealed.
  package func resume() async throws -> Outcome {
    let keys = try file.read()
    let keyring = Keyring(keys, from: file)
    try await registry.database.write(lock: "installation") { try Installation.publish(keys, in: $0) }
    var outcome = Outcome()
    outcome.sealed = try await repeated { try SealedValues(keyring).rotate(in: $0) }
    outcome.files = try await repeated { try FileRegister(keyring).rotate(in: $0) }
    return outcome
  }

  private func repeated(_ some: @escaping @Sendable (Session) throws -> Int) async throws -> Int {
    var total = 0
    while true {
      let count = try await registry.database.write(lock: "key rotation", some)
      if count == 0 { return total }
      total += count
    }
  }
}
