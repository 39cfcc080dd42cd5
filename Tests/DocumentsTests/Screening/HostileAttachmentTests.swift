import Disclosure
import Documents
import TestSupport
import Testing

@Suite("Hostile attachments") struct HostileAttachmentTests {
  private let reader = AttachmentText(pdf: { bytes in [String(decoding: bytes.prefix(20), as: UTF8.self)] })

  /// Raw deflate of a run of zeros costs a thousandth: the writer of our own packs it.
  private func bomb(_ size: Int) throws -> [UInt8] {
    try ZIPWriter.write([(name: "a.txt", bytes: [UInt8](repeating: 0x41, count: size))])
  }

  @Test("A bomb stops at its ratio and is a finding")
  func ratio() throws {
    let bytes = try bomb(20_000_000)
    #expect(bytes.count < 40_000)
    let parts = reader.parts(of: bytes, name: "z.zip")
    #expect(parts.count == 1)
    #expect(parts.first?.obstacle == "压缩包解压后的大小超过原来的100倍，停止检查，请解压后重新提供。")
  }

  @Test("Bombs within an archive share one limit")
  func nested() throws {
    let inner = try bomb(1_500_000)
    let files = (1...20).map { (name: "\($0).zip", bytes: inner) }
    let parts = reader.parts(of: try ZIPWriter.write(files), name: "z.zip")
    #expect(parts.contains { $0.obstacle?.contains("100倍") == true })
    #expect(parts.reduce(0) { $0 + $1.text.utf8.count } <= 4_000_000)
  }

  @Test("Too many files are a finding")
  func many() throws {
    let files = (1...1_001).map { (name: "\($0).txt", bytes: [UInt8(0x41)]) }
    let parts = reader.parts(of: try ZIPWriter.write(files), name: "z.zip")
    #expect(parts.map(\.obstacle) == ["压缩包内有1001个文件，合计超过1000个的上限。"])
  }

  @Test(
    "Random bytes behind every beginning give parts, never nothing",
    arguments: [
      ("a.zip", [0x50, 0x4B, 3, 4]), ("a.pdf", Array("%PDF-1.7".utf8)), ("a.txt", []),
      ("a.csv", Array("\"a\",b\n".utf8)),
      ("a.doc", [0xD0, 0xCF, 0x11, 0xE0]), ("a.html", Array("<html>".utf8)),
    ] as [(String, [UInt8])])
  func random(name: String, beginning: [UInt8]) {
    var random = SeededRandom(seed: name.utf8.reduce(1) { $0 &* 31 &+ Int($1) })
    for _ in 0..<FuzzCount.of(200, sharedBy: 6) {
      let tail = (0..<Int.random(in: 1...400, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      let parts = reader.parts(of: beginning + tail, name: name)
      if name != "a.html" { #expect(!parts.isEmpty) }
      _ = Screening().findings(in: parts)
    }
  }

  @Test(
    "Changed bytes of sound files are read or refused",
    arguments: [
      ("a.docx", OfficeBytes.docx("<w:p><w:r><w:t>云溪镇</w:t></w:r></w:p>")),
      ("a.xlsx", OfficeBytes.xlsx(rows: "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")),
      (
        "a.pptx",
        ZipBytes(["ppt/slides/slide1.xml": "<p:s xmlns:a=\"a\" xmlns:p=\"p\"><a:p><a:t>甲</a:t></a:p></p:s>"]).bytes
      ),
      ("a.zip", ZipBytes(["a.txt": "甲", "b.csv": "a,b\n1,2"]).bytes),
    ])
  func mutated(name: String, bytes: [UInt8]) {
    var random = SeededRandom(seed: bytes.count)
    for _ in 0..<FuzzCount.of(300, sharedBy: 4) {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        changed[Int.random(in: changed.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      for part in reader.parts(of: changed, name: name) { #expect(part.place.chinese.hasPrefix("附件“\(name)”")) }
    }
  }
}
