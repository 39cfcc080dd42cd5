/// Writes a document as Typst source, which the typesetter makes into PDF.
package struct TypstWriter {
  private var source: TypstSource

  private init(_ source: TypstSource) { self.source = source }

  /// The source's bytes, UTF-8. Equal documents and fonts give equal bytes; no date goes in.
  package static func write(_ document: Document, fonts: FontChoice) -> [UInt8] {
    var writer = TypstWriter(TypstPrelude.source(document, fonts: fonts))
    if let letterhead = document.letterhead { writer.write(letterhead) }
    writer.write(document.blocks)
    return writer.source.bytes
  }

  private mutating func write(_ letterhead: Letterhead) {
    let paper = OfficialPaper.self
    let begin = paper.letterRuleTop(letterhead.organ) + paper.letterRulePair + paper.letterNumberDrop - paper.top
    source += "#letter-number(\(begin), \(letterhead.number))\n"
  }

  private mutating func write(_ blocks: [Block]) {
    for (block, keepsWithNext) in blocks.withClosings {
      if keepsWithNext, case .paragraph = block {
        source += "#block(sticky: true, width: 100%)["
        write(block)
        source += "]\n"
      } else {
        write(block)
      }
    }
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .organMark(let organ): source += "#organ-mark(\(organ))\n"
    case .documentNumber(let number): source += "#document-number(\(number))\n"
    case .title(let lines): source += "#document-title(\(lines))\n"
    case .addressee(let name): source += "#par(first-line-indent: 0pt, \(name + "："))\n"
    case .heading(let level, let text): source += "#heading(level: \(level.rawValue), \(text))\n"
    case .paragraph(let paragraph): write(paragraph)
    case .table(let table): write(table)
    case .attachments(let names): if !names.isEmpty { source += "#attachments(\(names))\n" }
    case .signature(let signature): write(signature)
    case .note(let text): source += "#par(justify: false, \("（\(text)）"))\n"
    case .pageBreak: source += "#pagebreak(weak: true)\n"
    case .landscape(let blocks):
      source += "#page(flipped: true)[\n"
      write(blocks)
      source += "]\n"
    }
  }

  private mutating func write(_ paragraph: Paragraph) {
    let indent: TypstSource = paragraph.isIndented ? "(amount: 2em, all: true)" : "0pt"
    source += "#aligned(\(TypstWriter.name(paragraph.alignment)), par(first-line-indent: \(indent), {"
    for run in paragraph.runs {
      switch run.style {
      case .plain: source += "text(\(run.text));"
      case .strong: source += "strong(\(run.text));"
      case .leadIn: source += "lead-in(\(run.text));"
      case .raised: source += "super(\(run.text));"
      case .lowered: source += "sub(\(run.text));"
      }
    }
    source += "}))\n"
  }

  private mutating func write(_ signature: Signature) {
    if signature.isSealed {
      source += "#sealed-signature(\(signature.organ), \(signature.day))\n"
    } else {
      source += "#plain-signature(\(signature.organ), \(signature.day))\n"
    }
  }

  private static func name(_ alignment: Alignment) -> TypstSource {
    switch alignment {
    case .left, .justified: "left"
    case .centre: "center"
    case .right: "right"
    }
  }
}

// MARK: - Tables

extension TypstWriter {
  private mutating func write(_ table: Table) {
    source += table.staysOnOnePage ? "#form-table(breakable: false, " : "#form-table("
    source += table.type == .form ? "face: form-face, columns: (" : "columns: ("
    for width in table.columns { source += "\(width)fr," }
    source += "),\n"
    let head = min(max(table.headRows, 0), table.rows.count)
    if head > 0 {
      source += "table.header(repeat: true,\n"
      write(rows: table.rows[..<head], table.type)
      source += "),\n"
    }
    write(rows: table.rows[head...], table.type)
    source += ")\n"
  }

  private mutating func write(rows: ArraySlice<[Cell]>, _ type: TableType) {
    for row in rows {
      for cell in row { write(cell, type) }
      source += "\n"
    }
  }

  private mutating func write(_ cell: Cell, _ type: TableType) {
    source += "table.cell("
    if cell.columnSpan > 1 { source += "colspan: \(cell.columnSpan), " }
    if cell.rowSpan > 1 { source += "rowspan: \(cell.rowSpan), " }
    switch cell.alignment {
    case .left: source += "align: left + horizon, "
    case .right: source += "align: right + horizon, "
    case .centre, .justified: break
    }
    source += cell.lines > 1 ? "room(\(type.linePitch * cell.lines), \(cell.text)))," : "\(cell.text)),"
  }
}
