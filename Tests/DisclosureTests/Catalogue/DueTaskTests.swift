import Testing

@testable import Disclosure

@Suite("年度公开任务和目录覆盖") struct DueTaskTests {
  private let day = CatalogueSample.day

  private func tasks(
    _ limit: String, columns: [Column] = [], items: [CatalogueItem] = [], notes: [RowNote] = []
  ) -> [DueTask] {
    DueTasks(
      of: 2026, rows: [CatalogueSample.row("1", limit)], columns: columns, items: items,
      notes: notes, in: .builtIn
    ).tasks
  }

  @Test(
    arguments: [
      ("每季度", nil, ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"]),
      ("每季度结束后10个工作日内", nil, ["2026-04-15", "2026-07-14", "2026-10-20", "2027-01-15"]),
      ("每年1月31日前", nil, ["2026-01-30"]), ("20个工作日内", nil, ["2026-12-31"]),
      ("20个工作日内", .halfYear, ["2026-06-30", "2026-12-31"]),
      ("每半年", .month, ["2026-06-30", "2026-12-31"]),
    ] as [(String, UpdateCycle?, [String])])
  func areDueByTheWorkCalendar(_ limit: String, _ cycle: UpdateCycle?, _ due: [String]) {
    let columns = [CatalogueSample.column("a", rows: ["1"], cycle: cycle)]
    #expect(tasks(limit, columns: columns).map(\.due.description) == due)
  }

  @Test func endOnTheLastWorkingDayOfTheHalfMonth() {
    let columns = [CatalogueSample.column("a", rows: ["1"], cycle: .halfMonth)]
    let due = tasks("长期公开", columns: columns).map(\.due.description)
    // 14 February and 28 February are working Saturdays, 15 February is a day off.
    #expect(
      due.count == 24 && due[2] == "2026-02-14" && due[3] == "2026-02-28" && due[18] == "2026-10-15"
    )
  }

  @Test func areAnsweredByItemsNotesOrNothing() throws {
    let columns = [CatalogueSample.column("a", rows: ["1"])]
    let quarter = try #require(CataloguePeriod(code: "2026-Q2"))
    let half = try #require(CataloguePeriod(code: "2026-H2"))
    let answered = tasks(
      "每季度", columns: columns, items: [try CatalogueSample.item("x", released: "2026-03-31")],
      notes: [
        RowNote(row: "1", kind: .nothingArose, period: quarter, day: quarter.lastDay),
        RowNote(row: "1", kind: .notInvolved, period: half, day: half.firstDay),
      ])
    let today = try day("2026-05-01")
    #expect(
      answered.map { $0.standing(on: today, in: .builtIn) } == [
        .published(try day("2026-03-31")), .explained, .notInvolved, .notInvolved,
      ])
    let open = tasks("每季度", columns: columns)
    #expect(open[0].standing(on: try day("2026-03-27"), in: .builtIn) == .open(workingDays: 2))
    #expect(open[0].standing(on: try day("2026-04-08"), in: .builtIn) == .overdue(workingDays: 5))
  }

  @Test func aReleaseAfterThePeriodsEndAnswersWhatIsDueThen() throws {
    let columns = [CatalogueSample.column("a", rows: ["1"])]
    let late = tasks(
      "每季度结束后10个工作日内", columns: columns,
      items: [try CatalogueSample.item("x", released: "2026-04-17")])
    #expect(
      late[0].standing(on: try day("2026-05-01"), in: .builtIn)
        == .publishedLate(try day("2026-04-17"), workingDays: 2))
    #expect(late.dropFirst().allSatisfy { !$0.isAnswered })
  }

  @Test func anItemAmongSeveralRowsIsNotGuessed() throws {
    let columns = [CatalogueSample.column("a", rows: ["1", "2"])]
    let rows = [
      CatalogueSample.row("1"), CatalogueSample.row("2"),
      CatalogueSample.row("3", manners: [.onRequest]),
    ]
    let items = [
      try CatalogueSample.item("x", released: "2026-03-02"),
      try CatalogueSample.item("y", row: "2", released: "2026-03-02"),
      try CatalogueSample.item("z", in: "elsewhere", released: "2026-03-02"),
    ]
    let year = try #require(ReportingYear(2026))
    let coverage = Coverage(of: year, rows: rows, columns: columns, items: items, notes: [])
    #expect(coverage.lines.map(\.state) == [.missing, .present])
    #expect(coverage.unplaced.map(\.id) == ["x"])
    #expect(coverage.lines.map(\.columns) == [["a"], ["a"]])
  }

  @Test(
    arguments: [
      (7, 2, 0, 1, 80, "86.0%"), (1, 1, 1, 5, 80, "60.0%"), (2, 1, 0, 0, 80, "93.3%"),
      (1, 2, 0, 0, 50, "66.7%"), (0, 0, 3, 0, 80, "0.0%"),
      (0, 0, 0, 4, 80, nil), (3, 0, 0, 0, 80, "100.0%"),
    ] as [(Int, Int, Int, Int, Int, String?)])
  func theRate(
    _ present: Int, _ explained: Int, _ missing: Int, _ notInvolved: Int, _ percent: Int,
    _ expected: String?
  ) throws {
    // One missing row is left out by hand in the first case: 10 rows of which 7 count full and 2 at 80 %.
    let missing = present == 7 ? 1 : missing
    let total = present + explained + missing + notInvolved
    let rows = (1...total).map { CatalogueSample.row(RowCode("\($0)")) }
    let items = try (0..<present).map {
      try CatalogueSample.item(ItemID("\($0)"), row: rows[$0].code, released: "2026-01-05")
    }
    let period = try #require(CataloguePeriod(year: 2026))
    let notes = (0..<explained).map {
      RowNote(
        row: rows[present + $0].code, kind: .nothingArose, period: period, day: period.firstDay)
    }
    let never = (0..<notInvolved).map {
      RowNote(
        row: rows[present + explained + $0].code, kind: .notInvolved, period: period,
        day: period.firstDay)
    }
    let year = try #require(ReportingYear(2026))
    let coverage = Coverage(
      of: year, rows: rows, columns: [], items: items, notes: notes + never,
      explanationPercent: percent)
    #expect(coverage.percentText == expected)
    #expect(coverage.count(.missing) == missing && coverage.notInvolved.count == notInvolved)
  }

  @Test func oneQuarterExplainedDoesNotExplainTheYear() throws {
    let year = try #require(ReportingYear(2026))
    let quarters = CataloguePeriod.periods(of: 2026, every: .quarter)
    func state(_ periods: [CataloguePeriod], through: String? = nil) throws -> Coverage.State? {
      let notes = periods.map {
        RowNote(row: "1", kind: .nothingArose, period: $0, day: $0.lastDay)
      }
      return Coverage(
        of: year, through: try through.map(day), rows: [CatalogueSample.row("1")], columns: [],
        items: [], notes: notes
      ).lines.first?.state
    }
    #expect(try state([quarters[0]]) == .missing)
    #expect(try state([quarters[0]], through: "2026-03-31") == .explained)
    #expect(try state([quarters[0]], through: "2026-04-01") == .missing)
    #expect(try state(quarters) == .explained)
    #expect(try state([quarters[0], quarters[1], quarters[3]]) == .missing)
  }
}
