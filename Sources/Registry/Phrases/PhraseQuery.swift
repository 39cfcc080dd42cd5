import Database
package import Disclosure

/// 词表的更换: one list that was put in force, with who did it.
package struct PhraseInstallation: Hashable, Sendable {
  /// 1, 2, 3 …; the highest is in force.
  package let number: Int
  package let organ: OrganID
  package let name: String
  package let version: String
  package let day: Day?
  /// SHA-256 of the file; nil for the list that is built in.
  package let digest: String?
  /// The key's name; nil for a list without a signature.
  package let signer: String?
  package let installed: Instant
  /// Nil for a command on the server itself.
  package let by: PersonID?
  let file: Digest?

  /// 初始词表.
  package var isStarter: Bool { digest == nil }
}

/// 现行词表.
package struct PhrasesInForce: Sendable {
  package let list: PhraseList
  /// What the list is read from, for the process that screens attachments; nil for the one that is built in.
  package let text: String?
  /// Nil where no list was ever installed.
  package let installation: PhraseInstallation?

  /// 初始词表.
  package static let starter = PhrasesInForce(list: .starter, text: nil, installation: nil)

  package var screening: Screening { Screening(phrases: list) }
}

extension Registry {
  /// 现行词表, kept until something of organs and settings changes.
  package func phrases() async throws -> PhrasesInForce {
    try await database.read { session in
      try people.value(.phrases, in: session) {
        let last = try Self.installations(most: 1, in: session).first
        guard let last, let address = last.file else {
          return PhrasesInForce(list: .starter, text: nil, installation: last)
        }
        let bytes = try files.contents(of: try FileRegister(keyring).file(address, in: session))
        let file = try PhraseListFile(bytes)
        return PhrasesInForce(list: file.list, text: file.text, installation: last)
      }
    }
  }

  /// 历次更换, the newest first.
  package func phraseInstallations() async throws -> [PhraseInstallation] {
    try await database.read { try Self.installations(most: 200, in: $0) }
  }

  /// 登记的词表公钥, by name.
  package func phraseKeys() async throws -> [(key: VerifyingKey, since: Day)] {
    try await database.read { session in
      try session.query("SELECT verifier, since FROM phrase_key ORDER BY verifier") {
        row -> (key: VerifyingKey, since: Day)? in
        let since = try StoredDay(row, 1).value
        guard let key = VerifyingKey(try row[0] as String) else { return nil }
        return (key, since)
      }.compactMap { $0 }
    }
  }

  static func installations(most: Int, in session: Session) throws -> [PhraseInstallation] {
    try session.query(
      """
      SELECT number, organ, name, version, day, digest, signer, file, installed, installed_by FROM phrase_list
      ORDER BY number DESC LIMIT $1
      """, most
    ) { row in
      let by: String = try row[9]
      return PhraseInstallation(
        number: try row[0], organ: OrganID(try row[1] as String), name: try row[2], version: try row[3],
        day: (try row[4] as String?).flatMap { Day(iso: $0) }, digest: try row[5], signer: try row[6],
        installed: Instant(milliseconds: try row[8]), by: by == "console" ? nil : PersonID(by),
        file: (try row[7] as String?).flatMap { Digest(hex: $0) })
    }
  }
}
