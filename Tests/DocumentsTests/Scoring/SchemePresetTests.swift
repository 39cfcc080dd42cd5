import Disclosure
import Documents
import Testing

/// Each worked out by hand in the comment.
@Suite("考核办法样本") struct SchemePresetTests {
  @Test("Every preset reads without a fault and is written back equal", arguments: SchemePreset.allCases)
  func sound(preset: SchemePreset) throws {
    let scheme = try preset.scheme(year: 2026)
    #expect(scheme.year == 2026)
    #expect(try SchemeFile.read(try SchemeFile.write(scheme)) == scheme)
  }

  /// Q3, target 6, 40 + 35 + 25.
  /// A: 3 in July and 6 on 30 September, of which 5 count: 8, two over, +2 → 42. One return −2, one finding −1 → 32. One late −2 → 23. 97.
  /// B: 5, one of them taken down: 4, two missing −8 → 32. Taken down −5 → 30. 25. 87.
  /// C: nothing −30 → 10. 35. 25. 70.
  /// D: 14, eight over, at most +5 → 45. 35. 25. 105.
  /// E: 1, five missing −20 → 20; four returns −8, seven findings at most −5 → 22; six late −12... one item, so one late −2 → 23. 65.
  /// 优秀 at most 20 % of five: one, D; A falls to 良好.
  @Test func townOffices() throws {
    var town = try ScoreExample(
      SchemePreset.townOffices.scheme(year: 2026), "2026-Q3", units: ["A", "B", "C", "D", "E"])
    try town.items(2, on: "2026-07-06")
    try town.items(1, on: "2026-07-20", .late(workingDays: 3))
    try town.items(6, on: "2026-09-30")
    try town.event("退回")
    try town.event("筛查发现")
    try town.items(4, on: "2026-08-03", of: "B")
    try town.items(1, on: "2026-08-04", of: "B", flags: [.withdrawn])
    try town.items(14, on: "2026-08-05", of: "D")
    try town.items(1, on: "2026-08-05", of: "E", .late(workingDays: 1))
    for _ in 0..<4 { try town.event("退回", of: "E") }
    for _ in 0..<7 { try town.event("筛查发现", of: "E") }

    #expect(try town.earned("数量") == "42")
    #expect(try town.earned("质量") == "32")
    #expect(try town.earned("及时性") == "23")
    let totals = ["A", "B", "C", "D", "E"].map { town.board.score(of: $0)?.total.description }
    #expect(totals == ["97", "87", "70", "105", "65"])
    #expect(town.board.scores.map(\.unit.id) == ["D", "A", "B", "C", "E"])
    #expect(town.board.scores.map(\.grade) == ["优秀", "良好", "良好", "合格", "合格"])
    #expect(try town.score().notCounted.map(\.rule) == ["集中报送"])
    #expect(try town.score("B").counts == UnitScore.Counts(reported: 5, counted: 4, adopted: 4))
  }

  /// 15 a month. A: 16 → 100. B: 9 of 15 → 60. C: nothing → 0. B and C are below the least.
  @Test func monthlyMinimum() throws {
    var county = try ScoreExample(
      SchemePreset.monthlyMinimum.scheme(year: 2026), "2026-05", units: ["A", "B", "C"])
    try county.items(16, on: "2026-05-11")
    try county.items(9, on: "2026-05-12", of: "B")
    try county.items(9, on: "2026-06-01", of: "C")
    #expect(county.board.scores.map(\.total.description) == ["100", "60", "0"])
    #expect(county.board.rankings.first?.belowMinimum.map(\.unit.id) == ["B", "C"])
  }

  /// 2 a month: 2, 3, none → 20 − 6 = 14. One text at county 5 and as 专报 of the city 20: the best, 20; another at county 5.
  /// An instruction of the city 20. Two adopted of five reported, 40 %: no deduction. 14 + 25 + 20 = 59.
  @Test func adoption() throws {
    var unit = try ScoreExample(SchemePreset.adoption.scheme(year: 2026), "2026-Q1")
    try unit.items(2, on: "2026-01-08")
    try unit.items(3, on: "2026-02-09")
    try unit.event("采用", level: "县级", work: "w1")
    try unit.event("采用", level: "市级", genre: "专报", work: "w1")
    try unit.event("采用", level: "县级", work: "w2")
    try unit.event("批示", level: "市级", work: "w1")
    #expect(try unit.earned("报送") == "14")
    #expect(try unit.earned("采用") == "25")
    #expect(try unit.total() == "59")
    #expect(try unit.score().counts.adoptionPerMille == 400)
  }

  /// 机构 5, 制度 0, three of four trainings 3.75. Ten months with 2, one with 1 (−1), one with none (−3): 26. Two returns: 23.
  /// One late: 14. One sub-deadline missed −3: 12. 通报批评 −3. 80.75, which opens the bonus: 5 + 2 × 3 = 11, at most 10. 90.75.
  /// B is vetoed and has nothing.
  @Test func hundred() throws {
    var unit = try ScoreExample(SchemePreset.hundred.scheme(year: 2026), "2026", units: ["A", "B"])
    for month in 1...10 {
      try unit.items(2, on: "2026-\(month < 10 ? "0" : "")\(month)-05", month == 3 ? .inTime : .open)
    }
    try unit.items(1, on: "2026-11-05", .late(workingDays: 1))
    unit.answer("机构", .yes)
    unit.answer("制度", .no)
    for attended in [true, true, false, true] { unit.training(attended) }
    for _ in 0..<2 { try unit.event("退回") }
    try unit.event("交办逾期")
    try unit.event("通报批评")
    try unit.event("表彰", level: "省级")
    for _ in 0..<2 { try unit.event("表彰", level: "市级") }
    try unit.event("泄密", of: "B")
    #expect(try unit.earned("培训") == "3.75")
    #expect(try unit.earned("数量") == "26")
    #expect(try unit.score().base.description == "80.75")
    #expect(try unit.total() == "90.75")
    #expect(try unit.score().bonusRemark != nil)
    #expect(try unit.total("B") == "0")
    #expect(try unit.score("B").grade == "不合格")
    #expect(try unit.score("B").veto?.reason == "泄密。")
  }

  /// Ten rows, one not involved: (6 + 2 × 0.8) / 9 × 60 = 50.67. One finding: 18. Three of four in time: 15. 83.67.
  @Test func assessment() throws {
    var unit = try ScoreExample(SchemePreset.assessment.scheme(year: 2026), "2026-Q2")
    for _ in 0..<6 { unit.row(.present) }
    for _ in 0..<2 { unit.row(.explained) }
    unit.row(.missing)
    unit.row(.notInvolved)
    try unit.items(3, on: "2026-04-07")
    try unit.items(1, on: "2026-04-08", .late(workingDays: 2))
    try unit.event("筛查发现")
    #expect(try unit.earned("质量") == "18")
    #expect(try unit.earned("及时性") == "15")
    #expect(try unit.total() == "83.67")
    #expect(try unit.score().grade == "良好")
  }
}
