import Disclosure
import Documents
import Testing

/// The statutory tables' geometry: 国办公开办函〔2021〕30号 and 〔2019〕60号.
struct WritingTableTests {
  private static func spans(_ table: Table, of text: String) -> [[Int]] {
    table.rows.joined().filter { $0.text == text }.map { [$0.rowSpan, $0.columnSpan] }
  }

  @Test(arguments: [WritingSamples.report, WritingSamples.oldReport], [2, 3, 4])
  func everyFieldOfTheGridBelongsToExactlyOneCell(report: AnnualReport, section: Int) throws {
    let table = try #require(report.table(ofSection: section))
    #expect(TableGrid(table).isComplete)
  }

  @Test(arguments: [
    (TableThreeLayout.identity, [3, 3]), (TableThreeLayout.applicants, [1, 7]), ("自然人", [2, 1]),
    (TableThreeLayout.organizations, [1, 5]), ("商业企业", [1, 1]), ("总计", [2, 1]),
    ("一、本年新收政府信息公开申请数量", [1, 3]), ("二、上年结转政府信息公开申请数量", [1, 3]), ("三、本年度办理结果", [22, 1]),
    ("（一）予以公开", [1, 2]), ("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", [1, 2]), ("（三）不予公开", [8, 1]), ("（四）无法提供", [3, 1]),
    ("（五）不予处理", [5, 1]), ("（六）其他处理", [3, 1]), ("（七）总计", [1, 2]), ("四、结转下年度继续办理", [1, 3]), ("1.属于国家秘密", [1, 1]),
  ])
  func tableThreeOf2021HasTheFormsSpans(text: String, spans: [Int]) {
    #expect(Self.spans(TableThreeLayout.table(WritingSamples.tableThree), of: text) == [spans])
  }

  @Test(arguments: [("三、本年度办理结果", [20, 1]), ("（六）其他处理", [1, 2]), ("（五）不予处理", [5, 1])])
  func tableThreeOf2019HasTheFormsSpans(text: String, spans: [Int]) {
    #expect(Self.spans(TableThreeLayout.table(WritingSamples.tableThree.mergingOther), of: text) == [spans])
  }

  @Test(arguments: [(false, 28, 175), (true, 26, 161)])
  func tableThreeHasItsRowsAndNumbers(merged: Bool, rows: Int, numbers: Int) {
    let table = TableThreeLayout.table(TableThree(otherIsMerged: merged, filledWith: 0))
    #expect(table.rows.count == rows)
    #expect(table.rows.joined().filter { $0.value == .number("0") }.count == numbers)
  }

  @Test func everyLabelOfTableThreeStandsOnce() {
    let table = TableThreeLayout.table(WritingSamples.tableThree)
    let texts = table.rows.joined().filter(\.role.isHead).map(\.text)
    let labels =
      TableThreeRow.split.map(\.label) + TableThreeBlock.allCases.map(\.label) + TableThreeColumn.allCases.map(\.label)
    for label in labels { #expect(texts.filter { $0 == label }.count == 1, "\(label)") }
  }

  @Test(arguments: [("行政复议", [2, 5]), ("行政诉讼", [1, 10]), ("未经复议直接起诉", [1, 5]), ("复议后起诉", [1, 5])])
  func tableFourHasTheFormsSpans(text: String, spans: [Int]) {
    let table = TableFourLayout.table(WritingSamples.tableFour)
    #expect(Self.spans(table, of: text) == [spans])
    #expect(table.columns.count == 15)
    #expect(table.rows.last?.map(\.text) == ["1", "0", "0", "0", "1"] + Array(repeating: "0", count: 10))
  }

  @Test func tableTwoHasFourBlocksOfFourColumns() {
    let rows = TableTwoLayout.table(WritingSamples.tableTwo).rows.map { $0.map(\.text) }
    #expect(
      rows == [
        ["第二十条第（一）项"], ["信息内容", "本年制发件数", "本年废止件数", "现行有效件数"], ["规章", "0", "0", "0"], ["行政规范性文件", "3", "1", "17"],
        ["第二十条第（五）项"], ["信息内容", "本年处理决定数量"], ["行政许可", "240"],
        ["第二十条第（六）项"], ["信息内容", "本年处理决定数量"], ["行政处罚", "6"], ["行政强制", "0"],
        ["第二十条第（八）项"], ["信息内容", "本年收费金额（单位：万元）"], ["行政事业性收费", "0.12345"],
      ])
  }

  @Test func tableTwoOf2019KeepsWhatWasRead() {
    let rows = TableTwo2019Layout.table(WritingSamples.tableTwo2019).rows.map { $0.map(\.text) }
    #expect(rows[4] == ["第二十条第（五）项"])
    #expect(rows[5] == ["信息内容", "上一年项目数量", "本年增/减", "处理决定数量"])
    #expect(rows[6] == ["行政许可", "12", "减4", "240"])
    #expect(rows.last == ["政府集中采购", "2", "31.5万元"])
  }

  @Test func zeroIsPrintedAndBlankIsNot() {
    var three = TableThree(filledWith: 0)
    three[.received, .total] = nil
    let row = TableThreeLayout.table(three).rows[3]
    #expect(row[1].value == .number("0"))
    #expect(row[7].value == .blank)
  }

  @Test(arguments: [
    (Table(columns: [1, 1], rows: [[Cell("a")]]), "a gap"),
    (Table(columns: [1], rows: [[Cell("a", columnSpan: 2)]]), "a cell beyond the right edge"),
    (Table(columns: [1], rows: [[Cell("a", rowSpan: 2)]]), "a cell beyond the last row"),
    (
      Table(columns: [1, 1], rows: [[Cell("a"), Cell("b", rowSpan: 2)], [Cell("c", columnSpan: 2)]]),
      "two cells in one field"
    ),
  ])
  func aRaggedTableIsSeen(table: Table, why: String) {
    #expect(!TableGrid(table).isComplete, "\(why)")
  }
}
