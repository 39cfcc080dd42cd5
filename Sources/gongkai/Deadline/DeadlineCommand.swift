import ArgumentParser
import Disclosure
import Documents

/// `gongkai deadline`.
struct DeadlineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deadline", abstract: "计算答复期限，并逐日说明理由。",
    usage: """
      gongkai deadline --received <日期> [--events <文件>] [--days <天数>]
        [--today <日期>] [--holidays <文件>]… [--format <格式>]
      """,
    discussion: """
      日期写作 2026-02-09。收到申请之日不计入，自次一工作日起算；补正、缴费完成后重新起算；\
      征求第三方和其他机关意见的时间不计入；可以依法延长一次，最长 20 个工作日。

      办理事项文件是按日期先后排列的 JSON 列表，每项写明 kind 和 day：
        supplementAsked       通知补正，另写 until（补正期限）
        supplementReceived    收到补正
        consultationSent      发出征求意见，可写 id
        consultationAnswered  收到意见，可写 id
        consultationExpired   征求意见期满，可写 id
        extended              延长答复期限，另写 workingDays（1 至 20）
        feeNoticed            申请人收到收费通知
        feePaid               缴费完成
        delayedReply          延迟答复，另写 until（确定的答复日期）

      退出码：0 已算出；1 某一步骤为规定所不许；2 日期或者文件有误；64 命令写得不对。

      示例：
        gongkai deadline --received 2026-02-09
        gongkai deadline --received 2026-02-09 --today 2026-03-02 \\
          --events 办理事项.json
      """)

  @Option(name: .long, help: ArgumentHelp("收到申请之日（依《条例》第三十一条确定）。", valueName: "日期"))
  var received: String?

  @Option(
    name: .long, help: ArgumentHelp("办理事项文件（JSON）；- 为标准输入。", valueName: "文件"),
    completion: .file(extensions: ["json"]))
  var events: String?

  @Option(name: .long, help: ArgumentHelp("完整的答复期限，单位为工作日。", valueName: "天数"))
  var days = 20

  @Option(name: .long, help: ArgumentHelp("按这一天判断是否逾期；不写则不判断。", valueName: "日期"))
  var today: String?

  @Option(name: .long, help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @OptionGroup var options: CalendarOptions

  func validate() throws {
    guard received != nil else { throw ValidationError("请用 --received 写明收到申请之日，如 --received 2026-02-09。") }
    guard (1...1000).contains(days) else { throw ValidationError("--days 应在 1 至 1000 个工作日之间。") }
  }

  func run() throws {
    let receipt = try day(received ?? "", "--received")
    let today = try today.map { text in try day(text, "--today") }
    let calendar = try options.calendar()
    let events = try readEvents()
    let period: ReplyPeriod
    do {
      period = try ReplyClock(receipt: receipt, length: days, calendar: calendar, events: events).period(today: today)
    } catch {
      Output.say(error.message)
      throw error.exitCode
    }
    switch format {
    case .json: Output.print(period.json)
    case .text:
      let text = DeadlineText(period: period, receipt: receipt, today: today, events: events, calendar: calendar)
      Output.print(text.text)
    }
  }

  private func day(_ text: String, _ option: String) throws(ExitCode) -> Day {
    if let day = Day(iso: text) { return day }
    Output.say("\(option) 的“\(text)”不是有效日期，应写作 2026-02-09，年份在 1900 至 2999 之间。")
    throw Output.unreadable
  }

  private func readEvents() throws(ExitCode) -> [ClockEvent] {
    guard let events else { return [] }
    let bytes = try JSONFile.bytes(events)
    do { return try ClockEvent.read(bytes) } catch {
      Output.say("办理事项文件 \(events)：\(error.message)")
      throw Output.unreadable
    }
  }
}

extension ClockProblem {
  /// 1 for a step that a rule refuses, 2 for events that cannot have happened so.
  fileprivate var exitCode: ExitCode {
    switch self {
    case .refused: Output.no
    case .malformed: Output.unreadable
    }
  }
}
