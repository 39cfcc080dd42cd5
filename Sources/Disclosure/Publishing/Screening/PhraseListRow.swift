/// 词表的一行: its cells, parted by tabs, or by commas with quotes as in RFC 4180. A row of a spreadsheet is filled up with empty cells
/// to the width of the widest; those at the end are left out, down to `least`.
struct PhraseListRow {
  let isCommaSeparated: Bool

  func cells(_ line: Substring) -> [String] {
    guard isCommaSeparated else {
      return line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    var cells = Self.quoted(line)
    let least = ["版本", "名称", "日期"].contains(cells.first) ? 2 : 5
    while cells.count > least, cells.last == "" { cells.removeLast() }
    return cells
  }

  private static func quoted(_ line: Substring) -> [String] {
    var (cells, cell, isQuoted): ([String], String, Bool) = ([], "", false)
    var (rest, wasQuoted) = (line, false)
    while let character = rest.popFirst() {
      if isQuoted {
        if character != "\"" {
          cell.append(character)
        } else if rest.first == "\"" {
          cell.append("\"")
          rest.removeFirst()
        } else {
          isQuoted = false
        }
      } else if character == "\"", cell.isEmpty, !wasQuoted {
        (isQuoted, wasQuoted) = (true, true)
      } else if character == "," {
        cells.append(cell)
        (cell, wasQuoted) = ("", false)
      } else {
        cell.append(character)
      }
    }
    return cells + [cell]
  }
}
