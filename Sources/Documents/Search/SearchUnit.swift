/// 检索单元: what is never cut further: one Chinese character, or one word of letters and digits.
struct SearchUnit: Hashable, Sendable {
  /// Folded: half-width, lower case.
  let text: String
  /// Where it stands in the text it was read from.
  let range: Range<String.Index>
  let isWord: Bool
  /// Whether punctuation, white space or nothing stands before it.
  let opensRun: Bool
}

extension SearchUnit {
  /// Scalars of a word; a longer one is several units side by side.
  static let longestWord = 64

  /// The units of a text, in reading order.
  static func units(of text: String) -> [SearchUnit] {
    var scanner = UnitScanner(text: text)
    scanner.scan()
    return scanner.units
  }
}

private struct UnitScanner {
  let text: String
  private(set) var units: [SearchUnit] = []
  private var word = String.UnicodeScalarView()
  private var wordLength = 0
  private var wordRange: Range<String.Index>?
  private var opensRun = true

  init(text: String) { self.text = text }

  mutating func scan() {
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let start = index
      let scalar = scalars[index]
      scalars.formIndex(after: &index)
      if scalar.isHan {
        character(String(scalar), at: start..<index)
      } else {
        while index < scalars.endIndex, scalars[index].joinsWhatStandsBefore { scalars.formIndex(after: &index) }
        take(scalar, start..<index)
      }
    }
    endWord()
  }

  /// A scalar with the marks that belong to it.
  private mutating func take(_ scalar: Unicode.Scalar, _ range: Range<String.Index>) {
    if scalar.isASCII, text.utf8.index(after: range.lowerBound) == range.upperBound {
      return letter(scalar.lowerCaseASCII, at: range)
    }
    for folded in CompatibleText.fold(String(text[range])).lowercased().unicodeScalars { letter(folded, at: range) }
  }

  private mutating func letter(_ scalar: Unicode.Scalar, at range: Range<String.Index>) {
    if scalar.isInvisible { return }
    guard scalar.isLetterOrDigit else {
      if scalar.properties.generalCategory == .nonspacingMark { return }
      endWord()
      opensRun = true
      return
    }
    // From here on scripts are written without spaces.
    if scalar.value >= 0x2E80 { return character(String(scalar), at: range) }
    if wordLength == SearchUnit.longestWord { endWord() }
    word.append(scalar)
    wordLength += 1
    wordRange = (wordRange?.lowerBound ?? range.lowerBound)..<range.upperBound
  }

  private mutating func character(_ text: String, at range: Range<String.Index>) {
    endWord()
    add(text, range, isWord: false)
  }

  private mutating func endWord() {
    guard let range = wordRange else { return }
    add(String(word), range, isWord: true)
    word.removeAll(keepingCapacity: true)
    wordLength = 0
    wordRange = nil
  }

  private mutating func add(_ text: String, _ range: Range<String.Index>, isWord: Bool) {
    units.append(SearchUnit(text: text, range: range, isWord: isWord, opensRun: opensRun))
    opensRun = false
  }
}

extension Unicode.Scalar {
  /// The two blocks in which nearly every Chinese character lies; none of them is changed by folding.
  var isHan: Bool { (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value) }

  fileprivate var lowerCaseASCII: Unicode.Scalar {
    (0x41...0x5A).contains(value) ? Unicode.Scalar(UInt8(truncatingIfNeeded: value) + 0x20) : self
  }

  fileprivate var isLetterOrDigit: Bool {
    switch value {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0x80: false
    default: properties.isAlphabetic || properties.numericType != nil || properties.isIdeographic
    }
  }

  fileprivate var isInvisible: Bool {
    switch value {
    case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F, 0xE0100...0xE01EF: true
    default: false
    }
  }

  var joinsWhatStandsBefore: Bool { value >= 0x300 && (properties.isGraphemeExtend || isInvisible) }
}
