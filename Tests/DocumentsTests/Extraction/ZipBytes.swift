import Foundation

/// ZIP archives for tests, stored without compression, so that a test can say what is in every byte.
struct ZipBytes {
  private var body: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  init(_ parts: KeyValuePairs<String, String> = [:]) {
    for (name, content) in parts { add(name, Array(content.utf8)) }
  }

  mutating func add(_ name: String, _ content: [UInt8]) {
    add(name, stored: content, method: 0, checksum: Self.checksum(content), size: content.count)
  }

  /// A part whose bytes are already packed (method 8: raw deflate).
  mutating func add(_ name: String, stored: [UInt8], method: Int, checksum: UInt32, size: Int) {
    let common =
      number(20, 2) + number(0, 2) + number(method, 2) + number(0, 4) + number(Int(checksum), 4)
      + number(stored.count, 4)
      + number(size, 4) + number(name.utf8.count, 2) + number(0, 2)
    let offset = body.count
    body += [0x50, 0x4B, 3, 4] + common + Array(name.utf8) + stored
    directory +=
      [0x50, 0x4B, 1, 2, 20, 0] + common + number(0, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(offset, 4)
      + Array(name.utf8)
    count += 1
  }

  var bytes: [UInt8] {
    body + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ size: Int) -> [UInt8] { (0..<size).map { UInt8(value >> (8 * $0) & 0xFF) } }

  /// CRC-32, bit by bit.
  static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
      (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
    }
  }
}

/// Office documents for tests, from the XML that a test writes.
enum OfficeBytes {
  static let wordNames =
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""

  private static let relationship = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  static func relationships(_ entries: KeyValuePairs<String, String>) -> String {
    let lines = entries.enumerated().map { index, entry in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationship)/\(entry.key)\" Target=\"\(entry.value)\"/>"
    }
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(lines.joined())</Relationships>"
  }

  static func docx(
    _ body: String, numbering: String = "", styles: String = "", title: String = "", main: String = "word/document.xml"
  ) -> [UInt8] {
    ZipBytes([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relationships(["officeDocument": main]),
      main: "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document \(wordNames)><w:body>\(body)</w:body></w:document>",
      "word/_rels/\(main.split(separator: "/").last ?? "").rels": relationships([
        "numbering": "numbering.xml", "styles": "styles.xml",
      ]),
      "word/numbering.xml": "<w:numbering \(wordNames)>\(numbering)</w:numbering>",
      "word/styles.xml": "<w:styles \(wordNames)>\(styles)</w:styles>",
      "docProps/core.xml": "<c xmlns:dc=\"d\"><dc:title>\(title)</dc:title></c>",
    ]).bytes
  }

  /// A workbook with one sheet «表».
  static func xlsx(
    rows: String, after: String = "", strings: String = "", styles: String = "", properties: String = "",
    sheets: String = "<sheet name=\"表\" sheetId=\"1\" r:id=\"rId1\"/>"
  ) -> [UInt8] {
    ZipBytes([
      "[Content_Types].xml": "<Types/>",
      "_rels/.rels": relationships(["officeDocument": "xl/workbook.xml"]),
      "xl/workbook.xml":
        "<workbook xmlns:r=\"\(relationship)\"><workbookPr \(properties)/><sheets>\(sheets)</sheets></workbook>",
      "xl/_rels/workbook.xml.rels": relationships([
        "worksheet": "worksheets/sheet1.xml", "sharedStrings": "/xl/sharedStrings.xml", "styles": "styles.xml",
      ]),
      "xl/worksheets/sheet1.xml": "<worksheet><sheetData>\(rows)</sheetData>\(after)</worksheet>",
      "xl/sharedStrings.xml": "<sst>\(strings)</sst>",
      "xl/styles.xml": "<styleSheet>\(styles)</styleSheet>",
    ]).bytes
  }

  /// A container of Office before 2007 whose directory holds an entry of that name.
  static func compoundFile(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1528)
    for (index, byte) in entry.utf8.enumerated() { bytes[1024 + index * 2] = byte }
    bytes[1024 + 64] = UInt8(entry.utf8.count * 2 + 2)
    return bytes
  }
}
