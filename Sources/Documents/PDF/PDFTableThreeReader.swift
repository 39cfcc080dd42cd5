import Disclosure

/// 表三 in a PDF: 25 rows (23 in the 2019 form) of seven values, tied to row and column by place.
struct PDFTableThreeReader {
  private let strip: PDFStrip
  private let region: [PDFWord]
  private let start: Double

  /// nil when the strip holds no 表三.
  init?(_ strip: PDFStrip) {
    guard let head = Self.headLine(strip) else { return nil }
    let cornerTop =
      strip.lines.filter { $0.page == head.page && $0.middle <= head.middle && head.top - $0.bottom < 60 }
      .filter { line in line.words.first.map { Self.isCorner($0) && $0.key.count > 1 } ?? false }
      .map(\.top).min()
    self.strip = strip
    start = min(head.top, cornerTop ?? head.top) - 0.1
    let start = start
    let end = Self.end(strip, after: head)
    region = strip.words.filter { $0.top >= start && $0.middle <= end }
  }

  func table() throws(Unreadable) -> PDFFoundTable {
    let body = PDFTableThreeBody(region)
    guard body.hasLabels else { throw Unreadable("表三的行名在 PDF 里读不全，数字无法对应到行。") }
    guard !body.hasStrayNumbers else { throw Unreadable("表三的数字与行名挤在一起，无法对应到列。") }
    if let word = body.strangeWord {
      throw Unreadable("表三的数字区里有“\(word.text)”（第 \(word.page) 页），无法对应到行和列。")
    }
    let form = PDFForm.tableThree(merged: body.otherIsMerged)
    let reading = PDFLabelReading(lines: body.labelLines, rows: form)
    guard let labels = reading.labels() else {
      let place = reading.missingRow.map { "找不到“\($0.label)”一行" } ?? "行名与格式对不上"
      throw Unreadable("表三\(place)，数字无法对应到行。")
    }
    return try found(body, form, labels)
  }

  private func found(
    _ body: PDFTableThreeBody, _ form: [PDFFormRow], _ labels: [PDFLabel]
  ) throws(Unreadable) -> PDFFoundTable {
    let heads = try self.heads(body)
    let rows: [PDFValueRow?]
    do { rows = try PDFRowMatching.match(body.valueRows, to: labels) } catch {
      throw Unreadable("表三“\(form[error.label].label)”一行的数字无法对应到行。")
    }
    let fitting = PDFColumnFitting(count: form.isEmpty ? 0 : 7, heads: heads, margins: body.margins)
    let cells: [[PDFWord?]]
    do { cells = try fitting.cells(of: rows) } catch {
      throw Unreadable("表三“\(form[error.row].label)”一行的数字无法对应到列。")
    }
    let texts = body.labelTexts(labels, form)
    let table = SourceTable(heads: Self.headRows(heads, corner: body.cornerText), labels: texts, cells: cells)
    return PDFFoundTable(table: table, words: Set(region), top: start)
  }

  /// The seven heads each by itself; nil when they run into each other but are all there.
  private func heads(_ body: PDFTableThreeBody) throws(Unreadable) -> [PDFHeadColumn]? {
    let columns = PDFHeadColumn.columns(of: body.headWords)
    if PDFHeadColumn.read(columns, PDFForm.tableThreeHeads) { return columns }
    let letters = body.headWords.map { $0.key }.joined().sorted()
    guard letters == PDFForm.tableThreeHeads.map(\.key).joined().sorted() else {
      throw Unreadable("表三的表头读不出“自然人”至“总计”七列，数字无法对应到列。")
    }
    return nil
  }

  private static func headRows(_ heads: [PDFHeadColumn]?, corner: String) -> [[SourceCell]] {
    let texts = heads?.map(\.text) ?? PDFForm.tableThreeHeads.map(\.label)
    return [
      [SourceCell(corner, rowSpan: 3), SourceCell(PDFForm.applicants, columnSpan: 7)],
      [
        SourceCell(texts[0], rowSpan: 2), SourceCell(PDFForm.organizations, columnSpan: 5),
        SourceCell(texts[6], rowSpan: 2),
      ],
      texts[1...5].map { SourceCell($0) },
    ]
  }

  // MARK: Where the table is

  private static func headLine(_ strip: PDFStrip) -> PDFLine? {
    strip.lines.first { $0.run(PDFForm.applicants) != nil }
  }

  static func isCorner(_ word: PDFWord) -> Bool {
    let key = word.key
    return !key.isEmpty && PDFForm.corner.contains(key)
  }

  /// Below the last row: the label 四、结转下年度继续办理 and whatever numbers stand within its height.
  private static func end(_ strip: PDFStrip, after head: PDFLine) -> Double {
    let below = strip.lines.filter { $0.top > head.top }
    let last = PDFForm.tableThree(merged: false).last?.key ?? ""
    for (index, line) in below.enumerated() {
      guard let word = line.words.first, startsLast(word, below[index...].prefix(3)) else { continue }
      var end = line.bottom
      var text = ""
      for next in below[index...] {
        let key = next.words.filter { !$0.text.isCellValue }.map(\.text).joined().formKey
        guard next.top - end < 3 * next.height || next.page != line.page else { break }
        guard last.contains(key), text.count + key.count <= last.count else { break }
        text += key
        end = next.bottom
      }
      return end + 0.1
    }
    // A heading of the next section, at the latest.
    let heading = below.first { $0.key.hasPrefix("四政府信息公开") || $0.key.hasPrefix("五存在") || $0.run("复议后起诉") != nil }
    return heading.map { $0.top - 0.1 } ?? .infinity
  }

  private static func startsLast(_ word: PDFWord, _ lines: ArraySlice<PDFLine>) -> Bool {
    let key = word.key
    guard key.hasPrefix("四"), !key.hasPrefix("四政") else { return false }
    let text = lines.flatMap(\.words).filter { !$0.text.isCellValue }.map(\.text).joined().formKey
    return text.hasPrefix("四结转")
  }
}
