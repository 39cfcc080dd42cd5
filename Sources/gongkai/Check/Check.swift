import ArgumentParser
import Disclosure
import Documents

/// `gongkai check`: reads published reports and says what does not add up.
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "读取并核对年度报告，逐项指出勾稽错误和应当注意的地方。",
    usage: "gongkai check <文件>… [--previous <文件>]… [--format <格式>]\ngongkai check --rules [--format <格式>]",
    discussion: """
      可读取网页（.html .htm）、Word（.docx）、Excel（.xlsx）、带文字层的 PDF、纯文本（.txt .md）和本系统的 JSON。
      不能确定属于哪一行哪一列的数字不会猜测：该文件列为“无法读取”，并说明位置；其他文件照常核对。

      退出码：0 没有错误；1 有错误；2 有文件无法读取；64 命令写得不对。

      示例：
        gongkai check 年报.docx
        gongkai check 2025年报.pdf --previous 2024年报.html
        gongkai check 各镇年报/*.docx --format json > 核对结果.json
        gongkai check --rules
      """)

  @Argument(
    help: ArgumentHelp("年度报告文件，可以有多个；- 为标准输入。", valueName: "文件"), completion: .file())
  var files: [String] = []

  @Option(
    help: ArgumentHelp("上年度的报告，用于核对结转等；可以重复。只给一份时用于所有文件，多份时按机关和年度对应。", valueName: "文件"),
    completion: .file())
  var previous: [String] = []

  @Option(help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @Flag(help: "列出全部核对规则及其说明。")
  var rules = false

  func validate() throws {
    if files.isEmpty, !rules { throw ValidationError("请给出要核对的年度报告文件，或用 --rules 查看核对规则。") }
  }

  func run() async throws {
    if rules {
      RuleListing.print(format)
      return
    }
    let previousReports = await PreviousReports(files: previous)
    for sentence in previousReports.unreadable { Output.say(sentence) }
    let results = await checked(against: previousReports)
    switch format {
    case .json: Output.print(CheckResult.json(results))
    case .text: Output.print(CheckResult.text(results))
    }
    if results.contains(where: { !$0.isReadable }) || !previousReports.unreadable.isEmpty { throw Output.unreadable }
    if results.contains(where: \.hasErrors) { throw Output.no }
  }

  private func checked(against previousReports: PreviousReports) async -> [CheckResult] {
    var progress = Progress(total: files.count, action: "正在核对")
    var results: [CheckResult] = []
    for name in files {
      progress.advance(to: name)
      let file = await ReportFile.read(name)
      results.append(CheckResult(file, previous: file.reading.flatMap { previousReports.previous(of: $0.report) }))
    }
    progress.finish()
    return results
  }
}
