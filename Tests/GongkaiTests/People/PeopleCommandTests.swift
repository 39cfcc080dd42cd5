import Database
import Disclosure
import Documents
import Foundation
import Registry
import Testing

/// `roles`, `user add` and `import roster` over an installation that is set up.
@Suite struct PeopleCommandTests {
  private func prepare(_ scratch: Scratch) async throws {
    let registry = try await scratch.newTown(at: Instant(milliseconds: 1_780_000_000_000))
    try await registry.database.close()
  }

  private func run(_ scratch: Scratch, _ words: String...) throws -> GongkaiProcess {
    try GongkaiProcess.run(words, folder: scratch.folder)
  }

  @Test func aUserIsAddedWithACodeThatIsShownOnce() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    let words = ["user", "add", "--name", "甄某某", "--account", "Zhenmm", "--data", "data"]
    let added = try GongkaiProcess.run(words + ["--role", "officer", "--role", "收发室"], folder: scratch.folder)
    #expect(added.exitCode == 0)
    let code = added.output.firstMatch(of: /启用码 [0-9A-Z]{4}(-[0-9A-Z]{4}){3}。/)
    #expect(code != nil, "\(added.output)\(added.message)")
    let again = try GongkaiProcess.run(words, folder: scratch.folder)
    #expect(again.exitCode == 1)
    #expect(again.message == "账号“zhenmm”已有人使用，请换一个。\n")
    let excluded = try run(
      scratch, "user", "add", "--name", "丁某", "--account", "dingm", "--role", "systemAdmin", "--role", "officer",
      "--data", "data")
    #expect(excluded.exitCode == 1)
    #expect(excluded.message.contains("三员"))
    let unknown = try run(
      scratch, "user", "add", "--name", "丁某", "--account", "dingm", "--role", "书记", "--data", "data")
    #expect(unknown.exitCode == 64)
    #expect(unknown.message.hasPrefix("“书记”不是角色。可以用：信息员、收发室、"))
  }

  @Test func anEmptyRosterComesInAndAnotherSpreadsheetIsRefused() async throws {
    let scratch = try Scratch()
    try await prepare(scratch)
    #expect(try run(scratch, "import", "roster", "--template", "名册.xlsx").exitCode == 0)
    let second = try run(scratch, "import", "roster", "--template", "名册.xlsx")
    #expect(second.exitCode == 2)
    #expect(second.message == "“名册.xlsx”已经存在，请换一个文件名。\n")
    let empty = try run(scratch, "import", "roster", "名册.xlsx", "--data", "data")
    #expect(empty.output == "已导入 0 个机构、0 个科室、0 人。\n")
    #expect(empty.exitCode == 0)
    #expect(try run(scratch, "ledger", "template", "台账.xlsx").exitCode == 0)
    let ledger = try run(scratch, "import", "roster", "台账.xlsx", "--data", "data")
    #expect(ledger.exitCode == 2)
    #expect(
      ledger.message == """
        名册“台账.xlsx”有 3 处错误，没有导入任何内容：
          “机构”表：没有找到这张表。没有内容也要保留这张表。
          “科室”表：没有找到这张表。没有内容也要保留这张表。
          “人员”表：没有找到这张表。没有内容也要保留这张表。

        """)
    #expect(try run(scratch, "import", "roster", "名册.xlsx").exitCode == 64)
  }

  @Test func theTableOfRolesFitsEightyColumnsAndNamesEveryAction() throws {
    let scratch = try Scratch()
    let text = try run(scratch, "roles").output
    for action in OfficeAction.allCases { #expect(text.contains("\n\(action.chinese) "), "\(action)") }
    // A Chinese character is two columns wide.
    for line in text.split(separator: "\n") {
      #expect(line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } <= 80)
    }
    let json = try JSON.parse(try run(scratch, "roles", "--format", "json").output)
    let grant = json["actions"]?.array?.first { $0["action"] == "grantRoles" }
    #expect(grant?["roles"] == ["securityAdmin"])
    #expect(grant?["states"] == [])
    #expect(json["actions"]?.array?.count == OfficeAction.allCases.count)
  }
}
