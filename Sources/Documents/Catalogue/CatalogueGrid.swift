/// 目录表格: a table of a spreadsheet or a text document with its merges laid out, each row with its place for the clerk.
struct CatalogueGrid {
  struct Cell: Hashable {
    let text: String
    /// Whether it belongs to a merge that began in a row above.
    let isCarried: Bool
    /// Whether it belongs to a merge that began in a column to the left.
    let isCovered: Bool

    static let gap = Cell(text: "", isCarried: false, isCovered: false)
    /// Written here, and not in a cell that reaches here.
    var isOwn: Bool { !text.isEmpty && !isCarried && !isCovered }
  }

  struct Row {
    /// 1-based, as the file shows it.
    let number: Int
    let cells: [Cell]

    /// One text across most of the table: a title, the name of a part, a footer.
    var isBand: Bool {
      cells.count { !$0.isCovered && !$0.text.isEmpty } == 1 && cells.count(where: \.isOwn) == 1
        && (cells.count(where: \.isCovered) + 1) * 2 >= cells.count
    }
    var isBlank: Bool { !cells.contains(where: \.isOwn) }
    var ownText: String { cells.first(where: \.isOwn)?.text ?? "" }
  }

  let name: String
  let rows: [Row]

  /// No catalogue is wider; further columns are a mistake of the file.
  static let widest = 60
  private static let mostRows = 20_000
  private static let mostFields = 2_000_000
  private static let tooMuch = "行数或者合并单元格过多，无法确定各行的内容。"
}

extension CatalogueGrid {
  /// - Throws: for merges that overlap, which leave it open whose a field is.
  init(_ sheet: SourceSheet) throws(CellRefusal) {
    name = sheet.name
    var covers: [Int: [(column: Int, merge: SourceMerge)]] = [:]
    let last = sheet.rows.last?.number ?? 0
    var fields = 0
    guard sheet.rows.count <= Self.mostRows else { throw CellRefusal(Self.tooMuch) }
    for merge in sheet.merges where merge.firstRow <= last && merge.firstColumn <= Self.widest {
      guard merge.firstRow > 0, merge.firstColumn > 0 else { continue }
      let columns = merge.firstColumn...max(min(merge.lastColumn, Self.widest), merge.firstColumn)
      let rows = merge.firstRow...max(min(merge.lastRow, last), merge.firstRow)
      fields += columns.count * rows.count
      // As many fields as the sheet has, and no merge over another.
      guard fields <= Self.mostFields else { throw CellRefusal(Self.tooMuch) }
      for row in rows { covers[row, default: []] += columns.map { ($0, merge) } }
    }
    var texts: [SourceMerge: String] = [:]
    var result: [Row] = []
    for row in sheet.rows {
      var values: [Int: String] = [:]
      for cell in row.cells where cell.column >= 1 && cell.column <= Self.widest {
        values[cell.column] = cell.value.shown.trimmed
      }
      var cells = (1...Self.widest).map { Cell(text: values[$0] ?? "", isCarried: false, isCovered: false) }
      var seen: Set<Int> = []
      for (column, merge) in covers[row.number] ?? [] {
        guard seen.insert(column).inserted else { throw CellRefusal("第 \(row.number) 行的合并单元格互相重叠，无法确定内容。") }
        if merge.firstRow == row.number, merge.firstColumn == column { texts[merge] = values[column] ?? "" }
        cells[column - 1] = Cell(
          text: texts[merge] ?? "", isCarried: merge.firstRow < row.number, isCovered: merge.firstColumn < column)
      }
      result.append(Row(number: row.number, cells: cells))
    }
    let width = result.map { ($0.cells.lastIndex { !$0.text.isEmpty } ?? -1) + 1 }.max() ?? 0
    rows = result.map { Row(number: $0.number, cells: Array($0.cells.prefix(width))) }
  }

  /// - Throws: for a table wider or with deeper spans than can be laid out.
  init(_ table: SourceTable, name: String) throws(CellRefusal) {
    self.name = name
    for row in table.rows {
      let width = row.reduce(0) { min($0 + max($1.columnSpan, 1), 10_000) }
      guard width <= Self.widest, row.allSatisfy({ $0.rowSpan <= 400 }) else {
        throw CellRefusal("表格过宽，或者合并的行数过多，无法确定各行的内容。")
      }
    }
    var left: [Int: Int] = [:]
    rows = Grid(table).rows.enumerated().map { index, positions in
      var cells: [Cell] = []
      for (column, position) in positions.enumerated() {
        let isCarried = !position.isOrigin && left[column, default: 0] > 0
        let isCovered = !position.isOrigin && !isCarried && position.text != nil
        cells.append(Cell(text: (position.text ?? "").trimmed, isCarried: isCarried, isCovered: isCovered))
        left[column] = isCarried ? left[column, default: 1] - 1 : position.rowSpan - 1
      }
      return Row(number: index + 1, cells: cells)
    }
  }
}
