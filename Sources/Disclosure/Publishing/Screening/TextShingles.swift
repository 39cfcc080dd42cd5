/// 文本片段: the pairs of neighbouring letters of a text, by which two texts are compared. Numbers, spaces and punctuation are left out,
/// so that this month's notice is like last month's.
package struct TextShingles: Hashable, Sendable {
  /// Two scalars each, Latin letters as small ones.
  let pairs: Set<UInt64>

  /// A text of fewer pairs says too little to be called like another: a heading, a line above an attachment.
  package static let leastCompared = 60
  /// From this share on another text is named.
  package static let hinted = 0.8
  /// From this share on a reason is asked for.
  package static let explained = 0.9

  package init(_ text: String) {
    let letters = ScreenedText(text).scalars.filter { $0.isHan || $0.isLatin }
    pairs = Set(
      zip(letters, letters.dropFirst()).map { UInt64(Self.lower($0)) << 32 | UInt64(Self.lower($1)) })
  }

  package var isCompared: Bool { pairs.count >= Self.leastCompared }

  /// 相似度: the share of the pairs of both that both have, from 0 to 1.
  package func likeness(to other: TextShingles) -> Double {
    let common = pairs.intersection(other.pairs).count
    let all = pairs.count + other.pairs.count - common
    return all == 0 ? 0 : Double(common) / Double(all)
  }

  private static func lower(_ scalar: Unicode.Scalar) -> UInt32 {
    (0x41...0x5A).contains(scalar.value) ? scalar.value + 0x20 : scalar.value
  }
}
