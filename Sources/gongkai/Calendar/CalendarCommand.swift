import ArgumentParser
import Disclosure
import Documents

/// `gongkai calendar YEAR`.
struct CalendarCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar", abstract: "列出一年的放假日、调休上班日和工作日天数。",
    discussion: """
      已公布安排的年份按国务院办公厅通知；未公布的年份按法定节假日和公休日暂定。

      示例：
        gongkai calendar 2026
        gongkai calendar 2027 --holidays 2027.json --format json
      """)

  @Argument(help: ArgumentHelp("年份，如 2026。", valueName: "年份"))
  var year: Int

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @OptionGroup var options: CalendarOptions

  func validate() throws {
    guard (1900...2999).contains(year) else { throw ValidationError("年份应在 1900 至 2999 之间。") }
  }

  func run() throws {
    let calendar = try options.calendar()
    let arrangement = calendar.arrangement(of: year)
    switch format {
    case .json: Output.print(arrangement.json)
    case .text: Output.print(CalendarText(arrangement: arrangement, calendar: calendar).text)
    }
  }
}
