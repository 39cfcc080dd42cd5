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
    var parts: [(line: String?, rows: [TableRow])] = []
    var lines: [String] = []
    for (piece, isTable) in zip(pieces, isTable) {
      if case .line(let line) = piece, isTable {
        lines.append(line)
        continue
      }
      if case .row(let row) = piece, row.cells.allSatisfy({ $0.isBlank || RowKernel.column($0.label) != nil }) {
        // A head of its own: what stands above it is its heading, no row without numbers.
        parts += lines.map { ($0, []) }
      } else {
        parts.append((nil, CellStream(lines: lines).rows))
      }
      lines = []
      switch piece {
      case .line(let line): parts.append((line, []))
      case .row(let row): parts.append((nil, [row]))
      }
    }
    parts.append((nil, CellStream(lines: lines).rows))
    var scan = TableScan(parts.flatMap(\.rows))
    for part in parts {
      if let line = part.line { scan.takeLine(line) }
      for row in part.rows { try scan.take(row) }
    }
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
    var labels = 0
    func close() {
      // Two lines that end in a number may be prose; a table has more.
      if let begun = start, labels >= 3 { for inside in begun...last { result[inside] = true } }
      start = nil
      labels = 0
    }
    for (index, piece) in pieces.enumerated() {
      guard case .line(let line) = piece else { continue }
      switch Kind(line) {
      case .cell:
        if start == nil { start = beginning(before: index, in: pieces) }
        last = index
        labels += 1
      case .prose: close()
      case .fragment: break
      }
    }
    close()
    return result
  }

  /// Where the table begins: the first labels before a line of it may be cut into pieces that say nothing alone.
  private static func beginning(before index: Int, in pieces: [Piece]) -> Int {
    var start = index
    while start > 0, case .line(let line) = pieces[start - 1], TableTwoWords.isPiece(LabelText(line)) { start -= 1 }
    return start
  }

  private enum Kind {
    /// Only a table has such a line.
    case cell
    /// Short, and without the marks of a sentence: may be part of a label.
    case fragment
    case prose

    init(_ line: String) {
      guard line.utf8.count <= 500, !line.mentions("。") else {
        self = .prose
        return
      }
      let label = LabelText(line)
      if label.isEmpty {
        self = .fragment
      } else if SectionHeading(line) != nil || label.text.count > 130 {
        self = .prose
      } else if WrappedHead.isPiece(label) {
        self = .cell
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
