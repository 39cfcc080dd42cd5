import Documents
import TestSupport
import Testing

@Suite struct RichTextTests {
  static let file = String(repeating: "a", count: 64)

  @Test(
    "What is typed becomes blocks",
    arguments: [
      ("第一段\n\n　　第二段", [RichBlock.paragraph([RichRun("第一段")]), .paragraph([RichRun("第二段")])]),
      ("## 一、总体要求", [.heading(level: 2, [RichRun("一、总体要求")])]),
      ("##没有空格", [.paragraph([RichRun("##没有空格")])]),
      ("请**务必**在月底前", [.paragraph([RichRun("请"), RichRun("务必", isStrong: true), RichRun("在月底前")])]),
      ("2**3", [.paragraph([RichRun("2**3")])]),
      (
        "见[县政府网站](https://qinghe.example/xxgk)。",
        [.paragraph([RichRun("见"), RichRun("县政府网站", link: RichLink("https://qinghe.example/xxgk")), RichRun("。")])]
      ),
      ("[点击](javascript:alert(1))", [.paragraph([RichRun("[点击](javascript:alert(1))")])]),
      (
        "- 甲\n  - 乙\n- 丙",
        [
          .list(
            RichList(
              isOrdered: false,
              [
                .init([RichRun("甲")], children: [RichList(isOrdered: false, [.init([RichRun("乙")])])]),
                .init([RichRun("丙")]),
              ]))
        ]
      ),
      ("1. 甲\n2. 乙", [.list(RichList(isOrdered: true, [.init([RichRun("甲")]), .init([RichRun("乙")])]))]),
      (
        "| 项目 | 金额 |\n|---|---|\n| 低保 | 12.5 |",
        [
          .table(
            RichTable(
              heads: 1,
              [[.init([RichRun("项目")]), .init([RichRun("金额")])], [.init([RichRun("低保")]), .init([RichRun("12.5")])]]))
        ]
      ),
      (
        "| {行2列1}类别 | 金额 |\n| 3 |",
        [
          .table(
            RichTable(
              heads: 0, [[.init([RichRun("类别")], rowSpan: 2), .init([RichRun("金额")])], [.init([RichRun("3")])]]))
        ]
      ),
      ("![办事大厅](附件1)", [.picture(RichPicture(file: file, description: "办事大厅"))]),
      ("![办事大厅](附件2)", [.paragraph([RichRun("![办事大厅](附件2)")])]),
      ("甲\\\n乙", [.paragraph([RichRun("甲\n乙")])]),
      ("1\\. 不是列表", [.paragraph([RichRun("1. 不是列表")])]),
      ("10^{8}米", [.paragraph([RichRun("10"), RichRun("8", script: .raised), RichRun("米")])]),
      ("CO~{2}", [.paragraph([RichRun("CO"), RichRun("2", script: .lowered)])]),
      ("a^b~c^\\{d}", [.paragraph([RichRun("a^b~c^{d}")])]),
    ])
  func reads(_ text: String, _ blocks: [RichBlock]) {
    #expect(RichText(notation: text, files: [Self.file]).blocks == blocks)
  }

  @Test(
    "Only to where a reader can safely be sent",
    arguments: [
      ("https://a.example/x?y=1", true), ("HTTP://a.example", true), ("mailto:a@b.example", true),
      ("javascript:alert(1)", false), ("java\nscript:1", false), (" https://a.example", false),
      ("data:text/html,x", false),
      ("//a.example", false), ("https://a.example/\\x", false), ("https://", false), ("/office", false),
    ])
  func takesLinks(_ address: String, _ isTaken: Bool) { #expect((RichLink(address) != nil) == isTaken) }

  @Test("Equal content has one form")
  func isNormal() {
    let scattered = RichText([
      .paragraph([RichRun("　甲"), RichRun(""), RichRun("乙 ")]), .paragraph([RichRun(" \n ")]),
      .list(RichList(isOrdered: false, [.init([]), .init([RichRun("\u{7}")])])),
      .heading(level: 1, [RichRun("丙\r\n丁")]),
      .table(RichTable(heads: 1, [[.init([RichRun(" ")])]])),
    ])
    #expect(scattered == RichText([.paragraph([RichRun("甲乙")]), .heading(level: 2, [RichRun("丙\n丁")])]))
  }

  @Test("What is joined is no longer than its style may be")
  func isLimited() {
    let link = RichLink("https://a.example")
    let half = String(repeating: "甲", count: 200)
    let text = RichText([
      .paragraph([RichRun(half, link: link), RichRun(half, link: link)]),
      .paragraph([RichRun(half, script: .raised)]), .paragraph([RichRun("\n\u{301}乙")]),
    ])
    #expect(
      text.blocks == [.paragraph([RichRun(half + half)]), .paragraph([RichRun(half)]), .paragraph([RichRun("乙")])])
    #expect(RichText(text.blocks) == text)
  }

  @Test("What is nested too deep stands in the last level")
  func isNotTooDeep() {
    let text = RichText(notation: "- 1\n  - 2\n    - 3\n      - 4", files: [])
    #expect(text.notation { _ in nil } == "- 1\n  - 2\n    - 3\n    - 4")
  }

  @Test("Written and typed again, a text is the same", arguments: 0..<FuzzCount.of(400))
  func isWrittenAndRead(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let files = ["\(seed)a", "\(seed)b"]
    let text = RichText((0..<random.below(7)).map { _ in RandomRichText.block(&random, files) })
    let written = text.notation { file in files.firstIndex(of: file).map { $0 + 1 } }
    let again = RichText(notation: written, files: files)
    for (one, other) in zip(text.blocks, again.blocks) { #expect(one == other, "\(written.debugDescription)") }
    #expect(again.blocks.count == text.blocks.count)
  }

  @Test("Whatever is typed, it ends in some text that nothing of it escapes from", arguments: 0..<FuzzCount.of(300))
  func readsAnything(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed))
    let typed = (0..<random.below(120)).map { _ in RandomRichText.piece(&random) }.joined()
    let text = RichText(notation: typed, files: ["f"])
    let written = text.notation { _ in 1 }
    #expect(RichText(notation: written, files: ["f"]) == text, "\(typed)")
    let markup = String(decoding: text.markup { _ in "/f" }.bytes, as: UTF8.self)
    #expect(!markup.contains("<script"))
    #expect(!markup.contains("<b onclick"))
  }

  @Test("Markup is made of the text and never taken from it")
  func isEscaped() {
    let text = RichText(notation: "<script>x</script>\n[a\"b](https://a.example/\"onclick=)", files: [])
    let markup = String(decoding: text.markup { _ in nil }.bytes, as: UTF8.self)
    #expect(
      markup == """
        <p>&lt;script&gt;x&lt;/script&gt;</p>
        <p><a href="https://a.example/&#34;onclick=" rel="nofollow noopener">a&#34;b</a></p>

        """)
  }

  @Test("Long rows of marks are read at once")
  func isNotSlow() {
    let marks = String(repeating: "[", count: 20_000) + String(repeating: "**", count: 20_000)
    #expect(!RichText(notation: marks, files: []).isEmpty)
  }
}

extension SeededRandom {
  /// From 0 to one less than `bound`.
  fileprivate mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }
}

/// Random bodies, full of what the notation uses for itself.
enum RandomRichText {
  private static let pieces = [
    "甲", "乙方", "**", "*", "\\", "[", "](", ")", "|", "{行2列3}", "#", "## ", "- ", "1. ", "----", "![", "附件1", " ", "　",
    "\n", "a", "<script>", "<b onclick=x>", "&amp;", "\u{301}", "👨‍👩‍👧", "https://a.example", ":", "~", "\r\n", "\t", "^{",
    "~{", "}", "^",
    "|---|",
  ]

  static func piece(_ random: inout SeededRandom) -> String { pieces[random.below(pieces.count)] }

  static func runs(_ random: inout SeededRandom) -> [RichRun] {
    (0...random.below(3)).map { _ in
      let text = (0...random.below(5)).map { _ in piece(&random) }.joined()
      return RichRun(
        text, isStrong: random.below(3) == 0, link: random.below(4) == 0 ? RichLink("https://a.example/(x)|y") : nil,
        script: [.raised, .lowered, .baseline, .baseline, .baseline][random.below(5)])
    }
  }

  static func block(_ random: inout SeededRandom, _ files: [String]) -> RichBlock {
    switch random.below(6) {
    case 0: .heading(level: 1 + random.below(5), runs(&random))
    case 1: .list(list(&random, depth: 0))
    case 2:
      .table(
        RichTable(
          heads: random.below(3),
          (0..<random.below(4)).map { _ in
            (0..<random.below(4)).map { _ in
              RichTable.Cell(runs(&random), rowSpan: 1 + random.below(2), columnSpan: 1 + random.below(2))
            }
          }))
    case 3: .picture(RichPicture(file: files[random.below(files.count)], description: piece(&random) + piece(&random)))
    default: .paragraph(runs(&random))
    }
  }

  private static func list(_ random: inout SeededRandom, depth: Int) -> RichList {
    RichList(
      isOrdered: random.below(2) == 0,
      (0..<random.below(4)).map { _ in
        let children = depth < 4 ? (0..<random.below(3)).map { _ in list(&random, depth: depth + 1) } : []
        return RichList.Item(runs(&random), children: children)
      })
  }
}
