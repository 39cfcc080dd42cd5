/// 单项否决 over columns (国办秘函〔2019〕19号): which of its limits a site goes beyond, each a finding with the columns behind it.
package struct SiteInspection: Hashable, Sendable {
  /// What is allowed; the preset is the State Council's, an office above may be stricter.
  package struct Limits: Hashable, Sendable {
    /// 首页 (动态要闻) without anything new for so many days.
    package var homeDays = 14
    /// 动态要闻、通知公告、政策文件 columns not updated in time, together from so many on.
    package var staleColumns = 5
    /// 应更新长期未更新: any columns stale, from so many on.
    package var longStaleColumns = 10
    /// 空白栏目, from so many on.
    package var emptyColumns = 5

    package init() {}
    package static let inspection2019 = Limits()
  }

  package enum Veto: String, CaseIterable, Hashable, Sendable {
    case homeNotUpdated, columnsNotUpdated, columnsLongNotUpdated, columnsEmpty
  }

  package struct Finding: Hashable, Sendable {
    package let veto: Veto
    package let columns: [ColumnID]
    package let sentence: String
  }

  package let findings: [Finding]
  /// Per limit, how many columns there are now, whether or not it is reached.
  package let counts: [Veto: Int]

  /// Leaf columns are judged: what lies beneath a column is judged once.
  package init(_ standings: ColumnStandings, limits: Limits = .inspection2019) {
    let leaves = standings.lines.filter(\.isLeaf)
    let timely: Set<ColumnContent> = [.news, .notices, .policies]
    let stale = leaves.filter(\.isStale)
    let sets: [(Veto, [ColumnStandings.Line], Int)] = [
      (.columnsNotUpdated, stale.filter { timely.contains($0.column.content) }, limits.staleColumns),
      (.columnsLongNotUpdated, stale.filter { !timely.contains($0.column.content) }, limits.longStaleColumns),
      (.columnsEmpty, leaves.filter { $0.standing == .empty }, limits.emptyColumns),
    ]
    let reached = sets.filter { $0.1.count >= max($0.2, 1) }.map { veto, lines, limit in
      Finding(veto: veto, columns: lines.map(\.column.id), sentence: veto.sentence(count: lines.count, limit: limit))
    }
    counts = Dictionary(sets.map { ($0.0, $0.1.count) }) { first, _ in first }
    findings = [Self.home(leaves, on: standings.day, limits)].compactMap { $0 } + reached
  }

  /// 首页不更新: no news column was updated; a site without news is judged by all that it has.
  private static func home(_ leaves: [ColumnStandings.Line], on day: Day, _ limits: Limits) -> Finding? {
    let news = leaves.filter { $0.column.content == .news }
    let judged = news.isEmpty ? leaves : news
    let last = judged.compactMap(\.last).max()
    guard !judged.isEmpty, last.map({ day.days(since: $0) > limits.homeDays }) ?? true else { return nil }
    let since = last.map { "最近一次更新是\($0.chinese)" } ?? "没有任何内容"
    return Finding(
      veto: .homeNotUpdated, columns: judged.map(\.column.id),
      sentence: "首页不更新：\(since)，已超过 \(limits.homeDays) 天，属于单项否决。")
  }
}

extension SiteInspection.Veto {
  fileprivate func sentence(count: Int, limit: Int) -> String {
    let what =
      switch self {
      case .homeNotUpdated: "首页没有按时更新"
      case .columnsNotUpdated: "动态要闻、通知公告、政策文件类栏目没有按时更新"
      case .columnsLongNotUpdated: "应更新的栏目长期没有更新"
      case .columnsEmpty: "空白栏目"
      }
    return "\(what)：现有 \(count) 个，达到 \(limit) 个即为单项否决。"
  }
}

extension ColumnStandings.Line {
  fileprivate var isStale: Bool { if case .stale = standing { true } else { false } }
}
