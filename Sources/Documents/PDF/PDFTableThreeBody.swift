import Disclosure

/// 表三's words sorted by what they are: heads, labels of rows, labels of blocks, values.
struct PDFTableThreeBody {
  private(set) var headWords: [PDFWord] = []
  private(set) var cornerText = ""
  private var rowWords: [PDFWord] = []
  private var blockWords: [PDFWord] = []
  private var values: [PDFWord] = []
  private var leafEdge = Double.infinity
  private(set) var margins: [Int: [Double]] = [:]
  /// A word among the values that is neither a count nor a sign for nothing.
  private(set) var strangeWord: PDFWord?
  private(set) var hasStrayNumbers = false

  init(_ region: [PDFWord]) {
    let rest = takeHead(region)
    splitValues(rest)
    sortLabels()
  }

  var hasLabels: Bool { leafEdge.isFinite && !rowWords.isEmpty }
  var labelLines: [PDFLine] { PDFLine.lines(of: rowWords) }
  var valueRows: [PDFValueRow] { PDFValueRow.rows(of: values) }
  var otherIsMerged: Bool {
    !labelLines.map(\.key).joined().contains("逾期不补正") && (rowWords + blockWords).contains { Self.mark($0) == "六" }
  }

  // MARK: The head, perhaps repeated on every page

  private mutating func takeHead(_ region: [PDFWord]) -> [PDFWord] {
    var rest: [PDFWord] = []
    for page in Set(region.map(\.page)).sorted() {
      let words = region.filter { $0.page == page }
      let lines = PDFLine.lines(of: words)
      guard let head = lines.first(where: { $0.run(PDFForm.applicants) != nil }) else {
        rest += words
        continue
      }
      let first = words.filter { ($0.text.isCellValue || $0.text.hasPrefix("一、")) && $0.middle > head.bottom }
      let end = first.map(\.top).min() ?? .infinity
      let corner = lines.flatMap(\.words).filter { $0.top < max(end, head.bottom) && PDFTableThreeReader.isCorner($0) }
      let isFirst = headWords.isEmpty
      let cornerRight = corner.filter { $0.text.formKey.count > 2 }.map(\.right).max() ?? 0
      for word in words {
        let key = word.text.formKey
        let isHead =
          word.bottom <= end + 0.5 * word.height && key.allSatisfy { PDFForm.tableThreeHeadLetters.contains($0) }
        if isHead && word.left >= cornerRight - 0.5 && !key.isEmpty {
          if isFirst { headWords.append(word) }
        } else if corner.contains(word) {
          if isFirst { cornerText += word.text }
        } else {
          rest.append(word)
        }
      }
    }
    headWords = Self.withoutUpperHeads(headWords)
    return rest
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

  private mutating func splitValues(_ words: [PDFWord]) {
    let headEdge = headWords.map(\.left).min() ?? .infinity
    let labels = words.filter { !$0.text.isCellValue && $0.left < headEdge }
    let edge = labels.map(\.right).max() ?? 0
    for word in words {
      if word.text.isCellValue, word.left >= edge - 0.5 {
        values.append(word)
      } else if word.text.isCellValue, !startsLabel(word, labels) {
        hasStrayNumbers = true
      } else if word.left < headEdge {
        rowWords.append(word)
      } else {
        strangeWord = strangeWord ?? word
      }
    }
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

  private static func isLeafStart(_ word: PDFWord) -> Bool {
    let text = Array(word.text)
    return text.count >= 2 && ("1"..."8").contains(text[0]) && ".．、".contains(text[1])
  }

  /// Parts the labels of blocks, which span rows, from those of rows, by the columns they stand in.
  private mutating func sortLabels() {
    let leaves = rowWords.filter(Self.isLeafStart)
    guard leaves.count >= 4, let edge = leaves.map(\.left).min(), let firstLeaf = leaves.map(\.top).min() else {
      return
    }
    let marked = rowWords.filter { Self.mark($0) != nil }
    guard let blockEdge = marked.map(\.left).min(), let first = marked.first(where: { Self.mark($0) == "一" }),
      let last = marked.first(where: { Self.mark($0) == "七" })
    else { return }
    leafEdge = edge
    margins = Dictionary(grouping: leaves, by: \.page).mapValues { [$0.map(\.left).min() ?? 0] }
    let merged = !rowWords.contains { $0.text.formKey.contains("逾期不补") || $0.text.formKey.contains("不补正") }
    var (rows, blocks): ([PDFWord], [PDFWord]) = ([], [])
    for word in rowWords {
      if isBlock(
        word, merged, blockEdge: blockEdge, firstLeaf: firstLeaf, results: first.top...max(first.top, last.bottom))
      {
        blocks.append(word)
      } else {
        rows.append(word)
      }
    }
    (rowWords, blockWords) = (rows, blocks)
  }

  private func isBlock(
    _ word: PDFWord, _ merged: Bool, blockEdge: Double, firstLeaf: Double, results: ClosedRange<Double>
  ) -> Bool {
    guard results.contains(word.middle) else { return false }
    if word.right <= blockEdge + 0.5 { return true }
    guard word.right <= leafEdge + 0.5 else { return false }
    switch Self.mark(word) {
    case "一", "二", "七": return false
    case "六": return !merged
    case .some: return true
    case nil: return word.middle >= firstLeaf
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
    let left = blockWords.filter { Self.mark($0) != nil }.map(\.left).min() ?? 0
    for word in PDFLine.lines(of: blockWords.filter { $0.right > left + 0.5 }).flatMap(\.words) {
      current = Self.mark(word) ?? current
      if let current { texts[current, default: ""] += word.text }
    }
    let full = Dictionary(uniqueKeysWithValues: zip("三四五六", TableThreeBlock.allCases.map(\.label.formKey)))
    return texts.filter { $0.value.formKey == full[$0.key] }
  }
}
