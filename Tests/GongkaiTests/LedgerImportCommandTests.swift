import Database
import Disclosure
import Documents
import Foundation
import Registry
import Testing

/// `import ledger`, and that the register counts what the ledger counts.
@Suite struct LedgerImportCommandTests {
  private func newTown(_ scratch: Scratch) async throws {
    let registry = try await scratch.newTown(at: Instant(milliseconds: 1_780_000_000_000))
    try await registry.database.close()
  }

  private func run(_ scratch: Scratch, _ words: [String]) throws -> GongkaiProcess {
    try GongkaiProcess.run(words, folder: scratch.folder)
  }

  private func tableThree(_ scratch: Scratch, _ year: Int, _ source: [String]) throws -> JSON? {
    let out = "\(source[0].dropFirst(2))-\(year)"
    let run = try run(
      scratch,
      ["report", "build", "--no-pdf", "--organ", "清河县云溪镇人民政府", "--year", "\(year)", "--out", out] + source)
    #expect(run.exitCode != 2, "\(run.message)")
    return try JSON.parse(scratch.bytes("\(out)/report.json"))["tableThree"]
  }

  @Test("A list of items is written empty, refused with every place, and brought in once")
  func items() async throws {
    let scratch = try Scratch()
    try await newTown(scratch)
    #expect(try run(scratch, ["import", "items", "--template", "信息清单.xlsx"]).exitCode == 0)
    let empty = try run(scratch, ["import", "items", "信息清单.xlsx", "--data", "data"])
    #expect(empty.exitCode == 2)
    #expect(empty.message.contains("“信息”表：表头下面没有内容。"))
    let help = try run(scratch, ["import", "items", "--help"])
    #expect(help.output.contains("把以前公开的信息补录到系统中。"))
  }

  @Test("The demonstration's ledger, imported, gives the same 表三; imported again, it adds nothing")
  func demo() async throws {
    let scratch = try Scratch()
    try await newTown(scratch)
    try DemoLedger(year: 2025).entries.writeSpreadsheet(to: scratch.path("台账.xlsx"))
    let first = try run(scratch, ["import", "ledger", "台账.xlsx", "--data", "data"])
    #expect(first.exitCode == 0, "\(first.message)")
    #expect(first.output == "已导入 44 件申请，标为“补录”：42 件已办结，2 件在办。\n")
    let second = try run(scratch, ["import", "ledger", "台账.xlsx", "--data", "data"])
    #expect(second.output == "台账中的 44 件申请系统中都已有，没有增加内容。\n")
    for year in 2023...2025 {
      let counted = try tableThree(scratch, year, ["--data", "data"])
      #expect(counted != nil)
      #expect(counted == (try tableThree(scratch, year, ["--ledger", "台账.xlsx"])))
    }
    let cell = try run(
      scratch, ["report", "build", "--data", "data", "--year", "2025", "--explain", "feeUnpaid", "total"])
    #expect(cell.output.contains("（六）其他处理 2.申请人逾期未按收费通知要求缴纳费用") || cell.output.contains("逾期未按收费通知"))
    let verified = try run(scratch, ["verify", "--data", "data"])
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.message)")
  }

  @Test("What the reader refuses is refused with its place, and nothing is imported")
  func refuses() async throws {
    let scratch = try Scratch()
    try await newTown(scratch)
    let entries = LedgerEntries(rows: [
      .requests: [
        [.text("1"), .text("自然人"), .text("2025-02-30"), .blank, .blank],
        [.text("2"), .text("自然人"), .text("2025-02-03"), .text("不予公开"), .text("2025-02-10")],
      ]
    ])
    try entries.writeSpreadsheet(to: scratch.path("l.xlsx"))
    let run = try run(scratch, ["import", "ledger", "l.xlsx", "--data", "data"])
    #expect(run.exitCode == 2)
    #expect(run.message.hasPrefix("台账“l.xlsx”有 2 处错误，没有导入任何内容：\n  “依申请公开”表第 2 行“收到日期”："))
    let organ = try self.run(scratch, ["import", "ledger", "l.xlsx", "--data", "data", "--organ", "青石镇人民政府"])
    #expect(organ.exitCode == 2)
    #expect(try self.run(scratch, ["import", "ledger", "l.xlsx"]).exitCode == 64)
    #expect(try self.run(scratch, ["import", "ledger", "no.xlsx", "--data", "data"]).exitCode == 2)
  }
}
