/// 文本特征: a signature of fixed size by which near-duplicates are found (min-hash over pairs of scalars; numbers, spaces and
/// punctuation left out, so that this month's notice is like last month's).
package struct TextSignature: Hashable, Sendable {
  /// How many minima it holds.
  package static let size = 64
  /// Rows of a band: texts that are alike in 80 % share one of 16 bands with near certainty.
  private static let rows = 4

  package let minima: [UInt32]

  /// Nil for a text with fewer than two letters: nothing is like it.
  package init?(_ text: String) { self.init(TextShingles(text)) }

  package init?(_ shingles: TextShingles) {
    if shingles.pairs.isEmpty { return nil }
    var minima = [UInt32](repeating: .max, count: Self.size)
    for shingle in shingles.pairs {
      for index in minima.indices {
        minima[index] = min(minima[index], UInt32(truncatingIfNeeded: Self.mixed(shingle ^ Self.seeds[index]) >> 32))
      }
    }
    self.minima = minima
  }

  /// A stored signature; nil when it is not one.
  package init?(minima: [UInt32]) {
    guard minima.count == Self.size else { return nil }
    self.minima = minima
  }

  /// The share of equal minima, from 0 to 1: an estimate of the share of common pairs.
  package func likeness(to other: TextSignature) -> Double {
    Double(zip(minima, other.minima).count { $0 == $1 }) / Double(Self.size)
  }

  /// Texts that share a key are worth comparing; sixteen, to be looked up in an index.
  package var bandKeys: [Int64] {
    stride(from: 0, to: minima.count, by: Self.rows).map { start in
      let band = minima[start..<min(start + Self.rows, minima.count)]
      return Int64(bitPattern: band.reduce(Self.mixed(UInt64(start) &+ 1)) { Self.mixed($0 ^ UInt64($1)) })
    }
  }

  private static let seeds: [UInt64] = (1...size).map { mixed(UInt64($0) &* 0x9E37_79B9_7F4A_7C15) }

  /// The last steps of SplitMix64.
  private static func mixed(_ start: UInt64) -> UInt64 {
    var value = start
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
