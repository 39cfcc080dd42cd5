/// 检索式: what is sought: one of each group must be there, and nothing of what is excluded.
package struct SearchQuery: Hashable, Sendable {
  /// 词: everything of it must be there.
  package struct Term: Hashable, Sendable {
    /// As it was typed, without quotes.
    package let text: String
    /// Each a run of tokens side by side.
    package let phrases: [[String]]
  }

  package let groups: [[Term]]
  package let excluded: [Term]

  /// Characters of what is typed.
  package static let longest = 200
  package static let mostTerms = 16

  /// What is to be found and marked.
  package var sought: [Term] { groups.flatMap { $0 } }

  init(groups: [[Term]], excluded: [Term]) {
    self.groups = groups
    self.excluded = excluded
  }

  /// Reads what a person typed: words side by side must all be there; `或`, `OR`, `|` between two: one of them; `不含`, `NOT`, `-`
  /// before one: it must not; quotes keep together what holds spaces.
  package init(_ text: String) throws(SearchQueryFault) {
    guard text.count <= Self.longest else { throw .tooLong }
    var reader = SearchQueryReader(SearchQueryWord.words(in: text))
    self = try reader.query()
  }
}

extension SearchQuery.Term {
  /// Nil when there is nothing in it that can be sought.
  ///
  /// With punctuation inside («云政发〔2026〕3号») the runs must follow one another, whatever punctuation stands between. A lone
  /// unit at either end is sought by itself, since in the text its run may go on: «〔2026〕3» is to find «〔2026〕3号».
  init?(_ text: String) throws(SearchQueryFault) {
    let cut = SearchTokens(text)
    guard let first = cut.units.first else { return nil }
    if cut.units.count == 1, !first.isWord { throw .tooShort(text.trimmed) }
    self.text = text.trimmed
    var core = cut.tokens[...]
    var alone: [SearchTokens.Token] = []
    if cut.tokens.contains(where: { $0.text == SearchTokens.stop }) {
      if core.first?.units.count == 1 { (alone, core) = (alone + core.prefix(1), core.dropFirst(2)) }
      if core.last?.units.count == 1 { (alone, core) = (alone + core.suffix(1), core.dropLast(2)) }
    }
    guard core.count <= SearchChunk.overlap else { throw .phraseTooLong }
    let words = alone.filter { $0.units.first.map { cut.units[$0].isWord } ?? false }.map { [$0.text] }
    phrases = (core.isEmpty ? [] : [core.map(\.text)]) + words
    // Lone characters between punctuation alone.
    if phrases.isEmpty { throw .tooShort(text.trimmed) }
  }
}

/// Why nothing can be sought.
package enum SearchQueryFault: Error, Hashable, Sendable {
  case empty
  case tooShort(String)
  case onlyExcluded
  case exclusionIncomplete
  case alternativeIncomplete
  case alternativeExcluded
  case tooLong
  case tooManyTerms
  case phraseTooLong

  package var sentence: String {
    switch self {
    case .empty: "请输入要查找的词。"
    case .tooShort(let word): "“\(word)”只有一个字，请输入至少两个字的词。"
    case .onlyExcluded: "只写了不含的词，请再写出要查找的词。"
    case .exclusionIncomplete: "“不含”的后面要写一个词，请补上。"
    case .alternativeIncomplete: "“或”的两边都要写词，请补上。"
    case .alternativeExcluded: "“不含”的词不能写在“或”的一边，请分开写。"
    case .tooLong: "要查找的内容超过 \(SearchQuery.longest) 字，请缩短。"
    case .tooManyTerms: "要查找的词超过 \(SearchQuery.mostTerms) 个，请减少。"
    case .phraseTooLong: "有一个词过长，请只写其中的一部分，或者用空格分开。"
    }
  }
}
