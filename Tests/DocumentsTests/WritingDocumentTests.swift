import Disclosure
import Documents
import Testing

struct WritingDocumentTests {
  @Test func aReportHasItsTitleItsSixHeadingsAndThreeTables() {
    let document = Document(report: WritingSamples.report)
    let headings = document.blocks.compactMap { block in
      if case .heading(.first, let text) = block { text } else { nil }
    }
    #expect(
      headings == [
        "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况", "五、存在的主要问题及改进情况", "六、其他需要报告的事项",
      ])
    #expect(document.blocks.first == .title(["云溪镇人民政府", "2025年政府信息公开工作年度报告"]))
    #expect(document.blocks.filter { if case .table = $0 { true } else { false } }.count == 3)
  }

  @Test(arguments: [
    ("（一）主动公开情况。公开126条。", Block.paragraph(Paragraph([Run("（一）主动公开情况。", .leadIn), Run("公开126条。")]))),
    ("（三）政府信息管理情况", .heading(.second, "（三）政府信息管理情况")),
    ("（十二）其他：", .heading(.second, "（十二）其他：")),
    ("（注）不是标题。正文。", .paragraph(Paragraph("（注）不是标题。正文。"))),
    ("　　前有空格", .paragraph(Paragraph("前有空格"))),
    ("1.第三级。正文", .paragraph(Paragraph("1.第三级。正文"))),
  ])
  func aLineOfASectionBecomesItsBlock(line: String, block: Block) {
    var report = AnnualReport(form: .form2021)
    report.sections = [ReportSection(number: 1, title: "总体情况", text: "\n\(line)\n\n")]
    #expect(Document(report: report).blocks[2] == block)
    #expect(Document(report: report).blocks[3] == .heading(.first, "二、主动公开政府信息情况"))
  }

  @Test func aSignatureStandsOnlyWhereOneIsGiven() {
    let signature = Signature(organ: "云溪镇人民政府", day: "2026年1月15日")
    #expect(Document(report: WritingSamples.report, signature: signature).blocks.last == .signature(signature))
    #expect(Document(report: WritingSamples.report).blocks.last != .signature(signature))
  }

  @Test(arguments: [
    ("清河县人民政府", "清河县人民政府2025年政府信息公开工作年度报告", ["清河县人民政府", "2025年政府信息公开工作年度报告"]),
    ("甲镇", "甲镇2025年政府信息公开年度报告", ["甲镇2025年政府信息公开年度报告"]),
    ("清河县人民政府", "二〇二五年度清河县人民政府政府信息公开工作年度报告", ["二〇二五年度清河县人民政府政府信息公开工作年度报告"]),
  ])
  func aLongTitleIsBrokenAfterTheOrgan(organ: String, title: String, lines: [String]) {
    let report = AnnualReport(form: .form2021, title: title, organ: organ)
    #expect(Document(report: report).blocks.first == .title(lines))
  }

  @Test func theStandardsMeasuresAgree() {
    let paper = OfficialPaper.self
    #expect(abs((paper.left + paper.textWidth + paper.right - paper.width).twips) <= 2)
    #expect(abs((paper.top + paper.textHeight + paper.bottom - paper.height).twips) <= 2)
    #expect((paper.linePitch * paper.linesPerPage).twips <= paper.textHeight.twips)
    #expect(((paper.textSize + paper.tracking) * paper.charactersPerLine).twips <= paper.textWidth.twips)
    #expect(paper.linePitch.points == "28.95pt")
    #expect(paper.tracking.points == "-0.25pt")
  }

  @Test func substitutesAreNamedAndOfficialFacesAreNot() {
    let choice = FontChoice(installed: ["Noto Serif CJK SC", "仿宋_gb2312", "SimHei", "FandolKai"])
    #expect(
      choice.notice
        == "这台机器没有下列公文字体，PDF 以括号内的字体代替：方正小标宋简体（Noto Serif CJK SC）、楷体_GB2312（FandolKai）、宋体（Noto Serif CJK SC）。")
    #expect(choice.families(.text) == ["仿宋_gb2312", "Noto Serif CJK SC"])
    #expect(choice.isBold(.title))
    #expect(FontChoice(installed: ["Arial"]).notice?.contains("方正小标宋简体（无可代替）") == true)
    #expect(!FontChoice(installed: ["Arial"]).hasChinese)
  }
}
