import Disclosure
import Documents
import Testing

/// 复议诉讼计分: an office answers for what became of its replies, by the level of the dispute.
@Suite("复议诉讼的考核") struct DisputeSchemeTests {
  static let yaml = """
    名称: 依申请公开考核办法
    年度: 2026
    周期: 年度
    单位组:
      - 编号: 站所
        名称: 站所
        单位: 全部
        满分: 20
        指标:
          - 编号: 纠错
            名称: 答复质量
            分值: 20
            计分:
              类型: 逐次扣分
              扣分:
                - {情形: 复议诉讼纠错, 层级: 行政复议, 每次: 3}
                - {情形: 复议诉讼纠错, 层级: 行政诉讼, 每次: 5, 最多: 10}
        附加分:
          最多: 2
          指标:
            - 编号: 维持
              名称: 答复经得起检验
              计分: {类型: 逐次计分, 情形: 复议诉讼维持, 分值表: [{层级: 行政诉讼, 分: 1}, {分: 0.5}]}
    """

  /// Two reviews corrected −6, three suits −15 but −10 at most: 4 of 20. One review upheld +0.5, two suits +2: 2.5, at most 2. 6.
  /// B: nothing happened, 20.
  @Test func workedExample() throws {
    var units = try ScoreExample(Self.yaml, "2026", units: ["A", "B"])
    for _ in 0..<2 { try units.event("复议诉讼纠错", on: "2026-04-01", level: "行政复议") }
    for _ in 0..<3 { try units.event("复议诉讼纠错", on: "2026-06-01", level: "行政诉讼") }
    try units.event("复议诉讼维持", on: "2026-05-01", level: "行政复议")
    for _ in 0..<2 { try units.event("复议诉讼维持", on: "2026-08-01", level: "行政诉讼") }
    // Of another year.
    try units.event("复议诉讼纠错", on: "2025-12-31", level: "行政复议")
    #expect(try units.earned("纠错") == "4")
    #expect(try units.total() == "6")
    #expect(try units.total("B") == "20")
    #expect(try units.score().lines.filter { $0.key.hasPrefix("纠错/") }.count == 5)
  }

  @Test(
    "A level that disputes do not have is a fault of the scheme",
    arguments: [
      (
        "复议诉讼纠错, 层级: 行政复议", "复议诉讼纠错, 层级: 复议",
        "“复议诉讼纠错”没有“复议”这一层级，应为“行政复议”或者“行政诉讼”，或者不写。"
      ),
      ("[{层级: 行政诉讼, 分: 1}", "[{层级: 法院, 分: 1}", "“复议诉讼维持”没有“法院”这一层级，应为“行政复议”或者“行政诉讼”，或者不写。"),
    ])
  func unknownLevel(_ old: String, _ new: String, _ sentence: String) throws {
    #expect(try SchemeFile.read(Self.yaml).groups.count == 1)
    let found = #expect(throws: SchemeFaults.self) { try SchemeFile.read(Self.yaml.replacing(old, with: new)) }
    #expect(found?.faults.map(\.text).joined().contains(sentence) == true)
  }

  @Test func aLineKeepsItsDispute() throws {
    var unit = try ScoreExample(Self.yaml, "2026")
    unit.dispute("D1", on: "2026-04-01")
    let board = unit.board
    #expect(board.score(of: "A")?.lines.first?.subject == .dispute("D1"))
    #expect(ScoreBoard(json: board.json, scheme: unit.scheme) == board)
  }
}
