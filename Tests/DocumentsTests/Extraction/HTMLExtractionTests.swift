import Documents
import Testing

@Suite struct HTMLExtractionTests {
  private func blocks(_ page: String) throws -> [SourceBlock] {
    try HTMLExtraction.document(from: Array(page.utf8)).blocks
  }

  private func table(_ rows: [[SourceCell]]) -> SourceBlock { .table(SourceTable(rows: rows)) }

  @Test(arguments: [
    ("<p>一</p><p>二</p>", ["一", "二"]),
    ("<div>一<br>二</div>三", ["一\n二", "三"]),
    ("<p>甲 \n  乙&nbsp;&nbsp;丙\u{3000}丁</p>", ["甲 乙  丙\u{3000}丁"]),
    ("<p>\u{3000}\u{3000}缩进&nbsp;</p><p>&nbsp;</p>", ["缩进"]),
    ("<p>甲<script>var a = '乙'</script><style>p{}</style>丙</p>", ["甲丙"]),
    ("<p>甲<span style='DISPLAY : none'>乙</span><b hidden>丙</b></p>", ["甲"]),
    ("<nav>首页</nav><header>站名</header><p>正文</p><footer>主办单位</footer>", ["正文"]),
    ("<article><header><h1>标题</h1></header><p>正文</p></article>", ["标题", "正文"]),
    ("<p><span>3.<font face='x'>危及</font><font>“</font>三安全</span><o:p></o:p></p>", ["3.危及“三安全"]),
    ("<p>甲<!--[if gte mso 9]><xml><w:x>1</w:x></xml><![endif]-->乙</p><xml><w:y>2</w:y></xml>", ["甲乙"]),
    ("<pre>甲\n  乙</pre>", ["甲\n  乙"]),
    ("<p>甲<p>乙<div>丙</p></div>", ["甲", "乙", "丙"]),
    ("纯文字", ["纯文字"]),
    ("<ul><li>甲<li>乙</ul>", ["甲", "乙"]),
    ("&lt;td&gt;&#19968;&#x4E8C;", ["<td>一二"]),
  ])
  func paragraphs(page: String, expected: [String]) throws {
    #expect(try blocks(page) == expected.map { .paragraph($0) })
  }

  @Test func titleIsKeptApart() throws {
    let document = try HTMLExtraction.document(from: Array("<title> 云溪镇2025年年报 </title><body><p>文</p>".utf8))
    #expect(document == SourceDocument(title: "云溪镇2025年年报", blocks: [.paragraph("文")]))
  }

  @Test func spansAreKeptWithinBounds() throws {
    let page =
      "<table><tr><td colspan=3 rowspan='2'>甲<td colspan=99999999999999999999>乙<td colspan=-4>丙<td colspan=x>丁</table>"
    #expect(
      try blocks(page) == [
        table([
          [
            SourceCell("甲", columnSpan: 3, rowSpan: 2), SourceCell("乙", columnSpan: 200), SourceCell("丙"),
            SourceCell("丁"),
          ]
        ])
      ])
  }

  @Test func bodiesFootsAndCaptions() throws {
    let page = """
      <table><caption>题</caption><thead><tr><th>头</th><th></th></tr></thead><tfoot><tr><td>末<td>3</tfoot>
      <tbody><tr><td>一<p>二</p><td>&nbsp;</tr></tbody></table>
      """
    #expect(
      try blocks(page) == [
        .paragraph("题"),
        table([
          [SourceCell("头"), SourceCell("")], [SourceCell("一\n二"), SourceCell("")], [SourceCell("末"), SourceCell("3")],
        ]),
      ])
  }

  @Test func rowsWithoutATableMakeOne() throws {
    #expect(
      try blocks("甲<tr><td>1<td>2</tr>\n<tr><td>3<td>4</tr><p>乙") == [
        .paragraph("甲"),
        table([[SourceCell("1"), SourceCell("2")], [SourceCell("3"), SourceCell("4")]]), .paragraph("乙"),
      ])
  }

  @Test func hiddenRowsAndCellsAreNotShown() throws {
    let page = "<table><tr style='display:none'><td>隐<td>藏<tr><td>1<td hidden>2<td>3</table>"
    #expect(try blocks(page) == [table([[SourceCell("1"), SourceCell("3")]])])
  }

  @Test func aPageLaidOutInATableIsRunningText() throws {
    let page = """
      <table><tr><td>导航<td><p>一、总体情况</p><table><tr><td>规章<td>3<tr><td>行政规范性文件<td>4</table><p>二、</p></table>
      """
    #expect(
      try blocks(page) == [
        .paragraph("导航"), .paragraph("一、总体情况"),
        table([[SourceCell("规章"), SourceCell("3")], [SourceCell("行政规范性文件"), SourceCell("4")]]), .paragraph("二、"),
      ])
  }

  @Test func aSmallTableInACellIsText() throws {
    let page = "<table><tr><td>甲<td>乙<td>丙<tr><td>1<td>2<td>3<table><tr><td>内<td>容</table></table>"
    #expect(
      try blocks(page) == [
        table([
          [SourceCell("甲"), SourceCell("乙"), SourceCell("丙")],
          [SourceCell("1"), SourceCell("2"), SourceCell("3\n内 容")],
        ])
      ])
  }

  @Test(arguments: [
    String(repeating: "<div>", count: 100_000) + "1",
    String(repeating: "<span><b>", count: 60_000) + "1",
    String(repeating: "<table><tr><td>", count: 50_000),
  ])
  func deepNestingIsRefused(page: String) {
    #expect(throws: Unreadable("网页结构异常（嵌套层数过多或单个内容过大），只能读出一部分，为免数字出错不予读取。请用浏览器打开后另存为网页再试。")) {
      try blocks(page)
    }
  }

  @Test func tooManyCellsAreRefused() {
    let page = "<table>" + String(repeating: "<tr><td>1<td>2", count: 110_000)
    #expect(throws: Unreadable("网页表格的单元格超过 200000 个，不像年度报告，不予读取。")) { try blocks(page) }
  }
}
