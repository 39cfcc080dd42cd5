import Disclosure
import Documents
import Testing

/// 各地办法: schemes that counties and towns have published, each as a file, with an example worked out by hand in the comment.
@Suite("各地考核办法") struct PracticeSchemeTests {
  /// 涞源县 2023. Three systems of 10, one paper missing −2: 28. 180 of 200 items: 8 − 2 = 6. One empty column, two not updated: 8 − 6 = 2.
  /// Four times too old: 7 − 8, not below 0. A wrong word and a wrong form: 7 − 3 = 4. Quarters 91.5 of 100: 36.6. 76.6.
  /// Three commendations 9, at most 8. 84.6 of 108.
  @Test func laiyuan() throws {
    var unit = try ScoreExample(PracticeSchemes.laiyuan, "2023")
    for month in 1...9 { try unit.items(20, on: "2023-0\(month)-05") }
    try unit.event("制度缺项", level: "组织")
    try unit.event("空白栏目")
    try unit.event("栏目不更新", 2)
    for _ in 0..<4 { try unit.event("更新超时") }
    try unit.event("错敏字词")
    try unit.event("格式不规范")
    try unit.number("季度成绩", "91.5")
    try unit.event("表彰", 3)
    #expect(try unit.earned("制度") == "28")
    #expect(try unit.earned("平台") == "12")
    #expect(try unit.earned("更新时间") == "0")
    #expect(try unit.score().base.description == "76.6")
    #expect(try unit.total() == "84.6")
  }

  /// 鲤城区 2020. One paper late −5, two titles −2: 3. 雷同 −5 and 退回未改 −5: 0. One opinion late −3: 3. Two citations −4: 2. 5.
  /// 13 of 37, as 100: 35.14.
  @Test func licheng() throws {
    var unit = try ScoreExample(PracticeSchemes.licheng, "2020")
    try unit.items(1, on: "2020-03-02", .late(workingDays: 1))
    try unit.event("标题索引号不规范", 2)
    try unit.event("年报雷同")
    try unit.event("年报退回未修改")
    try unit.event("未及时送交意见")
    try unit.event("引用未处理", 2)
    #expect(try unit.total() == "13")
    #expect(try unit.score().scaled?.description == "35.14")
  }

  /// 万佛湖镇 2023Q2. 情况说明 is 80 %: 20 → 16, 30 → 24, 10 → 8. Published 20. Nothing published 0, in the wrong column 0. 68.
  @Test func wanfohu() throws {
    var unit = try ScoreExample(PracticeSchemes.wanfohu, "2023-Q2")
    unit.row(.explained, "规划")
    unit.row(.explained, "救助")
    unit.row(.explained, "招考")
    unit.row(.present, "财政")
    unit.row(.missing, "应急")
    unit.row(.misplaced, "回应")
    #expect(try unit.earned("规划") == "16")
    #expect(try unit.earned("救助") == "24")
    #expect(try unit.earned("招考") == "8")
    #expect(try unit.total() == "68")
  }

  /// 涡阳县水利局 2020Q3, 宣州区扶贫局 2021Q2. (0.72 + 1.6 + 54 + 15) / (60 + 20) × 100 = 89.15 where the second field does not apply;
  /// (56.32 + 15 + 20) / 100 × 100 = 91.32 where it does.
  @Test func guoyang() throws {
    var units = try ScoreExample(PracticeSchemes.guoyang, "2020-Q3", units: ["A", "B"])
    for unit in ["A", "B"] {
      try units.number("机构", "0.72", of: unit)
      try units.number("政策", "1.6", of: unit)
      try units.number("其他基本", "54", of: unit)
      try units.number("饮水", "15", of: unit)
    }
    units.answer("扶贫", .notApplicable)
    try units.number("扶贫", "20", of: "B")
    #expect(try units.total() == "89.15")
    #expect(try units.total("B") == "91.32")
  }

  /// 金寨县 2024. A has no list of documents in force: no more than 6 of 10, and then the others: one wrong form −2: 4. Three files without
  /// text −6 and none of them explained −5 of 10: 0. 4 of 20. B: 10 − 2 = 8, and 10 − 5 = 5: 13.
  @Test func jinzhai() throws {
    var units = try ScoreExample(PracticeSchemes.jinzhai, "2024", units: ["A", "B"])
    try units.event("未梳理继续有效文件目录")
    try units.event("规范性文件格式不规范")
    try units.event("未公开文字版", 3)
    try units.event("其他文件全部未配解读")
    try units.event("规范性文件格式不规范", of: "B")
    try units.event("其他文件全部未配解读", of: "B")
    #expect(try units.earned("规范性文件") == "4")
    #expect(try units.total() == "4")
    #expect(try units.total("B") == "13")
  }

  /// 市直单位考核方案. 80 → 12 of 15, 90 → 22.5 of 25, mutual 88 and 92 → 27 of 30, 86 → 12.9 of 15, 100 → 15: 89.4.
  /// Towns 80 and 70: 75. Department 60. (89.4 × 6 + 75 × 3 + 60 × 1) / 10 = 82.14.
  @Test func rolledUp() throws {
    var units = try ScoreExample(PracticeSchemes.rolledUp, "2025", units: ["县本级", "甲镇", "乙镇", "民政局"])
    try units.number("第一轮", "80", of: "县本级")
    try units.number("第二轮", "90", of: "县本级")
    try units.number("互评", "88", of: "县本级")
    try units.number("互评", "92", of: "县本级")
    try units.number("督查", "86", of: "县本级")
    try units.number("日常", "100", of: "县本级")
    try units.number("乡镇得分", "80", of: "甲镇")
    try units.number("乡镇得分", "70", of: "乙镇")
    try units.number("县直得分", "60", of: "民政局")
    #expect(try units.total("县本级") == "89.4")
    #expect(units.board.rollUps.map(\.points.description) == ["82.14"])
  }

  /// 岳阳市 2017 and others: ≥ 90, ≥ 80, ≥ 60; 优秀 no more than 20 %. Ten units: two places. With 95, 94, 93 the third is 良好;
  /// with 95, 94, 94 the two that share the second place do not fit both, so neither gets it, nor anybody
  /// below them.
  @Test(arguments: [
    (
      ["95", "94", "93", "89.99", "80", "79.99", "60", "59.99", "10", "0"],
      ["优秀", "优秀", "良好", "良好", "良好", "合格", "合格", "不合格", "不合格", "不合格"]
    ),
    (
      ["95", "94", "94", "90", "85", "70", "65", "60", "60", "59"],
      ["优秀", "良好", "良好", "良好", "良好", "合格", "合格", "合格", "合格", "不合格"]
    ),
  ])
  func bands(numbers: [String], grades: [String]) throws {
    let names = (0..<10).map { "U\($0)" }
    var units = try ScoreExample(PracticeSchemes.bands, "2017", units: names)
    for (name, number) in zip(names, numbers) { try units.number("得分", number, of: name) }
    #expect(units.board.scores.map(\.grade) == grades)
  }

  /// 宣城市 2019. A: 90 → 63, 80 → 24: 87, above 80: 12 more, 99. B: 56 + 24 = 80, which is not above 80: no bonus.
  /// C: one veto, 不合格. D: 50, 不合格.
  @Test func xuancheng() throws {
    var units = try ScoreExample(PracticeSchemes.xuancheng, "2019", units: ["A", "B", "C", "D"])
    for (unit, work, expert) in [("A", "90", "80"), ("B", "80", "80"), ("C", "95", "95"), ("D", "50", "50")] {
      try units.number("工作考核", work, of: unit)
      try units.number("专业评价", expert, of: unit)
      try units.number("创新", "12", of: unit)
    }
    try units.event("严重表述错误", of: "C")
    #expect(try ["A", "B", "C", "D"].map { try units.total($0) } == ["99", "80", "0", "50"])
    #expect(units.board.scores.map(\.unit.id) == ["A", "B", "D", "C"])
    #expect(units.board.scores.map(\.grade) == ["合格", "合格", "不合格", "不合格"])
  }

  /// 某市 2010, half a year. Months of 40, 60, 45, 39 (−5), 0 (−10), 128: 25. Four errors: 41. 312 of 240 is 30 % over: +1, and the steps
  /// after 30 % have not begun. Commended by the county +1, criticised by the city −3. 25 + 41 + 2 − 3 = 65 of 85; of 80: 61.18.
  @Test func town2010() throws {
    var unit = try ScoreExample(PracticeSchemes.town2010, "2010-H1")
    for (month, count) in [40, 60, 45, 39, 0, 128].enumerated() { try unit.items(count, on: "2010-0\(month + 1)-11") }
    try unit.event("差错", 4)
    try unit.event("表彰", level: "县级")
    try unit.event("通报批评", level: "市级")
    #expect(try unit.earned("数量") == "25")
    #expect(try unit.earned("超额") == "1")
    #expect(try unit.total() == "65")
    #expect(try unit.score().scaled?.description == "61.18")
  }

  /// The steps of the same scheme: 10 % over +1; after 30 % one more for each further 20 %.
  @Test(arguments: [(263, "0"), (264, "1"), (312, "1"), (359, "1"), (360, "2"), (408, "3")])
  func steps(count: Int, points: String) throws {
    var unit = try ScoreExample(PracticeSchemes.town2010, "2010-H1")
    try unit.items(count, on: "2010-02-01")
    #expect(try unit.earned("超额") == points)
  }

  /// 常山县〔2014〕97号, one quarter. 8, 6 and no texts a month of 8: 10 + 7.5 + 0. No long one −5. One text in the county's 快报 5 and as a
  /// 单篇 of the city 50, both count; another in 常山政务 10. 17.5 − 5 + 65 = 77.5.
  @Test func changshan() throws {
    var unit = try ScoreExample(PracticeSchemes.changshan, "2014-Q1")
    try unit.event("报送", 8, on: "2014-01-31")
    try unit.event("报送", 6, on: "2014-02-28")
    try unit.event("采用", level: "县级", genre: "快报", work: "w1")
    try unit.event("采用", level: "市级", genre: "单篇", work: "w1")
    try unit.event("采用", level: "县级", genre: "常山政务", work: "w2")
    #expect(try unit.earned("月度") == "17.5")
    #expect(try unit.earned("长篇") == "-5")
    #expect(try unit.total() == "77.5")
  }

  /// 钟楼区行政审批局. A: 6 − 2 (two late) − 2 (two missing of six) − 2 (named) − 1 (one of four adopted) is below 0: 0. Ordered text 2,
  /// district 10, city 15. 27: 达标. B: six reported, none adopted: 6 − 1 = 5: 不达标.
  @Test func zhonglou() throws {
    var units = try ScoreExample(PracticeSchemes.zhonglou, "2024-Q4", units: ["A", "B"])
    try units.event("报送", 4, on: "2024-11-05")
    try units.event("报送不及时", 2)
    try units.event("错误被通报")
    try units.event("约稿")
    try units.event("采用", level: "区级", work: "w1")
    try units.event("采用", level: "市级", work: "w1")
    try units.event("报送", 6, on: "2024-12-05", of: "B")
    #expect(try units.earned("基础") == "0")
    #expect(try units.total() == "27")
    #expect(try units.score().grade == "达标")
    #expect(try units.total("B") == "5")
    #expect(try units.score("B").grade == "不达标")
  }

  /// 某市, weekly, June 2026 (its Sundays are 7, 14, 21, 28): 2 → 1, 4 → 1 + 2, 1 → 0, none → 0. 4.
  @Test func weekly() throws {
    var unit = try ScoreExample(PracticeSchemes.weekly, "2026-06")
    try unit.items(2, on: "2026-06-01")
    try unit.items(3, on: "2026-06-08")
    try unit.items(1, on: "2026-06-14")
    try unit.items(1, on: "2026-06-17")
    try unit.items(9, on: "2026-06-29")
    #expect(try unit.total() == "4")
  }

  /// 扎兰屯市 2023Q1: 35 × 5 + 3 × 10 = 205; 38 of 100 adopted, 38.0 %.
  @Test func zhalantun() throws {
    var unit = try ScoreExample(PracticeSchemes.zhalantun, "2023-Q1")
    try unit.event("报送", 100)
    try unit.event("采用", 35, level: "本级")
    try unit.event("采用", 3, level: "上级")
    #expect(try unit.total() == "205")
    #expect(try unit.score().counts == UnitScore.Counts(reported: 100, counted: 0, adopted: 38))
  }
}
