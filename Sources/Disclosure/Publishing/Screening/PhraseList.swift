/// 词表: phrases that must not stand in a published text, with a version; a file that an office loads without a network.
package struct PhraseList: Hashable, Sendable {
  package let version: String
  /// 词表名称; empty where the file does not say.
  package let name: String
  /// The day of this version.
  package let day: Day?
  /// Of the file it was read from, by whoever read it; nil for the list that is built in.
  package let digest: String?
  package let entries: [PhraseEntry]
  /// Entries by the first scalar of what they look for, the longest first.
  private let index: [Unicode.Scalar: [Int]]

  init(version: String, name: String = "", day: Day? = nil, digest: String? = nil, entries: [PhraseEntry]) {
    (self.version, self.name, self.day) = (version, name, day)
    self.digest = digest
    self.entries = entries
    var index: [Unicode.Scalar: [Int]] = [:]
    for (number, entry) in entries.enumerated() {
      if let first = entry.wrong.unicodeScalars.first { index[first, default: []].append(number) }
    }
    self.index = index.mapValues {
      $0.sorted { entries[$0].wrong.unicodeScalars.count > entries[$1].wrong.unicodeScalars.count }
    }
  }

  /// 《初始词表》2026-11版: what a finding names as its source.
  package var words: String { name.isEmpty ? "词表\(version)版" : "《\(name)》\(version)版" }

  /// One pass over the text: at each place the longest phrase that begins there.
  func matches(in text: ScreenedText) -> [ScreeningMatch] {
    var found: [ScreeningMatch] = []
    var place = 0
    while place < text.count {
      guard let hit = hit(at: place, in: text) else {
        place += 1
        continue
      }
      found.append(hit)
      place = hit.range.upperBound
    }
    return found
  }

  private func hit(at place: Int, in text: ScreenedText) -> ScreeningMatch? {
    for number in index[text.scalars[place]] ?? [] where text.hasPrefix(entries[number].wrong, at: place) {
      let entry = entries[number]
      let range = place..<place + entry.wrong.unicodeScalars.count
      if !entry.isExcepted(range, in: text), !entry.isPast(range, in: text) { return entry.match(range, source: words) }
    }
    return nil
  }
}

/// 词条.
package struct PhraseEntry: Hashable, Sendable {
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// 禁用.
    case banned
    /// 易错.
    case misspelt
    /// 过时.
    case outdated

    package var chinese: String {
      switch self {
      case .banned: "禁用"
      case .misspelt: "易错"
      case .outdated: "过时"
      }
    }

    var rule: ScreeningRule {
      switch self {
      case .banned: .bannedPhrase
      case .misspelt: .misspeltPhrase
      case .outdated: .outdatedPhrase
      }
    }
  }

  package let kind: Kind
  package let wrong: String
  /// What to write in its place.
  package let suggestion: String
  package let reason: String
  package let severity: ScreeningSeverity
  /// Longer phrases within which it is right.
  package let exceptInside: [String]

  /// «原县扶贫办»: the old name, said to be old.
  fileprivate func isPast(_ range: Range<Int>, in text: ScreenedText) -> Bool {
    guard kind == .outdated else { return false }
    let lead = text.lead(range.lowerBound, most: 8)
    guard let old = lead.lastIndex(of: "原") else { return false }
    let between = lead[lead.index(after: old)...]
    if ["则", "因", "本", "告", "料", "有", "来", "油"].contains(where: { between.hasPrefix($0) }) { return false }
    return between.isEmpty || between.last.map { "省市县区州旗镇国".contains($0) } == true
  }

  fileprivate func match(_ range: Range<Int>, source: String) -> ScreeningMatch {
    ScreeningMatch(
      kind.rule, severity, range, what: "的“\(wrong)”属于\(kind.rule.chinese)（\(reason)）",
      mending: suggestion.isEmpty ? "请改写。" : "应为“\(suggestion)”，请改正。", source: source)
  }

  /// Whether one of the longer phrases stands over `range`.
  fileprivate func isExcepted(_ range: Range<Int>, in text: ScreenedText) -> Bool {
    exceptInside.contains { phrase in
      let (length, inner) = (phrase.unicodeScalars.count, range.count)
      guard length >= inner else { return false }
      return (0...length - inner).contains { text.hasPrefix(phrase, at: range.lowerBound - $0) }
    }
  }
}
