import Disclosure
import Foundation
import Testing

@testable import Documents

/// What we write we read back equal, in every format.
struct RoundTripTests {
  enum Format: String, CaseIterable { case html, docx, xlsx, json }

  /// The marked report, one of zeros, one with blanks, and one on the 2019 form.
  static let reports: [AnnualReport] = {
    var zeros = MarkedReport.report
    zeros.tableTwo = TableTwo(filledWith: 0)
    zeros.tableThree = TableThree(filledWith: 0)
    zeros.tableFour = TableFour(filledWith: 0)
    var blanks = MarkedReport.report
    blanks.tableThree?[.granted, .business] = nil
    blanks.tableThree?[.carriedOut, .total] = nil
    blanks.tableTwo?.feesWan = ExactDecimal("2.79405")
    blanks.tableTwo?[.penalties] = nil
    blanks.tableFour?[.litigationAfterReconsideration, .total] = nil
    var old = MarkedReport.report
    old.form = .form2019
    old.year = 2020
    old.title = "清河县云溪镇人民政府2020年政府信息公开工作年度报告"
    old.sections[0].text = "本报告所列数据的统计期限自2020年1月1日起，至2020年12月31日止。"
    old.tableTwo = nil
    old.tableThree = MarkedReport.three.mergingOther
    old.tableTwo2019 = TableTwo2019(rows: [
      row("规章", ["本年新制作数量", "本年新公开数量", "对外公开总数量"], ["0", "0", "0"]),
      row("规范性文件", ["本年新制作数量", "本年新公开数量", "对外公开总数量"], ["2", "2", "19"]),
      row("行政许可", ["上一年项目数量", "本年增/减", "处理决定数量"], ["8", "-3", "93"]),
      row("其他对外管理服务事项", ["上一年项目数量", "本年增/减", "处理决定数量"], ["117", nil, "165"]),
      row("行政处罚", ["上一年项目数量", "本年增/减", "处理决定数量"], ["90", "0", "22"]),
      row("行政强制", ["上一年项目数量", "本年增/减", "处理决定数量"], ["4", "减4", "0"]),
      row("行政事业性收费", ["上一年项目数量", "本年增/减"], ["0", "0"]),
      row("政府集中采购", ["采购项目数量", "采购总金额"], ["6", "251000元"]),
    ])
    return [MarkedReport.report, zeros, blanks, old]
  }()

  private static func row(_ label: String, _ columns: [String], _ texts: [String?]) -> TableTwo2019.Row {
    TableTwo2019.Row(label: label, cells: zip(columns, texts).map { TableTwo2019.Cell(column: $0, text: $1) })
  }

  @Test("Written and read back, a report is the same", arguments: Format.allCases, 0..<4)
  func readBack(format: Format, index: Int) throws {
    let report = RoundTripTests.reports[index]
    let reading = try read(report, as: format)
    #expect(reading.report.tableThree == report.tableThree)
    #expect(reading.report.tableFour == report.tableFour)
    #expect(reading.report.tableTwo == report.tableTwo)
    #expect(reading.report.tableTwo2019 == report.tableTwo2019)
    #expect(reading.report.title == report.title)
    #expect(reading.report.organ == report.organ && reading.report.level == report.level)
    #expect(reading.report.year == report.year && reading.report.form == report.form)
    #expect(reading.report.sections == report.sections)
    #expect(reading.notes.notCounts.isEmpty)
    #expect(reading.notes.variants == [])
  }

  private func read(_ report: AnnualReport, as format: Format) throws -> ReportReader.Reading {
    let document = Document(report: report)
    switch format {
    case .html: return try ReportReader().read(HTMLExtraction.document(from: HTMLWriter.write(document)))
    case .docx: return try ReportReader().read(DOCXExtraction.document(from: DOCXWriter.write(document)))
    case .json: return try ReportJSONReader.read(Array(report.json.text.utf8))
    case .xlsx:
      let scratch = FileManager.default.temporaryDirectory.appending(path: "gongkai-\(UUID().uuidString).xlsx")
      defer { try? FileManager.default.removeItem(at: scratch) }
      try AnnualReportWorkbook.write(report, toScratchFile: scratch.path)
      let workbook = try XLSXExtraction.workbook(from: [UInt8](Data(contentsOf: scratch)))
      return try ReportReader().read(workbook.asDocument)
    }
  }
}
