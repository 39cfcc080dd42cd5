import Documents
import Foundation
import Testing

@Suite("gongkai report build") struct ReportBuildTests {
  private let organ = "清河县云溪镇人民政府"
  private let files = [
    "charts.svg", "findings.json", "report.docx", "report.html", "report.json", "report.xlsx",
  ]

  @Test("The demonstration builds for both years without an error, and the figures carry over")
  func demo() throws {
    let scratch = try Scratch()
    try DemoLedger(year: 2025).entries.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let before = try build(scratch, year: 2024, out: "2024")
    #expect(before.exitCode == 0)
    #expect(before.message == "")
    #expect(scratch.names(in: "2024") == files)
    let now = try build(scratch, year: 2025, out: "2025", "--previous", scratch.path("2024/report.json"))
    #expect(now.exitCode == 0)
    #expect(now.output.contains("申请：新收 24 件，上年结转 2 件，办结 24 件，结转下年度 2 件"))
    #expect(now.output.contains("错误 0 项"))
    #expect(scratch.names() == ["2024", "2025", "l.xlsx"])

    let report = try JSON.parse(scratch.bytes("2025/report.json"))
    #expect(report["schema"]?.string == "gongkai.annual-report/1")
    #expect(report["form"]?.string == "2021")
    #expect(report["organ"]?.string == organ)
    #expect(report["level"]?.string == "town")
    #expect(report["year"]?.integer == 2025)
    #expect(report["tableThree"]?["received"]?["naturalPerson"]?.integer == 18)
    #expect(report["tableThree"]?["feeUnpaid"]?["total"]?.integer == 1)
    #expect(report["tableTwo"]?["feesWan"]?.string == "2.79405")
    #expect(report["tableFour"]?["reconsideration"]?["corrected"]?.integer == 1)
    let findings = try JSON.parse(scratch.bytes("2025/findings.json"))
    #expect(findings.members?.map(\.key) == ["findings"])
    #expect(findings["findings"]?.array?.compactMap { $0["severity"]?.string }.contains("error") == false)
    #expect(try String(decoding: scratch.bytes("2025/charts.svg"), as: UTF8.self).hasPrefix("<svg"))
  }

  @Test("--format json prints one document")
  func json() throws {
    let scratch = try Scratch()
    try LedgerEntries.template.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let run = try build(scratch, year: 2025, out: "o", "--format", "json")
    let json = try JSON.parse(run.output)
    #expect(json["summary"]?["errors"]?.integer == 0)
    #expect(json["report"]?["tableThree"]?["received"]?["total"]?.integer == 0)
    let rules = json["findings"]?.array?.compactMap { $0["rule"]?.string } ?? []
    #expect(rules.filter { $0 == "section-empty" }.count == 2)
    #expect(json["findings"]?.array?.compactMap { $0["section"]?.integer }.contains(5) == true)
  }

  @Test("Figures that do not agree with last year's report are written and answered with 1")
  func carryOver() throws {
    let scratch = try Scratch()
    try DemoLedger(year: 2025).entries.writeSpreadsheet(to: scratch.path("l.xlsx"))
    #expect(try build(scratch, year: 2023, out: "2023").exitCode == 0)
    let text = try String(decoding: scratch.bytes("2023/report.json"), as: UTF8.self)
    let other = text.replacing("\"year\": 2023", with: "\"year\": 2024").replacing("2023年", with: "2024年")
    try Data(other.utf8).write(to: URL(filePath: scratch.path("p.json")))
    let run = try build(scratch, year: 2025, out: "2025", "--previous", scratch.path("p.json"))
    #expect(run.exitCode == 1)
    #expect(scratch.names(in: "2025") == files)
    #expect(run.output.contains("  [错误] "))
    #expect(try String(decoding: scratch.bytes("2025/findings.json"), as: UTF8.self).contains("\"carry-over\""))
  }

  @Test("A ledger with faults writes nothing and lists them all, in text and as JSON")
  func faults() throws {
    let scratch = try Scratch()
    var entries = DemoLedger(year: 2025).entries
    let bad: [[LedgerEntries.Entry]] = (1...250).map {
      [.text("坏\($0)"), .text("自然人"), .text("2025-02-30")]
    }
    entries.rows[.requests, default: []] += bad
    entries.rows[.requests, default: []] += [
      [.text("好1"), .text("自然人"), .text("2025年3月3日"), .text("不予公开"), .text("2025.3.20")]
    ]
    try entries.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let run = try build(scratch, year: 2025, out: "o")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(
      run.message.hasPrefix(
        "台账“\(scratch.path("l.xlsx"))”有 251 处错误，没有写任何文件：\n  “依申请公开”表第 46 行“收到日期”：2025-02-30 不是有效日期。\n"))
    #expect(run.message.hasSuffix("\n以上共 251 处错误，请改正后重新编制。\n"))
    #expect(run.message.split(separator: "\n").count == 253)
    #expect(scratch.names() == ["l.xlsx"])

    let json = try build(scratch, year: 2025, out: "o", "--format", "json")
    #expect(json.exitCode == 2)
    let faults = try JSON.parse(json.output)["faults"]?.array
    #expect(faults?.count == 251)
    #expect(faults?.last?["sheet"]?.string == "依申请公开")
    #expect(faults?.last?["row"]?.integer == 296)
    #expect(faults?.last?["column"]?.string == "办理结果")
    #expect(faults?.last?["file"]?.string == scratch.path("l.xlsx"))
  }

  @Test(
    "Refusals: exit 2, one sentence, nothing written",
    arguments: [
      ("空.xlsx", "", 2025, "文件是空的"), ("文本.xlsx", "甲,乙", 2025, "无法读取台账"), ("无.xlsx", nil, 2025, "文件不存在"),
      ("空.xlsx", "", 2020, "不能编制 2020 年的报告"),
    ] as [(String, String?, Int, String)])
  func refusals(name: String, content: String?, year: Int, sentence: String) throws {
    let scratch = try Scratch()
    if let content { try Data(content.utf8).write(to: URL(filePath: scratch.path(name))) }
    let run = try build(scratch, ledger: name, year: year, out: "o")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.message.contains(sentence))
    #expect(run.message.split(separator: "\n").count == 1)
    #expect(scratch.names(in: "o") == nil)
  }

  @Test("A previous report that cannot be read stops the build; an --out that is a file is refused")
  func inputs() throws {
    let scratch = try Scratch()
    try LedgerEntries.template.writeSpreadsheet(to: scratch.path("l.xlsx"))
    try Data("{}".utf8).write(to: URL(filePath: scratch.path("p.json")))
    let previous = try build(scratch, year: 2025, out: "o", "--previous", scratch.path("p.json"))
    #expect(previous.exitCode == 2)
    #expect(previous.message.hasPrefix("无法读取上一年度报告“"))
    let out = try build(scratch, year: 2025, out: "p.json")
    #expect(out.exitCode == 2)
    #expect(out.message.contains("是文件，不是文件夹"))
    #expect(scratch.names() == ["l.xlsx", "p.json"])
  }

  @Test("A second build replaces its own files, drops the PDF it no longer makes and leaves others alone")
  func again() throws {
    let scratch = try Scratch()
    try LedgerEntries.template.writeSpreadsheet(to: scratch.path("l.xlsx"))
    #expect(try build(scratch, year: 2024, out: "o").exitCode == 0)
    try Data("old".utf8).write(to: URL(filePath: scratch.path("o/report.pdf")))
    try Data("mine".utf8).write(to: URL(filePath: scratch.path("o/备忘.txt")))
    #expect(try build(scratch, year: 2025, out: "o").exitCode == 0)
    #expect(scratch.names(in: "o") == (files + ["备忘.txt"]).sorted())
    #expect(try JSON.parse(scratch.bytes("o/report.json"))["year"]?.integer == 2025)
  }

  @Test("Without a typesetter nothing is written, and the sentence names what is missing")
  func noTypesetter() throws {
    let scratch = try Scratch()
    try LedgerEntries.template.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let run = try GongkaiProcess.run(
      [
        "report", "build", "--ledger", scratch.path("l.xlsx"), "--organ", organ, "--year", "2025", "--out",
        scratch.path("o"),
      ], environment: ["GONGKAI_TYPST": scratch.path("nowhere")])
    #expect(run.exitCode == 2)
    #expect(run.message.contains("Typst"))
    #expect(run.message.contains("--no-pdf"))
    #expect(scratch.names() == ["l.xlsx"])
  }

  private func build(
    _ scratch: Scratch, ledger: String = "l.xlsx", year: Int, out: String, _ more: String...
  ) throws -> GongkaiProcess {
    try GongkaiProcess.run(
      [
        "report", "build", "--no-pdf", "--ledger", scratch.path(ledger), "--organ", organ, "--year", String(year),
        "--out", scratch.path(out),
      ] + more)
  }
}
