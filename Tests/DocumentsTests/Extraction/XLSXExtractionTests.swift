import Documents
import Testing

@Suite struct XLSXExtractionTests {
  private static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/>
    <numFmt numFmtId="165" formatCode="0.00&quot;day&quot;"/><numFmt numFmtId="166" formatCode="[Red]#,##0\\d"/>
    <numFmt numFmtId="167" formatCode="[$-804]dddd"/></numFmts>
    <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="31"/>
    <xf numFmtId="167"/><xf numFmtId="2"/></cellXfs>
    """

  private func values(_ cells: String, strings: String = "", properties: String = "") throws -> [SourceSheetValue] {
    let bytes = OfficeBytes.xlsx(
      rows: "<row r=\"1\">\(cells)</row>", strings: strings, styles: Self.styles, properties: properties)
    return try XLSXExtraction.workbook(from: bytes).sheets.flatMap(\.rows).flatMap(\.cells).map(\.value)
  }

  @Test(
    arguments: [
      ("<c><v>0</v></c>", [.number("0")]),
      ("<c><v>0.12345000000000001</v></c>", [.number("0.12345")]),
      ("<c><v>1234.5</v></c><c><v>-7.50</v></c>", [.number("1234.5"), .number("-7.5")]),
      (
        "<c><v>1E-2</v></c><c><v>1.5E+3</v></c><c><v>1.2345E-7</v></c>",
        [.number("0.01"), .number("1500"), .number("0.00000012345")]
      ),
      (
        "<c><v>123456789012345678</v></c><c><v>1.0E21</v></c>",
        [.number("123456789012345678"), .number("1000000000000000000000")]
      ),
      ("<c t='s'><v>1</v></c><c t='s'><v>0</v></c>", [.text("拼音"), .text("甲乙")]),
      ("<c t='str'><f>A1&amp;\"\"</f><v>公式</v></c>", [.text("公式")]),
      ("<c t='inlineStr'><is><r><t>行</t></r><r><t>内</t></r></is></c>", [.text("行内")]),
      (
        "<c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#REF!</v></c>",
        [.boolean(true), .boolean(false), .error("#REF!")]
      ),
      ("<c s='1'/><c t='s'><v>2</v></c><c><v></v></c><c><v>5</v></c>", [.number("5")]),
      ("<c t='d'><v>2025-03-01T00:00:00</v></c>", [.date("2025-03-01")]),
      (
        "<c s='1'><v>45717</v></c><c s='2'><v>45717.75</v></c><c s='5'><v>45717</v></c>",
        [.date("2025-03-01"), .date("2025-03-01"), .date("2025-03-01")]
      ),
      ("<c s='6'><v>45717</v></c>", [.date("2025-03-01")]),
      (
        "<c s='3'><v>45717</v></c><c s='4'><v>45717</v></c><c s='7'><v>45717</v></c>",
        [.number("45717"), .number("45717"), .number("45717")]
      ),
      (
        "<c s='1'><v>1</v></c><c s='1'><v>59</v></c><c s='1'><v>60</v></c><c s='1'><v>61</v></c>",
        [.date("1900-01-01"), .date("1900-02-28"), .number("60"), .date("1900-03-01")]
      ),
      (
        "<c s='1'><v>0.5</v></c><c s='1'><v>-3</v></c><c s='1'><v>9999999</v></c>",
        [.number("0.5"), .number("-3"), .number("9999999")]
      ),
    ] as [(String, [SourceSheetValue])])
  func cellValues(cells: String, expected: [SourceSheetValue]) throws {
    let strings =
      "<si><r><t>甲</t></r><r><rPr/><t xml:space='preserve'>乙</t></r></si><si><t>拼音</t><rPh sb='0' eb='1'><t>pinyin</t></rPh></si><si><t/></si>"
    #expect(try values(cells, strings: strings) == expected)
  }

  @Test func macintoshDatesCountFrom1904() throws {
    #expect(
      try values("<c s='1'><v>44255</v></c><c s='1'><v>1</v></c>", properties: "date1904='1'") == [
        .date("2025-03-01"), .date("1904-01-02"),
      ])
  }

  @Test func escapedCharactersAreUnescaped() throws {
    #expect(try values("<c t='inlineStr'><is><t>甲_x000D_\n乙_x4E19__x0001_</t></is></c>") == [.text("甲\n乙丙\u{FFFD}")])
  }

  @Test func placesAndMergesAreKept() throws {
    let bytes = OfficeBytes.xlsx(
      rows: "<row r='2'><c r='B2'><v>1</v></c><c r='AA2'><v>2</v></c></row><row><c><v>3</v></c></row><row r='9'/>",
      after: "<mergeCells><mergeCell ref='B2:D4'/></mergeCells>")
    #expect(
      try XLSXExtraction.workbook(from: bytes).sheets == [
        SourceSheet(
          name: "表",
          rows: [
            SourceSheetRow(
              number: 2,
              cells: [
                SourceSheetCell(column: 2, value: .number("1")), SourceSheetCell(column: 27, value: .number("2")),
              ]),
            SourceSheetRow(number: 3, cells: [SourceSheetCell(column: 1, value: .number("3"))]),
          ], merges: [SourceMerge(firstRow: 2, lastRow: 4, firstColumn: 2, lastColumn: 4)])
      ])
  }

  @Test func hiddenSheetsAreLeftOut() throws {
    let bytes = OfficeBytes.xlsx(
      rows: "<row><c><v>1</v></c></row>",
      sheets:
        "<sheet name='藏' r:id='rId1' state='hidden'/><sheet name='甲' r:id='rId1'/><sheet name='乙' r:id='rId1' state='veryHidden'/>"
    )
    #expect(try XLSXExtraction.workbook(from: bytes).sheets.map(\.name) == ["甲"])
  }

  @Test(arguments: [
    ("<row r='2'/><row r='2'/>", "工作表“表”：第 2 行之后的行号“2”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='1048577'/>", "工作表“表”：第 0 行之后的行号“1048577”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='99999999999999999999'/>", "工作表“表”：第 0 行之后的行号“99999999999999999999”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='1'><c r='A2'/></row>", "工作表“表”：第 1 行单元格的位置“A2”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='1'><c r='B1'/><c r='A1'/></row>", "工作表“表”：第 1 行单元格的位置“A1”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='1'><c r='XFE1'/></row>", "工作表“表”：第 1 行单元格的位置“XFE1”有误，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='3'><c r='B3' t='s'><v>7</v></c></row>", "工作表“表”：B3 单元格引用了不存在的文字，请用 Excel 或 WPS 打开后另存再试。"),
    ("<row r='3'><c r='AB3'><v>nan</v></c></row>", "工作表“表”：AB3 单元格的数值“nan”有误，请用 Excel 或 WPS 打开后另存再试。"),
  ])
  func disorderIsRefusedWithItsPlace(rows: String, reason: String) {
    #expect(throws: Unreadable(reason)) { try XLSXExtraction.workbook(from: OfficeBytes.xlsx(rows: rows)) }
  }

  @Test func aReportKeptInASpreadsheetBecomesADocument() throws {
    func cell(_ column: Int, _ text: String) -> SourceSheetCell { SourceSheetCell(column: column, value: .text(text)) }
    func row(_ number: Int, _ cells: SourceSheetCell...) -> SourceSheetRow {
      SourceSheetRow(number: number, cells: cells)
    }
    func band(_ row: Int) -> SourceMerge { SourceMerge(firstRow: row, lastRow: row, firstColumn: 1, lastColumn: 3) }
    let sheet = SourceSheet(
      name: "年报",
      rows: [
        row(1, cell(1, "云溪镇2025年年报")), row(2, cell(1, "一、总体情况")), row(3, cell(1, "文字")),
        row(4, cell(1, "二、主动公开政府信息情况")), row(5, cell(1, "第二十条第（一）项")),
        row(6, cell(1, "规章"), cell(2, "1"), cell(3, "2")), row(7, cell(1, "第二十条第（五）项")),
        row(8, cell(1, "行政许可"), cell(2, "5")), row(9, cell(1, "三、收到和处理政府信息公开申请情况")),
        row(10, cell(1, "结果"), cell(2, "公开"), cell(3, "7")), row(11, cell(2, "不公开")),
      ],
      merges: [
        band(1), band(2), band(3), band(4), band(5), band(7), band(9),
        SourceMerge(firstRow: 8, lastRow: 8, firstColumn: 2, lastColumn: 3),
        SourceMerge(firstRow: 10, lastRow: 11, firstColumn: 1, lastColumn: 1),
      ])
    #expect(
      SourceWorkbook(sheets: [sheet]).asDocument.blocks == [
        .paragraph("云溪镇2025年年报"), .paragraph("一、总体情况"), .paragraph("文字"), .paragraph("二、主动公开政府信息情况"),
        .paragraph("第二十条第（一）项"),
        .table(
          SourceTable(rows: [
            [SourceCell("规章"), SourceCell("1"), SourceCell("2")], [SourceCell("第二十条第（五）项", columnSpan: 3)],
            [SourceCell("行政许可"), SourceCell("5", columnSpan: 2)],
          ])),
        .paragraph("三、收到和处理政府信息公开申请情况"),
        .table(
          SourceTable(rows: [
            [SourceCell("结果", rowSpan: 2), SourceCell("公开"), SourceCell("7")], [SourceCell("不公开"), SourceCell("")],
          ])),
      ])
  }
}
