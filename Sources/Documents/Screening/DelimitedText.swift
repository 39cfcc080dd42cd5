import Disclosure

/// 分隔文本 (CSV, RFC 4180): commas, tabs or semicolons, whichever the first line has most of.
enum DelimitedText {
  static func parts(of text: String) -> [ScreenedPart] {
    let rows = zip(1..., rows(of: text)).map { number, cells in
      (number: number, cells: zip(1..., cells).map { (column: $0, text: $1) })
    }
    return HeadedGrid(rows: rows).parts(.number(1))
  }

  static func rows(of text: String) -> [[String]] {
    let delimiter = delimiter(of: text)
    var (rows, row, cell): ([[String]], [String], String) = ([], [], "")
    var isQuoted = false
    var characters = text.makeIterator()
    var waiting: Character?
    while let character = waiting ?? characters.next() {
      waiting = nil
      if isQuoted {
        guard character == "\"" else {
          cell.append(character)
          continue
        }
        // A quote twice is one; alone it ends.
        let next = characters.next()
        if next == "\"" { cell.append("\"") } else { (isQuoted, waiting) = (false, next) }
      } else if character == "\"", cell.isEmpty {
        isQuoted = true
      } else if character == delimiter {
        row.append(cell)
        cell = ""
      } else if character.isNewline {
        rows.append(row + [cell])
        (row, cell) = ([], "")
      } else {
        cell.append(character)
      }
    }
    return row.isEmpty && cell.isEmpty ? rows : rows + [row + [cell]]
  }

  private static func delimiter(of text: String) -> Character {
    let line = text.prefix { !$0.isNewline }
    let counts = [",", "\t", ";"].map { (sign: Character($0), count: line.count(where: Set([Character($0)]).contains)) }
    return counts.max { $0.count < $1.count }.flatMap { $0.count > 0 ? $0.sign : nil } ?? ","
  }
}
