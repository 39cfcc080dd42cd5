/// 摘录: a text, or the part of it round what was sought, with the places that are to be marked.
package struct SearchExcerpt: Hashable, Sendable {
  package struct Part: Hashable, Sendable {
    package let text: String
    package let isHit: Bool
  }

  package private(set) var parts: [Part] = []

  package var plain: String { parts.map(\.text).joined() }
  package var hasHit: Bool { parts.contains(where: \.isHit) }

  /// Lines among which a repeated one is looked for.
  fileprivate static let near = 8
  /// Scalars before the first hit, at most.
  private static let lead = 24

  /// The whole of a short text.
  package init(whole text: String, _ query: SearchQuery) {
    append(text[...], SearchHits(query).ranges(in: text))
  }

  /// About `length` scalars of a long one, beginning a little before the first hit; its beginning where there is none.
  package init(of text: String, _ query: SearchQuery, length: Int = 110) {
    let hits = SearchHits(query)
    let part = hits.neighbourhood(in: text)
    let ranges = hits.ranges(in: part.text)
    if ranges.isEmpty, part.text.utf8.count < text.utf8.count {
      self.init(in: .whole(text), hits.ranges(in: text), length: length)
    } else {
      self.init(in: part, ranges, length: length)
    }
  }

  /// Of what a document says beneath its title; of its summary where only that has what is sought. What is said twice, as in a summary that
  /// opens the text, is shown once.
  package init(body: String, summary: String, _ query: SearchQuery) {
    let excerpt = SearchExcerpt(of: body.withoutRepeatedLines, query)
    self = excerpt.hasHit || summary.isEmpty ? excerpt : SearchExcerpt(of: summary, query)
  }

  private init(in part: TextPart, _ ranges: [Range<String.Index>], length: Int) {
    let text = part.text
    let start = Self.start(before: ranges.first?.lowerBound ?? text.startIndex, in: text)
    let end = Self.end(behind: start, length, in: text)
    if start > text.startIndex || part.isCutBefore { parts.append(Part(text: "…", isHit: false)) }
    append(text[start..<end], ranges)
    if end < text.endIndex || part.isCutAfter { parts.append(Part(text: "…", isHit: false)) }
  }

  /// Not in the middle of a sentence where one begins nearby, nor of a character. By scalars: finding the limits of every character on the way
  /// takes twenty times as long.
  private static func start(before hit: String.Index, in text: String) -> String.Index {
    let scalars = text.unicodeScalars
    var start = hit
    for _ in 0..<lead where start > text.startIndex {
      let previous = scalars.index(before: start)
      if scalars[previous].endsSentence { return start }
      start = previous
    }
    while start < hit, scalars[start].joinsWhatStandsBefore { scalars.formIndex(after: &start) }
    return start
  }

  private static func end(behind start: String.Index, _ length: Int, in text: String) -> String.Index {
    let scalars = text.unicodeScalars
    var end = scalars.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    while end < text.endIndex, scalars[end].joinsWhatStandsBefore { scalars.formIndex(after: &end) }
    return end
  }

  private mutating func append(_ text: Substring, _ ranges: [Range<String.Index>]) {
    var place = text.startIndex
    for range in ranges where range.lowerBound >= place && range.upperBound <= text.endIndex {
      add(text[place..<range.lowerBound], isHit: false)
      add(text[range], isHit: true)
      place = range.upperBound
    }
    add(text[place...], isHit: false)
  }

  private mutating func add(_ text: Substring, isHit: Bool) {
    if text.isEmpty { return }
    let isOneLine = !text.unicodeScalars.contains(where: \.endsLine)
    parts.append(Part(text: isOneLine ? String(text) : text.onOneLine, isHit: isHit))
  }
}

extension Unicode.Scalar {
  fileprivate var endsSentence: Bool {
    switch self {
    case "。", "；", "！", "？", "\n": true
    default: false
    }
  }

  fileprivate var endsLine: Bool {
    switch value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}

extension Substring {
  /// With a space for each end of a line.
  fileprivate var onOneLine: String {
    var scalars = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in unicodeScalars {
      if !scalar.endsLine {
        scalars.append(scalar)
      } else if !(scalar == "\n" && previous == "\r") {
        scalars.append(" ")
      }
      previous = scalar
    }
    return String(scalars)
  }
}

extension String {
  /// Without lines with which one of the next lines begins.
  fileprivate var withoutRepeatedLines: String {
    var text = self
    let kept = text.withUTF8 { bytes -> [Range<Int>]? in
      let lines = Self.lines(of: bytes)
      let kept = lines.indices.filter { index in
        !lines[(index + 1)...].prefix(SearchExcerpt.near).contains { Self.begins(bytes[$0], with: bytes[lines[index]]) }
      }
      return kept.count < lines.count ? kept.map { lines[$0] } : nil
    }
    guard let kept else { return self }
    return kept.map { range in
      text.withUTF8 { String(decoding: $0[range], as: UTF8.self) }
    }.joined(separator: "\n")
  }

  /// The places of lines that are not empty.
  private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for index in 0..<bytes.count where bytes[index] == UInt8(ascii: "\n") {
      if index > start { lines.append(start..<index) }
      start = index + 1
    }
    if bytes.count > start { lines.append(start..<bytes.count) }
    return lines
  }

  private static func begins(
    _ line: Slice<UnsafeBufferPointer<UInt8>>, with other: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Bool {
    guard line.count >= other.count else { return false }
    return zip(line, other).allSatisfy { $0 == $1 }
  }
}
