/// DOCX bytes → what the document says.
///
/// Kept: the text as it stands with all tracked changes accepted, text boxes, automatic numbers. Left out: deleted and
/// hidden text, field codes, footnotes, comments, headers and footers.
package enum DOCXExtraction {
  package static func document(from bytes: [UInt8]) throws(Unreadable) -> SourceDocument {
    let package = OfficePackage(archive: try ZipArchive(bytes: bytes))
    let main = try package.mainPart(usually: "word/document.xml")
    guard let reader = try XMLPartReader(main, in: package.archive) else { throw noDocument }
    let parts = try package.relationships(of: main)
    func part(_ kind: String) throws(Unreadable) -> XMLPartReader? {
      guard let target = parts.first(where: { $0.kind == kind })?.target else { return nil }
      return try XMLPartReader(target, in: package.archive)
    }
    var body = DOCXBody(
      reader: reader, numbering: try DOCXNumbering(part("numbering")), styles: try DOCXStyleTable(part("styles")))
    let blocks = try body.read()
    return SourceDocument(title: try package.coreTitle(), blocks: blocks.settled)
  }

  static let noDocument = Unreadable("文件里没有正文部件（word/document.xml），不是完整的 Word 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。")
}
