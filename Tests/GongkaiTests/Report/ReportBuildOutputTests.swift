import Disclosure
import Documents
import Foundation
import Testing
import Tools

@Suite("gongkai report build: what it writes") struct ReportBuildOutputTests {
  private let organ = "清河县云溪镇人民政府"
  private static let hasTypesetter = (try? TypesetterInstallation.find()) != nil

  private func build(_ scratch: Scratch, year: Int = 2025, out: String, _ more: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(
      ["report", "build", "--ledger", "l.xlsx", "--organ", organ, "--year", "\(year)", "--out", out] + more,
      folder: scratch.folder)
  }

  private func demo() throws -> Scratch {
    let scratch = try Scratch()
    #expect(try GongkaiProcess.run(["ledger", "demo", "l.xlsx"], folder: scratch.folder).exitCode == 0)
    return scratch
  }

  /// Every file as `check` reads it must be what report.json says.
  private func expectSame(_ files: [String], in scratch: Scratch) throws {
    let run = try GongkaiProcess.run(["check"] + files + ["--format", "json"], folder: scratch.folder)
    #expect(run.exitCode == 0)
    let written = try JSON.parse(scratch.bytes("o/report.json"))
    for report in try #require(try JSON.parse(run.output)["reports"]?.array) {
      let name = report["file"]?.string ?? ""
      for key in ["form", "title", "organ", "level", "year", "tableTwo", "tableThree", "tableFour"] {
        #expect(report["report"]?[key] == written[key], "\(name) \(key)")
      }
      #expect(
        report["report"]?["sections"]?.array?.map { $0["number"]?.integer }
          == written["sections"]?.array?.map { $0["number"]?.integer }, "\(name)")
    }
  }

  @Test("Every format is read back as the same report")
  func readBack() throws {
    let scratch = try demo()
    #expect(try build(scratch, out: "o", "--no-pdf").exitCode == 0)
    try expectSame(["o/report.json", "o/report.html", "o/report.docx", "o/report.xlsx"], in: scratch)
  }

  @Test("The PDF too", .enabled(if: hasTypesetter, "没有安装排版程序，跳过。"))
  func readBackPDF() throws {
    let scratch = try demo()
    let run = try build(scratch, out: "o")
    #expect(run.exitCode == 0)
    #expect(
      scratch.names(in: "o") == [
        "charts.svg", "findings.json", "report.docx", "report.html", "report.json", "report.pdf", "report.xlsx",
      ])
    try expectSame(["o/report.pdf"], in: scratch)
  }

  @Test("Last year's report checks and never counts: the report is the same with it, without it and with a false one")
  func previousOnlyChecks() throws {
    let scratch = try demo()
    #expect(try build(scratch, out: "o", "--no-pdf").exitCode == 0)
    let alone = try scratch.bytes("o/report.json")
    var previous = TownReport.of(organ, year: 2024)
    previous.tableThree?[.carriedOut, .naturalPerson] = 50
    previous.tableThree?[.carriedOut, .total] = 50
    try scratch.write(previous.fileBytes, to: "p.json")
    let run = try build(scratch, out: "o", "--no-pdf", "--previous", "p.json")
    #expect(run.exitCode == 1)
    #expect(try scratch.bytes("o/report.json") == alone)
    let findings = try #require(try JSON.parse(scratch.bytes("o/findings.json"))["findings"]?.array)
    #expect(findings.contains { $0["rule"] == "carry-over" && $0["expected"] == "50" && $0["severity"] == "error" })
    #expect(
      findings.first?.members?.map(\.key) == [
        "rule", "severity", "table", "section", "row", "column", "expected", "found", "message",
      ])
  }

  @Test("Last year's report of another year is said")
  func otherYear() throws {
    let scratch = try demo()
    try scratch.write(TownReport.of(organ, year: 2020).fileBytes, to: "p.json")
    let run = try build(scratch, out: "o", "--no-pdf", "--previous", "p.json")
    #expect(run.message.contains("给出的是 2020 年的报告，不是 2024 年的"))
  }

  @Test("The level as given, else as the name tells", arguments: [("street", "street"), (nil, "town")])
  func level(given: String?, written: String) throws {
    let scratch = try demo()
    let run = try GongkaiProcess.run(
      ["report", "build", "--ledger", "l.xlsx", "--organ", organ, "--year", "2025", "--out", "o", "--no-pdf"]
        + (given.map { ["--level", $0] } ?? []), folder: scratch.folder)
    #expect(run.exitCode == 0)
    #expect(try JSON.parse(scratch.bytes("o/report.json"))["level"]?.string == written)
  }

  @Test("A section without text gets facts and a place to fill in; the text carries no chart")
  func drafts() throws {
    let scratch = try Scratch()
    #expect(try GongkaiProcess.run(["ledger", "template", "l.xlsx"], folder: scratch.folder).exitCode == 0)
    #expect(try build(scratch, out: "o", "--no-pdf").exitCode == 0)
    let json = try JSON.parse(scratch.bytes("o/report.json"))
    let overview = json["sections"]?.array?.first { $0["number"] == 1 }?["text"]?.string
    #expect(overview?.contains("［待填写］") == true)
    let findings = try #require(try JSON.parse(scratch.bytes("o/findings.json"))["findings"]?.array)
    #expect(findings.filter { $0["rule"] == "section-empty" }.allSatisfy { $0["severity"] == "warning" })
    #expect(findings.contains { $0["rule"] == "section-empty" && $0["section"] == 5 })
    let page = try String(decoding: scratch.bytes("o/report.html"), as: UTF8.self)
    for mark in ["<svg", "<img", "charts.svg"] { #expect(!page.contains(mark)) }
  }

  @Test("Every file of a ledger's faults and refusals leaves no folder behind", arguments: [2020, 1999])
  func years(year: Int) throws {
    let scratch = try demo()
    let run = try build(scratch, year: year, out: "o", "--no-pdf")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.message.hasPrefix("不能编制 \(year) 年的报告"))
    #expect(scratch.names() == ["l.xlsx"])
  }
}
