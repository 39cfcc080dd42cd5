import Database
import Disclosure
import Documents
import Foundation
import Registry
import Testing

/// `report build --data`: 表三 from the register, the rest from a ledger or blank.
@Suite struct RegisterReportTests {
  private let now = Instant(milliseconds: 1_780_000_000_000)

  /// One withdrawn request of a natural person, one open of a business, one letter that is not confirmed.
  private func prepare(
    _ scratch: Scratch, then: (Registry, OrganID) async throws -> Void = { _, _ in }
  ) async throws {
    let registry = try await scratch.newTown(at: now)
    let organ = try #require(try await registry.organs().first).id
    let officer = Viewer(person: "officer", organ: organ, roles: [.officer])
    let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
    func file(_ channel: IntakeChannel, _ applicant: ApplicantKind) async throws -> RequestID {
      try await registry.fileRequest(
        RequestFiling(channel, arrived: now.day, applicant: applicant, token: UUID().uuidString), by: officer,
        under: rules, at: now
      ).id
    }
    let first = try await file(.counter, .naturalPerson)
    _ = try await file(.signedPost, .business)
    _ = try await file(.ordinaryPost, .naturalPerson)
    let step = RequestStep(officer, on: first, version: 1, day: now.day, at: now)
    _ = try await registry.withdrawRequest(step, reason: "申请人书面撤回", under: rules)
    try await then(registry, organ)
    try await registry.database.close()
  }

  private func build(_ scratch: Scratch, _ more: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(
      ["report", "build", "--no-pdf", "--data", "data", "--year", "2026"] + more, folder: scratch.folder)
  }

  @Test("表三 is counted from the register; what it does not know is blank, not zero")
  func counts() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let run = try build(scratch, "--out", "o")
    // Blank cells are findings.
    #expect(run.exitCode == 1, "\(run.message)")
    #expect(run.message == "请注意：1 件申请没有计入表三，因为收到申请之日、申请人类型或者重新答复的结果还没有登记，请补全登记：2026-0003。\n")
    let report = try JSON.parse(scratch.bytes("o/report.json"))
    #expect(report["organ"]?.string == "清河县云溪镇人民政府")
    #expect(report["level"]?.string == "town")
    let three = report["tableThree"]
    #expect(three?["received"]?["naturalPerson"]?.integer == 1)
    #expect(three?["received"]?["business"]?.integer == 1)
    #expect(three?["received"]?["total"]?.integer == 2)
    #expect(three?["otherHandling"]?["naturalPerson"]?.integer == 1)
    #expect(three?["handledTotal"]?["total"]?.integer == 1)
    #expect(three?["carriedOut"]?["business"]?.integer == 1)
    #expect(three?["granted"]?["total"]?.integer == 0)
    #expect(report["tableTwo"]?["licences"] == .null)
    #expect(report["tableTwo"]?["feesWan"] == .null)
    #expect(report["tableFour"]?["reconsideration"]?["total"] == .integer(0))
    #expect(!report.text.contains("无其他需要报告的事项"))
  }

  @Test(
    "The report of a year bears the name that the organ had at its end",
    arguments: [("2026-01-01", "云溪街道办事处"), (nil, "清河县云溪镇人民政府")] as [(String?, String)])
  func earlierName(_ since: String?, _ name: String) async throws {
    let scratch = try Scratch()
    // Renamed in 2027, from that day on where no other is told.
    let later = now.adding(seconds: 400 * 86_400)
    try await prepare(scratch) { registry, organ in
      try await registry.changeOrgan(
        organ, name: "云溪街道办事处", level: .street, beneath: nil, since: since.flatMap { Day(iso: $0) }, by: .console,
        at: later)
    }
    _ = try build(scratch, "--out", "o")
    #expect(try JSON.parse(scratch.bytes("o/report.json"))["organ"]?.string == name)
  }

  @Test("A ledger gives the other tables, and its own requests are not counted")
  func ledger() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    try DemoLedger(year: 2026).entries.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let run = try build(scratch, "--out", "o", "--ledger", "l.xlsx")
    #expect(run.message.contains("请注意：表三由系统中的申请统计，台账“依申请公开”表的 "))
    let report = try JSON.parse(scratch.bytes("o/report.json"))
    #expect(report["tableThree"]?["received"]?["total"]?.integer == 2)
    #expect(report["tableFour"]?["reconsideration"]?["corrected"]?.integer == 1)
    #expect(report["tableTwo"]?["feesWan"]?.string == "2.79405")
  }

  @Test(
    "A cell is explained by the cases that it counts",
    arguments: [
      ("received", "total", ["2026-0001", "2026-0002"]), ("received", "business", ["2026-0002"]),
      ("handledTotal", "total", ["2026-0001"]), ("otherHandling", "naturalPerson", ["2026-0001"]),
      ("carriedOut", "total", ["2026-0002"]), ("granted", "total", []),
    ])
  func explains(_ row: String, _ column: String, _ numbers: [String]) async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let run = try build(scratch, "--format", "json", "--explain", row, column)
    #expect(run.exitCode == 0, "\(run.message)")
    let json = try JSON.parse(run.output)
    #expect(json["count"]?.integer == numbers.count)
    #expect(json["cases"]?.array?.compactMap { $0["number"]?.string } == numbers)
    let text = try build(scratch, "--explain", row, column).output
    for number in numbers { #expect(text.contains("\n\(number)  ")) }
  }

  @Test("What is not known is answered with what is")
  func refusals() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let cell = try build(scratch, "--explain", "supplied", "total")
    #expect(cell.exitCode == 64)
    #expect(cell.message.hasPrefix("“supplied”不是表三的行。可以用：received、carriedIn、granted、"))
    #expect(try build(scratch, "--explain", "received").exitCode == 64)
    let organ = try build(scratch, "--organ", "青石镇人民政府", "--out", "o")
    #expect(organ.exitCode == 2)
    #expect(organ.message == "请用 --organ 写明机关的全称。系统中有：清河县云溪镇人民政府。\n")
    let none = try GongkaiProcess.run(
      ["report", "build", "--organ", "甲", "--year", "2026", "--out", "o"], folder: scratch.folder)
    #expect(none.exitCode == 64)
    #expect(none.message.hasPrefix("缺少“--ledger <文件>”。"))
    #expect(scratch.names(in: "o") == nil)
  }
}
