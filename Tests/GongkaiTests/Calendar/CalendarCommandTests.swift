import Documents
import Foundation
import Testing

@Suite("gongkai calendar") struct CalendarCommandTests {
  @Test func printsTheYearAsTheContractHasIt() throws {
    let run = try GongkaiProcess.run(["calendar", "2026", "--format", "json"])
    #expect(run.exitCode == 0)
    let json = try JSON.parse(run.output)
    #expect(json.members?.map(\.key) == ["year", "notice", "off", "work", "provisional"])
    #expect(json["year"]?.integer == 2026)
    #expect(json["notice"]?.string == "国办发明电〔2025〕7号")
    #expect(json["off"]?.array?.count == 33)
    #expect(
      json["work"] == ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"])
    #expect(json["provisional"] == false)
  }

  @Test func marksAYearWithoutANotice() throws {
    let run = try GongkaiProcess.run(["calendar", "2027", "--format", "json"])
    let json = try JSON.parse(run.output)
    #expect(json["notice"] == .some(nil))
    #expect(json["provisional"] == true)
    let words = try GongkaiProcess.run(["calendar", "2027"])
    #expect(words.output.contains("暂定"))
    #expect(words.output.contains("2月5日（周五）至 2月8日（周一）    4 天"))
  }

  @Test func takesYearsFromAFileForAnyCommand() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "holidays-\(UUID().uuidString).json")
    defer { try? FileManager.default.removeItem(at: file) }
    try Data(#"[{"year":2027,"notice":"示例〔2026〕1号","off":["2027-01-01"],"work":["2027-01-02"]}]"#.utf8).write(to: file)
    let year = try GongkaiProcess.run(["calendar", "2027", "--holidays", file.path, "--format", "json"])
    #expect(
      try JSON.parse(year.output)
        == ["year": 2027, "notice": "示例〔2026〕1号", "off": ["2027-01-01"], "work": ["2027-01-02"], "provisional": false])
    let deadline = ["deadline", "--received", "2026-12-31", "--days", "1", "--format", "json"]
    let without = try JSON.parse(try GongkaiProcess.run(deadline).output)
    #expect(without["due"]?.string == "2027-01-04")
    #expect(without["provisional"] == true)
    let with = try JSON.parse(try GongkaiProcess.run(deadline + ["--holidays", file.path]).output)
    #expect(with["due"]?.string == "2027-01-02")
    #expect(with["provisional"] == false)
  }

  @Test(
    arguments: [
      (["calendar", "1800"], 64, "年份"), (["calendar", "3000"], 64, "年份"),
      (["calendar", "2026", "--holidays", "-"], 2, "year"),
      (["calendar", "2026", "--holidays", "没有.json"], 2, "没有.json"),
    ] as [([String], Int32, String)])
  func saysWhatIsWrong(_ arguments: [String], _ exitCode: Int32, _ part: String) throws {
    let run = try GongkaiProcess.run(arguments, input: "{}")
    #expect(run.exitCode == exitCode)
    #expect(run.output == "")
    #expect(run.message.contains(part))
  }
}
