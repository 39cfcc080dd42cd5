import Disclosure

/// 一、总体情况 … 六、其他需要报告的事项: a line that opens one of the six sections.
struct SectionHeading: Hashable {
  let number: Int
  let title: String
  /// What stands behind the heading on the same line.
  let rest: String

  /// A heading is not longer than this; a longer line opens a section only with the form's own words.
  private static let longest = 45

  init?(_ line: String) {
    let text = line.drop { $0.isWhitespace || $0 == "#" || $0 == "*" }
    guard SectionHeading.mayOpen(text) else { return nil }
    let label = LabelText(text.prefix(120))
    guard RowKernel.rows(in: label).isEmpty, !label.contains("办理结果") else { return nil }
    guard let (numeral, body) = SectionHeading.numeral(text) else {
      let words = SectionHeading.withoutWeakNumeral(text)
      guard let number = SectionHeading.known(LabelText(words)) else { return nil }
      self = SectionHeading(
        number: number, title: String(words.trimmed { $0.isWhitespace || "*#：:".contains($0) }), rest: "")
      return
    }
    let parts = SectionHeading.parts(of: body)
    guard let parts, let number = SectionHeading.section(named: LabelText(parts.title), numeral: numeral) else {
      return nil
    }
    self = SectionHeading(number: number, title: parts.title, rest: parts.rest)
  }

  /// Whether the line begins as a heading does, before anything costly is asked of it.
  private static func mayOpen(_ text: Substring) -> Bool {
    guard let first = text.first else { return false }
    return first == "第" || "（(123456".contains(first) || ReportSection.numerals.contains(String(first))
      || firstLetters.contains(first)
  }

  /// The form's headings and what published reports write for them, by section.
  private static let wordings: [[String]] = [
    ["总体情况", "总体情况概述", "政府信息公开工作总体情况"],
    ["主动公开政府信息情况", "主动公开情况", "政府信息主动公开情况"],
    ["收到和处理政府信息公开申请情况", "依申请公开情况", "依申请公开政府信息情况"],
    [
      "政府信息公开行政复议、行政诉讼情况", "政府信息公开行政复议和行政诉讼情况", "因政府信息公开工作被申请行政复议、提起行政诉讼情况",
      "因政府信息公开被申请行政复议、提起行政诉讼情况",
    ],
    [
      "存在的主要问题及改进情况", "存在问题及改进情况", "存在的问题及改进情况", "存在的主要问题和改进情况", "政府信息公开工作存在的主要问题及改进情况", "存在的主要问题及改进措施",
    ],
    ["其他需要报告的事项", "其他需要报告事项", "其他需报告的事项", "需要报告的其他事项", "其他需要报告的情况"],
  ]

  private static let numberOfWording: [String: Int] = Dictionary(
    wordings.enumerated().flatMap { index, words in words.map { (letters(LabelText($0)), index + 1) } }
  ) { first, _ in first }

  private static let firstLetters = Set(wordings.joined().compactMap(\.first))

  private static func letters(_ label: LabelText) -> String { label.text.filter(\.isLetter) }

  /// The section whose heading these words are, and nothing else.
  private static func known(_ label: LabelText) -> Int? {
    label.text.count <= longest ? numberOfWording[letters(label)] : nil
  }

  /// Without «（一）», «1.», «一 »: marks that head other lines too, and count only before a whole heading.
  private static func withoutWeakNumeral(_ text: Substring) -> Substring {
    let body = text.drop { "（(".contains($0) }
    guard let first = body.first, "123456".contains(first) || ReportSection.numerals.contains(String(first)) else {
      return text
    }
    return body.dropFirst().drop { $0.isWhitespace || "）)、.．".contains($0) }
  }

  /// Whether it is the form's heading of one of the three tables: over a table it may stand a second time.
  var isTableCaption: Bool { (2...4).contains(number) && SectionHeading.known(LabelText(title)) == number }

  private init(number: Int, title: String, rest: String) {
    self.number = number
    self.title = title
    self.rest = rest
  }

  /// «一、» in front, with its number.
  private static func numeral(_ text: Substring) -> (Int, Substring)? {
    var rest = text
    if rest.hasPrefix("第"), rest.dropFirst(2).hasPrefix("部分") {
      guard let index = ReportSection.numerals.firstIndex(of: String(rest.dropFirst().prefix(1))) else { return nil }
      return (index + 1, rest.dropFirst(4).drop { $0.isWhitespace || "、.．：:,，".contains($0) })
    }
    guard let first = rest.first, let index = ReportSection.numerals.firstIndex(of: String(first)) else { return nil }
    rest = rest.dropFirst().drop { $0.isWhitespace }
    guard let mark = rest.first, "、.．,，：:".contains(mark) else { return nil }
    return (index + 1, rest.dropFirst().drop { $0.isWhitespace })
  }

  private static func parts(of body: Substring) -> (title: String, rest: String)? {
    let trimmed = body.trimmed { $0.isWhitespace || $0 == "*" || $0 == "#" }
    if trimmed.count <= longest, !trimmed.contains("。"), !trimmed.contains("；") { return (String(trimmed), "") }
    for heading in ReportSection.headings + ["存在问题及改进情况", "政府信息公开工作存在的主要问题及改进情况"] where trimmed.hasPrefix(heading) {
      return (heading, String(trimmed.dropFirst(heading.count).drop { $0.isWhitespace || "。：:".contains($0) }))
    }
    return nil
  }

  /// Which section the words name; the numeral decides only between words that fit it.
  private static func section(named title: LabelText, numeral: Int) -> Int? {
    let kernels: [[String]] = [
      ["总体情况", "概述", "基本情况", "总体"], ["主动公开"], ["申请"], ["复议", "诉讼"], ["问题", "改进"], ["其他"],
    ]
    if (1...6).contains(numeral), kernels[numeral - 1].contains(where: { title.contains($0) }) { return numeral }
    let fitting = kernels.indices.filter { index in kernels[index].contains { title.contains($0) } }
    guard fitting.count == 1, let only = fitting.first else { return nil }
    return title.contains("情况") || title.contains("事项") ? only + 1 : nil
  }
}

extension StringProtocol {
  /// Without the characters that `isTrimmed` names, at both ends.
  func trimmed(where isTrimmed: (Character) -> Bool) -> SubSequence {
    let start = self.drop(while: isTrimmed)
    guard let last = start.lastIndex(where: { !isTrimmed($0) }) else { return start.prefix(0) }
    return start[...last]
  }
}
