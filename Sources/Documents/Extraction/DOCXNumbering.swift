/// 自动编号: the numbers that Word shows before paragraphs but does not store as text («一、», «（一）», «1.»).
///
/// Headings of most reports are numbered this way, and a report without its heading numbers has no sections.
struct DOCXNumbering {
  struct Level {
    var format = "decimal"
    /// The text with `%1` … `%9` for the counters.
    var text = ""
    var start = 1
    /// Every counter in the text as 1, 2, 3 (`w:isLgl`).
    var isDecimalOnly = false
  }

  private struct Instance {
    var definition = ""
    var starts: [Int: Int] = [:]
    var levels: [Int: Level] = [:]
  }

  private var definitions: [String: [Int: Level]] = [:]
  private var instances: [String: Instance] = [:]
  /// Counters belong to the definition, so that lists of one definition number on.
  private var counters: [String: [Int: Int]] = [:]
  private var used: Set<String> = []

  /// - Parameter reader: `numbering.xml`; nil when the document has none.
  init(_ reader: XMLPartReader?) throws(Unreadable) {
    guard let reader else { return }
    while let node = try reader.next() {
      guard node == .start else { continue }
      switch reader.name {
      case "abstractNum": try readDefinition(reader)
      case "num": try readInstance(reader)
      case "numPicBullet": try reader.skipElement()
      default: break
      }
    }
  }

  private mutating func readDefinition(_ reader: XMLPartReader) throws(Unreadable) {
    guard let id = reader.prefixedAttribute("abstractNumId"), !reader.isEmpty else { return }
    let depth = reader.depth
    while let node = try reader.next() {
      if node == .end, reader.depth == depth { break }
      guard node == .start, reader.name == "lvl" else { continue }
      let (index, level) = try Self.readLevel(reader)
      definitions[id, default: [:]][index] = level
    }
  }

  private mutating func readInstance(_ reader: XMLPartReader) throws(Unreadable) {
    guard let id = reader.prefixedAttribute("numId"), !reader.isEmpty else { return }
    var instance = Instance()
    var overridden = 0
    let depth = reader.depth
    while let node = try reader.next() {
      if node == .end, reader.depth == depth { break }
      guard node == .start else { continue }
      switch reader.name {
      case "abstractNumId": instance.definition = reader.prefixedAttribute("val") ?? ""
      case "lvlOverride": overridden = reader.prefixedAttribute("ilvl").flatMap(Int.init) ?? 0
      case "startOverride": instance.starts[overridden] = reader.prefixedAttribute("val").flatMap(Int.init)
      case "lvl":
        let (index, level) = try Self.readLevel(reader)
        instance.levels[index] = level
      default: break
      }
    }
    instances[id] = instance
  }

  private static func readLevel(_ reader: XMLPartReader) throws(Unreadable) -> (Int, Level) {
    let index = reader.prefixedAttribute("ilvl").flatMap(Int.init) ?? 0
    var level = Level()
    if reader.isEmpty { return (index, level) }
    let depth = reader.depth
    while let node = try reader.next() {
      if node == .end, reader.depth == depth { break }
      guard node == .start else { continue }
      switch reader.name {
      case "start": level.start = reader.prefixedAttribute("val").flatMap(Int.init) ?? 1
      case "numFmt": level.format = reader.prefixedAttribute("val") ?? "decimal"
      case "lvlText": level.text = reader.prefixedAttribute("val") ?? ""
      case "isLgl": level.isDecimalOnly = reader.prefixedAttribute("val") != "0"
      default: break
      }
    }
    return (index, level)
  }

  /// Counts one paragraph of list `id` at `index` (0–8) and gives what Word shows before it; nil without a visible number.
  mutating func label(list id: String, level index: Int) -> String? {
    guard let instance = instances[id], (0...8).contains(index), let levels = definitions[instance.definition]
    else { return nil }
    let all = levels.merging(instance.levels) { $1 }
    guard let level = all[index] else { return nil }
    var counts = counters[instance.definition] ?? [:]
    if used.insert(id).inserted {
      for (level, start) in instance.starts { counts[level] = Self.before(start) }
    }
    counts[index] = (counts[index] ?? Self.before(level.start)).addingReportingOverflow(1).partialValue
    counts = counts.filter { $0.key <= index }
    counters[instance.definition] = counts
    if level.format == "bullet" || level.format == "none" || level.text.isEmpty { return nil }
    return Self.fill(level, counts: counts, levels: all)
  }

  private static func before(_ start: Int) -> Int { start.subtractingReportingOverflow(1).partialValue }

  private static func fill(_ level: Level, counts: [Int: Int], levels: [Int: Level]) -> String {
    var result = ""
    var afterPercent = false
    for character in level.text {
      if afterPercent {
        afterPercent = false
        if let digit = character.wholeNumberValue, (1...9).contains(digit) {
          let index = digit - 1
          let format = level.isDecimalOnly ? "decimal" : levels[index]?.format ?? "decimal"
          result += NumberFormat.text(counts[index] ?? levels[index]?.start ?? 1, format: format)
        }
      } else if character == "%" {
        afterPercent = true
      } else {
        result.append(character)
      }
    }
    // «1.1» needs a space before the text; «一、», «（一）» and «1.» are written without.
    if let last = result.last, last.isLetter || last.isNumber, last.isASCII { result += " " }
    return result
  }
}
