import Disclosure

/// 表三's words sorted by what they are: heads, labels of rows, labels of blocks, values.
struct PDFTableThreeBody {
  private(set) var headWords: [PDFWord] = []
  private(set) var cornerText = ""
  private var rowWords: [PDFWord] = []
  private var blockWords: [PDFWord] = []
  private var values: [PDFWord] = []
  private(set) var hasLabels = false
  private(set) var margins: [Int: PDFMargin] = [:]
  /// A word among the values that is neither a count nor a sign for nothing.
  private(set) var strangeWord: PDFWord?
  private(set) var hasStrayNumbers = false

  init(_ region: [PDFWord]) {
    let rest = takeHead(region)
    splitValues(rest)
    sortLabels()
  }

  var labelLines: [PDFLine] { PDFLine.lines(of: rowWords) }
  var valueRows: [PDFValueRow] { PDFValueRow.rows(of: values) }
  var otherIsMerged: Bool {
    !labelLines.map(\.key).joined().contains("逾期不补正") && (rowWords + blockWords).contains { Self.mark($0) == "六" }
  }

  // MARK: The head, perhaps repeated on every page

  private mutating func takeHead(_ region: [PDFWord]) -> [PDFWord] {
    let lines = PDFLine.lines(of: region)
    let starts = lines.filter { $0.run(PDFForm.applicants) != nil }.map(\.top)
    var taken: Set<PDFWord> = []
    for (index, start) in starts.enumerated() {
      let top = index == 0 ? -Double.infinity : start - 60
      let first = region.filter { $0.top > start && ($0.text.isCellValue || $0.text.hasPrefix("一、")) }.map(\.top).min()
      let words = region.filter {
        $0.top >= top && $0.middle < first ?? .infinity && !taken.contains($0)
          && (index == 0 || $0.page == region.first { $0.top >= start }?.page)
      }
      taken.formUnion(takeHead(words, isFirst: index == 0))
    }
    headWords = Self.withoutUpperHeads(headWords)
    return region.filter { !taken.contains($0) }
  }

  /// The words of one printed head among `words`.
  private mutating func takeHead(_ words: [PDFWord], isFirst: Bool) -> Set<PDFWord> {
    let corner = PDFLine.lines(of: words.filter(PDFTableThreeReader.isCorner)).flatMap(\.words)
    let cornerRight = corner.filter { $0.key.count > 2 }.map(\.right).max() ?? 0
    let heads = words.filter { word in
      let key = word.key
      return word.left >= cornerRight - 0.5 && !key.isEmpty
        && key.allSatisfy { PDFForm.tableThreeHeadLetters.contains($0) }
    }
    let cornerOnly = corner.filter { !heads.contains($0) }
    if isFirst {
      headWords = heads
      cornerText = cornerOnly.map(\.text).joined()
    }
    return Set(heads + cornerOnly)
  }

  /// Without 申请人情况 and 法人或其他组织, which span columns.
  private static func withoutUpperHeads(_ words: [PDFWord]) -> [PDFWord] {
    var upper: Set<PDFWord> = []
    for line in PDFLine.lines(of: words) {
      for key in [PDFForm.applicants, PDFForm.organizations] { upper.formUnion(line.run(key) ?? []) }
    }
    return words.filter { !upper.contains($0) }
  }

  // MARK: Labels and values

  /// Page by page, for the margins of left and right pages may differ.
  private mutating func splitValues(_ words: [PDFWord]) {
    for (page, words) in Dictionary(grouping: words, by: \.page).sorted(by: { $0.key < $1.key }) {
      let headEdge = headWords.filter { $0.page == page }.map(\.left).min() ?? .infinity
      let labels = words.filter { !$0.text.isCellValue && $0.left < headEdge }
      let edge = labels.map(\.right).max() ?? 0
      for word in words {
        if word.text.isCellValue, word.left >= edge - 0.3 * word.height {
          values.append(word)
        } else if word.text.isCellValue, word.text.hasDigit, !startsLabel(word, labels) {
          hasStrayNumbers = true
        } else if word.left < headEdge, !Self.endsInValue(word) {
          rowWords.append(word)
        } else {
          strangeWord = strangeWord ?? word
        }
      }
    }
  }

  /// A value, or a sign for nothing, that ran into the label before it.
  private static func endsInValue(_ word: PDFWord) -> Bool {
    guard word.text.count > 1, let last = word.text.last else { return false }
    return last.isNumber && last.isASCII || PDFSigns.nothing.contains(String(last)) && last != "无"
  }

  /// A digit that poppler parted from its label: 「1」「.属于国家秘密」.
  private func startsLabel(_ word: PDFWord, _ labels: [PDFWord]) -> Bool {
    word.text.count == 1
      && labels.contains {
        $0.isOnLine(of: word) && abs($0.left - word.right) < 0.3 * word.height
          && $0.text.first.map { ".．、".contains($0) } ?? false
      }
  }

  /// The numeral of a label 「（三）…」.
  static func mark(_ word: PDFWord) -> Character? {
    let text = Array(word.text)
    guard text.count >= 2, text[0] == "（" || text[0] == "(", "一二三四五六七".contains(text[1]) else { return nil }
    return text[1]
  }

  /// Justified in a narrow cell, 「（三」 is set as two words.
  private static func joiningBrackets(_ words: [PDFWord]) -> [PDFWord] {
    PDFLine.lines(of: words).flatMap { line in
      line.words.reduce(into: [PDFWord]()) { joined, word in
        if let last = joined.last, last.text == "（" || last.text == "(", word.left - last.right < 2 * word.height {
          joined[joined.count - 1].text += word.text
          joined[joined.count - 1].right = word.right
        } else {
          joined.append(word)
        }
      }
    }
  }

  private static func isLeafStart(_ word: PDFWord) -> Bool {
    let text = Array(word.text)
    return text.count >= 2 && ("1"..."8").contains(text[0]) && ".．、".contains(text[1])
  }

  /// Parts the labels of blocks, which span rows, from those of rows, by the columns they stand in.
  private mutating func sortLabels() {
    rowWords = Self.joiningBrackets(rowWords)
    let leaves = rowWords.filter(Self.isLeafStart)
    let marked = rowWords.filter { Self.mark($0) != nil }.sorted { $0.top < $1.top }
    guard leaves.count >= 4,
      let first = marked.first(where: { Self.mark($0) == "一" }),
      let last = marked.first(where: { Self.mark($0) == "七" })
    else { return }
    hasLabels = true
    margins = Dictionary(grouping: leaves, by: \.page).mapValues(PDFMargin.init)
    let leafEdges = Self.edges(leaves)
    let ofLeaves = rowWords.filter { $0.right > (leafEdges[$0.page] ?? 0) + 0.5 }
    let merged = !PDFLine.lines(of: ofLeaves).map(\.key).joined().contains("逾期不补正")
    let blockEdges = Self.edges(marked)
    let results = first.top...max(first.top, last.bottom)
    var (rows, blocks): ([PDFWord], [PDFWord]) = ([], [])
    for word in rowWords {
      let leafEdge = leafEdges[word.page] ?? leafEdges[0] ?? 0
      let blockEdge = min(blockEdges[word.page] ?? blockEdges[0] ?? 0, leafEdge)
      let isBlock: Bool
      if !results.contains(word.middle) || word.right > leafEdge + 0.5 {
        isBlock = false
      } else if word.right <= blockEdge + 0.5 {
        isBlock = true
      } else {
        let owner = marked.last { $0.top <= word.top + 0.5 } ?? word
        isBlock = Self.isBlockMark(Self.mark(owner), merged: merged)
      }
      if isBlock { blocks.append(word) } else { rows.append(word) }
    }
    (rowWords, blockWords) = (rows, blocks)
  }

  /// By page, the left edge of `words`; under 0 the edge of all of them.
  private static func edges(_ words: [PDFWord]) -> [Int: Double] {
    var edges = Dictionary(grouping: words, by: \.page).compactMapValues { $0.map(\.left).min() }
    edges[0] = words.map(\.left).min()
    return edges
  }

  /// Whether a label with this numeral spans rows; what stands under it without a numeral continues it.
  private static func isBlockMark(_ mark: Character?, merged: Bool) -> Bool {
    switch mark {
    case "三", "四", "五": true
    case "六": !merged
    default: false
    }
  }

  // MARK: What the labels say

  /// Each row's label, the first of a block preceded by the block's own where that could be read.
  func labelTexts(_ labels: [PDFLabel], _ form: [PDFFormRow]) -> [String] {
    let blocks = blockTexts()
    var texts = labels.map(\.text)
    for (mark, row) in [("三", "国家秘密"), ("四", "不掌握"), ("五", "信访举报"), ("六", "逾期不补正")] as [(Character, String)] {
      guard let index = form.firstIndex(where: { $0.kernels.contains(row) }), let block = blocks[mark] else { continue }
      texts[index] = block + texts[index]
    }
    return texts
  }

  private func blockTexts() -> [Character: String] {
    var texts: [Character: String] = [:]
    var current: Character?
    let edges = Self.edges(blockWords.filter { Self.mark($0) != nil })
    let words = blockWords.filter { $0.right > (edges[$0.page] ?? edges[0] ?? 0) + 0.5 }
    for word in PDFLine.lines(of: words).flatMap(\.words) {
      current = Self.mark(word) ?? current
      if let current { texts[current, default: ""] += word.text }
    }
    let full = Dictionary(uniqueKeysWithValues: zip("三四五六", TableThreeBlock.allCases.map(\.label.formKey)))
    return texts.filter { $0.value.formKey == full[$0.key] }
  }
}
