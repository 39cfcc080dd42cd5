import Documents
import Testing

@Suite struct TextDecodingTests {
  @Test(
    arguments: [
      (Array("一、总体情况".utf8), "一、总体情况"),
      ([0xEF, 0xBB, 0xBF] + Array("一".utf8), "一"),
      ([0xFF, 0xFE, 0x00, 0x4E, 0x31, 0x00], "一1"),
      ([0xFE, 0xFF, 0x4E, 0x00, 0x00, 0x31], "一1"),
      // GB2312: 政府; GB18030 with four bytes: 㐂.
      ([0xD5, 0xFE, 0xB8, 0xAE], "政府"),
      ([0xD5, 0xFE, 0x81, 0x39, 0xEE, 0x39], "政㐀"),
      ([0x61, 0x0C, 0x62], "a b"),
    ] as [([UInt8], String)])
  func encodings(bytes: [UInt8], text: String) throws {
    #expect(try TextDecoding.text(of: bytes) == text)
  }

  @Test func badBytesOfATextAreRefusedWithTheirLine() {
    let bytes = Array("第一行\n第二行".utf8) + [0xFF, 0x0A] + Array("第三行".utf8)
    #expect(throws: Unreadable("第 2 行有无法识别的字符（不是有效的 UTF-8 编码），请另存为 UTF-8 编码的文件后再试。")) {
      try TextDecoding.text(of: bytes)
    }
  }

  @Test(
    arguments: [
      (head: "<meta charset=\"gb2312\">", bytes: [0xD5, 0xFE, 0xB8, 0xAE], text: "政府"),
      (head: "", bytes: [0xD5, 0xFE, 0xB8, 0xAE], text: "政府"),
      (head: "<meta charset=gbk>", bytes: Array("政府".utf8), text: "政府"),
      (head: "<meta charset=\"big5\">", bytes: [0xAC, 0x46, 0xA9, 0xB2], text: "政府"),
      (head: "<meta charset=utf-8>", bytes: [0xD5, 0xFE, 0xB8, 0xAE], text: "政府"),
      (head: "<script>\u{1}</script>", bytes: Array("1\u{0}2政府".utf8), text: "1\u{FFFD}2政府"),
    ] as [(head: String, bytes: [UInt8], text: String)])
  func pagesInEveryEncoding(head: String, bytes: [UInt8], text: String) throws {
    let document = try HTMLExtraction.document(from: Array("<html><head>\(head)</head><p>".utf8) + bytes)
    #expect(document.blocks == [.paragraph(text)])
  }

  @Test func aStrayBadByteOfAPageStaysVisible() throws {
    let page = Array("<p>我们公开了".utf8) + [0xFF] + Array("12 件政府信息</p>".utf8)
    #expect(try HTMLExtraction.document(from: page).blocks == [.paragraph("我们公开了\u{FFFD}12 件政府信息")])
  }

  @Test func aPageInNoKnownEncodingIsRefused() {
    let noise = (0..<4000).map { [0x80, 0xFF, 0x41, 0xFE][$0 % 4] as UInt8 }
    #expect(throws: Unreadable.self) { try HTMLExtraction.document(from: Array("<p>".utf8) + noise) }
  }
}
