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
  /// Characters before the first hit, at most.
  private static let lead = 24

  /// The whole of a short text.
  package init(whole text: String, _ query: SearchQuery) {
    append(text[...], SearchHits(query).ranges(in: text))
  }

  /// About `length` characters of a long one, beginning a little before the first hit; its beginning where there is none.
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
    let before = text[..<(ranges.first?.lowerBound ?? text.startIndex)].suffix(Self.lead)
    // Not from the middle of a sentence where one begins nearby.
    let sentence = before.lastIndex { "。；！？\n".contains($0) }.map { text.index(after: $0) }
    let start = sentence ?? before.startIndex
    let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
    if start > text.startIndex || part.isCutBefore { parts.append(Part(text: "…", isHit: false)) }
    append(text[start..<end], ranges)
    if end < text.endIndex || part.isCutAfter { parts.append(Part(text: "…", isHit: false)) }
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
    parts.append(Part(text: String(text.map { $0.isNewline ? " " : $0 }), isHit: isHit))
  }
}

extension String {
  /// Without lines with which one of the next lines begins.
  fileprivate var withoutRepeatedLines: String {
    let lines = utf8.split(separator: UInt8(ascii: "\n"))
    let kept = lines.indices.filter { index in
      !lines[(index + 1)...].prefix(SearchExcerpt.near).contains { $0.starts(with: lines[index]) }
    }
    guard kept.count < lines.count else { return self }
    return kept.map { String(Substring(lines[$0])) }.joined(separator: "\n")
  }
}
