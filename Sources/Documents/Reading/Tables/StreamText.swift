import Disclosure

/// A document whose tables are (also) written as lines of text: copied from a page, one cell a line or a row a line.
struct StreamText {
  private enum Piece {
    case line(String)
    case row(TableRow)
  }

  private let pieces: [Piece]
  /// For each piece whether it is part of a table.
  private let isTable: [Bool]

  init(_ document: SourceDocument) {
    var pieces: [Piece] = []
    for block in document.blocks {
      switch block {
      case .paragraph(let text): pieces += text.filledLines.map { .line(String($0)) }
      case .table(let table): pieces += table.laidOut.map { .row($0) }
      }
    }
    self.pieces = pieces
    isTable = StreamText.tables(in: pieces)
  }

  /// The document's tables, out of lines and rows alike.
  func scan() throws(Unreadable) -> TableScan {
    var scan = TableScan()
    var lines: [String] = []
    for (piece, isTable) in zip(pieces, isTable) {
      if case .line(let line) = piece, isTable {
        lines.append(line)
        continue
      }
      for row in CellStream(lines: lines).rows { try scan.take(row) }
      lines = []
      switch piece {
      case .line(let line): scan.takeLine(line)
      case .row(let row): try scan.take(row)
      }
    }
    for row in CellStream(lines: lines).rows { try scan.take(row) }
    return scan
  }

  /// The lines that are no part of a table.
  var prose: [String] {
    zip(pieces, isTable).compactMap { piece, isTable in
      guard case .line(let line) = piece, !isTable else { return nil }
      return line
    }
  }

  /// A table runs from a line that only a table has to the last such line before prose or a heading.
  private static func tables(in pieces: [Piece]) -> [Bool] {
    var result = pieces.map { piece in
      if case .row = piece { true } else { false }
    }
    var start: Int?
    var last = 0
    for (index, piece) in pieces.enumerated() {
      guard case .line(let line) = piece else { continue }
      let kind = Kind(line)
      if kind == .cell {
        if start == nil { start = index }
        last = index
      } else if kind == .prose, let begun = start {
        for inside in begun...last { result[inside] = true }
        start = nil
      }
    }
    if let begun = start { for inside in begun...last { result[inside] = true } }
    return result
  }

  private enum Kind {
    /// Only a table has such a line.
    case cell
    /// Short, and without the marks of a sentence: may be part of a label.
    case fragment
    case prose

    init(_ line: String) {
      guard line.utf8.count <= 500, !line.holds("。") else {
        self = .prose
        return
      }
      let label = LabelText(line)
      if label.isEmpty {
        self = .fragment
      } else if SectionHeading(line) != nil || label.text.count > 130 {
        self = .prose
      } else {
        let pieces = CellStream.pieces(of: line)
        let ends = pieces.last.map { CellText.isValue($0) } ?? false
        if ends || pieces.allSatisfy({ Kind.isLabel(LabelText($0)) }) {
          self = .cell
        } else {
          self = label.text.count > 40 ? .prose : .fragment
        }
      }
    }

    private static func isLabel(_ label: LabelText) -> Bool {
      if TableTwoReader.isBlockTitle(label) || label.hasPrefix("信息内容") || label.contains("勾稽关系") { return true }
      if TableHead.isHead(label), label.text != "其他" { return true }
      if TableTwoReader.kind(label) != nil, label.text.count <= 12 { return true }
      // A label, not a sentence that speaks of the same thing.
      guard let row = RowKernel.rows(in: label).first else { return false }
      return label.text.count <= row.fullLabel.count + 16 && (!label.contains(",") || row.label.count > 12)
    }
  }
}
