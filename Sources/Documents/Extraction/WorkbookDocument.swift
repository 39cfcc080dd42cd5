extension SourceWorkbook {
  /// The workbook as a document, for reports that are kept in a spreadsheet: each run of rows becomes a table with its
  /// merges as spans, rows that hold only a heading or running text become paragraphs.
  package var asDocument: SourceDocument {
    let texts = sheets.compactMap(\.sectionParagraphs).flatMap { $0 }
    let tables = sheets.filter { $0.sectionParagraphs == nil }.flatMap { SheetBlocks($0).blocks }
    return SourceDocument(title: nil, blocks: texts + tables)
  }
}

private struct SheetBlocks {
  private let sheet: SourceSheet
  /// Merges by the row they begin in.
  private let mergesByRow: [Int: [SourceMerge]]
  /// Rows that a merge of several rows covers.
  private let joinedRows: Set<Int>
  private let lastColumn: Int

  init(_ sheet: SourceSheet) {
    self.sheet = sheet
    mergesByRow = Dictionary(grouping: sheet.merges) { $0.firstRow }
    var joined: Set<Int> = []
    for merge in sheet.merges where merge.firstRow < merge.lastRow {
      // A merge over more rows than any form has is decoration.
      joined.formUnion(merge.firstRow...min(merge.lastRow, merge.firstRow + 200))
    }
    joinedRows = joined
    // A table as wide as the spreadsheet could make millions of empty cells out of a few.
    lastColumn = min(sheet.rows.compactMap { $0.cells.last?.column }.max() ?? 0, 200)
  }

  var blocks: [SourceBlock] {
    var blocks: [SourceBlock] = []
    var table: [SourceSheetRow] = []
    for (index, row) in sheet.rows.enumerated() {
      if let last = table.last, row.number > last.number + 1, !joinedRows.contains(row.number) {
        flush(&table, into: &blocks)
      }
      if isParagraph(at: index) {
        flush(&table, into: &blocks)
        blocks.append(contentsOf: row.cells.prefix(1).map { .paragraph($0.value.text.trimmed) })
      } else {
        table.append(row)
      }
    }
    flush(&table, into: &blocks)
    return blocks
  }

  /// A row with one cell is running text, unless the form goes on around it: the cell is a narrow one beside empty
  /// ones, or a band across the table that is no section heading.
  private func isParagraph(at index: Int) -> Bool {
    let row = sheet.rows[index]
    guard row.cells.count == 1, let cell = row.cells.first, !joinedRows.contains(row.number) else { return false }
    let merge = mergesByRow[row.number]?.first { $0.firstColumn == cell.column }
    if cell.column > 1 { return merge.map { $0.lastColumn >= lastColumn } ?? false }
    let isBand = merge.map { $0.lastColumn >= lastColumn } ?? false
    if merge != nil, !isBand { return false }
    let isAmidTable = hasSeveralCells(index - 1, beside: row) && hasSeveralCells(index + 1, beside: row)
    if !isAmidTable { return true }
    return isBand && isSectionHeading(cell.value.text)
  }

  private func hasSeveralCells(_ index: Int, beside row: SourceSheetRow) -> Bool {
    guard sheet.rows.indices.contains(index) else { return false }
    let other = sheet.rows[index]
    return other.cells.count > 1 && abs(other.number - row.number) == 1
  }

  private func isSectionHeading(_ text: String) -> Bool {
    let trimmed = text.trimmed
    let number = trimmed.prefix { "一二三四五六七八九十".contains($0) }
    return !number.isEmpty && trimmed.dropFirst(number.count).first == "、"
  }

  private func flush(_ rows: inout [SourceSheetRow], into blocks: inout [SourceBlock]) {
    guard !rows.isEmpty else { return }
    blocks.append(.table(SourceTable(rows: grid(rows))))
    rows = []
  }

  /// All cells of the rows, empty ones too, without those that a merge covers.
  private func grid(_ rows: [SourceSheetRow]) -> [[SourceCell]] {
    guard let firstRow = rows.first?.number, let lastRow = rows.last?.number else { return [] }
    let byNumber = Dictionary(rows.map { ($0.number, $0) }) { first, _ in first }
    // For each column, the last row that a merge from above covers.
    var coveredThrough: [Int: Int] = [:]
    // Rows without any content count too where a merge reaches over them.
    return (firstRow...lastRow).map { number in
      let cellsHere = byNumber[number]?.cells ?? []
      let values = Dictionary(cellsHere.map { ($0.column, $0.value.text.trimmed) }) { first, _ in first }
      let merges = mergesByRow[number] ?? []
      var cells: [SourceCell] = []
      var column = 1
      while column <= lastColumn {
        defer { column += 1 }
        if coveredThrough[column, default: 0] >= number { continue }
        guard let merge = merges.first(where: { $0.firstColumn == column }) else {
          cells.append(SourceCell(values[column] ?? ""))
          continue
        }
        let width = min(merge.lastColumn, lastColumn) - column + 1
        let height = min(merge.lastRow, lastRow) - number + 1
        for covered in column..<column + max(width, 1) { coveredThrough[covered] = merge.lastRow }
        cells.append(SourceCell(values[column] ?? "", columnSpan: max(width, 1), rowSpan: max(height, 1)))
      }
      return cells
    }
  }
}

extension SourceSheetValue {
  /// The value as a person would type it.
  package var text: String {
    switch self {
    case .text(let text), .number(let text), .date(let text), .error(let text): text
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    }
  }
}
