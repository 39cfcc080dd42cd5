/// Writes a document as one self-contained page: semantic, without scripts, fit for a phone and for paper.
package struct HTMLWriter {
  private var page = Markup()
  /// The number of the title's heading: 1 in a page of its own.
  private let topHeading: Int
  /// Within another page, whose stylesheet it has: no style of its own.
  private let isFragment: Bool

  private init(topHeading: Int = 1, isFragment: Bool = false) {
    self.topHeading = topHeading
    self.isFragment = isFragment
  }

  /// The page's bytes, UTF-8; well-formed XML too. Equal documents give equal bytes.
  package static func write(_ document: Document) -> [UInt8] {
    var writer = HTMLWriter()
    writer.page += """
      <!DOCTYPE html>
      <html lang="zh-CN">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(document.title)</title>

      """
    if let organ = document.organ { writer.page += "<meta name=\"author\" content=\"\(organ)\"/>\n" }
    writer.page += "<style>\n\(HTMLStyle.sheet)</style>\n</head>\n<body>\n<main>\n<article>\n"
    writer.writeWhole(document)
    writer.page += "</article>\n</main>\n</body>\n</html>\n"
    return writer.page.bytes
  }

  /// The document for the inside of another page: an `article` with the classes of `HTMLStyle`, without any style of its own; its title
  /// is a heading of level `topHeading`.
  package static func fragment(_ document: Document, topHeading: Int = 2) -> Markup {
    var writer = HTMLWriter(topHeading: min(max(topHeading, 1), 6), isFragment: true)
    writer.page += "<article class=\"official-document\">\n"
    writer.writeWhole(document)
    writer.page += "</article>\n"
    return writer.page
  }

  private mutating func writeWhole(_ document: Document) {
    if let mark = document.runningMark { page += "<p class=\"running-mark\">\(mark)</p>\n" }
    if let letterhead = document.letterhead {
      page += "<div class=\"letterhead\"><p class=\"organ-mark\">\(letterhead.organ)</p>"
      page += "<p class=\"document-number\">\(letterhead.number)</p></div>\n"
    }
    write(document.blocks)
    if let mark = document.runningMark { page += "<p class=\"running-mark\">\(mark)</p>\n" }
  }

  private mutating func write(_ blocks: [Block]) {
    for block in blocks { write(block) }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .organMark(let organ): page += "<p class=\"organ-mark\">\(organ)</p>\n"
    case .documentNumber(let number): page += "<p class=\"document-number\">\(number)</p>\n"
    case .title(let lines): write(title: lines)
    case .addressee(let name): page += "<p class=\"addressee\">\(name)：</p>\n"
    case .heading(let level, let text): write(heading: text, level)
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .attachments(let names): write(attachments: names)
    case .signature(let signature):
      page += "<div class=\"signature\"><p>\(signature.organ)</p><p>\(signature.day)</p></div>\n"
    case .note(let text): page += "<p class=\"note\">（\(text)）</p>\n"
    case .pageBreak: page += "<div class=\"page-break\"></div>\n"
    case .landscape(let blocks):
      page += "<div class=\"landscape\">\n"
      write(blocks)
      page += "</div>\n"
    }
  }

  /// Each line is kept whole where there is room, so that a phone breaks the title by sense too.
  private mutating func write(title lines: [String]) {
    var spans = Markup()
    spans.append(lines) { "<span>\($0)</span>" }
    write(heading: spans, level: 0)
  }

  private mutating func write(heading text: String, _ level: HeadingLevel) {
    write(heading: "\(text)", level: level.rawValue)
  }

  /// Level 0 is the title's.
  private mutating func write(heading content: Markup, level: Int) {
    let number = min(topHeading + level, 6)
    let kind: Markup = level == 0 && isFragment ? " class=\"title\"" : ""
    page += "<h\(number)\(kind)>\(content)</h\(number)>\n"
  }

  private mutating func write(_ paragraph: Paragraph) {
    switch (paragraph.isIndented, paragraph.alignment) {
    case (true, _): page += "<p>"
    case (false, .centre): page += "<p class=\"flush centre\">"
    case (false, .right): page += "<p class=\"flush right\">"
    case (false, _): page += "<p class=\"flush\">"
    }
    for run in paragraph.runs {
      switch run.style {
      case .plain: page += "\(run.text)"
      case .strong: page += "<strong>\(run.text)</strong>"
      case .leadIn: page += "<b class=\"lead-in\">\(run.text)</b>"
      case .raised: page += "<sup>\(run.text)</sup>"
      case .lowered: page += "<sub>\(run.text)</sub>"
      }
    }
    page += "</p>\n"
  }

  private mutating func write(attachments names: [String]) {
    guard !names.isEmpty else { return }
    page += "<p class=\"attachments\">附件：</p>\n<ol class=\"attachments\">\n"
    page.append(names) { "<li>\($0)</li>\n" }
    page += "</ol>\n"
  }
}

// MARK: - Tables

extension HTMLWriter {
  /// A wide table scrolls in its own box, which the keyboard can reach.
  private mutating func write(_ table: Table) {
    if let caption = table.caption {
      page += "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"\(caption)\">\n"
    } else {
      page += "<div class=\"table\" tabindex=\"0\">\n"
    }
    switch table.type {
    case .form: page += "<table class=\"form\">\n"
    case .statutory: page += table.columns.count > 7 ? "<table class=\"wide\">\n" : "<table>\n"
    }
    if let caption = table.caption { page += "<caption>\(caption)</caption>\n" }
    write(columns: table.columns)
    let head = min(max(table.headRows, 0), table.rows.count)
    if head > 0 {
      page += "<thead>\n"
      write(rows: table.rows[..<head])
      page += "</thead>\n"
    }
    page += "<tbody>\n"
    write(rows: table.rows[head...])
    page += "</tbody>\n</table>\n</div>\n"
  }

  private mutating func write(columns: [Int]) {
    let total = max(columns.reduce(0, +), 1)
    page += "<colgroup>"
    page.append(columns) { width in
      let permille = width * 1_000 / total
      if isFragment { return "<col width=\"\(permille / 10)%\"/>" }
      return "<col style=\"width:\(permille / 10).\(permille % 10)%\"/>"
    }
    page += "</colgroup>\n"
  }

  private mutating func write(rows: ArraySlice<[Cell]>) {
    for row in rows {
      page += "<tr>"
      for cell in row { write(cell) }
      page += "</tr>\n"
    }
  }

  private mutating func write(_ cell: Cell) {
    switch cell.role {
    case .datum: page += "<td"
    case .column: page += "<th scope=\"col\""
    case .columns: page += "<th scope=\"colgroup\""
    case .row: page += "<th scope=\"row\""
    case .rows: page += "<th scope=\"rowgroup\""
    }
    if cell.columnSpan > 1 { page += " colspan=\"\(cell.columnSpan)\"" }
    if cell.rowSpan > 1 { page += " rowspan=\"\(cell.rowSpan)\"" }
    switch (cell.alignment, cell.lines > 1) {
    case (.left, false): page += " class=\"left\""
    case (.left, true): page += " class=\"left room\""
    case (.right, false): page += " class=\"right\""
    case (.right, true): page += " class=\"right room\""
    case (.centre, true), (.justified, true): page += " class=\"room\""
    case (.centre, false), (.justified, false): break
    }
    page += cell.role.isHead ? ">\(cell.text)</th>" : ">\(cell.text)</td>"
  }
}
