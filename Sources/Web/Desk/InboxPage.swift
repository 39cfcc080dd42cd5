import Disclosure
import Documents
import Registry

/// 待办: what is due, in groups; each line says who, what, which step is next and by when.
enum InboxPage {
  /// What can be acted upon first stands first.
  private static let order: [InboxGroup] = [.today, .review, .unconfirmed, .week, .finishing, .waiting, .later]

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let rules = try await visit.rules()
    let inbox = try await visit.registry.inbox(for: try visit.viewer(), today: visit.today, signers: rules.signers)
    let groups = order.compactMap { inbox[$0] }.filter { $0.count > 0 }
    var body: Markup = "<h1>待办</h1>\n\(doors(visit))"
    body.append(groups) { section($0, visit, rules.calendar) }
    if groups.isEmpty { body += empty(inbox.nextDue, visit) }
    return .page(Page("待办", face: .office, width: .wide, body: body))
  }

  private static func doors(_ visit: Visit) -> Markup {
    guard visit.may(.registerRequest) else { return "" }
    return """
      <p class="no-print"><a href="\(Links.newRequest)">登记申请</a>　<a href="\(Links.mailRoom)">收发室登记</a></p>

      """
  }

  private static func section(_ group: Inbox.Group, _ visit: Visit, _ calendar: WorkCalendar) -> Markup {
    let table = DataTable(
      group.kind.chinese,
      [.init("编号"), .init("申请人"), .init("申请内容"), .init("下一步"), .init("期限")],
      rows: group.lines.map { line($0, visit, calendar) })
    let more: Markup =
      group.count > group.lines.count && visit.may(.listRequests)
      ? "<p class=\"quiet\">这里显示前 \(group.lines.count) 件，其余见<a href=\"\(Links.requests)\">申请列表</a>。</p>\n" : ""
    return "<section><h2>\(group.kind.chinese)（\(group.count)）</h2>\n\(table.markup)\(more)</section>\n"
  }

  private static func line(_ item: RequestSummary, _ visit: Visit, _ calendar: WorkCalendar) -> [Markup] {
    let chip = DueChip(item.dueSituation, today: visit.today, calendar: calendar)
    return [
      "<a href=\"\(Links.request(item.id))\">\(item.number)</a>", "\(item.applicantText)", "\(item.subjectText)",
      "\(item.state.nextStep)", DueMark(chip).markup,
    ]
  }

  private static func empty(_ nextDue: Day?, _ visit: Visit) -> Markup {
    let next = nextDue.map { "最近的一件在 \($0.chineseWithWeekday)到期。" } ?? ""
    let way = visit.may(.listRequests) ? (label: "查看全部申请", address: Links.requests) : nil
    return EmptyState("现在没有需要您办理的事项。\(next)", next: way).markup
  }
}

extension RequestSummary {
  /// Masked; empty details say so.
  var applicantText: String {
    let name = application[.applicantName] ?? "未填写"
    return applicant.map { "\(name)（\($0.label)）" } ?? name
  }

  /// 申请内容, in one line.
  var subjectText: String {
    let text = application[.informationTitle] ?? application[.description] ?? "未填写"
    return text.count > 60 ? "\(text.prefix(60))…" : text
  }
}

extension RequestState {
  /// 下一步: what somebody has to do, or is waited for.
  var nextStep: String {
    switch self {
    case .unconfirmed: "与申请人确认收到"
    case .registered: "分办"
    case .handling: "拟写答复"
    case .awaitingSupplement: "等待申请人补正"
    case .consulting: "等待征求意见的答复"
    case .awaitingPayment: "等待申请人缴费"
    case .inReview: "审核"
    case .approved: "编号印发"
    case .issued: "送达"
    case .delivered: "归档"
    case .closed: "已办结"
    }
  }
}
