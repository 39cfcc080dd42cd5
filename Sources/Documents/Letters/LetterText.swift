/// 文书中的文字: what people wrote, brought into paragraphs and sentences.
enum LetterText {
  /// The lines that say something, without white space at their ends.
  static func lines(_ text: String) -> [String] {
    text.filledLines.map { String($0).trimmed }.filter { !$0.isEmpty }
  }

  /// One paragraph a line.
  static func paragraphs(_ text: String) -> [Block] { lines(text).map { .paragraph(Paragraph($0)) } }

  /// `标签：值`; further lines are paragraphs of their own.
  static func labelled(_ label: String, _ text: String) -> [Block] {
    let lines = lines(text)
    guard let first = lines.first else { return [] }
    let head = Paragraph([Run("\(label)：", .leadIn), Run(first)])
    return [.paragraph(head)] + lines.dropFirst().map { .paragraph(Paragraph($0)) }
  }

  /// A list: one line in the label's paragraph, several numbered beneath it.
  static func list(_ label: String, _ text: String) -> [Block] {
    let lines = lines(text)
    guard lines.count > 1 else { return labelled(label, text) }
    let items = lines.enumerated().map { Block.paragraph(Paragraph("\($0 + 1).\($1)")) }
    return [.paragraph(Paragraph([Run("\(label)：", .leadIn)]))] + items
  }

  /// For the middle of a sentence: on one line and without a full stop at the end.
  static func unended(_ text: String) -> String {
    var text = lines(text).joined(separator: "；")
    while let last = text.last, "。；;，,".contains(last) { text.removeLast() }
    return text
  }
}
