package import Database

/// 检查点登记: the checkpoints of an installation, each with the heads that moved since the one before (tables
/// `checkpoint`, `checkpoint_head`).
package struct Checkpoints: Sendable {
  private let registry: Registry

  package init(_ registry: Registry) { self.registry = registry }

  private static let lease = Lease("checkpoint", seconds: 60)

  /// Writes the next checkpoint, unless a server wrote one within the last minute or nothing was recorded since.
  ///
  /// - Parameter server: Who asks; one of several servers is as good as another.
  package func writeIfDue(server: String, at now: Instant) async throws -> SignedCheckpoint? {
    try await registry.database.write(lock: "checkpoint") { session in
      guard try Checkpoints.lease.take(for: server, at: now, in: session) else { return nil }
      return try write(at: now, in: session)
    }
  }

  /// Writes the next checkpoint at once, unless nothing was recorded since the last.
  package func write(at now: Instant) async throws -> SignedCheckpoint? {
    try await registry.database.write(lock: "checkpoint") { try write(at: now, in: $0) }
  }

  package static func last(in session: Session) throws -> SignedCheckpoint? {
    try session.first("SELECT note FROM checkpoint ORDER BY number DESC LIMIT 1") { row in
      SignedCheckpoint(try row[0])
    } ?? nil
  }

  /// The proof that the last checkpoint covers the log of `organ`; nil when it covers none such.
  package static func proof(of organ: OrganID, in session: Session) throws -> InclusionProof? {
    guard let checkpoint = try last(in: session) else { return nil }
    let organs = try session.query("SELECT DISTINCT organ FROM checkpoint_head") { OrganID(try $0[0]) }.sorted()
    let heads = try organs.compactMap { try lastCovered($0, in: session) }
    return InclusionProof(of: organ, in: heads, checkpoint: checkpoint)
  }

  private func write(at now: Instant, in session: Session) throws -> SignedCheckpoint? {
    // One statement sees one moment, whatever is appended meanwhile.
    let heads = try Log.heads(in: session).filter { $0.seq > 0 }
    let moved = try heads.filter { head in try Checkpoints.lastCovered(head.organ, in: session)?.hash != head.hash }
    let keys = registry.keyring.current
    guard !moved.isEmpty, let key = keys.signing.last else { return nil }
    let checkpoint = Checkpoint(
      over: heads, installation: registry.installation, at: now, after: try Checkpoints.last(in: session)?.checkpoint)
    let signed = try SignedCheckpoint(checkpoint, signedWith: key.key)
    try session.execute("INSERT INTO checkpoint (number, note) VALUES ($1, $2)", checkpoint.number, signed.text)
    for head in moved {
      try session.execute(
        "INSERT INTO checkpoint_head (number, organ, seq, hash) VALUES ($1, $2, $3, $4)", checkpoint.number,
        head.organ.rawValue, head.seq, head.hash.hex)
    }
    return signed
  }

  /// The head of `organ` as the last checkpoint has it.
  private static func lastCovered(_ organ: OrganID, in session: Session) throws -> LogHead? {
    try session.first(
      "SELECT seq, hash FROM checkpoint_head WHERE organ = $1 ORDER BY seq DESC LIMIT 1", organ.rawValue
    ) { row in
      LogHead(
        organ: organ, seq: try row[0], hash: try StoredDigest(row, 1).value, recorded: Instant(milliseconds: 0))
    }
  }
}
