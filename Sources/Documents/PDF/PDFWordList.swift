/// 词表: what `pdftotext -tsv` prints, a line for every page, block, line and word, with positions in points.
///
/// The columns are `level page_num par_num block_num line_num word_num left top width height conf text`; level 1 is a page
/// and level 5 a word.
package enum PDFWordList {
  /// The most pages of a report that are read.
  package static let pageLimit = 300
  /// The most bytes of poppler's answer that are read.
  package static let byteLimit = 32 << 20

  package static let scanned = Unreadable("这是扫描件，没有文字层，无法读取数字；请改用网页、Word 或带文字层的 PDF。")
  package static let unknownLetters = Unreadable("这份 PDF 的文字没有可用的编码，读出来不是汉字；请改用网页、Word 或重新导出的 PDF。")
  package static let tooManyPages = Unreadable("这份 PDF 超过 \(pageLimit) 页，不像一份年度报告，没有读取。")
  package static let tooLarge = Unreadable("这份 PDF 的文字超过 \(byteLimit >> 20) MB，不像一份年度报告，没有读取。")
  package static let damaged = Unreadable("这份 PDF 的文字位置无法解析，文件可能已损坏；请重新导出后再读。")

  /// The pages in `bytes`, refused when they hold no Chinese text.
  package static func pages(in bytes: [UInt8]) throws(Unreadable) -> [PDFPage] {
    guard bytes.count <= byteLimit else { throw tooLarge }
    var pages: [PDFPage] = []
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      try read(line, into: &pages)
    }
    let words = pages.lazy.flatMap(\.words)
    guard words.contains(where: { !$0.text.isEmpty }) else { throw scanned }
    guard words.contains(where: { $0.text.hasHan }) else {
      let letters = words.reduce(0) { $0 + $1.text.count }
      throw letters < 40 * pages.count ? scanned : unknownLetters
    }
    return pages
  }

  private static func read(_ line: ArraySlice<UInt8>, into pages: inout [PDFPage]) throws(Unreadable) {
    let fields = line.split(separator: UInt8(ascii: "\t"), maxSplits: 11, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard let level = fields.first, level != "level" else { return }
    guard fields.count == 12, let number = Int(fields[1]), let box = Box(fields[6...9]) else { throw damaged }
    switch level {
    case "1":
      // Poppler fills in only the size of a page; the corner is left over from the page before.
      guard number == pages.count + 1, box.width > 0, box.height > 0 else { throw damaged }
      guard number <= pageLimit else { throw tooManyPages }
      pages.append(PDFPage(number: number, width: box.width, height: box.height))
    case "5":
      guard number == pages.count, let last = pages.indices.last else { throw damaged }
      let text = fields[11].filter { !$0.isWhitespace }
      // Outside the page nothing is seen, so nothing there is read.
      guard !text.isEmpty, box.isInside(pages[last]) else { return }
      pages[last].words.append(
        PDFWord(page: number, left: box.left, top: box.top, right: box.right, bottom: box.bottom, text: text))
    case "3", "4": return
    default: throw damaged
    }
  }

  private struct Box {
    let left: Double
    let top: Double
    let width: Double
    let height: Double
    var right: Double { left + width }
    var bottom: Double { top + height }

    init?(_ fields: ArraySlice<String>) {
      let numbers = fields.compactMap { Double($0) }.filter { $0.isFinite && $0.magnitude < 1e6 }
      guard numbers.count == 4, numbers[2] >= 0, numbers[3] >= 0 else { return nil }
      (left, top) = (numbers[0], numbers[1])
      (width, height) = (numbers[2], numbers[3])
    }

    func isInside(_ page: PDFPage) -> Bool {
      let (x, y) = ((left + right) / 2, (top + bottom) / 2)
      return bottom > top && x >= 0 && y >= 0 && x <= page.width && y <= page.height
    }
  }
}
