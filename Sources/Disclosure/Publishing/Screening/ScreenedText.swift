/// 归一文本: a part's text as rules look at it: full-width letters and digits made half-width, invisible marks left out, every
/// scalar with its place in the text as written.
struct ScreenedText {
  /// As written.
  let original: [Unicode.Scalar]
  /// As looked at.
  let scalars: [Unicode.Scalar]
  private let places: [Int]

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    var scalars: [Unicode.Scalar] = []
    var places: [Int] = []
    scalars.reserveCapacity(original.count)
    places.reserveCapacity(original.count)
    for (place, scalar) in original.enumerated() where !Self.isInvisible(scalar) {
      scalars.append(Self.folded(scalar))
      places.append(place)
    }
    self.scalars = scalars
    self.places = places
  }

  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0xFEFF: true
    default: false
    }
  }

  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x09: " "
    case 0x2010...0x2015, 0x2212: "-"
    default: scalar
    }
  }

  var count: Int { scalars.count }

  /// Nil outside the text.
  subscript(index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// A range of the looked-at scalars, in scalars as written.
  func written(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, places.indices.contains(range.lowerBound), places.indices.contains(range.upperBound - 1)
    else { return 0..<0 }
    return places[range.lowerBound]..<places[range.upperBound - 1] + 1
  }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<count)])
    return String(view)
  }

  func hasPrefix(_ text: String, at index: Int) -> Bool {
    var place = index
    for scalar in text.unicodeScalars {
      guard self[place] == scalar else { return false }
      place += 1
    }
    return true
  }

  /// The first place from `index` on that is no space.
  func spaces(from index: Int) -> Int {
    var place = index
    while self[place] == " " { place += 1 }
    return place
  }

  /// What stands before `index` in the same clause, at most `most` scalars.
  func lead(_ index: Int, most: Int = 14) -> String {
    var start = index
    while start > 0, index - start < most, !Self.clauseEnds.contains(scalars[start - 1]) { start -= 1 }
    return string(start..<index)
  }

  private static let clauseEnds: Set<Unicode.Scalar> = ["。", ";", ",", "，", "、", "；", "\n", "\r", "|"]

  /// Where `text` begins, from left to right, without overlaps.
  func places(of text: String) -> [Range<Int>] {
    let length = text.unicodeScalars.count
    guard let first = text.unicodeScalars.first, length <= count else { return [] }
    var found: [Range<Int>] = []
    var index = 0
    while index + length <= count {
      if scalars[index] == first, hasPrefix(text, at: index) {
        found.append(index..<index + length)
        index += length
      } else {
        index += 1
      }
    }
    return found
  }
}

extension Unicode.Scalar {
  /// 0 to 9, of half-width digits.
  var digit: Int? { (0x30...0x39).contains(value) ? Int(value) - 0x30 : nil }

  var isLatin: Bool { (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value) }

  var isHan: Bool { (0x3400...0x9FFF).contains(value) || (0x20000...0x323AF).contains(value) || value == 0x3007 }
}
