import Disclosure
import Documents
import Foundation
import TestSupport
import Testing

@Suite("gongkai check") struct CheckCommandTests {
  private let organ = "清河县云溪镇人民政府"

  private func check(_ scratch: Scratch, _ words: String..., input: String = "") throws -> GongkaiProcess {
    try GongkaiProcess.run(["check"] + words, input: input, folder: scratch.folder)
  }

  private func json(_ run: GongkaiProcess) throws -> JSON { try JSON.parse(run.output) }

  private func rules(_ json: JSON, report index: Int = 0) throws -> [String] {
    let report = try #require(json["reports"]?.array?[index])
    return try #require(report["findings"]?.array).compactMap { $0["rule"]?.string }
  }

  // MARK: - The document

  @Test("The document: every key, its type and its order")
  func document() throws {
    let scratch = try Scratch()
    var wrong = TownReport.of(organ)
    wrong.tableFour?[.reconsideration, .total] = 0
    try scratch.write(wrong.fileBytes, to: "甲.json")
    try scratch.write("不是年报", to: "乙.txt")
    let run = try check(scratch, "甲.json", "乙.txt", "--format", "json")
    #expect(run.exitCode == 2)
    #expect(run.message == "")
    let json = try json(run)
    #expect(json.members?.map(\.key) == ["reports", "summary"])
    #expect(json["summary"]?.compactText == #"{"files":2,"errors":1,"warnings":0,"unreadable":1}"#)
    let reports = try #require(json["reports"]?.array)
    #expect(reports[0].members?.map(\.key) == ["file", "readable", "report", "findings"])
    #expect(reports[0]["file"] == "甲.json")
    #expect(reports[0]["readable"] == true)
    #expect(reports[0]["report"] == wrong.json)
    let finding = try #require(reports[0]["findings"]?.array?.first)
    #expect(
      finding.members?.map(\.key) == [
        "rule", "severity", "table", "section", "row", "column", "expected", "found", "message",
      ])
    #expect(finding["rule"] == "table-four-total")
    #expect(finding["severity"] == "error")
    #expect(finding["table"] == "four")
    #expect(finding["section"] == .null)
    #expect(finding["row"] == "reconsideration")
    #expect(finding["column"] == "total")
    #expect(finding["expected"] == "1")
    #expect(finding["found"] == "0")
    #expect(finding["message"]?.string?.hasSuffix("。") == true)
    #expect(reports[1].members?.map(\.key) == ["file", "readable", "reason", "findings"])
    #expect(reports[1]["readable"] == false)
    #expect(reports[1]["findings"] == [])
    #expect(reports[1]["reason"]?.string?.hasSuffix("。") == true)
  }

  @Test("The report: keys of the 2021 form in order, counts as numbers, fees as a string, a blank cell null")
  func reportShape() throws {
    let scratch = try Scratch()
    var report = TownReport.of(organ)
    report.tableThree?[.granted, .research] = nil
    try scratch.write(report.fileBytes, to: "甲.json")
    let run = try check(scratch, "甲.json", "--format", "json")
    #expect(run.exitCode == 1)
    let json = try json(run)
    #expect(try rules(json) == ["cell-missing"])
    let read = try #require(json["reports"]?.array?[0]["report"])
    #expect(
      read.members?.map(\.key) == [
        "schema", "form", "title", "organ", "level", "year", "sections", "tableTwo", "tableThree", "tableFour",
      ])
    #expect(read["tableThree"]?.members?.map(\.key).joined(separator: " ") == Self.rowKeys)
    #expect(
      read["tableThree"]?["granted"]?.compactText
        == #"{"naturalPerson":9,"business":0,"research":null,"publicWelfare":0,"legalService":0,"otherOrganization":0,"total":9}"#
    )
    #expect(
      read["tableTwo"]?.compactText
        == #"{"regulations":{"made":0,"repealed":0,"inForce":0},"normativeDocuments":{"made":2,"repealed":0,"inForce":10},"licences":30,"penalties":0,"compulsoryMeasures":0,"feesWan":"0.11"}"#
    )
    #expect(
      read["tableFour"]?.members?.map(\.key) == [
        "reconsideration", "directLitigation", "litigationAfterReconsideration",
      ])
    #expect(
      read["tableFour"]?["reconsideration"]?.compactText
        == #"{"upheld":1,"corrected":0,"other":0,"pending":0,"total":1}"#)
    #expect(read["sections"]?.array?.map { $0["number"]?.integer } == [0, 1, 2, 3, 4, 5, 6])
  }

  private static let rowKeys = """
    received carriedIn granted partlyGranted stateSecret forbiddenByLaw threeSecuritiesOneStability thirdPartyRights \
    internalAffairs processInformation enforcementFile administrativeQuery notHeld wouldNeedCreation stillUnclear petition \
    repeated publishedWork excessive reconfirmation notSupplemented feeUnpaid otherHandling handledTotal carriedOut
    """

  @Test("A report of the 2019 form: one row of other handling, table two as it was read")
  func form2019() throws {
    let scratch = try Scratch()
    var report = TownReport.of(organ, year: 2020)
    report.form = .form2019
    report.tableTwo = nil
    report.tableTwo2019 = TableTwo2019(rows: [.init(label: "行政许可", cells: [.init(column: "处理决定数量", text: "12")])])
    var three = TableThree(otherIsMerged: true, filledWith: 0)
    for row in three.rows {
      for column in TableThreeColumn.allCases { three[row, column] = report.tableThree?[row, column] ?? 0 }
    }
    report.tableThree = three
    try scratch.write(report.fileBytes, to: "甲.json")
    let run = try check(scratch, "甲.json", "--format", "json")
    let read = try #require(try json(run)["reports"]?.array?[0]["report"])
    #expect(read["form"] == "2019")
    #expect(read["tableTwo"] == .null)
    #expect(read["tableTwo2019"]?.compactText == #"{"行政许可":{"处理决定数量":"12"}}"#)
    let keys = read["tableThree"]?.members?.map(\.key) ?? []
    #expect(keys.suffix(3) == ["otherHandlingAll", "handledTotal", "carriedOut"])
    #expect(keys.count == 23)
    #expect(run.exitCode == 0)
    report.year = 2022
    try scratch.write(report.fileBytes, to: "乙.json")
    #expect(try rules(try json(try check(scratch, "乙.json", "--format", "json"))).contains("form-outdated"))
  }

  @Test("A table that the source does not have is null; nothing known of the report is null too")
  func nothingKnown() throws {
    let scratch = try Scratch()
    var report = AnnualReport(form: .form2021)
    report.tableFour = TableFour(filledWith: 0)
    try scratch.write(report.fileBytes, to: "甲.json")
    let run = try check(scratch, "甲.json", "--format", "json")
    #expect(run.exitCode == 1)
    let json = try json(run)
    let read = try #require(json["reports"]?.array?[0]["report"])
    for key in ["title", "organ", "level", "year", "tableTwo", "tableThree"] { #expect(read[key] == .null, "\(key)") }
    let missing = (json["reports"]?.array?[0]["findings"]?.array ?? []).filter { $0["rule"] == "cell-missing" }
    #expect(missing.map { $0["table"]?.string } == ["two", "three"])
    #expect(missing.allSatisfy { $0["row"] == .null && $0["column"] == .null })
  }

  // MARK: - Files and exit codes

  @Test("Names are kept as given; - is standard input; one broken file stops nobody")
  func files() throws {
    let scratch = try Scratch()
    try FileManager.default.createDirectory(at: scratch.folder.appending(path: "夹"), withIntermediateDirectories: true)
    let text = TownReport.of(organ).json.text
    try scratch.write(text, to: "夹/甲.json")
    try scratch.write("", to: "空.html")
    let run = try check(
      scratch, "./夹/../夹/甲.json", "空.html", "没有.pdf", "夹", "-", "--format", "json", input: text)
    #expect(run.exitCode == 2)
    let reports = try #require(try json(run)["reports"]?.array)
    #expect(
      reports.map { $0["file"]?.string } == ["./夹/../夹/甲.json", "空.html", "没有.pdf", "夹", "-"])
    #expect(reports.map { $0["readable"] } == [true, false, false, false, true])
    #expect(
      reports.map { $0["reason"]?.string } == [
        nil, "文件是空的（0 字节），请重新下载或导出后再试。", "文件不存在，请检查路径。", "这是文件夹，不是文件，请指定其中的报告文件。", nil,
      ])
  }

  @Test("0 fine, warnings or not; 1 an error; 2 something unreadable, errors or not")
  func exitCodes() throws {
    let scratch = try Scratch()
    try scratch.write(TownReport.of(organ).fileBytes, to: "好.json")
    var warned = TownReport.of(organ)
    warned.title = "云溪镇年报"
    try scratch.write(warned.fileBytes, to: "提示.json")
    var wrong = TownReport.of(organ)
    wrong.tableThree?[.received, .total] = 99
    try scratch.write(wrong.fileBytes, to: "错.json")
    try scratch.write("{", to: "坏.json")
    #expect(try check(scratch, "好.json").exitCode == 0)
    #expect(try check(scratch, "提示.json").exitCode == 0)
    #expect(try check(scratch, "提示.json", "好.json", "错.json").exitCode == 1)
    #expect(try check(scratch, "错.json", "坏.json", "好.json").exitCode == 2)
    #expect(try check(scratch).exitCode == 64)
  }

  @Test("A file without permission to read is refused in words")
  func permission() throws {
    let scratch = try Scratch()
    try scratch.write(TownReport.of(organ).fileBytes, to: "甲.json")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: scratch.path("甲.json"))
    // The superuser may read everything.
    let isAllowed = FileHandle(forReadingAtPath: scratch.path("甲.json")) != nil
    let run = try check(scratch, "甲.json")
    #expect(run.exitCode == (isAllowed ? 0 : 2))
    #expect(isAllowed || run.output.contains("没有读取这个文件的权限"))
  }

  // MARK: - Last year's report

  /// Last year's: nothing carried out, so that `carry-over` finds the 1 carried in.
  private func previous(_ organ: String, year: Int, carriedOut: Int) -> AnnualReport {
    var report = TownReport.of(organ, year: year)
    report.tableThree?[.carriedOut, .naturalPerson] = carriedOut
    report.tableThree?[.carriedOut, .total] = carriedOut
    return report
  }

  @Test("A single one goes with every report, whatever its organ and year")
  func singlePrevious() throws {
    let scratch = try Scratch()
    try scratch.write(TownReport.of(organ).fileBytes, to: "甲.json")
    try scratch.write(TownReport.of("清河县红石乡人民政府").fileBytes, to: "乙.json")
    try scratch.write(previous("别处", year: 2019, carriedOut: 5).fileBytes, to: "前.json")
    let run = try check(scratch, "甲.json", "乙.json", "--previous", "前.json", "--format", "json")
    #expect(run.exitCode == 1)
    let json = try json(run)
    #expect(try rules(json, report: 0).contains("carry-over"))
    #expect(try rules(json, report: 1).contains("carry-over"))
  }

  @Test("Of several each report takes the one of its organ and the year before; none fits: the rule is skipped")
  func severalPrevious() throws {
    let scratch = try Scratch()
    let other = "清河县红石乡人民政府"
    try scratch.write(TownReport.of(organ).fileBytes, to: "甲.json")
    try scratch.write(TownReport.of(other).fileBytes, to: "乙.json")
    try scratch.write(TownReport.of("清河县青石镇人民政府").fileBytes, to: "丙.json")
    try scratch.write(previous(organ, year: 2024, carriedOut: 1).fileBytes, to: "甲前.json")
    try scratch.write(previous(organ, year: 2023, carriedOut: 7).fileBytes, to: "甲前前.json")
    try scratch.write(previous(other, year: 2024, carriedOut: 3).fileBytes, to: "乙前.json")
    let run = try check(
      scratch, "甲.json", "乙.json", "丙.json", "--previous", "甲前前.json", "--previous", "甲前.json", "--previous", "乙前.json",
      "--format", "json")
    let json = try json(run)
    #expect(try rules(json, report: 0).contains("carry-over") == false)
    #expect(try rules(json, report: 1).contains("carry-over"))
    #expect(try rules(json, report: 2).contains("carry-over") == false)
    let finding = json["reports"]?.array?[1]["findings"]?.array?.first { $0["rule"] == "carry-over" }
    #expect(finding?["expected"] == "3")
    #expect(finding?["found"] == "1")
  }

  @Test("One that cannot be read is said and answered with 2; the reports are checked all the same")
  func unreadablePrevious() throws {
    let scratch = try Scratch()
    try scratch.write(TownReport.of(organ).fileBytes, to: "甲.json")
    try scratch.write(previous("别处", year: 2019, carriedOut: 5).fileBytes, to: "前.json")
    let run = try check(scratch, "甲.json", "--previous", "前.json", "--previous", "没有.json", "--format", "json")
    #expect(run.exitCode == 2)
    #expect(run.message == "上年度报告“没有.json”无法读取，没有用于核对：文件不存在，请检查路径。\n")
    // Of the two given one is left, which is not a single one.
    #expect(try rules(try json(run)) == [])
  }

  // MARK: - Rules and text

  @Test("The rules with their explanations, as text and as JSON")
  func rules() throws {
    let names = CheckRule.allCases.map(\.rawValue)
    #expect(names.count == 21)
    let text = try GongkaiProcess.run(["check", "--rules"])
    #expect(text.exitCode == 0)
    for name in names { #expect(text.output.contains("\(name)（")) }
    let list = try #require(
      try JSON.parse(try GongkaiProcess.run(["check", "--rules", "--format", "json"]).output).array)
    #expect(list.map { $0["rule"]?.string } == names)
    #expect(list.allSatisfy { ["error", "warning"].contains($0["severity"]?.string) })
    #expect(list.allSatisfy { ($0["explanation"]?.string?.count ?? 0) > 40 })
  }

  @Test("The text: file, organ, year and form; errors before warnings; the sum of several")
  func text() throws {
    let scratch = try Scratch()
    try scratch.write(TownReport.of(organ).fileBytes, to: "好.json")
    var wrong = TownReport.of(organ)
    wrong.title = "云溪镇年报"
    wrong.tableFour?[.reconsideration, .total] = 0
    try scratch.write(wrong.fileBytes, to: "错.json")
    #expect(try check(scratch, "好.json").output == "好.json\n  清河县云溪镇人民政府，2025 年度，2021 年格式\n  核对无误。\n")
    let run = try check(scratch, "好.json", "错.json", "没有.json")
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(
      lines[..<6] == [
        "好.json", "  清河县云溪镇人民政府，2025 年度，2021 年格式", "  核对无误。", "", "错.json", "  清河县云溪镇人民政府，2025 年度，2021 年格式",
      ])
    #expect(lines[6].hasPrefix("  错误 1 项，提示 "))
    #expect(lines[7].hasPrefix("  [错误] 表四"))
    #expect(lines[7].hasSuffix("（table-four-total）"))
    #expect(lines[8].hasPrefix("  [提示] "))
    #expect(run.output.contains("\n没有.json\n  无法读取：文件不存在，请检查路径。\n\n合计：3 个文件，错误 1 项，提示 "))
    #expect(run.output.hasSuffix("，无法读取 1 个。\n"))
  }

  @Test(
    "The published seed report is read and has no error",
    .enabled(if: PublishedReports.areHere, PublishedReports.absence))
  func seed() throws {
    let run = try GongkaiProcess.run(["check", PublishedReports.path("00-seed.txt"), "--format", "json"])
    #expect(run.exitCode == 0)
    let report = try #require(try JSON.parse(run.output)["reports"]?.array?[0]["report"])
    for key in ["title", "organ", "year", "level"] { #expect(report[key] == .null, "\(key)") }
  }
}
