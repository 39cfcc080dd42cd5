import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import TestSupport
import Testing

/// 清河县 with its office and a town beneath that has a desk; what else reports is not in the installation.
private struct CountyFixture {
  let people: PeopleFixture
  let town: OrganID
  /// 县政务公开办.
  let supervisor: PersonID
  /// Of the town.
  let officer: PersonID

  var registry: Registry { people.registry }
  var county: OrganID { people.organ }
  var office: Authority { .person(supervisor) }
  var viewer: Viewer {
    Viewer(person: supervisor, organ: county, roles: [.supervisor], beneath: [town])
  }
  var desk: Viewer { Viewer(person: officer, organ: town, roles: [.officer]) }

  static func with(_ engine: EngineKind, _ work: (CountyFixture) async throws -> Void) async throws {
    try await PeopleFixture.with(engine) { people in
      let town = try await people.registry.foundOrgan(
        named: "清河县红石乡人民政府", level: .town, beneath: people.organ, by: .console, at: PeopleFixture.start)
      let supervisor = try await people.addPerson("程某", roles: [.supervisor])
      let officer = try await people.registry.addPerson(
        PersonDetails(name: "丁某"), in: town, by: .console, at: PeopleFixture.start)
      try await people.registry.grantRole(.officer, to: officer, of: town, by: .console, at: PeopleFixture.start)
      try await work(CountyFixture(people: people, town: town, supervisor: supervisor, officer: officer))
    }
  }

  func day(_ text: String) -> Day { Day(iso: text) ?? .last }

  /// Noon in China.
  func at(_ day: String) -> Instant {
    Instant(milliseconds: ((Day(iso: day) ?? .last).number * 86_400 + 4 * 3_600) * 1_000)
  }

  func open(_ year: Int, on day: String, _ units: [NewCampaignUnit], towns: String? = nil) async throws {
    let due = try #require(CampaignDue(year: year, towns: towns.flatMap { Day(iso: $0) }))
    try await registry.openCampaign(year, due: due, units: units, of: county, by: office, at: at(day))
  }

  func board(_ year: Int, on day: String) async throws -> CampaignBoard {
    try #require(
      try await registry.campaignBoard(of: county, year, for: viewer, today: self.day(day)))
  }

  func total(_ year: Int) async throws -> CampaignTotal {
    let (units, reports) = try await registry.countedReports(of: county, year, for: viewer)
    return CampaignTotal(units.map { (unit: $0.name, report: reports[$0.id]) })
  }

  func faults() async throws -> [Fault] { try await Verification(of: registry).run().faults.faults }
}

/// A sound report of an invented unit, its numbers from a seed.
private enum InventedReport {
  static func of(_ organ: String, _ year: Int, using random: inout SeededRandom, carriedIn: Int = 0) -> AnnualReport {
    var three = TableThree(filledWith: 0)
    let (received, out) = (Int.random(in: 0...40, using: &random), Int.random(in: 0...3, using: &random))
    let handled = max(received + carriedIn - out, 0)
    let (granted, open) = (handled / 2, received + carriedIn - handled)
    for (row, count) in [
      (TableThreeRow.received, received), (.carriedIn, carriedIn), (.granted, granted), (.notHeld, handled - granted),
      (.handledTotal, handled), (.carriedOut, open),
    ] {
      three[row, .naturalPerson] = count
      three[row, .total] = count
    }
    var two = TableTwo(filledWith: 0)
    two[.licences] = Int.random(in: 0...900, using: &random)
    two[.normativeDocuments, .inForce] = Int.random(in: 0...20, using: &random)
    two.feesWan = ExactDecimal(mantissa: Int.random(in: 0...9_999, using: &random), scale: 3)
    var four = TableFour(filledWith: 0)
    for group in TableFourGroup.allCases {
      for column in TableFourColumn.outcomes { four[group, column] = Int.random(in: 0...2, using: &random) }
      four[group, .total] = four.sumOfOutcomes(group)
    }
    return AnnualReport(
      form: .form2021, title: "\(organ)\(year)年政府信息公开工作年度报告", organ: organ, level: .town, year: year,
      sections: [ReportSection(number: 6, title: "其他需要报告的事项", text: "无其他需报告的事项。")], tableTwo: two,
      tableThree: three, tableFour: four)
  }
}

@Suite("年度报告收集") struct CampaignRegistryTests {
  private static let unit = NewCampaignUnit(name: "清河县教育局", aliases: ["教育局"], level: .countyDepartment)

  private func town(_ fixture: CountyFixture) -> NewCampaignUnit {
    NewCampaignUnit(name: "清河县红石乡人民政府", level: .town, organ: fixture.town)
  }

  @Test(arguments: FreshDatabase.engines)
  func aUnitReportsIsReturnedAndReportsAgain(_ engine: EngineKind) async throws {
    try await CountyFixture.with(engine) { county in
      var random = SeededRandom(seed: 5)
      let registry = county.registry
      try await county.open(2025, on: "2026-03-02", [town(county), Self.unit], towns: "2026-03-20")
      let id = CampaignUnitID(county.town.rawValue)
      let asked = try await registry.campaignsToAnswer(for: county.desk, today: county.day("2026-03-02"))
      #expect(asked.map(\.county) == [county.county] && asked.first?.reports.standing.state == .missing)

      var wrong = InventedReport.of("清河县红石乡人民政府", 2025, using: &random)
      wrong.tableThree?[.received, .total] = 9_999
      await #expect(throws: CampaignRefusal.self) {
        try await registry.submitReport(
          wrong, origin: .unitFile, for: id, of: 2025, in: county.county, by: .person(county.officer),
          at: county.at("2026-03-03"))
      }
      let sound = InventedReport.of("清河县红石乡人民政府", 2025, using: &random)
      try await registry.submitReport(
        sound, origin: .unitFile, for: id, of: 2025, in: county.county, by: .person(county.officer),
        at: county.at("2026-03-04"))
      try await registry.returnReport(
        of: id, 2025, reason: "第五部分过于简单", in: county.county, by: county.office, at: county.at("2026-03-05"))
      let returned = try #require(
        try await registry.unitReports(
          id, of: 2025, in: county.county, for: county.desk, today: county.day("2026-03-05")))
      #expect(returned.standing.state == .returned && returned.submissions.map(\.reason) == ["第五部分过于简单"])
      #expect(returned.report == sound)
      await #expect(throws: CampaignRefusal.nothingToReturn) {
        try await registry.returnReport(
          of: id, 2025, reason: "再退", in: county.county, by: county.office, at: county.at("2026-03-05"))
      }
      try await registry.submitReport(
        sound, origin: .register, for: id, of: 2025, in: county.county, by: .person(county.officer),
        at: county.at("2026-03-25"))
      let board = try await county.board(2025, on: "2026-03-26")
      #expect(board.lines.map(\.unit.name) == ["清河县教育局", "清河县红石乡人民政府"])
      #expect(board.lines.map(\.standing.state) == [.overdue, .received])
      #expect(board.lines.map { $0.desk != nil } == [false, true])
      let payloads = try await county.people.fixture.database.read { session in
        try session.query("SELECT payload FROM log WHERE kind = 'reportReturned'") { try $0[0] as String }.joined()
      }
      #expect(!payloads.contains("过于简单"))
      #expect(try await county.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatCannotBeIsRefused(_ engine: EngineKind) async throws {
    try await CountyFixture.with(engine) { county in
      var random = SeededRandom(seed: 6)
      let (registry, now) = (county.registry, county.at("2026-03-02"))
      let due = try #require(CampaignDue(year: 2025))
      let early = try #require(CampaignDue(year: 2025, towns: Day(iso: "2025-12-31")))
      func open(_ year: Int, _ due: CampaignDue, _ units: [NewCampaignUnit], by authority: Authority) async throws {
        try await registry.openCampaign(year, due: due, units: units, of: county.county, by: authority, at: now)
      }
      await #expect(throws: PeopleRefusal.notAllowed(.runCampaign)) {
        try await open(2025, due, [Self.unit], by: .person(county.officer))
      }
      await #expect(throws: CampaignRefusal.yearNotEnded(2026)) {
        try await open(2026, due, [Self.unit], by: county.office)
      }
      await #expect(throws: CampaignRefusal.formOfAnotherYear) {
        try await open(2020, due, [Self.unit], by: county.office)
      }
      await #expect(throws: CampaignRefusal.noUnits) { try await open(2025, due, [], by: county.office) }
      await #expect(throws: CampaignRefusal.dueBeforeEnd(2025)) {
        try await open(2025, early, [Self.unit], by: county.office)
      }
      await #expect(throws: CampaignRefusal.unitTwice("教育局")) {
        try await open(2025, due, [Self.unit, NewCampaignUnit(name: "教育局")], by: county.office)
      }
      try await open(2025, due, [Self.unit, town(county)], by: county.office)
      await #expect(throws: CampaignRefusal.openedAlready(2025)) {
        try await open(2025, due, [Self.unit], by: county.office)
      }
      let units = try await registry.countedReports(of: county.county, 2025, for: county.viewer).units
      let bureau = try #require(units.first { $0.organ == nil }).id
      let report = InventedReport.of("教育局", 2025, using: &random)
      func submit(_ report: AnnualReport, _ unit: CampaignUnitID, by person: PersonID) async throws {
        try await registry.submitReport(
          report, origin: .unitFile, for: unit, of: 2025, in: county.county, by: .person(person), at: now)
      }
      // A unit reports for itself alone, of the year that is asked for.
      await #expect(throws: PeopleRefusal.notAllowed(.submitToCampaign)) {
        try await submit(report, bureau, by: county.officer)
      }
      let own = CampaignUnitID(county.town.rawValue)
      await #expect(throws: CampaignRefusal.otherOrgan("教育局")) { try await submit(report, own, by: county.officer) }
      let former = InventedReport.of("红石乡", 2024, using: &random)
      await #expect(throws: CampaignRefusal.otherYear(2024)) { try await submit(former, own, by: county.officer) }
      await #expect(throws: CampaignRefusal.noSuchUnit) { try await submit(report, "none", by: county.officer) }
      await #expect(throws: CampaignRefusal.nothingCounted) {
        try await registry.takeTotal(of: 2025, reason: "先行", in: county.county, by: county.office, at: now)
      }
      // What the office registers with errors is kept and not counted.
      var faulty = report
      faulty.tableFour = nil
      try await registry.submitReport(
        faulty, origin: .officeFile, for: bureau, of: 2025, in: county.county, by: county.office, at: now)
      #expect(try await county.board(2025, on: "2026-01-20").lines.first?.standing.state == .faulty)
      await #expect(throws: CampaignRefusal.unitHasReported) {
        try await registry.removeUnit(bureau, of: 2025, in: county.county, by: county.office, at: now)
      }
      try await registry.removeUnit(own, of: 2025, in: county.county, by: county.office, at: now)
      // The board is the county's own.
      await #expect(throws: PeopleRefusal.notAllowed(.viewCampaign)) {
        _ = try await registry.campaignBoard(of: county.county, 2025, for: county.desk, today: now.day)
      }
      #expect(try await county.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func lastYearsCarryOverIsHeldTheReportToUnlessItIsExplained(_ engine: EngineKind) async throws {
    try await CountyFixture.with(engine) { county in
      var random = SeededRandom(seed: 7)
      let id = CampaignUnitID(county.town.rawValue)
      for (year, day) in [(2024, "2026-03-02"), (2025, "2026-03-02")] {
        try await county.open(year, on: day, [town(county)])
      }
      func submit(_ report: AnnualReport, _ year: Int, _ explanation: String? = nil) async throws {
        try await county.registry.submitReport(
          report, origin: .unitFile, explanation: explanation, for: id, of: year, in: county.county,
          by: .person(county.officer), at: county.at("2026-03-03"))
      }
      let former = InventedReport.of("清河县红石乡人民政府", 2024, using: &random)
      try await submit(former, 2024)
      let open = former.tableThree?[.carriedOut, .total] ?? 0
      let other = InventedReport.of("清河县红石乡人民政府", 2025, using: &random, carriedIn: open + 1)
      await #expect(throws: CampaignRefusal.self) { try await submit(other, 2025) }
      try await submit(other, 2025, "上年报告漏报一件")
      try await submit(InventedReport.of("清河县红石乡人民政府", 2025, using: &random, carriedIn: open), 2025)
      let reports = try await county.registry.unitReports(
        id, of: 2025, in: county.county, for: county.viewer, today: county.day("2026-03-03"))
      #expect(reports?.submissions.map(\.explanation) == ["上年报告漏报一件", nil])
      #expect(try await county.faults() == [])
    }
  }

  // MARK: - A county over three years

  /// Added up once more: every cell of the JSON that was stored, without any type of the program's own.
  private func recount(_ reports: [AnnualReport]) -> [String: Int] {
    var cells: [String: Int] = [:]
    func add(_ json: JSON, _ path: String) {
      if let members = json.members { for member in members { add(member.value, "\(path)/\(member.key)") } }
      if let number = json.integer { cells[path, default: 0] += number }
      // Thousandths of 万元 as invented here.
      if path.hasSuffix("feesWan"), let text = json.string, let amount = ExactDecimal(text) {
        var (mantissa, scale) = (amount.mantissa, amount.scale)
        while scale < 3 { (mantissa, scale) = (mantissa * 10, scale + 1) }
        cells[path, default: 0] += mantissa
      }
    }
    for report in reports {
      for table in ["tableTwo", "tableThree", "tableFour"] { add(report.json[table] ?? .null, table) }
    }
    return cells
  }

  private func cells(_ total: ReportTotal) -> [String: Int] {
    recount([
      AnnualReport(
        form: .form2021, tableTwo: total.tableTwo, tableThree: total.tableThree, tableFour: total.tableFour)
    ])
  }

  @Test("80 units over three years: collected, returned, late, missing, corrected, and added up twice")
  func aCountyOverThreeYears() async throws {
    try await CountyFixture.with(.sqlite) { county in
      var random = SeededRandom(seed: 80)
      let names = (1...79).map { "清河县第\($0)局" }
      let units = names.map { NewCampaignUnit(name: $0, level: .countyDepartment) } + [town(county)]
      var carried: [String: Int] = [:]
      for year in 2026...2028 {
        try await county.open(year, on: "\(year + 1)-01-05", units)
        let listed = try await county.registry.countedReports(of: county.county, year, for: county.viewer).units
        #expect(listed.count == 80)
        var latest: [String: AnnualReport] = [:]
        let missing = Set(listed.shuffled(using: &random).prefix(3).map(\.name))
        for unit in listed where !missing.contains(unit.name) {
          let report = InventedReport.of(unit.name, year, using: &random, carriedIn: carried[unit.name] ?? 0)
          let isLate = Int.random(in: 0..<10, using: &random) == 0
          try await county.submit(report, unit, year, on: "\(year + 1)-\(isLate ? "02-05" : "01-20")")
          latest[unit.name] = report
        }
        // One is returned and answers, another is returned and does not.
        let back = latest.keys.sorted().shuffled(using: &random)
        for (index, name) in back.prefix(2).enumerated() {
          let unit = try #require(listed.first { $0.name == name })
          try await county.registry.returnReport(
            of: unit.id, year, reason: "请核对", in: county.county, by: county.office, at: county.at("\(year + 1)-02-06"))
          latest[name] = nil
          guard index == 0 else { continue }
          let report = InventedReport.of(name, year, using: &random, carriedIn: carried[name] ?? 0)
          try await county.submit(report, unit, year, on: "\(year + 1)-02-08")
          latest[name] = report
        }
        let total = try await county.total(year)
        #expect(!total.isComplete && total.title("清河县人民政府", year: year).hasSuffix("合计（未完成）"))
        #expect(Set(total.missing) == missing.union([back[1]]) && total.counted.count == 76)
        #expect(cells(total.total) == recount(latest.values.map { $0 }))
        await #expect(throws: CampaignRefusal.incomplete) {
          try await county.registry.takeTotal(
            of: year, reason: nil, in: county.county, by: county.office, at: county.at("\(year + 1)-02-09"))
        }
        // The rest comes in, the total is taken, and one unit corrects itself afterwards.
        for unit in listed where latest[unit.name] == nil {
          let report = InventedReport.of(unit.name, year, using: &random, carriedIn: carried[unit.name] ?? 0)
          try await county.submit(report, unit, year, on: "\(year + 1)-02-10")
          latest[unit.name] = report
        }
        try await county.registry.takeTotal(
          of: year, reason: nil, in: county.county, by: county.office, at: county.at("\(year + 1)-02-11"))
        let corrected = try #require(listed.first)
        let report = InventedReport.of(corrected.name, year, using: &random, carriedIn: carried[corrected.name] ?? 0)
        try await county.submit(report, corrected, year, on: "\(year + 1)-03-01")
        latest[corrected.name] = report
        let board = try await county.board(year, on: "\(year + 1)-03-02")
        #expect(board.lines.count == 80 && board.lines.allSatisfy { $0.standing.state == .received })
        #expect(board.lines.filter(\.standing.isChanged).map(\.unit.name) == [corrected.name])
        #expect(board.lines.first?.unit.name == corrected.name)
        let final = try await county.total(year)
        #expect(final.isComplete && cells(final.total) == recount(latest.values.map { $0 }))
        carried = latest.mapValues { $0.tableThree?[.carriedOut, .total] ?? 0 }
      }
      let campaigns = try await county.registry.campaigns(of: county.county, for: county.viewer)
      #expect(campaigns.map(\.year) == [2028, 2027, 2026])
      #expect(try await county.faults() == [])
    }
  }

  @Test("A board of 10,000 units takes as many statements as one of ten")
  func aWholeProvinceOnOneBoard() async throws {
    try await CountyFixture.with(.sqlite) { county in
      let units = (1...10_000).map { NewCampaignUnit(name: "第\($0)号单位", level: .town) }
      try await county.open(2025, on: "2026-03-02", units)
      try await county.people.fixture.tamper(
        """
        INSERT INTO campaign_report (organ, year, unit, number, day, origin, figures, sections, errors, warnings, findings, author)
        SELECT organ, year, unit, 1, '2026-01-20', 'officeFile', '{}', '[]', 0, 0, '[]', 'console' FROM campaign_unit
        WHERE position < 9000
        """)
      let clock = ContinuousClock()
      var board: CampaignBoard?
      let time = try await clock.measure { board = try await county.board(2025, on: "2026-03-05") }
      print("board of 10,000 units: \(time)")
      #expect(board?.lines.count == 10_000 && board?.count(.overdue) == 1_000)
      // Of a debug build; a query for each unit would take many times as long.
      #expect(time < .seconds(10))
    }
  }

  @Test func everyKindHasItsWords() {
    #expect(Set(CampaignKind.allCases.map(\.chinese)).count == CampaignKind.allCases.count)
  }
}

extension CountyFixture {
  fileprivate func submit(_ report: AnnualReport, _ unit: CampaignUnit, _ year: Int, on day: String) async throws {
    let isOwn = unit.organ != nil
    try await registry.submitReport(
      report, origin: isOwn ? .unitFile : .officeFile, for: unit.id, of: year, in: county,
      by: isOwn ? .person(officer) : office, at: at(day))
  }
}
