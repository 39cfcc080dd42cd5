import Testing

@testable import Disclosure

@Suite("栏目更新情况") struct ColumnStandingTests {
  private let day = CatalogueSample.day

  private func standing(_ column: Column, last: String?, on today: String) throws -> ColumnStanding {
    ColumnRules.inspection2019.standing(of: column, last: try last.map(day), on: try day(today))
  }

  @Test(
    arguments: [
      (.news, nil, "2026-03-01", "2026-03-02", "fresh 2026-03-15"),
      (.news, nil, "2026-03-01", "2026-03-08", "soon 7"),
      (.news, nil, "2026-03-01", "2026-03-15", "soon 0"),
      (.news, nil, "2026-03-01", "2026-03-16", "stale 2026-03-16"),
      (.policies, nil, "2025-09-10", "2026-03-10", "soon 0"),
      (.policies, nil, "2025-09-10", "2026-03-11", "stale 2026-03-11"),
      (.other, nil, "2025-03-10", "2026-03-11", "stale 2026-03-11"),
      (.other, .quarter, "2025-12-10", "2026-03-11", "stale 2026-03-11"),
      (.news, .year, "2025-12-10", "2026-03-11", "fresh 2026-12-10"),
    ] as [(ColumnContent, UpdateCycle?, String, String, String)])
  func isToldByTheLastUpdate(
    _ content: ColumnContent, _ cycle: UpdateCycle?, _ last: String, _ today: String,
    _ expected: String
  ) throws {
    let standing = try standing(
      CatalogueSample.column("a", content, cycle: cycle), last: last, on: today)
    let said =
      switch standing {
      case .fresh(let until): "fresh \(until)"
      case .soonStale(_, let days): "soon \(days)"
      case .stale(let since, _): "stale \(since)"
      case .empty: "empty"
      case .unjudged: "unjudged"
      }
    #expect(said == expected)
  }

  @Test func withoutContentsItIsEmptyAndWithoutACycleNotJudged() throws {
    #expect(try standing(CatalogueSample.column("a"), last: nil, on: "2026-03-01") == .empty)
    let rules = ColumnRules(cycles: [:])
    #expect(
      rules.standing(
        of: CatalogueSample.column("a"), last: try day("2020-01-01"), on: try day("2026-03-01"))
        == .unjudged)
  }

  @Test func whatLiesBeneathCountsAbove() throws {
    let columns = [
      CatalogueSample.column("a"), CatalogueSample.column("b", parent: "a"),
      CatalogueSample.column("c", parent: "b"),
      CatalogueSample.column("d", closed: try day("2026-01-01")),
    ]
    let items = [
      try CatalogueSample.item("1", in: "c", released: "2026-02-01"),
      try CatalogueSample.item("2", in: "b", released: "2026-01-05"),
      try CatalogueSample.item("3", in: "c", released: "2026-04-01"),
    ]
    let standings = ColumnStandings(columns, items: items, on: try day("2026-03-01"))
    #expect(standings.lines.map(\.column.id) == ["a", "b", "c"])
    #expect(standings.lines.map(\.count) == [2, 2, 1])
    #expect(
      standings.lines.map { $0.last?.description } == ["2026-02-01", "2026-02-01", "2026-02-01"])
    #expect(standings.lines.map(\.isLeaf) == [false, false, true])
  }

  @Test func aCircleOfColumnsEnds() throws {
    let columns = [
      CatalogueSample.column("a", parent: "b"), CatalogueSample.column("b", parent: "a"),
    ]
    let items = [try CatalogueSample.item("1", in: "a", released: "2026-02-01")]
    #expect(
      ColumnStandings(columns, items: items, on: try day("2026-03-01")).lines.map(\.count) == [
        1, 1,
      ])
  }

  /// 1 news, 3 notices, 2 policies, 12 others, with the last update of each kind.
  private func inspection(news: String?, notices: String?, policies: String?, others: String?)
    throws -> SiteInspection
  {
    var columns: [Column] = []
    var items: [CatalogueItem] = []
    for (content, count, last) in [
      (ColumnContent.news, 1, news), (.notices, 3, notices), (.policies, 2, policies),
      (.other, 12, others),
    ] {
      for index in 0..<count {
        let id = ColumnID("\(content)\(index)")
        columns.append(CatalogueSample.column(id, content))
        if let last {
          items.append(try CatalogueSample.item(ItemID(id.rawValue), in: id, released: last))
        }
      }
    }
    return SiteInspection(ColumnStandings(columns, items: items, on: try day("2026-03-31")))
  }

  @Test(
    arguments: [
      ("2026-03-30", "2026-03-01", "2026-03-01", "2026-03-01", []),
      ("2026-03-17", "2026-03-01", "2026-03-01", "2026-03-01", []),
      ("2026-03-16", "2026-03-01", "2026-03-01", "2026-03-01", [.homeNotUpdated]),
      ("2026-03-30", "2025-09-29", "2025-09-29", "2026-03-01", [.columnsNotUpdated]),
      ("2026-03-30", "2025-09-29", "2026-03-01", "2026-03-01", []),
      ("2026-03-30", "2026-03-01", "2026-03-01", "2025-03-30", [.columnsLongNotUpdated]),
      ("2026-03-30", "2026-03-01", "2026-03-01", nil, [.columnsEmpty]),
      (nil, nil, "2026-03-01", "2026-03-01", [.homeNotUpdated]),
      (nil, nil, nil, nil, [.homeNotUpdated, .columnsEmpty]),
    ] as [(String?, String?, String?, String?, [SiteInspection.Veto])])
  func theVetoesOf2019(
    _ news: String?, _ notices: String?, _ policies: String?, _ others: String?,
    _ vetoes: [SiteInspection.Veto]
  ) throws {
    let inspection = try inspection(
      news: news, notices: notices, policies: policies, others: others)
    #expect(inspection.findings.map(\.veto) == vetoes)
    #expect(
      inspection.findings.allSatisfy { $0.sentence.hasSuffix("单项否决。") && !$0.columns.isEmpty })
  }
}
