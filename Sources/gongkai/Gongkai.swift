import ArgumentParser
import Glibc

@main
struct Gongkai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai", abstract: "公开：政府信息公开工作系统。核对和编制年度报告，计算答复期限和信息处理费。",
    discussion: """
      每个命令的写法和示例：gongkai 命令 --help，如 gongkai check --help

      示例：
        gongkai check 年报.docx
        gongkai ledger demo 台账.xlsx
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报
        gongkai deadline --received 2026-02-09

      按 Tab 键补全命令、选项和文件名（bash；另有 zsh、fish）：
        mkdir -p ~/.local/share/bash-completion/completions
        gongkai --generate-completion-script bash \\
          > ~/.local/share/bash-completion/completions/gongkai

      退出码：0 正常；1 核对有错误、规定不许可或者合计不完整；2 文件无法读取或者出错；64 命令写得不对。
      """,
    version: "gongkai \(Version.current)",
    subcommands: [
      Check.self, LedgerCommand.self, ReportCommand.self, Aggregate.self, DeadlineCommand.self, CalendarCommand.self,
      FeeCommand.self, ServeCommand.self, VerifyCommand.self, BackupCommand.self, RestoreCommand.self,
      CheckpointCommand.self, KeyCommand.self, RolesCommand.self, UserCommand.self, ImportCommand.self,
      SiteCommand.self, PhrasesCommand.self,
      ReadOne.self,
      InspectOne.self,
      ScreenOne.self, WordsOne.self, CleanOne.self,
    ])

  static func main() async {
    Terminal.prepare()
    do {
      let command = try await asyncParseAsRoot()
      try await run(command)
    } catch {
      Glibc.exit(CommandEnd(error: error, words: Array(CommandLine.arguments.dropFirst())).said())
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      var command = command
      try command.run()
    }
  }
}
