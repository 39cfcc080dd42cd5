import Disclosure
import Documents
import Registry

/// 数字: a report is begun, its figures set and restored, blanks made zero, locked and unlocked.
enum ReportFigureForms {
  static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "report-open": opening
    case "report-figure": setting
    case "report-figure-restore": restoring
    case "report-zero": zero
    case "report-lock": locking
    case "report-unlock": asking
    case "report-unlock-agree": agreeing
    case "report-unlock-decline": declining
    default: nil
    }
  }

  private static let opening = OfficeForm(
    title: "开始编制年度报告", permission: .buildReport, button: "开始编制", done: "年度报告已经开始编制，数字由登记统计得出，请逐项核对。",
    back: ReportForms.back,
    fields: { input in
      [
        Field(
          "year", "年度", .number, value: input.query.has("year") ? input.query["year"] : String(input.today.year - 1),
          isShort: true),
        Field(
          "basis", "数字从哪里来",
          .radios([
            Choice(ReportBasis.registers.rawValue, ReportBasis.registers.chinese, hint: "申请、规范性文件、执法和收费都在本系统登记。"),
            Choice(ReportBasis.typed.rawValue, ReportBasis.typed.chinese, hint: "登记在别处，由本单位填写各表数字。"),
          ]), value: ReportBasis.registers.rawValue),
      ]
    }, place: ReportForms.place,
    perform: { input in
      let basis: ReportBasis = try input.choice("basis", "数字从哪里来")
      guard let year = ReportingYear.named(in: input.form) else { throw CaseFaults("year", "请填写年度，按“2025”的样子。") }
      let step = ReportStep(input.viewed.viewer, on: year, version: 0, today: input.today, at: input.now)
      try await input.registry.openReport(step, from: basis, under: try await input.rules())
    })

  private static let setting = OfficeForm(
    title: "核定数字", permission: .editReport, button: "核定", done: "数字已经核定，与登记统计的差别和理由一并留存。",
    back: ReportForms.back,
    above: { input in
      let (opened, place) = (try await input.opened(), try input.cell())
      var facts: [(String, Markup)] = [
        ("数字", "\(place.chinese)"), ("口径", "\(place.definition(in: opened.year))"),
        ("报告中的数字", "\(opened.draft.figures[place].words)"),
      ]
      if opened.life.basis == .registers { facts.append(("登记统计", "\(opened.draft.counted.figures[place].words)")) }
      return FactList(facts).markup
    },
    fields: { input in
      let (opened, place) = (try await input.opened(), try input.cell())
      let unit = place == .fees ? "核定为（万元）" : "核定为"
      let value = Field(
        "value", unit, .text, hint: "留空表示不清楚，与 0 不同。", value: opened.draft.figures[place]?.description ?? "",
        isOptional: true, isShort: true)
      return [value] + (opened.life.basis == .registers ? ReportForms.reasonFields : [])
    }, place: ReportForms.place,
    perform: { input in
      let place = try input.cell()
      let value: ExactDecimal? =
        switch ReportNumber(input["value"], at: place) {
        case .blank: nil
        case .number(let number): number
        case .wrong(let sentence): throw CaseFaults("value", sentence)
        }
      _ = try await input.registry.setFigures(
        input.reportStep(), [place: value], reason: input["reason"], source: input["source"],
        under: input.rules())
    })

  private static let restoring = OfficeForm(
    title: "恢复统计数字", permission: .editReport, button: "恢复统计数字", done: "数字已经恢复为登记统计的结果。", back: ReportForms.back,
    above: { input in
      let (opened, place) = (try await input.opened(), try input.cell())
      return FactList([
        ("数字", "\(place.chinese)"), ("核定的数字", "\(opened.draft.figures[place].words)"),
        ("登记统计", "\(opened.draft.counted.figures[place].words)"),
      ]).markup
    }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.restoreFigures(input.reportStep(), [input.cell()], under: input.rules())
    })

  /// 零报告: a quiet town is done at once, with every check still run.
  private static let zero = OfficeForm(
    title: "把空白的数字填为 0", permission: .editReport, button: "确认没有发生，填为 0",
    done: "空白的数字已经填为 0，各项校验照常进行。",
    hint: "只用于确实没有发生的事项：已经有数字的不变，空白的填为 0。不清楚的，先核实再填。", back: ReportForms.back,
    above: { input in
      let opened = try await input.opened()
      let blank = blanks(opened)
      guard !blank.isEmpty else { return Notice(.green, "<p>没有空白的数字。</p>").markup }
      var items = Markup()
      items.append(blank) { "<li>\($0.chinese)</li>" }
      return "<p>下面 \(blank.count) 处还是空白：</p><ul>\(items)</ul>\n"
    },
    fields: { _ in [Field("source", "依据", value: "", isOptional: false)] }, place: ReportForms.place,
    perform: { input in
      let opened = try await input.opened()
      let values = Dictionary(blanks(opened).map { ($0, ExactDecimal.zero as ExactDecimal?) }) { first, _ in first }
      _ = try await input.registry.setFigures(
        input.reportStep(), values, reason: "本年度没有发生", source: try input.text("source", "依据"), under: opened.rules)
    })

  private static func blanks(_ opened: OpenedReport) -> [CellPlace] {
    ReportFigures.typed.filter { opened.draft.figures[$0] == nil }
  }

  private static let locking = OfficeForm(
    title: "锁定年度数据", permission: .lockReport, button: "锁定数据", done: "数据已经锁定，登记再有变化也不会改动报告的数字。",
    hint: "锁定以后数字不再随登记变化；要修改，须由一人申请、另一人同意解除锁定。", back: ReportForms.back, place: ReportForms.place,
    perform: { input in _ = try await input.registry.lockReport(input.reportStep(), under: input.rules()) })

  private static let asking = OfficeForm(
    title: "申请解除锁定", permission: .askUnlock, button: "申请解除锁定", done: "已经提出申请，等待另一位有权限的人同意。",
    hint: "解除锁定须两人办理：申请的人不能自己同意。已经发布的报告，解除以后更正，再次审核后发布新的版本，原来的版本仍然可以查看。",
    back: ReportForms.back, fields: { _ in [Field("reason", "理由", .lines(3))] }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.askUnlock(input.reportStep(), reason: input["reason"], under: input.rules())
    })

  private static let agreeing = OfficeForm(
    title: "同意解除锁定", permission: .agreeUnlock, button: "同意解除锁定", done: "锁定已经解除，报告可以修改。", isDanger: true,
    back: ReportForms.back, above: asked, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.decideUnlock(input.reportStep(), agrees: true, under: input.rules())
    })

  private static let declining = OfficeForm(
    title: "不同意解除锁定", permission: .agreeUnlock, button: "不同意", done: "没有解除锁定，报告保持不变。", back: ReportForms.back,
    above: asked, fields: { _ in [Field("reason", "理由", .lines(2), isOptional: true)] }, place: ReportForms.place,
    perform: { input in
      _ = try await input.registry.decideUnlock(
        input.reportStep(), agrees: false, reason: input["reason"], under: input.rules())
    })

  /// Who asked, and why.
  private static let asked: @Sendable (OfficeInput) async throws -> Markup = { input in
    let opened = try await input.opened()
    guard let request = opened.life.unlockRequest else { return "" }
    let reason = opened.file.entries.last { $0.event.what == .unlockAsked }?.details[.reason] ?? ""
    return FactList([
      ("申请人", "\(opened.name(of: request.by))"), ("日期", "\(request.day.chinese)"), ("理由", "\(reason)"),
    ]).markup
  }
}
