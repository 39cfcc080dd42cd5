/// From the nested draft to plain blocks: which tables hold data and which only lay out the page.
extension [DraftBlock] {
  var settled: [SourceBlock] {
    flatMap { block -> [SourceBlock] in
      switch block {
      case .paragraph(let text): [.paragraph(text)]
      case .table(let table):
        if table.isLayout {
          table.rows.joined().flatMap(\.blocks.settled)
        } else {
          [.table(table.settled)]
        }
      }
    }
  }

  /// The blocks as the text of one cell: a line for each paragraph; a nested table's rows are lines too.
  var cellText: String {
    map { block in
      switch block {
      case .paragraph(let text): text
      case .table(let table):
        table.rows.map { $0.map(\.blocks.cellText).joined(separator: " ") }.joined(separator: "\n")
      }
    }.joined(separator: "\n")
  }

  private var nestedTables: [DraftTable] {
    compactMap { if case .table(let table) = $0 { table } else { nil } }
  }
}

extension DraftTable {
  /// A table that only lays out the page: most of its cells lie in the tables inside it, or it is a frame of a few
  /// cells around running text.
  fileprivate var isLayout: Bool {
    let cells = rows.joined()
    let nested = cells.reduce(0) { sum, cell in sum + cell.blocks.reduce(0) { $0 + $1.cellCount } }
    if nested > 0 {
      let own = cells.count { $0.blocks.allSatisfy { $0.cellCount == 0 } }
      return nested >= own
    }
    if cells.count == 1 { return true }
    return cells.count < 20 && cells.contains { $0.blocks.cellText.count > 500 }
  }

  /// Rows and cells with their spans; DOCX's vertical merges become row spans.
  fileprivate var settled: SourceTable {
    let origins = verticalMergeOrigins()
    var result: [[SourceCell]] = []
    for (rowIndex, row) in rows.enumerated() {
      var cells: [SourceCell] = []
      for (cellIndex, cell) in row.enumerated() {
        let place = Place(row: rowIndex, cell: cellIndex)
        if origins.swallowed.contains(place) { continue }
        let rowSpan = origins.rowSpans[place] ?? cell.rowSpan
        cells.append(SourceCell(cell.blocks.cellText, columnSpan: cell.columnSpan, rowSpan: rowSpan))
      }
      result.append(cells)
    }
    return SourceTable(rows: result)
  }

  private struct Place: Hashable {
    let row: Int
    let cell: Int
  }

  /// Which cells go on below over how many rows, and which cells are only such a continuation.
  private func verticalMergeOrigins() -> (rowSpans: [Place: Int], swallowed: Set<Place>) {
    var rowSpans: [Place: Int] = [:]
    var swallowed: Set<Place> = []
    // For each grid column where a merge is open: the cell it began in and that cell's width.
    var open: [Int: (place: Place, width: Int)] = [:]
    for (rowIndex, row) in rows.enumerated() {
      var column = 0
      var stillOpen: [Int: (place: Place, width: Int)] = [:]
      for (cellIndex, cell) in row.enumerated() {
        let place = Place(row: rowIndex, cell: cellIndex)
        switch cell.verticalMerge {
        case .none: break
        case .begins: stillOpen[column] = (place, cell.columnSpan)
        case .continues:
          // A continuation of nothing, or of another width, stays a cell of its own.
          guard let origin = open[column], origin.width == cell.columnSpan else { break }
          swallowed.insert(place)
          rowSpans[origin.place, default: 1] += 1
          stillOpen[column] = origin
        }
        column += cell.columnSpan
      }
      open = stillOpen
    }
    return (rowSpans, swallowed)
  }
}

extension DraftBlock {
  /// Cells in this block, however deep; 0 for a paragraph.
  fileprivate var cellCount: Int {
    guard case .table(let table) = self else { return 0 }
    return table.rows.joined().reduce(0) { sum, cell in sum + cell.blocks.reduce(1) { $0 + $1.cellCount } }
  }
}
