import Disclosure
import Documents
import Registry

/// 一格数字: what it counts in words, the counted value beside the one in the report, last year's, and the cases behind it.
enum ReportCellPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    let place = try place(visit)
    let cases = try await cases(place, opened)
    let earlier = try await before(place, opened)
    let list: Markup = cases.map { "\(earlier)\(table($0, opened, place))" } ?? source(place, opened)
    return .page(
      opened.page(
        place.chinese, trail: [opened.crumb],
        body: """
          \(opened.viewed.done)<p>\(place.definition(in: opened.year))</p>
          \(FactList(facts(place, opened)).markup)\(doors(place, opened))\(list)
          """))
  }

  /// The list behind a cell, for those who ask where a figure comes from.
  @Sendable static func workbook(_ visit: Visit) async throws -> Answer {
    let opened = try await OpenedReport(visit)
    let place = try place(visit)
    guard let cases = try await cases(place, opened) else { throw PageRefusal.notFound }
    let list = ListWorkbook(
      title: place.chinese, sheet: "申请", heads: heads, widths: [20, 16, 14, 14, 36], rows: cases.map(words),
      isLandscape: false)
    return try list.xlsx(
      "\(opened.year.year)年\(place.chinese)的申请", organ: opened.viewed.organ.name, day: opened.viewed.today)
  }

  private static let heads = ["申请编号", "申请人类型", "收到日期", "办结日期", "办理结果"]

  private static func place(_ visit: Visit) throws(PageRefusal) -> CellPlace {
    guard let place = CellPlace(code: visit.query["cell"]) else { throw .notFound }
    return place
  }

  /// Of 表三; nil for the other tables, whose registers have lists of their own.
  private static func cases(_ place: CellPlace, _ opened: OpenedReport) async throws -> [YearFacts.Fact]? {
    guard place.table == .three, let row = TableThreeRow(rawValue: place.row),
      let column = place.column.flatMap(TableThreeColumn.init(rawValue:)), opened.life.basis == .registers
    else { return nil }
    return try await opened.visit.registry.explain(
      row, column, of: opened.viewed.organ.id, opened.year, for: opened.viewed.viewer)
  }

  /// 启用前累计数 of the cell, whose cases are not in the system.
  private static func before(_ place: CellPlace, _ opened: OpenedReport) async throws -> Markup {
    guard place.table == .three, opened.life.basis == .registers, let row = TableThreeRow(rawValue: place.row),
      row != .carriedOut, let column = place.column.flatMap(TableThreeColumn.init(rawValue:)),
      let totals = try await opened.visit.registry.openingTotals(
        of: opened.viewed.organ.id, year: opened.year, for: opened.viewed.viewer)
    else { return "" }
    let address = opened.viewed.address(Links.opening, [("year", String(opened.year.year))])
    return """
      <p>其中启用前（\(totals.since.chinese)以前）累计 \(totals.table[row, column] ?? 0) 件，\
      来源：\(totals.source)。<a href="\(address)">查看启用前累计数</a></p>

      """
  }

  private static func words(_ item: YearFacts.Fact) -> [String] {
    [
      item.number, item.fact.applicant.label, item.fact.received.description,
      item.fact.closing?.day.description ?? "在办",
      item.disposition?.chinese ?? item.fact.closing?.result.shortLabel ?? "",
    ]
  }

  private static func facts(_ place: CellPlace, _ opened: OpenedReport) -> [(String, Markup)] {
    let report = ReportFigures(opened.file.report)
    var facts: [(String, Markup)] = [("报告中的数字", "\(report?[place].words ?? "空白")")]
    if opened.life.basis == .registers {
      facts.append(("登记统计", "\(opened.draft.counted.figures[place].words)"))
    }
    if let last = opened.draft.previous.flatMap(ReportFigures.init) { facts.append(("上年报告", "\(last[place].words)")) }
    if let entry = opened.file.entries.last(where: { entry in
      if case .figuresSet(let values) = entry.event.what { values[place] != nil } else { false }
    }), opened.life.set[place] != nil {
      let who = opened.name(of: entry.event.by)
      facts.append(("核定", "\(who)，\(entry.event.day.chinese)"))
      if let reason = entry.details[.reason] { facts.append(("核定理由", "\(reason)")) }
      if let source = entry.details[.source] { facts.append(("数字来源", "\(source)")) }
    }
    return facts
  }

  private static func doors(_ place: CellPlace, _ opened: OpenedReport) -> Markup {
    let pairs = [("cell", place.code)]
    var links: [Markup] = []
    if opened.may(.editReport), ReportFigures.isTyped(place) {
      links.append("<a href=\"\(opened.form("report-figure", pairs))\">核定这个数字</a>")
      if opened.life.set[place] != nil {
        links.append("<a href=\"\(opened.form("report-figure-restore", pairs))\">恢复统计数字</a>")
      }
    }
    if place.table == .three, opened.life.basis == .registers {
      links.append("<a href=\"\(opened.address(Links.reportCellXLSX, pairs))\">导出 Excel</a>")
    }
    return doorLinks(links)
  }

  private static func table(_ cases: [YearFacts.Fact], _ opened: OpenedReport, _ place: CellPlace) -> Markup {
    guard !cases.isEmpty else { return EmptyState("没有申请计入这一格。").markup }
    let rows = cases.map { item -> [Markup] in
      let texts = words(item)
      let address = item.dispute.map { opened.viewed.address(Links.dispute($0)) } ?? item.id.map(Links.request) ?? ""
      return ["<a href=\"\(address)\">\(texts[0])</a>"] + texts.dropFirst().map { "\($0)" }
    }
    return "<h2>计入的申请（\(cases.count) 件）</h2>\n\(DataTable("计入的申请", heads.map { .init($0) }, rows: rows).markup)"
  }

  /// Where the figures of 表二 and 表四 come from.
  private static func source(_ place: CellPlace, _ opened: OpenedReport) -> Markup {
    guard opened.life.basis == .registers else { return "" }
    let year = String(opened.year.year)
    let address: String
    if place.table == .four {
      address = opened.viewed.address(
        Links.disputes, [("year", year), ("group", place.row), ("column", place.column ?? "")])
    } else if let document = TableTwoDocument(rawValue: place.row) {
      let condition =
        switch place.column.flatMap(TableTwoColumn.init(rawValue:)) {
        case .made: ("made", year)
        case .repealed: ("ended", year)
        case .inForce, nil: ("on", opened.year.lastDay.description)
        }
      address = opened.viewed.address(Links.documents, [("category", document.rawValue), condition])
    } else {
      let kind = place == .fees ? "charges" : place.row
      address = opened.viewed.address(Links.registerEntries, [("kind", kind), ("year", year)])
    }
    return "<p><a href=\"\(address)\">查看计入的登记</a></p>\n"
  }
}
