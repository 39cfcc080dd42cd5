/// 段落: lines joined to paragraphs by indent, line gap and the length of the last line.
struct PDFParagraphs {
  /// A paragraph and where it begins.
  struct Paragraph {
    var text: String
    var top: Double
    var height: Double
  }

  private let lines: [PDFLine]
  private let left: Double
  private let right: Double
  private let gap: Double
  /// The usual line height.
  private let size: Double

  init(_ words: [PDFWord]) {
    lines = PDFLine.lines(of: words)
    let lefts = lines.map { ($0.left / 2).rounded() * 2 }
    left = Self.mostFrequent(lefts) ?? 0
    right = lines.map(\.right).max() ?? 0
    let steps = zip(lines, lines.dropFirst()).filter { $0.page == $1.page }.map { $1.middle - $0.middle }.sorted()
    let heights = lines.map(\.height).sorted()
    size = heights.isEmpty ? 0 : heights[heights.count / 2]
    gap = steps.isEmpty ? 0 : steps[steps.count / 2]
  }

  private static func mostFrequent(_ values: [Double]) -> Double? {
    Dictionary(grouping: values) { $0 }.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
  }

  func paragraphs(breaks: [Double]) -> [Paragraph] {
    var result: [Paragraph] = []
    var last: PDFLine?
    for line in lines {
      let text = Self.text(of: line)
      if let before = last, let end = result.indices.last, continues(line, before, breaks) {
        result[end].text = Self.joined(result[end].text, text)
      } else {
        result.append(Paragraph(text: text, top: line.top, height: line.height))
      }
      last = line
    }
    return result
  }

  private func continues(_ line: PDFLine, _ before: PDFLine, _ breaks: [Double]) -> Bool {
    if breaks.contains(where: { before.top < $0 && $0 <= line.top }) { return false }
    let isSameSize = abs(line.height - before.height) < 0.45 * max(line.height, before.height)
    // Lines of a heading stand in the middle, each with air on both sides.
    if isCentred(line), isCentred(before) {
      return line.page == before.page && isSameSize && line.middle - before.middle < 1.7 * line.height
        && line.height > 1.25 * size
    }
    guard isSameSize, line.left < left + 0.9 * line.height else { return false }
    guard before.right > right - 3 * before.height else { return false }
    return line.page != before.page || line.middle - before.middle < max(1.6 * gap, 1.2 * line.height)
  }

  private func isCentred(_ line: PDFLine) -> Bool {
    let (before, after) = (line.left - left, right - line.right)
    return before > 2 * line.height && after > 2 * line.height && abs(before - after) < 3 * line.height
  }

  private static func text(of line: PDFLine) -> String {
    line.words.dropFirst().reduce(line.words.first?.text ?? "") { joined($0, $1.text) }
  }

  /// A space only between two Latin words or numbers; none beside Chinese.
  private static func joined(_ before: String, _ after: String) -> String {
    guard let end = before.last, let start = after.first else { return before + after }
    let needsSpace =
      end.isASCII && start.isASCII && (end.isLetter || end.isNumber) && (start.isLetter || start.isNumber)
    return needsSpace ? before + " " + after : before + after
  }
}
