package import Database
import Documents

/// 核验: replays everything that was recorded, and names whatever is not as it was.
package struct Verification: Sendable {
  private let database: SQLDatabase
  private let files: FileStore
  private let keyring: Keyring?
  private let projections: [any Projection]
  private let against: SignedCheckpoint?

  /// - Parameters:
  ///   - keyring: Nil when the key file is elsewhere: then sealed values and file keys are not opened, and checkpoints
  ///     are verified with the public keys in the database.
  ///   - projections: All, when not told otherwise.
  ///   - against: A checkpoint kept outside, of which everything must be a continuation.
  package init(
    of database: SQLDatabase, files: FileStore, keyring: Keyring?,
    projections: [any Projection]? = nil, against: SignedCheckpoint? = nil
  ) {
    self.database = database
    self.files = files
    self.keyring = keyring
    self.projections = projections ?? RegistryProjections.all(keyring)
    self.against = against
  }

  package init(
    of registry: Registry, projections: [any Projection]? = nil, against: SignedCheckpoint? = nil
  ) {
    self.init(
      of: registry.database, files: registry.files, keyring: registry.keyring, projections: projections,
      against: against)
  }

  /// - Parameter progress: Called with the number of entries read, every few thousand.
  package func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> VerificationResult {
    // The pages of the file meanwhile, by another connection.
    async let damage = database.damage()
    let opening = keyring.map(SealOpening.init)
    async let opened: Void? = opening?.run()
    // One transaction sees one moment: log, heads, checkpoints and projections fit together.
    var result = try await database.survey { session in
      var result = VerificationResult()
      opening?.begin()
      try replayLog(in: session, &result, opening, progress: progress)
      try replayCheckpoints(in: session, &result)
      return result
    }
    opening?.end()
    await opened
    if let opening { result.faults.append(opening.faults) }
    for problem in try await damage { result.faults.append(.database(problem: problem)) }
    // Files take long; they are never changed, so they need no such moment.
    try await FileCheck(database: database, files: files, keyring: keyring).run(&result)
    try await SearchCheck(database: database, files: files, keyring: keyring).run(&result)
    try await RevisionCheck(database: database, files: files, keyring: keyring).run(&result)
    return result
  }

  private func replayLog(
    in session: Session, _ result: inout VerificationResult, _ opening: SealOpening?, progress: (Int) -> Void
  ) throws {
    var heads = Dictionary(uniqueKeysWithValues: try Log.heads(in: session).map { ($0.organ, $0) })
    let organs = try knownOrgans(heads.keys, in: session)
    var references = ReferenceCheck(opening)
    var replay: OrganReplay?
    var replayed: Set<OrganID> = []
    func endOrgan() throws {
      guard var ended = replay else { return }
      try ended.end(registered: heads.removeValue(forKey: ended.organ), in: session, &result.faults)
    }
    try session.forEach("SELECT \(Log.columns) FROM log ORDER BY organ, seq") { row in
      let organ = OrganID(try row[0])
      if replay?.organ != organ {
        try endOrgan()
        replay = try OrganReplay(organ, projections: projections, in: session)
        replayed.insert(organ)
      }
      result.events += 1
      if result.events.isMultiple(of: 4096) { progress(result.events) }
      let entry: LogEntry
      do { entry = try LogEntry(row) } catch is StoredValueFault {
        return result.faults.append(.entryChanged(organ, seq: try row[1]))
      }
      let payload = EntryPayload { () throws(JSON.Fault) in try JSON.parse(entry.payload) }
      try replay?.take(entry, payload, organs: organs, in: session, &result.faults)
      try references.take(entry, payload, in: session, &result.faults)
    }
    try endOrgan()
    // Organs whose whole log is gone.
    for organ in organs where !replayed.contains(organ) {
      var empty = try OrganReplay(organ, projections: projections, in: session)
      try empty.end(registered: heads[organ], in: session, &result.faults)
    }
    try references.end(in: session, &result.faults)
    result.organs = replayed.count
    result.sealed = references.sealedCount
    result.destroyed = references.destroyedCount
    result.opensSealed = keyring != nil
  }

  private func knownOrgans(_ heads: some Sequence<OrganID>, in session: Session) throws -> [OrganID] {
    let covered = try session.query("SELECT DISTINCT organ FROM checkpoint_head") { OrganID(try $0[0]) }
    return Set(heads).union(covered).sorted()
  }

  private func replayCheckpoints(in session: Session, _ result: inout VerificationResult) throws {
    let installation = try Installation.stored(in: session)?.id ?? ""
    let trusted = try keyring?.current.verifyingKeys() ?? Installation.verifyingKeys(in: session)
    var replay = CheckpointReplay(installation: installation, trusted: trusted)
    try session.forEach("SELECT number, note FROM checkpoint ORDER BY number") { row in
      try replay.take(number: try row[0], note: try row[1], in: session, &result.faults)
    }
    result.checkpoints = replay.count
    if let against { try compare(with: against, installation, trusted, in: session, &result.faults) }
  }

  private func compare(
    with outside: SignedCheckpoint, _ installation: String, _ trusted: [VerifyingKey], in session: Session,
    _ faults: inout FaultList
  ) throws {
    let number = outside.checkpoint.number
    guard outside.checkpoint.installation == installation else {
      return faults.append(.againstForeign(installation: outside.checkpoint.installation))
    }
    if !trusted.contains(where: { $0.verifies(outside.note) }) { faults.append(.againstSignature) }
    let stored = try session.first("SELECT note FROM checkpoint WHERE number = $1", number) { row in
      SignedCheckpoint(try row[0])
    }
    guard let stored else { return faults.append(.againstMissing(number)) }
    if stored?.checkpoint != outside.checkpoint { faults.append(.againstDiffers(number)) }
  }
}
