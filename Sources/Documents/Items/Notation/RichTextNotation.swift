/// 正文的输入格式: how a body is typed without scripts, a paragraph a line.
///
///     ## 小标题            **加粗**            [文字](https://…)
///     - 列表               1. 有编号的列表      两个空格缩进为下一级
///     | 列名 | 列名 |      下接 |---|---| 时上面是表头；{行2列3}写在格首表示合并
///     ![图片说明](附件1)   行末的 \ 表示同一段内换行；符号前加 \ 表示符号本身
///     m^{2}  CO~{2}        上标和下标
extension RichText {
  /// - Parameter files: The attachments by their numbers, from 1.
  package init(notation: String, files: [String]) {
    var reader = NotationReader(files: files)
    for line in NotationMarks.lines(of: notation) { reader.take(line) }
    self.init(reader.finished())
  }

  /// What reads back as this very text.
  ///
  /// - Parameter number: The number of an attachment, from 1; a picture without one is left out.
  package func notation(number: (String) -> Int?) -> String {
    var lines: [String] = []
    var before: RichBlock?
    for block in blocks {
      let text = block.notation(number)
      if let before, !lines.isEmpty, block.isList && before.isList || block.isTable && before.isTable {
        // Two that follow each other would be one.
        lines.append(NotationMarks.divider)
      }
      if !text.isEmpty { lines += text }
      before = block
    }
    return lines.joined(separator: "\n")
  }
}

// MARK: - Writing

extension RichBlock {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
  fileprivate var isTable: Bool { if case .table = self { true } else { false } }

  fileprivate func notation(_ number: (String) -> Int?) -> [String] {
    switch self {
    case .heading(let level, let runs): [String(repeating: "#", count: level) + " " + runs.notation(atStart: false)]
    case .paragraph(let runs): [runs.notation(atStart: true)]
    case .list(let list): list.notation(indent: 0)
    case .table(let table): table.notation
    case .picture(let picture):
      number(picture.file).map { ["![\(NotationMarks.escaped(picture.description))](附件\($0))"] } ?? []
    }
  }
}

extension [RichRun] {
  fileprivate func notation(atStart: Bool) -> String {
    var text = ""
    for run in self {
      var part = NotationMarks.escaped(run.text).replacing("\n", with: "\\\n")
      if run.script != .baseline {
        part = (run.script == .raised ? "^{" : "~{") + part.replacing("}", with: "\\}") + "}"
      }
      if run.isStrong { part = "**\(part)**" }
      if let link = run.link { part = "[\(part)](\(link.address))" }
      text += part
    }
    return atStart ? NotationMarks.plainStart(text) : text
  }
}

extension RichList {
  fileprivate func notation(indent: Int) -> [String] {
    var lines: [String] = []
    let blank = String(repeating: "  ", count: indent)
    for (index, item) in items.enumerated() {
      lines.append("\(blank)\(isOrdered ? "\(index + 1)." : "-") \(item.runs.notation(atStart: true))")
      for (place, child) in item.children.enumerated() {
        if place > 0, item.children[place - 1].isOrdered == child.isOrdered {
          lines.append(blank + "  " + NotationMarks.divider)
        }
        lines += child.notation(indent: indent + 1)
      }
    }
    return lines
  }
}

extension RichTable {
  fileprivate var notation: [String] {
    var lines: [String] = []
    for (index, row) in rows.enumerated() {
      let cells = row.map { cell -> String in
        let span = cell.rowSpan > 1 || cell.columnSpan > 1 ? "{行\(cell.rowSpan)列\(cell.columnSpan)}" : ""
        let text = cell.runs.notation(atStart: false)
        let isMark = text.hasPrefix("-") || text.hasPrefix(":") || text.hasPrefix("{") && span.isEmpty
        return span + (isMark ? "\\" : "") + text
      }
      lines.append("| \(cells.joined(separator: " | ")) |")
      if index + 1 == heads { lines.append("|---|") }
    }
    return lines
  }
}
