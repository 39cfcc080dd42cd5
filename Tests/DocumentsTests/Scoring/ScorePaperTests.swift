import Disclosure
import Documents
import Testing

@Suite("考核文书") struct ScorePaperTests {
  private func board() throws -> (ScoreBoard, Scheme) {
    var town = try ScoreExample(SchemePreset.townOffices.scheme(year: 2026), "2026-Q3", units: ["民政办", "水利站", "司法所"])
    try town.items(7, on: "2026-08-03", of: "民政办")
    try town.items(4, on: "2026-08-04", of: "水利站", .late(workingDays: 2))
    try town.items(1, on: "2026-08-05", of: "水利站", flags: [.withdrawn])
    return (town.board, town.scheme)
  }

  private func notice(_ board: ScoreBoard, number: String? = "云政〔2026〕9号") throws -> ScoreNotice {
    ScoreNotice(
      organ: "清河县云溪镇人民政府", scheme: "考核办法", number: number, day: try #require(Day(iso: "2026-10-12")), board: board,
      earlier: nil, addressee: "各站所（办公室）")
  }

  private func texts(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      switch block {
      case .paragraph(let paragraph): paragraph.text
      case .heading(_, let text): text
      default: nil
      }
    }
  }

  /// 民政办 7: one over, 41 + 35 + 25 = 101. 水利站 4 counted of 5: −8 → 32, taken down −5 → 30, four late −8 → 17: 79. 司法所: −30: 70.
  /// (101 + 79 + 70) / 3 = 83.33.
  @Test func theNoticeSaysWhatTheResultBears() throws {
    let (board, _) = try board()
    let texts = texts(try notice(board).rendered)
    #expect(
      texts.contains(
        "站所（办公室）参加考核的单位 3 个，共报送信息 12 条，采用 11 条，采用率 91.7%。不计入 1 条，其中撤下 1 条。平均得分 83.33 分（满分 100 分），最高 101 分，最低 70 分。等次：良好 1 个，合格 2 个。"
      ), "\(texts)")
    #expect(texts.contains("没有低于最低标准的单位。"))
    #expect(texts.contains { $0.hasSuffix("“逾期公开”4 处，涉及水利站。") })
    #expect(texts.contains { $0.hasSuffix("“报送数量”未达到要求 2 处，涉及水利站、司法所。") })
    #expect(!texts.joined().contains("！"))
  }

  @Test("The ranking compares with the period before only where there is one")
  func rankingColumns() throws {
    let (board, _) = try board()
    let ranking = try #require(board.rankings.first)
    for (earlier, count) in [(nil, 7), (board, 9)] as [(ScoreBoard?, Int)] {
      let table = ScoreRankingTable(ranking, earlier: earlier).table
      #expect(table.columns.count == count && table.rows.allSatisfy { $0.count == count })
    }
  }

  @Test func equalNoticesGiveEqualBytesAndADraftHasNoHead() throws {
    let (board, _) = try board()
    let document = try notice(board).rendered
    #expect(try DOCXWriter.write(document) == DOCXWriter.write(try notice(board).rendered))
    #expect(document.blocks.first == .organMark("清河县云溪镇人民政府"))
    #expect(try notice(board, number: nil).rendered.blocks.first?.isTitle == true)
  }

  @Test func theListNamesEveryDeductionWithItsReason() throws {
    let (board, _) = try board()
    let score = try #require(board.score(of: "水利站"))
    let list = MendingList(
      organ: "云溪镇", scheme: "考核办法", period: board.period, score: score,
      mends: [score.lines.first { $0.amount < 0 }?.key ?? "": "已补报两条"], day: board.period.lastDay)
    guard case .landscape(let blocks)? = list.rendered.blocks.first,
      let rows = blocks.compactMap({ if case .table(let table) = $0 { table.rows } else { nil } }).first
    else { return #expect(Bool(false), "a table turned sideways") }
    // The head, one for the number, one for what was taken down, four late.
    #expect(rows.count == 7)
    #expect(rows[1].last?.value == .text("已补报两条"))
    #expect(rows[1][5].value == .number("8"))
  }

  @Test func aUnitOfWhichNothingCountedIsTold() throws {
    let (board, _) = try board()
    let idle = try #require(board.score(of: "司法所"))
    #expect(ZeroReportNotice.concerns(idle))
    #expect(!ZeroReportNotice.concerns(try #require(board.score(of: "水利站"))))
    let notice = ZeroReportNotice(
      organ: "云溪镇", scheme: "考核办法", period: board.period, score: idle, day: board.period.lastDay, mayAppeal: false)
    #expect(
      texts(notice.rendered).prefix(2) == [
        "按照《考核办法》，你单位2026年第三季度没有计入考核的公开信息，也没有报送信息。", "本期得分 70 分（满分 100 分），名次为第 3 名。",
      ])
  }

  @Test func theResultIsKeptWholeAsJSON() throws {
    let (board, scheme) = try board()
    #expect(ScoreBoard(json: board.json, scheme: scheme) == board)
    #expect(ScoreBoard(json: ["period": "2026-Q3"], scheme: scheme) == nil)
  }
}

extension Block {
  fileprivate var isTitle: Bool { if case .title = self { true } else { false } }
}
