import Disclosure

/// 表四 in a PDF: one row of fifteen values under three groups.
struct PDFTableFourReader {
  private let headWords: [PDFWord]
  private let values: [PDFWord]
  private let groupWords: [[PDFWord]]
  private let top: Double

  /// nil when the strip holds no 表四.
  init?(_ strip: PDFStrip) {
    let lines = strip.lines
    guard let anchor = lines.firstIndex(where: { $0.run("复议后起诉") != nil }) else { return nil }
    let isHead = { (line: PDFLine) in
      line.key.allSatisfy { PDFForm.tableFourHeadLetters.contains($0) } && !line.key.isEmpty
    }
    var first = anchor
    while first > 0, isHead(lines[first - 1]) { first -= 1 }
    var last = anchor
    while last + 1 < lines.count, isHead(lines[last + 1]) || lines[last + 1].words.allSatisfy(\.text.isCellValue) {
      last += 1
    }
    let words = lines[first...last].flatMap(\.words)
    let groups = (PDFForm.tableFourGroups + [TableFourGroup.litigationLabel]).map { group in
      lines[first...last].compactMap { $0.run(group) }.first ?? []
    }
    let spanning = Set(
      lines[first...last].flatMap { line in
        (PDFForm.tableFourGroups + [TableFourGroup.litigationLabel]).flatMap { line.run($0) ?? [] }
      })
    groupWords = groups
    values = words.filter(\.text.isCellValue)
    let heads = words.filter { !$0.text.isCellValue && !spanning.contains($0) }
    // A head repeated on the next page says nothing new; the one above the numbers is theirs.
    let pages = [values.first?.page, heads.first?.page].compactMap(\.self)
    let page = pages.first { page in heads.contains { $0.page == page } }
    headWords = heads.filter { $0.page == page }
    top = lines[first].top - 0.1
    taken = Set(words)
  }

  private let taken: Set<PDFWord>

  func table() throws(Unreadable) -> PDFFoundTable {
    guard groupsAreInOrder else { throw Unreadable("表四的表头读不出“行政复议”“未经复议直接起诉”“复议后起诉”三组，数字无法对应到列。") }
    let heads = try self.heads()
    let rows = PDFValueRow.rows(of: values)
    guard rows.count <= 1 else { throw Unreadable("表四应当只有一行数字，读到 \(rows.count) 行，无法对应到列。") }
    // One number alone may be a page number under an empty table.
    guard rows.first?.words.count != 1 else { throw Unreadable("表四只读到一个数字，分不清是表中的数字还是页码。") }
    let cells: [[PDFWord?]]
    do {
      cells = try PDFColumnFitting(count: 15, heads: heads, margins: [:]).cells(of: [rows.first])
    } catch {
      throw Unreadable("表四的 \(rows.first?.words.count ?? 0) 个数字无法对应到 15 列。")
    }
    let texts = heads?.map(\.text) ?? PDFForm.tableFourHeads.map(\.label)
    let table = SourceTable(
      rows: Self.groupRows + [texts.map { SourceCell($0) }] + cells.map { $0.map { SourceCell($0?.text ?? "") } })
    return PDFFoundTable(table: table, words: taken, top: top)
  }

  private static var groupRows: [[SourceCell]] {
    [
      [
        SourceCell(TableFourGroup.reconsideration.label, columnSpan: 5, rowSpan: 2),
        SourceCell(TableFourGroup.litigationLabel, columnSpan: 10),
      ],
      [
        SourceCell(TableFourGroup.directLitigation.label, columnSpan: 5),
        SourceCell(TableFourGroup.litigationAfterReconsideration.label, columnSpan: 5),
      ],
    ]
  }

  private var groupsAreInOrder: Bool {
    let lefts = groupWords.map { $0.map(\.left).min() }
    guard let reconsideration = lefts[0], let direct = lefts[1], let after = lefts[2], let litigation = lefts[3] else {
      return false
    }
    return reconsideration < direct && direct < after && reconsideration < litigation
  }

  /// The fifteen heads each by itself; nil when they run into each other but are all there.
  private func heads() throws(Unreadable) -> [PDFHeadColumn]? {
    let columns = PDFHeadColumn.columns(of: headWords)
    if PDFHeadColumn.read(columns, PDFForm.tableFourHeads) { return columns }
    let letters = headWords.map { $0.key }.joined().sorted()
    guard letters == PDFForm.tableFourHeads.map(\.key).joined().sorted() else {
      throw Unreadable("表四的表头读不出三组各五列，数字无法对应到列。")
    }
    return nil
  }
}
