import Disclosure
import Testing

@testable import Documents

/// Titles, headings, contents and page furniture as published reports have them.
struct OutlineTests {
  private func title(_ lines: [String], page: String? = nil) -> ReportTitle? {
    ReportTitle(front: lines, pageTitle: page)
  }

  @Test(
    "The title, wherever and however it stands",
    arguments: [
      (["清河县云溪镇人民政府2025年政府信息公开工作年度报告"], "清河县云溪镇人民政府2025年政府信息公开工作年度报告"),
      (["清河县云溪镇人民政府", "2025年政府信息公开工作年度报告"], "清河县云溪镇人民政府2025年政府信息公开工作年度报告"),
      (["清河县云溪镇人民政府", "2025年政府信息公开工作", "年度报告"], "清河县云溪镇人民政府2025年政府信息公开工作年度报告"),
      (["关于印发《清河县云溪镇人民政府2025年政府信息公开工作年度报告》的通知"], "清河县云溪镇人民政府2025年政府信息公开工作年度报告"),
      (["《清河县云溪镇人民政府2025年政府信息公开工作年度报告》"], "清河县云溪镇人民政府2025年政府信息公开工作年度报告"),
      (["首页", "政府信息公开年报", "云溪镇2025年度政府信息公开工作报告"], "云溪镇2025年度政府信息公开工作报告"),
      (["标题：云溪镇2025年政府信息公开年度报告", "发布日期：2026-01-15"], "云溪镇2025年政府信息公开年度报告"),
      (["云溪镇政府信息公开工作年度报告（2025年度）"], "云溪镇政府信息公开工作年度报告（2025年度）"),
      (["# 云溪镇二〇二五年政府信息公开工作年度报告"], "云溪镇二〇二五年政府信息公开工作年度报告"),
      (["云 溪 镇 2025 年 政府信息公开工作年度报告"], "云 溪 镇 2025 年 政府信息公开工作年度报告"),
    ])
  func titles(front: [String], expected: String) {
    #expect(title(front)?.text == expected)
    #expect(title(front)?.year == 2025)
  }

  @Test(
    "The page's own title stands in, cut from the names of site and column",
    arguments: [
      "清河县云溪镇人民政府2025年政府信息公开工作年度报告_清河县人民政府网站",
      "清河县人民政府 - 政府信息公开年报 - 清河县云溪镇人民政府2025年政府信息公开工作年度报告",
    ])
  func pageTitles(page: String) {
    #expect(title(["首页", "政府信息公开年报"], page: page)?.text == "清河县云溪镇人民政府2025年政府信息公开工作年度报告")
  }

  @Test(
    "What is no title",
    arguments: ["附件：云溪镇2025年政府信息公开工作年度报告.docx", "上一篇：云溪镇2024年政府信息公开工作年度报告", "现将2025年政府信息公开工作报告如下。"])
  func noTitles(line: String) { #expect(title([line]) == nil) }

  @Test(
    "Organ and level, as far as the name tells them",
    arguments: [
      ("清河县云溪镇人民政府2025年政府信息公开工作年度报告", "清河县云溪镇人民政府", OrganLevel.town),
      ("2025年清河县云溪镇人民政府政府信息公开工作年度报告", "清河县云溪镇人民政府", .town),
      ("云溪镇人民政府关于2025年度政府信息公开工作情况的报告", "云溪镇人民政府", .town),
      ("清河市东城街道办事处2025年政府信息公开工作年度报告", "清河市东城街道办事处", .street),
      ("清河县教育局2025年政府信息公开工作年度报告", "清河县教育局", .countyDepartment),
      ("清河县2025年政府信息公开工作年度报告", "清河县", .county),
      ("清河市人民政府2025年政府信息公开工作年度报告", "清河市人民政府", nil),
      ("云溪镇党政办公室2025年政府信息公开年度报告", "云溪镇党政办公室", nil),
    ] as [(String, String, OrganLevel?)])
  func organs(title: String, organ: String, level: OrganLevel?) {
    #expect(OrganName(inTitle: title)?.text == organ)
    #expect(OrganName(inTitle: title)?.level == level)
  }

  @Test("A title without an organ names none") func noOrgan() {
    #expect(OrganName(inTitle: "2025年政府信息公开工作年度报告") == nil)
  }

  @Test(
    "统计期限 in the words of published reports",
    arguments: [
      "本年度报告数据统计期限为2025年1月1日至12月31日。", "报告中所列数据的统计期限为2025年1月1日至2025年12月31日止。",
      "本报告的数据统计时间自2025年1月1日起至2025年12月31日。", "统计期限：2025年1月1日—12月31日",
      "所列数据的统计期限从2025年1月1日起至12月31日止", "统计数据时间：2025年1-12月", "统计期限为2025年1月至12月",
      "统计期限为2025年1月1日零时至12月31日24时", "统计期限为2025.1.1至2025.12.31", "统计期限为2025-01-01至2025-12-31",
      "统计时段为二〇二五年一月一日至十二月三十一日", "报告期为2025年1月1日—2025年12月31日", "统计期限为 2025 年 1 月 1 日 至 12 月 31 日",
    ])
  func periods(sentence: String) throws {
    let first = try #require(Day(iso: "2025-01-01"))
    let last = try #require(Day(iso: "2025-12-31"))
    #expect(StatisticsPeriod.find(in: sentence) == first...last)
  }

  @Test(
    "No period is taken from other words",
    arguments: [
      "2025年1月1日至12月31日，全镇召开会议12次。", "《条例》自2019年5月15日起施行，统计表见附件。", "统计期限为2025年。",
    ])
  func noPeriods(sentence: String) { #expect(StatisticsPeriod.find(in: sentence) == nil) }

  @Test(
    "A line opens a section",
    arguments: [
      ("一、总体情况", 1), ("（一）总体情况", 1), ("1.总体情况", 1), ("一 总体情况", 1), ("总体情况", 1), ("第一部分 总体情况", 1), ("## 一、总体情况", 1),
      ("二、政府信息主动公开情况", 2), ("三、收到和处理政府信息公开申请情况", 3), ("四、因政府信息公开工作被申请行政复议提起行政诉讼情况", 4),
      ("四、政府信息公开行政复议、行政诉讼情况", 4), ("五、存在问题及改进情况", 5), ("五、政府信息公开工作存在的主要问题及改进情况", 5), ("存在的主要问题及改进情况", 5),
      ("六、其他需要报告的事项", 6), ("6、其他需要报告的事项", 6),
    ])
  func headings(line: String, number: Int) { #expect(SectionHeading(line)?.number == number) }

  @Test(
    "A line that opens none",
    arguments: [
      "（一）主动公开。全年公开12条。", "（二）依申请公开。收到申请3件，均已办结，没有因此被复议、诉讼的。", "一、本年新收政府信息公开申请数量", "三、本年度办理结果", "1.逾期不补正",
      "四、结转下年度继续办理", "（六）其他处理", "一是更新不够及时。", "（一）存在的主要问题",
    ])
  func noHeadings(line: String) { #expect(SectionHeading(line) == nil) }

  @Test(
    "Contents, menus, sources and feet are no text of the report",
    arguments: [
      ["目录"] + Lines.contents.map { "\($0)……3" } + ["云溪镇2025年政府信息公开工作年度报告", Lines.period] + Lines.body,
      ["云溪镇2025年政府信息公开工作年度报告", "目 录"] + Lines.contents + [Lines.period] + Lines.body,
      [
        "当前位置：首页 > 年报", "云溪镇2025年政府信息公开工作年度报告", "来源：云溪镇 发布时间：2026-01-15 浏览次数：12次 字体：[大 中 小]", "打印", "分享到：微信",
        Lines.period,
      ]
        + Lines.body + ["【打印本页】【关闭窗口】", "上一篇：云溪镇2024年政府信息公开工作年度报告", "备案号：某ICP备00000000号"],
      ["云溪镇2025年政府信息公开工作年度报告", "发文机关：云溪镇", "索引号：000014349/2026-00001", "— 1 —", Lines.period] + Lines.body.dropLast(2)
        + ["— 2 —", "六、其他需要报告的事项", "无其他需要报告的事项。", "相关附件", "主办单位：清河县人民政府办公室"],
    ])
  func furniture(lines: [String]) {
    let outline = ReportOutline(lines: lines)
    #expect(outline.sections.map(\.number) == [1, 2, 3, 4, 5, 6])
    #expect(outline.sections.map(\.text) == ["按要求公开。", "", "", "", "一是更新不够及时。", "无其他需要报告的事项。"])
    let title = ReportTitle(front: outline.front, pageTitle: nil)
    #expect(title?.text == "云溪镇2025年政府信息公开工作年度报告")
    #expect(outline.preamble(without: title?.text)?.text == Lines.period)
  }

  @Test("Tables numbered 一、二、三 anew behind six sections of prose") func tablesNumberedAnew() {
    let prose = [
      "一、总体情况", "按要求公开。", "二、主动公开情况", "公开12条。", "三、依申请公开情况", "收到申请3件。", "四、复议诉讼情况", "没有复议。", "五、存在问题和改进措施",
      "一是更新不够及时。", "六、其他需要报告的事项", "无。", "一、主动公开政府信息情况", "二、收到和处理政府信息公开申请情况", "三、政府信息公开行政复议、行政诉讼情况",
    ]
    let outline = ReportOutline(lines: prose)
    #expect(outline.sections.map(\.text) == ["按要求公开。", "公开12条。", "收到申请3件。", "没有复议。", "一是更新不够及时。", "无。"])
  }
}

/// A report's lines without its tables.
private enum Lines {
  static let period = "本报告所列数据的统计期限自2025年1月1日起，至2025年12月31日止。"

  static let body = [
    "一、总体情况", "按要求公开。", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况", "一是更新不够及时。", "六、其他需要报告的事项", "无其他需要报告的事项。",
  ]
  static let contents = ReportSection.headings.enumerated().map { "\(ReportSection.numerals[$0])、\($1)" }
}
