import Disclosure

/// A document's paragraphs and tables, counted as a reader counts them.
enum DocumentParts {
  static func parts(of document: SourceDocument) -> [ScreenedPart] {
    var (paragraphs, tables): (Int, Int) = (0, 0)
    return document.blocks.flatMap { block -> [ScreenedPart] in
      switch block {
      case .paragraph(let text):
        if text.isBlank { return [] }
        paragraphs += 1
        return [ScreenedPart(.paragraph(paragraphs), text)]
      case .table(let table):
        tables += 1
        return HeadedGrid(rows: grid(table)).parts(.number(tables))
      }
    }
  }

  /// Every cell at its column, behind those that reach down from above.
  private static func grid(_ table: SourceTable) -> [HeadedGrid.Row] {
    var taken: [Int: Int] = [:]
    return zip(1..., table.rows).map { number, row in
      var (cells, column): ([(column: Int, text: String)], Int) = ([], 1)
      let above = taken.filter { $0.value > 1 }.mapValues { $0 - 1 }
      taken = above
      for cell in row {
        while above[column] != nil { column += 1 }
        cells.append((column, cell.text))
        // A span that no sheet of paper holds is the source's fault.
        for _ in 0..<min(max(cell.columnSpan, 1), 200) {
          if cell.rowSpan > 1 { taken[column] = cell.rowSpan }
          column += 1
        }
      }
      return (number, cells)
    }
  }
}
