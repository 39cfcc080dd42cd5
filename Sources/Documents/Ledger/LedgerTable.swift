/// One sheet of a ledger with its columns found: the rows below the header, ready to be read cell by cell.
struct LedgerTable {
  let sheet: LedgerSheet
  let rows: [SourceSheetRow]
  /// Where each column stands; a column that may be absent and is has none.
  let positions: [LedgerColumn: Int]

  /// How far down the header may stand: a title or a note may come before it.
  private static let deepestHeader = 5

  /// Finds the header and the columns of `source`. A sheet in which nothing at all is written is an empty table.
  init(_ sheet: LedgerSheet, in source: SourceSheet, faults: inout [LedgerFault]) {
    self.sheet = sheet
    guard let header = LedgerTable.header(of: sheet, in: source) else {
      if !source.rows.isEmpty { faults.append(LedgerTable.headerless(sheet)) }
      rows = []
      positions = [:]
      return
    }
    positions = LedgerTable.positions(of: sheet, in: header, faults: &faults)
    let columns = Set(positions.values)
    rows = source.rows.filter { row in
      row.number > header.number && row.cells.contains { columns.contains($0.column) && !$0.value.isBlank }
    }
    reportMerges(source.merges, below: header.number, faults: &faults)
  }

  /// Whether the header has every column; if not, its rows are not read.
  var isComplete: Bool { sheet.columns.allSatisfy { positions[$0] != nil } }

  /// The row among the first five that holds most of the sheet's headers.
  private static func header(of sheet: LedgerSheet, in source: SourceSheet) -> SourceSheetRow? {
    let known = Set(sheet.columns.flatMap(\.titles).map(comparable))
    let candidates = source.rows.prefix { $0.number <= deepestHeader }.map { row in
      (row: row, hits: Set(row.cells.map { comparable($0.value.shown) }).intersection(known).count)
    }
    return candidates.filter { $0.hits > 0 }.max { $0.hits < $1.hits }?.row
  }

  private static func comparable(_ title: String) -> String {
    String(title.halfWidth.withoutSpace.filter { $0 != "*" })
  }

  private static func positions(
    of sheet: LedgerSheet, in header: SourceSheetRow, faults: inout [LedgerFault]
  ) -> [LedgerColumn: Int] {
    var positions: [LedgerColumn: Int] = [:]
    let cells = header.cells.map {
      (column: $0.column, title: comparable($0.value.shown), shown: $0.value.shown.trimmed)
    }
    for column in sheet.columns {
      let titles = column.titles.map(comparable)
      let found = cells.filter { titles.contains($0.title) }
      if found.count > 1 {
        let names = found.map { "“\($0.shown)”" }.joined(separator: "、")
        faults.append(fault(sheet, header.number, "\(names)是同一列，只能保留一列。"))
      }
      if let first = found.first {
        positions[column] = first.column
      } else {
        faults.append(missing(column, in: sheet, header: header.number, shown: cells.map(\.shown)))
      }
    }
    return positions
  }

  private static func missing(
    _ column: LedgerColumn, in sheet: LedgerSheet, header: Int, shown: [String]
  ) -> LedgerFault {
    let known = Set(sheet.columns.flatMap(\.titles).map(comparable))
    let strangers = shown.filter { !$0.isEmpty && !known.contains(comparable($0)) }
    let hint = nearest(to: column.title, among: strangers).map { "找到“\($0)”，如是此列请改名。" } ?? ""
    let names = column.titles.map { "“\($0)”" }.joined(separator: "或者")
    return fault(sheet, header, "表头缺少\(names)列。\(hint)")
  }

  private static func headerless(_ sheet: LedgerSheet) -> LedgerFault {
    let titles = sheet.columns.map(\.title).joined(separator: "、")
    return LedgerFault(sheet: sheet.name, message: "前 \(deepestHeader) 行中没有找到表头。应有的列：\(titles)。")
  }

  private static func fault(_ sheet: LedgerSheet, _ row: Int, _ message: String) -> LedgerFault {
    LedgerFault(sheet: sheet.name, row: row, message: message)
  }

  /// Merged cells among the data leave it open which rows a value belongs to.
  private func reportMerges(_ merges: [SourceMerge], below header: Int, faults: inout [LedgerFault]) {
    for merge in merges.sorted(by: { $0.firstRow < $1.firstRow }) where merge.lastRow > header {
      guard let column = sheet.columns.first(where: { covers(merge, $0) }) else { continue }
      let row = max(merge.firstRow, header)
      let message = "第 \(row) 至 \(merge.lastRow) 行有合并单元格，无法确定各行的内容，请取消合并并逐行填写。"
      faults.append(LedgerFault(sheet: sheet.name, row: row, column: column.title, message: message))
    }
  }

  private func covers(_ merge: SourceMerge, _ column: LedgerColumn) -> Bool {
    guard let position = positions[column] else { return false }
    return merge.firstColumn <= position && position <= merge.lastColumn
  }
}

extension SourceSheetValue {
  /// Nothing but white space.
  var isBlank: Bool {
    if case .text(let text) = self { return text.isBlank }
    return false
  }
}
