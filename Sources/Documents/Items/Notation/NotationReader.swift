/// Lines into blocks; whatever it is, it is some text.
struct NotationReader {
  private let files: [String]
  private var blocks: [RichBlock] = []
  private var list: [NotationListLine] = []
  private var table = NotationTable()

  /// - Parameter files: The attachments by their numbers, from 1.
  init(files: [String]) { self.files = files }

  mutating func take(_ line: String) {
    let indent = line.prefix { $0 == " " }.count
    let text = line.dropFirst(indent)
    if let (isOrdered, rest) = Self.listItem(text) {
      endTable()
      list.append(NotationListLine(depth: indent / 2, isOrdered: isOrdered, runs: NotationRuns.runs(String(rest))))
    } else if text.withoutBlankEnd == NotationMarks.divider {
      endTable()
      if list.isEmpty || indent == 0 { endList() } else { list.append(.divider(depth: indent / 2)) }
    } else if text.hasPrefix("|") {
      endList()
      table.take(text)
    } else {
      endList()
      endTable()
      takeBlock(text)
    }
  }

  mutating func finished() -> [RichBlock] {
    endList()
    endTable()
    return blocks
  }

  private mutating func takeBlock(_ text: Substring) {
    let level = text.prefix { $0 == "#" }.count
    if RichBlock.headingLevels.contains(level), text.dropFirst(level).hasPrefix(" ") {
      return blocks.append(.heading(level: level, NotationRuns.runs(String(text.dropFirst(level + 1)))))
    }
    if let picture = picture(text) { return blocks.append(.picture(picture)) }
    blocks.append(.paragraph(NotationRuns.runs(String(text))))
  }

  private static func listItem(_ text: Substring) -> (Bool, Substring)? {
    if text.hasPrefix("- ") { return (false, text.dropFirst(2)) }
    return NotationMarks.numberLength(text).map { (true, text.dropFirst($0)) }
  }

  private func picture(_ text: Substring) -> RichPicture? {
    let text = text.withoutBlankEnd
    guard text.hasPrefix("!["), text.hasSuffix(")"), let close = NotationMarks.closing("]", in: text.dropFirst(2))
    else {
      return nil
    }
    let after = text[text.index(after: close)...]
    guard after.hasPrefix("(附件"), let number = Int(after.dropFirst(3).dropLast()), files.indices.contains(number - 1)
    else { return nil }
    let words = NotationMarks.unescaped(text[text.index(text.startIndex, offsetBy: 2)..<close])
    return RichPicture(file: files[number - 1], description: words)
  }

  private mutating func endTable() {
    if let made = table.finished() { blocks.append(.table(made)) }
    table = NotationTable()
  }

  private mutating func endList() {
    var rest = list[...]
    while !rest.isEmpty { if let made = NotationListLine.list(from: &rest, depth: 0) { blocks.append(.list(made)) } }
    list = []
  }
}
