import ArgumentParser

@main
struct Gongkai: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gongkai", abstract: "政府信息公开工作系统：读取、核对、统计、编制年度报告，计算答复期限。",
    subcommands: [
      Check.self, LedgerCommand.self, ReportCommand.self, Aggregate.self, DeadlineCommand.self, CalendarCommand.self,
      FeeCommand.self, ReadOne.self,
    ])
}
