import Disclosure
import Documents
import Registry

/// 待办的年度报告: a review that waits for this person, an unlocking to agree to, and the year whose limit comes near.
struct ReportInbox {
  private struct Line {
    let words: Markup
    let state: Markup
    let due: Markup
  }

  private let lines: [Line]

  private static let ahead = 60

  /// Nil for whom no reports are.
  init?(_ visit: Visit) async throws {
    guard visit.mayTry(.listReports), let viewer = try? visit.viewer() else { return nil }
    let rules = try await visit.rules()
    let reports = try await visit.registry.reports(of: viewer.organ, for: viewer)
    let signing = rules.signers.signingRoles(of: viewer.person, on: visit.today).union(viewer.roles)
    var lines: [Line] = []
    for report in reports {
      if let role = report.dueRole, signing.contains(role), !report.bound.contains(viewer.person) {
        lines.append(Self.line(report, "等我审核"))
      } else if let asked = report.unlocking, asked != viewer.person, visit.mayTry(.agreeUnlock) {
        lines.append(Self.line(report, "有人申请解除锁定"))
      } else if report.state == .approved, visit.mayTry(.publishReport) {
        lines.append(Self.line(report, "已签发，等待发布"))
      }
    }
    if visit.mayTry(.buildReport), let due = try await Self.due(visit, viewer, reports) { lines.append(due) }
    self.lines = lines
  }

  var isEmpty: Bool { lines.isEmpty }

  var markup: Markup {
    guard !lines.isEmpty else { return "" }
    let table = DataTable(
      "年度报告", ["报告", "状态", "期限"].map { .init($0) }, rows: lines.map { [$0.words, $0.state, $0.due] })
    return "<section><h2>年度报告（\(lines.count)）</h2>\n\(table.markup)</section>\n"
  }

  private static func line(_ report: ReportSummary, _ words: String) -> Line {
    Line(
      words: "<a href=\"\(Links.report(report.year))\">\(report.year.year)年年度报告</a>",
      state: ReportStateMark(report.state).markup, due: "\(words)")
  }

  /// Last year's report, or this year's from December on, while it is not published.
  private static func due(_ visit: Visit, _ viewer: Viewer, _ reports: [ReportSummary]) async throws -> Line? {
    guard let organ = try await visit.registry.organs().first(where: { $0.id == viewer.organ }) else { return nil }
    let own = try await visit.registry.settings(of: organ.id, on: visit.today).reportDeadline
    for year in [visit.today.year - 1, visit.today.year].compactMap({ ReportingYear($0) }) where year.year >= 2021 {
      let report = reports.first { $0.year == year }
      guard report?.published == nil, let day = ReportDeadline.day(after: year, level: organ.level, own: own),
        day.number - visit.today.number <= ahead
      else { continue }
      let address = report == nil ? Links.reports : Links.report(year)
      return Line(
        words: "<a href=\"\(address)\">\(year.year)年年度报告</a>",
        state: report.map { ReportStateMark($0.state).markup } ?? "还没有编制",
        due: "\(unbroken(day.description)) \(ReportDue(day, on: visit.today).markup)")
    }
    return nil
  }
}
