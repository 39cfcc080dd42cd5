import Foundation
import Testing

@Suite("gongkai ledger") struct LedgerCommandTests {
  @Test(
    "Template and demo are written; an existing file is not overwritten without --force",
    arguments: ["template", "demo"])
  func writes(command: String) throws {
    let scratch = try Scratch()
    let file = scratch.path("台账.xlsx")
    let first = try GongkaiProcess.run(["ledger", command, file])
    #expect(first.exitCode == 0)
    #expect(first.output.contains("台账.xlsx"))
    let bytes = try scratch.bytes("台账.xlsx")

    try Data("mine".utf8).write(to: scratch.folder.appending(path: "台账.xlsx"))
    let second = try GongkaiProcess.run(["ledger", command, file])
    #expect(second.exitCode == 2)
    #expect(second.message == "“\(file)”已经存在。要覆盖它请加 --force，否则请换一个文件名。\n")
    #expect(try scratch.bytes("台账.xlsx") == Array("mine".utf8))

    #expect(try GongkaiProcess.run(["ledger", command, file, "--force"]).exitCode == 0)
    #expect(try scratch.bytes("台账.xlsx") == bytes)
    #expect(scratch.names() == ["台账.xlsx"])
  }

  @Test("A folder that is not there, and a name that is no spreadsheet's")
  func refusals() throws {
    let scratch = try Scratch()
    let lost = try GongkaiProcess.run(["ledger", "template", scratch.path("无/台账.xlsx")])
    #expect(lost.exitCode == 2)
    #expect(lost.message.contains("不存在，请先建立。"))
    let name = try GongkaiProcess.run(["ledger", "template", scratch.path("台账.xls")])
    #expect(name.exitCode == 64)
    #expect(name.message.contains("应以 .xlsx 结尾"))
    #expect(try GongkaiProcess.run(["ledger", "demo", scratch.path("a.xlsx"), "--year", "1999"]).exitCode == 64)
    #expect(scratch.names() == [])
  }
}
