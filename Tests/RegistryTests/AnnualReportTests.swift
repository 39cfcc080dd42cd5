import Database
import DatabaseFixtures
import Disclosure
import Documents
import Registry
import Testing

/// 云溪镇 at the end of a year: requests of two years, and the people who count, write and sign.
struct AnnualReportFixture {
  let town: CatalogueFixture
  let deputy: PersonID
  let leader: PersonID

  var registry: Registry { town.registry }
  var organ: OrganID { town.organ }
  static let year = ReportingYear(2025)

  static func with(_ engine: EngineKind, _ work: (AnnualReportFixture) async throws -> Void) async throws {
    try await CatalogueFixture.with(engine) { town in
      let deputy = try await town.people.addPerson("庚某", roles: [.deputyLeader])
      let leader = try await town.people.addPerson("辛某", roles: [.leader])
      try await town.registry.changeSetting(
        .numbers([NumberSeries.reply.rawValue: try NumberTemplate("云政公开〔{年}〕{序号}号")]),
        since: try #require(Day(iso: "2020-01-01")), of: town.organ, by: .console, at: town.people.at(0))
      try await work(AnnualReportFixture(town: town, deputy: deputy, leader: leader))
    }
  }

  func viewer(_ person: PersonID, _ roles: Set<Role>) -> Viewer { Viewer(person: person, organ: organ, roles: roles) }
  var officer: Viewer { viewer(town.officer, [.officer]) }
  var head: Viewer { viewer(town.head, [.officeHead]) }

  func rules(on iso: String = "2026-01-05") async throws -> RequestRules {
    try await registry.profile(of: organ, on: try #require(Day(iso: iso))).rules(try .standard())
  }

  func noon(_ iso: String) -> Instant { Instant("\(iso)T04:00:00.000Z") ?? PeopleFixture.start }

  /// The step on the report as it is now.
  func step(_ viewer: Viewer, _ iso: String = "2026-01-05") async throws -> ReportStep {
    let year = try #require(Self.year)
    let version = try await registry.version(of: .report(organ, year))
    return ReportStep(viewer, on: year, version: version, at: noon(iso))
  }

  func report(_ viewer: Viewer? = nil) async throws -> YearReport {
    let year = try #require(Self.year)
    return try #require(
      try await registry.reportFile(of: organ, year, for: viewer ?? officer, under: try await rules()))
  }

  /// Received on `received` and answered on `closed`.
  func request(_ received: String, closed: String?, _ kind: ApplicantKind = .naturalPerson) async throws {
    let (officer, arrived) = (Actor.person(town.officer), try #require(Day(iso: received)))
    var steps: [WholeCase.Step] = []
    if let closed = try closed.map({ try #require(Day(iso: $0)) }) {
      steps = [
        .init(
          .drafted(.supplied, .reconsiderationOrSuit, author: town.officer), on: closed, by: officer, [.draftText: "文"]),
        .init(.submitted(author: town.officer), on: closed, by: officer),
      ]
      for signer in [town.head, deputy, leader] {
        steps.append(.init(.passed(signer), on: closed, by: .person(signer)))
      }
      steps += [
        .init(.issued, on: closed, by: officer), .init(.happened(.delivered(.post)), on: closed, by: officer),
        .init(.happened(.closed), on: closed, by: officer),
      ]
    }
    let filing = RequestFiling(
      .counter, arrived: arrived, applicant: kind, [.applicantName: "甄某", .description: "某事"],
      token: RandomBytes.identifier())
    _ = try await registry.record(
      [WholeCase(filing, by: officer, steps: steps)], in: organ, under: try await rules(), at: noon("2026-01-04"))
  }

  /// Whatever the checks ask for is filled in, so that the report may be locked.
  func makeSound() async throws {
    let figures = try await report().draft.figures
    let blank = ReportFigures.typed.filter { figures[$0] == nil }
    let zeros = Dictionary(blank.map { ($0, ExactDecimal.zero as ExactDecimal?) }) { first, _ in first }
    _ = try await registry.setFigures(
      step(officer), zeros, reason: "没有发生", source: "各站所确认", under: rules())
    let words = [
      1: "（一）主动公开情况。及时公开。（五）监督保障情况。年度工作考核结果为合格，社会评议没有收到意见，没有发生责任追究。", 5: "解读材料偏少，下一年逐件配发解读。",
    ]
    for (number, text) in words.sorted(by: { $0.key < $1.key }) {
      _ = try await registry.writeSection(step(officer), number, text, under: rules())
    }
    for finding in try await report().draft.findings.open {
      _ = try await registry.answerFinding(step(officer), finding.key, reason: "情况属实", under: rules())
    }
  }

  func publish(note: String = "") async throws {
    _ = try await registry.lockReport(step(officer), under: rules())
    _ = try await registry.submitReport(step(officer), under: rules())
    for (person, role) in [(town.head, Role.officeHead), (deputy, .deputyLeader), (leader, .leader)] {
      let digest = try #require(try await report().life.review.digest)
      _ = try await registry.passReport(step(viewer(person, [role])), digest: digest, under: rules())
    }
    _ = try await registry.publishReport(step(officer), note: note, under: rules())
  }

  func faults() async throws -> [Fault] {
    try await town.people.fixture.verify(projections: RegistryProjections.all(registry.keyring)).faults.faults
  }
}

@Suite("年度报告") struct AnnualReportTests {
  @Test(arguments: FreshDatabase.engines)
  func isCountedFromTheRegistersUntilItIsLocked(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      try await office.request("2024-12-20", closed: "2025-01-10")
      try await office.request("2025-03-03", closed: "2025-03-20", .business)
      try await office.request("2025-12-20", closed: nil)
      try await office.registry.openReport(office.step(office.officer), from: .registers, under: office.rules())
      let report = try await office.report()
      let expected: [(CellPlace, Int)] = [
        (.three(.carriedIn, .naturalPerson), 1), (.three(.received, .total), 2), (.three(.granted, .business), 1),
        (.three(.handledTotal, .total), 2), (.three(.carriedOut, .naturalPerson), 1),
        (.four(.reconsideration, .total), 0),
      ]
      for (place, count) in expected { #expect(report.draft.figures[place] == ExactDecimal(count), "\(place.code)") }
      // What nobody entered in the registers of 表二 is blank, and an error.
      #expect(report.draft.figures[.two(.licences)] == nil)
      #expect(report.draft.findings.blocking.contains { $0.rule == .cellMissing })
      #expect(report.report.section(1)?.text.contains("新收政府信息公开申请2件") == true)
      await #expect(throws: ReportActionRefusal.self) {
        _ = try await office.registry.lockReport(office.step(office.officer), under: office.rules())
      }
      try await office.makeSound()
      _ = try await office.registry.lockReport(office.step(office.officer), under: office.rules())
      let locked = try await office.report().draft.figures
      try await office.request("2025-06-02", closed: "2025-06-20")
      let later = try await office.report()
      #expect(
        later.draft.figures == locked && later.draft.counted.figures[.three(.received, .total)] == ExactDecimal(3))
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func goesUpTheLadderAndIsReadByThePublicByteForByte(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      try await office.registry.openReport(office.step(office.officer), from: .registers, under: office.rules())
      try await office.makeSound()
      let year = try #require(AnnualReportFixture.year)
      #expect(try await office.registry.publishedReports(of: office.organ, year).isEmpty)
      try await office.publish()
      let first = try #require(try await office.registry.publishedReports(of: office.organ, year).last)
      #expect(first.edition == 1 && first.report.title == "清河县云溪镇人民政府2025年政府信息公开工作年度报告")
      #expect(first.published.description == "2026-01-05" && first.note == nil)
      let list = try await office.registry.reports(of: office.organ, for: office.officer)
      #expect(list.map(\.state) == [.published] && list.first?.published == first.published)

      // 更正: two people, a note, a second version; the first one stays.
      _ = try await office.registry.askUnlock(office.step(office.officer), reason: "许可件数有误", under: office.rules())
      await #expect(throws: ReportActionRefusal.notAllowed(.agreeUnlock)) {
        _ = try await office.registry.decideUnlock(office.step(office.officer), agrees: true, under: office.rules())
      }
      _ = try await office.registry.decideUnlock(office.step(office.head), agrees: true, under: office.rules())
      _ = try await office.registry.setFigures(
        office.step(office.officer), [.two(.licences): ExactDecimal(7)], reason: "漏报", source: "审批台账",
        under: office.rules())
      _ = try await office.registry.lockReport(office.step(office.officer), under: office.rules())
      #expect(try await office.registry.publishedReports(of: office.organ, year).last == first)
      _ = try await office.registry.submitReport(office.step(office.officer), under: office.rules())
      for (person, role) in [
        (office.town.head, Role.officeHead), (office.deputy, .deputyLeader), (office.leader, .leader),
      ] {
        let digest = try #require(try await office.report().life.review.digest)
        _ = try await office.registry.passReport(
          office.step(office.viewer(person, [role])), digest: digest, under: office.rules())
      }
      await #expect(throws: ReportActionRefusal.missing(.correctionNote)) {
        _ = try await office.registry.publishReport(office.step(office.officer), under: office.rules())
      }
      _ = try await office.registry.publishReport(
        office.step(office.officer), note: "行政许可更正为7件。", under: office.rules())
      let editions = try await office.registry.publishedReports(of: office.organ, year)
      #expect(editions.map(\.edition) == [1, 2] && editions.first == first)
      #expect(editions.last?.report.tableTwo?[.licences] == 7 && editions.last?.note == "行政许可更正为7件。")
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func lastYearIsItsLatestVersionAndAReasonHoldsForCarryOver(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      let zero = ReportFigures(
        two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))
      let before = AnnualReport(form: .form2021, organ: "清河县云溪镇人民政府", level: .town, year: 2024)
        .with(zero.setting([.three(.carriedOut, .business): ExactDecimal(2)]))
      let lastYear = ReportStep(
        office.officer, on: try #require(ReportingYear(2024)), version: 0, at: office.noon("2026-01-05"))
      await #expect(throws: ReportActionRefusal.otherYear(expected: 2025, found: 2024)) {
        try await office.registry.importReport(
          office.step(office.officer), before, fileName: "2024.docx", under: office.rules())
      }
      try await office.registry.importReport(lastYear, before, fileName: "2024.docx", under: office.rules())
      try await office.registry.openReport(office.step(office.officer), from: .registers, under: office.rules())
      let carry = try #require(try await office.report().draft.findings.all.first { $0.finding.rule == .carryOver })
      #expect(carry.standing == .needsReason && carry.finding.expected == "2" && carry.finding.found == "0")
      _ = try await office.registry.answerFinding(
        office.step(office.officer), carry.finding.key, reason: "上年报告以后有2件申请人撤回", under: office.rules())
      let answered = try await office.report().draft.findings.all.first { $0.finding.rule == .carryOver }
      #expect(answered?.standing == .answered)
      try await office.request("2024-12-20", closed: nil, .business)
      let moved = try await office.report().draft.findings.all.first { $0.finding.rule == .carryOver }
      #expect(moved?.standing == .needsReason && moved?.finding.found == "1")
      #expect(try await office.faults() == [])
    }
  }

  @Test("The scan of a signed report is checked like every received file", arguments: FreshDatabase.engines)
  func scanIsChecked(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      let registry = office.registry
      try await registry.openReport(office.step(office.officer), from: .registers, under: office.rules())
      try await office.makeSound()
      _ = try await registry.lockReport(office.step(office.officer), under: office.rules())
      _ = try await registry.submitReport(office.step(office.officer), under: office.rules())
      let scan = try registry.files.store(Array("%PDF-1.7 签".utf8))
      let digest = try #require(try await office.report().life.review.digest)
      _ = try await registry.recordReportPaper(
        office.step(office.officer), signer: office.town.head, signedOn: try #require(Day(iso: "2026-01-05")),
        printed: String(digest.prefix(12)), scan: scan, scanName: "签批单.pdf", under: office.rules())
      #expect(try await registry.reportScan(scan.address.hex, of: office.report())?.state == .checking)
      #expect(try await registry.fileToCheck(scan.address)?.name == "签批单.pdf")
      let now = office.noon("2026-01-06")
      let job = try #require(try await Outbox(registry).take([Quarantine.job], for: "test", at: now))
      try await registry.judge(scan.address, .released(isScanned: true), for: job, at: now)
      #expect(
        try await registry.reportScan(scan.address.hex, of: office.report())?.state
          == .judged(.released(isScanned: true)))
      #expect(try await office.faults() == [])
    }
  }

  @Test(
    "A correction of a report in the form of 2019 begins with what that report says", arguments: FreshDatabase.engines)
  func correctionOfTheEarlierForm(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      let text = "2020年收到政府信息公开申请2件，予以公开2件。"
      var three = TableThree(otherIsMerged: true, filledWith: 0)
      for row in [TableThreeRow.received, .granted, .handledTotal] {
        for column in [TableThreeColumn.naturalPerson, .total] { three[row, column] = 2 }
      }
      let two = TableTwo2019(rows: [.init(label: "行政许可", cells: [.init(column: "处理决定数量", text: "31")])])
      let before = AnnualReport(
        form: .form2019, organ: "清河县云溪镇人民政府", level: .town, year: 2020,
        sections: [ReportSection(number: 1, title: "总体情况", text: text)], tableTwo2019: two, tableThree: three,
        tableFour: TableFour(filledWith: 0))
      let year = try #require(ReportingYear(2020))
      func step(_ viewer: Viewer) async throws -> ReportStep {
        let version = try await office.registry.version(of: .report(office.organ, year))
        return ReportStep(viewer, on: year, version: version, at: office.noon("2026-01-05"))
      }
      try await office.registry.importReport(
        step(office.officer), before, fileName: "2020.html", under: office.rules())
      _ = try await office.registry.askUnlock(step(office.officer), reason: "件数有误", under: office.rules())
      _ = try await office.registry.decideUnlock(step(office.head), agrees: true, under: office.rules())
      _ = try await office.registry.setFigures(
        step(office.officer), [.three(.granted, .naturalPerson): ExactDecimal(1)], reason: "", source: "",
        under: office.rules())
      let report = try #require(
        try await office.registry.reportFile(of: office.organ, year, for: office.officer, under: office.rules()))
      #expect(report.draft.figures[.two(.licences)] == ExactDecimal(31) && report.draft.figures[.fees] == nil)
      #expect(report.draft.figures[.three(.received, .total)] == ExactDecimal(2))
      #expect(report.draft.figures[.three(.otherHandling, .business)] == .zero)
      #expect(report.report.section(1)?.text == "2020年收到政府信息公开申请2件，予以公开1件。")
      #expect(report.editions.last?.report == before)
      #expect(try await office.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func refusesWhoMayNotAndWhatIsOld(_ engine: EngineKind) async throws {
    try await AnnualReportFixture.with(engine) { office in
      let mail = office.viewer(office.town.contributor, [.contributor])
      await #expect(throws: ReportActionRefusal.notAllowed(.buildReport)) {
        try await office.registry.openReport(office.step(mail), from: .registers, under: office.rules())
      }
      let early = ReportStep(
        office.officer, on: try #require(ReportingYear(2020)), version: 0, at: office.noon("2026-01-05"))
      await #expect(throws: ReportActionRefusal.yearTooEarly) {
        try await office.registry.openReport(early, from: .registers, under: office.rules())
      }
      try await office.registry.openReport(office.step(office.officer), from: .registers, under: office.rules())
      await #expect(throws: ReportActionRefusal.rule(.alreadyOpened)) {
        try await office.registry.openReport(office.step(office.officer), from: .typed, under: office.rules())
      }
      let running = ReportStep(
        office.officer, on: try #require(AnnualReportFixture.year), version: 1,
        today: Day(iso: "2025-12-31"),
        at: office.noon("2026-01-05"))
      await #expect(throws: ReportActionRefusal.yearNotOver(2025)) {
        _ = try await office.registry.lockReport(running, under: office.rules())
      }
      let stale = try await office.step(office.officer)
      _ = try await office.registry.writeSection(stale, 5, "写明问题。", under: office.rules())
      await #expect(throws: StaleVersion.self) {
        _ = try await office.registry.writeSection(stale, 5, "别的文字。", under: office.rules())
      }
      await #expect(throws: ReportActionRefusal.missing(.reason)) {
        _ = try await office.registry.setFigures(
          office.step(office.officer), [.fees: .zero], reason: " ", source: "台账", under: office.rules())
      }
      let stranger = Viewer(person: office.town.officer, organ: "beishan", roles: [.officer])
      let year = try #require(AnnualReportFixture.year)
      #expect(
        try await office.registry.reportFile(of: office.organ, year, for: stranger, under: office.rules()) == nil)
    }
  }
}
