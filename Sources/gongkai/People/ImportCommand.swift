import ArgumentParser
import Documents
import Foundation
import Registry

/// `gongkai import`.
struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "导入机构人员、申请台账、以前公开的信息或者筛查词表。",
    discussion: """
      示例：
        gongkai import roster --template 名册.xlsx
        gongkai import roster 名册.xlsx --data /var/lib/gongkai
        gongkai import ledger 台账.xlsx --data /var/lib/gongkai
        gongkai import items 信息清单.xlsx --data /var/lib/gongkai
        gongkai import phrases 词表.txt --data /var/lib/gongkai
      """, subcommands: [ImportRoster.self, ImportLedger.self, ImportItems.self, ImportPhrases.self, ImportReport.self])
}

/// `gongkai import roster FILE`.
struct ImportRoster: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roster", abstract: "导入机构人员名册，为有账号的人员各显示一次启用码。",
    discussion: """
      名册有“机构”“科室”“人员”三张表，用 --template 生成空名册。有一处错误就不导入任何内容，并逐条列出错误。

      示例：
        gongkai import roster --template 名册.xlsx
        gongkai import roster 名册.xlsx --data /var/lib/gongkai

      退出码：0 已导入；2 名册有错误或者无法读取；64 命令写得不对。
      """)

  @Argument(help: ArgumentHelp("名册，以 .xlsx 结尾。", valueName: "文件"), completion: .file(extensions: ["xlsx"]))
  var file: String

  @Flag(help: "不导入，把空名册写入这个文件。")
  var template = false

  @OptionGroup var options: OptionalRegistryOptions

  func validate() throws {
    if !template { _ = try options.checked() }
  }

  func run() async throws {
    if template {
      return try NewTemplate(file).write("空名册") { (path) throws(StaffRosterTemplate.WriteFailure) in
        try StaffRosterTemplate.write(to: path)
      }
    }
    let roster = try await roster()
    try await options.checked().place.withPeople { registry in
      do {
        say(try await registry.importRoster(roster, at: .now))
      } catch let refusal as RosterFaults {
        throw refuse(refusal.faults)
      } catch let refusal as PeopleRefusal {
        Output.say(refusal.sentence)
        throw Output.unreadable
      }
    }
  }

  private func roster() async throws -> StaffRoster {
    let workbook: SourceWorkbook
    do throws(Unreadable) {
      workbook = try await SandboxedReader.standard.workbook(from: try InputFile(file)).get()
    } catch {
      Output.say("无法读取名册“\(file)”：\(error.reason)")
      throw Output.unreadable
    }
    do throws(RosterFaults) { return try StaffRoster(workbook) } catch { throw refuse(error.faults) }
  }

  private func refuse(_ faults: [RosterFault]) -> ExitCode {
    let lines = ["名册“\(file)”有 \(faults.count) 处错误，没有导入任何内容："] + faults.map { "  \($0.sentence)" }
    Output.say(lines.joined(separator: "\n"))
    return Output.unreadable
  }

  private func say(_ imported: ImportedRoster) {
    var lines = ["已导入 \(imported.organs) 个机构、\(imported.offices) 个科室、\(imported.people) 人。"]
    if !imported.codes.isEmpty {
      lines.append("启用码只显示这一次，\(ActivationCode.days) 日内有效，请分别当面交给本人：")
      let rows = imported.codes.map { [$0.account, $0.code.text, $0.name, $0.organ] }
      lines += TextColumns.lines([["账号", "启用码", "姓名", "机构"]] + rows)
    }
    Output.printAsIs(lines.joined(separator: "\n"))
  }
}
