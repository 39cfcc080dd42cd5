import Documents
import Testing

/// Files made to break a reader: each is refused with a sentence, in bounded time and memory.
@Suite struct HostileFileTests {
  private static let paragraph = "<w:p><w:r><w:t>甲</w:t></w:r></w:p>"

  @Test func tooManyEntries() {
    var archive = ZipBytes(["word/document.xml": "<w/>"])
    for index in 0..<10_000 { archive.add("a\(index)", []) }
    #expect(throws: Unreadable("文件内含 10001 个部件，超过 10000 个的上限，不像办公文档，不予读取。")) {
      try DOCXExtraction.document(from: archive.bytes)
    }
  }

  @Test func aBombThatUnpacksToHundredsOfMegabytes() {
    var packed = DeflateBytes()
    let start = "<worksheet>"
    packed.literal(start + "<!-- ")
    packed.repeat(distance: 1, count: 77)
    packed.literal("-->")
    // One comment of some 20,000 bytes, again and again.
    packed.repeat(distance: packed.size - start.utf8.count, count: 900_000)
    packed.end()
    #expect(packed.size > 230_000_000 && packed.bytes.count < 4_000_000)
    var archive = ZipBytes([
      "_rels/.rels": OfficeBytes.relationships(["officeDocument": "xl/workbook.xml"]),
      "xl/workbook.xml":
        "<workbook xmlns:r='r'><sheets><sheet name='表' r:id='rId1'/></sheets></workbook>",
      "xl/_rels/workbook.xml.rels": OfficeBytes.relationships(["worksheet": "bomb.xml"]),
    ])
    archive.add("xl/bomb.xml", stored: packed.bytes, method: 8, checksum: 0, size: 1000)
    #expect(throws: Unreadable("文件解压后超过 200 MB 的上限，不予读取。")) { try XLSXExtraction.workbook(from: archive.bytes) }
  }

  @Test func twoPartsOfOneName() {
    var archive = ZipBytes(["word/document.xml": "<w/>"])
    archive.add("Word\\Document.xml", [])
    #expect(
      throws: Unreadable("文件内有两个同名部件“word/document.xml”，内容不能确定，不予读取。请用 Word、Excel 或 WPS 打开后另存再试。")
    ) {
      try DOCXExtraction.document(from: archive.bytes)
    }
  }

  @Test func entitiesAreRefused() {
    let laughs =
      "<!DOCTYPE x [<!ENTITY a \"哈哈哈哈哈哈哈哈哈哈\">"
      + (1...9).map {
        "<!ENTITY a\($0) \"" + String(repeating: "&a\($0 == 1 ? "" : String($0 - 1));", count: 10) + "\">"
      }
      .joined() + "]>"
    let document = ZipBytes([
      "word/document.xml":
        "\(laughs)<w:document \(OfficeBytes.wordNames)><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:document>"
    ])
    #expect(throws: Unreadable.self) { try DOCXExtraction.document(from: document.bytes) }
    let workbook = ZipBytes(["xl/workbook.xml": "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><workbook/>"])
    #expect(throws: Unreadable("文件部件“xl/workbook.xml”含有实体定义（DTD），办公软件不会这样写，不予读取。")) {
      try XLSXExtraction.workbook(from: workbook.bytes)
    }
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<w:tbl><w:tr><w:tc>", count: 100_000)
    #expect(throws: Unreadable("文件部件“word/document.xml”不完整或已损坏，请用 Word、Excel 或 WPS 打开后另存再试。")) {
      try DOCXExtraction.document(from: OfficeBytes.docx(deep))
    }
  }

  @Test func damagedAndForeignArchives() {
    #expect(throws: Unreadable("文件不完整或已损坏（压缩包无法打开），请重新下载或导出后再试。")) {
      try DOCXExtraction.document(from: Array("PK".utf8))
    }
    #expect(throws: Unreadable("文件里没有正文部件（word/document.xml），不是完整的 Word 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。")) {
      try DOCXExtraction.document(from: OfficeBytes.xlsx(rows: ""))
    }
    #expect(throws: Unreadable("文件里没有工作簿部件（xl/workbook.xml），不是完整的 Excel 文件，请用 Excel 或 WPS 打开后另存为 .xlsx 再试。")) {
      try XLSXExtraction.workbook(from: OfficeBytes.docx(""))
    }
  }

  /// A file cut short anywhere is refused, never read as a shorter document.
  @Test func truncatedDocuments() throws {
    let whole = OfficeBytes.docx(String(repeating: Self.paragraph, count: 20))
    for length in stride(from: 0, to: whole.count, by: 37) {
      #expect(throws: Unreadable.self) { try DOCXExtraction.document(from: Array(whole.prefix(length))) }
    }
  }

  @Test(arguments: ["<w:p><w:r><w:t>甲</w:t>", "<w:p>", "<w:t a=", "\u{1}", "&undefined;"])
  func brokenXML(body: String) {
    #expect(throws: Unreadable.self) {
      try DOCXExtraction.document(
        from: ZipBytes(["word/document.xml": "<w:document \(OfficeBytes.wordNames)>\(Self.paragraph)\(body)"]).bytes)
    }
  }

  @Test func aPartWhoseChecksumIsWrongIsRefused() {
    let content = Array("<w:document \(OfficeBytes.wordNames)>\(Self.paragraph)</w:document>".utf8)
    var archive = ZipBytes()
    archive.add("word/document.xml", stored: content, method: 0, checksum: 1, size: content.count)
    #expect(throws: Unreadable("文件不完整或已损坏（压缩包无法打开），请重新下载或导出后再试。")) {
      try DOCXExtraction.document(from: archive.bytes)
    }
  }
}
