/// Web page bytes → what the page says.
///
/// Word's and WPS's «web pages» and text pasted from them are read like any other page; comments, scripts, styles and
/// hidden elements are left out, and of the page's furniture only what its own tags call so (`nav`, `header`, `footer`).
package enum HTMLExtraction {
  package static func document(from bytes: [UInt8]) throws(Unreadable) -> SourceDocument {
    let page = try TextDecoding.page(of: bytes)
    let tree = try HTMLTree(page: page)
    var walk = HTMLWalk()
    if let root = tree.root { walk.take(root) }
    let blocks = walk.finish()
    try tree.checkMemory()
    if walk.isTooLarge { throw Unreadable("网页表格的单元格超过 \(DraftBuilder.mostCells) 个，不像年度报告，不予读取。") }
    return SourceDocument(title: walk.title, blocks: blocks.settled)
  }
}

/// Goes through the tree in document order, without recursion: depth is the source's to choose.
private struct HTMLWalk {
  private var builder = DraftBuilder()
  private(set) var title: String?

  var isTooLarge: Bool { builder.isTooLarge }

  mutating func finish() -> [DraftBlock] { builder.finish() }

  /// What to do when an element's children are done.
  private enum Closing { case nothing, paragraph, table, row, strayRow, cell, preformatted }

  private var preformattedDepth = 0
  /// Elements whose rows stand without a table around them (a piece of a page): they make one.
  private var parentsOfStrayRows: [HTMLNode] = []

  mutating func take(_ root: HTMLNode) {
    var closings: [Closing] = []
    var node = root
    while true {
      if let closing = enter(node) {
        if let child = node.firstChild {
          closings.append(closing)
          node = child
          continue
        }
        leave(closing, node)
      }
      while node.next == nil || closings.isEmpty {
        guard let closing = closings.popLast(), let parent = node.parent else { return }
        leave(closing, parent)
        node = parent
      }
      guard let next = node.next else { return }
      node = next
    }
  }

  /// - Returns: nil when the node's children are not to be read.
  private mutating func enter(_ node: HTMLNode) -> Closing? {
    if node.isText {
      if let content = node.content { take(text: content) }
      return nil
    }
    guard node.isElement else { return nil }
    let name = node.name
    if Self.dropped.contains(name) || node.isHidden { return nil }
    switch name {
    case "head", "html", "body": return .nothing
    case "title":
      if title == nil { title = Self.wholeText(of: node) }
      return nil
    case "header": return Self.isInArticle(node) ? .paragraph : nil
    case "br":
      builder.lineBreak()
      return nil
    case "table": return builder.beginTable() ? .table : .nothing
    case "tr": return beginRow(node)
    case "td", "th":
      let begun = builder.beginCell(columnSpan: node.number("colspan"), rowSpan: node.number("rowspan"))
      return begun ? .cell : block()
    case "pre":
      builder.endParagraph()
      preformattedDepth += 1
      return .preformatted
    default: return Self.inline.contains(name) ? .nothing : block()
    }
  }

  private mutating func block() -> Closing {
    builder.endParagraph()
    return .paragraph
  }

  private mutating func beginRow(_ node: HTMLNode) -> Closing {
    let parent = node.parent
    if let parent, parentsOfStrayRows.last == parent, builder.beginRow() { return .strayRow }
    if builder.beginRow(isFoot: parent?.name == "tfoot") { return .row }
    guard let parent, builder.beginTable(), builder.beginRow() else { return block() }
    parentsOfStrayRows.append(parent)
    return .strayRow
  }

  private mutating func leave(_ closing: Closing, _ node: HTMLNode) {
    switch closing {
    case .nothing: break
    case .paragraph: builder.endParagraph()
    case .table: builder.endTable()
    case .row: builder.endRow()
    case .strayRow:
      builder.endRow()
      if node.nextElement?.name == "tr" { break }
      builder.endTable()
      _ = parentsOfStrayRows.popLast()
    case .cell: builder.endCell()
    case .preformatted:
      builder.endParagraph()
      preformattedDepth -= 1
    }
  }

  /// Runs of ASCII space become one space, as a browser shows them; a no-break space is a space that stays.
  private mutating func take(text: UnsafePointer<UInt8>) {
    let keepsLines = preformattedDepth > 0
    var position = 0
    while text[position] != 0 {
      let byte = text[position]
      position += 1
      switch byte {
      case 0x09, 0x0A, 0x0D, 0x20:
        if keepsLines {
          if byte != 0x0D { builder.currentText.append(byte) }
        } else if let last = builder.currentText.last, last != 0x20, last != 0x0A {
          builder.currentText.append(0x20)
        }
      case 0xC2 where text[position] == 0xA0:
        position += 1
        builder.currentText.append(0x20)
      default: builder.currentText.append(byte)
      }
    }
  }

  /// `title` holds only text.
  private static func wholeText(of node: HTMLNode) -> String? {
    var text = ""
    var child = node.firstChild
    while let current = child {
      if current.isText, let content = current.content { text += String(cString: content) }
      child = current.next
    }
    let trimmed = text.trimmed
    return trimmed.isEmpty ? nil : trimmed
  }

  /// An article's own `header` holds its title; the page's holds furniture.
  private static func isInArticle(_ node: HTMLNode) -> Bool {
    var ancestor = node.parent
    while let current = ancestor {
      if current.isElement, current.name == "article" || current.name == "main" { return true }
      ancestor = current.parent
    }
    return false
  }

  /// Never text of the page. `xml` is what Word puts into its web pages about the document.
  private static let dropped: Set<String> = [
    "script", "style", "noscript", "template", "nav", "footer", "xml", "select", "textarea", "button", "iframe",
    "object",
    "svg", "canvas", "audio", "video", "map", "datalist", "rt", "rp",
  ]

  /// Elements inside a line; every other one ends a paragraph.
  private static let inline: Set<String> = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img",
    "input",
    "ins", "kbd", "label", "mark", "nobr", "o:p", "output", "q", "ruby", "rb", "s", "samp", "small", "span", "strike",
    "strong",
    "sub", "sup", "time", "tt", "u", "var", "wbr", "st1:chsdate", "tbody", "thead", "tfoot", "colgroup", "col", "form",
    "w:sdt",
  ]
}
