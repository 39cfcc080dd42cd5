import Disclosure

/// 目录表头: one or two rows of heads, beneath a title or not.
struct CatalogueHead {
  /// Places in the grid → what they are for.
  let columns: [Int: CatalogueColumn]
  /// Heads that are nobody's.
  let ignored: [String]
  /// The index of the first row beneath.
  let bodyStart: Int
  let number: Int

  private static let deepest = 12
  /// So many groups make a row the head.
  private static let enough = 4

  /// Nil where there is none; what is wrong with one is noted.
  init?(_ grid: CatalogueGrid, faults: inout [LedgerFault]) {
    let candidates = grid.rows.prefix(Self.deepest).enumerated().map { ($0, Self.hits($1)) }
    guard let (top, hits) = candidates.max(by: { $0.1 < $1.1 }), hits >= Self.enough else { return nil }
    let row = grid.rows[top]
    let below = grid.rows.indices.contains(top + 1) ? grid.rows[top + 1] : nil
    let second = below.flatMap { Self.isSecondRow($0, beneath: row) ? $0 : nil }
    number = row.number
    bodyStart = top + (second == nil ? 1 : 2)
    var columns: [Int: CatalogueColumn] = [:]
    var ignored: [String] = []
    var notes: [LedgerFault] = []
    func note(_ message: String) { notes.append(LedgerFault(sheet: grid.name, row: row.number, message: message)) }
    for (place, cell) in row.cells.enumerated() where !cell.text.isEmpty {
      let sub = second.flatMap { $0.cells.indices.contains(place) ? $0.cells[place] : nil }
      guard let field = CatalogueField.named(cell.text) else {
        if !cell.isCovered { ignored.append(cell.text) }
        continue
      }
      guard let column = Self.column(field, beneath: sub) else {
        note("“\(cell.text.withoutSpace)”下面的“\(sub?.text.withoutSpace ?? "")”无法辨认。")
        continue
      }
      if let other = columns.first(where: { $0.value == column }) {
        note("第 \(other.key + 1) 列和第 \(place + 1) 列的表头都是“\(column.field.title)”，只能保留一列，或者分列写明各列的内容。")
      }
      columns[place] = column
    }
    notes += Self.missing(columns, in: grid.name, at: row.number)
    faults += notes
    self.columns = columns
    self.ignored = ignored
  }

  /// How many different groups a row names.
  static func hits(_ row: CatalogueGrid.Row) -> Int {
    Set(row.cells.compactMap { $0.isOwn ? CatalogueField.named($0.text) : nil }).count
  }

  /// Whether it says more about the groups above: something in it is a head, and nothing else is written in it.
  private static func isSecondRow(_ row: CatalogueGrid.Row, beneath top: CatalogueGrid.Row) -> Bool {
    var found = 0
    for (place, cell) in row.cells.enumerated() where cell.isOwn {
      guard top.cells.indices.contains(place), let field = CatalogueField.named(top.cells[place].text),
        CatalogueColumn.beneath(field, cell.text) != nil
      else { continue }
      found += 1
    }
    // A row of data has its number, a row of heads has not.
    let number = zip(row.cells, top.cells).first { CatalogueField.named($1.text) == .code }?.0
    return found >= 2 && (number.map { $0.isCarried || $0.text.isEmpty } ?? true)
  }

  private static func column(_ field: CatalogueField, beneath sub: CatalogueGrid.Cell?) -> CatalogueColumn? {
    guard let sub, sub.isOwn || sub.isCovered, !sub.isCarried else { return .field(field) }
    return CatalogueColumn.beneath(field, sub.text)
  }

  private static func missing(
    _ columns: [Int: CatalogueColumn], in sheet: String, at row: Int
  ) -> [LedgerFault] {
    let found = Set(columns.values.map(\.field))
    return CatalogueField.allCases.filter { $0 != .matter && !found.contains($0) }.map { field in
      LedgerFault(sheet: sheet, row: row, message: "表头缺少“\(field.title)”列。")
    }
  }
}
