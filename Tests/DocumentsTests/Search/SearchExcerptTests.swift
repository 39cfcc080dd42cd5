import Disclosure
import Testing

@testable import Documents

@Suite("Excerpts with hits")
struct SearchExcerptTests {
  private func marked(_ excerpt: SearchExcerpt) -> String {
    excerpt.parts.map { $0.isHit ? "[\($0.text)]" : $0.text }.joined()
  }

  @Test(
    "What was sought is marked, as it stands in the text",
    arguments: [
      ("防汛预案", "云溪镇2026年防汛预案", "云溪镇2026年[防汛预案]"),
      ("防汛 预案", "防汛预案和预案", "[防汛预案]和[预案]"),
      ("规定出", "规定，出台规定出台", "规定，出台[规定出]台"),
      ("ppp 2026", "ＰＰＰ项目，2026年", "[ＰＰＰ]项目，[2026]年"),
      ("云政发〔2026〕3号", "见云政发[2026]3号文", "见[云政发[2026]3号]文"),
      ("抗旱", "防汛预案", "防汛预案"),
      ("防汛 -预案", "防汛预案", "[防汛]预案"),
      ("防防", "防防防汛", "[防防防]汛"),
      ("防汛", "防\u{200B}汛预案", "[防\u{200B}汛]预案"),
    ])
  func marks(_ typed: String, _ text: String, _ expected: String) throws {
    #expect(marked(SearchExcerpt(whole: text, try SearchQuery(typed))) == expected)
  }

  @Test("Of a long text the part round the first hit, from the beginning of its sentence")
  func cuts() throws {
    let filler = String(repeating: "无关的文字在这里。", count: 200)
    let text = "\(filler)为做好防汛工作，制定本预案。\(filler)"
    for typed in ["防汛", "防汛 没有", "汛工作"] {
      let excerpt = SearchExcerpt(of: text, try SearchQuery(typed))
      #expect(excerpt.plain.hasPrefix("…为做好防汛工作，"))
      #expect(excerpt.plain.hasSuffix("…"))
      #expect((100...125).contains(excerpt.plain.count))
      #expect(excerpt.hasHit)
    }
    // Typed otherwise than it stands there: all of it is looked through.
    let wide = "\(filler)ＰＰＰ项目"
    #expect(marked(SearchExcerpt(of: wide, try SearchQuery("ppp"))).hasSuffix("[ＰＰＰ]项目"))
    #expect(SearchExcerpt(of: "甲\n乙丙", try SearchQuery("乙丙"), length: 10).plain.contains("乙丙"))
    #expect(SearchExcerpt(of: "", try SearchQuery("乙丙")).parts.isEmpty)
  }

  @Test("A summary with which the text opens is shown once; it stands alone where only it has what is sought")
  func summary() throws {
    func shown(_ typed: String, _ body: String) throws -> String {
      marked(SearchExcerpt(body: body, summary: "救助 37 户。", try SearchQuery(typed)))
    }
    #expect(try shown("救助", "云政发3号\n救助 37 户。\n救助 37 户。支出 8 万元。") == "…[救助] 37 户。支出 8 万元。")
    #expect(try shown("救助", "另一段。") == "[救助] 37 户。")
    #expect(try shown("没有", "另一段。") == "救助 37 户。")
  }

  @Test("What the public reads of an item is sought, the title in the first line; a telephone is not")
  func item() {
    var text = ItemText(
      title: "云溪镇防汛预案", column: "statutory/emergencies", formed: Day(iso: "2026-03-02") ?? .first,
      body: RichText(notation: "第一段。\n\n第二段。", files: []))
    text.summary = "概述"
    text.documentNumber = "云政发〔2026〕3号"
    text.phone = "13800138000"
    text.attributeReason = "不公开的理由"
    text.attachments = [ItemAttachment(file: "a", name: "附表.xlsx", size: 1, type: "x", description: "物资清单")]
    #expect(
      text.searchable.split(separator: "\n").map(String.init) == [
        "云溪镇防汛预案", "云政发〔2026〕3号", "概述", "第一段。", "第二段。", "附表.xlsx", "物资清单",
      ])
  }
}

@Suite("Words of attachments")
struct AttachmentWordsTests {
  @Test(
    "A line that was broken by the page goes on",
    arguments: [
      ("冲锋\n舟三艘\n", "冲锋舟三艘\n"), ("共 3\n艘", "共 3\n艘"), ("完。\n舟", "完。\n舟"), ("a\nb", "a\nb"), ("\n舟", "\n舟"), ("", ""),
    ])
  func joins(_ text: String, _ expected: String) { #expect(text.withoutLineEndsInRuns == expected) }

  @Test("What can be read of a file is a line for each part")
  func words() {
    #expect(AttachmentText.words(in: Array("品名,数量\n冲锋舟,3\n".utf8), name: "清单.csv").contains("冲锋舟"))
    #expect(AttachmentText.words(in: Array("PK\u{3}\u{4}".utf8), name: "坏.zip") == "")
    let long = String(repeating: "字", count: 2_000_000)
    #expect(AttachmentText.words(in: Array(long.utf8), name: "长.txt").utf8.count <= AttachmentText.mostWords)
  }
}
