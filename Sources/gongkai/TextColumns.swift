/// 等宽对齐: text for a terminal, where a Chinese character is two columns wide.
enum TextColumns {
  /// The columns that `text` takes up.
  static func width(of text: String) -> Int { text.unicodeScalars.reduce(0) { $0 + width(of: $1) } }

  /// `text` filled up with spaces to `width` columns; longer text stays as it is.
  static func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - TextColumns.width(of: text)))
  }

  static func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextColumns.width(of: text))) + text
  }

  /// `text` cut to `width` columns, with `…` where something is left out.
  static func shortened(_ text: String, to width: Int) -> String {
    guard TextColumns.width(of: text) > width else { return text }
    var kept = ""
    for character in text {
      guard TextColumns.width(of: kept) + TextColumns.width(of: String(character)) < width else { break }
      kept.append(character)
    }
    return kept + "…"
  }

  /// Rows with their columns aligned, two spaces between them: flush left, those in `rightAligned` flush right.
  static func lines(_ rows: [[String]], rightAligned: Set<Int> = []) -> [String] {
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], width(of: cell))
      }
    }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        rightAligned.contains(column) ? right(cell, widths[column]) : left(cell, widths[column])
      }
      return trimmed(cells.joined(separator: "  "))
    }
  }

  private static func trimmed(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }

  /// East Asian wide and full-width characters (Unicode Standard Annex 11) are two columns wide.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
      2
    case 0x0300...0x036F, 0x200B...0x200F: 0
    default: 1
    }
  }
}
