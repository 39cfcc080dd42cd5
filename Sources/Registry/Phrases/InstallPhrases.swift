import Database
import Disclosure
import Documents

extension Registry {
  /// 导入词表: puts a list in force for the whole installation; those before it are kept.
  ///
  /// - Parameters:
  ///   - organ: The uppermost one, which keeps the lists.
  ///   - isUnsignedTaken: Whether a list that nobody signed is taken all the same; recorded with it.
  /// - Throws: `PhraseRefusal`; nothing is changed then.
  package func installPhrases(
    _ bytes: [UInt8], of organ: OrganID, isUnsignedTaken: Bool, by authority: Authority, at now: Instant
  ) async throws -> PhraseInstallation {
    let file: PhraseListFile
    do throws(PhraseFileRefusal) { file = try PhraseListFile(bytes) } catch { throw PhraseRefusal.file(error) }
    let stored = try files.store(bytes)
    let keyring = keyring
    return try await change(.managePhrases, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.openPhrases()
      guard try work.phrasesInForce?.digest != file.digest.hex else { throw PhraseRefusal.inForce }
      let signer = try work.signer(of: file, isUnsignedTaken: isUnsignedTaken)
      try FileRegister(keyring).add(stored, in: work.action)
      return try work.install(
        file.list,
        [
          .init("digest", .string(file.digest.hex)), .init("signer", signer.map { JSON.string($0) } ?? .null),
          .init("file", .string(stored.address.hex)),
        ])
    }
  }

  /// 恢复初始词表: the list that is built in is in force again.
  package func restoreStarterPhrases(
    of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> PhraseInstallation {
    try await change(.managePhrases, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.openPhrases()
      guard try work.phrasesInForce?.digest != nil else { throw PhraseRefusal.inForce }
      return try work.install(.starter, [])
    }
  }

  /// 登记词表公钥: lists that its owner signs are taken from now on.
  package func trustPhraseKey(
    _ text: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws -> VerifyingKey {
    guard let key = VerifyingKey(text.trimmed) else { throw PhraseRefusal.noKey }
    try await change(.managePhrases, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.openPhrases()
      guard try !work.isTrusted(key) else { throw PhraseRefusal.keyKnown }
      try work.record(
        .phraseKeyTrusted, on: .organ(organ),
        ["since": JSON(work.today), "verifier": .string(key.description)])
    }
    return key
  }

  /// 不再信任: no further list of that key is taken; one in force stays until it is replaced.
  package func withdrawPhraseKey(
    _ text: String, of organ: OrganID, by authority: Authority, at now: Instant
  ) async throws {
    guard let key = VerifyingKey(text.trimmed) else { throw PhraseRefusal.noKey }
    try await change(.managePhrases, of: organ, on: .organ(organ), by: authority, at: now) { work in
      try work.openPhrases()
      guard try work.isTrusted(key) else { throw PhraseRefusal.keyUnknown }
      try work.record(.phraseKeyWithdrawn, on: .organ(organ), ["verifier": .string(key.description)])
    }
  }
}

extension PeopleAct {
  /// One change of the lists at a time, by the organ that keeps them.
  fileprivate func openPhrases() throws {
    try session.lock("phrases")
    if let parent = try PeopleRows.parent(of: organ, in: session), try PeopleRows.isOpen(parent, in: session) {
      throw PhraseRefusal.fromAbove(try PeopleRows.name(of: parent, in: session) ?? "上级机关")
    }
  }

  fileprivate var phrasesInForce: PhraseInstallation? {
    get throws { try Registry.installations(most: 1, in: session).first }
  }

  fileprivate func isTrusted(_ key: VerifyingKey) throws -> Bool {
    try session.first("SELECT 1 FROM phrase_key WHERE verifier = $1", key.description) { _ in true } ?? false
  }

  /// The name of the key that signed it; nil for a list without a signature that is taken all the same.
  fileprivate func signer(of file: PhraseListFile, isUnsignedTaken: Bool) throws -> String? {
    guard let note = file.note else {
      guard isUnsignedTaken else { throw PhraseRefusal.unsigned }
      return nil
    }
    let trusted = try session.query("SELECT verifier FROM phrase_key") { try $0[0] as String }
      .compactMap { VerifyingKey($0) }.filter { $0.name == note.signer && $0.keyHash == note.keyHash }
    guard !trusted.isEmpty else { throw PhraseRefusal.unknownKey(note.signer) }
    guard trusted.contains(where: { $0.verifies(note) }) else { throw PhraseRefusal.wrongSignature(note.signer) }
    return note.signer
  }

  fileprivate func install(_ list: PhraseList, _ members: [JSON.Member]) throws -> PhraseInstallation {
    let number = (try phrasesInForce?.number ?? 0) + 1
    try record(
      .phrasesInstalled, on: .organ(organ),
      .object(
        [
          .init("number", .integer(number)), .init("name", .string(list.name)),
          .init("version", .string(list.version)), .init("day", list.day.map { JSON($0) } ?? .null),
          .init("installed", .integer(action.now.milliseconds)), .init("installed_by", authority.json),
        ] + members))
    guard let installed = try phrasesInForce else { throw PhraseRefusal.inForce }
    return installed
  }
}
