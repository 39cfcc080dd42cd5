import Documents
import Testing

@Suite struct RichScriptTests {
  static let body = RichText(notation: "约10^{8}米，CO~{2}，见^{注}\n| m^{2} | x^{n} |\n## 10^{8}", files: [])
  static let document = Document(title: "甲", blocks: body.documentBlocks)

  @Test("10⁸ is not printed as 108, in any format")
  func isPrinted() throws {
    let page = String(decoding: HTMLWriter.write(Self.document), as: UTF8.self)
    #expect(page.contains("<p>约10<sup>8</sup>米，CO<sub>2</sub>，见<sup>注</sup></p>"))
    let main = members(ofArchive: try DOCXWriter.write(Self.document)).first { $0.name == "word/document.xml" }
    let marks = try #require(main.flatMap { WritingXML($0.bytes) }).all("vertAlign").map { $0.attributes["val"] }
    #expect(marks == ["superscript", "subscript", "superscript"])
    let source = String(
      decoding: TypstWriter.write(Self.document, fonts: FontChoice(installed: ["Noto Serif CJK SC"])), as: UTF8.self)
    #expect(source.contains(#"super("8")"#) && source.contains(#"sub("2")"#))
  }

  @Test("Where all stands on one line, the mark is written")
  func isWritten() {
    let page = String(decoding: HTMLWriter.write(Self.document), as: UTF8.self)
    for words in ["m²", "x^(n)", "10⁸"] { #expect(page.contains(words), "\(words)") }
  }
}
