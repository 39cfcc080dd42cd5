/// 绑定文字: the text of a part whose figures follow the tables, so that the two cannot drift apart.
///
/// Nothing has to be learned for it: of what a person writes, every figure that stands for a cell beyond doubt and equals it
/// is bound, at the very place where it was read; the others are left as typed and stay subject to `prose-mismatch`.
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
  /// Binds what `text`, as the part `section` of `report`, says of its tables: each number where it was read, so that the same
  /// number elsewhere in the sentence stays as typed. One number that stands for two cells at once («各0件») is not bound: it
  /// could not follow both.
  package init(binding text: String, section: Int, of report: AnnualReport) {
    let text = text.filter { !BoundText.isMark($0) }
    let figures = ProseReader.figures(in: text, section: section, scope: ProseScope(of: report))
    var pieces: [Piece] = []
    var done = text.startIndex
    for figure in figures {
      guard let digits = figure.digits, digits.lowerBound >= done,
        figure.what.values(in: report).first == figure.value, text[digits] == figure.value.description,
        figures.count(where: { $0.digits == digits }) == 1
      else { continue }
      if done < digits.lowerBound { pieces.append(.text(String(text[done..<digits.lowerBound]))) }
      pieces.append(.figure(figure.what))
      done = digits.upperBound
    }
    if done < text.endIndex { pieces.append(.text(String(text[done...]))) }
    self.init(pieces)
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
