/// 检查点: what all logs of an installation were at one instant, in one hash, bound to every checkpoint before it.
///
/// Whoever holds a signed one can show later that nothing recorded until then was changed, left out or put in.
package struct Checkpoint: Hashable, Sendable {
  package let installation: String
  /// 1, 2, 3 … without gaps.
  package let number: Int
  package let at: Instant
  /// How many organs have a log.
  package let organs: Int
  /// How many entries all logs have.
  package let events: Int
  package let algorithm: HashAlgorithm
  /// The root of the Merkle tree over all heads, sorted by organ.
  package let root: Digest
  /// The hash of the checkpoint before; zero for the first.
  package let previous: Digest

  package init(
    installation: String, number: Int, at: Instant, organs: Int, events: Int, algorithm: HashAlgorithm = .current,
    root: Digest, previous: Digest
  ) {
    self.installation = installation
    self.number = number
    self.at = at
    self.organs = organs
    self.events = events
    self.algorithm = algorithm
    self.root = root
    self.previous = previous
  }

  /// The checkpoint over these heads, which are sorted by organ.
  package init(over heads: [LogHead], installation: String, at now: Instant, after last: Checkpoint?) {
    self.init(
      installation: installation, number: (last?.number ?? 0) + 1, at: max(now, last?.at ?? now), organs: heads.count,
      events: heads.reduce(0) { $0 + $1.seq }, root: MerkleTree(leafHashes: heads.map(\.leafHash)).root,
      previous: last?.hash ?? .zero)
  }

  package static let form = "gongkai.checkpoint/1"

  /// What is signed, and what the next checkpoint's `previous` is the hash of.
  package var text: String {
    """
    \(Checkpoint.form)
    installation \(installation)
    number \(number)
    at \(at)
    organs \(organs)
    events \(events)
    algorithm \(algorithm.rawValue)
    root \(root)
    previous \(previous)

    """
  }

  package var hash: Digest { algorithm.digest(of: Array(text.utf8)) }

  /// Reads exactly what `text` writes; nil for anything else.
  package init?(text: String) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 10, lines.removeFirst() == Checkpoint.form else { return nil }
    var values: [Substring: String] = [:]
    for line in lines.dropLast() {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      values[parts[0]] = String(parts[1])
    }
    guard let installation = values["installation"], let number = values["number"].flatMap({ Int($0) }),
      let at = values["at"].flatMap(Instant.init), let organs = values["organs"].flatMap({ Int($0) }),
      let events = values["events"].flatMap({ Int($0) }),
      let algorithm = values["algorithm"].flatMap(HashAlgorithm.init(rawValue:)),
      let root = values["root"].flatMap(Digest.init(hex:)), let previous = values["previous"].flatMap(Digest.init(hex:))
    else { return nil }
    self.init(
      installation: installation, number: number, at: at, organs: organs, events: events, algorithm: algorithm,
      root: root, previous: previous)
    guard self.text == text else { return nil }
  }
}

/// A checkpoint with its signature: what is stored, published at `/log/checkpoint` and put into exported files.
package struct SignedCheckpoint: Hashable, Sendable {
  package let checkpoint: Checkpoint
  package let note: SignedNote

  package init(_ checkpoint: Checkpoint, signedWith key: SigningKey) throws {
    self.checkpoint = checkpoint
    note = try key.sign(checkpoint.text)
  }

  /// Reads a signed checkpoint, whoever signed it; nil when the text is none.
  package init?(_ text: String) {
    guard let note = SignedNote(text), let checkpoint = Checkpoint(text: note.text) else { return nil }
    self.checkpoint = checkpoint
    self.note = note
  }

  /// Reads a file that holds a signed checkpoint, or a proof that ends with one; nil when it holds neither.
  package static func read(file path: String) throws(DiskFailure) -> SignedCheckpoint? {
    let file = try OpenFile.reading(path)
    let text = String(decoding: try file.read(1 << 20), as: UTF8.self)
    return SignedCheckpoint(text) ?? InclusionProof(text)?.checkpoint
  }

  package var text: String { note.description }
}
