/// Which list and level a paragraph style numbers its paragraphs with (`styles.xml`).
struct DOCXStyleTable {
  struct Numbering {
    var list: String?
    var level: Int?
  }

  private var numberings: [String: Numbering] = [:]
  private var bases: [String: String] = [:]
  /// The style of a paragraph that names none.
  private(set) var standard: String?

  init(_ reader: XMLPartReader?) throws(Unreadable) {
    guard let reader else { return }
    while let node = try reader.next() {
      guard node == .start, reader.name == "style" else { continue }
      try readStyle(reader)
    }
  }

  private mutating func readStyle(_ reader: XMLPartReader) throws(Unreadable) {
    guard let id = reader.prefixedAttribute("styleId"), !reader.isEmpty else { return }
    if reader.prefixedAttribute("type") == "paragraph", reader.prefixedAttribute("default") == "1" { standard = id }
    var numbering = Numbering()
    let depth = reader.depth
    while let node = try reader.next() {
      if node == .end, reader.depth == depth { break }
      guard node == .start else { continue }
      switch reader.name {
      case "basedOn": bases[id] = reader.prefixedAttribute("val")
      case "numId": numbering.list = reader.prefixedAttribute("val")
      case "ilvl": numbering.level = reader.prefixedAttribute("val").flatMap(Int.init)
      default: break
      }
    }
    numberings[id] = numbering
  }

  /// The style's own numbering, else that of the style it is based on.
  func numbering(of style: String) -> Numbering {
    var result = Numbering()
    var current: String? = style
    // At most 20 steps: a hostile file may base styles on each other in a circle.
    for _ in 0..<20 {
      guard let id = current else { break }
      result.list = result.list ?? numberings[id]?.list
      result.level = result.level ?? numberings[id]?.level
      current = bases[id]
    }
    return result
  }
}
