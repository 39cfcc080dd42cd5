import Disclosure
import Documents
import Foundation
import TestSupport
import Testing

@Suite("gongkai aggregate") struct AggregateCommandTests {
  private let county = "清河县人民政府"
  private let towns = ["清河县云溪镇人民政府", "清河县红石乡人民政府", "清河县青石镇人民政府"]
  private let outputs = [
    "aggregate.json", "charts.svg", "findings.json", "report.docx", "report.html", "report.json", "report.xlsx",
  ]

  /// A folder with the three towns' reports (1, 2 and 3 times over) and a roster of them.
  private func scratch() throws -> Scratch {
    let scratch = try Scratch()
    for (index, town) in towns.enumerated() {
      try scratch.write(TownReport.of(town, times: index + 1).fileBytes, to: "\(index).json")
    }
    try scratch.write("单位,别名,层级,备注\n" + towns.map { "\($0),,town,\n" }.joined(), to: "名册.csv")
    return scratch
  }

  private func aggregate(_ scratch: Scratch, _ files: [String], _ more: String..., roster: String? = "名册.csv") throws
    -> GongkaiProcess
  {
    try GongkaiProcess.run(
      ["aggregate"] + files + ["--organ", county, "--year", "2025", "--out", "汇总", "--no-pdf"]
        + (roster.map { ["--roster", $0] } ?? []) + more, folder: scratch.folder)
  }

  private func answer(_ scratch: Scratch) throws -> JSON { try JSON.parse(scratch.bytes("汇总/aggregate.json")) }

  private func names(_ json: JSON, _ key: String) -> [String]? { json[key]?.array?.compactMap(\.string) }

  /// The refusal of `file`.
  private func refused(_ json: JSON, _ file: String) throws -> JSON {
    try #require(json["refused"]?.array?.first { $0["file"]?.string == file })
  }

  // MARK: - Complete

  @Test("Complete: exit 0, every file, and the total is the sum made by hand")
  func complete() throws {
    let scratch = try scratch()
    let run = try aggregate(scratch, ["0.json", "1.json", "2.json"])
    #expect(run.exitCode == 0)
    #expect(run.message == "")
    #expect(scratch.names(in: "汇总") == outputs)
    let json = try answer(scratch)
    #expect(
      json.members?.map(\.key) == [
        "organ", "year", "complete", "counted", "missing", "unreadable", "refused", "report",
      ])
    #expect(json["organ"]?.string == county)
    #expect(json["year"] == 2025)
    #expect(json["complete"] == true)
    #expect(names(json, "counted") == towns)
    for key in ["missing", "unreadable", "refused"] { #expect(json[key] == [], "\(key)") }
    let report = try #require(json["report"])
    #expect(report["schema"] == "gongkai.annual-report/1")
    #expect(report["title"] == "清河县人民政府2025年政府信息公开工作年度报告")
    #expect(report["level"] == "county")
    // 1 + 2 + 3 times: 12, 9, 2, 10, 30; fees 0.11 + 0.12 + 0.13.
    #expect(report["tableThree"]?["received"]?["naturalPerson"] == 72)
    #expect(report["tableThree"]?["received"]?["total"] == 72)
    #expect(report["tableThree"]?["granted"]?["total"] == 54)
    #expect(report["tableThree"]?["carriedOut"]?["total"] == 6)
    #expect(report["tableThree"]?["received"]?["business"] == 0)
    #expect(report["tableTwo"]?["normativeDocuments"]?.compactText == #"{"made":12,"repealed":0,"inForce":60}"#)
    #expect(report["tableTwo"]?["licences"] == 180)
    #expect(report["tableTwo"]?["feesWan"] == "0.36")
    #expect(report["tableFour"]?["reconsideration"]?["total"] == 6)
    #expect(try JSON.parse(scratch.bytes("汇总/report.json")) == report)
  }

  @Test("The total is read back as it was written, and has no error")
  func readBack() throws {
    let scratch = try scratch()
    #expect(try aggregate(scratch, ["0.json", "1.json", "2.json"]).exitCode == 0)
    let run = try GongkaiProcess.run(
      ["check", "汇总/report.json", "汇总/report.html", "汇总/report.docx", "汇总/report.xlsx", "--format", "json"],
      folder: scratch.folder)
    #expect(run.exitCode == 0)
    let reports = try #require(try JSON.parse(run.output)["reports"]?.array)
    for report in reports {
      for key in ["tableTwo", "tableThree", "tableFour", "year"] {
        #expect(report["report"]?[key] == reports[0]["report"]?[key], "\(report["file"]?.string ?? "") \(key)")
      }
    }
  }

  @Test("Without a roster whoever handed in is the total")
  func noRoster() throws {
    let scratch = try scratch()
    #expect(try aggregate(scratch, ["0.json", "1.json"], roster: nil).exitCode == 0)
    #expect(try names(answer(scratch), "counted") == Array(towns.prefix(2)))
  }

  @Test(
    "Units go by their aliases; a report without organ goes by its file's name; GB18030 and its columns in any order")
  func roster() throws {
    let scratch = try scratch()
    var nameless = TownReport.of(towns[0])
    nameless.organ = nil
    nameless.title = nil
    try scratch.write(nameless.fileBytes, to: "云溪镇.json")
    var old = TownReport.of("清河县红石公社管理委员会")
    old.level = nil
    try scratch.write(old.fileBytes, to: "1.json")
    try scratch.write(
      "备注,层级,别名,单位\n,乡镇,红石乡；清河县红石公社管理委员会,红石乡人民政府\n,,\"云溪镇\",\(towns[0])\n,,,\(towns[2])\n", to: "名册.csv")
    let convert = try GongkaiProcess.shell("iconv -f UTF-8 -t GB18030 名册.csv > 国标.csv", folder: scratch.folder)
    #expect(convert.exitCode == 0)
    for roster in ["名册.csv", "国标.csv"] {
      #expect(try aggregate(scratch, ["云溪镇.json", "1.json", "2.json"], roster: roster).exitCode == 0)
      #expect(try names(answer(scratch), "counted") == [towns[0], "红石乡人民政府", towns[2]])
    }
  }

  // MARK: - Incomplete

  @Test("A unit that did not report: exit 1, no annual report, an earlier one is taken away")
  func missing() throws {
    let scratch = try scratch()
    #expect(try aggregate(scratch, ["0.json", "1.json", "2.json"]).exitCode == 0)
    try scratch.write("mine", to: "汇总/备忘.txt")
    let run = try aggregate(scratch, ["0.json", "2.json"])
    #expect(run.exitCode == 1)
    #expect(run.output.contains("  [未报] 清河县红石乡人民政府\n"))
    #expect(run.output.contains("没有写出年度报告"))
    #expect(scratch.names(in: "汇总") == ["aggregate.json", "备忘.txt"])
    let json = try answer(scratch)
    #expect(json["complete"] == false)
    #expect(names(json, "missing") == [towns[1]])
    #expect(json["report"] == .null)
    #expect(try !String(decoding: scratch.bytes("汇总/aggregate.json"), as: UTF8.self).contains("年度报告\""))
  }

  @Test("Refused and unreadable: each with its file, unit, reason and findings; nothing of it is summed")
  func refusals() throws {
    let scratch = try scratch()
    var wrong = TownReport.of(towns[0])
    wrong.tableThree?[.granted, .total] = 1
    try scratch.write(wrong.fileBytes, to: "0.json")
    try scratch.write(TownReport.of(towns[1], year: 2024).fileBytes, to: "1.json")
    try scratch.write(TownReport.of("邻县白水镇人民政府").fileBytes, to: "外.json")
    try scratch.write("", to: "空.html")
    let run = try aggregate(scratch, ["0.json", "1.json", "2.json", "外.json", "空.html"])
    #expect(run.exitCode == 1)
    let json = try answer(scratch)
    #expect(names(json, "counted") == [towns[2]])
    #expect(names(json, "missing") == [])
    #expect(
      json["unreadable"]?.array?.map(\.compactText) == [#"{"file":"空.html","reason":"文件是空的（0 字节），请重新下载或导出后再试。"}"#])
    #expect(json["refused"]?.array?.count == 3)
    let errors = try refused(json, "0.json")
    #expect(errors.members?.map(\.key) == ["file", "unit", "reason", "findings"])
    #expect(errors["unit"]?.string == towns[0])
    #expect(errors["findings"]?.array?.isEmpty == false)
    #expect(errors["findings"]?.array?.allSatisfy { $0["severity"] == "error" } == true)
    #expect(try refused(json, "1.json")["reason"] == "报告是 2024 年度，应为 2025 年度。")
    let stranger = try refused(json, "外.json")
    #expect(stranger["unit"] == .null)
    #expect(stranger["reason"] == "“邻县白水镇人民政府”不在名册中，不能计入合计。")
    #expect(scratch.names(in: "汇总") == ["aggregate.json"])
    for line in ["[退回] \(towns[0])（0.json）：", "[无法读取] 空.html：", "[退回] 外.json："] { #expect(run.output.contains(line)) }
  }

  @Test("Two files for one unit: neither counts; one of another year is no second one")
  func doubles() throws {
    let scratch = try scratch()
    try scratch.write(TownReport.of(towns[0], times: 9).fileBytes, to: "又.json")
    #expect(try aggregate(scratch, ["0.json", "1.json", "2.json", "又.json"]).exitCode == 1)
    var json = try answer(scratch)
    #expect(names(json, "counted") == [towns[1], towns[2]])
    for file in ["0.json", "又.json"] {
      #expect(try refused(json, file)["reason"]?.string?.contains("有 2 份报告（“0.json”、“又.json”）") == true)
    }
    try scratch.write(TownReport.of(towns[0], year: 2024).fileBytes, to: "又.json")
    #expect(try aggregate(scratch, ["又.json", "0.json", "1.json", "2.json"]).exitCode == 1)
    json = try answer(scratch)
    #expect(names(json, "counted") == towns)
    #expect(json["complete"] == false)
    #expect(try refused(json, "又.json")["reason"] == "报告是 2024 年度，应为 2025 年度。")
  }

  @Test("A report of the 2019 form, and one with a blank cell, cannot be summed")
  func otherForms() throws {
    let scratch = try scratch()
    var old = TownReport.of(towns[0])
    old.form = .form2019
    old.tableTwo = nil
    old.tableTwo2019 = TableTwo2019()
    var three = TableThree(otherIsMerged: true, filledWith: 0)
    for row in three.rows {
      for column in TableThreeColumn.allCases { three[row, column] = old.tableThree?[row, column] ?? 0 }
    }
    old.tableThree = three
    try scratch.write(old.fileBytes, to: "0.json")
    var blank = TownReport.of(towns[1])
    blank.tableTwo?[.penalties] = nil
    try scratch.write(blank.fileBytes, to: "1.json")
    #expect(try aggregate(scratch, ["0.json", "1.json", "2.json"]).exitCode == 1)
    let json = try answer(scratch)
    #expect(names(json, "counted") == [towns[2]])
    #expect(try refused(json, "0.json")["reason"]?.string?.contains("2019 年格式") == true)
    #expect(try refused(json, "1.json")["findings"]?.array?.map { $0["rule"]?.string } == ["cell-missing"])
  }

  // MARK: - Allowed to be incomplete

  @Test("--allow-missing writes the report with its reason and what it leaves out; exit 0, not complete")
  func allowed() throws {
    let scratch = try scratch()
    try scratch.write(TownReport.of(towns[2], year: 2024).fileBytes, to: "2.json")
    let run = try aggregate(scratch, ["0.json", "2.json"], "--allow-missing", "红石乡因换届尚未报送")
    #expect(run.exitCode == 0)
    #expect(scratch.names(in: "汇总") == outputs)
    let json = try answer(scratch)
    #expect(json["complete"] == false)
    #expect(json["report"]?["tableThree"]?["received"]?["total"] == 12)
    let gap = "本合计不完整，尚未包括：清河县红石乡人民政府、清河县青石镇人民政府。先行汇总的理由：红石乡因换届尚未报送。"
    #expect(json["report"]?["sections"]?.array?.first?["text"]?.string?.contains(gap) == true)
    #expect(try String(decoding: scratch.bytes("汇总/report.html"), as: UTF8.self).contains(gap))
  }

  @Test("A complete total does not carry the reason; a total of nothing is never written")
  func notAllowed() throws {
    let scratch = try scratch()
    #expect(try aggregate(scratch, ["0.json", "1.json", "2.json"], "--allow-missing", "备用理由").exitCode == 0)
    #expect(try !String(decoding: scratch.bytes("汇总/report.json"), as: UTF8.self).contains("备用理由"))
    try scratch.write("坏", to: "0.json")
    #expect(try aggregate(scratch, ["0.json"], "--allow-missing", "备用理由").exitCode == 1)
    #expect(scratch.names(in: "汇总") == ["aggregate.json"])
    #expect(try aggregate(scratch, ["1.json"], "--allow-missing", " ").exitCode == 64)
  }

  // MARK: - Wrong input

  @Test(
    "A roster that cannot be used: exit 2, one sentence, nothing written",
    arguments: [
      ("", "文件是空的"), ("单位,别名\n", "名册中没有单位"), ("名称\n甲镇\n", "要有“单位”一列"), ("单位\n甲镇\n甲镇\n", "第 3 行"),
      ("单位,层级\n甲镇,村\n", "层级“村”无法辨认"), ("单位\n\"甲镇\n", "引号没有结束"),
    ])
  func badRoster(content: String, part: String) throws {
    let scratch = try scratch()
    try scratch.write(content, to: "坏.csv")
    let run = try aggregate(scratch, ["0.json"], roster: "坏.csv")
    #expect(run.exitCode == 2)
    #expect(run.output == "")
    #expect(run.message.hasPrefix("名册“坏.csv”：") && run.message.contains(part), "\(run.message)")
    #expect(run.message.split(separator: "\n").count == 1)
    #expect(scratch.names(in: "汇总") == nil)
  }

  @Test("Other refusals of the command itself")
  func usage() throws {
    let scratch = try scratch()
    #expect(try aggregate(scratch, ["0.json"], roster: "没有.csv").exitCode == 2)
    #expect(try aggregate(scratch, ["0.json"], roster: "0.json").message.contains("另存为 CSV"))
    try scratch.write("", to: "汇总")
    #expect(try aggregate(scratch, ["0.json"]).exitCode == 2)
    #expect(try aggregate(scratch, ["0.json"], "--year", "2020").exitCode == 64)
    #expect(try aggregate(scratch, []).exitCode == 64)
  }

  @Test("--format json prints the same document and nothing else")
  func json() throws {
    let scratch = try scratch()
    let run = try aggregate(scratch, ["0.json"], "--format", "json")
    #expect(run.exitCode == 1)
    #expect(run.message == "")
    #expect(try JSON.parse(run.output) == answer(scratch))
  }
}
