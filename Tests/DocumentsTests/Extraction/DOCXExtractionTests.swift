import Documents
import Testing

@Suite struct DOCXExtractionTests {
  private func blocks(_ body: String, numbering: String = "", styles: String = "") throws -> [SourceBlock] {
    try DOCXExtraction.document(from: OfficeBytes.docx(body, numbering: numbering, styles: styles)).blocks
  }

  private static func paragraph(_ text: String, _ properties: String = "") -> String {
    "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")<w:r><w:t>\(text)</w:t></w:r></w:p>"
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(paragraph(text))</w:tc>"
  }

  @Test(arguments: [
    ("<w:p><w:r><w:t>政府</w:t></w:r><w:r><w:t xml:space='preserve'> </w:t><w:t>信息</w:t></w:r></w:p>", ["政府 信息"]),
    ("<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t><w:noBreakHyphen/></w:r></w:p>", ["甲\n乙\t丙-"]),
    ("<w:p><w:pPr><w:tabs><w:tab w:val='left'/></w:tabs></w:pPr><w:r><w:t>甲</w:t></w:r></w:p>", ["甲"]),
    (
      "<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:moveFrom><w:r><w:t>走</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>来</w:t></w:r></w:moveTo></w:p>",
      ["新来"]
    ),
    (
      "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r></w:p>",
      ["7"]
    ),
    (
      "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:t>乙</w:t></w:r></w:p>",
      ["甲乙"]
    ),
    ("<w:p><w:r><w:t>甲</w:t><w:sym w:font='Wingdings' w:char='F0FE'/></w:r></w:p>", ["甲\u{FFFD}"]),
    ("<w:sdt><w:sdtPr><w:alias w:val='x'/></w:sdtPr><w:sdtContent>\(paragraph("内"))</w:sdtContent></w:sdt>", ["内"]),
    (
      "<w:p><w:r><w:ruby><w:rt><w:r><w:t>yun</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>",
      ["云"]
    ),
    (
      "<w:p><w:r><w:t>外</w:t><mc:AlternateContent><mc:Choice Requires='wps'><wps:txbx><w:txbxContent>\(paragraph("框"))</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><v:textbox><w:txbxContent>\(paragraph("框"))</w:txbxContent></v:textbox></mc:Fallback></mc:AlternateContent><w:t>文</w:t></w:r></w:p>",
      ["框", "外文"]
    ),
    ("<w:p/><w:p><w:r><w:t> </w:t></w:r></w:p>" + paragraph("一&amp;二&#x4E09;"), ["一&二三"]),
  ])
  func paragraphs(body: String, expected: [String]) throws {
    #expect(try blocks(body) == expected.map { .paragraph($0) })
  }

  @Test func titleComesFromTheProperties() throws {
    let bytes = OfficeBytes.docx(Self.paragraph("文"), title: " 云溪镇2025年年报 ", main: "word/document2.xml")
    #expect(
      try DOCXExtraction.document(from: bytes) == SourceDocument(title: "云溪镇2025年年报", blocks: [.paragraph("文")]))
  }

  @Test func mergedCellsBecomeSpans() throws {
    let merged = "<w:vMerge w:val='restart'/>"
    let goesOn = "<w:vMerge/>"
    let body = """
      <w:tbl><w:tblPr/><w:tblGrid/>
      <w:tr>\(Self.cell("类别", merged))\(Self.cell("数量", "<w:gridSpan w:val='2'/>"))</w:tr>
      <w:tr>\(Self.cell("藏", goesOn))\(Self.cell("1"))\(Self.cell("2", merged))</w:tr>
      <w:tr>\(Self.cell("", goesOn))\(Self.cell("3"))\(Self.cell("", goesOn))</w:tr>
      <w:tr>\(Self.cell("新", merged))\(Self.cell("4"))\(Self.cell("独"))</w:tr>
      <w:tr>\(Self.cell("末"))\(Self.cell("5", goesOn))\(Self.cell("6"))</w:tr></w:tbl>
      """
    #expect(
      try blocks(body) == [
        .table(
          SourceTable(rows: [
            [SourceCell("类别", rowSpan: 3), SourceCell("数量", columnSpan: 2)],
            [SourceCell("1"), SourceCell("2", rowSpan: 2)],
            [SourceCell("3")],
            [SourceCell("新"), SourceCell("4"), SourceCell("独")],
            [SourceCell("末"), SourceCell("5"), SourceCell("6")],
          ]))
      ])
  }

  @Test func deletedRowsAndLeftOutColumns() throws {
    let body = """
      <w:tbl><w:tr>\(Self.cell("1"))\(Self.cell("2"))</w:tr>
      <w:tr><w:trPr><w:del w:id='1'/></w:trPr>\(Self.cell("3"))\(Self.cell("4"))</w:tr>
      <w:tr><w:trPr><w:gridBefore w:val='1'/></w:trPr>\(Self.cell("5"))</w:tr></w:tbl>
      """
    #expect(
      try blocks(body) == [
        .table(
          SourceTable(rows: [[SourceCell("1"), SourceCell("2")], [SourceCell(""), SourceCell("5")]]))
      ])
  }

  @Test func aTableInACellIsText() throws {
    let inner = "<w:tbl><w:tr>\(Self.cell("内"))\(Self.cell("容"))</w:tr></w:tbl>"
    let body =
      "<w:tbl><w:tr>\(Self.cell("1"))\(Self.cell("2"))\(Self.cell("3"))</w:tr><w:tr><w:tc>\(Self.paragraph("甲"))\(inner)</w:tc>\(Self.cell("5"))\(Self.cell("6"))</w:tr></w:tbl>"
    #expect(
      try blocks(body) == [
        .table(
          SourceTable(rows: [
            [SourceCell("1"), SourceCell("2"), SourceCell("3")],
            [SourceCell("甲\n内 容"), SourceCell("5"), SourceCell("6")],
          ]))
      ])
  }

  @Test func automaticNumbersAreWrittenOut() throws {
    func level(_ index: Int, _ format: String, _ text: String) -> String {
      "<w:lvl w:ilvl='\(index)'><w:start w:val='1'/><w:numFmt w:val='\(format)'/><w:lvlText w:val='\(text)'/></w:lvl>"
    }
    func number(_ list: Int, _ level: Int) -> String {
      "<w:numPr><w:ilvl w:val='\(level)'/><w:numId w:val='\(list)'/></w:numPr>"
    }
    let numbering = """
      <w:abstractNum w:abstractNumId='4'>\(level(0, "chineseCounting", "%1、"))\(level(1, "japaneseCounting", "（%2）"))\
      \(level(2, "decimal", "%3."))\(level(3, "decimal", "%3.%4"))\(level(4, "bullet", "l"))</w:abstractNum>
      <w:num w:numId='1'><w:abstractNumId w:val='4'/></w:num>
      <w:num w:numId='2'><w:abstractNumId w:val='4'/><w:lvlOverride w:ilvl='0'><w:startOverride w:val='11'/></w:lvlOverride></w:num>
      """
    let styles = """
      <w:style w:type='paragraph' w:styleId='a'><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr></w:style>
      <w:style w:type='paragraph' w:styleId='b'><w:basedOn w:val='a'/></w:style>
      <w:style w:type='paragraph' w:styleId='c'><w:basedOn w:val='d'/></w:style>
      <w:style w:type='paragraph' w:styleId='d'><w:basedOn w:val='c'/></w:style>
      """
    let body = [
      Self.paragraph("总体情况", number(1, 0)), Self.paragraph("主动公开", number(1, 1)),
      Self.paragraph("依申请公开", number(1, 1)), Self.paragraph("甲", number(1, 2)), Self.paragraph("乙", number(1, 3)),
      Self.paragraph("点", number(1, 4)), Self.paragraph("表二", "<w:pStyle w:val='b'/>"),
      Self.paragraph("丙", number(1, 1)),
      Self.paragraph("不编号", "<w:pStyle w:val='a'/><w:numPr><w:numId w:val='0'/></w:numPr>"),
      Self.paragraph("圈", "<w:pStyle w:val='c'/>"), Self.paragraph("续", number(2, 0)),
      Self.paragraph("再续", number(2, 0)),
      Self.paragraph("无此表", number(9, 0)),
    ].joined()
    let texts = try blocks(body, numbering: numbering, styles: styles).map { block in
      if case .paragraph(let text) = block { text } else { "表格" }
    }
    #expect(
      texts == [
        "一、总体情况", "（一）主动公开", "（二）依申请公开", "1.甲", "1.1 乙", "点", "二、表二", "（一）丙", "不编号", "圈", "十一、续", "十二、再续", "无此表",
      ])
  }

  @Test func cellsOutsideTablesAndOpenElementsAreNoCrash() throws {
    #expect(
      try blocks(
        "<w:tr><w:tc><w:p><w:p><w:r><w:t>甲</w:t></w:r></w:p></w:p></w:tc></w:tr><w:tbl><w:p><w:r><w:t>乙</w:t></w:r></w:p></w:tbl>"
      )
        == [.paragraph("甲"), .paragraph("乙")])
  }
}
