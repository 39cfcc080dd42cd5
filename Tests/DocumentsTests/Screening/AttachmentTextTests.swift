import Disclosure
import Documents
import TestSupport
import Testing

/// Attachments: what is found inside them, and that nothing is passed over in silence.
@Suite("Attachment text") struct AttachmentTextTests {
  private static let identity = "341799199001011239"

  private func parts(_ bytes: [UInt8], _ name: String, pages: [String] = []) -> [ScreenedPart] {
    AttachmentText(pdf: { _ in pages }).parts(of: bytes, name: name)
  }

  /// «rule place» of every finding.
  private func found(_ bytes: [UInt8], _ name: String, pages: [String] = []) -> [String] {
    Screening().findings(in: parts(bytes, name, pages: pages)).map { "\($0.rule.rawValue) \($0.place.chinese)" }
  }

  private static func paragraph(_ text: String) -> String { "<w:p><w:r><w:t>\(text)</w:t></w:r></w:p>" }

  private static func zip(_ files: KeyValuePairs<String, [UInt8]>) -> [UInt8] {
    var zip = ZipBytes()
    for (name, bytes) in files { zip.add(name, bytes) }
    return zip.bytes
  }

  private static func cell(_ text: String) -> String { "<w:tc>\(paragraph(text))</w:tc>" }

  @Test(
    "A Word document: body, table under its headings, deleted and hidden text",
    arguments: [
      (paragraph("甲") + paragraph(identity), ["identityNumber 附件“a.docx”的第2段"]),
      (
        "<w:tbl><w:tr>\(cell("姓名"))\(cell("身份证号"))</w:tr><w:tr>\(cell("李某"))\(cell("341799199001011230"))</w:tr></w:tbl>",
        [
          "peopleList 附件“a.docx”的第1张表格第2行第2列（身份证号）", "identityNumber 附件“a.docx”的第1张表格第2行第2列（身份证号）",
        ]
      ),
      (
        "<w:p><w:del><w:r><w:delText>\(identity)</w:delText></w:r></w:del></w:p>",
        ["identityNumber 附件“a.docx”的隐藏或已删除的文字"]
      ),
      (
        "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>\(identity)</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>",
        ["identityNumber 附件“a.docx”的隐藏或已删除的文字"]
      ),
      (paragraph("机密★三年"), ["secrecyMark 附件“a.docx”的第1段"]),
      (
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>\(paragraph("东溪村"))</w:tc>\(cell("李某"))</w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc>\(cell(identity))</w:tr></w:tbl>",
        ["identityNumber 附件“a.docx”的第1张表格第2行第2列（李某）"]
      ),
      (paragraph("云溪镇"), []),
    ])
  func word(body: String, expected: [String]) {
    #expect(found(OfficeBytes.docx(body), "a.docx") == expected)
  }

  @Test(
    "A Word document's other parts",
    arguments: [
      ("word/header1.xml", "页眉"), ("word/footer2.xml", "页脚"), ("word/footnotes.xml", "脚注"), ("word/endnotes.xml", "尾注"),
      ("word/comments.xml", "批注"),
    ])
  func wordAsides(part: String, chinese: String) {
    let bytes = Self.zip([
      "word/document.xml": Array("<w:document \(OfficeBytes.wordNames)><w:body/></w:document>".utf8),
      part: Array("<w:x \(OfficeBytes.wordNames)>\(Self.paragraph(Self.identity))</w:x>".utf8),
    ])
    #expect(found(bytes, "a.docx") == ["identityNumber 附件“a.docx”的\(chinese)"])
  }

  @Test(
    "Parts of an office file that are not looked at are named",
    arguments: [
      ("word/media/image1.png", "图片"), ("word/embeddings/oleobject1.bin", "嵌入对象"), ("word/vbaproject.bin", "宏"),
      ("word/charts/chart1.xml", "图表"),
    ])
  func unreadParts(part: String, chinese: String) {
    let bytes = Self.zip([
      "word/document.xml": Array("<w:document \(OfficeBytes.wordNames)><w:body/></w:document>".utf8), part: [1],
    ])
    #expect(found(bytes, "a.docx") == ["unreadable 附件“a.docx”的\(chinese)"])
  }

  private static func row(_ number: Int, _ cells: [String]) -> String {
    let written = Swift.zip(["A", "B", "C"], cells).map { column, text in
      "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
    }
    return "<row r=\"\(number)\">\(written.joined())</row>"
  }

  @Test("A workbook: sheet, row, column and its heading, below a title")
  func workbook() {
    let rows =
      Self.row(1, ["云溪镇低保名单"]) + Self.row(2, ["序号", "姓名", "银行卡号"]) + Self.row(3, ["1", "李某", "6222029999000011118"])
    #expect(
      found(OfficeBytes.xlsx(rows: rows), "b.xlsx") == [
        "peopleList 附件“b.xlsx”的工作表“表”第3行第3列（银行卡号）", "bankCard 附件“b.xlsx”的工作表“表”第3行第3列（银行卡号）",
      ])
  }

  @Test("A number stored as a number is found; a hidden sheet is named")
  func workbookNumbers() {
    let rows = "<row r=\"1\"><c r=\"A1\"><v>13800001234</v></c></row>"
    #expect(found(OfficeBytes.xlsx(rows: rows), "b.xlsx") == ["mobileNumber 附件“b.xlsx”的工作表“表”第1行第1列"])
    let hidden = "<sheet name=\"底表\" sheetId=\"1\" state=\"hidden\" r:id=\"rId1\"/>"
    #expect(found(OfficeBytes.xlsx(rows: rows, sheets: hidden), "b.xlsx") == ["unreadable 附件“b.xlsx”的隐藏的工作表“底表”"])
  }

  @Test("Slides, their tables and notes")
  func slides() {
    let names = "xmlns:a=\"a\" xmlns:p=\"p\""
    func cell(_ text: String) -> String { "<a:tc><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></a:tc>" }
    let table =
      "<a:tbl><a:tr>\(cell("姓名"))\(cell("病种"))</a:tr><a:tr>\(cell("李某"))\(cell("慢性病"))</a:tr></a:tbl>"
    let bytes = Self.zip([
      "[Content_Types].xml": Array("<Types/>".utf8), "ppt/presentation.xml": Array("<p/>".utf8),
      "ppt/slides/slide2.xml": Array("<p:s \(names)><a:p><a:t>\(Self.identity)</a:t></a:p></p:s>".utf8),
      "ppt/slides/slide1.xml": Array("<p:s \(names)>\(table)</p:s>".utf8),
      "ppt/notesSlides/notesSlide1.xml": Array("<p:s \(names)><a:p><a:t>内部资料</a:t></a:p></p:s>".utf8),
    ])
    #expect(
      found(bytes, "c.pptx") == [
        "peopleList 附件“c.pptx”的第1张表格第2行第2列（病种）", "identityNumber 附件“c.pptx”的第2张幻灯片",
        "internalMark 附件“c.pptx”的第1页备注",
      ])
  }

  @Test(
    "Plain text and CSV, in UTF-8 and GB18030",
    arguments: [
      ("a.txt", Array("甲\r\n\r\n\(identity)".utf8), ["identityNumber 附件“a.txt”的第3行"]),
      ("a.txt", [0xBB, 0xFA, 0xC3, 0xDC, 0x0A, 0xBC, 0xD7], ["secrecyMark 附件“a.txt”的第1行"]),
      ("a.csv", Array("姓名,病种\n李某,\"慢性,病\"\n".utf8), ["peopleList 附件“a.csv”的第1张表格第2行第2列（病种）"]),
      ("a.csv", Array("姓名;病种\n李某;肺炎".utf8), ["peopleList 附件“a.csv”的第1张表格第2行第2列（病种）"]),
      (
        "a.tsv", Array("姓名\t手机号\n李某\t13800001234".utf8),
        [
          "peopleList 附件“a.tsv”的第1张表格第2行第2列（手机号）", "mobileNumber 附件“a.tsv”的第1张表格第2行第2列（手机号）",
        ]
      ),
      ("a.csv", Array("村名,户数\n东溪村,12\n".utf8), []),
      ("a.html", Array("<html><body><p>甲</p><p>\(identity)</p></body></html>".utf8), ["identityNumber 附件“a.html”的第2段"]),
    ])
  func plain(name: String, bytes: [UInt8], expected: [String]) {
    #expect(found(bytes, name) == expected)
  }

  @Test("A PDF goes to its reader; a page without text is named")
  func pdf() {
    let bytes = Array("%PDF-1.7\n".utf8)
    #expect(
      found(bytes, "d.pdf", pages: ["甲", " ", Self.identity]) == [
        "unreadable 附件“d.pdf”的第2页", "identityNumber 附件“d.pdf”的第3页",
      ])
    #expect(found(bytes, "d.pdf") == ["unreadable 附件“d.pdf”的内容"])
    let refusing = AttachmentText(pdf: { _ throws(Unreadable) in throw Unreadable("文件已加密。") })
    #expect(refusing.parts(of: bytes, name: "d.pdf").map(\.obstacle) == ["文件已加密。"])
  }

  @Test(
    "What cannot be looked into is a finding",
    arguments: [
      ("a.png", [0x89, 0x50, 0x4E, 0x47]), ("a.doc", OfficeBytes.compoundFile("WordDocument")),
      ("a.xls", OfficeBytes.compoundFile("Workbook")), ("a.docx", OfficeBytes.compoundFile("EncryptedPackage")),
      ("a.rar", Array("Rar!".utf8)), ("a.txt", []), ("a.zip", [0x50, 0x4B, 3, 4]), ("a.zip", ZipBytes().bytes),
      ("a.txt", [0x41, 0xFF, 0x41]), ("a.ofd", ZipBytes(["OFD.xml": ""]).bytes),
      ("a.odt", ZipBytes(["content.xml": ""]).bytes),
      ("a.docx", ZipBytes(["word/document.xml": "<x"]).bytes), ("a.bin", [1, 0, 2, 0]),
    ])
  func refused(name: String, bytes: [UInt8]) {
    let found = Screening().findings(in: parts(bytes, name))
    #expect(found.map(\.rule) == [.unreadable])
    #expect(found.first?.severity == .needsReason)
  }

  @Test("An archive: its files, an archive in it, none deeper")
  func archive() {
    let text = Array(Self.identity.utf8)
    let inner = Self.zip(["乙.txt": text, "深.zip": Self.zip(["丙.txt": text])])
    let outer = Self.zip(["甲.txt": text, "内.zip": inner, "图.png": [0x89, 0x50, 0x4E, 0x47]])
    #expect(
      found(outer, "e.zip").sorted()
        == [
          "identityNumber 附件“e.zip”的附件“内.zip”的附件“乙.txt”的第1行", "identityNumber 附件“e.zip”的附件“甲.txt”的第1行",
          "unreadable 附件“e.zip”的附件“内.zip”的附件“深.zip”的内容", "unreadable 附件“e.zip”的附件“图.png”的内容",
        ].sorted())
  }
}
