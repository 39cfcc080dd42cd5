import Disclosure
import Documents
import HTTPTypes
import Registry

/// 政府信息公开年报 of an organ: every year that was published stays to be found.
enum PublicReportsPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organs = try await visit.publicOrgans()
    guard !organs.isEmpty else { return .seeOther(Links.setUp) }
    guard let organ = PublicOrgan.chosen(visit, organs) else {
      return .page(PublicOrgan.choosing("政府信息公开年报", organs) { Links.publicReports(of: $0) })
    }
    let reports = try await visit.registry.publicReports(of: organ.id)
    var items = Markup()
    items.append(reports) { report in
      """
      <li><a href="\(Links.publicReport(report.year, of: organ.id))">\(report.year)年政府信息公开工作年度报告</a>\
      <span class="quiet">　\(report.published.description)</span></li>

      """
    }
    let list: Markup =
      reports.isEmpty
      ? EmptyState("这里还没有发布年度报告。", next: ("查看已经公开的信息", Links.publicItems)).markup
      : "<ul class=\"plain-lines\">\(items)</ul>\n"
    let column = PercentEncoding.query([("organ", organ.id.rawValue), ("column", ColumnDoor.annualReports.rawValue)])
    return .page(
      Page(
        "政府信息公开年报", face: .portal, trail: [Crumb("首页", Links.portal)],
        body: """
          <h1>政府信息公开年报</h1>
          <p class="quiet">\(organ.name)</p>
          \(list)<p><a href="\(Links.publicItems)?\(column)">以文件形式发布的年度报告</a></p>

          """))
  }
}

/// 一年的年度报告 as the public reads it: the report, its files, what was corrected, and charts beside it.
enum PublicReportPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (organ, editions) = try await published(visit)
    guard let edition = chosen(editions, visit) else { throw PageRefusal.notFound }
    let outputs = ReportOutputs(report: edition.report, name: edition.year.year)
    if visit.query.has("format") {
      guard let answer = try await outputs.answer(visit.query["format"], visit.site) else { throw PageRefusal.notFound }
      return answer
    }
    return .page(page(edition, editions, organ, outputs, visit))
  }

  /// 历年对比, five years at most: beside the report, never in it.
  @Sendable static func chart(_ visit: Visit) async throws -> Answer {
    let (organ, editions) = try await published(visit)
    guard let newest = editions.last else { throw PageRefusal.notFound }
    var figures = [newest.report].compactMap { ApplicationFigures($0) }
    for year in (newest.year.year - 4)..<newest.year.year {
      guard let year = ReportingYear(year) else { continue }
      let earlier = try await visit.registry.publishedReports(of: organ.id, year).last
      if let earlier, let found = ApplicationFigures(earlier.report) { figures.append(found) }
    }
    return .bytes(AnnualReportChart.svg(figures), type: "image/svg+xml")
  }

  private static func published(_ visit: Visit) async throws -> (Organ, [PublishedReport]) {
    let organs = try await visit.publicOrgans()
    guard let year = Int(try visit.part("year")).flatMap({ (2008...2999).contains($0) ? ReportingYear($0) : nil }),
      let organ = PublicOrgan.chosen(visit, organs)
    else { throw PageRefusal.notFound }
    let editions = try await visit.registry.publishedReports(of: organ.id, year)
    guard !editions.isEmpty else { throw PageRefusal.notFound }
    return (organ, editions)
  }

  private static func chosen(_ editions: [PublishedReport], _ visit: Visit) -> PublishedReport? {
    guard visit.query.has("edition") else { return editions.last }
    return editions.first { String($0.edition) == visit.query["edition"] }
  }

  private static func page(
    _ edition: PublishedReport, _ editions: [PublishedReport], _ organ: Organ, _ outputs: ReportOutputs,
    _ visit: Visit
  ) -> Page {
    let year = edition.year.year
    let address = Links.publicReport(year, of: organ.id)
    var files = Markup()
    files.append(outputs.formats(visit.site)) { format in
      let query = PercentEncoding.query([("edition", String(edition.edition)), ("format", format.key)])
      return "<li><a href=\"\(address)&\(query)\">\(format.label)</a></li>"
    }
    let chart = "\(Links.publicReports)/\(year)/chart.svg?organ=\(PercentEncoding.encode(organ.id.rawValue))"
    return Page(
      edition.report.title ?? "\(year)年政府信息公开工作年度报告", face: .portal, width: .wide,
      trail: [Crumb("首页", Links.portal), Crumb("政府信息公开年报", Links.publicReports(of: organ.id))],
      body: """
        \(note(edition, editions, address))<div class="columns item">
        <div>\(HTMLWriter.fragment(Document(report: edition.report), topHeading: 1))</div>
        <aside aria-label="报告文件" class="no-print"><section class="card"><h2>下载</h2><ul class="step-links">\(files)</ul>
        <p class="quiet">发布日期：\(edition.published.description)</p>\(versions(edition, editions, address))</section></aside></div>
        <section class="no-print"><h2>历年对比</h2><img class="chart" src="\(chart)" alt="\(year)年政府信息公开申请办理情况图，数据见报告表格"/></section>

        """)
  }

  private static func note(
    _ edition: PublishedReport, _ editions: [PublishedReport], _ address: String
  ) -> Markup {
    if let newest = editions.last, newest.edition != edition.edition {
      return Notice(.amber, "<p>这不是最新的版本。<a href=\"\(address)\">查看更正后的报告</a></p>").markup
    }
    guard let note = edition.note else { return "" }
    return Notice(.neutral, "<p>\(edition.published.chinese)更正：\(CasePage.lines(note))</p>").markup
  }

  private static func versions(
    _ edition: PublishedReport, _ editions: [PublishedReport], _ address: String
  ) -> Markup {
    guard editions.count > 1 else { return "" }
    var items = Markup()
    items.append(editions) { one in
      let words: Markup = "第 \(one.edition) 版（\(one.published.description)）"
      return one.edition == edition.edition
        ? "<li>\(words)</li>"
        : "<li><a href=\"\(address)&\(PercentEncoding.query([("edition", String(one.edition))]))\">\(words)</a></li>"
    }
    return "<h3>版本</h3><ul class=\"step-links\">\(items)</ul>"
  }
}
