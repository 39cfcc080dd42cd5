import Disclosure
import Documents
import TestSupport
import Testing

@Suite("考核办法文件") struct SchemeFileTests {
  private static let sound = """
    名称: 甲
    年度: 2026
    周期: 季度
    单位组:
      - 编号: 站所
        名称: 站所
        单位: 全部
        满分: 10
        指标:
          - 编号: 数量
            名称: 数量
            分值: 10
            计分: {类型: 条数, 周期: 每月, 目标: 2}
    """

  @Test(
    "Every scheme of practice is written back equal",
    arguments: [
      PracticeSchemes.laiyuan, PracticeSchemes.licheng, PracticeSchemes.wanfohu, PracticeSchemes.guoyang,
      PracticeSchemes.jinzhai, PracticeSchemes.rolledUp, PracticeSchemes.bands, PracticeSchemes.xuancheng,
      PracticeSchemes.town2010, PracticeSchemes.changshan, PracticeSchemes.zhonglou, PracticeSchemes.weekly,
      PracticeSchemes.zhalantun, sound,
    ])
  func roundTrip(yaml: String) throws {
    let scheme = try SchemeFile.read(yaml)
    let written = try SchemeFile.write(scheme)
    #expect(try SchemeFile.read(written) == scheme)
    #expect(try SchemeFile.write(try SchemeFile.read(written)) == written)
  }

  @Test("Lines that end as a browser sends them read the same, and faults keep their lines")
  func browserLines() throws {
    let sent = Self.sound.replacing("\n", with: "\r\n")
    #expect(try SchemeFile.read(sent) == SchemeFile.read(Self.sound))
    let found = #expect(throws: SchemeFaults.self) { try SchemeFile.read(sent.replacing("满分", with: "满份")) }
    #expect(found?.faults.first?.line == 8)
    let tab = #expect(throws: SchemeFaults.self) { try SchemeFile.read("名称: 甲\r\n\t年度: 2026") }
    #expect(tab?.faults.first?.line == 2)
  }

  @Test("Texts that YAML would take for something else come back as they were")
  func oddTexts() throws {
    var scheme = try SchemeFile.read(Self.sound)
    scheme.name = "12: \"a\" #b, [c] '是'"
    #expect(try SchemeFile.read(try SchemeFile.write(scheme)).name == scheme.name)
  }

  @Test(
    "A fault says the line, the place and how to mend it",
    arguments: [
      ("周期: 季度", "周期: 每旬", "第 3 行，考核办法：“周期”应为月度、季度、半年、年度之一；现在写的是“每旬”。"),
      ("年度: 2026", "年度: 二六", "第 2 行，考核办法：“年度”应为整数；现在写的是“二六”。"),
      ("名称: 甲\n", "", "第 1 行，考核办法：“名称”没有填写。"),
      ("满分: 10", "满份: 10", "第 8 行，考核办法：不认识字段“满份”。可以用的字段：编号、名称、单位、满分、指标、不适用退出、否决、附加分、最低标准、折算、等次。"),
      ("分值: 10", "分值: 十", "第 12 行，单位组“站所”的指标“数量”：“分值”应为数字，最多四位小数，不超过一百万，例如 2 或 0.5；现在写的是“十”。"),
      ("分值: 10", "分值: 9", "第 5 行，单位组“站所”：一级指标的分值合计 9，与满分 10 不一致，请调整分值或者满分。"),
      ("分值: 10", "分值: 0.00001", "第 12 行，单位组“站所”的指标“数量”：“分值”应为数字，最多四位小数，不超过一百万，例如 2 或 0.5；现在写的是“0.00001”。"),
      ("类型: 条数, ", "", "第 13 行，单位组“站所”的指标“数量”：“类型”没有填写，应为条数、逐次扣分、逐次计分、比率、覆盖、是否、数值、评分之一。"),
      ("目标: 2", "目标: -1", "第 10 行，单位组“站所”的指标“数量”：目标应为 0 至 100000 的整数。"),
      ("目标: 2", "目标: 2, 计数: 上报", "第 10 行，单位组“站所”的指标“数量”：“上报”不是系统自动记录的情形，请把来源改为人工、导入或者自报，或者核对情形的名称。"),
      ("目标: 2", "目标: [2]", "第 13 行，单位组“站所”的指标“数量”：“目标”应为一行文字。"),
      ("单位: 全部", "单位: []", "第 5 行，单位组“站所”：没有列出任何单位，请列出单位名称，或者写“全部”。"),
    ])
  func faults(words: String, wrong: String, fault: String) {
    let yaml = Self.sound.replacing(words, with: wrong)
    let found = #expect(throws: SchemeFaults.self) { try SchemeFile.read(yaml) }
    #expect(found?.faults.map(\.text).contains(fault) == true, "\(found?.faults.map(\.text) ?? [])")
  }

  @Test(
    "Hostile YAML is refused before it is read",
    arguments: [
      "a: &a [x, x]\nb: [*a, *a, *a]", "名称: !!python/object x", "? a\n: b", String(repeating: "[", count: 100_000),
      String(repeating: "{a: ", count: 5_000), "a: " + String(repeating: "x", count: 300_000),
      String(repeating: "- ", count: 50_000) + "x", "\tа: b", "a: b\na: c", "--- a\n--- b", "", "# 只有注释", "名称: \u{0}",
      String(repeating: " ", count: 500) + "a: b", "[1, 2]", "名称", "单位组: {}", "单位组: [[[[[[[[[]]]]]]]]]",
      (0..<60).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n"),
    ])
  func hostile(yaml: String) {
    let found = #expect(throws: SchemeFaults.self) { try SchemeFile.read(yaml) }
    #expect(found?.faults.isEmpty == false)
  }

  @Test("Four levels, two groups of all, a unit in two groups, a key twice")
  func structure() throws {
    let deep = Self.sound.replacing(
      "计分: {类型: 条数, 周期: 每月, 目标: 2}",
      with: "下级: [{编号: a, 名称: a, 分值: 10, 下级: [{编号: b, 名称: b, 分值: 10, 下级: [{编号: c, 名称: c, 分值: 10, 计分: {类型: 是否}}]}]}]")
    let found = #expect(throws: SchemeFaults.self) { try SchemeFile.read(deep) }
    #expect(found?.faults.contains { $0.sentence.contains("指标最多三级，请减少层级。") } == true)
    let scheme = try SchemeFile.read(Self.sound)
    var twice = scheme
    twice.groups += scheme.groups
    #expect(
      SchemeCheck(twice).problems.map(\.sentence) == [
        "编号重复，请为每个单位组另起编号。", "有两个单位组都叫“站所”，请改名。", "只能有一个单位组写“全部”，其他单位组请列出单位名称。",
      ])
  }

  @Test("Random bytes and broken schemes never stop the program")
  func randomBytes() {
    let whole = Array(PracticeSchemes.zhonglou.utf8)
    for seed in 0..<FuzzCount.of(400) {
      var random = SeededRandom(seed: seed)
      var bytes = whole
      if seed.isMultiple(of: 2) {
        bytes = (0..<Int.random(in: 0..<300, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) }
      } else {
        for _ in 0..<Int.random(in: 1...6, using: &random) {
          bytes[Int.random(in: bytes.indices, using: &random)] =
            Array("[]{}:-#\"' \n\t,|>%@`".utf8).randomElement(using: &random) ?? 0
        }
      }
      do throws(SchemeFaults) { _ = try SchemeFile.read(bytes) } catch { #expect(!error.faults.isEmpty) }
    }
  }
}
