/// 命中: where in a text what is sought stands.
package struct SearchHits: Sendable {
  private let terms: [SearchQuery.Term]
  /// What is sought, when it is runs of Chinese characters alone: they stand in a text just as they were typed.
  private let plain: [String]?

  package init(_ query: SearchQuery) {
    terms = query.sought
    let isPlain = terms.allSatisfy { term in
      let scalars = term.text.unicodeScalars
      return term.phrases.count == 1 && scalars.count > 1 && scalars.allSatisfy(\.isHan)
    }
    plain = isPlain ? terms.map(\.text) : nil
  }

  /// In reading order, none touching another.
  package func ranges(in text: String) -> [Range<String.Index>] {
    var found = plain.map { Self.bytes(of: $0, in: text) } ?? []
    if found.isEmpty {
      let cut = SearchTokens(text)
      for phrase in terms.flatMap(\.phrases) { found += cut.places(of: phrase) }
    }
    found.sort { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    var merged: [Range<String.Index>] = []
    for range in found {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  private static func bytes(of words: [String], in text: String) -> [Range<String.Index>] {
    words.flatMap { word in
      TextPart.places(of: word, in: text).map { place in
        let start = text.utf8.index(text.startIndex, offsetBy: place)
        return start..<text.utf8.index(start, offsetBy: word.utf8.count)
      }
    }
  }

  /// Of how many groups of a query something stands in a text.
  package static func count(of query: SearchQuery, in text: String) -> Int {
    let cut = SearchTokens(text)
    return query.groups.count { group in
      group.contains { $0.phrases.allSatisfy { !cut.places(of: $0).isEmpty } }
    }
  }

  /// A part of a long text that holds a word just as it was typed, so that not all of it has to be cut; else the text.
  func neighbourhood(in text: String) -> TextPart {
    guard text.utf8.count > TextPart.small,
      let place = terms.compactMap({ TextPart.place(of: $0.text, in: text) }).min()
    else { return .whole(text) }
    return TextPart(of: text, round: place)
  }
}

/// A stretch of a text.
struct TextPart: Hashable {
  let text: String
  let isCutBefore: Bool
  let isCutAfter: Bool

  /// Bytes that are looked through without a second thought.
  static let small = 900
  /// Bytes before and behind a place that an excerpt may show.
  private static let before = 160
  private static let behind = 600

  static func whole(_ text: String) -> TextPart { TextPart(text: text, isCutBefore: false, isCutAfter: false) }

  private init(text: String, isCutBefore: Bool, isCutAfter: Bool) {
    (self.text, self.isCutBefore, self.isCutAfter) = (text, isCutBefore, isCutAfter)
  }

  /// - Parameter place: In bytes.
  init(of text: String, round place: Int) {
    let utf8 = text.utf8
    let start = TextPart.boundary(in: text, max(0, place - TextPart.before))
    let end = TextPart.boundary(in: text, min(utf8.count, place + TextPart.behind))
    self.text = String(text[start..<end])
    (isCutBefore, isCutAfter) = (start > text.startIndex, end < text.endIndex)
  }

  private static func boundary(in text: String, _ offset: Int) -> String.Index {
    var index = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex) ?? text.endIndex
    // Not within a character of several bytes.
    while index < text.endIndex, index > text.startIndex, text.utf8[index] & 0xC0 == 0x80 {
      index = text.utf8.index(before: index)
    }
    return index
  }

  /// Where these very bytes begin first.
  static func place(of word: String, in text: String) -> Int? { places(of: word, in: text, atMost: 1).first }

  /// Where they begin.
  static func places(of word: String, in text: String, atMost most: Int = .max) -> [Int] {
    let word = Array(word.utf8)
    var text = text
    guard let first = word.first else { return [] }
    return text.withUTF8 { bytes in
      var found: [Int] = []
      var index = 0
      while index + word.count <= bytes.count, found.count < most {
        if bytes[index] == first, stands(word, in: bytes, at: index) { found.append(index) }
        index += 1
      }
      return found
    }
  }

  private static func stands(_ word: [UInt8], in bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    for offset in word.indices where bytes[start + offset] != word[offset] { return false }
    return true
  }
}
