import ArgumentParser
import Disclosure

/// `gongkai roles`.
struct RolesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "roles", abstract: "列出权限表：哪个角色在申请的哪个办理状态下可以办哪件事。",
    discussion: """
      系统只按这一张表判断权限，不能为个人另设。

      示例：
        gongkai roles
        gongkai roles --format json
      """)

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  func run() throws {
    do throws(PermissionFault) {
      let table = RolesText(try PermissionTable.standard())
      switch format {
      case .json: Output.print(table.json)
      case .text: Output.printAsIs(table.text)
      }
    } catch {
      Output.say(error.sentence)
      throw Output.unreadable
    }
  }
}
