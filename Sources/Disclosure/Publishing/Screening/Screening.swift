/// 内容筛查: every rule over every part of a text, before it is submitted and before each step.
package struct Screening: Sendable {
  package let phrases: PhraseList

  package init(phrases: PhraseList = .starter) { self.phrases = phrases }

  /// What was found, in the order of the parts and of their text.
  package func findings(in parts: [ScreenedPart], metadata: ScreenedMetadata? = nil) -> [ScreeningFinding] {
    let lists = Dictionary(grouping: PeopleLists.matches(in: parts), by: \.index)
    var (found, ordinals): ([ScreeningFinding], [String: Int]) = ([], [:])
    func take(_ matches: [ScreeningMatch], _ part: ScreenedPart, _ scalars: [Unicode.Scalar]) {
      if matches.isEmpty { return }
      let fingerprint = Fingerprint(part)
      for match in matches {
        let print = fingerprint.with(match)
        let ordinal = (ordinals["\(match.rule.rawValue) \(print)"] ?? 0) + 1
        ordinals["\(match.rule.rawValue) \(print)"] = ordinal
        found.append(ScreeningFinding(match, in: part, scalars, fingerprint: print, ordinal: ordinal))
      }
    }
    let gaps = metadata.map { MetadataGaps.matches($0) } ?? []
    for gap in gaps { take([gap.match], gap.part, []) }
    for (index, part) in parts.enumerated() {
      let text = ScreenedText(part.text)
      take((lists[index] ?? []).map(\.match) + matches(in: part, text), part, text.original)
    }
    return found
  }

  private func matches(in part: ScreenedPart, _ text: ScreenedText) -> [ScreeningMatch] {
    if let obstacle = part.obstacle {
      return [ScreeningMatch(.unreadable, .needsReason, 0..<0, what: "无法检查：\(Self.clause(obstacle))")]
    }
    if case .picture = part.place.innermost, part.text.allSatisfy(\.isWhitespace) {
      return [ScreeningMatch(.pictureWithoutDescription, .hint, 0..<0, what: "没有文字说明")]
    }
    var found = Self.numbers(in: text, head: part.place.head)
    found += Plates.matches(in: text) + Addresses.matches(in: text, head: part.place.head)
    found += SecrecyMarks.matches(in: text) + InternalMarks.matches(in: text)
    found += phrases.matches(in: text)
    found += DocumentNumbers.matches(in: text) + WrittenDates.matches(in: text)
    return found.map { $0.placed(text.written($0.range)) }
      .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
  }

  /// Without the full stop, to stand within a sentence.
  private static func clause(_ sentence: String) -> String {
    sentence.hasSuffix("。") ? String(sentence.dropLast()) : sentence
  }

  /// A number is one thing: an identity number before a card before a telephone.
  private static func numbers(in text: ScreenedText, head: String?) -> [ScreeningMatch] {
    WrittenNumber.all(in: text).compactMap { number in
      IdentityNumbers.match(number, head: head) ?? BankCards.match(number, head: head)
        ?? MobileNumbers.match(number, head: head)
    }
  }
}

extension ScreeningMatch {
  fileprivate func placed(_ range: Range<Int>) -> ScreeningMatch {
    ScreeningMatch(rule, severity, range, what: what, mending: mending, masked: masked, source: source)
  }
}
