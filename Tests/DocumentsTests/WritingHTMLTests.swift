import Disclosure
import Documents
import Testing

struct WritingHTMLTests {
  @Test(arguments: [
    ("<b>", "&lt;b&gt;"), ("a&b", "a&amp;b"), ("\"'", "&#34;&#39;"), ("\u{0}\u{8}\u{FFFE}x\u{FFFF}", "x"),
    ("𠮷\t国", "𠮷\t国"),
  ])
  func whatIsInterpolatedIsEscaped(text: String, written: String) {
    let markup: Markup = "<p title=\"\(text)\">"
    #expect(String(decoding: markup.bytes, as: UTF8.self) == "<p title=\"\(written)\">")
  }

  @Test(arguments: [
    Document(report: WritingSamples.report), Document(report: WritingSamples.oldReport), WritingSamples.letter,
  ])
  func thePageIsWellFormedWithoutScriptsAndTheSameEveryTime(document: Document) throws {
    let bytes = HTMLWriter.write(document)
    let page = try #require(WritingXML(bytes))
    #expect(page.attributes["lang"] == "zh-CN")
    #expect(page.first("title")?.text == document.title)
    #expect(page.all("script").isEmpty && page.all("link").isEmpty && page.all("img").isEmpty)
    #expect(page.all("h1").count == 1)
    #expect(bytes == HTMLWriter.write(document))
  }

  @Test func tablesHaveCaptionsScopesAndSpans() throws {
    let page = try #require(WritingXML(HTMLWriter.write(Document(report: WritingSamples.report))))
    #expect(page.all("caption").map(\.text) == [2, 3, 4].map { ReportSection.headings[$0 - 1] })
    let three = try #require(page.all("table").dropFirst().first)
    #expect(three.first("thead")?.all("tr").count == 3)
    #expect(three.first("tbody")?.all("tr").count == 25)
    #expect(three.all("th").allSatisfy { $0.attributes["scope"] != nil })
    let results = three.all("th").filter { $0.text == "三、本年度办理结果" }
    #expect(results.map(\.attributes) == [["scope": "rowgroup", "rowspan": "22"]])
    #expect(three.all("td").filter { $0.attributes["rowspan"] == nil }.count == 175)
  }

  @Test func hostileTextStaysText() throws {
    let page = try #require(WritingXML(HTMLWriter.write(WritingSamples.letter)))
    let cell = try #require(page.all("td").last)
    let visible = WritingSamples.hostile.filter { $0 != "\u{1}" && $0 != "\u{FFFE}" }
    #expect(cell.text == visible)
  }
}
