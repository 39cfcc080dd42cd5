/// Rows out of lines that hold one cell each, or a label with its numbers: text copied from a web page.
///
/// Blank cells are lost in such text, so a row is taken only when it is whole (see `ValueCells`). A row is a run of labels
/// followed by a run of values.
struct CellStream {
  private(set) var rows: [TableRow] = []
  private var cells: [TableRow.Cell] = []

  /// Cuts the lines into rows.
  init(lines: some Sequence<String>) {
    for line in lines {
      for piece in CellStream.pieces(of: line) { take(piece) }
    }
    close()
  }

  private mutating func take(_ piece: String) {
    let cell = TableRow.Cell(column: cells.count, text: piece)
    guard !cell.isBlank else { return }
    if !cell.isValue, cells.last?.isValue == true { close() }
    cells.append(TableRow.Cell(column: cells.count, text: piece))
  }

  private mutating func close() {
    if !cells.isEmpty { rows.append(TableRow(cells: cells, showsBlanks: false)) }
    cells = []
  }

  /// The cells of one line: cut at bars and tabs, and before the numbers that follow a label.
  static func pieces(of line: String) -> [String] {
    if let listed = listed(line) { return listed }
    return line.split(whereSeparator: { $0 == "|" || $0 == "\t" || $0 == "｜" }).flatMap { part in
      trailingValues(String(part))
    }
  }

  /// «1.属于国家秘密 0 0 0» → the label and three values; a line of values alone → the values.
  private static func trailingValues(_ part: String) -> [String] {
    var words = part.split(whereSeparator: \.isWhitespace).map(String.init)
    var values: [String] = []
    while let last = words.last, CellText.isValue(last) {
      values.insert(last, at: 0)
      words.removeLast()
    }
    let label = words.joined(separator: " ")
    return (label.isEmpty ? [] : [label]) + values
  }

  /// «'（一）予以公开': [59, 2, 0, 0, 0, 0, 61],» → the label and its values.
  private static func listed(_ line: String) -> [String]? {
    guard let open = line.lastIndex(of: "["), let close = line.lastIndex(of: "]"), open < close,
      let colon = line[..<open].lastIndex(where: { $0 == ":" || $0 == "：" })
    else { return nil }
    let values = line[line.index(after: open)..<close].split(separator: ",").map {
      String($0).trimmingPrefix { $0.isWhitespace }
    }
    guard !values.isEmpty, values.allSatisfy({ CellText.isValue($0) }) else { return nil }
    return [String(line[..<colon])] + values.map { String($0) }
  }
}
