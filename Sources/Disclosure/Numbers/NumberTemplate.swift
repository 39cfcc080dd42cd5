/// 编号格式: how an organ writes a series of numbers (申请编号, 文号), as text with `{年}` and `{序号}`.
///
/// `云政公复〔{年}〕{序号}号` gives 云政公复〔2026〕12号; `YSQ{年}{序号4}` gives YSQ20260003: a figure behind 序号 is the number of
/// digits to which it is filled with zeros. Which serial is next is not known here.
package struct NumberTemplate: Hashable, Sendable {
  enum Part: Hashable, Sendable {
    case literal(String)
    case year
    /// 0 for no filling.
    case serial(digits: Int)
  }

  package let text: String
  let parts: [Part]

  package init(_ text: String) throws(NumberTemplateFault) {
    guard !text.isEmpty else { throw .empty }
    guard text.count <= 60 else { throw .tooLong }
    if text.contains(where: { $0.isWhitespace || $0.isNewline }) { throw .blank }
    self.text = text
    parts = try NumberTemplate.parts(of: text)
    try check()
  }

  private init(unchecked text: String, _ parts: [Part]) {
    self.text = text
    self.parts = parts
  }

  /// 申请编号 where an organ has set nothing else: `2026-0001`.
  package static let request = NumberTemplate(
    unchecked: "{年}-{序号4}", [.year, .literal("-"), .serial(digits: 4)])

  /// 索引号 where an organ has set nothing else: `2026-00001`.
  package static let item = NumberTemplate(unchecked: "{年}-{序号5}", [.year, .literal("-"), .serial(digits: 5)])

  private static func parts(of text: String) throws(NumberTemplateFault) -> [Part] {
    var parts: [Part] = []
    var rest = text[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      if rest.startIndex < brace { parts.append(.literal(String(rest[..<brace]))) }
      guard rest[brace] == "{", let end = rest[brace...].firstIndex(of: "}") else { throw .openBrace }
      let field = String(rest[rest.index(after: brace)..<end])
      guard let part = field == "年" ? .year : serial(field) else { throw .unknownField(field) }
      parts.append(part)
      rest = rest[rest.index(after: end)...]
    }
    if !rest.isEmpty { parts.append(.literal(String(rest))) }
    return parts
  }

  private static func serial(_ field: String) -> Part? {
    guard field.hasPrefix("序号") else { return nil }
    let digits = field.dropFirst(2)
    if digits.isEmpty { return .serial(digits: 0) }
    guard digits.utf8.count == 1, let count = Int(digits), (2...6).contains(count) else { return nil }
    return .serial(digits: count)
  }

  private func check() throws(NumberTemplateFault) {
    guard parts.count(where: { $0 == .year }) == 1 else { throw .yearNotOnce }
    guard parts.count(where: { if case .serial = $0 { true } else { false } }) == 1 else { throw .serialNotOnce }
    for (index, part) in parts.enumerated() {
      let before = index > 0 ? parts[index - 1] : nil
      let after = index + 1 < parts.count ? parts[index + 1] : nil
      switch part {
      case .year: try checkBrackets(before, after)
      case .serial:
        // Where the serial ends must be seen in every number.
        if after == .year { throw .digitsAfterSerial }
        if case .literal(let text) = after, text.first?.isWholeNumber ?? false { throw .digitsAfterSerial }
      case .literal: break
      }
    }
  }

  /// The year stands in 六角括号 〔〕, or without any (GB/T 9704—2012).
  private func checkBrackets(_ before: Part?, _ after: Part?) throws(NumberTemplateFault) {
    var neighbours: (Character?, Character?) = (nil, nil)
    if case .literal(let text) = before { neighbours.0 = text.last }
    if case .literal(let text) = after { neighbours.1 = text.first }
    let opens = neighbours.0.map { "[(（【{［﹝〔".contains($0) } ?? false
    let closes = neighbours.1.map { "])）】}］﹞〕".contains($0) } ?? false
    if opens || closes, neighbours != ("〔", "〕") { throw .otherBrackets }
  }
}

extension NumberTemplate {
  package func callAsFunction(_ number: SerialNumber) -> String {
    parts.map { part in
      switch part {
      case .literal(let text): text
      case .year: "\(number.year)"
      case .serial(let digits): NumberTemplate.filled(number.serial, to: digits)
      }
    }.joined()
  }

  private static func filled(_ serial: Int, to digits: Int) -> String {
    let text = "\(serial)"
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  /// The number that is written exactly so; nil for anything else.
  package func number(in text: String) -> SerialNumber? {
    guard let number = NumberReading(text: text, parts: parts).number, self(number) == text else { return nil }
    return number
  }

  /// What somebody typed.
  package func recognize(_ typed: String) -> RecognizedNumber {
    if let number = number(in: typed) { return .exact(number) }
    let folded = parts.map { part in
      if case .literal(let text) = part { Part.literal(NumberReading.folded(text)) } else { part }
    }
    guard let number = NumberReading(text: NumberReading.folded(typed), parts: folded).number else { return .other }
    return .misspelt(number, correct: self(number))
  }
}

/// 识别结果: whether a typed-in number belongs to the organ's own series.
package enum RecognizedNumber: Hashable, Sendable {
  case exact(SerialNumber)
  /// Of the series, but with other brackets, full-width figures, blanks, a 第 or a wrong count of zeros.
  case misspelt(SerialNumber, correct: String)
  case other
}
