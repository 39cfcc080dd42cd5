/// 页眉、页脚和页码: the outermost lines of the pages that are no part of the report.
///
/// A page number is dropped only when it counts up with the pages, a header only when it repeats at one height; anything
/// else stays and, inside a table, leads to a refusal rather than to a lost number.
enum PDFPageFurniture {
  static func removed(from pages: [PDFPage]) -> [PDFPage] {
    var pages = pages
    for edge in [Edge.bottom, .top, .bottom, .top] {
      let marks = pages.map { mark($0, edge) }
      let offsets = numberOffsets(marks)
      let repeated = repeatedKeys(marks)
      for index in pages.indices {
        guard let mark = marks[index] else { continue }
        if isNumber(mark, offsets) || repeated.contains(mark.repetition) {
          pages[index].words.removeAll { mark.words.contains($0) }
        }
      }
    }
    return pages
  }

  private enum Edge { case top, bottom }

  private struct Repetition: Hashable {
    let key: String
    let height: Int
  }

  private struct Mark {
    let page: Int
    let words: Set<PDFWord>
    /// The number printed, when the line is a page number.
    let number: Int?
    /// Whether it stands between dashes or as 第…页, as no cell of a table does.
    let isDressed: Bool
    let repetition: Repetition
  }

  /// The outermost line, when it lies in the margin.
  private static func mark(_ page: PDFPage, _ edge: Edge) -> Mark? {
    let lines = PDFLine.lines(of: page.words)
    guard let line = edge == .top ? lines.first : lines.last else { return nil }
    guard edge == .top ? line.middle < page.height * 0.12 : line.middle > page.height * 0.86 else { return nil }
    let text = CompatibleText.fold(line.words.map(\.text).joined())
    let printed = printedNumber(text)
    let key = String(text.formKey.map { $0.isDigit ? "0" : $0 })
    return Mark(
      page: page.number, words: Set(line.words), number: printed?.number, isDressed: printed?.isDressed ?? false,
      repetition: Repetition(key: key, height: Int((line.middle / 4).rounded())))
  }

  /// 「3」, 「— 3 —」, 「第3页」 or 「第3页共9页」.
  private static func printedNumber(_ text: String) -> (number: Int, isDressed: Bool)? {
    let dashes: Set<Character> = ["-", "—", "–", "―", "─", "·", "•", "~"]
    let start = text.prefix { dashes.contains($0) }
    let rest = text.dropFirst(start.count)
    let digits = rest.prefix { $0.isDigit }
    let end = rest.dropFirst(digits.count)
    guard let number = Int(digits), digits.count <= 3 else { return pageOfPages(text).map { ($0, true) } }
    if start.isEmpty, end.isEmpty { return (number, false) }
    return !start.isEmpty && !end.isEmpty && end.allSatisfy { dashes.contains($0) } ? (number, true) : nil
  }

  private static func pageOfPages(_ text: String) -> Int? {
    guard text.first == "第", text.last == "页", text.count <= 14 else { return nil }
    return Int(text.dropFirst().prefix { $0.isDigit })
  }

  /// Printed number less the page's place, where two pages agree.
  private static func numberOffsets(_ marks: [Mark?]) -> Set<Int> {
    let offsets = marks.compactMap { mark in mark.flatMap { mark in mark.number.map { $0 - mark.page } } }
    return Set(Dictionary(grouping: offsets) { $0 }.filter { $0.value.count >= 2 }.keys)
  }

  private static func isNumber(_ mark: Mark, _ offsets: Set<Int>) -> Bool {
    guard let number = mark.number else { return false }
    return mark.isDressed || offsets.contains(number - mark.page)
  }

  private static func repeatedKeys(_ marks: [Mark?]) -> Set<Repetition> {
    let repetitions = marks.compactMap { $0?.repetition }.filter { repetition in
      repetition.key.filter { !$0.isNumber }.count >= 4 && !PDFForm.isHeadText(repetition.key)
    }
    return Set(Dictionary(grouping: repetitions) { $0 }.filter { $0.value.count >= 2 }.keys)
  }
}
