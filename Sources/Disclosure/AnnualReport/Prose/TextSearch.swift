extension StringProtocol {
  /// Whether the text holds `phrase`, byte for byte: no folding, no grapheme breaking, and fast on long texts.
  func mentions(_ phrase: String) -> Bool {
    var phrase = phrase
    return phrase.withUTF8 { needle in
      guard let first = needle.first else { return true }
      let found = utf8.withContiguousStorageIfAvailable { bytes in
        guard bytes.count >= needle.count else { return false }
        for start in 0...(bytes.count - needle.count) where bytes[start] == first {
          if bytes[start..<(start + needle.count)].elementsEqual(needle) { return true }
        }
        return false
      }
      return found ?? String(self).utf8.elementsEqual(needle)
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

extension Unicode.Scalar {
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }
}
