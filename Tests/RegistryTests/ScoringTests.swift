import Database
import DatabaseFixtures
import Disclosure
import Documents
import Testing

@testable import Registry

@Suite("考核") struct ScoringTests {
  private typealias Town = ScoringTown

  /// 民政办公室: two items count, four missing −16 → 24; the second copy −1 → 34; one item late −2 → 23: 81. 20 working days from 10 October 2025
  /// (the 11th is one) end on 6 November; the 12th is late. 水利站: nothing −30 → 10, 35, 25: 70.
  @Test(arguments: FreshDatabase.engines)
  func scoresComeFromTheRegisters(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let id = try await town.install()
      let board = try await town.sheet(id).board
      #expect(board.scores.map(\.unit.name) == ["民政办公室", "水利站"])
      #expect(board.scores.map(\.total.description) == ["81", "70"])
      let score = try #require(board.score(of: town.first))
      #expect(score.counts == UnitScore.Counts(reported: 3, counted: 2, adopted: 2))
      #expect(score.notCounted.map(\.reason) == ["《十月低保公示》与已经报送的信息重复，不计入条数。"])
      let late = try #require(score.lines.first { $0.key.hasPrefix("及时性/逾期公开/") })
      guard case .item = late.subject else { return #expect(Bool(false), "the line names its item") }
      #expect(late.reason == "《十一月低保公示》逾期 4 个工作日公开。")
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func anAppealThatIsGrantedCountsAndAnIssuedNoticeNeverChanges(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, town.by, town.now)
      let id = try await town.install()
      let line = try #require(
        try await town.sheet(id).board.score(of: town.second)?.lines.first { $0.amount < 0 }?.key)
      let appeal = try await registry.appealScore(
        line, id, town.quarter, unit: town.second, words: "本季度没有应公开的事项", of: organ, by: town.contributor, at: now)
      await #expect(throws: ScoringRefusal.alreadyAppealed) {
        _ = try await registry.appealScore(
          line, id, town.quarter, unit: town.second, words: "再次申诉", of: organ, by: town.contributor, at: now)
      }
      await #expect(throws: ScoringRefusal.notOwnUnit) {
        _ = try await registry.appealScore(
          line, id, town.quarter, unit: town.first, words: "替别人", of: organ, by: town.contributor, at: now)
      }
      await #expect(throws: ScoringRefusal.appealOpen(1)) {
        try await registry.issueScores(id, town.quarter, number: nil, of: organ, by: by, at: now)
      }
      await #expect(throws: PeopleRefusal.notAllowed(.decideAppeal)) {
        try await registry.decideAppeal(
          appeal, isGranted: true, opinion: "同意", of: organ, by: .person(town.base.officer), at: now)
      }
      try await registry.decideAppeal(
        appeal, isGranted: true, amount: -10, opinion: "情况属实，按十分扣", of: organ, by: by, at: now)
      #expect(try await town.sheet(id).board.score(of: town.second)?.total == 90)
      try await registry.issueScores(id, town.quarter, number: "云政〔2026〕3号", of: organ, by: by, at: now)

      let issued = try #require(try await town.sheet(id).issued)
      #expect(issued.board.scores.map(\.total.description) == ["90", "81"])
      #expect(issued.number == "云政〔2026〕3号" && issued.version == 1)
      var harder = try SchemePreset.townOffices.scheme(year: 2025)
      harder.groups[0].minimum = 85
      harder.bulk = BulkRule(perDay: 1)
      #expect(try await town.install(harder, as: id) == id)
      let sheet = try await town.sheet(id)
      #expect(sheet.board == issued.board)
      #expect(sheet.installed.version == 2 && sheet.changes.isEmpty)
      await #expect(throws: ScoringRefusal.periodIssued(town.quarter)) {
        try await registry.issueScores(id, town.quarter, number: nil, of: organ, by: by, at: now)
      }
      var later = harder
      later.year = 2026
      await #expect(throws: ScoringRefusal.otherPeriods) { _ = try await town.install(later, as: id) }
      // The quarter is locked for this scheme; a yearly one may still take what happened in it.
      let flag = ScoreEntry(
        unit: town.first, day: town.quarter.lastDay,
        .flag(.wrongColumn, item: try #require(issued.board.scores.flatMap(\.lines).compactMap(\.itemID).first)))
      await #expect(throws: ScoringRefusal.periodIssued(town.quarter)) {
        _ = try await registry.enterScore(flag, words: "放错栏目", evidence: nil, of: organ, by: by, at: now)
      }
      _ = try await town.install(SchemePreset.hundred.scheme(year: 2025))
      _ = try await registry.enterScore(flag, words: "放错栏目", evidence: nil, of: organ, by: by, at: now)
      #expect(try await town.sheet(id).board == issued.board)
      #expect(try await town.sheet(id).changes.map(\.unit.name) == ["民政办公室"])
      await #expect(throws: ScoringRefusal.sameScheme) { _ = try await town.install(harder, as: id) }
      #expect(try await town.faults() == [])
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func whatARuleChangeWouldDoIsSaidBeforeItIsMade(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let id = try await town.install()
      var milder = try SchemePreset.townOffices.scheme(year: 2025)
      milder.notCounted = []
      let changes = try await town.registry.previewScheme(
        milder, against: id, town.quarter, of: town.organ, for: town.viewer, today: town.today)
      // Three count, three missing −12: 28 in place of 24; the copy still costs its point.
      #expect(changes.map(\.unit.name) == ["民政办公室"])
      #expect(changes.first?.after?.total == 85)
      #expect(try await town.sheet(id).board.score(of: town.first)?.total == 81)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func entriesNeedAReasonAUnitAndARule(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let (registry, organ, by, now) = (town.registry, town.organ, town.by, town.now)
      let year = try #require(CataloguePeriod(code: "2025"))
      let id = try await town.install(SchemePreset.hundred.scheme(year: 2025))
      let day = RequestsFixture.day("2025-11-03")
      func enter(_ matter: ScoreEntry.Matter, unit: String, day: Day, words: String = "依据") async throws -> String {
        try await registry.enterScore(
          ScoreEntry(unit: unit, day: day, scheme: id, period: year, matter), words: words, evidence: "会议纪要", of: organ,
          by: by, at: now)
      }
      let event = ScoreEntry.Matter.event(EventKind("通报批评"), level: nil, genre: nil, work: nil, quantity: 1)
      await #expect(throws: ScoringRefusal.wordsMissing) {
        _ = try await enter(event, unit: town.first, day: day, words: " ")
      }
      await #expect(throws: ScoringRefusal.noSuchUnit) { _ = try await enter(event, unit: "none", day: day) }
      await #expect(throws: ScoringRefusal.dayAhead(town.today)) {
        _ = try await enter(event, unit: town.first, day: town.today.next)
      }
      await #expect(throws: ScoringRefusal.kindUnknown("迟到")) {
        _ = try await enter(
          .event(EventKind("迟到"), level: nil, genre: nil, work: nil, quantity: 1), unit: town.first, day: day)
      }
      await #expect(throws: ScoringRefusal.noSuchIndicator) {
        _ = try await enter(.answer(indicator: "数量", .yes), unit: town.first, day: day)
      }
      let entry = try await enter(event, unit: town.first, day: day)
      _ = try await enter(.answer(indicator: "机构", .yes), unit: town.first, day: day)
      func earned(_ key: String) async throws -> Points? {
        try await registry.scoreSheet(id, year, of: organ, for: town.viewer, today: town.today).board
          .score(of: town.first)?.all.first { $0.key == key }?.earned
      }
      #expect(try await earned("减分") == -3)
      #expect(try await earned("机构") == 5)
      // 制度 was not entered for anybody, 机构 not for the other.
      await #expect(throws: ScoringRefusal.self) {
        try await registry.issueScores(id, year, number: nil, of: organ, by: by, at: now)
      }
      try await registry.withdrawScore(entry, reason: "登记错单位", of: organ, by: by, at: now)
      #expect(try await earned("减分") == 0)
      #expect(try await registry.scoreEntries(of: organ, for: town.viewer).map(\.words) == ["依据"])
      #expect(try await registry.scoreEntries(of: organ, for: town.contributor).isEmpty)
      #expect(try await town.faults() == [])
    }
  }

  /// 石桥镇 published two in November 2025 of fifteen asked: 2 / 15 of 100 is 13.33; 北山镇 nothing.
  @Test(arguments: FreshDatabase.engines)
  func aCountyScoresTheOrgansBeneath(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let (registry, now) = (town.registry, town.base.people.at(60))
      let month = try #require(CataloguePeriod(code: "2025-11"))
      for name in ["石桥镇", "北山镇"] {
        _ = try await registry.foundOrgan(named: name, level: .town, beneath: town.organ, by: .console, at: now)
      }
      let first = try #require(try await registry.organs().first { $0.name == "石桥镇" }).id
      let items = (1...2).map { row in
        EarlierItem(
          row: row,
          text: ItemText(
            title: "公示\(row)", column: "statutory/emergencies", formed: RequestsFixture.day("2025-11-03"),
            body: RichText(notation: "正文\(row)", files: [])),
          number: "SQ-\(row)", published: RequestsFixture.day("2025-11-04"),
          address: "https://www.qinghe.example/s\(row)", office: nil)
      }
      let rules = RequestRules(calendar: .builtIn, permissions: try .standard())
      _ = try await registry.importItems(items, into: first, by: .system, under: rules, today: now.day, at: now)
      let id = try await registry.installScheme(
        SchemePreset.monthlyMinimum.scheme(year: 2025), scope: .organs, of: town.organ, by: town.by, at: town.now)
      let board = try await registry.scoreSheet(id, month, of: town.organ, for: town.viewer, today: town.today).board
      #expect(board.scores.map(\.unit.name) == ["石桥镇", "北山镇"])
      #expect(board.scores.map(\.total.description) == ["13.33", "0"])
      #expect(board.rankings.first?.belowMinimum.count == 2)
      #expect(try await town.faults() == [])
    }
  }

  private static let disputes = """
    名称: 依申请公开考核办法
    年度: 2025
    周期: 季度
    单位组:
      - 编号: 站所
        名称: 站所
        单位: 全部
        满分: 20
        指标:
          - 编号: 纠错
            名称: 答复质量
            分值: 20
            计分: {类型: 逐次扣分, 扣分: [{情形: 复议诉讼纠错, 每次: 6}]}
        附加分:
          指标:
            - 编号: 维持
              名称: 答复经得起检验
              计分: {类型: 逐次计分, 情形: 复议诉讼维持, 分值表: [{分: 1}]}
    """

  /// 民政办公室 handled the request: a review revoked its reply −6, a suit upheld it +1; what ended in other quarters, was entered by mistake, or
  /// belongs to no request costs nobody anything.
  @Test(arguments: FreshDatabase.engines)
  func theUnitThatHandledARequestAnswersForItsDisputes(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let (registry, rules) = (town.registry, RequestRules(calendar: .builtIn, permissions: try .standard()))
      let officer = town.base.viewer([.officer])
      let request = try await registry.fileRequest(
        RequestFiling(
          .counter, arrived: town.today, applicant: .naturalPerson, RequestsFixture.applicant, documents: [],
          number: .next, token: "t"), by: officer, under: rules, at: town.now
      ).id
      _ = try await registry.assignRequest(
        RequestStep(officer, on: request, version: 1, day: town.today, at: town.now), to: OfficeID(town.first),
        until: nil, under: rules)
      let rows: [(String, DisputeKind, RequestID?, String, DisputeResult, Bool)] = [
        ("1号", .reconsideration, request, "2025-11-03", .reviewRevoked, false),
        ("2号", .suit, request, "2025-12-31", .claimsRejected, false),
        ("3号", .reconsideration, request, "2025-09-30", .reviewRevoked, false),
        ("4号", .reconsideration, request, "2025-11-04", .reviewRevoked, true),
        ("5号", .reconsideration, nil, "2025-11-05", .reviewRevoked, false),
        ("6号", .suit, request, "2025-11-06", .suitWithdrawn, false),
      ]
      for (number, kind, request, decided, result, isVoid) in rows {
        let start = RequestsFixture.day("2025-03-03")
        let id = try await registry.registerDispute(
          DisputeFiling(
            DisputeRegistration(
              kind: kind, number: number, body: "清河县人民政府", accepted: start, received: start, subject: .withheld),
            request: request, party: "甄有才"), of: town.organ, by: .person(town.base.officer), at: town.now)
        let decision = DisputeDecision([result], decided: RequestsFixture.day(decided), paper: .judgment)
        try await registry.recordDispute(
          DisputeEvent(town.today, .decided(decision)), to: id, of: town.organ, by: .person(town.base.officer),
          at: town.now)
        guard isVoid else { continue }
        try await registry.voidDispute(
          id, reason: "误登", of: town.organ, by: .person(town.base.officer), at: town.now)
      }
      let scheme = try await town.install(SchemeFile.read(Self.disputes))
      let score = try #require(try await town.sheet(scheme).board.score(of: town.first))
      #expect(score.total == 15)
      let line = try #require(score.lines.first { $0.amount < 0 })
      #expect(line.reason.hasSuffix("的行政复议（1号）于 2025-11-03 作出“撤销或者部分撤销”，属于结果纠正。"))
      guard case .dispute = line.subject else { return #expect(Bool(false), "the line names its dispute") }
      #expect(try await town.sheet(scheme).board.score(of: town.second)?.total == 20)
    }
  }

  @Test(arguments: FreshDatabase.engines)
  func aContributorSeesTheOwnOfficeOnly(_ engine: EngineKind) async throws {
    try await Town.with(engine) { town in
      let id = try await town.install()
      let sheet = try await town.sheet(id, for: town.contributor)
      #expect(sheet.board.scores.map(\.unit.name) == ["水利站"])
      #expect(sheet.board.scores.first?.rank == 2 && !sheet.isWhole)
      await #expect(throws: PeopleRefusal.notAllowed(.viewScores)) {
        _ = try await town.sheet(id, for: town.base.viewer([.mailRoom]))
      }
    }
  }
}

extension ScoreLine {
  fileprivate var itemID: String? { if case .item(let id)? = subject { id } else { nil } }
}
