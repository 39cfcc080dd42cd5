import Documents

/// 密钥检索标记: for each word of a text 20 bits of its `EqualityMark`, sorted, without order, place or count.
///
/// Without the key a mark is no word, and with so few bits several words share one: that a mark is there proves no word. Whoever
/// finds a text by its marks therefore opens it and looks.
struct OfficeMarks: Hashable, Sendable {
  /// Three bytes each, ascending, each once.
  let bytes: [UInt8]

  private static let width = 3

  init(bytes: [UInt8]) { self.bytes = bytes }

  init(_ vocabulary: SearchVocabulary, _ keys: Keys) {
    let marks = Set(vocabulary.words.map { OfficeMarks.mark(of: $0, keys) }).sorted()
    bytes = marks.flatMap { [UInt8($0 >> 16), UInt8($0 >> 8 & 0xFF), UInt8($0 & 0xFF)] }
  }

  /// From 0 to 1,048,575.
  static func mark(of word: String, _ keys: Keys) -> Int {
    let digest = EqualityMark(of: word, purpose: "office-search", keys: keys).digest
    return digest.bytes.prefix(width).reduce(0) { $0 << 8 | Int($1) } >> 4
  }

  func has(_ mark: Int) -> Bool {
    var (low, high) = (0, bytes.count / OfficeMarks.width)
    while low < high {
      let middle = (low + high) / 2
      let found = bytes[middle * OfficeMarks.width..<(middle + 1) * OfficeMarks.width].reduce(0) { $0 << 8 | Int($1) }
      if found == mark { return true }
      if found < mark { low = middle + 1 } else { high = middle }
    }
    return false
  }
}
