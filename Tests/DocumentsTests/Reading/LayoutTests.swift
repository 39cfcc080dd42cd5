import Disclosure
import Testing

@testable import Documents

/// Layouts of the tables as published reports have them; the numbers expected are written out.
struct LayoutTests {
  private static let head = "自然人\n法人或其他组织\n总计\n商业企业\n科研机构\n社会公益组织\n法律服务机构\n其他\n"
  private static let corner = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）\n申请人情况\n"

  private func read(_ text: String) throws -> ReportReader.Reading { try ReportReader().read(TextDocument.read(text)) }

  private func page(_ body: String) throws -> ReportReader.Reading {
    try ReportReader().read(HTMLExtraction.document(from: Array("<html><body>\(body)</body></html>".utf8)))
  }

  private func row(_ reading: ReportReader.Reading, _ row: TableThreeRow) -> [Int?] {
    TableThreeColumn.allCases.map { reading.report.tableThree?[row, $0] }
  }

  @Test(
    "A row of a text, however its label is cut or its block's label stands",
    arguments: [
      ("一、本年新收政府\n信息公开申请数量\n31 2 0 0 0 1 34", TableThreeRow.received),
      ("本年新收件数 31 2 0 0 0 1 34", .received),
      ("三、\n本\n年\n度\n办\n理\n结\n果\n（一）予以公开\n31\n2\n0\n0\n0\n1\n34", .granted),
      ("（三）不\n予公开 1.属于国家秘密 31 2 0 0 0 1 34", .stateSecret),
      ("2.其他法律行政止公开 31 2 0 0 0 1 34", .forbiddenByLaw), ("2.其他法律行政法规禁 31 2 0 0 0 1 34\n止公开", .forbiddenByLaw),
      ("（四）无\n2.没有现成信息需要另\n法提供\n行制作\n31 2 0 0 0 1 34", .wouldNeedCreation),
      ("1.本机关不\n掌握相关政府信息\n31 2 0 0 0 1 34", .notHeld), ("予处理4.无正当理由大量反复\n申请 31 2 0 0 0 1 34", .excessive),
      ("5.要求行政机关确认或重 新出具\n31 2 0 0 0 1 34", .reconfirmation),
      ("5.要求行政机关\n31 2 0 0 0 1 34\n确认或重新出具已获取信息", .reconfirmation),
      ("（六）其他处理 1.申请人无正当理由逾\n31 2 0 0 0 1 34\n期不补正、行政机关不再处理其政府信息公开申请", .notSupplemented),
      ("1.逾期不补正 31 2 0 0 0 1 34", .notSupplemented), ("2、申请人逾期未按收费通知要\n求缴纳费用 31 2 0 0 0 1 34", .feeUnpaid),
      ("结转下年度 31 2 0 0 0 1 34", .carriedOut), ("四、結轉下年度繼續辦理 31 2 0 0 0 1 34", .carriedOut),
      ("一、本年新收政府信息公開申請數(shù)量 31 2 0 0 0 1 34", .received),
      ("（一）予以公开 ３１ ２ ０ ０ ０ １ ３４", .granted),
    ])
  func rows(lines: String, expected: TableThreeRow) throws {
    let reading = try read(LayoutTests.corner + LayoutTests.head + lines)
    #expect(row(reading, expected) == [31, 2, 0, 0, 0, 1, 34])
    let others = TableThreeRow.split.filter { $0 != expected }
    #expect(others.allSatisfy { row(reading, $0).allSatisfy { $0 == nil } })
  }

  @Test(
    "Numbers behind a label that tells no row are refused",
    arguments: [
      "属于行 31 2 0 0 0 1 34", "（三）不予公开 31 2 0 0 0 1 34", "（六）其他处理 5.申 31 2 0 0 0 1 34",
      "7.属于行政执法案卷\n9.属于其他 31 2 0 0 0 1 34", "其他 31 2 0 0 0 1 34",
      "1.属于国\u{FFFD}秘密 31 2 0 0 0 1 34", "31 2 0 0 0 1 34", "8.属于行政查询事项 31 2 0 0 0 1", "8.属于行政查询事项 31 2 0 0 0 1 34 5",
      "8.属于行政查询事项 31 2\u{FFFD}5 0 0 0 0 1 34", "2.重复申请 31 2 0 0 0 1 34\n8.属于行政查询事项 1 1 1 1 1 1 6",
    ])
  func refused(lines: String) {
    let first = "一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5\n"
    #expect(throws: Unreadable.self) { try read(LayoutTests.corner + LayoutTests.head + first + lines) }
  }

  @Test(
    "表三's head, wrapped inside its columns or run together",
    arguments: [
      ("自然人 法人或其他组织 总计\n商业企科研机社会公法律服其他\n业 构 益组织 务机构", true), ("自然人 法人或其他组织 总计\n商业 科研 社会公 法律服 其他\n企业 机构 益组织 务机构", true),
      ("自然人 法人或其他组织 总计\n社会 法律\n商业 科研 公益 服务 其他\n企业 机构 组织 机构", true),
      ("自然人\n法人或其他组织\n总计\n商业\n企业\n科研\n机构\n社会\n公益\n组织\n法律\n服务\n机构\n其他", true),
      ("自然人 法人或其他组织 总计\n科研机商业企社会公法律服其他\n构 业 益组织 务机构", false), ("自然人 法人或其他组织 总计\n商业企社会公法律服其他\n业 益组织 务机构", false),
      ("总计 法人或其他组织 自然人\n商业企科研机社会公法律服其他\n业 构 益组织 务机构", false), ("", false),
    ])
  func heads(head: String, isRead: Bool) throws {
    let text = "申请人情况\n\(head)\n一、本年新收政府信息公开申请数量 31 2 0 0 0 1 34"
    if isRead {
      #expect(try row(read(text), .received) == [31, 2, 0, 0, 0, 1, 34])
    } else {
      #expect(throws: Unreadable.self) { try read(text) }
    }
  }

  @Test(
    "表四's head, wrapped or run together",
    arguments: [
      ("行政复议行政诉讼\n未经复议直接起诉复议后起诉\n结果结果其他尚未总结果结果其他尚未总结果结果其他尚未总\n维持纠正结果审结计维持纠正结果审结计维持纠正结果审结计", true),
      ("行政复议 行政诉讼\n结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉\n结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计", true),
      (
        "行政复议 行政诉讼\n结果 结果 其他 尚未 总 未经复议直接起诉 复议后起诉\n维持 纠正 结果 审结 计 结果 结果 其他 尚未 总 结果 结果 其他 尚未 总\n维持 纠正 结果 审结 计 维持 纠正 结果 审结 计",
        true
      ),
      ("行政诉讼行政复议\n复议后起诉未经复议直接起诉\n结果结果其他尚未总结果结果其他尚未总结果结果其他尚未总\n维持纠正结果审结计维持纠正结果审结计维持纠正结果审结计", false),
    ])
  func headsOfTableFour(head: String, isRead: Bool) throws {
    let text = "四、政府信息公开行政复议、行政诉讼情况\n\(head)\n1 2 3 4 10 5 6 7 8 26 9 10 11 12 42"
    let four = try? read(text).report.tableFour
    #expect((four != nil) == isRead)
    #expect(!isRead || four?[.reconsideration, .total] == 10)
    #expect(!isRead || four?[.directLitigation, .upheld] == 5)
    #expect(!isRead || four?[.litigationAfterReconsideration, .pending] == 12)
  }

  @Test("表四 with the outcomes one below the other") func transposedTableFour() throws {
    let rows = [
      ["", "行政复议", "未经复议直接起诉", "复议后起诉"], ["结果维持", "1", "5", "9"], ["结果纠正", "2", "6", "10"], ["其他结果", "3", "7", "11"],
      ["尚未审结", "4", "8", "12"], ["总计", "10", "26", "42"],
    ]
    let four = try read(rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n")).report.tableFour
    #expect(TableFourColumn.allCases.map { four?[.directLitigation, $0] } == [5, 6, 7, 8, 26])
    #expect(TableFourColumn.allCases.map { four?[.litigationAfterReconsideration, $0] } == [9, 10, 11, 12, 42])
  }

  private static let two = """
    第二十条第（一）项
    信息内容 本年制发件数 本年废止件数 现行有效件数
    规章 1 2 3
    行政规范性文件 4 5 6
    第二十条第（五）项
    信息内容本年处理决定数量
    行政许可 7
    第二十条第（六）项
    信息内容 本年处理决定数量
    行政处罚 8
    行政强制 9
    第二十条第（八）项
    信息内容 本年收费金额（单位：万元）
    行政事业性收费 26.55
    """

  @Test(
    "表二 beside other tables and sentences that use its words",
    arguments: [
      "", "| 公开形式 | 数量 |\n| 政府网站 | 12 |\n| 规章制度 | 5 |\n| 行政许可 | 77 |\n| 其他 | 8 |\n| 总计 | 102 |\n\n",
      "| 类别 | 规章 | 行政许可 | 行政处罚 |\n| 条数 | 1 | 2 | 3 |\n\n", "| 项目 | 数值 |\n| 新收申请 | 3 |\n| 予以公开 | 4 |\n\n",
      "行政许可类信息 77\n行政处罚类信息 3\n\n",
    ])
  func tableTwoBesideOthers(other: String) throws {
    let three = "\n\n\(LayoutTests.corner)\(LayoutTests.head)一、本年新收政府信息公开申请数量 5 0 0 0 0 0 5\n"
    let tables = LayoutTests.two + three
    let last = "（一）予以公开 4 0 0 0 0 0 4\n四、结转下年度继续办理 1 0 0 0 0 0 1\n"
    for text in [other + tables + last, tables + last + "全年无其他事项。\n" + other] {
      let reading = try read(text)
      #expect(row(reading, .received) == [5, 0, 0, 0, 0, 0, 5])
      #expect(row(reading, .granted) == [4, 0, 0, 0, 0, 0, 4])
      let table = try #require(reading.report.tableTwo)
      #expect(TableTwoColumn.allCases.map { table[.regulations, $0] } == [1, 2, 3])
      #expect(TableTwoColumn.allCases.map { table[.normativeDocuments, $0] } == [4, 5, 6])
      #expect(TableTwoDecision.allCases.map { table[$0] } == [7, 8, 9])
      #expect(table.feesWan == ExactDecimal("26.55"))
    }
  }

  @Test("Two rows of 表二 on one line keep their own numbers") func twoRowsOnOneLine() throws {
    let table = try read(LayoutTests.two.replacing("3\n行政规范性文件", with: "3 行政规范性文件")).report.tableTwo
    #expect(TableTwoColumn.allCases.map { table?[.regulations, $0] } == [1, 2, 3])
    #expect(TableTwoColumn.allCases.map { table?[.normativeDocuments, $0] } == [4, 5, 6])
  }

  @Test("A row of 表三 written as a list of named numbers, in any order") func lists() throws {
    let lines = """
      ### 一、本年新收政府信息公开申请数量
      - 自然人：31
      - 商业企业：2
      - 科研机构：0
      - 总计：34
      - 社会公益组织：0
      - 法律服务机构：0
      - 其他：1
      - 二、上年结转政府信息公开申请数量：总计 7，自然人 1，商业企业 2，科研机构 0，社会公益组织 0，法律服务机构 0，其他 4
      """
    let reading = try read(lines)
    #expect(row(reading, .received) == [31, 2, 0, 0, 0, 1, 34])
    #expect(row(reading, .carriedIn) == [1, 2, 0, 0, 0, 4, 7])
  }

  @Test(
    "A table whose head comes again where a page broke, in one table or in two",
    arguments: ["", "</table><p>3</p><table>"])
  func repeatedHead(between: String) throws {
    let head =
      "<tr><td rowspan=2>\(LayoutTests.corner)</td><td>自然人</td><td colspan=5>法人或其他组织</td><td>总计</td></tr><tr><td></td><td>商业<br>企业</td><td>科研机构</td><td>社会公益组织</td><td>法律服务机构</td><td>其他</td><td></td></tr>"
    let cells = { (label: String, value: Int) in
      "<tr><td>\(label)</td>" + (0..<7).map { "<td>\(value + $0)</td>" }.joined() + "</tr>"
    }
    let reading = try page(
      "<table>\(head)\(cells("一、本年新收政府信息公开申请数量", 10))\(cells("（一）予以公开", 20))\(between)\(head)\(cells("（七）总计", 30))</table>"
    )
    #expect(row(reading, .received) == [10, 11, 12, 13, 14, 15, 16])
    #expect(row(reading, .granted) == [20, 21, 22, 23, 24, 25, 26])
    #expect(row(reading, .handledTotal) == [30, 31, 32, 33, 34, 35, 36])
  }

  @Test("Two reports in one page are refused") func twoReports() {
    let one = SourceText.html.write(MarkedReport.report)
    #expect(throws: Unreadable.self) { try page(one + one) }
  }

  @Test("A 表三 with rows and columns exchanged is refused") func transposedTableThree() {
    let rows =
      [["申请人情况"] + TableThreeRow.split.map(\.label)]
      + TableThreeColumn.allCases.map { [$0.label] + Array(repeating: "1", count: 25) }
    #expect(throws: Unreadable.self) {
      try read(rows.map { "| \($0.joined(separator: " | ")) |" }.joined(separator: "\n"))
    }
  }
}
