/// 表二 in a PDF: the blocks of 第二十条, each with its own heads.
struct PDFTableTwoReader {
  private struct Block {
    let item: String
    let title: PDFLine
    let lines: [PDFLine]
  }
  private let blocks: [Block]

  /// nil when the strip holds no 表二.
  init?(_ strip: PDFStrip) {
    let titles = strip.lines.indices.compactMap { index in
      PDFForm.tableTwo.first { strip.lines[index].key == PDFForm.blockTitle($0.item) }.map { (index, $0.item) }
    }
    guard let first = titles.first, first.1 == "一" else { return nil }
    var blocks: [Block] = []
    for (position, title) in titles.enumerated() {
      let end = position + 1 < titles.count ? titles[position + 1].0 : strip.lines.count
      let lines = strip.lines[(title.0 + 1)..<end]
      blocks.append(Block(item: title.1, title: strip.lines[title.0], lines: Array(Self.ofTable(lines, title.1))))
    }
    self.blocks = blocks
  }

  /// The lines up to the first that begins with anything but words of the block.
  private static func ofTable(_ lines: ArraySlice<PDFLine>, _ item: String) -> ArraySlice<PDFLine> {
    guard let form = PDFForm.tableTwo.first(where: { $0.item == item }) else { return [] }
    let known = form.rows.joined().map(\.key) + form.heads.joined().map(\.key) + [PDFForm.contents]
    return lines.prefix { line in
      guard let word = line.words.first else { return false }
      let key = word.key
      return word.text.isCellValue || key.first?.isNumber == true && !word.text.contains("、")
        || known.contains { $0.contains(key) }
    }
  }

  func table() throws(Unreadable) -> PDFFoundTable {
    var rows: [[SourceCell]] = []
    var words: Set<PDFWord> = []
    for block in blocks {
      rows.append([SourceCell(block.title.words.map(\.text).joined(), columnSpan: 4)])
      rows += try PDFTableTwoBlock(item: block.item, lines: block.lines).rows()
      words.formUnion(block.title.words + block.lines.flatMap(\.words))
    }
    return PDFFoundTable(table: SourceTable(rows: rows), words: words, top: (blocks.first?.title.top ?? 0) - 0.1)
  }
}
