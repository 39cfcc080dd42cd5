/// 检索式里的一个词, or a sign between words.
enum SearchQueryWord: Hashable {
  case word(String)
  case either
  case not

  private static let quotes: [Character: Character] = ["「": "」", "『": "』", "“": "”", "\"": "\"", "”": "”"]
  private static let marks: Set<Character> = ["\"", "“", "”"]
  private static let separators: Set<Character> = ["，", "、", "；", "。", ",", ";", "？", "！", "?", "!"]
  private static let bars: Set<Character> = ["|", "｜"]
  private static let dashes: Set<Character> = ["-", "－", "−"]

  static func words(in text: String) -> [SearchQueryWord] {
    var words: [SearchQueryWord] = []
    var rest = text[...]
    while let next = rest.first {
      if next.isWhitespace || separators.contains(next) {
        rest = rest.dropFirst()
      } else if bars.contains(next) {
        words.append(.either)
        rest = rest.dropFirst()
      } else if let end = quotes[next] {
        words.append(.word(quoted(&rest, until: end)))
      } else if dashes.contains(next) {
        rest = rest.dropFirst()
        if let first = rest.first, !first.isWhitespace, !dashes.contains(first) { words.append(.not) }
      } else {
        words.append(sign(String(plain(&rest))))
      }
    }
    return words
  }

  /// Up to the closing quote, or to the end where it is missing.
  private static func quoted(_ rest: inout Substring, until end: Character) -> String {
    rest = rest.dropFirst()
    let isMark = marks.contains(end)
    let inner = rest.prefix { isMark ? !marks.contains($0) : $0 != end }
    rest = rest[inner.endIndex...].dropFirst()
    return String(inner)
  }

  private static func plain(_ rest: inout Substring) -> Substring {
    let word = rest.prefix {
      !$0.isWhitespace && !separators.contains($0) && !bars.contains($0) && quotes[$0] == nil
    }
    rest = rest[word.endIndex...]
    return word
  }

  private static func sign(_ word: String) -> SearchQueryWord {
    switch CompatibleText.fold(word) {
    case "OR", "或", "或者": .either
    case "NOT", "不含": .not
    // Side by side says it already.
    case "AND": .word("")
    default: .word(word)
    }
  }
}

/// Puts words and signs together; «或» joins its two neighbours, before anything else.
struct SearchQueryReader {
  private var groups: [[SearchQuery.Term]] = []
  private var excluded: [SearchQuery.Term] = []
  private var isLastExcluded = false
  private let words: [SearchQueryWord]

  init(_ words: [SearchQueryWord]) { self.words = words.filter { $0 != .word("") } }

  mutating func query() throws(SearchQueryFault) -> SearchQuery {
    // The last thing that was read: nil at the beginning.
    var last: SearchQueryWord?
    for word in words {
      try take(word, after: last)
      if case .word(let text) = word, SearchUnit.units(of: text).isEmpty { continue }
      last = word
    }
    if last == .either { throw .alternativeIncomplete }
    if last == .not { throw .exclusionIncomplete }
    guard groups.reduce(excluded.count, { $0 + $1.count }) <= SearchQuery.mostTerms else { throw .tooManyTerms }
    guard !groups.isEmpty else { throw excluded.isEmpty ? .empty : .onlyExcluded }
    return SearchQuery(groups: groups, excluded: excluded)
  }

  private mutating func take(_ word: SearchQueryWord, after last: SearchQueryWord?) throws(SearchQueryFault) {
    switch word {
    case .either:
      guard case .word = last else { throw .alternativeIncomplete }
      if isLastExcluded { throw .alternativeExcluded }
    case .not:
      if last == .either { throw .alternativeExcluded }
      if last == .not { throw .exclusionIncomplete }
    case .word(let text):
      guard let term = try SearchQuery.Term(text) else { return }
      isLastExcluded = last == .not
      if last == .not {
        excluded.append(term)
      } else if last == .either, let group = groups.popLast() {
        groups.append(group + [term])
      } else {
        groups.append([term])
      }
    }
  }
}
