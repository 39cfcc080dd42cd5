import Disclosure

/// The sheet 「部分」 of our own workbook: 部分 | 标题 | 内容, which holds the report's title, preamble and sections.
extension SourceSheet {
  private static let head = ["部分", "标题", "内容"]

  /// The sheet's texts as paragraphs; nil when this is some other sheet.
  var sectionParagraphs: [SourceBlock]? {
    guard let first = rows.first, texts(first) == SourceSheet.head else { return nil }
    return rows.dropFirst().flatMap { row -> [SourceBlock] in
      let cells = texts(row)
      guard let number = cells.first, cells.count == SourceSheet.head.count else { return [] }
      let text = cells[2].isEmpty ? [] : [SourceBlock.paragraph(cells[2])]
      guard ReportSection.numerals.contains(number) else { return text }
      return [.paragraph("\(number)、\(cells[1])")] + text
    }
  }

  /// The row's first three columns.
  private func texts(_ row: SourceSheetRow) -> [String] {
    (1...SourceSheet.head.count).map { column in row.cells.first { $0.column == column }?.value.text.trimmed ?? "" }
  }
}
