extension StringProtocol {
  /// Whether the text holds `phrase`, byte for byte: no folding, no grapheme breaking, and fast on long texts.
  package func mentions(_ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { needle in
      utf8.withContiguousStorageIfAvailable { $0.holds(needle) }
        ?? Array(utf8).withUnsafeBufferPointer { $0.holds(needle) }
    }
  }

  /// The letters and digits of a short text, without punctuation and white space; nil when there are more than `limit`.
  func wordsOnly(upTo limit: Int) -> String? {
    var words = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      guard words.count < limit else { return nil }
      words.append(scalar)
    }
    return String(words)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether `needle` occurs. The last byte tells Chinese characters apart far better than the first.
  fileprivate func holds(_ needle: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first, let last = needle.last else { return true }
    let reach = needle.count - 1
    guard count > reach else { return false }
    for end in reach..<count where self[end] == last && self[end - reach] == first {
      if self[(end - reach)...end].elementsEqual(needle) { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
