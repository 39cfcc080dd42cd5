package import Documents

/// 发现的问题: severity, sentence, the excerpt with its place marked, and the ways out.
package struct FindingCard {
  package struct Excerpt: Sendable {
    let before: String
    let marked: String
    let after: String

    package init(before: String, marked: String, after: String) {
      self.before = before
      self.marked = marked
      self.after = after
    }
  }

  let mark: String
  let tone: Tone
  let sentence: String
  let excerpt: Excerpt?
  let ways: Markup

  package init(_ mark: String, _ tone: Tone, _ sentence: String, excerpt: Excerpt? = nil, ways: Markup = "") {
    self.mark = mark
    self.tone = tone
    self.sentence = sentence
    self.excerpt = excerpt
    self.ways = ways
  }

  package var markup: Markup {
    let quote: Markup =
      excerpt.map { "<blockquote>\($0.before)<mark>\($0.marked)</mark>\($0.after)</blockquote>" } ?? ""
    return """
      <div class="finding \(tone.rawValue)"><p><span class="mark">\(mark)</span> \(sentence)</p>\(quote)\(ways)</div>

      """
  }
}
