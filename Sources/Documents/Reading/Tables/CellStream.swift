/// Rows out of lines that hold one cell each, or a label with its numbers: text copied from a web page.
///
/// Blank cells are lost in such text, so a row is taken only when it is whole (see `ValueCells`). A row is a run of labels
/// followed by a run of values.
struct CellStream {
  private(set) var rows: [TableRow] = []
  private var cells: [TableRow.Cell] = []

  /// Cuts the lines into rows.
  init(lines: some Sequence<String>) {
    for (number, line) in lines.enumerated() {
      for piece in CellStream.pieces(of: line) { take(piece, line: number) }
    }
    close()
  }

  private mutating func take(_ piece: String, line: Int) {
    let cell = TableRow.Cell(column: line, text: piece)
    guard !cell.isBlank else { return }
    if !cell.isValue, cells.last?.isValue == true { close() }
    cells.append(cell)
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
    return labels(words.isEmpty ? "" : String(part.prefix(upTo: part.endOfWord(words.count)))) + values
  }

  /// Two or more spaces stand between cells; a single one («商业 企业») stands inside a label, unless every word is a head.
  private static func labels(_ text: String) -> [String] {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    if words.count > 1, words.allSatisfy({ TableHead.isHead(LabelText($0)) }) { return words }
    var labels: [String] = []
    var label = ""
    var spaces = 0
    for character in text {
      if character.isWhitespace {
        spaces += 1
        continue
      }
      if spaces > 1, !label.isEmpty {
        labels.append(label)
        label = ""
      } else if spaces == 1, !label.isEmpty {
        label.append(" ")
      }
      spaces = 0
      label.append(character)
    }
    return label.isEmpty ? labels : labels + [label]
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

extension String {
  /// Where the `count`th word ends.
  fileprivate func endOfWord(_ count: Int) -> Index {
    var words = 0
    var inside = false
    for index in indices {
      if self[index].isWhitespace {
        if inside, words == count { return index }
        inside = false
      } else if !inside {
        inside = true
        words += 1
      }
    }
    return endIndex
  }
}
