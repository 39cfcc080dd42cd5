import Disclosure
import TestSupport
import Testing

@testable import Documents

/// The numbers below were written down from the documents, not from what the program made of them.
@Suite(.enabled(if: PublishedReports.areHere, PublishedReports.absence))
struct PublishedReportTests {
  private func row(_ table: TableThree?, _ row: TableThreeRow) -> [Int?] {
    TableThreeColumn.allCases.map { table?[row, $0] }
  }

  private func group(_ table: TableFour?, _ group: TableFourGroup) -> [Int?] {
    TableFourColumn.allCases.map { table?[group, $0] }
  }

  @Test("A township's report pasted as one cell a line: every cell is zero, none is blank")
  func seed() throws {
    let reading = try ReportReader().read(PublishedText.text("00-seed.txt"))
    let report = reading.report
    #expect(report.form == .form2021)
    #expect(report.title == nil && report.organ == nil && report.year == nil && report.level == nil)
    #expect(report.tableThree == TableThree(filledWith: 0))
    #expect(report.tableFour == TableFour(filledWith: 0))
    #expect(report.tableTwo == TableTwo(filledWith: 0))
    #expect(reading.notes.variants.isEmpty && reading.notes.notCounts.isEmpty)
    #expect(report.section(1)?.text.hasPrefix("(一)高位统筹组织建设。") == true)
    #expect(report.section(1)?.text.hasSuffix("狠抓落实的工作积极性。") == true)
    #expect(report.section(2)?.text == "")
    #expect(report.section(3)?.text == "")
    #expect(report.section(4)?.text == "")
    #expect(report.section(5)?.text.hasSuffix("持续提升政务公开工作整体水平") == true)
    #expect(report.section(6)?.text == "无其他需报告的事项。")
    #expect(report.sections.filter { $0.number > 0 }.map(\.title) == ReportSection.headings)
  }

  @Test("A city's page on the 2021 form, with filler cells in its heads")
  func city2025() throws {
    let reading = try ReportReader().read(PublishedText.html("02-hangzhou-2025-html.txt"))
    let report = reading.report
    #expect(report.title == "测试市2025年政府信息公开工作年度报告")
    #expect(report.organ == "测试市" && report.year == 2025 && report.form == .form2021)
    #expect(
      reading.notes.period == Day(iso: "2025-01-01").flatMap { first in Day(iso: "2025-12-31").map { first...$0 } })
    let three = report.tableThree
    #expect(row(three, .received) == [13612, 252, 0, 45, 128, 32, 14069])
    #expect(row(three, .carriedIn) == [535, 6, 0, 1, 18, 0, 560])
    #expect(row(three, .granted) == [5345, 129, 0, 41, 19, 14, 5548])
    #expect(row(three, .administrativeQuery) == [147, 0, 0, 0, 1, 2, 150])
    #expect(row(three, .notHeld) == [3075, 50, 0, 0, 89, 8, 3222])
    #expect(row(three, .reconfirmation) == [5, 0, 0, 0, 0, 0, 5])
    #expect(row(three, .notSupplemented) == [315, 3, 0, 0, 0, 0, 318])
    #expect(row(three, .feeUnpaid) == [202, 0, 0, 1, 0, 0, 203])
    #expect(row(three, .otherHandling) == [941, 17, 0, 1, 3, 3, 965])
    #expect(row(three, .handledTotal) == [13364, 252, 0, 44, 121, 29, 13810])
    #expect(row(three, .carriedOut) == [783, 6, 0, 2, 25, 3, 819])
    #expect(group(report.tableFour, .reconsideration) == [376, 97, 196, 121, 790])
    #expect(group(report.tableFour, .directLitigation) == [16, 1, 12, 27, 56])
    #expect(group(report.tableFour, .litigationAfterReconsideration) == [74, 1, 30, 51, 156])
    let two = try #require(report.tableTwo)
    #expect(TableTwoColumn.allCases.map { two[.regulations, $0] } == [3, 5, 74])
    #expect(TableTwoColumn.allCases.map { two[.normativeDocuments, $0] } == [564, 984, 4185])
    #expect(TableTwoDecision.allCases.map { two[$0] } == [11_398_889, 6_937_489, 166_105])
    #expect(two.feesWan == ExactDecimal(316_441))
    #expect(report.section(5)?.title == "存在问题及改进情况")
    #expect(report.section(6)?.text.contains("400元") == true)
  }

  @Test("A city office's page on the 2019 form, with blank cells that stay blank")
  func city2019() throws {
    let report = try ReportReader().read(PublishedText.html("01-shanghai-bangongting-2019.txt")).report
    #expect(report.form == .form2019)
    #expect(report.tableTwo == nil)
    let three = report.tableThree
    #expect(three?.otherIsMerged == true)
    #expect(row(three, .received) == [821, 35, nil, nil, 2, 1, 859])
    #expect(row(three, .carriedIn) == [18, nil, nil, nil, nil, nil, 18])
    #expect(row(three, .granted) == [258, 12, nil, nil, 1, 1, nil])
    #expect(row(three, .forbiddenByLaw) == [nil, nil, nil, nil, nil, nil, nil])
    #expect(row(three, .processInformation) == [3, 1, nil, nil, nil, nil, nil])
    #expect(row(three, .notHeld) == [252, 12, nil, nil, 1, nil, nil])
    #expect(row(three, .otherHandlingAll) == [nil, nil, nil, nil, nil, nil, nil])
    #expect(row(three, .handledTotal) == [767, 35, nil, nil, 2, 1, 805])
    #expect(row(three, .carriedOut) == [72, nil, nil, nil, nil, nil, 72])
    #expect(group(report.tableFour, .reconsideration) == [5, nil, nil, 2, 7])
    #expect(group(report.tableFour, .directLitigation) == [8, nil, nil, 1, 9])
    #expect(group(report.tableFour, .litigationAfterReconsideration) == [nil, nil, nil, nil, nil])
    let rows = report.tableTwo2019?.rows ?? []
    #expect(
      rows.map(\.label) == [
        "规章", "规范性文件", "行政许可", "其他对外管理服务事项", "行政处罚", "行政强制", "行政事业性收费", "政府集中采购",
      ])
    #expect(rows.first?.cells.map(\.column) == ["本年新制作数量", "本年新公开数量", "对外公开总数量"])
    #expect(rows.first?.cells.map(\.text) == ["13", "13", "524"])
    #expect(rows.last?.cells.map(\.text) == ["6", "251000元"])
  }

  @Test("Traditional characters, one cell a line, cut off inside 表三")
  func traditional() throws {
    let report = try ReportReader().read(PublishedText.text("22-jurong-zhujian-2022-partial.txt")).report
    #expect(row(report.tableThree, .received) == [244, 2, 0, 0, 0, 0, 246])
    #expect(row(report.tableThree, .carriedIn) == [0, 0, 0, 0, 0, 0, 0])
    #expect(row(report.tableThree, .granted) == [nil, nil, nil, nil, nil, nil, nil])
    let two = try #require(report.tableTwo)
    #expect(TableTwoColumn.allCases.map { two[.normativeDocuments, $0] } == [0, 0, 11])
    #expect(TableTwoDecision.allCases.map { two[$0] } == [231, 16, 0])
    #expect(two.feesWan == .zero)
    #expect(report.tableFour == nil)
  }

  @Test("A wiki copy of the 2019 form with the filling notes left in its labels")
  func wiki2019() throws {
    let report = try ReportReader().read(PublishedText.text("27-wuhan-shengtai-2020-partial.txt")).report
    #expect(report.form == .form2019)
    let rows = try #require(report.tableTwo2019?.rows)
    #expect(
      rows.map { $0.cells.map { $0.text } }.prefix(7) == [
        ["0", "0", "0"], ["2", "2", "19"], ["186", "86", "255"], ["8", "5", "93"], ["117", "0", "165"],
        ["90", "0", "22"],
        ["4", "4", "-"],
      ])
  }

  @Test("A town whose page was cut off after 表二")
  func townPartial() throws {
    let report = try ReportReader().read(PublishedText.text("28-songmutang-2022-partial.txt")).report
    let two = try #require(report.tableTwo)
    #expect(TableTwoColumn.allCases.map { two[.regulations, $0] } == [2, 0, 2])
    #expect(TableTwoDecision.allCases.map { two[$0] } == [0, 9, 0])
    #expect(two.feesWan == nil)
    #expect(report.tableThree == nil && report.tableFour == nil)
  }

  @Test("A 2022 report on the old form with every cell blank: blank, not zero")
  func blank2022() throws {
    let report = try ReportReader().read(PublishedText.text("33-luozhen-2022-oldformat-blank.txt")).report
    #expect(report.title == "2022年度螅镇政府信息公开工作年度报告")
    #expect(report.organ == "螅镇" && report.level == .town && report.year == 2022 && report.form == .form2019)
    #expect(report.tableThree == TableThree(otherIsMerged: true))
    #expect(report.tableTwo2019?.rows.count == 8)
    #expect(report.tableTwo2019?.rows.allSatisfy { $0.cells.allSatisfy { $0.text == nil } } == true)
  }

  @Test(
    "What cannot be tied to row and column is refused with its place",
    arguments: [
      ("15-shuyang-fagai-2023-word-html-snippet.txt", true, "表三"),
      ("20-longgang-2024-partial.txt", false, "7.属于行政执法案卷”一行有 6 个数据，应为 7 个"),
      ("24-fuyuan-ziran-2022-partial.txt", false, "2.其他法律行政法规禁止公开”一行有 4 个数据，应为 7 个"),
      ("31-yuyang-tuofenglu-2020-blank.txt", false, "一、本年新收政府信息公开申请数量”一行有 1 个数据，应为 7 个"),
      ("34-xiongxian-2019-linededup.txt", false, "表二“规章”一行有 1 个数据，应为 3 个"),
    ])
  func refused(name: String, isHTML: Bool, place: String) throws {
    let document = try isHTML ? PublishedText.html(name) : PublishedText.text(name)
    let refusal = #expect(throws: Unreadable.self) { try ReportReader().read(document) }
    #expect(refusal?.reason.contains(place) == true)
  }
}

/// A published report as the document that its bytes hold.
private enum PublishedText {
  static func text(_ name: String) throws -> SourceDocument {
    TextDocument.read(String(decoding: try PublishedReports.bytes(name), as: UTF8.self))
  }

  static func html(_ name: String) throws -> SourceDocument {
    try HTMLExtraction.document(from: PublishedReports.bytes(name))
  }
}
