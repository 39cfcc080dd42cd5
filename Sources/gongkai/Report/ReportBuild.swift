import ArgumentParser
import Disclosure
import Documents
import Foundation
import Registry
import Tools

/// `gongkai report build`: ledger in, report out, in five formats with its findings; all of it or nothing.
struct ReportBuild: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "由台账或者系统中的申请编制年度报告：网页、Word、Excel、PDF 和数据文件。",
    discussion: """
      按《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）统计台账，写出 report.html、report.docx、report.xlsx、report.pdf、\
      report.json、核对结果 findings.json 和图表 charts.svg。台账有错误时列出全部错误，不写任何文件。
      各数均由台账统计得出；上一年度报告只用于核对，不改变统计结果。台账“文字”表没有写的部分，据实起草后标明“［待填写］”。

      写明 --data 或者 --database 的，表三由系统中登记的申请统计，表二、表四取自台账；没有台账的，\
      表二由系统中的规范性文件、行政执法和收费登记统计，没有登记的留空，不填零；表四由系统中的复议诉讼登记统计。\
      --explain 列出表三某一格是由哪些申请计入的，行、列用数据文件中的名称。

      退出码：0 已写出，没有错误；1 已写出，核对有错误；2 没有写出任何文件；64 命令写得不对。

      示例：
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报
        gongkai report build --ledger 台账.xlsx \\
          --organ 清河县云溪镇人民政府 --year 2025 --out 年报 \\
          --previous 2024年报/report.json --no-pdf
        gongkai report build --data /var/lib/gongkai --year 2025 --out 年报
        gongkai report build --data /var/lib/gongkai --year 2025 \\
          --explain handledTotal total
      """)

  @Option(
    help: ArgumentHelp("台账（Excel）。有系统数据时，只取申请以外的内容。", valueName: "文件"),
    completion: .file(extensions: ["xlsx"]))
  var ledger: String?
  @Option(help: ArgumentHelp("机关名称，如“清河县云溪镇人民政府”；系统中只有一个机关的不必写。", valueName: "名称"))
  var organ: String?
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
  var out: String?
  @OptionGroup var options: OptionalRegistryOptions
  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("不编制报告，列出系统中计入表三某一格的申请，如 received total。", valueName: "行 列"))
  var explain: [String] = []
  @Flag(name: .customLong("no-pdf"), help: "不生成 PDF。")
  var noPDF = false
  @Option(help: ArgumentHelp("输出格式：text 为文字，json 为数据。", valueName: "格式"))
  var format: OutputFormat = .text

  func validate() throws {
    if options.isGiven {
      _ = try options.checked()
    } else {
      if ledger == nil { throw ValidationError("缺少“--ledger <文件>”。也可以用 --data 或者 --database 写明系统的数据。") }
      if organ == nil { throw ValidationError("缺少“--organ <名称>”。") }
    }
    if let organ, organ.allSatisfy(\.isWhitespace) { throw ValidationError("请用 --organ 写明机关名称。") }
    if explain.isEmpty {
      if out == nil { throw ValidationError("缺少“--out <文件夹>”。") }
    } else {
      guard options.isGiven else { throw ValidationError("--explain 列出系统中的申请，请用 --data 或者 --database 写明系统的数据。") }
      _ = try TableThreeCell(explain)
    }
  }

  func run() async throws {
    do throws(BuildRefusal) {
      if let cell = try? TableThreeCell(explain) { return try await list(cell) }
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
    let folder = try OutputFolder(out ?? ".")
    let typesetter = noPDF ? nil : try Typesetter.installed()
    let (report, isWhole) = try await draft(year)
    let earlier = try await EarlierReport.read(previous, before: year)
    let findings = ReportChecks.findings(in: CheckContext(report: report, previous: earlier))
    let files = try await ReportFiles(report: report, previous: earlier, findings: findings, typesetter: typesetter)
      .all(scratch: folder.scratchFile)
    try folder.write(files, removing: noPDF ? ["report.pdf"] : [])
    return BuildOutcome(
      report: report, findings: findings, folder: folder.path, files: files.map(\.name), countsAll: isWhole)
  }

  /// The report as counted, and whether every request that was closed stands in it.
  private func draft(_ year: ReportingYear) async throws(BuildRefusal) -> (AnnualReport, Bool) {
    BuildProgress.say("正在读取\(ledger == nil ? "数据" : "台账")……")
    var read: Ledger?
    if let ledger { read = try await LedgerInput.read(ledger) }
    BuildProgress.say("正在统计……")
    guard let register = try await register(year) else {
      return (AnnualReport(drafting: read ?? Ledger(), organ: organ ?? "", level: level, year: year), true)
    }
    if let notice = register.notice { Output.say(notice) }
    if let read, !read.facts.requests.isEmpty {
      Output.say("请注意：表三由系统中的申请统计，台账“依申请公开”表的 \(read.facts.requests.count) 件没有计入。")
    }
    let report = AnnualReport(
      drafting: read, counted: register.facts.tableThree(year), registered: register.registers.tableTwo,
      disputes: register.tableFour, organ: register.name, level: level ?? register.organ.level, year: year)
    return (report, !register.facts.uncounted.contains(where: \.isClosed))
  }

  private func list(_ cell: TableThreeCell) async throws(BuildRefusal) {
    let year = try reportingYear()
    guard let register = try await register(year) else { return }
    let cases = register.cases(of: cell, year)
    switch format {
    case .text: Output.print(cell.text(of: cases, year, opening: register.opening(of: cell)))
    case .json: Output.print(cell.json(of: cases, year, opening: register.opening(of: cell)))
    }
  }

  /// Nil when no data are named.
  private func register(_ year: ReportingYear) async throws(BuildRefusal) -> CountedRegister? {
    guard options.isGiven else { return nil }
    let place = RegistryPlace(
      data: options.data, database: options.database, files: options.files, key: options.key)
    return try await CountedRegister.read(place, organ: organ, year)
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
