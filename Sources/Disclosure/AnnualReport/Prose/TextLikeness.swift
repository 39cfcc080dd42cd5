/// 文字雷同程度: how much of two texts is the same, by the pairs of neighbouring characters they share (Sørensen–Dice).
///
/// Numbers, punctuation and white space are left out. Sorting makes it n·log n; a text counts up to `longest` characters.
struct TextLikeness: Sendable {
  private let pairs: [UInt64]
  var length: Int { pairs.count }

  static let longest = 50_000

  init(of texts: [String]) {
    var pairs: [UInt64] = []
    for text in texts {
      var last: UInt64?
      for scalar in text.unicodeScalars where Self.counts(scalar) {
        guard pairs.count < Self.longest else { break }
        let value = UInt64(ProseText.fold(scalar)?.value ?? scalar.value)
        if let last { pairs.append(last << 32 | value) }
        last = value
      }
    }
    pairs.sort()
    self.pairs = pairs
  }

  /// 0…100, rounded down.
  func likeness(to other: TextLikeness) -> Int {
    var (left, right, shared) = (0, 0, 0)
    while left < pairs.count, right < other.pairs.count {
      if pairs[left] == other.pairs[right] {
        shared += 1
        left += 1
        right += 1
      } else if pairs[left] < other.pairs[right] {
        left += 1
      } else {
        right += 1
      }
    }
    let total = pairs.count + other.pairs.count
    return total == 0 ? 0 : 200 * shared / total
  }

  /// Letters count; digits, Chinese numerals, punctuation and white space do not.
  static func counts(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x323AF: ProseNumber.chineseDigit(scalar) == nil
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }
}
