import Disclosure

/// Rows of 表三 that a text writes as lists, «自然人：3» line by line or «予以公开：自然人 3，商业企业 0，…», made into tables.
///
/// Only a row whose seven columns are all named, each once, becomes one; everything else stays as it is.
enum ListedRows {
  static func tabulated(_ document: SourceDocument) -> SourceDocument {
    var blocks: [SourceBlock] = []
    var waiting: [(line: String, pair: Pair)] = []
    for block in document.blocks {
      guard case .paragraph(let text) = block, !text.contains("\n") || text.utf8.count < 400 else {
        give(back: &waiting, to: &blocks)
        blocks.append(block)
        continue
      }
      for line in text.filledLines.map(String.init) {
        take(line, &waiting, &blocks)
      }
    }
    give(back: &waiting, to: &blocks)
    return SourceDocument(title: document.title, blocks: blocks)
  }

  private typealias Pair = (column: TableThreeColumn, value: String)

  private static func take(
    _ line: String, _ waiting: inout [(line: String, pair: Pair)], _ blocks: inout [SourceBlock]
  ) {
    if let pair = pair(line) {
      waiting.append((line, pair))
      if waiting.count == TableThreeColumn.allCases.count, let row = row(waiting.map(\.pair)) {
        waiting = []
        blocks.append(table(label: nil, row))
      }
      return
    }
    give(back: &waiting, to: &blocks)
    if let (label, row) = inline(line) {
      blocks.append(table(label: label, row))
    } else {
      blocks.append(.paragraph(line))
    }
  }

  private static func give(back waiting: inout [(line: String, pair: Pair)], to blocks: inout [SourceBlock]) {
    blocks += waiting.map { .paragraph($0.line) }
    waiting = []
  }

  /// «- 自然人：3»
  private static func pair(_ line: some StringProtocol) -> Pair? {
    guard line.utf8.count < 60 else { return nil }
    let words = line.trimmed { $0.isWhitespace || "-*•·".contains($0) }
    guard let mark = words.lastIndex(where: { ":： ".contains($0) }),
      let column = RowKernel.column(LabelText(words[..<mark].trimmed { ":： ".contains($0) }))
    else { return nil }
    let value = words[words.index(after: mark)...].trimmed
    return CellText.isValue(value) ? (column, value) : nil
  }

  /// «- 1.属于国家秘密：自然人 0，商业企业 0，…»
  private static func inline(_ line: String) -> (label: String, row: [String])? {
    guard line.utf8.count < 500, let colon = line.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let label = line[..<colon].trimmed { $0.isWhitespace || "-*•·#".contains($0) }
    let parts = line[line.index(after: colon)...].split { "，,、;；。".contains($0) }
    guard parts.count == TableThreeColumn.allCases.count, !label.isEmpty else { return nil }
    let pairs = parts.compactMap { pair($0) }
    return pairs.count == parts.count ? row(pairs).map { (String(label), $0) } : nil
  }

  /// The seven values in the form's order; nil when a column is missing or named twice.
  private static func row(_ pairs: [Pair]) -> [String]? {
    let texts = TableThreeColumn.allCases.compactMap { column in
      pairs.filter { $0.column == column }.count == 1 ? pairs.first { $0.column == column }?.value : nil
    }
    return texts.count == TableThreeColumn.allCases.count ? texts : nil
  }

  private static func table(label: String?, _ row: [String]) -> SourceBlock {
    let front = label.map { [SourceCell($0)] } ?? []
    let head = (label == nil ? [] : [SourceCell("")]) + TableThreeColumn.allCases.map { SourceCell($0.label) }
    return .table(SourceTable(rows: [head, front + row.map { SourceCell($0) }]))
  }
}
