/// A row on its way to being understood: its own cells from left to right, and what reaches into it from above.
struct TableRow {
  struct Cell {
    /// The first column of the grid it covers; where the source has no grid, the line it stands in.
    let column: Int
    let span: Int
    let text: String
    let label: LabelText
    /// Whether the text is a value rather than a label.
    let isValue: Bool

    init(column: Int, span: Int = 1, text: String) {
      self.column = column
      self.span = span
      self.text = text
      label = LabelText(text)
      isValue = CellText.isValue(text)
    }

    var isBlank: Bool { label.isEmpty }
  }

  let cells: [Cell]
  /// Labels of cells that began in a row above and span this one, outermost first.
  let above: [LabelText]
  /// Whether a blank cell shows as a cell. A stream of words loses blank cells, so there a row is whole or empty.
  let showsBlanks: Bool
  /// Whether the last cell ends where the widest row of the table ends: no cell of this row was lost.
  let reachesEdge: Bool

  init(cells: [Cell], above: [LabelText] = [], showsBlanks: Bool, reachesEdge: Bool = true) {
    self.cells = cells
    self.above = above
    self.showsBlanks = showsBlanks
    self.reachesEdge = reachesEdge
  }

  /// Where the row's values begin: behind the last cell for which `isLabel` holds.
  func values(after isLabel: (Cell) -> Bool) -> [Cell]? {
    guard let index = cells.lastIndex(where: isLabel) else { return nil }
    return Array(cells[(index + 1)...])
  }

  /// What each line of the row's cells says, in a source without a grid.
  func lines(_ cells: some Sequence<Cell>) -> [String] {
    var lines: [(number: Int, text: String)] = []
    for cell in cells {
      if let last = lines.last, last.number == cell.column {
        lines[lines.count - 1].text += cell.text
      } else {
        lines.append((cell.column, cell.text))
      }
    }
    return lines.map(\.text)
  }

  /// Whether a cell holds a number, and not only a dash.
  var hasCount: Bool {
    cells.contains { if case .count = CellText($0.text) { true } else { false } }
  }

  var hasValue: Bool { cells.contains { $0.isValue } }

  /// The row as a person would point at it.
  var name: String {
    let words = cells.filter { !$0.isBlank && !$0.isValue }.map(\.label.text).joined()
    return words.count > 24 ? "\(words.prefix(24))…" : words
  }
}

extension SourceTable {
  /// The table's rows with their spans laid out.
  var laidOut: [TableRow] {
    Grid(self).rows.map { row in
      var cells: [TableRow.Cell] = []
      var above: [LabelText] = []
      var covered = 0
      for (column, position) in row.enumerated() {
        guard let text = position.text else { continue }
        if position.isOrigin {
          cells.append(TableRow.Cell(column: column, span: position.columnSpan, text: text))
          covered = column + position.columnSpan
        } else if column >= covered, case let label = LabelText(text), above.last != label {
          above.append(label)
        }
      }
      return TableRow(cells: cells, above: above, showsBlanks: true, reachesEdge: row.last?.text != nil)
    }
  }
}
