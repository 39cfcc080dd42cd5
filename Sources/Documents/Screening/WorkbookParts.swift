import Disclosure

/// XLSX: the cells of visible sheets under their headings, comments and text boxes; hidden sheets are named, not read.
enum WorkbookParts {
  static func parts(of bytes: [UInt8], _ archive: ZipArchive) throws(Unreadable) -> [ScreenedPart] {
    let workbook = try XLSXExtraction.workbook(from: bytes)
    var found = workbook.sheets.flatMap { sheet in HeadedGrid(rows: rows(of: sheet)).parts(.sheet(sheet.name)) }
    for name in workbook.hiddenSheets {
      found.append(.unread(.aside("隐藏的工作表“\(name)”"), "公开后他人可以取消隐藏，请删除该表，或取消隐藏后重新检查。"))
    }
    for name in archive.names.sorted() where name.hasSuffix(".xml") {
      let isComment = name.hasPrefix("xl/comments") || name.hasPrefix("xl/threadedcomments/")
      guard isComment || name.hasPrefix("xl/drawings/") else { continue }
      let texts = try LooseText.paragraphs(of: name, in: archive, wanted: ["t", "text"])
      found += texts.map { ScreenedPart(.aside(isComment ? "批注" : "文本框"), $0) }
    }
    return found + LooseText.unread(in: archive)
  }

  private static func rows(of sheet: SourceSheet) -> [HeadedGrid.Row] {
    sheet.rows.map { row in (row.number, row.cells.map { ($0.column, text(of: $0.value)) }) }
  }

  private static func text(of value: SourceSheetValue) -> String {
    switch value {
    case .text(let text), .number(let text), .date(let text), .error(let text): text
    case .boolean(let isTrue): isTrue ? "TRUE" : "FALSE"
    }
  }
}
