import Disclosure
import Documents
import Registry

/// 演示年度报告: each finished year is counted, written, signed on three levels and published in the January after it; the year
/// before the demo begins was published elsewhere and is brought in; this year's is begun.
struct DemoReports {
  let registry: Registry
  let town: DemoTown

  /// The day on which the report of a year is published, half past eight in the morning.
  static func day(of year: Int) -> Day? { Day(year: year + 1, month: 1, day: 12 + year % 5) }

  /// Finished years with their days, the earliest first.
  static func finished(founded: Day, today: Day) -> [(year: Int, day: Day)] {
    (founded.year..<max(today.year, founded.year)).compactMap { year in
      day(of: year).map { (year: year, day: $0) }
    }.filter { $0.day < today }
  }

  private func viewer(_ person: DemoPerson) throws -> Viewer {
    guard let viewer = town.viewer(person) else { throw DemoRun.Misplanned(number: 0) }
    return viewer
  }

  private func step(_ person: DemoPerson, _ year: ReportingYear, at now: Instant) async throws -> ReportStep {
    let version = try await registry.version(of: .report(town.town, year))
    return ReportStep(try viewer(person), on: year, version: version, at: now)
  }

  private func rules(on day: Day) async throws -> RequestRules {
    try await registry.profile(of: town.town, on: day).rules(try .standard())
  }

  private func draft(_ year: ReportingYear, at now: Instant) async throws -> YearReport {
    let file = try await registry.reportFile(
      of: town.town, year, for: try viewer(.officer), under: try await rules(on: now.day))
    guard let file else { throw DemoRun.Misplanned(number: year.year) }
    return file
  }

  /// The first year was not recorded here from its beginning.
  func finish(_ number: Int, founded: Day, at now: Instant) async throws {
    if number == founded.year { try await bring(number, at: now) } else { try await publish(number, at: now) }
  }

  /// Brought in from where it was published before.
  private func bring(_ number: Int, at now: Instant) async throws {
    guard let year = ReportingYear(number) else { return }
    let zero = ReportFigures(
      two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
    var report = AnnualReport(
      drafting: zero, office: OfficeFacts(fees: ProcessingFeeFigures(counting: [], in: year)),
      organ: DemoTown.townName, level: .town, year: year)
    for section in report.sections.indices where report.sections[section].text.contains(BoundText.unknown) {
      report.sections[section].text = Self.earlier[report.sections[section].number] ?? ""
    }
    try await registry.importReport(
      step(.officer, year, at: now), report, fileName: "云溪镇\(number)年政府信息公开工作年度报告.docx",
      under: rules(on: now.day))
  }

  func open(_ number: Int, at now: Instant) async throws {
    guard let year = ReportingYear(number) else { return }
    try await registry.openReport(step(.officer, year, at: now), from: .registers, under: rules(on: now.day))
  }

  /// From the first count to the portal.
  private func publish(_ number: Int, at now: Instant) async throws {
    guard let year = ReportingYear(number) else { return }
    let rules = try await rules(on: now.day)
    try await registry.openReport(step(.officer, year, at: now), from: .registers, under: rules)
    try await write(year, rules, at: now.adding(seconds: 1_800))
    for finding in try await draft(year, at: now).draft.findings.open {
      _ = try await registry.answerFinding(
        step(.officer, year, at: now.adding(seconds: 3_600)), finding.key, reason: "已与台账逐件核对，情况属实。", under: rules)
    }
    _ = try await registry.lockReport(step(.officer, year, at: now.adding(seconds: 3_900)), under: rules)
    _ = try await registry.submitReport(step(.officer, year, at: now.adding(seconds: 4_200)), under: rules)
    for (minutes, person) in [(120, DemoPerson.head), (180, .deputy), (300, .leader)] {
      let digest = try await draft(year, at: now).life.review.digest ?? ""
      _ = try await registry.passReport(
        step(person, year, at: now.adding(seconds: minutes * 60)), digest: digest, opinion: "同意。", under: rules)
    }
    _ = try await registry.publishReport(step(.officer, year, at: now.adding(seconds: 21_600)), under: rules)
  }

  /// What no register knows.
  private func write(_ year: ReportingYear, _ rules: RequestRules, at now: Instant) async throws {
    let drafted = try await draft(year, at: now).draft.drafted
    let overview = (drafted.section(1)?.text ?? "")
      .replacing("（五）监督保障情况。\(BoundText.unknown)", with: "（五）监督保障情况。\(Self.supervision[year.year % 2])")
      .replacing("（一）主动公开情况。\(BoundText.unknown)", with: "（一）主动公开情况。在县政府网站专栏公开政府信息，按月更新。")
      .replacing(BoundText.unknown, with: "由党政综合办公室统一登记、审核和归档。")
    let texts = [(1, overview), (5, Self.problems[year.year % 2])]
    for (number, text) in texts where drafted.section(number)?.text.contains(BoundText.unknown) == true {
      _ = try await registry.writeSection(step(.officer, year, at: now), number, text, under: rules)
    }
  }

  private static let earlier = [
    1: "（一）主动公开情况。在县政府网站专栏公开。（二）依申请公开情况。没有收到申请。（五）监督保障情况。工作考核合格，没有开展社会评议，没有发生责任追究。",
    5: "公开台账由各站所分散保管，查找不便。下一年统一登记。",
  ]

  private static let supervision = [
    "镇党政办公室按季度通报各站所报送情况，年终考核结果在全镇通报；通过意见箱开展社会评议，收到意见2条，均已答复；全年没有发生责任追究。",
    "年度工作考核与各站所目标管理一并进行，结果在全镇通报；社会评议向村民代表发放评议表40份，收回36份；没有需要追究责任的情形。",
  ]

  private static let problems = [
    "（一）存在的主要问题。部分站所报送不够及时，个别栏目更新间隔较长；解读材料以文字为主，群众不易看懂。\n（二）改进情况。按月核对各站所的公开任务，逾期的在次月例会上说明；对涉及补贴、救助的文件配发问答式解读。",
    "（一）存在的主要问题。依申请公开答复中说明理由的部分写得简略；村级公开栏与网上公开的内容有时不一致。\n（二）改进情况。答复书由党政办公室统一校核理由和依据；每季度抽查四个村的公开栏，发现不一致的当月更正。",
  ]
}
