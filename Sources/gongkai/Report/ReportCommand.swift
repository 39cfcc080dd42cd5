import ArgumentParser

/// `gongkai report`
struct ReportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "由台账编制年度报告。",
    discussion: """
      示例：
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报
      """, subcommands: [ReportBuild.self])
}
