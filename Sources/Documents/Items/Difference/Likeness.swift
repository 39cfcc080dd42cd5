/// 相近: which of the texts that went out became which of those that came in.
enum Likeness {
  struct Text {
    let kind: Int
    let counts: [Character: Int]
    let length: Int

    init(kind: Int, _ words: String) {
      self.kind = kind
      counts = words.reduce(into: [:]) { $0[$1, default: 0] += 1 }
      length = words.count
    }

    /// From 0 to 100: the characters that both share.
    func likeness(to other: Text) -> Int {
      guard kind == other.kind else { return 0 }
      if length + other.length == 0 { return 100 }
      let (few, many) = counts.count < other.counts.count ? (counts, other.counts) : (other.counts, counts)
      let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
      return 200 * shared / (length + other.length)
    }
  }

  /// Less alike, and they are two texts.
  static let least = 40
  /// Pairs that are looked at; of more, each is taken with that at its own place.
  static let most = 4_000

  /// In order, each once: pairs, and what has no partner. Places within `old` and `new`.
  static func pairs(_ old: [Text], _ new: [Text]) -> [(Int?, Int?)] {
    guard !old.isEmpty, !new.isEmpty else { return old.indices.map { ($0, nil) } + new.indices.map { (nil, $0) } }
    let partners =
      old.count * new.count > most
      ? zip(old.indices, new.indices).filter { old[$0].likeness(to: new[$1]) >= least } : best(old, new)
    var pairs: [(Int?, Int?)] = []
    var (x, y) = (0, 0)
    for (one, other) in partners + [(old.count, new.count)] {
      pairs += (x..<one).map { ($0, nil) } + (y..<other).map { (nil, $0) }
      if one < old.count { pairs.append((one, other)) }
      (x, y) = (one + 1, other + 1)
    }
    return pairs
  }

  /// The pairs in order whose likenesses together are greatest.
  private static func best(_ old: [Text], _ new: [Text]) -> [(Int, Int)] {
    let likeness = old.map { one in new.map { one.likeness(to: $0) } }
    var sums = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
    for x in old.indices.reversed() {
      for y in new.indices.reversed() {
        let paired = likeness[x][y] >= least ? likeness[x][y] + sums[x + 1][y + 1] : 0
        sums[x][y] = max(sums[x + 1][y], sums[x][y + 1], paired)
      }
    }
    var pairs: [(Int, Int)] = []
    var (x, y) = (0, 0)
    while x < old.count, y < new.count {
      if likeness[x][y] >= least, sums[x][y] == likeness[x][y] + sums[x + 1][y + 1] {
        pairs.append((x, y))
        (x, y) = (x + 1, y + 1)
      } else if sums[x][y] == sums[x + 1][y] {
        x += 1
      } else {
        y += 1
      }
    }
    return pairs
  }
}
