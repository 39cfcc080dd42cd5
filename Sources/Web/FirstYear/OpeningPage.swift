import Disclosure
import Documents
import HTTPTypes
import Registry

extension Links {
  /// 期初数和补录.
  package static let opening = "/office/opening"
  /// 启用前累计数.
  package static let openingTotals = "/office/opening/totals"
}

/// 期初数 of a year: what last year's report carried over, and how many of these cases are in the system.
enum OpeningPage {
  static let routes: [Route] =
    [
      Route(.get, Links.opening, .action(.listReports), OpeningPage.show),
      Route(.get, Links.openingTotals, .action(.buildReport), OpeningTotalsPage.show),
      Route(.post, Links.openingTotals, .action(.buildReport), OpeningTotalsPage.send),
    ] + OpeningForms.shelf.routes

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let year = try viewed.year()
    let figures = try await visit.registry.openingFigures(of: viewed.organ.id, year: year, for: viewed.viewer)
    let counted =
      try await visit.registry.tableThree(of: viewed.organ.id, year, for: viewed.viewer) ?? TableThree(filledWith: 0)
    return .page(
      viewed.page(
        "期初数和补录",
        body: """
          \(viewed.workSections(Links.opening))\(viewed.done)\(doors(viewed, year, hasFigures: figures != nil))\
          \(viewed.filter(Links.opening, [viewed.yearField(year)]))\(words(year))\
          \(state(figures, counted, year, viewed))\(try await OpeningTotalsView(viewed, year).markup)
          """))
  }

  private static func doors(_ viewed: ViewedOrgan, _ year: ReportingYear, hasFigures: Bool) -> Markup {
    let pairs = [("year", String(year.year))]
    return doorLinks([
      viewed.form("opening-type", hasFigures ? "更正期初数" : "填写期初数", pairs),
      viewed.form("opening-read", "从上年年度报告取得", pairs),
      viewed.may(.importLedger) ? "<a href=\"\(Links.importLedger)\">导入台账补录申请</a>" : "",
    ])
  }

  private static func words(_ year: ReportingYear) -> Markup {
    """
    <p>上一年度没有使用本系统的，在这里登记\(year.year - 1)年年度报告表三的“结转下年度继续办理”；上年结转的申请用台账导入补录，逐件计入表三，\
    期初数用来核对是否补录完整，不另行相加。\(year.year)年中间开始使用的，以前几个月已经办结的申请可以用台账补录，也可以只填启用前累计数。</p>

    """
  }

  private static func state(
    _ figures: OpeningFigures?, _ counted: TableThree, _ year: ReportingYear, _ viewed: ViewedOrgan
  ) -> Markup {
    guard let figures else { return EmptyState("\(year.year)年没有登记期初数。上一年度已经在本系统办理的，不需要登记。").markup }
    let missing = figures.missing(in: counted)
    let list = missing.map { column, count in
      count > 0 ? "\(column.label)还差 \(count) 件没有补录" : "\(column.label)多出 \(-count) 件"
    }.joined(separator: "；")
    let notice: Markup =
      missing.isEmpty
      ? Notice(.green, "<p>上年结转的申请已经补录完整。</p>").markup : Notice(.amber, "<p>与期初数不符：\(list)。请核对台账。</p>").markup
    let columns: [TableThreeColumn] = TableThreeColumn.kinds + [.total]
    let table = DataTable(
      "上年结转", [.init("申请人类型"), .init("期初数", isNumber: true), .init("系统中的申请", isNumber: true)],
      rows: columns.map { column in
        ["\(column.label)", "\(figures[column])", "\(counted[.carriedIn, column] ?? 0)"]
      })
    return "\(notice)<p>来源：\(figures.source)</p>\n\(table.markup)"
  }
}

/// 期初数的表单: typed, or taken from the JSON of last year's report.
enum OpeningForms {
  static let shelf = OfficeFormShelf(
    base: Links.opening, permission: .buildReport, crumb: Crumb("期初数和补录", Links.opening), kept: ["year"],
    stream: { .opening($0.organ) }, form: form)

  private static func form(_ key: String) -> OfficeForm? {
    switch key {
    case "opening-type": typing
    case "opening-read": reading
    case "opening-totals-end": ending
    default: nil
    }
  }

  private static let back: @Sendable (OfficeInput) -> String = { input in
    input.viewed.address(Links.opening, [("year", input.query["year"])])
  }

  private static let typing = OfficeForm(
    title: "填写期初数", permission: .buildReport, button: "登记期初数", done: "期初数已经登记。", back: back,
    above: { input in yearLine(try input.viewed.year()) },
    fields: { input in
      let known = try await known(input)
      let columns = TableThreeColumn.kinds.map { column in
        Field(column.rawValue, column.label, .number, value: known.map { String($0[column]) } ?? "0", isShort: true)
      }
      let source = Field(
        "source", "来源", hint: "如“2025年政府信息公开工作年度报告表三”。", value: known?.source ?? "")
      return columns + [source] + reasonField(known)
    }, place: place,
    perform: { input in
      var carried: [TableThreeColumn: Int] = [:]
      for column in TableThreeColumn.kinds { carried[column] = try input.count(column.rawValue, column.label) }
      let figures = try OpeningFigures(
        of: try input.viewed.year(), carriedIn: carried, source: try input.short("source", "来源"))
      try await save(figures, input)
    })

  private static let reading = OfficeForm(
    title: "从上年年度报告取得期初数", permission: .buildReport, button: "取得期初数", done: "期初数已经登记。",
    hint: "把上年年度报告的 JSON 文件（本系统或者命令 gongkai 写出的 report.json）的全部内容粘贴在下面。没有 JSON 文件的，请直接填写期初数。",
    back: back, above: { input in yearLine(try input.viewed.year()) },
    fields: { input in [Field("json", "年度报告的 JSON", .lines(10))] + reasonField(try await known(input)) }, place: place,
    perform: { input in
      let text = try input.text("json", "年度报告的 JSON")
      let report: AnnualReport
      do throws(Unreadable) { report = try ReportJSONReader.read(Array(text.utf8)).report } catch {
        throw CaseFaults("json", "不能读取这份年度报告：\(error.reason)")
      }
      try await save(OpeningFigures(of: try input.viewed.year(), from: report), input)
    })

  private static let ending = OfficeForm(
    title: "取消启用前累计数", permission: .buildReport, button: "取消启用前累计数", done: "启用前累计数已经取消，表三只计系统中的申请。",
    hint: "以前几个月的申请已经逐件补录的，才需要取消。", isDanger: true, back: back,
    above: { input in yearLine(try input.viewed.year()) }, fields: { _ in [Field("reason", "取消理由", .lines(2))] },
    perform: { input in
      try await input.registry.removeOpeningTotals(
        of: try input.viewed.year(), reason: try input.short("reason", "取消理由"), in: input.organ, by: input.by,
        expecting: input.version, at: input.now)
    })

  private static func save(_ figures: OpeningFigures, _ input: OfficeInput) async throws {
    let isThere = try await known(input) != nil
    try await input.registry.setOpening(
      figures, reason: isThere ? try input.short("reason", "更正理由") : nil, of: input.organ, by: input.by,
      expecting: input.version, at: input.now)
  }

  private static func known(_ input: OfficeInput) async throws -> OpeningFigures? {
    try await input.registry.openingFigures(
      of: input.organ, year: try input.viewed.year(), for: input.viewed.viewer)
  }

  private static func reasonField(_ known: OpeningFigures?) -> [Field] {
    known == nil ? [] : [Field("reason", "更正理由", .lines(2))]
  }

  private static func yearLine(_ year: ReportingYear) -> Markup {
    FactList([
      ("年度", "\(year.year)年"), ("填写", "\(year.year - 1)年年度报告表三“四、结转下年度继续办理”"),
    ]).markup
  }

  private static let place: @Sendable (any RuleRefusal) -> String = { refusal in
    switch refusal as? OpeningFault {
    case .blank(let column), .notACount(let column): column.rawValue
    case .otherYear, .noTable, .totalDiffers: "json"
    case .startsWithTheYear, .cellBlank, .cellNotACount, .handledMoreThanReceived, nil: ""
    }
  }
}
