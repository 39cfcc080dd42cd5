/// Plain text and Markdown → `SourceDocument`: lines with several cells between bars become tables, all else paragraphs.
package enum TextDocument {
  package static func read(_ text: String) -> SourceDocument {
    var blocks: [SourceBlock] = []
    var rows: [[SourceCell]] = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
      if let cells = cells(of: line) {
        if !cells.isEmpty { rows.append(cells) }
        continue
      }
      if !rows.isEmpty {
        blocks.append(.table(SourceTable(rows: rows)))
        rows = []
      }
      let words = line.trimmed
      if !words.isEmpty { blocks.append(.paragraph(String(words))) }
    }
    if !rows.isEmpty { blocks.append(.table(SourceTable(rows: rows))) }
    return SourceDocument(blocks: blocks)
  }

  /// The cells of a line that holds a row; nil for a line of text; none for a rule under a Markdown head.
  ///
  /// A single bar at the end of a line closes a cell, not a row: that text is read as a stream of cells.
  private static func cells(of line: Substring) -> [SourceCell]? {
    let words = line.trimmed
    let bars = words.count { $0 == "|" || $0 == "｜" }
    guard bars > 0 else { return nil }
    var parts = words.split(omittingEmptySubsequences: false, whereSeparator: { $0 == "|" || $0 == "｜" }).map {
      $0.trimmed
    }
    if parts.first?.isEmpty == true { parts.removeFirst() }
    if parts.last?.isEmpty == true { parts.removeLast() }
    if parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "-:—".contains($0) } && $0.count >= 3 }), parts.count > 1 {
      return []
    }
    let filled = parts.count { !$0.isEmpty }
    guard filled >= 2 || (filled == 1 && bars >= 2) else { return nil }
    return parts.map { SourceCell(String($0)) }
  }
}
