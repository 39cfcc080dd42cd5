import Documents
import Foundation
import Testing

/// 坏文件: what clerks and their mailboxes send instead of a report.
struct BadFile: Sendable, CustomTestStringConvertible {
  let name: String
  /// A part of the sentence it is refused with.
  let part: String
  let bytes: @Sendable () throws -> [UInt8]

  init(_ name: String, _ part: String, _ bytes: @escaping @Sendable () throws -> [UInt8]) {
    self.name = name
    self.part = part
    self.bytes = bytes
  }

  var testDescription: String { name }

  static let all: [BadFile] = [
    BadFile("空.docx", "文件是空的（0 字节）") { [] },
    BadFile("空白.txt", "文件里没有内容") { Array(" \n\t\n".utf8) },
    BadFile("压缩炸弹.docx", "解压后超过 200 MB 的上限") { try docx(comments: 25_000) },
    BadFile("压缩炸弹.xlsx", "") {
      try ZIPWriter.write([(name: "xl/workbook.xml", bytes: [UInt8](repeating: 0x20, count: 250_000_000))])
    },
    BadFile("部件太多.docx", "超过 10000 个的上限") {
      try ZIPWriter.write(
        [(name: "word/document.xml", bytes: Array("<w/>".utf8))]
          + (0..<10_000).map { (name: "a\($0)", bytes: [UInt8]()) })
    },
    BadFile("很大.html", "超过 50 MB 的上限") { Array("<html>".utf8) + [UInt8](repeating: 0x61, count: 60_000_000) },
    BadFile("加密.pdf", "已加密，需要密码") { pdf(trailer: "/Encrypt <</Filter/Standard/V 1/R 2/P -4/O<\(key)>/U<\(key)>>>") },
    BadFile("扫描.pdf", "没有") { pdf(trailer: "") },
    BadFile("半个.pdf", "") { Array(pdf(trailer: "").prefix(60)) },
    BadFile("旧版改名.docx", "旧版 Word 文档（.doc）") { compoundFile("WordDocument") },
    BadFile("旧版改名.xlsx", "旧版 Excel 工作簿（.xls）") { compoundFile("Workbook") },
    BadFile("加密.docx", "需要密码才能打开") { compoundFile("EncryptedPackage") },
    BadFile("文字处理.wps", "旧版 Office 或 WPS 文件") { compoundFile("Other") },
    BadFile("网页改名.doc", "只是扩展名写成了 .doc") { Array("<html><body><p>甲".utf8) },
    BadFile("截断.docx", "不完整或已损坏") { Array(try docx().dropLast(100)) },
    BadFile("版式.ofd", "OFD") { try ZIPWriter.write([(name: "OFD.xml", bytes: Array("<a/>".utf8))]) },
    BadFile("照片.docx", "图片") { [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10] + [UInt8](repeating: 7, count: 500) },
    BadFile("报告.rtf", "RTF") { Array("{\\rtf1 abc}".utf8) },
    BadFile("打包.rar", "压缩包") { Array("Rar!\u{1A}\u{7}".utf8) + [1, 2, 3] },
    BadFile("乱码.txt", "无法识别的字符") { Array("表三\n".utf8) + [0xFF, 0x81, 0xFE] },
    BadFile("程序.bin", "无法识别的文件类型") { [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1] },
    BadFile("别的.json", "schema") { Array(#"{"schema":"x"}"#.utf8) },
    BadFile("两次.json", "") { Array(#"{"schema":"a","schema":"b"}"#.utf8) },
    BadFile("通知.docx", "没有找到") { try docx() },
    BadFile("嵌套.html", "嵌套") { Array(String(repeating: "<div>", count: 200_000).utf8) },
  ]

  private static let key = String(repeating: "41", count: 32)

  /// A document that is no report, with so many comments of 10 kB in it.
  private static func docx(comments: Int = 0) throws -> [UInt8] {
    let comment = "<!--\(String(repeating: " ", count: 10_000))-->"
    let words = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    let relations = "http://schemas.openxmlformats.org"
    let main = "\(relations)/officeDocument/2006/relationships/officeDocument"
    let text = "<w:p><w:r><w:t>关于召开会议的通知</w:t></w:r></w:p>"
    return try ZIPWriter.write([
      (
        name: "_rels/.rels",
        bytes: Array(
          "<Relationships xmlns=\"\(relations)/package/2006/relationships\"><Relationship Id=\"a\" Type=\"\(main)\" Target=\"word/document.xml\"/></Relationships>"
            .utf8)
      ),
      (
        name: "word/document.xml",
        bytes: Array("<w:document \(words)><w:body>\(String(repeating: text, count: 300))".utf8)
          + Array(String(repeating: comment, count: comments).utf8) + Array("</w:body></w:document>".utf8)
      ),
    ])
  }

  /// A container of Office before 2007 whose directory holds an entry of that name.
  private static func compoundFile(_ entry: String) -> [UInt8] {
    var bytes: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 1528)
    for (index, byte) in entry.utf8.enumerated() { bytes[1024 + index * 2] = byte }
    bytes[1024 + 64] = UInt8(entry.utf8.count * 2 + 2)
    return bytes
  }

  /// One page with a grey square and no letter on it.
  private static func pdf(trailer: String) -> [UInt8] {
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>",
      "<</Length 23>>stream\n0.5 g 50 50 400 600 re f\nendstream",
    ]
    var text = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(text.utf8.count)
      text += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = text.utf8.count
    text += "xref\n0 5\n0000000000 65535 f \n"
    for offset in offsets { text += String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n" }
    text += "trailer\n<</Size 5/Root 1 0 R/ID[<\(key)><\(key)>]\(trailer)>>\nstartxref\n\(table)\n%%EOF\n"
    return Array(text.utf8)
  }
}
