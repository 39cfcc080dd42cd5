import Disclosure
import Documents
import Registry

/// 文字: a part written or given back to the draft, a finding explained, an older report brought in.
enum ReportTextForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "report-section": writing
    case "report-section-restore": restoring
    case "report-answer": answering
    case "report-import": importing
    default: nil
    }
  }

  private static let writing = OfficeForm(
    title: "修改文字", permission: .writeReport, button: "保存文字", done: "文字已经保存。",
    hint: "写明事实，不写登记没有依据的评价。与表格一致的数字会自动与表格绑定，表格变了，数字跟着变。", back: part,
    above: { input in
      let number = try input.section()
      return "<h2>\(heading(number))</h2>\n"
    },
    fields: { input in
      let (opened, number) = (try await input.opened(), try input.section())
      let text = opened.draft.report.section(number)?.text ?? ""
      return [Field("section", "文字", .lines(16), hint: "每段一行；“（一）”开头的小标题另起一行。", value: text)]
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.writeSection(
        input.reportStep(), input.section(), input["section"], under: input.rules())
    })

  private static let restoring = OfficeForm(
    title: "恢复初稿", permission: .writeReport, button: "恢复初稿", done: "这一部分已经恢复为初稿的文字。", isDanger: true, back: part,
    above: { input in
      let (opened, number) = (try await input.opened(), try input.section())
      let text = opened.draft.drafted.section(number)?.text ?? ""
      return "<h2>\(heading(number))</h2>\n<p>初稿的文字：</p><blockquote>\(CasePage.lines(text))</blockquote>\n"
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.restoreSection(input.reportStep(), input.section(), under: input.rules())
    })

  private static let answering = OfficeForm(
    title: "说明理由", permission: .writeReport, button: "保存说明", done: "说明已经保存，下一位审核人可以看到。",
    hint: "只在数字和文字确实无误时说明；所涉及的数字再有变化，要重新说明。", back: ReportForms.back,
    above: { input in
      let finding = try await finding(input)
      return FindingCard("提示", .amber, finding.message).markup
    },
    fields: { _ in [Field("answer", "说明", .lines(3))] }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.answerFinding(
        input.reportStep(), input.query["finding"], reason: input["answer"], under: input.rules())
    })

  private static let importing = OfficeForm(
    title: "导入往年报告", permission: .buildReport, button: "导入", done: "往年的报告已经导入，可以用于核对和对比。",
    hint: "已经在别处发布的年度报告；不能确定数字位置的不会导入。", takesFiles: true,
    back: { $0.viewed.address(Links.reports) },
    fields: { input in
      [Field("year", "年度", .number, value: String(input.today.year - 2), isShort: true)] + GivenReport.fields
    }, place: ReportForms.place,
    perform: { input in
      guard let year = ReportingYear.named(in: input.form) else { throw CaseFaults("year", "请填写年度，按“2024”的样子。") }
      let given = try await GivenReport(input)
      let step = ReportStep(input.viewed.viewer, on: year, version: 0, today: input.today, at: input.now)
      try await input.registry.importReport(
        step, given.reading.report, fileName: given.name, under: try await input.rules())
    })

  private static let part: @Sendable (OfficeInput) -> String = { ReportForms.back($0) }

  private static func heading(_ number: Int) -> String {
    number == 0
      ? "报告开头" : "\(ReportSection.numerals[number - 1])、\(ReportSection.headings[number - 1])"
  }

  private static func finding(_ input: OfficeInput) async throws -> Finding {
    let opened = try await input.opened()
    let judged = opened.draft.findings.all.first { $0.finding.key == input.query["finding"] }
    guard let judged, judged.standing != .blocking else { throw PageRefusal.notFound }
    return judged.finding
  }
}
