import Disclosure
import Documents
import Registry

/// 演示年报收集: the county collects last year's reports: the town submits its own from this system, the other towns by file; one is sent
/// back, one has not come.
struct DemoCampaign {
  let registry: Registry
  let town: DemoTown

  /// The other towns, with how many applications each received; nil: nothing has come.
  private static let others: [(name: String, received: Int?)] = [
    ("清河县城关镇人民政府", 9), ("清河县北山镇人民政府", 2), ("清河县石桥乡人民政府", 0), ("清河县柳湾镇人民政府", 4),
    ("清河县白沙乡人民政府", 1), ("清河县南坪乡人民政府", nil),
  ]
  private static let returned = "清河县白沙乡人民政府"

  func collect(_ number: Int, at now: Instant) async throws {
    guard let year = ReportingYear(number), let supervisor = town.people[.supervisor],
      let officer = town.people[.officer], let due = CampaignDue(year: number)
    else { return }
    let units =
      [NewCampaignUnit(name: DemoTown.townName, level: .town, organ: town.town)]
      + Self.others.map { NewCampaignUnit(name: $0.name, level: .town) }
    try await registry.openCampaign(
      number, due: due, units: units, of: town.county, by: .person(supervisor), at: now)
    let county = Viewer(person: supervisor, organ: town.county, roles: [.supervisor], beneath: [town.town])
    let board = try await registry.campaignBoard(of: town.county, number, for: county, today: now.day)
    for line in board?.lines ?? [] {
      if line.unit.organ == town.town {
        guard let own = try await registry.publishedReports(of: town.town, year).last else { continue }
        try await registry.submitReport(
          own.report, origin: .register, for: line.unit.id, of: number, in: town.county, by: .person(officer),
          at: now.adding(seconds: 600))
      } else if let received = Self.others.first(where: { $0.name == line.unit.name })?.received {
        try await registry.submitReport(
          Self.report(of: line.unit.name, year, received: received), origin: .officeFile, for: line.unit.id,
          of: number, in: town.county, by: .person(supervisor), at: now.adding(seconds: 1_200))
      }
    }
    guard let line = board?.lines.first(where: { $0.unit.name == Self.returned }) else { return }
    try await registry.returnReport(
      of: line.unit.id, number, reason: "第五部分与去年完全相同，请按当年情况重写。", in: town.county, by: .person(supervisor),
      at: now.adding(seconds: 1_800))
  }

  /// A sound report of a town that keeps its registers elsewhere.
  private static func report(of name: String, _ year: ReportingYear, received: Int) -> AnnualReport {
    let zero = ReportFigures(
      two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
    let figures = zero.setting([
      .three(.received, .naturalPerson): ExactDecimal(received),
      .three(.granted, .naturalPerson): ExactDecimal(received),
    ])
    var report = AnnualReport(
      drafting: figures, office: OfficeFacts(fees: ProcessingFeeFigures(counting: [], in: year)), organ: name,
      level: .town, year: year)
    let texts = [
      1: "（一）主动公开情况。在县政府网站专栏公开。（五）监督保障情况。工作考核合格，社会评议没有收到意见，没有发生责任追究。",
      5: "\(name.dropFirst(3).prefix(2))公开内容更新不够及时，下一年按月核对。",
    ]
    for index in report.sections.indices {
      if let text = texts[report.sections[index].number] { report.sections[index].text = text }
    }
    return report
  }
}
