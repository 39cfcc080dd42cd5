import CLibXML2

/// Word 和 WPS 的列表: paragraphs that look like a list. They become one only where it will read the same: bullets, and numbers `1.` that
/// count from one; whatever else stands before a paragraph (`（一）`, `3.`, `a)`) stays as text.
struct WordList {
  struct Line {
    /// From 0.
    let level: Int
    /// Nil for a bullet.
    let number: Int?
    let runs: [RichRun]

    /// A bullet.
    init(_ runs: [RichRun]) { (level, number, self.runs) = (0, nil, runs) }

    /// Nil when it is a paragraph after all.
    init?(level: Int, mark: String, _ runs: [RichRun]) {
      let mark = mark.trimmed
      var rest = runs
      if let number = WordList.number(mark) {
        self.number = number
      } else if mark.count == 1, let sign = mark.first, !sign.isNumber, !("\u{3400}"..."\u{9FFF}").contains(sign) {
        // Wingdings draws its bullets with letters.
        number = nil
      } else if mark.isEmpty, let start = WordList.typedMark(runs.plain) {
        number = start.number
        rest = runs.withoutFirst(start.length)
      } else {
        return nil
      }
      self.level = level
      self.runs = rest.normal
    }
  }

  private var lines: [Line] = []

  mutating func append(_ line: Line) {
    if !line.runs.isEmpty { lines.append(line) }
  }

  /// `12.`
  static func number(_ mark: some StringProtocol) -> Int? {
    guard mark.hasSuffix("."), (2...5).contains(mark.count), mark.dropLast().allSatisfy(\.isASCIIDigit) else {
      return nil
    }
    return Int(mark.dropLast())
  }

  private static func typedMark(_ text: String) -> (number: Int?, length: Int)? {
    if let first = text.first, "·•●▪■◆".contains(first) { return (nil, 1) }
    let digits = text.prefix(while: \.isASCIIDigit)
    guard let number = number(text.prefix(digits.count + 1)) else { return nil }
    return (number, digits.count + 1)
  }

  /// The lists and paragraphs that the lines are.
  mutating func take() -> [RichBlock] {
    defer { lines = [] }
    guard countsFromOne else { return asTyped }
    return WordList.lists(of: lines)
  }

  private static func lists(of lines: some Sequence<Line>) -> [RichBlock] {
    var rest: ArraySlice<NotationListLine> = []
    for line in lines {
      if line.number == 1, line.level == 0 { rest.append(.divider(depth: 0)) }
      rest.append(NotationListLine(depth: line.level, isOrdered: line.number != nil, runs: line.runs))
    }
    var blocks: [RichBlock] = []
    while !rest.isEmpty { if let list = NotationListLine.list(from: &rest, depth: 0) { blocks.append(.list(list)) } }
    return blocks
  }

  /// The bullets as lists, the numbers as they stood.
  private var asTyped: [RichBlock] {
    var blocks: [RichBlock] = []
    var bullets: [Line] = []
    for line in lines {
      guard let number = line.number else {
        bullets.append(line)
        continue
      }
      blocks += WordList.lists(of: bullets) + [.paragraph([RichRun("\(number). ")] + line.runs)]
      bullets = []
    }
    return blocks + WordList.lists(of: bullets)
  }

  /// Whether every number is the one that a list would show.
  private var countsFromOne: Bool {
    var counts: [Int: Int] = [:]
    for line in lines {
      counts = counts.filter { $0.key <= line.level }
      guard let number = line.number else {
        counts[line.level] = nil
        continue
      }
      let expected = counts[line.level, default: 0] + 1
      guard number == expected || number == 1 && line.level == 0 else { return false }
      counts[line.level] = number
    }
    return true
  }
}

extension HTMLNode {
  /// The level of a paragraph that Word or WPS says is an item, from 0; nil for any other.
  var wordListLevel: Int? {
    guard name == "p" || name == "div" || name == "li", pointer.pointee.properties != nil else { return nil }
    let style = compactStyle
    if let start = style.firstRange(of: "mso-list:")?.upperBound {
      let value = style[start...].prefix { $0 != ";" }
      guard value != "none", value != "skip" else { return nil }
      guard let level = value.firstRange(of: "level")?.upperBound else { return 0 }
      let number = Int(value[level...].prefix(while: \.isASCIIDigit).prefix(2)) ?? 1
      return min(max(number, 1), RichList.deepest) - 1
    }
    return attribute("class")?.lowercased().contains("msolistparagraph") == true ? 0 : nil
  }

  /// The number or bullet that Word writes into a paragraph of a list.
  var isWordMark: Bool { compactStyle.contains("mso-list:ignore") }
}
