import ArgumentParser
import Disclosure
import Documents
import Foundation
import Tools

/// `gongkai report build`: ledger in, report out, in five formats with its findings; all of it or nothing.
struct ReportBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "由台账编制年度报告：网页、Word、Excel、PDF 和数据文件。",
    discussion: """
      按《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）统计台账，写出 report.html、report.docx、report.xlsx、report.pdf、\
      report.json、核对结果 findings.json 和图表 charts.svg。台账有错误时列出全部错误，不写任何文件。
      各数均由台账统计得出；上一年度报告只用于核对，不改变统计结果。台账“文字”表没有写的部分，据实起草后标明“［待填写］”。

      退出码：0 已写出，没有错误；1 已写出，核对有错误；2 没有写出任何文件；64 命令写得不对。

      示例：
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报 \\
          --previous 2024年报/report.json --no-pdf
      """)

  @Option(help: ArgumentHelp("台账（Excel）。", valueName: "文件"), completion: .file(extensions: ["xlsx"]))
  var ledger: String
  @Option(help: ArgumentHelp("机关名称，如“清河县云溪镇人民政府”。", valueName: "名称"))
  var organ: String
  @Option(help: ArgumentHelp("报告年度，2021 年起。", valueName: "年度"))
  var year: Int
  @Option(
    help: ArgumentHelp(
      "机关层级，不写则由机关名称判断：\(OrganLevel.allCases.map { "\($0.rawValue) \($0.chinese)" }.joined(separator: "，"))。",
      valueName: "层级"))
  var level: OrganLevel?
  @Option(help: ArgumentHelp("上一年度报告，只用于核对结转和历年数据。", valueName: "文件"), completion: .file())
  var previous: String?
  @Option(help: ArgumentHelp("写入的文件夹，没有则建立。", valueName: "文件夹"), completion: .directory)
  var out: String
  @Flag(name: .customLong("no-pdf"), help: "不生成 PDF。")
  var noPDF = false
  @Option(help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format: OutputFormat = .text

  func validate() throws {
    if organ.allSatisfy(\.isWhitespace) { throw ValidationError("请用 --organ 写明机关名称。") }
  }

  func run() async throws {
    do throws(BuildRefusal) {
      let outcome = try await build()
      print(outcome)
      if outcome.hasErrors { throw BuildRefusal.answered }
    } catch {
      if case .answered = error { throw Output.no }
      print(error)
      throw Output.unreadable
    }
  }

  private func build() async throws(BuildRefusal) -> BuildOutcome {
    let year = try reportingYear()
    let folder = try OutputFolder(out)
    let typesetter = noPDF ? nil : try Typesetter.installed()
    BuildProgress.say("正在读取台账……")
    let ledger = try await LedgerInput.read(ledger)
    let earlier = try await EarlierReport.read(previous, before: year)
    BuildProgress.say("正在统计……")
    let report = AnnualReport(drafting: ledger, organ: organ, level: level, year: year)
    let findings = ReportChecks.findings(in: CheckContext(report: report, previous: earlier))
    let files = try await ReportFiles(report: report, previous: earlier, findings: findings, typesetter: typesetter)
      .all(scratch: folder.scratchFile)
    try folder.write(files, removing: noPDF ? ["report.pdf"] : [])
    return BuildOutcome(report: report, findings: findings, folder: folder.path, files: files.map(\.name))
  }

  private func reportingYear() throws(BuildRefusal) -> ReportingYear {
    guard year >= 2021 else {
      throw .sentence("不能编制 \(year) 年的报告：本命令使用 2021 年起施行的格式（\(ReportForm.form2021.notice)），只编制 2021 年及以后的年度报告。")
    }
    guard let reportingYear = ReportingYear(year) else { throw .sentence("年度 \(year) 不正确。") }
    return reportingYear
  }

  private func print(_ outcome: BuildOutcome) {
    switch format {
    case .text: Output.print(outcome.text)
    case .json: Output.print(outcome.json)
    }
  }

  private func print(_ refusal: BuildRefusal) {
    if format == .json { Output.print(refusal.json) }
    Output.say(refusal.text)
  }
}

extension OrganLevel: ExpressibleByArgument {}
