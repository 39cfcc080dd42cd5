import Disclosure
import Documents
import HTTPTypes
import Registry

/// 启用前累计数 on the page of opening figures: what they are, and whether the cases that were open then are here.
struct OpeningTotalsView {
  private let viewed: ViewedOrgan
  private let year: ReportingYear
  private let totals: OpeningTotals?
  private let facts: [RequestFact]

  init(_ viewed: ViewedOrgan, _ year: ReportingYear) async throws {
    (self.viewed, self.year) = (viewed, year)
    totals = try await viewed.registry.openingTotals(of: viewed.organ.id, year: year, for: viewed.viewer)
    guard totals != nil else {
      facts = []
      return
    }
    facts = try await viewed.registry.yearFacts(of: viewed.organ.id, year, for: viewed.viewer).facts.map(\.fact)
  }

  var markup: Markup { "<h2>启用前累计数</h2>\n\(doors)\(state)" }

  private var doors: Markup {
    guard viewed.may(.buildReport) else { return "" }
    let pairs = [("year", String(year.year))]
    let address = viewed.address(Links.openingTotals, pairs)
    let end: Markup = totals == nil ? "" : viewed.form("opening-totals-end", "取消启用前累计数", pairs)
    return doorLinks(["<a href=\"\(address)\">\(totals == nil ? "填写启用前累计数" : "更正启用前累计数")</a>", end])
  }

  private var state: Markup {
    guard let totals else {
      return """
        <p>没有填写。\(year.year)年1月1日起使用的不需要填写；年度中间开始使用、以前几个月已经办结的申请不逐件补录的，填写1月1日至启用前一日的累计数，\
        编制年度报告时与系统中的申请相加。启用时还在办的申请要逐件补录，才能继续办理。</p>

        """
    }
    let missing = totals.missing(among: facts).map { column, count in
      count > 0 ? "\(column.label)还差 \(count) 件没有补录" : "\(column.label)多出 \(-count) 件"
    }
    let notice: Markup =
      missing.isEmpty
      ? Notice(.green, "<p>启用时在办的申请都在系统中。</p>").markup
      : Notice(.amber, "<p>启用时在办的申请与累计数不符：\(missing.joined(separator: "；"))。请补录在办的申请，或者更正累计数。</p>").markup
    return "\(notice)<p>启用日期：\(totals.since.chinese)。来源：\(totals.source)</p>\n\(table(totals))"
  }

  private func table(_ totals: OpeningTotals) -> Markup {
    let rows: [TableThreeRow] = [.received, .carriedIn, .handledTotal, .carriedOut]
    let columns: [TableThreeColumn] = TableThreeColumn.kinds + [.total]
    return DataTable(
      "启用前累计数", [.init("申请人类型")] + ["新收", "上年结转", "已办结", "启用时在办"].map { .init($0, isNumber: true) },
      rows: columns.map { column in ["\(column.label)"] + rows.map { "\(totals.table[$0, column] ?? 0)" } }
    ).markup
  }
}

/// 填写启用前累计数: 表三 as a form; a block copied from Excel can be pasted.
enum OpeningTotalsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(try await OpeningTotalsDraft(visit).page(faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let draft = try await OpeningTotalsDraft(visit)
    guard draft.viewed.may(.buildReport) else { throw PageRefusal.notFound }
    let totals: OpeningTotals
    do throws(CaseFaults) { totals = try draft.totals() } catch { return .again(draft.page(faults: error.faults)) }
    do {
      try await visit.registry.setOpeningTotals(
        totals, reason: draft.known == nil ? nil : visit.form["reason"], of: draft.viewed.organ.id,
        by: .person(draft.viewed.viewer.person), expecting: Int(visit.form["version"]), at: visit.now)
    } catch let refusal as any RuleRefusal {
      return .again(draft.page(faults: [FieldFault("", refusal.sentence)]))
    }
    return .seeOther(draft.viewed.address(Links.opening, [("year", String(draft.year.year))]))
  }
}

/// What was typed, or what the page begins with.
private struct OpeningTotalsDraft {
  let viewed: ViewedOrgan
  let year: ReportingYear
  let known: OpeningTotals?
  private let version: Int

  init(_ visit: Visit) async throws {
    viewed = try await ViewedOrgan(own: visit)
    year = try viewed.year()
    known = try await visit.registry.openingTotals(of: viewed.organ.id, year: year, for: viewed.viewer)
    version = try await visit.registry.version(of: .opening(viewed.organ.id))
  }

  private var form: FormValues? { viewed.visit.form.has("version") ? viewed.visit.form : nil }

  func totals() throws(CaseFaults) -> OpeningTotals {
    let form = viewed.visit.form
    var table = TableThree()
    var faults: [FieldFault] = []
    for row in OpeningTotals.rows {
      for column in TableThreeColumn.kinds {
        let place = CellPlace.three(row, column)
        switch ReportNumber(form[place.code].filter { !$0.isWhitespace }, at: place) {
        case .blank: break
        case .number(let number): table[row, column] = Int(number.description)
        case .wrong(let sentence): faults.append(FieldFault(place.code, "\(place.chinese)：\(sentence)"))
        }
      }
    }
    guard let since = Day(iso: form["since"]), since.year == year.year else {
      throw CaseFaults(faults + [FieldFault("since", "启用日期应当是\(year.year)年的一天，请更正。")])
    }
    if form["source"].isEmpty { faults.append(FieldFault("source", "请填写来源。")) }
    if known != nil, form["reason"].isEmpty { faults.append(FieldFault("reason", "请填写更正理由。")) }
    guard faults.isEmpty else { throw CaseFaults(faults) }
    do throws(OpeningFault) { return try OpeningTotals(since: since, table: table, source: form["source"]) } catch {
      throw CaseFaults(error.field, error.sentence)
    }
  }

  func page(faults: [FieldFault]) -> Page {
    let report = AnnualReport(
      form: .form2021, title: nil, organ: nil, level: nil, year: year.year, tableThree: TableThree())
    let table = StatutoryTable(3, of: report, caption: "启用前累计数") { place in
      (input(place), faults.contains { $0.field == place.code } ? "failing" : "")
    }
    var body: Markup = "<input type=\"hidden\" name=\"version\" value=\"\(form?["version"] ?? String(version))\"/>\n"
    body.append(fields) { field in (form.map { field.filled(from: $0, faults: faults) } ?? field).markup }
    if let table { body += "<div data-grid=\"\">\(table.markup)</div>\n" }
    let address = viewed.address(Links.openingTotals, [("year", String(year.year))])
    let back = viewed.address(Links.opening, [("year", String(year.year))])
    let sheet = Form(
      address, viewed.visit, button: "登记启用前累计数", faults: faults, cancel: ("返回", back), body: body
    ).markup
    return viewed.page(
      "填写启用前累计数", trail: [Crumb("期初数和补录", back)],
      body: """
        <p>\(year.year)年1月1日至启用日期前一日，在别处登记的申请累计数。总计和“结转下年度继续办理”（启用时在办）由系统计算，不用填写。</p>
        <p class="hint">没有发生的填 0。可以从 Excel 复制整块数字，粘贴到左上角的一格。</p>
        \(sheet)
        """)
  }

  private var fields: [Field] {
    let reason = known == nil ? [] : [Field("reason", "更正理由", .lines(2))]
    return [
      Field(
        "since", "启用日期", .day, hint: "从这一天起的收到和办结由系统中的申请统计。", value: known?.since.description ?? "",
        isShort: true),
      Field("source", "来源", hint: "如“2026年1月至5月依申请公开台账”。", value: known?.source ?? ""),
    ] + reason
  }

  private func input(_ place: CellPlace) -> Markup {
    guard let row = TableThreeRow(rawValue: place.row), OpeningTotals.rows.contains(row),
      let column = place.column.flatMap(TableThreeColumn.init(rawValue:)), column != .total
    else { return "" }
    let value = form?[place.code] ?? known?.table[row, column].map(String.init) ?? "0"
    return """
      <label class="unseen" for="\(place.code)">\(place.chinese)</label>\
      <input id="\(place.code)" name="\(place.code)" value="\(value)" inputmode="numeric" autocomplete="off"/>
      """
  }
}

extension OpeningFault {
  /// The cell or field that it speaks of.
  fileprivate var field: String {
    switch self {
    case .cellBlank(let row, let column), .cellNotACount(let row, let column): CellPlace.three(row, column).code
    case .handledMoreThanReceived(let column): CellPlace.three(.received, column).code
    case .startsWithTheYear: "since"
    case .blank, .notACount, .otherYear, .noTable, .totalDiffers: ""
    }
  }
}
