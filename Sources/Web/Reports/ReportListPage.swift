import Disclosure
import Documents
import Registry

/// 年度报告一览: this year's, those before, and what is to be done.
enum ReportListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(visit)
    let reports = try await visit.registry.reports(of: viewed.organ.id, for: viewed.viewer)
    let own = try await visit.registry.settings(of: viewed.organ.id, on: viewed.today).reportDeadline
    let years = ReportYears(reports: reports, viewed: viewed, own: own)
    return .page(
      viewed.page(
        "年度报告",
        body: """
          \(viewed.done)\(doors(viewed))
          <p>政府信息公开工作年度报告。数字由系统的登记统计，可以逐格查看来源；锁定以后不再变化。</p>
          \(years.markup)
          """))
  }

  private static func doors(_ viewed: ViewedOrgan) -> Markup {
    doorLinks([
      viewed.form("report-import", "导入往年报告"),
      viewed.visit.may(.viewCampaign) && viewed.isOwn ? "<a href=\"\(Links.campaign)\">年度报告收集</a>" : "",
      viewed.visit.offers(Links.publicReports)
        ? "<a href=\"\(Links.publicReports(of: viewed.organ.id))\">公开的年度报告</a>" : "",
    ])
  }
}

/// 年度, each with its report, its limit and the next step.
private struct ReportYears {
  let reports: [ReportSummary]
  let viewed: ViewedOrgan
  let own: MonthDay?

  /// This year and the last one always, and every year that has a report.
  private var years: [ReportingYear] {
    let recent = [viewed.today.year, viewed.today.year - 1].compactMap { ReportingYear($0) }
    let others = reports.map(\.year).filter { year in !recent.contains(year) }
    return (recent + others).sorted { $0.year > $1.year }
  }

  var markup: Markup {
    DataTable(
      "年度报告", ["年度", "状态", "发布期限", "发布", "办理"].map { .init($0) }, rows: years.map(row)
    ).markup
  }

  private func row(_ year: ReportingYear) -> [Markup] {
    let report = reports.first { $0.year == year }
    let deadline = ReportDeadline.day(after: year, level: viewed.organ.level, own: own)
    let published: Markup =
      report?.published.map { day in
        if report?.isImported == true { return "在别处发布，\(unbroken(day.description)) 导入" }
        let edition = report?.edition ?? 1
        return "\(unbroken(day.description))\(edition > 1 ? "（第 \(edition) 版）" : "")"
      } ?? ""
    let waits = report?.published == nil
    return [
      report == nil ? "\(year.year)年" : "<a href=\"\(address(year))\">\(year.year)年</a>",
      report.map { ReportStateMark($0.state).markup } ?? "<span class=\"quiet\">还没有编制</span>",
      waits ? limit(deadline) : unbroken(deadline?.description ?? ""), published, step(report, year),
    ]
  }

  private func address(_ year: ReportingYear) -> String { viewed.address(Links.report, [("year", String(year.year))]) }

  private func limit(_ deadline: Day?) -> Markup {
    guard let deadline else { return "" }
    return "\(unbroken(deadline.description)) \(ReportDue(deadline, on: viewed.today).markup)"
  }

  private func step(_ report: ReportSummary?, _ year: ReportingYear) -> Markup {
    guard let report else {
      guard year.year >= 2021 else { return "" }
      return viewed.form("report-open", "开始编制", [("year", String(year.year))])
    }
    return "<a href=\"\(address(year))\">\(report.state == .published ? "查看" : "继续办理")</a>"
  }
}

/// 状态 of a report, as a mark.
struct ReportStateMark {
  let state: ReportState

  init(_ state: ReportState) { self.state = state }

  var markup: Markup {
    let tone: Tone =
      switch state {
      case .published: .green
      case .inReview, .approved: .amber
      case .drafting, .locked: .neutral
      }
    return StateMark(state.chinese, tone).markup
  }
}

/// 距发布期限, in calendar days.
struct ReportDue {
  let deadline: Day
  let today: Day

  init(_ deadline: Day, on today: Day) { (self.deadline, self.today) = (deadline, today) }

  private static let soon = 30

  var markup: Markup {
    let left = deadline.number - today.number
    if left < 0 { return StateMark("逾期 \(-left) 天", .red).markup }
    if left == 0 { return StateMark("今天到期", .red).markup }
    return StateMark("还有 \(left) 天", left <= Self.soon ? .amber : .neutral).markup
  }
}
