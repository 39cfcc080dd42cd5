/// 版面: turns the words of a PDF into paragraphs and tables in reading order.
///
/// A PDF says where each word stands, not which cell it is in. The three tables of the report are therefore looked for by the
/// words of the form, and each number is tied to its row and column by its place; where that is not certain the file is
/// refused, for a wrong number is worse than none.
package enum PDFLayout {
  package static func document(of pages: [PDFPage]) throws(Unreadable) -> SourceDocument {
    let strip = PDFStrip(PDFPageFurniture.removed(from: pages))
    let tables = try tables(in: strip)
    let taken = tables.reduce(into: Set<PDFWord>()) { $0.formUnion($1.words) }
    let rest = strip.words.filter { !taken.contains($0) }
    try refuseOverlooked(rest)
    let paragraphs = PDFParagraphs(rest).paragraphs(breaks: tables.map(\.top))
    let blocks =
      paragraphs.map { (top: $0.top, block: SourceBlock.paragraph($0.text)) }
      + tables.map { (top: $0.top, block: SourceBlock.table($0.table)) }
    return SourceDocument(title: title(paragraphs), blocks: blocks.sorted { $0.top < $1.top }.map(\.block))
  }

  private static func tables(in strip: PDFStrip) throws(Unreadable) -> [PDFFoundTable] {
    var tables: [PDFFoundTable] = []
    if let reader = PDFTableTwoReader(strip) { tables.append(try reader.table()) }
    if let reader = PDFTableThreeReader(strip) { tables.append(try reader.table()) }
    if let reader = PDFTableFourReader(strip) { tables.append(try reader.table()) }
    return tables
  }

  /// Labels of a table that no table took: its numbers would otherwise pass for prose.
  private static func refuseOverlooked(_ rest: [PDFWord]) throws(Unreadable) {
    let lines = PDFLine.lines(of: rest)
    let keys = lines.map(\.key)
    let rows = PDFForm.tableThree(merged: false)
    let seen = rows.filter { row in keys.contains { $0.hasPrefix(row.key) && $0.count < row.key.count + 24 } }
    if seen.count >= 3 { throw Unreadable("PDF 里有表三的行名，但读不出整张表，数字无法对应到行和列。") }
    if keys.contains(where: { $0.hasPrefix("第二十条第") && $0.hasSuffix("项") && $0.count == 8 }) {
      throw Unreadable("PDF 里有表二的栏目，但读不出整张表，数字无法对应到行和列。")
    }
    let heads = lines.filter { $0.run("结果维持") != nil || $0.run("未经复议直接起诉") != nil }
    if !heads.isEmpty { throw Unreadable("PDF 里有表四的表头，但读不出整张表，数字无法对应到列。") }
  }

  /// The first paragraph, when it is set larger than the text and names the report.
  private static func title(_ paragraphs: [PDFParagraphs.Paragraph]) -> String? {
    paragraphs.prefix(6).first { $0.text.hasSuffix("报告") && $0.text.contains("政府信息公开") && $0.text.count < 60 }?.text
  }
}
