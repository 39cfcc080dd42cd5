/// 字体替代: which face stood in for an official one that the machine lacks.
package struct FontSubstitution: Hashable, Sendable {
  package let official: String
  /// nil when not even a substitute is installed.
  package let used: String?
}

/// The faces a document is set in, chosen from those installed.
package struct FontChoice: Hashable, Sendable {
  private var chosen: [OfficialFont: String] = [:]
  private let rare: [String]
  /// Every official face that is missing, in the order of `OfficialFont`.
  package let substitutions: [FontSubstitution]

  /// `installed`: the family names that the typesetter knows.
  package init(installed: [String]) {
    let known = Dictionary(installed.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    var substitutions: [FontSubstitution] = []
    for font in OfficialFont.allCases {
      let own = ([font.official] + font.aliases).lazy.compactMap { known[$0.lowercased()] }.first
      let other = font.substitutes.lazy.compactMap { known[$0.lowercased()] }.first
      chosen[font] = own ?? other
      if own == nil { substitutions.append(FontSubstitution(official: font.official, used: other)) }
    }
    self.substitutions = substitutions
    rare = RareCharacterFont.families.compactMap { known[$0.lowercased()] }
  }

  /// One sentence that names every missing face and what stands in for it; nil when all are installed.
  package var notice: String? {
    guard !substitutions.isEmpty else { return nil }
    let fonts = substitutions.map { "\($0.official)（\($0.used ?? "无可代替")）" }.joined(separator: "、")
    return "这台机器没有下列公文字体，PDF 以括号内的字体代替：\(fonts)。"
  }

  /// Whether any Chinese face at all is there.
  package var hasChinese: Bool { chosen[.text] != nil }

  /// The families to try in turn for a face: itself, then those with rare characters.
  package func families(_ font: OfficialFont) -> [String] {
    let first = chosen[font].map { [$0] } ?? []
    return first + rare.filter { !first.contains($0) }
  }

  /// Whether the face must be set bold to look like the official one.
  package func isBold(_ font: OfficialFont) -> Bool {
    font.substituteIsBold && substitutions.contains { $0.official == font.official }
  }
}
