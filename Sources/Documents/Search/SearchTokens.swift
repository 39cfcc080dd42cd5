/// 检索分词: one cutting for both engines, for the index, for what is sought and for excerpts.
///
/// A run of units without punctuation or white space becomes overlapping pairs («防汛预案» → 防汛 汛预 预案, «2026年» → 2026年), a lone unit
/// stays alone, and between two runs stands a stop. So what is sought without punctuation is never found across punctuation. Words
/// («2026») are found alone as well: they stand once more in `words`.
struct SearchTokens: Sendable {
  struct Token: Hashable, Sendable {
    let text: String
    /// Of `units`; empty for a stop.
    let units: Range<Int>
  }

  /// Between two runs. A private character: it comes out of no text, and every index takes it for a letter.
  static let stop = "\u{E000}"

  let text: String
  let units: [SearchUnit]
  let tokens: [Token]

  init(_ text: String) {
    self.text = text
    units = SearchUnit.units(of: text)
    var tokens: [Token] = []
    tokens.reserveCapacity(units.count)
    for (index, unit) in units.enumerated() {
      let isLast = index + 1 == units.count || units[index + 1].opensRun
      if unit.opensRun, index > 0 { tokens.append(Token(text: Self.stop, units: index..<index)) }
      if isLast {
        if unit.opensRun { tokens.append(Token(text: unit.text, units: index..<index + 1)) }
      } else {
        tokens.append(Token(text: unit.text + units[index + 1].text, units: index..<index + 2))
      }
    }
    self.tokens = tokens
  }

  /// The words among the pairs of these tokens, each once, sorted; lone ones are tokens themselves.
  func words(in tokens: ArraySlice<Token>) -> [String] {
    var found: Set<String> = []
    for token in tokens where token.units.count > 1 {
      for index in token.units where units[index].isWord { found.insert(units[index].text) }
    }
    return found.sorted()
  }

  /// Where in the text a token stands.
  func range(of token: Token) -> Range<String.Index> {
    guard let first = token.units.first, let last = token.units.last else {
      let place = units.indices.contains(token.units.lowerBound) ? units[token.units.lowerBound].range.lowerBound : nil
      return (place ?? text.endIndex)..<(place ?? text.endIndex)
    }
    return units[first].range.lowerBound..<units[last].range.upperBound
  }
}

extension SearchTokens {
  /// Where these tokens stand side by side; a word alone also within a run.
  func places(of phrase: [String]) -> [Range<String.Index>] {
    guard let first = phrase.first else { return [] }
    if phrase.count == 1 {
      let words = units.filter { $0.isWord && $0.text.utf8.elementsEqual(first.utf8) }.map(\.range)
      if !words.isEmpty { return words }
    }
    return tokens.indices.compactMap { index in
      let here = tokens[index...].prefix(phrase.count)
      // By bytes, as the index compares: in their normal form two texts are compared ten times as slowly.
      guard here.count == phrase.count, zip(here, phrase).allSatisfy({ $0.text.utf8.elementsEqual($1.utf8) }),
        let last = here.last
      else { return nil }
      return range(of: tokens[index]).lowerBound..<range(of: last).upperBound
    }
  }
}
