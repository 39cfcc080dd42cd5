import Disclosure

/// 表头: a table's cells, each under the heading of its column. The heading is the first of the upper rows with two filled cells or
/// more, all of them short words; a second row of headings fills the columns that the first leaves open.
struct HeadedGrid {
  /// 1-based, with the filled cells by their 1-based columns.
  typealias Row = (number: Int, cells: [(column: Int, text: String)])

  let rows: [Row]

  /// Rows above the heading: a title, a unit, a date.
  private static let upperRows = 10
  private static let longestHead = 24

  func parts(_ table: ScreenedTable) -> [ScreenedPart] {
    let filled = rows.map { (number: $0.number, cells: $0.cells.filter { !$0.text.isBlank }) }.filter {
      !$0.cells.isEmpty
    }
    let headIndex = filled.prefix(Self.upperRows).firstIndex { Self.isHead($0.cells) }
    var heads: [Int: String] = [:]
    var last = headIndex ?? -1
    if let headIndex {
      for cell in filled[headIndex].cells { heads[cell.column] = cell.text.withoutSpace }
      if headIndex + 1 < filled.count { last += fill(&heads, from: filled[headIndex + 1].cells) }
    }
    return filled.enumerated().flatMap { index, row in
      row.cells.map { cell in
        let head = headIndex != nil && index > last ? heads[cell.column] : nil
        return ScreenedPart(.cell(table: table, row: row.number, column: cell.column, head: head), cell.text)
      }
    }
  }

  private static func isHead(_ cells: [(column: Int, text: String)]) -> Bool {
    cells.count >= 2
      && cells.allSatisfy { cell in
        cell.text.unicodeScalars.count <= longestHead && !cell.text.contains("：") && !cell.text.contains(":")
          && cell.text.unicodeScalars.contains { !(0x20...0x3F).contains($0.value) }
      }
  }

  /// A second row of headings is one that begins under no heading. Returns 1 when it is, else 0.
  private func fill(_ heads: inout [Int: String], from cells: [(column: Int, text: String)]) -> Int {
    let open = cells.filter { heads[$0.column] == nil }
    guard !open.isEmpty, Self.isHead(cells), heads.count > 1 else { return 0 }
    for cell in cells { heads[cell.column] = cell.text.withoutSpace }
    return 1
  }
}
