/// 正文: a section's text cut into sentences, freed of white space, wide digits and traditional characters.
struct ProseText: Sendable {
  struct Sentence: Sendable {
    let scalars: [Unicode.Scalar]
    /// As the source has it.
    let source: String
    /// Where it stands in the text.
    let range: Range<String.Index>
    /// Whether it can hold a figure at all; the others are not looked at closely.
    let mayHoldFigure: Bool
    let speaksOfApplications: Bool
    /// Ended by a semicolon: what it says of the year holds for the next one too.
    let continues: Bool
  }

  let sentences: [Sentence]
  private let text: String

  /// Where the scalars of a sentence at `positions` stand in the text.
  func range(of positions: Range<Int>, in sentence: Sentence) -> Range<String.Index>? {
    let source = text.unicodeScalars[sentence.range]
    let kept = source.indices.lazy.filter { Self.fold(source[$0]) != nil }
    let wanted = Array(kept.dropFirst(positions.lowerBound).prefix(positions.count))
    guard let first = wanted.first, let last = wanted.last, wanted.count == positions.count else { return nil }
    return first..<source.index(after: last)
  }

  init(_ text: String) {
    self.text = text
    let all = text.unicodeScalars
    var reader = SentenceReader(start: all.startIndex)
    for index in all.indices {
      let scalar = all[index]
      if Self.endsSentence(scalar) {
        reader.finish(all[reader.start..<index], continues: scalar == "；" || scalar == ";")
        reader.start = all.index(after: index)
      } else if scalar == "\n" || scalar == "\u{2029}" {
        if reader.breaksAtLineEnd(next: all[index...].first { !$0.properties.isWhitespace }) {
          reader.finish(all[reader.start..<index])
          reader.start = all.index(after: index)
        }
      } else if let folded = Self.fold(scalar) {
        reader.take(folded)
      }
    }
    reader.finish(all[reader.start...])
    sentences = reader.sentences
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "；", "!", "?", ";": true
    default: false
    }
  }

  /// Nil for white space and quotes; wide digits and brackets narrow; traditional characters of this field simplified.
  static func fold(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x3000, 0xFEFF, 0x22, 0x27: nil
    case 0x2018...0x201F: nil
    // The wide comma stays: only the narrow one groups thousands.
    case 0xFF0C: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x4E00...0x9FFF: SimplifiedCharacters.simplified(scalar)
    default: scalar
    }
  }
}

/// Gathers the scalars of one sentence and the signs that it may hold a figure.
private struct SentenceReader {
  var sentences: [ProseText.Sentence] = []
  var start: String.UnicodeScalarView.Index
  private var scalars: [Unicode.Scalar] = []
  private var hasCount = false
  private var hasTopic = false
  private var sawOpen = false
  private var sawApply = false
  private var lineLength = 0

  /// A printed line has about 28 characters; what ends sooner is a heading or the end of a paragraph.
  private static let shortLine = 20
  /// What runs on for longer is no prose; it is not read.
  private static let longestSentence = 2_000

  init(start: String.UnicodeScalarView.Index) { self.start = start }

  mutating func take(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "件", "宗", "起", "例", "份", "条", "次", "个", "项", "元", "部": if endsInDigit { hasCount = true }
    case "0", "零", "〇", "未", "无", "没", "不": hasCount = true
    default: break
    }
    if let last = scalars.last { takePair(last, scalar) }
    scalars.append(scalar)
    lineLength += 1
  }

  /// The pairs of characters without which no phrase of `ProsePhrase` can stand in a sentence.
  private mutating func takePair(_ last: Unicode.Scalar, _ scalar: Unicode.Scalar) {
    switch (last, scalar) {
    case ("公", "开"): sawOpen = true
    case ("申", "请"): (sawApply, hasTopic) = (true, true)
    case ("复", "议"), ("诉", "讼"), ("起", "诉"), ("结", "转"), ("转", "结"), ("顺", "延"), ("办", "结"), ("答", "复"), ("办", "复"),
      ("予", "以"), ("准", "予"), ("不", "予"), ("部", "分"), ("法", "提"), ("他", "处"), ("不", "掌"), ("规", "章"), ("范", "性"),
      ("废", "止"), ("许", "可"), ("处", "罚"), ("强", "制"), ("收", "费"), ("性", "费"), ("依", "申"), ("回", "复"), ("理", "完"):
      hasTopic = true
    default: break
    }
  }

  private var endsInDigit: Bool {
    guard let last = scalars.last else { return false }
    return last.isASCIIDigit || ProseNumber.chineseDigit(last) != nil || last == "万" || last == "亿"
  }

  mutating func breaksAtLineEnd(next: Unicode.Scalar?) -> Bool {
    defer { lineLength = 0 }
    guard let last = scalars.last else { return false }
    // Two numbers would run into one.
    if last.isASCIIDigit, let next, next.isASCIIDigit { return true }
    return lineLength < Self.shortLine
  }

  mutating func finish(_ source: Substring.UnicodeScalarView, continues: Bool = false) {
    let speaks = sawOpen && sawApply
    let mayHold = hasCount && hasTopic && scalars.count <= Self.longestSentence
    if !scalars.isEmpty {
      sentences.append(
        ProseText.Sentence(
          scalars: scalars, source: mayHold ? Self.trimmed(source) : "", range: source.startIndex..<source.endIndex,
          mayHoldFigure: mayHold, speaksOfApplications: speaks, continues: continues))
    }
    scalars.removeAll(keepingCapacity: true)
    (hasCount, hasTopic, sawOpen, sawApply) = (false, false, false, false)
  }

  private static func trimmed(_ source: Substring.UnicodeScalarView) -> String {
    guard let first = source.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = source.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    var line = String.UnicodeScalarView()
    for scalar in source[first...last] where scalar != "\n" && scalar != "\r" { line.append(scalar) }
    return String(line)
  }
}
