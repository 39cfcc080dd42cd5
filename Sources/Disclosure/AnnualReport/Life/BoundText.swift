/// 绑定文字: the text of a part whose figures follow the tables, so that the two cannot drift apart.
///
/// Nothing has to be learned for it: of what a person writes, every figure that stands for a cell beyond doubt and equals it
/// is bound; the others are left as typed and stay subject to `prose-mismatch`.
package struct BoundText: Hashable, Sendable {
  package enum Piece: Hashable, Sendable {
    case text(String)
    case figure(ProseQuantity)
  }

  package let pieces: [Piece]

  package init(_ pieces: [Piece]) { self.pieces = pieces }

  /// The text with the figures of `report`; one that the tables leave blank is «［待填写］».
  package func text(in report: AnnualReport) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .figure(let what): what.values(in: report).first?.description ?? BoundText.unknown
      }
    }.joined()
  }

  package static let unknown = "［待填写］"

  /// How many figures are bound.
  package var bound: Int { pieces.count { if case .figure = $0 { true } else { false } } }
}

// MARK: - Binding

extension BoundText {
  /// Binds what `text`, as the part `section` of `report`, says of its tables.
  package init(binding text: String, section: Int, of report: AnnualReport) {
    let text = text.filter { !BoundText.isMark($0) }
    var pieces: [Piece] = []
    var (sentences, done) = (text.startIndex, text.startIndex)
    for figure in ProseReader.figures(in: text, section: section, scope: ProseScope(of: report)) {
      guard figure.what.values(in: report).first == figure.value,
        let sentence = text[sentences...].range(ofFirst: figure.sentence)
      else { continue }
      // Several figures may stand in one sentence.
      sentences = sentence.lowerBound
      let number = text[sentence].onlyNumber(figure.value.description)
      guard let number, number.lowerBound >= done else { continue }
      if done < number.lowerBound { pieces.append(.text(String(text[done..<number.lowerBound]))) }
      pieces.append(.figure(figure.what))
      done = number.upperBound
    }
    if done < text.endIndex { pieces.append(.text(String(text[done...]))) }
    self.init(pieces)
  }
}

extension Substring {
  /// Where `part` stands first.
  fileprivate func range(ofFirst part: String) -> Range<Index>? {
    let wanted = part.trimmingBlanks
    guard let first = wanted.first else { return nil }
    var start = startIndex
    while let at = self[start...].firstIndex(of: first) {
      if self[at...].hasPrefix(wanted) { return at..<index(at, offsetBy: wanted.count) }
      start = index(after: at)
    }
    return nil
  }

  /// Where `digits` stands as a number of its own; nil when it stands nowhere or twice.
  fileprivate func onlyNumber(_ digits: String) -> Range<Index>? {
    var found: Range<Index>?
    var at = startIndex
    while at < endIndex {
      guard self[at].isNumberPart else {
        at = index(after: at)
        continue
      }
      let end = self[at...].firstIndex { !$0.isNumberPart } ?? endIndex
      if self[at..<end] == digits[...] {
        if found != nil { return nil }
        found = at..<end
      }
      at = end
    }
    return found
  }
}

extension Character {
  fileprivate var isNumberPart: Bool { ("0"..."9").contains(self) || self == "." || self == "," }
}

extension String {
  fileprivate var trimmingBlanks: Substring {
    var text = self[...]
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}

// MARK: - As it is kept

extension BoundText {
  /// Around a figure: two characters for private use, which nobody types.
  private static let (opening, closing): (Character, Character) = ("\u{E000}", "\u{E001}")

  fileprivate static func isMark(_ character: Character) -> Bool { character == opening || character == closing }

  /// As it is kept: a figure is its code between two marks.
  package var code: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .figure(let what): "\(BoundText.opening)\(what.code)\(BoundText.closing)"
      }
    }.joined()
  }

  /// Nil for what this program did not write.
  package init?(code: String) {
    var pieces: [Piece] = []
    let parts = code.split(separator: BoundText.opening, omittingEmptySubsequences: false)
    if let first = parts.first, !first.isEmpty { pieces.append(.text(String(first))) }
    for part in parts.dropFirst() {
      let halves = part.split(separator: BoundText.closing, maxSplits: 1, omittingEmptySubsequences: false)
      guard halves.count == 2, let what = ProseQuantity(code: String(halves[0])) else { return nil }
      pieces.append(.figure(what))
      if !halves[1].isEmpty { pieces.append(.text(String(halves[1]))) }
    }
    self.init(pieces)
  }
}
