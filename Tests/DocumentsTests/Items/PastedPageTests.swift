import Documents
import Testing

/// What Word, WPS and editors in web pages put on the clipboard; invented.
@Suite struct PastedPageTests {
  private static func item(_ level: Int, _ mark: String, _ text: String, font: String = "Wingdings") -> String {
    """
    <p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level\(level) lfo1'><![if !supportLists]>\
    <span lang=EN-US style='font-family:\(font)'><span style='mso-list:Ignore'>\(mark)<span style='font:7.0pt "Times New Roman"'>\
    &nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>\(text)<span lang=EN-US><o:p></o:p></span></p>

    """
  }

  static let word = """
    <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head>
    <meta http-equiv=Content-Type content="text/html; charset=utf-8"><title>防汛</title>
    <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
    <style>p.MsoNormal {mso-style-unhide:no; font-family:仿宋_GB2312}</style></head>
    <body lang=ZH-CN style='tab-interval:21.0pt'><!--StartFragment-->
    <h1 style='text-align:center'><b><span style='font-family:黑体'>一、总体要求</span></b></h1>
    <p class=MsoNormal style='text-indent:32.0pt'><span style='font-size:16.0pt'>请<b>务必</b>在<span lang=EN-US>6</span>月底前完成，
    详见<a href="https://qinghe.example/fx">县政府网站</a>。<del cite="mailto:x">旧话</del><o:p></o:p></span></p>
    \(item(1, "l", "查堤防"))\(item(1, "l", "查涵闸"))\(item(2, "Ø", "闸门"))<p class=MsoNormal>&nbsp;</p>
    \(item(1, "1.", "报告", font: "仿宋"))\(item(1, "2.", "处置", font: "仿宋"))
    <p class=MsoNormal style='mso-hide:all'>藏</p>
    <table class=MsoTableGrid border=1><thead><tr><td rowspan=2><p class=MsoNormal>村</p></td><td colspan=2>人数</td></tr>
    <tr><td>老人</td><td>儿童</td></tr></thead><tr><td><p>青石村</p><p>（含石桥）</p></td><td>12</td><td>7</td></tr></table>
    <!--EndFragment--></body></html>
    """

  @Test("A page of Word")
  func readsWord() throws {
    let page = try CleanedPage(Self.word)
    #expect(
      page.text.notation { _ in nil } == """
        ## **一、总体要求**
        请**务必**在6月底前完成，详见[县政府网站](https://qinghe.example/fx)。
        - 查堤防
        - 查涵闸
          - 闸门
        ----
        1. 报告
        2. 处置
        | {行2列1}村 | {行1列2}人数 |
        | 老人 | 儿童 |
        |---|
        | 青石村\\
        （含石桥） | 12 | 7 |
        """)
    #expect(page.notes == [.hidden, .deletions, .formatting])
    #expect(try page.isReadAgain())
  }

  /// The page, and the body as it would be typed.
  static let rows: [(String, String)] = [
    // Numbers that would read otherwise in a list stay as they were written.
    (item(1, "（一）", "总则") + item(1, "（二）", "附则"), "（一）总则\n（二）附则"),
    (item(1, "3.", "丙") + item(1, "4.", "丁"), "3\\. 丙\n4\\. 丁"), (item(1, "a)", "甲"), "a) 甲"),
    (item(1, "1.", "甲") + item(1, "1.", "乙"), "1. 甲\n----\n1. 乙"),
    (item(1, "1.", "甲") + item(2, "·", "乙") + item(1, "2.", "丙"), "1. 甲\n  - 乙\n2. 丙"),
    // WPS leaves the marks in the text.
    (
      "<p class=16 style='mso-list:l1 level1 lfo2'>1.甲</p><p class=16 style='mso-list:l1 level1 lfo2'>2.乙</p>",
      "1. 甲\n2. 乙"
    ),
    ("<p>·&nbsp;&nbsp;甲</p><p>•　乙</p><p>丙</p>", "- 甲\n- 乙\n丙"), ("<p>1. 甲</p><p>2. 乙</p>", "1\\. 甲\n2\\. 乙"),
    ("<p>·甲</p>", "·甲"), ("<p class=MsoListParagraph>甲</p>", "甲"),
    // Editors in web pages.
    ("甲<br>乙<br><br>丙<br>　　丁", "甲\\\n乙\n丙\n丁"), ("<div>甲</div><div>乙<div>丙</div></div>", "甲\n乙\n丙"),
    ("<p>甲 <b> 乙</b>\n丙&nbsp;</p>", "甲 **乙**丙"), ("<span style=\"font-weight:700\">甲</span>", "**甲**"),
    ("<b style=\"font-weight:normal\">甲</b>", "甲"),
    ("<h1>甲</h1><h2>乙</h2><h3>丙</h3><h6>丁</h6>", "## 甲\n## 乙\n### 丙\n#### 丁"),
    ("<h1>甲<p>乙</p><p>丙</p>", "## 甲\n乙\n丙"), ("<pre>甲\n  乙</pre>", "甲\\\n乙"),
    ("<a href=' mailto:x@qinghe.example '>信箱</a>", "[信箱](mailto:x@qinghe.example)"),
    ("<ul><li>甲<ul><li>乙</li></ul></li><ul><li>丙</li></ul></ul>", "- 甲\n  - 乙\n  ----\n  - 丙"),
    ("<ul><li><p>甲</p><p>乙</p></li></ul>", "- 甲\\\n乙"), ("<li>甲</li><li>乙</li>", "- 甲\n- 乙"),
    ("<table><tr><td><p>甲</p><h2>乙</h2></td></tr></table>", "甲\n## 乙"),
    ("<table><tr><td>甲<table><tr><td>乙</td><td>丙</td></tr></table></td><td>丁</td></tr></table>", "甲\n| 乙 | 丙 |\n丁"),
    (
      "<table><caption>表1</caption><tr><th>甲</th><th>乙</th></tr><form><tr><th>丙</th><td>丁</td></tr></form></table>",
      "表1\n| 甲 | 乙 |\n|---|\n| 丙 | 丁 |"
    ),
    ("<table>散<tr><td>甲</td><td><ol><li>乙</li><li>丙</li></ol></td></tr></table>", "散\n| 甲 | 1. 乙\\\n2. 丙 |"),
    (
      "<table><tfoot><tr><td>合计</td><td>3</td></tr></tfoot><tr><td>甲</td><td>3</td></tr></table>",
      "| 甲 | 3 |\n| 合计 | 3 |"
    ), ("<table><tr style='display:none'><td>藏</td><td>藏</td></tr><tr><td>甲</td><td>乙</td></tr></table>", "| 甲 | 乙 |"),
    ("<figure><img src=x><figcaption>会议现场</figcaption></figure>", "会议现场"), ("<svg><p>甲</p>", "甲"),
    ("<embed src=x><p>甲</p>", "甲"), ("<p>甲\n乙\nA\nB&nbsp;\n丙</p>", "甲乙 A B 丙"), ("", ""), ("  \n", ""),
  ]

  @Test("What is pasted becomes the body that one would type", arguments: rows.indices)
  func reads(_ row: Int) throws {
    let (html, notation) = Self.rows[row]
    let page = try CleanedPage(html)
    #expect(page.text.notation { _ in nil } == notation, "\(html)")
    #expect(try page.isReadAgain())
  }

  @Test("A page saved in the encoding of old programs is read")
  func readsGB18030() throws {
    #expect(try CleanedPage(Array("<p>".utf8) + [0xB7, 0xC0, 0xD1, 0xB4] + Array("</p>".utf8)).words == "防汛")
  }
}
