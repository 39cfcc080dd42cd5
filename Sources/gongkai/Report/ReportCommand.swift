import ArgumentParser

/// `gongkai report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "编制年度报告。", subcommands: [ReportBuild.self])
}
