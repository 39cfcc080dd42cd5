/// 正文: the body of a piece of information as a value: what may stand in it, and nothing else.
///
/// Equal content has one form: no empty blocks, no two neighbouring runs of the same style, no blank ends of a block. So a digest of
/// it changes when, and only when, what is read changes.
package struct RichText: Hashable, Sendable {
  package let blocks: [RichBlock]

  /// - Parameter blocks: As found; what is empty is left out.
  package init(_ blocks: [RichBlock]) { self.blocks = blocks.compactMap(\.normal) }

  package var isEmpty: Bool { blocks.isEmpty }

  /// Addresses (SHA-256) of the pictures that it shows, in order, each once.
  package var pictures: [String] {
    var known: Set<String> = []
    return blocks.compactMap { block in
      if case .picture(let picture) = block, known.insert(picture.file).inserted { picture.file } else { nil }
    }
  }
}

/// 正文中的一块.
package enum RichBlock: Hashable, Sendable {
  /// 小标题, of level 2 to 4: the page's own title is the first.
  case heading(level: Int, [RichRun])
  case paragraph([RichRun])
  case list(RichList)
  case table(RichTable)
  case picture(RichPicture)

  package static let headingLevels = 2...4

  /// Nil when nothing is left of it.
  var normal: RichBlock? {
    switch self {
    case .heading(let level, let runs):
      let level = min(max(level, Self.headingLevels.lowerBound), Self.headingLevels.upperBound)
      return runs.normal.nonEmpty.map { .heading(level: level, $0) }
    case .paragraph(let runs): return runs.normal.nonEmpty.map { .paragraph($0) }
    case .list(let list): return list.normal.map { .list($0) }
    case .table(let table): return table.normal.map { .table($0) }
    case .picture: return self
    }
  }
}

/// A stretch of text in one style. A line break within a block is `\n`.
package struct RichRun: Hashable, Sendable {
  package var text: String
  package var isStrong: Bool
  package var link: RichLink?
  package var script: RichScript

  package init(_ text: String, isStrong: Bool = false, link: RichLink? = nil, script: RichScript = .baseline) {
    self.text = text
    self.isStrong = isStrong
    self.link = link
    self.script = script
  }

  /// One kind of line break, no control characters, no mark that would join what stands before it.
  var normal: RichRun {
    var run = self
    if text.unicodeScalars.contains(where: { RichRun.isControl($0) && $0 != "\n" }) {
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      run.text = lines.map(RichRun.withoutControls).joined(separator: "\n")
    }
    if run.text.unicodeScalars.first.map(RichRun.joinsWhatStandsBefore) == true {
      run.text.unicodeScalars.trimPrefix(while: RichRun.joinsWhatStandsBefore)
    }
    return run
  }

  /// No link on a whole page, and no page above the line.
  var limited: RichRun {
    var run = self
    if link != nil, text.count > RichLink.longestWords { run.link = nil }
    if script != .baseline, text.count > RichScript.longest { run.script = .baseline }
    return run
  }

  static func joinsWhatStandsBefore(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isGraphemeExtend || scalar == "\u{200D}"
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
  }

  private static func withoutControls(_ line: Substring) -> String {
    let kept = line.unicodeScalars.map { $0 == "\t" ? " " : $0 }.filter { !isControl($0) }
    return String(String.UnicodeScalarView(kept))
  }

  func hasStyle(of other: RichRun) -> Bool {
    isStrong == other.isStrong && link == other.link && script == other.script
  }
}

/// 上标、下标: without them 10⁸ would be 108.
package enum RichScript: String, Hashable, Sendable {
  case baseline, raised, lowered

  /// Characters; longer ones stand on the line.
  static let longest = 100
}

/// 链接: only to where a reader can safely be sent.
package struct RichLink: Hashable, Sendable {
  package static let schemes = ["http://", "https://", "mailto:"]
  package static let longest = 1_000

  /// Without what the notation of a body needs for itself.
  package let address: String
  /// Characters of the words that bear it; longer ones are text.
  static let longestWords = 300

  /// Nil for any other scheme, a blank or a control character in it, or one too long.
  package init?(_ address: String) {
    let isPlain = address.unicodeScalars.allSatisfy {
      $0.value > 0x20 && !(0x7F...0xA0).contains($0.value) && $0 != "\\"
    }
    let lower = address.lowercased()
    guard isPlain, address.unicodeScalars.count <= Self.longest,
      let scheme = Self.schemes.first(where: { lower.hasPrefix($0) }), address.count > scheme.count
    else { return nil }
    self.address = address.replacing("(", with: "%28").replacing(")", with: "%29").replacing("|", with: "%7C")
  }
}

/// 列表, nested three deep at most.
package struct RichList: Hashable, Sendable {
  package static let deepest = 3

  package struct Item: Hashable, Sendable {
    package var runs: [RichRun]
    package var children: [RichList]

    package init(_ runs: [RichRun], children: [RichList] = []) {
      self.runs = runs
      self.children = children
    }
  }

  package var isOrdered: Bool
  package var items: [Item]

  package init(isOrdered: Bool, _ items: [Item]) {
    self.isOrdered = isOrdered
    self.items = items
  }

  var normal: RichList? { normal(depth: 1) }

  /// What is nested too deep stands in the last level there may be.
  private func normal(depth: Int) -> RichList? {
    var kept: [Item] = []
    for item in items {
      let runs = item.runs.normal
      if depth == Self.deepest {
        if !runs.isEmpty { kept.append(Item(runs)) }
        kept += item.children.flatMap(\.flat)
      } else {
        let children = item.children.compactMap { $0.normal(depth: depth + 1) }
        if !runs.isEmpty { kept.append(Item(runs, children: children)) } else { kept += children.flatMap(\.items) }
      }
    }
    return kept.isEmpty ? nil : RichList(isOrdered: isOrdered, kept)
  }

  private var flat: [Item] {
    items.flatMap { item in
      let runs = item.runs.normal
      return (runs.isEmpty ? [] : [Item(runs)]) + item.children.flatMap(\.flat)
    }
  }
}

/// 表格: rows of cells; a merged cell says how many rows and columns it covers.
package struct RichTable: Hashable, Sendable {
  package static let mostCells = 20_000

  package struct Cell: Hashable, Sendable {
    package var runs: [RichRun]
    package var rowSpan: Int
    package var columnSpan: Int

    package init(_ runs: [RichRun], rowSpan: Int = 1, columnSpan: Int = 1) {
      self.runs = runs
      self.rowSpan = max(rowSpan, 1)
      self.columnSpan = max(columnSpan, 1)
    }
  }

  /// How many of the first rows are heads.
  package var heads: Int
  package var rows: [[Cell]]

  package init(heads: Int, _ rows: [[Cell]]) {
    self.heads = min(max(heads, 0), rows.count)
    self.rows = rows
  }

  /// Nil without a word in it.
  var normal: RichTable? {
    var table = self
    for row in table.rows.indices {
      for cell in table.rows[row].indices { table.rows[row][cell].runs = table.rows[row][cell].runs.normal }
    }
    table.heads = table.rows.prefix(heads).count { !$0.isEmpty }
    table.rows.removeAll { $0.isEmpty }
    return table.rows.contains { $0.contains { !$0.runs.isEmpty } } ? table : nil
  }
}

/// 图片: a file of the revision, and what it shows in words.
package struct RichPicture: Hashable, Sendable {
  /// SHA-256 of the file.
  package var file: String
  /// 文字说明; empty where nobody wrote one, which screening finds.
  package var description: String

  package init(file: String, description: String) {
    self.file = file
    self.description = [RichRun(description.trimmed)].normal.plain.replacing("\n", with: " ")
  }
}

extension [RichRun] {
  /// Without empty runs, with equal neighbours joined, and without blanks at either end.
  package var normal: [RichRun] {
    var runs = self.map(\.normal).joinedByStyle
    // What was joined may have become too long for its style.
    if runs.contains(where: { $0 != $0.limited }) { runs = runs.map(\.limited).joinedByStyle }
    while let first = runs.first {
      runs[0].text = first.text.withoutBlanksBefore {
        $0.isWhitespace || $0.unicodeScalars.allSatisfy(RichRun.joinsWhatStandsBefore)
      }
      if runs[0].text.isEmpty { runs.removeFirst() } else { break }
    }
    while let last = runs.last {
      runs[runs.count - 1].text = last.text.withoutBlanksBehind
      if runs[runs.count - 1].text.isEmpty { runs.removeLast() } else { break }
    }
    return runs
  }

  private var joinedByStyle: [RichRun] {
    var runs: [RichRun] = []
    for run in self where !run.text.isEmpty {
      if let last = runs.last, last.hasStyle(of: run) {
        runs[runs.count - 1].text += run.text
      } else {
        runs.append(run)
      }
    }
    return runs
  }

  /// What is read, without its styles.
  package var plain: String { map(\.text).joined() }

  fileprivate var nonEmpty: [RichRun]? { isEmpty ? nil : self }
}

extension String {
  /// The text itself, when there is nothing to take away: nearly always.
  fileprivate func withoutBlanksBefore(_ isBlank: (Character) -> Bool) -> String {
    guard let first, isBlank(first) else { return self }
    return String(drop(while: isBlank))
  }

  fileprivate var withoutBlanksBehind: String {
    guard last?.isWhitespace == true else { return self }
    return lastIndex { !$0.isWhitespace }.map { String(self[...$0]) } ?? ""
  }
}
