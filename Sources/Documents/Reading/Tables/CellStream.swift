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

  /// «1.属于国家秘密 0 0 0» → the label and three values; a line of values alone → the values. Numbers amid the words end
  /// a row: «规章 1 2 3 行政规范性文件 4 5 6» are two.
  private static func trailingValues(_ part: String) -> [String] {
    var pieces: [String] = []
    var start = part.startIndex
    var words = part.words[...]
    while let word = words.first {
      words = words.dropFirst()
      guard CellText.isValue(part[word]),
        start < word.lowerBound || pieces.last.map({ CellText.isValue($0) }) ?? isAllValues(words, in: part),
        words.first.map({ !"年月".contains(part[$0].first ?? " ") }) ?? true
      else { continue }
      pieces += labels(String(part[start..<word.lowerBound])) + [String(part[word])]
      start = word.upperBound
    }
    return pieces + labels(String(part[start...]))
  }

  /// A number in front of words is a list mark or a year.
  private static func isAllValues(_ words: ArraySlice<Range<String.Index>>, in part: String) -> Bool {
    words.allSatisfy { CellText.isValue(part[$0]) }
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
  /// What stands between white space.
  fileprivate var words: [Range<Index>] {
    split(whereSeparator: \.isWhitespace).map { $0.startIndex..<$0.endIndex }
  }
}
