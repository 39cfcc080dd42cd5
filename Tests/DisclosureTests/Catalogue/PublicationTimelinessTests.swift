import Testing

@testable import Disclosure

@Suite("公开时效和一周预警") struct PublicationTimelinessTests {
  private let day = CatalogueSample.day

  @Test(
    arguments: [
      ("20个工作日内", nil, "2026-03-13", "2026-03-20", "按时公开", .green),
      ("20个工作日内", nil, "2026-02-09", "2026-03-20", "按时公开", .green),
      ("20个工作日内", nil, "2026-03-16", "2026-03-20", "逾期 1 个工作日公开", .plain),
      ("20个工作日内", nil, "2026-03-14", "2026-03-20", "逾期公开", .plain),
      ("3个工作日内", nil, "2026-02-13", "2026-03-20", "逾期 1 个工作日公开", .plain),
      ("20个工作日内", nil, nil, "2026-03-09", "还剩 4 个工作日", .plain),
      ("20个工作日内", nil, nil, "2026-03-10", "还剩 3 个工作日", .amber),
      ("20个工作日内", nil, nil, "2026-03-13", "2026年3月13日到期", .amber),
      ("20个工作日内", nil, nil, "2026-03-14", "已逾期", .red),
      ("20个工作日内", nil, nil, "2026-03-17", "逾期 2 个工作日", .red),
      ("20个工作日内", "2026-03-01", "2026-02-27", "2026-03-20", "提前 2 天公开", .red),
      ("20个工作日内", "2026-03-01", "2026-03-01", "2026-03-20", "按时公开", .green),
      ("20个工作日内", "2026-03-20", "2026-03-20", "2026-03-20", "按时公开", .green),
    ] as [(String, String?, String?, String, String, DueChip.Tone)])
  func isJudgedByTheFirstStatutoryRelease(
    _ limit: String, _ notBefore: String?, _ released: String?, _ today: String, _ words: String,
    _ tone: DueChip.Tone
  ) throws {
    let timeliness = PublicationTimeliness(
      formed: try day("2026-02-09"), limit: PublicationLimit(limit),
      notBefore: try notBefore.map(day),
      released: try released.map(day), on: try day(today), in: .builtIn)
    #expect(timeliness.chinese == words && timeliness.tone == tone)
    #expect(timeliness.isInTime == (words == "按时公开"))
  }

  @Test func showsWhatTurnsRedNextWeek() throws {
    let today = try day("2026-03-09")
    let columns = [
      CatalogueSample.column("soon", .news), CatalogueSample.column("later", .notices),
      CatalogueSample.column("red", .news), CatalogueSample.column("empty"),
    ]
    let items = [
      try CatalogueSample.item("1", in: "soon", released: "2026-02-26"),
      try CatalogueSample.item("2", in: "later", released: "2026-02-26"),
      try CatalogueSample.item("3", in: "red", released: "2026-02-22"),
    ]
    let row = CatalogueSample.row("7", "每年3月10日前")
    let tasks = DueTasks(of: 2026, rows: [row], columns: [], items: [], notes: [], in: .builtIn)
      .tasks
    let documents = [
      NormativeDocument(
        id: "d", title: "办法", category: .normativeDocuments, made: try day("2021-03-15"),
        validUntil: try day("2026-03-14"))
    ]
    let ahead = WeekAhead(
      after: today, standings: ColumnStandings(columns, items: items, on: today), tasks: tasks,
      pending: [
        .init(id: "p", due: try day("2026-03-13")), .init(id: "q", due: try day("2026-03-16")),
        .init(id: "r", due: try day("2026-03-06")), .init(id: "s", due: today),
      ], documents: documents)
    let year = try #require(CataloguePeriod(year: 2026))
    let expected: [(WeekAhead.Matter, String)] = [
      (.item("s"), "2026-03-10"), (.task("7", year), "2026-03-11"), (.column("soon"), "2026-03-13"),
      (.item("p"), "2026-03-14"), (.document("d"), "2026-03-15"),
    ]
    #expect(ahead.entries.map(\.matter) == expected.map(\.0))
    #expect(ahead.entries.map(\.redFrom.description) == expected.map(\.1))
  }
}
