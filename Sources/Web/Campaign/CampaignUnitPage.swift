import Disclosure
import Documents
import Registry

/// 一个单位的报送: what came, what was found and said, and what may be done next; for the county's office and for the unit itself.
enum CampaignUnitPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (viewed, county, reports) = try await open(visit)
    let pairs = pairs(reports, county, viewed)
    let body: Markup = """
      \(viewed.done)<p>\(UnitStandingMarks(reports.standing).markup)</p>
      \(FactList(facts(reports)).markup)\(doors(viewed, reports, pairs))\(history(reports))\(tables(reports))
      """
    return .page(
      viewed.page(
        "\(reports.unit.name)\(reports.campaign.year)年度报告",
        trail: [Crumb("年度报告收集", viewed.address(Links.campaign, [("year", String(reports.campaign.year))]))], body: body)
    )
  }

  /// - Throws: `PageRefusal.notFound` for a unit that is not there or not the person's to see.
  static func open(_ visit: Visit) async throws -> (ViewedOrgan, OrganID, UnitReports) {
    let viewed = try await ViewedOrgan(own: visit)
    let county = visit.query.has("county") ? OrganID(visit.query["county"]) : viewed.organ.id
    guard let year = Int(visit.query["year"]),
      let reports = try await visit.registry.unitReports(
        CampaignUnitID(visit.query["id"]), of: year, in: county, for: viewed.viewer, today: visit.today)
    else { throw PageRefusal.notFound }
    return (viewed, county, reports)
  }

  private static func pairs(_ reports: UnitReports, _ county: OrganID, _ viewed: ViewedOrgan) -> [(String, String)] {
    let own = county == viewed.organ.id ? [] : [("county", county.rawValue)]
    return [("year", String(reports.campaign.year)), ("id", reports.unit.id.rawValue)] + own
  }

  private static func facts(_ reports: UnitReports) -> [(String, Markup)] {
    var facts: [(String, Markup)] = [
      ("层级", "\(reports.unit.level?.chinese ?? "没有写明")"), ("期限", "\(reports.standing.due.chineseWithWeekday)"),
      ("是否在本系统", reports.unit.organ == nil ? "不在本系统，由主管部门登记" : "在本系统，由单位报送"),
    ]
    if !reports.unit.aliases.isEmpty { facts.append(("别名", "\(reports.unit.aliases.joined(separator: "、"))")) }
    facts.append(
      ("计入合计的报送", reports.standing.counted.map { "第 \($0.number) 次，\($0.day.chinese)" } ?? "没有"))
    return facts
  }

  private static func doors(_ viewed: ViewedOrgan, _ reports: UnitReports, _ pairs: [(String, String)]) -> Markup {
    let isOffice = !pairs.contains { $0.0 == "county" }
    let isOwn = reports.unit.organ == viewed.organ.id
    return doorLinks([
      isOwn ? viewed.form("campaign-own", "报送本单位发布的报告", pairs) : "",
      isOwn ? viewed.form("campaign-submit", "以文件报送", pairs) : "",
      isOffice ? viewed.form("campaign-file", "登记收到的报告", pairs) : "",
      isOffice && reports.submissions.last?.submission.returned == nil && !reports.submissions.isEmpty
        ? viewed.form("campaign-return", "退回报告", pairs) : "",
      isOffice && reports.submissions.isEmpty ? viewed.form("campaign-remove", "移出名单", pairs) : "",
    ])
  }

  private static func history(_ reports: UnitReports) -> Markup {
    guard !reports.submissions.isEmpty else { return "<p>还没有报送。</p>\n" }
    let entries = reports.submissions.map { entry in
      let submission = entry.submission
      var detail: Markup = "<span class=\"quiet\">\(submission.origin.chinese)</span>"
      let warnings = submission.warnings == 0 ? "" : "，\(submission.warnings) 项提示"
      detail += submission.errors == 0 ? "，核对没有错误\(warnings)" : "，\(submission.errors) 项错误\(warnings)，不计入合计"
      for error in entry.errors { detail += "<blockquote>\(error)</blockquote>" }
      if let words = entry.explanation { detail += "<blockquote>与上年结转不符的说明：\(words)</blockquote>" }
      if let day = submission.returned { detail += "<blockquote>\(day.chinese)退回：\(entry.reason ?? "")</blockquote>" }
      return Timeline.Entry(submission.day, "第 \(submission.number) 次报送", detail: detail)
    }
    return "<h2>报送经过</h2>\n\(Timeline(entries).markup)"
  }

  private static func tables(_ reports: UnitReports) -> Markup {
    guard let report = reports.report else { return "" }
    return "<h2>最近报送的报告</h2>\n\(ReportTables(report).markup)"
  }
}

/// 三张表 in the form's own geometry, without the texts.
struct ReportTables {
  let report: AnnualReport

  init(_ report: AnnualReport) { self.report = report }

  var markup: Markup {
    let blocks = [2, 3, 4].compactMap { report.table(ofSection: $0).map(Block.table) }
    return "<div class=\"sheet\">\(HTMLWriter.fragment(Document(title: report.standardTitle, blocks: blocks)))</div>\n"
  }
}
