/// 默克尔树: RFC 6962's tree over a list of leaves; leaves and nodes are hashed in different domains (0x00, 0x01), so that a
/// node can never pass for a leaf.
package struct MerkleTree: Sendable {
  /// Leaf hashes first, the root's level last. A node without a sibling rises unchanged, which gives the same tree as
  /// RFC 6962's split at the largest power of two.
  private var levels: [[Digest]]
  private let algorithm: HashAlgorithm

  package init(leaves: [[UInt8]], algorithm: HashAlgorithm = .current) {
    self.init(leafHashes: leaves.map { MerkleTree.leafHash(of: $0, algorithm) }, algorithm: algorithm)
  }

  package init(leafHashes: [Digest], algorithm: HashAlgorithm = .current) {
    self.algorithm = algorithm
    levels = [leafHashes]
    while let last = levels.last, last.count > 1 {
      levels.append(
        stride(from: 0, to: last.count, by: 2).map { index in
          index + 1 < last.count ? MerkleTree.nodeHash(last[index], last[index + 1], algorithm) : last[index]
        })
    }
  }

  package var count: Int { levels[0].count }

  package var root: Digest { levels.last?.first ?? algorithm.digest(of: []) }

  /// Puts another leaf in the place of the one at `index`; the work is one path to the root.
  package mutating func replaceLeaf(at index: Int, with leafHash: Digest) {
    precondition(index < count)
    levels[0][index] = leafHash
    var index = index
    for level in levels.indices.dropLast() {
      let left = index & ~1
      let nodes = levels[level]
      index /= 2
      levels[level + 1][index] =
        left + 1 < nodes.count ? MerkleTree.nodeHash(nodes[left], nodes[left + 1], algorithm) : nodes[left]
    }
  }

  /// The siblings on the way from the leaf at `index` to the root, the lowest first.
  package func path(of index: Int) -> [Digest] {
    precondition(index < count)
    var index = index
    var path: [Digest] = []
    for level in levels.dropLast() {
      let sibling = index ^ 1
      if sibling < level.count { path.append(level[sibling]) }
      index /= 2
    }
    return path
  }

  /// RFC 9162 § 2.1.3.2: the root to which `path` leads from the leaf at `index` of `count`; nil when it has not the
  /// length that such a path has.
  package static func root(
    leafHash: Digest, index: Int, count: Int, path: [Digest], algorithm: HashAlgorithm = .current
  ) -> Digest? {
    guard index >= 0, index < count else { return nil }
    var node = index
    var last = count - 1
    var hash = leafHash
    for sibling in path {
      guard last > 0 else { return nil }
      if node & 1 == 1 || node == last {
        hash = nodeHash(sibling, hash, algorithm)
        while node & 1 == 0, node != 0 {
          node >>= 1
          last >>= 1
        }
      } else {
        hash = nodeHash(hash, sibling, algorithm)
      }
      node >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }

  package static func leafHash(of bytes: [UInt8], _ algorithm: HashAlgorithm = .current) -> Digest {
    algorithm.digest(of: [0x00] + bytes)
  }

  private static func nodeHash(_ left: Digest, _ right: Digest, _ algorithm: HashAlgorithm) -> Digest {
    var bytes: [UInt8] = [0x01]
    bytes.reserveCapacity(65)
    left.appendBytes(to: &bytes)
    right.appendBytes(to: &bytes)
    return algorithm.digest(of: bytes)
  }
}

extension LogHead {
  /// The bytes of this head's leaf: `gongkai.head/1`, organ, number, hash.
  var leaf: [UInt8] {
    var fields = HashedFields()
    fields.append("gongkai.head/1")
    fields.append(organ.rawValue)
    fields.append(seq)
    fields.append(hash)
    return fields.bytes
  }

  package var leafHash: Digest { MerkleTree.leafHash(of: leaf) }
}
