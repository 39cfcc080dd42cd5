import Disclosure
import Documents

/// 权限表: what each role may do, and in which state of a request; the table by which the system itself decides.
enum RoleTablePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let rows = OfficeAction.allCases.compactMap { visit.site.permissions.row(of: $0) }
    let concerned = rows.filter(\.action.concernsRequest)
    let items = rows.filter { $0.action.subject == .item }
    let reports = rows.filter { $0.action.subject == .report }
    let others = rows.filter { $0.action.subject == .other }
    // The three administrators do no business: their columns would be empty.
    let working = Role.allCases.filter { role in concerned.contains { $0.roles.contains(role) } }
    let body: Markup = """
      <h1>各角色能办什么</h1>
      <p>系统只按这些表判断权限，不能为个人另设。● 表示可以办理。</p>
      <h2>办理申请：谁可以办</h2>
      \(table("办理申请：谁可以办", concerned, working, \.chinese) { $0.roles.contains($1) })\
      <h2>办理申请：在哪个状态可以办</h2>
      \(table("办理申请：在哪个状态可以办", concerned, RequestState.allCases, \.short) { $0.states.contains($1) })\
      <h2>办理信息：谁可以办</h2>
      \(table("办理信息：谁可以办", items, working, \.chinese) { $0.roles.contains($1) })\
      <h2>办理信息：在哪个状态可以办</h2>
      \(table("办理信息：在哪个状态可以办", items, ItemState.allCases, \.chinese) { $0.itemStates.contains($1) })\
      <h2>年度报告：谁可以办</h2>
      \(table("年度报告：谁可以办", reports, working, \.chinese) { $0.roles.contains($1) })\
      <h2>年度报告：在哪个状态可以办</h2>
      \(table("年度报告：在哪个状态可以办", reports, ReportState.allCases, \.chinese) { $0.reportStates.contains($1) })\
      <h2>其他事项：谁可以办</h2>
      \(table("其他事项：谁可以办", others, Role.allCases, \.chinese) { $0.roles.contains($1) })
      """
    return .page(
      Page("各角色能办什么", face: .office, width: .wide, trail: [Crumb("我的账号", Links.account)], body: body))
  }

  private static func table<Column>(
    _ caption: String, _ rows: [PermissionTable.Row], _ columns: [Column], _ name: (Column) -> String,
    _ holds: (PermissionTable.Row, Column) -> Bool
  ) -> Markup {
    DataTable(
      caption, [.init("事项")] + columns.map { .init(name($0)) },
      rows: rows.map { row in
        ["<span class=\"nowrap\">\(row.action.chinese)</span>"] + columns.map { holds(row, $0) ? mark : "" }
      }
    ).markup
  }

  private static let mark: Markup = "<span role=\"img\" aria-label=\"可以\">●</span>"
}

extension RequestState {
  /// Over a narrow column.
  fileprivate var short: String {
    switch self {
    case .unconfirmed: "待确认"
    case .registered: "待分办"
    case .handling: "承办中"
    case .awaitingSupplement: "补正"
    case .consulting: "征求意见"
    case .awaitingPayment: "缴费"
    case .inReview: "审核"
    case .approved: "待印发"
    case .issued: "待送达"
    case .delivered: "待归档"
    case .closed: "已办结"
    }
  }
}
