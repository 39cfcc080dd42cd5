import ArgumentParser
import Disclosure
import Documents
import Tools

/// `gongkai aggregate`: sums units' reports into the county's.
struct Aggregate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "aggregate", abstract: "汇总各单位的年度报告，得出本级政府的合计。",
    discussion: """
      每份报告先核对：有错误的、年度不符的、不在名册的、同一单位报了两份的，都退回而不计入。
      有单位未报、退回或无法读取时，合计不完整：不写出年度报告，退出码为 1；确需先行汇总时用 --allow-missing 写明理由，理由会印入报告。
      名册为 CSV（UTF-8 或 GB18030），列为“单位、别名、层级、备注”，多个别名用分号隔开。
      报告没有写明机关的，文件名是名册中的单位或别名时，计入该单位。
      输出文件夹中总有 aggregate.json；合计不完整而又没有 --allow-missing 时，其中的 report 为 null，\
      上次写出的年度报告一并删去。

      退出码：0 已写出年度报告；1 合计不完整，没有写出；2 名册无法读取或者无法写入；64 命令写得不对。

      示例：
        gongkai aggregate 报送/*.docx --organ 清河县人民政府 \\
          --year 2025 --roster 名册.csv --out 汇总
        gongkai aggregate 报送/*.json --organ 清河县人民政府 \\
          --year 2025 --roster 名册.csv --out 汇总 \\
          --allow-missing "红石乡因换届尚未报送"
      """)

  @Argument(
    help: ArgumentHelp("各单位的年度报告：本系统的 JSON 或其他可读取的格式。", valueName: "文件"), completion: .file())
  var files: [String]

  @Option(help: ArgumentHelp("本级政府名称，如“清河县人民政府”。", valueName: "名称"))
  var organ: String

  @Option(help: ArgumentHelp("报告年度，2021 年起。", valueName: "年度"))
  var year: Int

  @Option(help: ArgumentHelp("应报送单位名册（CSV）。", valueName: "文件"), completion: .file(extensions: ["csv"]))
  var roster: String?

  @Option(help: ArgumentHelp("合计不完整时仍然写出报告的理由。", valueName: "理由"))
  var allowMissing: String?

  @Option(help: ArgumentHelp("写入的文件夹，没有则建立。", valueName: "文件夹"), completion: .directory)
  var out: String

  @Option(help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format = OutputFormat.text

  @Flag(name: .customLong("no-pdf"), help: "不生成 PDF。")
  var noPDF = false

  func validate() throws {
    guard year >= 2021 else { throw ValidationError("只能汇总 2021 年及以后的年度报告。") }
    if let allowMissing, allowMissing.trimmed.isEmpty { throw ValidationError("--allow-missing 之后要写明理由。") }
  }

  func run() async throws {
    do throws(BuildRefusal) {
      let (units, report) = try await total()
      let json = units.json(report: report)
      try await write(report, json)
      switch format {
      case .json: Output.print(json)
      case .text: Output.print(units.text(report: report, folder: out))
      }
      if report == nil { throw BuildRefusal.answered }
    } catch {
      if case .answered = error { throw Output.no }
      Output.say(error.text)
      throw Output.unreadable
    }
  }

  private func total() async throws(BuildRefusal) -> (units: UnitReports, report: AnnualReport?) {
    var units = UnitReports(organ: organ, year: year, roster: try readRoster())
    var progress = Progress(total: files.count, action: "正在读取")
    for file in files {
      progress.advance(to: file)
      units.add(await ReportFile.read(file))
    }
    progress.finish()
    let total = units.total()
    // A total of nothing is no report, whatever reason is given.
    let isAllowed = units.isComplete || (allowMissing != nil && !units.counted.isEmpty)
    return (units, isAllowed ? units.report(total, allowing: allowMissing) : nil)
  }

  private func readRoster() throws(BuildRefusal) -> Roster? {
    guard let roster else { return nil }
    do throws(Unreadable) {
      let input = try InputFile(roster)
      guard input.format == .text else { throw Unreadable("不是 CSV 文件，请用 Excel 或 WPS 打开后另存为 CSV 再试。") }
      return try Roster(csv: TextDecoding.text(of: input.bytes))
    } catch {
      throw .sentence("名册“\(roster)”：\(error.reason)")
    }
  }

  /// Writes `aggregate.json` and, when there is a total, the report; a report of an earlier run does not stay beside an
  /// incomplete total.
  private func write(_ report: AnnualReport?, _ json: JSON) async throws(BuildRefusal) {
    let folder = try OutputFolder(out)
    var files = [ReportFiles.File(name: "aggregate.json", bytes: Array("\(json.text)\n".utf8))]
    if let report {
      let typesetter = noPDF ? nil : try Typesetter.installed()
      let findings = ReportChecks.findings(in: CheckContext(report: report))
      files += try await ReportFiles(report: report, previous: nil, findings: findings, typesetter: typesetter)
        .all(scratch: folder.scratchFile)
    }
    let names = files.map(\.name)
    try folder.write(files, removing: ReportFiles.names.filter { !names.contains($0) })
  }
}
