/// 包含证明: shows that one organ's log ended as stated when a checkpoint was made, without showing any other organ's log.
package struct InclusionProof: Hashable, Sendable {
  package let head: Leaf
  /// The organ's place among all organs, sorted.
  package let index: Int
  package let path: [Digest]
  package let checkpoint: SignedCheckpoint

  /// What the tree holds of an organ's head.
  package struct Leaf: Hashable, Sendable {
    package let organ: OrganID
    package let seq: Int
    package let hash: Digest
  }

  /// The proof for `organ` among these heads, sorted by organ; nil when the organ has none or the checkpoint was made
  /// over other heads.
  package init?(of organ: OrganID, in heads: [LogHead], checkpoint: SignedCheckpoint) {
    let tree = MerkleTree(leafHashes: heads.map(\.leafHash))
    guard tree.root == checkpoint.checkpoint.root, let index = heads.firstIndex(where: { $0.organ == organ })
    else { return nil }
    head = Leaf(organ: organ, seq: heads[index].seq, hash: heads[index].hash)
    self.index = index
    path = tree.path(of: index)
    self.checkpoint = checkpoint
  }

  /// Whether the path leads to the root that `key` signed.
  package func isValid(under key: VerifyingKey) -> Bool {
    let leaf = LogHead(organ: head.organ, seq: head.seq, hash: head.hash, recorded: Instant(milliseconds: 0))
    let root = MerkleTree.root(
      leafHash: leaf.leafHash, index: index, count: checkpoint.checkpoint.organs, path: path,
      algorithm: checkpoint.checkpoint.algorithm)
    return key.verifies(checkpoint.note) && root == checkpoint.checkpoint.root
  }

  package static let form = "gongkai.inclusion/1"

  /// The proof, an empty line, the signed checkpoint.
  package var text: String {
    """
    \(InclusionProof.form)
    organ \(head.organ)
    seq \(head.seq)
    hash \(head.hash)
    index \(index)
    path \(path.map(\.hex).joined(separator: ","))

    \(checkpoint.text)
    """
  }

  /// Reads exactly what `text` writes; nil for anything else.
  package init?(_ text: String) {
    let lines = text.split(separator: "\n", maxSplits: 7, omittingEmptySubsequences: false)
    guard lines.count == 8, lines[0] == InclusionProof.form, lines[6].isEmpty,
      let checkpoint = SignedCheckpoint(String(lines[7])),
      let organ = InclusionProof.value(lines[1], of: "organ"),
      let seq = InclusionProof.value(lines[2], of: "seq").flatMap({ Int($0) }),
      let hash = InclusionProof.value(lines[3], of: "hash").flatMap({ Digest(hex: $0) }),
      let index = InclusionProof.value(lines[4], of: "index").flatMap({ Int($0) }),
      let path = InclusionProof.value(lines[5], of: "path")
    else { return nil }
    head = Leaf(organ: OrganID(organ), seq: seq, hash: hash)
    self.index = index
    self.path = path.split(separator: ",").compactMap { Digest(hex: String($0)) }
    self.checkpoint = checkpoint
    guard self.text == text else { return nil }
  }

  private static func value(_ line: Substring, of name: String) -> String? {
    line.hasPrefix(name + " ") ? String(line.dropFirst(name.count + 1)) : nil
  }
}
