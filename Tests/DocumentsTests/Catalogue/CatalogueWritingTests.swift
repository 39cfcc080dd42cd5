import Disclosure
import Foundation
import TestSupport
import Testing

@testable import Documents

@Suite("目录落实情况表、继续有效文件目录和登记表导入") struct CatalogueWritingTests {
  private func day(_ iso: String) throws -> Day { try #require(Day(iso: iso)) }

  private func written(_ write: (String) throws -> Void) throws -> SourceWorkbook {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try write(file.path)
    return try XLSXExtraction.workbook(from: Array(try Data(contentsOf: file)))
  }

  private func texts(_ sheet: SourceSheet) -> [[String]] {
    sheet.rows.map { $0.cells.map(\.value.text) }
  }

  private func report() throws -> CoverageReport {
    let rows = try StandardCatalogue(XLSXExtraction.workbook(from: CatalogueFixture.whole.xlsx))
      .rows
    let column = Column(id: "c", name: "社会救助", order: 1, door: .statutory, rows: ["22"])
    let period = try #require(CataloguePeriod(year: 2026))
    let coverage = Coverage(
      of: try #require(ReportingYear(2026)), rows: rows, columns: [column],
      items: [
        CatalogueItem(
          id: "i", column: "c", formed: try day("2026-03-01"), released: try day("2026-03-02"))
      ],
      notes: [
        RowNote(row: "23", kind: .nothingArose, period: period, day: period.lastDay),
        RowNote(row: "31", kind: .notInvolved, period: period, day: period.lastDay),
      ])
    return CoverageReport(
      coverage, organ: "清河县云溪镇人民政府", columns: ["c": "社会救助"], day: try day("2026-12-31"))
  }

  @Test func theCoverageReportSaysEveryRow() throws {
    let report = try report()
    let workbook = try written { try report.write(toScratchFile: $0) }
    #expect(workbook.sheets.map(\.name) == ["目录落实情况", "未涉及领域事项"])
    #expect(
      texts(workbook.sheets[0]) == [
        ["编号", "公开事项", "公开时限", "对应栏目", "落实情况", "条数", "最近公开"],
        ["22", "社会救助—临时救助", "自信息形成之日起20个工作日内", "社会救助", "已公开", "1", "2026-03-02"],
        ["23", "社会救助—特困供养", "每季度", "没有对应栏目", "情况说明", "0"],
        ["31", "财政预决算—部门预算", "见附件", "没有对应栏目", "未涉及", "0"],
      ])
    #expect(texts(workbook.sheets[1]).last == ["31", "财政预决算—部门预算", "《预算法》"])
    #expect(
      report.summary
        == "目录事项 3 项，未涉及 1 项，应公开 2 项；已公开 1 项，情况说明 1 项，缺失 0 项，覆盖率 90.0%（情况说明按 80% 计）。")
    #expect(try HTMLExtraction.document(from: HTMLWriter.write(report.document)).blocks.count >= 4)
  }

  @Test func theListInForceSaysTermsAndValidity() throws {
    let documents = [
      NormativeDocument(
        id: "a", title: "云溪镇河道管理办法", number: "云政规〔2024〕1号", category: .normativeDocuments,
        made: try day("2024-05-01"),
        validUntil: try day("2029-04-30"), amendments: [.init(day: try day("2025-01-01"))]),
      NormativeDocument(
        id: "b", title: "云溪镇村务规定", category: .normativeDocuments, made: try day("2020-02-03")),
      NormativeDocument(
        id: "c", title: "旧办法", category: .normativeDocuments, made: try day("2019-01-01"),
        ended: .init(.repealed, day: try day("2024-05-01"))),
    ]
    let list = DocumentsInForceList(
      DocumentsInForce(documents, on: try day("2025-12-31")), organ: "清河县云溪镇人民政府")
    let workbook = try written { try list.write(toScratchFile: $0) }
    #expect(
      texts(workbook.sheets[0]).dropFirst() == [
        ["1", "云溪镇村务规定", "2020-02-03", "长期", "有效"],
        ["2", "云溪镇河道管理办法", "云政规〔2024〕1号", "2024-05-01", "2029-04-30", "部分修改"],
      ])
    #expect(
      list.document.blocks.contains(.paragraph(Paragraph("截至2025年12月31日，继续有效的行政规范性文件共 2 件。"))))
  }

  private func imported(_ sheets: (String, [[String]])...) throws -> RegisterImport {
    try RegisterImport(
      SourceWorkbook(
        sheets: sheets.map { name, rows in
          SourceSheet(
            name: name,
            rows: rows.enumerated().map { index, cells in
              SourceSheetRow(
                number: index + 1,
                cells: cells.enumerated().filter { !$0.element.isEmpty }.map {
                  SourceSheetCell(column: $0.offset + 1, value: .text($0.element))
                })
            })
        }))
  }

  private static let documentHead = ["名称", "文号", "类别", "制发日期", "废止日期"]

  @Test func registersAreImportedFromTheSheetsOfALedger() throws {
    let result = try imported(
      (
        "规范性文件",
        [
          Self.documentHead, ["甲办法", "云政规〔2024〕1号", "规范性文件", "2024-05-01", ""],
          ["乙办法", "", "行政规范性文件", "2020.1.2", "2024年5月1日"],
        ]
      ),
      ("行政执法", [["类别", "日期", "数量"], ["行政许可", "2025-03-01", "12"], ["行政处罚", "2025-03-02", ""]]),
      ("行政事业性收费", [["日期", "金额（元）"], ["2025-03-01", "1,234.50"]]))
    #expect(result.documents.map(\.title) == ["甲办法", "乙办法"])
    #expect(result.documents.map { $0.ended?.description } == [nil, "2024-05-01"])
    #expect(
      result.enforcements.map(\.entry.quantity) == [12, 1]
        && result.enforcements.map(\.entry.decision) == [.licences, .penalties])
    #expect(result.enforcements.map(\.row) == [2, 3])
    #expect(
      result.charges == [
        RegisterImport.Line(
          row: 2,
          ChargeEntry(
            span: .day(try day("2025-03-01")), amount: ExactDecimal(mantissa: 12_345, scale: 1)))
      ])
  }

  @Test(
    arguments: [
      (
        ["甲", "一号", "规范性文件", "2024-05-01", "2024-04-30"],
        "“规范性文件”表第 2 行“废止日期”：废止日期早于制发日期 2024-05-01。"
      ),
      (["甲", "一号", "通知", "2024-05-01", ""], "“规范性文件”表第 2 行“类别”"),
      (["", "一号", "规章", "2024-05-01", ""], "“规范性文件”表第 2 行“名称”：没有填写。"),
      (["甲", "一号", "规章", "去年", ""], "“规范性文件”表第 2 行“制发日期”"),
    ])
  func faultsAreNamed(_ row: [String], _ sentence: String) throws {
    let refusal = #expect(throws: LedgerFaults.self) {
      try imported(("规范性文件", [Self.documentHead, row]))
    }
    #expect(
      refusal?.faults.contains { $0.sentence.hasPrefix(sentence) } == true,
      "\(refusal?.faults.map(\.sentence) ?? [])")
  }

  private static let enforcementHead = ["类别", "日期", "数量", "月份", "来源"]

  @Test(arguments: ["2025年3月", "2025-03", "2025/3", "2025.3", "2025 年 3 月"])
  func aMonthsTotalComesWithItsSource(_ month: String) throws {
    let result = try imported(
      ("行政执法", [Self.enforcementHead, ["行政许可", "", "120", month, "公示平台月报"], ["行政处罚", "2025-03-02", "", "", ""]]),
      ("行政事业性收费", [["日期", "金额（元）", "月份", "来源"], ["", "1,000.50", month, "财政票据系统"]]))
    let span = RegisterSpan.month(year: 2025, month: 3)
    #expect(
      result.enforcements.map(\.entry) == [
        EnforcementEntry(decision: .licences, span: span, quantity: 120, source: "公示平台月报"),
        EnforcementEntry(decision: .penalties, span: .day(try day("2025-03-02")), quantity: 1),
      ])
    #expect(
      result.charges.map(\.entry) == [
        ChargeEntry(span: span, amount: ExactDecimal(mantissa: 100_050, scale: 2), source: "财政票据系统")
      ])
  }

  @Test(
    arguments: [
      (["行政许可", "", "1", "2025年3月", ""], "“行政执法”表第 2 行“来源”：没有填写。按月登记的合计数请写明来源。"),
      (["行政许可", "2025-03-01", "1", "2025年3月", "甲"], "“行政执法”表第 2 行“月份”：日期和月份只能填写一项。"),
      (["行政许可", "", "", "2025年3月", "甲"], "“行政执法”表第 2 行“数量”：按月登记的，请填写全月的件数。"),
      (["行政许可", "", "1", "", ""], "“行政执法”表第 2 行“日期”：没有填写。"),
      (["行政许可", "", "1", "2025年13月", "甲"], "“行政执法”表第 2 行“月份”：“2025年13月”不是月份，请按 2025年3月 的样式填写。"),
      (["行政许可", "", "1", "三月", "甲"], "“行政执法”表第 2 行“月份”：“三月”不是月份，请按 2025年3月 的样式填写。"),
      (["行政许可", "", "1", "1025年3月", "甲"], "“行政执法”表第 2 行“月份”：1025年3月 不在合理的年份之内，请核对。"),
    ])
  func faultsOfTotalsAreNamed(_ row: [String], _ sentence: String) {
    let refusal = #expect(throws: LedgerFaults.self) { try imported(("行政执法", [Self.enforcementHead, row])) }
    #expect(refusal?.faults.map(\.sentence) == [sentence])
  }

  @Test(
    arguments: [
      (["行政许可", "2025-03-05", "1", "", ""], ["行政许可", "", "9", "2025年3月", "甲"], "月份"),
      (["行政许可", "", "9", "2025年3月", "甲"], ["行政许可", "2025-03-05", "1", "", ""], "日期"),
      (["行政许可", "", "9", "2025年3月", "甲"], ["行政许可", "", "9", "2025-03", "甲"], "月份"),
    ])
  func aTotalStandsAloneInItsMonth(_ first: [String], _ second: [String], _ column: String) {
    let refusal = #expect(throws: LedgerFaults.self) {
      try imported(("行政执法", [Self.enforcementHead, first, second]))
    }
    #expect(refusal?.faults.count == 1)
    #expect(refusal?.faults.first?.sentence.hasPrefix("“行政执法”表第 3 行“\(column)”：第 2 行已") == true)
  }

  @Test func otherKindsAndMonthsStandBeside() throws {
    let result = try imported(
      (
        "行政执法",
        [
          Self.enforcementHead, ["行政许可", "", "9", "2025年3月", "甲"], ["行政许可", "", "8", "2025年4月", "甲"],
          ["行政强制", "", "7", "2025年3月", "甲"], ["行政处罚", "2025-03-05", "1", "", ""],
        ]
      ))
    #expect(result.enforcements.map(\.entry.quantity) == [9, 8, 7, 1])
  }

  @Test func anyCellOfAMonthIsReadOrRefused() {
    var random = SeededRandom(seed: 20_260_401)
    let alphabet = Array("0123456789年月日-/. \u{3000}三２０a\u{FFFD}\u{0}-")
    for _ in 0..<FuzzCount.of(2_000) {
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "0" })
      for value in [SourceSheetValue.text(text), .date(text), .number(text)] {
        guard let span = try? LedgerMonth.read(value) else { continue }
        guard case .month(let year, let month) = span else {
          Issue.record("\(text)")
          continue
        }
        #expect((1949...2099).contains(year) && (1...12).contains(month), "\(text)")
      }
    }
  }

  @Test func theSameDocumentTwiceAndNoSheetAtAllAreRefused() throws {
    let row = ["甲", "一号", "规章", "2024-05-01", ""]
    #expect(throws: LedgerFaults.self) { try imported(("规范性文件", [Self.documentHead, row, row])) }
    #expect(throws: LedgerFaults.self) { try imported(("收费", [["日期", "金额（元）"]])) }
  }
}
