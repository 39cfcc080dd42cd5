import Disclosure
import Documents
import Foundation
import Testing

struct WritingWorkbookTests {
  private static func workbook(_ report: AnnualReport) throws -> [UInt8] {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).xlsx")
    defer { try? FileManager.default.removeItem(at: file) }
    try AnnualReportWorkbook.write(report, day: Day(iso: "2026-01-15"), toScratchFile: file.path)
    return Array(try Data(contentsOf: file))
  }

  private static func sheet(_ number: Int, of report: AnnualReport) throws -> WritingXML {
    let members = try members(ofArchive: workbook(report))
    let member = try #require(members.first { $0.name == "xl/worksheets/sheet\(number).xml" })
    return try #require(WritingXML(member.bytes))
  }

  @Test func theSheetsAreTheThreeTablesAndTheTexts() throws {
    let members = try members(ofArchive: Self.workbook(WritingSamples.report))
    let book = try #require(members.first { $0.name == "xl/workbook.xml" }.flatMap { WritingXML($0.bytes) })
    #expect(book.all("sheet").map { $0.attributes["name"] } == ["表二", "表三", "表四", "部分"])
  }

  @Test(arguments: [
    ("D4", "10", "一、本年新收 自然人"), ("J4", "12", "一、本年新收 总计"), ("D6", "4", "（一）予以公开 自然人"), ("J27", "11", "（七）总计 总计"),
    ("D28", "2", "四、结转下年度 自然人"),
  ])
  func aNumberOfTableThreeStandsInTheFormsPlace(place: String, digits: String, what: String) throws {
    let sheet = try Self.sheet(2, of: WritingSamples.report)
    let cell = try #require(sheet.all("c").first { $0.attributes["r"] == place })
    #expect(cell.attributes["t"] == nil, "\(what): a number, not a text")
    #expect(cell.first("v")?.text == digits, "\(what)")
  }

  @Test func mergesFollowTheForm() throws {
    let merges = try Self.sheet(2, of: WritingSamples.report).all("mergeCell").compactMap { $0.attributes["ref"] }
    for merge in ["A1:C3", "D1:J1", "D2:D3", "E2:I2", "J2:J3", "A4:C4", "A6:A27", "B8:B15", "B27:C27", "A28:C28"] {
      #expect(merges.contains(merge), "\(merge)")
    }
  }

  @Test func aBlankCellStaysBlankAndMoneyStaysExact() throws {
    var report = WritingSamples.report
    report.tableThree?[.received, .total] = nil
    let blank = try Self.sheet(2, of: report).all("c").first { $0.attributes["r"] == "J4" }
    #expect(blank?.children.isEmpty == true)
    let fees = try Self.sheet(1, of: report).all("c").first { $0.attributes["r"] == "B14" }
    #expect(fees?.first("v")?.text == "0.12345")
  }

  @Test func equalReportsGiveEqualFiles() throws {
    #expect(try Self.workbook(WritingSamples.report) == Self.workbook(WritingSamples.report))
  }

  @Test func aTextLongerThanACellGoesOnInTheNextRow() throws {
    var report = WritingSamples.report
    report.sections = [ReportSection(number: 1, title: "总体情况", text: String(repeating: "公", count: 40_000))]
    let texts = try #require(AnnualReportWorkbook.sheets(report).last)
    let parts = texts.table.rows.filter { $0.first?.text == "一" }.map { $0[2].text.utf16.count }
    #expect(parts == [32_000, 8_000])
  }

  @Test func hostileTextStaysText() throws {
    var report = WritingSamples.report
    report.sections = [ReportSection(number: 1, title: "总体情况", text: WritingSamples.hostile + "\u{0}末")]
    let strings = try #require(
      members(ofArchive: try Self.workbook(report)).first { $0.name == "xl/sharedStrings.xml" })
    let visible = WritingSamples.hostile.filter { $0 != "\u{1}" && $0 != "\u{FFFE}" } + "末"
    #expect(WritingXML(strings.bytes)?.all("t").map(\.text).contains(visible) == true)
  }

  @Test func aPathThatCannotBeWrittenIsAFailure() {
    #expect(throws: SpreadsheetWriter.Failure.self) {
      try AnnualReportWorkbook.write(WritingSamples.report, toScratchFile: "/nonexistent/a.xlsx")
    }
  }
}
