/// 表格行: rows that begin with `|`, until something else comes.
struct NotationTable {
  private var heads = 0
  private var rows: [[RichTable.Cell]] = []

  mutating func take(_ text: Substring) {
    let inner = text.withoutBlankEnd.dropFirst()
    if inner.allSatisfy({ "-|: ".contains($0) }), inner.contains("-"), !rows.isEmpty {
      heads = rows.count
      return
    }
    var cells = Self.split(inner)
    if cells.count > 1, cells.last?.allSatisfy(\.isWhitespace) == true { cells.removeLast() }
    rows.append(cells.map(Self.cell))
  }

  private static func cell(_ text: Substring) -> RichTable.Cell {
    let text = text.drop { $0.isWhitespace }.withoutBlankEnd
    if text.hasPrefix("{行"), let end = text.firstIndex(of: "}") {
      let spans = text[text.index(text.startIndex, offsetBy: 2)..<end].split(separator: "列")
      if spans.count == 2, let rows = Int(spans[0]), let columns = Int(spans[1]), (1...1_000).contains(rows),
        (1...1_000).contains(columns)
      {
        return RichTable.Cell(
          NotationRuns.runs(String(text[text.index(after: end)...])), rowSpan: rows, columnSpan: columns)
      }
    }
    return RichTable.Cell(NotationRuns.runs(String(text)))
  }

  /// At every `|` that is not escaped.
  private static func split(_ text: Substring) -> [Substring] {
    var parts: [Substring] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      if text[index] == "\\" {
        index = text.index(after: index)
      } else if text[index] == "|" {
        parts.append(text[start..<index])
        start = text.index(after: index)
      }
      if index < text.endIndex { index = text.index(after: index) }
    }
    return parts + [text[start...]]
  }

  /// Nil without a row.
  func finished() -> RichTable? { rows.isEmpty ? nil : RichTable(heads: heads, rows) }
}
