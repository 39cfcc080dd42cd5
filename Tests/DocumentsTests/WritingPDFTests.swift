import Disclosure
import Documents
import Foundation
import Testing
import Tools

struct WritingTypstTests {
  @Test(arguments: [
    ("a\"b\\c", #""a\"b\\c""#), ("#x $y$ *z* // ]", ##""#x $y$ *z* // ]""##), ("a\nb", #""a\nb""#),
    ("\u{1}\u{7F}\u{FFFE}国", "\"国\""),
  ])
  func whatIsInterpolatedIsAStringLiteral(text: String, written: String) {
    let source: TypstSource = "#text(\(text))"
    #expect(String(decoding: source.bytes, as: UTF8.self) == "#text(\(written))")
  }

  @Test func theSourceIsTheSameEveryTime() {
    let fonts = FontChoice(installed: ["Noto Serif CJK SC"])
    let document = Document(report: WritingSamples.report)
    #expect(TypstWriter.write(document, fonts: fonts) == TypstWriter.write(document, fonts: fonts))
  }
}

private let typesetterIsInstalled = (try? TypesetterInstallation.find()) != nil

/// With the real typesetter, where it is installed (scripts/setup).
@Suite(.enabled(if: typesetterIsInstalled, "Typst 未安装（scripts/setup），PDF 测试跳过"))
struct WritingPDFTests {
  private static func pdf(_ document: Document) async throws -> TypesetPDF {
    let typesetter = Typesetter(try TypesetterInstallation.find())
    let fonts = FontChoice(installed: try await typesetter.fontFamilies())
    try #require(fonts.hasChinese)
    let pdf = try await typesetter.pdf(of: TypstWriter.write(document, fonts: fonts))
    await typesetter.stop()
    return pdf
  }

  /// The text without its spaces and line ends, and the number of pages.
  private static func text(of pdf: [UInt8]) async throws -> (text: String, pages: Int) {
    let outcome = await LimitedProcess("pdftotext", arguments: ["-", "-"]).run(input: pdf)
    guard case .exited(code: 0, let output, errorOutput: _) = outcome else {
      throw TypesetterFailure.stopped("pdftotext: \(outcome)")
    }
    let text = String(decoding: output, as: UTF8.self)
    return (text.filter { !$0.isWhitespace }, text.count { $0 == "\u{C}" })
  }

  @Test func aReportIsFourPagesWithItsTextAndFolios() async throws {
    let pdf = try await Self.pdf(Document(report: WritingSamples.report))
    #expect(pdf.missingGlyphs == nil)
    let (text, pages) = try await Self.text(of: pdf.bytes)
    #expect(pages == 4)
    for words in ["2025年政府信息公开工作年度报告", "六、其他需要报告的事项", "8.属于行政查询事项", "0.12345", "—1—", "—4—"] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test func hostileTextIsPrintedAsItStands() async throws {
    let text = try await Self.text(of: Self.pdf(WritingSamples.letter).bytes).text
    for words in [
      "<script>alert('1')</script>&\"引\"", "#letx=1#panic(\"x\")*粗*_斜_`码`$x$@标<标>", "\\u{41}", "//注/*注*/", "𠮷",
    ] {
      #expect(text.contains(words), "\(words)")
    }
  }

  @Test(arguments: [
    [Block](), [.title([]), .attachments([]), .paragraph(Paragraph([])), .table(Table(columns: []))],
    [.table(Table(columns: [1, 1], headRows: 5, rows: [[Cell("a"), Cell(.blank)]])), .landscape([]), .pageBreak],
  ])
  func anEmptyPartIsNoFault(blocks: [Block]) async throws {
    let pdf = try await Self.pdf(Document(title: "", blocks: blocks))
    #expect(pdf.bytes.starts(with: Array("%PDF-".utf8)))
  }

  @Test func equalDocumentsGiveEqualFiles() async throws {
    let document = Document(report: WritingSamples.report, day: Day(iso: "2026-01-15"))
    #expect(try await Self.pdf(document) == Self.pdf(document))
  }

  @Test func aCharacterThatNoFontHasIsReportedAndTheRestIsPrinted() async throws {
    let document = Document(title: "标题", blocks: [.paragraph(Paragraph("甲\u{10FFFD}乙"))])
    let pdf = try await Self.pdf(document)
    #expect(pdf.missingGlyphs != nil)
    #expect(try await Self.text(of: pdf.bytes).text.contains("乙"))
  }
}
