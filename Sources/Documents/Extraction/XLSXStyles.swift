/// Which cell styles show a number as a date (`styles.xml`).
struct XLSXStyles {
  private var isDateStyle: [Bool] = []

  init(_ reader: XMLPartReader?) throws(Unreadable) {
    guard let reader else { return }
    var custom: [Int: String] = [:]
    var isInCellFormats = false
    while let node = try reader.next() {
      if node == .end, reader.name == "cellXfs" { isInCellFormats = false }
      guard node == .start else { continue }
      switch reader.name {
      case "numFmt":
        if let id = reader.attribute("numFmtId").flatMap({ Int($0) }) { custom[id] = reader.attribute("formatCode") }
      case "cellXfs": isInCellFormats = !reader.isEmpty
      case "xf" where isInCellFormats:
        let id = reader.attribute("numFmtId").flatMap { Int($0) } ?? 0
        isDateStyle.append(custom[id].map(Self.isDate) ?? Self.builtInDates.contains(id))
      default: break
      }
    }
  }

  func isDate(style: Int) -> Bool { isDateStyle.indices.contains(style) && isDateStyle[style] }

  /// Built-in formats that show dates and times, those of the Chinese locale among them (ECMA-376 part 1, 18.8.30).
  private static let builtInDates: Set<Int> = Set(Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))

  /// Whether a format code shows a year, month or day: `y`, `m`, `d` outside quotes, brackets and escapes.
  static func isDate(_ code: String) -> Bool {
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    for character in code.lowercased() {
      if isEscaped {
        isEscaped = false
      } else if isQuoted {
        isQuoted = character != "\""
      } else if isBracketed {
        isBracketed = character != "]"
      } else {
        switch character {
        case "\"": isQuoted = true
        case "[": isBracketed = true
        case "\\", "_", "*": isEscaped = true
        case "y", "m", "d": return true
        default: break
        }
      }
    }
    return false
  }
}
