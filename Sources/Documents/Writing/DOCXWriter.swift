/// Writes a document as WordprocessingML for Word, WPS and LibreOffice.
package struct DOCXWriter {
  private var body = Markup()
  /// A break that goes before the next paragraph.
  private var breaksPage = false
  /// The paper of the section being written.
  private var isLandscape = false
  /// Whether no section has ended yet.
  private var isFirstSection = true
  /// Whether the paragraph being written stays with what closes the text.
  private var keepsWithNext = false
  private let document: Document

  private init(_ document: Document) { self.document = document }

  /// The file's bytes. Equal documents give equal bytes.
  package static func write(_ document: Document) throws(ZIPWriter.Failure) -> [UInt8] {
    var writer = DOCXWriter(document)
    if let letterhead = document.letterhead { writer.paragraph("LetterNumber", [Run(letterhead.number)]) }
    writer.write(document.blocks, isLandscape: false)
    writer.body += writer.sectionProperties
    let main: Markup = """
      <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
      <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>
      \(writer.body)</w:body></w:document>
      """
    return try ZIPWriter.write(DOCXParts.members(of: document, main: main))
  }

  private var sectionProperties: Markup {
    DOCXSection.properties(of: document, isLandscape: isLandscape, isFirst: isFirstSection)
  }

  private mutating func write(_ blocks: [Block], isLandscape: Bool) {
    for (block, keepsWithNext) in blocks.withClosings {
      if case .landscape(let inner) = block {
        write(inner, isLandscape: true)
      } else {
        turnPaper(isLandscape)
        self.keepsWithNext = keepsWithNext
        write(block)
      }
    }
  }

  /// Where the paper turns, the section written so far ends, with a paragraph that carries its page set-up.
  private mutating func turnPaper(_ isLandscape: Bool) {
    if isLandscape != self.isLandscape, !body.bytes.isEmpty {
      body += "<w:p><w:pPr><w:pStyle w:val=\"SectionEnd\"/>\(sectionProperties)</w:pPr></w:p>\n"
      isFirstSection = false
      breaksPage = false
    }
    self.isLandscape = isLandscape
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .organMark(let organ): paragraph("OrganMark", [Run(organ)])
    case .documentNumber(let number): paragraph("DocumentNumber", [Run(number)])
    case .title(let lines): paragraph("Title", [Run(lines.joined(separator: "\n"))])
    case .addressee(let name): paragraph("Flush", [Run(name + "：")])
    case .heading(let level, let text): write(heading: text, level)
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .attachments(let names): write(attachments: names)
    case .signature(let signature): write(signature)
    case .note(let text): paragraph("BodyText", [Run("（\(text)）")], "<w:jc w:val=\"left\"/>")
    case .pageBreak: breaksPage = true
    case .landscape(let blocks): write(blocks, isLandscape: true)
    }
  }

  private mutating func write(heading text: String, _ level: HeadingLevel) {
    switch level {
    case .first: paragraph("Heading1", [Run(text)])
    case .second: paragraph("Heading2", [Run(text)])
    case .third: paragraph("Heading3", [Run(text)])
    case .fourth: paragraph("Heading4", [Run(text)])
    }
  }

  private mutating func write(_ paragraph: Paragraph) {
    let style: Markup = paragraph.isIndented ? "BodyText" : "Flush"
    switch paragraph.alignment {
    case .justified: self.paragraph(style, paragraph.runs)
    case .left: self.paragraph(style, paragraph.runs, "<w:jc w:val=\"left\"/>")
    case .centre: self.paragraph(style, paragraph.runs, "<w:jc w:val=\"center\"/>")
    case .right: self.paragraph(style, paragraph.runs, "<w:jc w:val=\"right\"/>")
    }
  }

  private mutating func write(attachments names: [String]) {
    for (index, name) in names.enumerated() {
      let number = names.count == 1 ? "" : "\(index + 1)."
      if index == 0 {
        paragraph("Attachment", [Run("附件：\(number)\(name)")])
      } else {
        paragraph("AttachmentNext", [Run("\(number)\(name)")])
      }
    }
  }

  /// 署名 centred over the date, or the date two characters after the name: by right indents, as the standard says it.
  private mutating func write(_ signature: Signature) {
    let organ = DOCXSection.width(ofText: signature.organ)
    let day = DOCXSection.width(ofText: signature.day)
    let character = OfficialPaper.textSize.twips
    var organIndent = 2 * character
    var dayIndent = max(organIndent + organ - 2 * character - day, 0)
    if signature.isSealed {
      organIndent = max(4 * character + (day - organ) / 2, 0)
      dayIndent = 4 * character
    }
    paragraph("SignatureOrgan", [Run(signature.organ)], "<w:ind w:right=\"\(organIndent)\" w:firstLine=\"0\"/>")
    keepsWithNext = false
    paragraph("SignatureDay", [Run(signature.day)], "<w:ind w:right=\"\(dayIndent)\" w:firstLine=\"0\"/>")
  }
}

// MARK: - Paragraphs and runs

extension DOCXWriter {
  private mutating func paragraph(
    _ style: Markup, _ runs: [Run], _ properties: Markup = "", keepsWithNext: Bool = false
  ) {
    body += "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>"
    if keepsWithNext || self.keepsWithNext { body += "<w:keepNext/>" }
    if breaksPage { body += "<w:pageBreakBefore/>" }
    breaksPage = false
    body += "\(properties)</w:pPr>"
    for run in runs { write(run) }
    body += "</w:p>\n"
  }

  private mutating func write(_ run: Run) {
    body += "<w:r>"
    switch run.style {
    case .plain: break
    case .strong: body += "<w:rPr><w:b/><w:bCs/></w:rPr>"
    case .leadIn: body += "<w:rPr><w:rStyle w:val=\"LeadIn\"/></w:rPr>"
    case .raised: body += "<w:rPr><w:vertAlign w:val=\"superscript\"/></w:rPr>"
    case .lowered: body += "<w:rPr><w:vertAlign w:val=\"subscript\"/></w:rPr>"
    }
    for (index, line) in run.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { body += "<w:br/>" }
      body += "<w:t xml:space=\"preserve\">\(line)</w:t>"
    }
    body += "</w:r>"
  }
}

// MARK: - Tables

extension DOCXWriter {
  private mutating func write(_ table: Table) {
    let grid = TableGrid(table)
    guard grid.width > 0, !grid.rows.isEmpty else { return }
    let widths = DOCXSection.columnWidths(table.columns, isLandscape: isLandscape)
    let tableStyle: Markup = table.type == .form ? "PaperForm" : "FormTable"
    body +=
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(tableStyle)\"/><w:tblW w:w=\"\(widths.reduce(0, +))\" w:type=\"dxa\"/>"
    body += "<w:jc w:val=\"center\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"0000\"/>"
    if let caption = table.caption { body += "<w:tblCaption w:val=\"\(caption)\"/>" }
    body += "</w:tblPr><w:tblGrid>"
    body.append(widths) { "<w:gridCol w:w=\"\($0)\"/>" }
    body += "</w:tblGrid>\n"
    for (index, row) in grid.rows.enumerated() {
      body += "<w:tr><w:trPr><w:cantSplit/>"
      if let height = height(of: row, table.type) {
        body += "<w:trHeight w:val=\"\(height.twips)\" w:hRule=\"atLeast\"/>"
      }
      if index < table.headRows { body += "<w:tblHeader/>" }
      body += "</w:trPr>"
      let style: Markup = table.type == .form ? "FormText" : "TableText"
      write(row, widths, style, keepsWithNext: table.staysOnOnePage && index < grid.rows.count - 1)
      body += "</w:tr>\n"
    }
    body += "</w:tbl>\n<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>\n"
  }

  /// Room for handwriting.
  private func height(of row: [TableGrid.Field], _ type: TableType) -> Length? {
    let lines = row.map { if case .origin(let cell) = $0 { cell.lines } else { 1 } }.max() ?? 1
    return lines > 1 ? type.linePitch * lines : nil
  }

  private mutating func write(
    _ fields: [TableGrid.Field], _ widths: [Int], _ style: Markup, keepsWithNext: Bool
  ) {
    for (column, field) in fields.enumerated() {
      switch field {
      case .origin(let cell): write(cell, cell.columnSpan, column, widths, style, isContinued: false, keepsWithNext)
      case .coveredFromAbove(let span):
        write(Cell(.blank), span, column, widths, style, isContinued: true, keepsWithNext)
      case .gap: write(Cell(.blank), 1, column, widths, style, isContinued: false, keepsWithNext)
      case .coveredFromLeft: break
      }
    }
  }

  private mutating func write(
    _ cell: Cell, _ span: Int, _ column: Int, _ widths: [Int], _ style: Markup, isContinued: Bool,
    _ keepsWithNext: Bool
  ) {
    let covered = widths[column..<min(column + span, widths.count)]
    body += "<w:tc><w:tcPr><w:tcW w:w=\"\(covered.reduce(0, +))\" w:type=\"dxa\"/>"
    if covered.count > 1 { body += "<w:gridSpan w:val=\"\(covered.count)\"/>" }
    if isContinued { body += "<w:vMerge/>" } else if cell.rowSpan > 1 { body += "<w:vMerge w:val=\"restart\"/>" }
    body += "<w:vAlign w:val=\"center\"/></w:tcPr>"
    let alignment: Markup =
      switch cell.alignment {
      case .left: "<w:jc w:val=\"left\"/>"
      case .right: "<w:jc w:val=\"right\"/>"
      case .centre, .justified: ""
      }
    paragraph(style, cell.text.isEmpty ? [] : [Run(cell.text)], alignment, keepsWithNext: keepsWithNext)
    body += "</w:tc>"
  }
}
