import Database

/// Goes through the checkpoints in order: number, link to the one before, signature, and the root over the heads that were
/// registered with them.
struct CheckpointReplay {
  private let trusted: [VerifyingKey]
  private let installation: String
  private var last: Checkpoint?
  private(set) var count = 0
  private var heads: [LogHead] = []
  private var tree = MerkleTree(leafHashes: [])

  init(installation: String, trusted: [VerifyingKey]) {
    self.installation = installation
    self.trusted = trusted
  }

  mutating func take(number: Int, note: String, in session: Session, _ faults: inout FaultList) throws {
    count += 1
    let expected = (last?.number ?? 0) + 1
    for missing in expected..<max(expected, min(number, expected + 10)) { faults.append(.checkpointMissing(missing)) }
    try moveHeads(to: number, in: session)
    guard let signed = SignedCheckpoint(note), signed.checkpoint.number == number,
      signed.checkpoint.installation == installation
    else {
      // What follows is compared as if this one were right, so that one change is one fault.
      last = nil
      return faults.append(.checkpointChanged(number))
    }
    let checkpoint = signed.checkpoint
    if !trusted.contains(where: { $0.verifies(signed.note) }) { faults.append(.checkpointSignature(number)) }
    if let last, last.number == number - 1, checkpoint.previous != last.hash || checkpoint.at < last.at {
      faults.append(.checkpointChain(number))
    }
    if number == 1, checkpoint.previous != .zero { faults.append(.checkpointChain(number)) }
    if checkpoint.root != tree.root || checkpoint.organs != heads.count
      || checkpoint.events != heads.reduce(0, { $0 + $1.seq })
    {
      faults.append(.checkpointRoot(number))
    }
    last = checkpoint
  }

  /// Puts the heads that moved into the tree; a new organ makes it anew.
  private mutating func moveHeads(to number: Int, in session: Session) throws {
    let moved = try session.query(
      "SELECT organ, seq, hash FROM checkpoint_head WHERE number = $1 ORDER BY organ", number
    ) { row in
      let hash: String = try row[2]
      return LogHead(
        organ: OrganID(try row[0]), seq: try row[1], hash: Digest(hex: hash) ?? .zero,
        recorded: Instant(milliseconds: 0))
    }
    var isGrown = false
    for head in moved {
      if let index = heads.firstIndex(where: { $0.organ == head.organ }) {
        heads[index] = head
        if !isGrown { tree.replaceLeaf(at: index, with: head.leafHash) }
      } else {
        heads.append(head)
        heads.sort { $0.organ < $1.organ }
        isGrown = true
      }
    }
    if isGrown { tree = MerkleTree(leafHashes: heads.map(\.leafHash)) }
  }
}
