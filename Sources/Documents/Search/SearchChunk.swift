/// 检索分段: a stretch of a text with its tokens, short enough for every index.
///
/// PostgreSQL keeps 16,383 positions of a text and 256 of one word. Two neighbours share at least 64 tokens, so that a phrase of up to
/// that length lies whole in one of them. The tokens of a chunk are those of its own text: the one can be made again from the other.
package struct SearchChunk: Hashable, Sendable {
  package let text: String
  /// In reading order, stops among them.
  package let tokens: [String]
  /// Words that can be sought alone.
  package let words: [String]

  /// Tokens that two neighbours share, and of the longest phrase.
  package static let overlap = 64
  static let mostTokens = 4_096
  static let mostOfOne = 240
  /// Of one text; what lies behind is not searched.
  package static let mostChunks = 2_000

  /// The chunk that `text` is when it is not cut further.
  package init(_ text: String) {
    let cut = SearchTokens(text)
    self.init(text, cut, cut.tokens[...])
  }

  private init(_ text: String, _ cut: SearchTokens, _ tokens: ArraySlice<SearchTokens.Token>) {
    self.text = text
    self.tokens = tokens.map(\.text)
    words = cut.words(in: tokens)
  }

  package init(text: String, tokens: [String], words: [String]) {
    self.text = text
    self.tokens = tokens
    self.words = words
  }

  /// Nothing where there is no word.
  package static func chunks(of text: String) -> [SearchChunk] {
    let cut = SearchTokens(text)
    var chunks: [SearchChunk] = []
    var start = 0
    while start < cut.tokens.count, chunks.count < mostChunks {
      let end = end(from: start, in: cut.tokens)
      let isLast = end == cut.tokens.count
      chunks.append(chunk(start..<end, of: cut, isLast: isLast))
      if isLast { break }
      // One more, in case the first is a stop, which begins no chunk.
      start = end - overlap - 1
      if cut.tokens[start].text == SearchTokens.stop { start += 1 }
    }
    return chunks
  }

  private static func end(from start: Int, in tokens: [SearchTokens.Token]) -> Int {
    var counts: [String: Int] = [:]
    var end = start
    while end < tokens.count, end - start < mostTokens {
      let count = counts[tokens[end].text, default: 0]
      if count == mostOfOne { break }
      counts[tokens[end].text] = count + 1
      end += 1
    }
    // Nor does a stop end one.
    if end < tokens.count, tokens[end - 1].text == SearchTokens.stop { end -= 1 }
    return end
  }

  private static func chunk(_ range: Range<Int>, of cut: SearchTokens, isLast: Bool) -> SearchChunk {
    let tokens = cut.tokens[range]
    let from = range.lowerBound == 0 ? cut.text.startIndex : tokens.first.map { cut.range(of: $0).lowerBound }
    let through = isLast ? cut.text.endIndex : tokens.last.map { cut.range(of: $0).upperBound }
    if isLast, range.lowerBound == 0 { return SearchChunk(cut.text, cut, tokens) }
    return SearchChunk(String(cut.text[(from ?? cut.text.startIndex)..<(through ?? cut.text.endIndex)]))
  }

  /// With what can be sought although it does not stand in the text: the 索引号.
  package func adding(_ other: String) -> SearchChunk {
    let added = SearchChunk(other)
    guard !added.tokens.isEmpty else { return self }
    let joint = tokens.isEmpty ? [] : [SearchTokens.stop]
    return SearchChunk(
      text: text, tokens: tokens + joint + added.tokens, words: Set(words + added.words).sorted())
  }
}
