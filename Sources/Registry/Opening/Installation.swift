package import Database

/// 安装: one set of data with its own keys, wherever it is moved or restored to.
package struct Installation: Hashable, Sendable {
  package let id: String
  package let created: Instant

  /// What the database says; nil when it is new.
  package static func stored(in session: Session) throws -> Installation? {
    try session.first("SELECT id, created FROM installation") { row in
      let created: Int = try row[1]
      return Installation(id: try row[0], created: Instant(milliseconds: created))
    }
  }

  /// The public keys of checkpoints, as the database has them.
  package static func verifyingKeys(in session: Session) throws -> [VerifyingKey] {
    try session.query("SELECT verifying_key FROM signing_key ORDER BY id") { row in
      VerifyingKey(try row[0] as String)
    }.compactMap { $0 }
  }

  static func publish(_ keys: Keys, in session: Session) throws {
    for entry in keys.signing {
      try session.execute(
        "INSERT INTO signing_key (id, verifying_key) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING", entry.id,
        try entry.key.verifyingKey().description)
    }
  }
}
