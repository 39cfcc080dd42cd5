import Documents
import Testing

@Suite struct FileFormatTests {
  @Test(arguments: [
    ("年报.html", "<!DOCTYPE html><html></html>", FileFormat.html),
    ("年报.htm", "没有标签的网页", .html),
    ("-", "  \n<table><tr><td>1</td></tr></table>", .html),
    ("年报.txt", "<p>保存成文本的网页</p>", .html),
    ("年报.txt", "一、总体情况", .text),
    ("年报.md", "# 一、总体情况", .markdown),
    ("年报.json", "{\"schema\":1}", .json),
    ("-", "{\"schema\":1}", .json),
    ("-", "一、总体情况", .text),
    ("年报.docx", "%PDF-1.7", .pdf),
    ("年报.xlsx", "\u{FEFF}%PDF-1.7", .pdf),
  ])
  func formatIsToldFromContent(name: String, content: String, expected: FileFormat) throws {
    #expect(try FileFormat.detect(Array(content.utf8), name: name) == expected)
  }

  @Test func officeFilesAreToldByTheirParts() throws {
    #expect(try FileFormat.detect(OfficeBytes.docx(""), name: "年报.xlsx") == .docx)
    #expect(try FileFormat.detect(OfficeBytes.docx("", main: "word/document2.xml"), name: "-") == .docx)
    #expect(try FileFormat.detect(OfficeBytes.xlsx(rows: ""), name: "年报.docx") == .xlsx)
  }

  @Test(
    arguments: [
      ("年报.docx", [], "文件是空的（0 字节），请重新下载或导出后再试。"),
      ("年报.docx", Array(" \n\u{0}".utf8), "文件里没有内容，请重新下载或导出后再试。"),
      (
        "年报.docx", OfficeBytes.compoundFile("WordDocument"), "这是旧版 Word 文档（.doc），请用 Word 或 WPS 打开后另存为 .docx 再试。"
      ),
      ("台账.xlsx", OfficeBytes.compoundFile("Workbook"), "这是旧版 Excel 工作簿（.xls），请用 Excel 或 WPS 打开后另存为 .xlsx 再试。"),
      (
        "年报.docx", OfficeBytes.compoundFile("EncryptedPackage"),
        "文件已加密，需要密码才能打开，请用 Word、Excel 或 WPS 取消密码后另存再试。"
      ),
      (
        "年报.docx", OfficeBytes.compoundFile("Contents"),
        "这是旧版 Office 或 WPS 文件，请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。"
      ),
      ("年报.docx", Array("{\\rtf1 x}".utf8), "这是 RTF 文档，请用 Word 或 WPS 打开后另存为 .docx 再试。"),
      ("年报.pdf", [0xFF, 0xD8, 0xFF, 0xE0, 0, 0x10], "这是图片，没有可读取的文字，请提供原文件（.docx、.xlsx、.html 或带文字的 .pdf）。"),
      ("年报.docx", [0x89, 0x50, 0x4E, 0x47, 0x0D], "这是图片，没有可读取的文字，请提供原文件（.docx、.xlsx、.html 或带文字的 .pdf）。"),
      (
        "年报.doc", Array("<html><body>".utf8),
        "这是网页内容，只是扩展名写成了 .doc，请把扩展名改为 .html 再试，或用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx。"
      ),
      ("年报.docx", Array("一、总体情况".utf8), "这是纯文本，不是 .docx 文件，请重新下载或导出；如确为文本，请把扩展名改为 .txt。"),
      ("年报.zip", ZipBytes(["年报/年报.pdf": "x"]).bytes, "这是压缩包或不完整的 Office 文件，没有找到正文，请解压后提供其中的报告，或重新导出为 .docx、.xlsx 再试。"),
      ("年报.ofd", ZipBytes(["OFD.xml": "x"]).bytes, "这是 OFD 版式文件，请提供原来的 .docx，或转换为带文字的 .pdf 再试。"),
      ("年报.docx", Array(OfficeBytes.docx("").dropLast(30)), "文件不完整或已损坏（压缩包无法打开），请重新下载或导出后再试。"),
      ("年报.bin", [1, 2, 0, 4, 5], "无法识别的文件类型，请提供 .html、.docx、.xlsx、.pdf、.txt、.md 或 .json 文件。"),
      ("年报.mht", Array("MIME-Version: 1.0".utf8), "这是单一文件网页（.mht），请用 Word 或 WPS 打开后另存为 .docx 再试。"),
      (
        "年报.doc", Array("<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?>".utf8),
        "这是 XML 格式的 Word 或 Excel 文件，请用 Word、Excel 或 WPS 打开后另存为 .docx 或 .xlsx 再试。"
      ),
    ] as [(String, [UInt8], String)])
  func otherKindsAreNamedWithARemedy(name: String, bytes: [UInt8], reason: String) {
    #expect(throws: Unreadable(reason)) { try FileFormat.detect(bytes, name: name) }
  }

  @Test func aPageOf60MegabytesIsRefused() {
    let page = Array("<html>".utf8) + [UInt8](repeating: 0x41, count: 60_000_000)
    #expect(throws: Unreadable("文件有 61 MB，超过 50 MB 的上限，不予读取。")) { try FileFormat.detect(page, name: "年报.html") }
  }
}
