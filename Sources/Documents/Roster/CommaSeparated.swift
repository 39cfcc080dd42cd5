/// Comma-separated text (RFC 4180), with the line each record begins on, which a message to a clerk needs.
struct CommaSeparated {
  struct Record: Hashable {
    /// 1-based.
    let line: Int
    let fields: [String]
  }

  private(set) var records: [Record] = []

  /// - Throws: `Unreadable` for a quotation mark that is never closed.
  init(_ text: String) throws(Unreadable) {
    var fields: [String] = []
    var field = ""
    var quoted = false
    var line = 1
    var start = 1
    var characters = text.makeIterator()
    var next = characters.next()
    while let character = next {
      next = characters.next()
      switch character {
      case "\"" where quoted && next == "\"":
        field.append("\"")
        next = characters.next()
      case "\"" where quoted: quoted = false
      case "\"" where field.isEmpty: quoted = true
      case "," where !quoted:
        fields.append(field)
        field = ""
      case _ where character.isNewline:
        line += 1
        guard !quoted else {
          field.append("\n")
          continue
        }
        add(fields + [field], line: start)
        (fields, field, start) = ([], "", line)
      default: field.append(character)
      }
    }
    guard !quoted else { throw Unreadable("第 \(start) 行的引号没有结束。") }
    add(fields + [field], line: start)
  }

  private mutating func add(_ fields: [String], line: Int) {
    let trimmed = fields.map { String($0.trimmed) }
    if trimmed.contains(where: { !$0.isEmpty }) { records.append(Record(line: line, fields: trimmed)) }
  }
}
