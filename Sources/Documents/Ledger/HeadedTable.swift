/// 表格的列, found by its header wherever it stands.
protocol HeadedColumn: Hashable, Sendable {
  /// The header as the template writes it, and others for the same column.
  var titles: [String] { get }
  /// Whether a sheet without it can be read.
  var mayBeAbsent: Bool { get }
}

extension HeadedColumn {
  var title: String { titles.first ?? "" }
}

/// 有表头的工作表: one sheet that an office fills in, with its columns found: the rows below the header, ready to be read cell by cell.
struct HeadedTable<Column: HeadedColumn> {
  let name: String
  let columns: [Column]
  let rows: [SourceSheetRow]
  /// Where each column stands; a column that is absent has none.
  let positions: [Column: Int]

  /// How far down the header may stand: a title or a note may come before it.
  private static var deepestHeader: Int { 5 }

  /// Finds the header and the columns of `source`. A sheet in which nothing at all is written is an empty table.
  init(_ name: String, _ columns: [Column], in source: SourceSheet, faults: inout [LedgerFault]) {
    (self.name, self.columns) = (name, columns)
    guard let header = Self.header(columns, in: source) else {
      if !source.rows.isEmpty { faults.append(Self.headerless(name, columns)) }
      (rows, positions) = ([], [:])
      return
    }
    positions = Self.positions(name, columns, in: header, faults: &faults)
    let places = Set(positions.values)
    rows = source.rows.filter { row in
      row.number > header.number && row.cells.contains { places.contains($0.column) && !$0.value.isBlank }
    }
    reportMerges(source.merges, below: header.number, faults: &faults)
  }

  /// Whether the header has every column that it needs; if not, its rows are not read.
  var isComplete: Bool { columns.allSatisfy { $0.mayBeAbsent || positions[$0] != nil } && !positions.isEmpty }

  /// Nil for a blank cell.
  func value(_ column: Column, in row: SourceSheetRow) -> SourceSheetValue? {
    guard let place = positions[column], let cell = row.cells.first(where: { $0.column == place }), !cell.value.isBlank
    else { return nil }
    return cell.value
  }

  /// The row among the first five that holds most of the sheet's headers.
  private static func header(_ columns: [Column], in source: SourceSheet) -> SourceSheetRow? {
    let known = Set(columns.flatMap(\.titles).map(comparable))
    let candidates = source.rows.prefix { $0.number <= deepestHeader }.map { row in
      (row: row, hits: Set(row.cells.map { comparable($0.value.shown) }).intersection(known).count)
    }
    return candidates.filter { $0.hits > 0 }.max { $0.hits < $1.hits }?.row
  }

  private static func comparable(_ title: String) -> String {
    String(title.halfWidth.withoutSpace.filter { $0 != "*" })
  }

  private static func positions(
    _ name: String, _ columns: [Column], in header: SourceSheetRow, faults: inout [LedgerFault]
  ) -> [Column: Int] {
    var positions: [Column: Int] = [:]
    let cells = header.cells.map {
      (column: $0.column, title: comparable($0.value.shown), shown: $0.value.shown.trimmed)
    }
    func fault(_ message: String) { faults.append(LedgerFault(sheet: name, row: header.number, message: message)) }
    for column in columns {
      let titles = column.titles.map(comparable)
      let found = cells.filter { titles.contains($0.title) }
      if found.count > 1 { fault(doubled(found.map(\.shown))) }
      positions[column] = found.first?.column
      if found.isEmpty, !column.mayBeAbsent { fault(missing(column, among: columns, shown: cells.map(\.shown))) }
    }
    return positions
  }

  private static func doubled(_ shown: [String]) -> String {
    if let first = shown.first, shown.allSatisfy({ $0 == first }) {
      return "“\(first)”列有 \(shown.count) 列，只能保留一列。"
    }
    return "\(shown.map { "“\($0)”" }.joined(separator: "、"))是同一列，只能保留一列。"
  }

  private static func missing(_ column: Column, among columns: [Column], shown: [String]) -> String {
    let known = Set(columns.flatMap(\.titles).map(comparable))
    let strangers = shown.filter { !$0.isEmpty && !known.contains(comparable($0)) }
    let hint = nearest(to: column.title, among: strangers).map { "找到“\($0)”，如是此列请改名。" } ?? ""
    let names = column.titles.map { "“\($0)”" }.joined(separator: "或者")
    return "表头缺少\(names)列。\(hint)"
  }

  private static func headerless(_ name: String, _ columns: [Column]) -> LedgerFault {
    let titles = columns.map(\.title).joined(separator: "、")
    return LedgerFault(sheet: name, message: "前 \(deepestHeader) 行中没有找到表头。应有的列：\(titles)。")
  }

  /// Merged cells among the data leave it open which rows a value belongs to.
  private func reportMerges(_ merges: [SourceMerge], below header: Int, faults: inout [LedgerFault]) {
    for merge in merges.sorted(by: { $0.firstRow < $1.firstRow }) where merge.lastRow > header {
      guard let column = columns.first(where: { covers(merge, $0) }) else { continue }
      let row = max(merge.firstRow, header)
      let message = "第 \(row) 至 \(merge.lastRow) 行有合并单元格，无法确定各行的内容，请取消合并并逐行填写。"
      faults.append(LedgerFault(sheet: name, row: row, column: column.title, message: message))
    }
  }

  private func covers(_ merge: SourceMerge, _ column: Column) -> Bool {
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
