/// 检索词汇: what can be sought in a text, each once and without order: all that an index needs which keeps no text.
package struct SearchVocabulary: Hashable, Sendable {
  package let words: Set<String>

  package init(_ text: String) {
    let cut = SearchTokens(text)
    words = Set(cut.tokens.map(\.text)).union(cut.words(in: cut.tokens[...])).subtracting([SearchTokens.stop])
  }
}

extension SearchQuery.Term {
  /// What a text must hold, at whatever place, for the term to stand in it.
  package var vocabulary: Set<String> { Set(phrases.joined()).subtracting([SearchTokens.stop]) }
}

extension SearchQuery {
  /// Whether a text is found: the same answer as the index of what is public gives.
  package func finds(_ text: String) -> Bool {
    let cut = SearchTokens(text)
    func stands(_ term: Term) -> Bool { term.phrases.allSatisfy { !cut.places(of: $0).isEmpty } }
    return groups.allSatisfy { $0.contains(where: stands) } && !excluded.contains(where: stands)
  }
}
