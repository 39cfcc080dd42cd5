/// The pages hung one under the other, so that a table over a page break is one table.
struct PDFStrip {
  let words: [PDFWord]
  let lines: [PDFLine]

  init(_ pages: [PDFPage]) {
    var offset = 0.0
    var hung: [PDFWord] = []
    for page in pages {
      hung += page.words.map { $0.moved(down: offset) }
      offset += page.height
    }
    words = hung
    lines = PDFLine.lines(of: hung)
  }
}

/// Words that stand on one line of one page, from left to right.
struct PDFLine {
  var words: [PDFWord]

  var top: Double { words.map(\.top).min() ?? 0 }
  var bottom: Double { words.map(\.bottom).max() ?? 0 }
  var left: Double { words.first?.left ?? 0 }
  var right: Double { words.map(\.right).max() ?? 0 }
  var middle: Double { (top + bottom) / 2 }
  var page: Int { words.first?.page ?? 0 }
  var key: String { words.map(\.text).joined().formKey }
  /// The line height of its largest word.
  var height: Double { words.map(\.height).max() ?? 0 }

  /// The words grouped into lines, from above to below.
  static func lines(of words: [PDFWord]) -> [PDFLine] {
    var lines: [PDFLine] = []
    for word in words.sorted(by: { ($0.page, $0.middle, $0.left) < ($1.page, $1.middle, $1.left) }) {
      let near = lines.indices.suffix(4).last { index in
        lines[index].page == word.page && (lines[index].words.first?.isOnLine(of: word) ?? false)
      }
      if let near { lines[near].words.append(word) } else { lines.append(PDFLine(words: [word])) }
    }
    for index in lines.indices { lines[index].words.sort { $0.left < $1.left } }
    return lines.sorted { $0.middle < $1.middle }
  }

  /// Consecutive whole words of the line that together read `key`, and no more: a word inside a sentence does not count.
  func run(_ key: String) -> [PDFWord]? {
    let keys = words.map(\.key)
    for start in keys.indices {
      var text = ""
      for end in start..<keys.count {
        text += keys[end]
        if text == key { return Array(words[start...end]) }
        if !key.hasPrefix(text) { break }
      }
    }
    return nil
  }
}
