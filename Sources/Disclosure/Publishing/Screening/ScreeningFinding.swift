/// 筛查发现: what was found, where, and how to mend it.
///
/// It quotes the text it was found in, personal data included: for the eyes of those who see the draft, never for a log.
package struct ScreeningFinding: Hashable, Sendable {
  package let rule: ScreeningRule
  package let severity: ScreeningSeverity
  package let place: ScreenedPlace
  /// What is meant, in scalars of the part's text; empty for what is missing.
  package let range: Range<Int>
  package let excerpt: ScreeningExcerpt
  /// A whole Chinese sentence; it does not repeat what it warns of.
  package let sentence: String
  /// What may stand in place of `range`; nil where nothing can be put there without a person's thought.
  package let masked: String?
  /// Stays the same while the part's text does, also when the part moves: a reason given for the finding is kept by it.
  /// It is a digest of personal data and can be guessed from: it must not be shown in public.
  package let key: String

  /// A mark of secrecy that is certainly one: what bears it must not be kept here.
  package var isSecret: Bool { rule == .secrecyMark && severity == .blocking }
}

/// 摘录: the found text with what stands around it.
package struct ScreeningExcerpt: Hashable, Sendable {
  package let text: String
  /// What is meant, in scalars of `text`.
  package let marked: Range<Int>

  /// Scalars of context on each side.
  static let context = 12

  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>) {
    let whole = 0..<scalars.count
    let inner = range.clamped(to: whole)
    let outer = (inner.lowerBound - Self.context..<inner.upperBound + Self.context).clamped(to: whole)
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[outer])
    text = String(view)
    marked = inner.lowerBound - outer.lowerBound..<inner.upperBound - outer.lowerBound
  }
}

/// 命中: what a rule found in one part, before it is told as a finding.
struct ScreeningMatch: Hashable {
  let rule: ScreeningRule
  let severity: ScreeningSeverity
  /// In scalars of the part's text.
  let range: Range<Int>
  /// The first half of the sentence, behind the place.
  let what: String
  var mending: String?
  var masked: String?
  /// 词表及其版本. Not part of the finding's key: a reason once given holds for the next version of the list too.
  var source: String?

  init(
    _ rule: ScreeningRule, _ severity: ScreeningSeverity, _ range: Range<Int>, what: String? = nil,
    mending: String? = nil, masked: String? = nil, source: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.range = range
    self.what = what ?? "有\(rule.chinese)"
    self.mending = mending
    self.masked = masked
    self.source = source
  }
}

extension ScreeningFinding {
  /// - Parameters:
  ///   - fingerprint: Of the part and the match.
  ///   - ordinal: Which of the equal matches of equal parts of the text it is.
  init(
    _ match: ScreeningMatch, in part: ScreenedPart, _ scalars: [Unicode.Scalar], fingerprint: String, ordinal: Int
  ) {
    rule = match.rule
    severity = match.severity
    place = part.place
    range = match.range
    excerpt = ScreeningExcerpt(scalars, match.range)
    let source = match.source.map { "见\($0)。" } ?? ""
    sentence = "\(part.place.chinese)\(match.what)，\(match.mending ?? match.rule.mending)\(source)"
    masked = match.masked
    key = "\(match.rule.rawValue)-\(fingerprint)-\(ordinal)"
  }
}

extension Fingerprint {
  /// Of the files around the part and of its text, once for all its matches.
  init(_ part: ScreenedPart) {
    self.init()
    for file in part.place.files { add(file) }
    // What has no text is told apart by its place.
    add(part.text.isEmpty ? part.place.chinese : part.text)
  }

  func with(_ match: ScreeningMatch) -> String {
    var hash = self
    hash.add("\(match.range.lowerBound)-\(match.range.upperBound) \(match.what)")
    return hash.hexadecimal
  }
}
