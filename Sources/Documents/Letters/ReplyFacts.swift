package import Disclosure

/// 答复事实: what a reply of one kind says, as the officer wrote it.
///
/// Which facts a kind needs is `ReplyFields`; a value that its kind does not print is left aside.
package struct ReplyFacts: Hashable, Sendable {
  package let disposition: Disposition
  /// Days as `2026-03-02`, counts as digits.
  package var values: [LetterField: String]
  /// 部分公开: what is withheld, each part with its own ground.
  package var withheld: [WithheldPart]

  package init(_ disposition: Disposition, _ values: [LetterField: String] = [:], withheld: [WithheldPart] = []) {
    self.disposition = disposition
    self.values = values
    self.withheld = withheld
  }

  /// The text of a fact; empty when it is not given.
  package func text(_ field: LetterField) -> String { (values[field] ?? "").trimmed }

  func day(_ field: LetterField) -> Day? { Day(iso: text(field)) }

  /// The fact for the middle of a sentence, a day as letters write it.
  func words(_ field: LetterField) -> String {
    if field.form == .day, let day = day(field) { return day.chinese }
    return LetterText.unended(text(field))
  }

  /// What is missing or wrong for a reply of `day`.
  package func gaps(on day: Day) -> [LetterGap] {
    var gaps = disposition.requiredFields.compactMap { gap($0, isRequired: true, day) }
    gaps += disposition.optionalFields.compactMap { gap($0, isRequired: false, day) }
    if disposition == .partlySupplied {
      if withheld.isEmpty { gaps.append(LetterGap(.withheldPart)) }
      for (index, part) in withheld.enumerated() { gaps += part.gaps(number: index + 1, on: day) }
    }
    return gaps
  }

  private func gap(_ field: LetterField, isRequired: Bool, _ day: Day) -> LetterGap? {
    let text = text(field)
    if text.isEmpty { return isRequired ? LetterGap(field) : nil }
    switch field.form {
    case .day: return dayGap(field, day)
    case .count: return (Int(text) ?? 0) > 0 ? nil : LetterGap(field, .notACount)
    case .line, .lines:
      let listed = disposition.listedKinds
      return field == .kind && !listed.contains(text) ? LetterGap(field, .notListed(listed)) : nil
    }
  }

  private func dayGap(_ field: LetterField, _ letterDay: Day) -> LetterGap? {
    guard let day = day(field) else { return LetterGap(field, .notADay) }
    if field == .noticeDeadline { return day < letterDay ? nil : LetterGap(field, .notPassed) }
    return day <= letterDay ? nil : LetterGap(field, .inFuture)
  }
}

/// 不予公开的部分, of a partly granted request.
package struct WithheldPart: Hashable, Sendable {
  /// Which content, described without disclosing it.
  package var content: String
  /// One of the grounds of 《条例》第十四条、第十五条、第十六条.
  package var ground: ReplyFacts

  package init(_ content: String, _ ground: ReplyFacts) {
    self.content = content
    self.ground = ground
  }

  func gaps(number: Int, on day: Day) -> [LetterGap] {
    var gaps = [LetterGap.ifBlank(content, .withheldPart)].compactMap(\.self)
    if Disposition.groundsOfParts.contains(ground.disposition) {
      gaps += ground.gaps(on: day)
    } else {
      gaps.append(LetterGap(.kind, .notListed(Disposition.groundsOfParts.map(\.chinese))))
    }
    return gaps.map { LetterGap($0.field, $0.problem, part: number) }
  }
}
