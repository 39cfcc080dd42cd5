import Disclosure
import Documents
import HTTPTypes
import Registry

/// 填写各表数字: the statutory tables as a form, for an organ that keeps its registers elsewhere, and for many corrections at once.
/// Arrow keys move between cells and a block copied from Excel can be pasted, where scripts run; without them each cell is a field.
enum ReportFiguresPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await editable(visit)
    return .page(page(opened, faults: [], typed: nil))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let opened = try await editable(visit)
    guard let version = Int(visit.form["version"]) else { throw PageRefusal.stale(address: opened.address()) }
    let (values, faults) = read(visit.form, opened)
    guard faults.isEmpty else { return .again(page(opened, faults: faults, typed: visit.form)) }
    do {
      _ = try await visit.registry.setFigures(
        ReportStep(opened.viewed.viewer, on: opened.year, version: version, today: visit.today, at: visit.now), values,
        reason: visit.form["reason"], source: visit.form["source"], under: opened.rules)
    } catch let refusal as any RuleRefusal {
      let place = (refusal as? ReportActionRefusal).map(ReportForms.field) ?? ""
      return .again(page(opened, faults: [FieldFault(place, refusal.sentence)], typed: visit.form))
    }
    return .seeOther(opened.address(Links.report, [("done", "report-figure")]))
  }

  private static func editable(_ visit: Visit) async throws -> OpenedReport {
    let opened = try await OpenedReport(visit)
    guard opened.may(.editReport) else { throw PageRefusal.notFound }
    return opened
  }

  /// The cells that differ from what the report says now.
  private static func read(
    _ form: FormValues, _ opened: OpenedReport
  ) -> (values: [CellPlace: ExactDecimal?], faults: [FieldFault]) {
    var values: [CellPlace: ExactDecimal?] = [:]
    var faults: [FieldFault] = []
    for place in ReportFigures.typed where form.fields.contains(where: { $0.name == place.code }) {
      let text = form[place.code].filter { !$0.isWhitespace }
      let value = ReportNumber(text, at: place)
      switch value {
      case .blank: if opened.draft.figures[place] != nil { values.updateValue(nil, forKey: place) }
      case .number(let number): if opened.draft.figures[place] != number { values.updateValue(number, forKey: place) }
      case .wrong(let sentence): faults.append(FieldFault(place.code, "\(place.chinese)：\(sentence)"))
      }
    }
    return (values, faults)
  }

  private static func page(_ opened: OpenedReport, faults: [FieldFault], typed: FormValues?) -> Page {
    var body: Markup =
      "<input type=\"hidden\" name=\"version\" value=\"\(typed?["version"] ?? String(opened.file.version))\"/>\n"
    for (section, title) in [(2, "表二"), (3, "表三"), (4, "表四")] {
      let table = StatutoryTable(section, of: opened.draft.report, caption: title) { place in
        (input(place, opened, typed), faults.contains { $0.field == place.code } ? "failing" : "")
      }
      if let table { body += "<h2>\(title)</h2>\n<div data-grid=\"\">\(table.markup)</div>\n" }
    }
    if opened.life.basis == .registers {
      let fields = ReportForms.reasonFields
      body.append(fields) { field in (typed.map { field.filled(from: $0, faults: faults) } ?? field).markup }
    }
    let form = Form(
      opened.address(Links.reportFigures), opened.visit, button: "保存数字", faults: faults,
      cancel: ("返回", opened.address()), body: body
    ).markup
    return opened.page(
      opened.life.basis == .typed ? "填写各表数字" : "核定数字", trail: [opened.crumb],
      body: """
        <p class="hint">总计由系统计算，不用填写。没有发生的填 0；不清楚的留空，留空不等于 0。可以从 Excel 复制整块数字，粘贴到左上角的一格。</p>
        \(form)
        """)
  }

  private static func input(_ place: CellPlace, _ opened: OpenedReport, _ typed: FormValues?) -> Markup {
    guard ReportFigures.isTyped(place) else {
      return "<span class=\"quiet\">\(opened.draft.figures[place].words)</span>"
    }
    let value = typed?[place.code] ?? opened.draft.figures[place]?.description ?? ""
    return """
      <label class="unseen" for="\(place.code)">\(place.chinese)</label>\
      <input id="\(place.code)" name="\(place.code)" value="\(value)" inputmode="decimal" autocomplete="off"/>
      """
  }
}

/// 填写的数字: a count, or 万元 for the charges; blank is not zero.
enum ReportNumber {
  case blank
  case number(ExactDecimal)
  case wrong(String)

  init(_ text: String, at place: CellPlace) {
    guard !text.isEmpty else {
      self = .blank
      return
    }
    let isMoney = place == .fees
    guard let number = ExactDecimal(text.replacing(",", with: "")), number.scale <= (isMoney ? 6 : 0),
      number >= .zero, number.description.count <= 12
    else {
      self = .wrong(isMoney ? "应当是不小于 0 的数字，单位万元。" : "应当是不小于 0 的整数；没有发生的填 0，不要填“无”“/”“-”。")
      return
    }
    self = .number(number)
  }
}
