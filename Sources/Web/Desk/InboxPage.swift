import Disclosure
import Documents
import Registry

/// 待办: what is due, in groups; each line says who, what, which step is next and by when.
enum InboxPage {
  /// What can be acted upon first stands first; for those who only review, what waits for them.
  private static func order(_ visit: Visit) -> [InboxGroup] {
    let rest: [InboxGroup] = [.unconfirmed, .week, .finishing, .waiting, .later]
    return (visit.may(.registerRequest) ? [.today, .review] : [.review, .today]) + rest
  }

  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let rules = try await visit.rules()
    let inbox = try await visit.registry.inbox(for: try visit.viewer(), today: visit.today, signers: rules.signers)
    let reminders = try await Reminders(visit.registry).reminders(for: try visit.viewer(), on: visit.today)
    let groups = order(visit).compactMap { inbox[$0] }.filter { $0.count > 0 }
    var sections = Markup()
    sections.append(groups) { section($0, visit, rules.calendar) }
    let first = try await FirstSteps(visit)
    let items = try await ItemInbox(visit)
    let reports = try await ReportInbox(visit)
    let tasks = try await CatalogueNote(visit)
    let disputes = try await DisputeInbox(visit)
    let work = try await WorkInbox(visit)
    let problems = try await ProblemInbox(visit)
    let campaign = try await CampaignNote(visit)
    let rest: Markup = "\(reports?.markup ?? "")\(work?.markup ?? "")\(problems?.markup ?? "")"
    var body: Markup = """
      <h1>待办</h1>
      \(doors(visit))\(first?.markup ?? "")\(noticed(reminders))\(campaign?.markup ?? "")\(tasks?.markup ?? "")\
      <div class="inbox">\(sections)\(disputes?.markup ?? "")\(items?.markup ?? "")</div>
      \(rest)

      """
    let others = [items?.isEmpty ?? true, disputes == nil, rest.bytes.isEmpty]
    if groups.isEmpty, others.allSatisfy({ $0 }), first == nil { body += empty(inbox.nextDue, visit) }
    return .page(Page("待办", face: .office, width: .wide, body: body))
  }

  /// 今天的提醒, a line a kind.
  private static func noticed(_ reminders: [Reminder]) -> Markup {
    guard !reminders.isEmpty else { return "" }
    var lines = Markup()
    lines.append(ReminderKind.allCases) { kind in
      let of = reminders.filter { $0.kind == kind }
      guard !of.isEmpty else { return "" }
      var links = Markup()
      links.append(of.prefix(20)) { "<a href=\"\(Links.request($0.request.rawValue))\">\($0.number)</a> " }
      let more: Markup = of.count > 20 ? "等 \(of.count) 件" : ""
      return "<li>\(kind.chinese)：\(links)\(more)</li>"
    }
    return "<details class=\"notice amber\"><summary>今天的提醒（\(reminders.count)）</summary><ul>\(lines)</ul></details>\n"
  }

  private static func doors(_ visit: Visit) -> Markup {
    doorLinks([
      visit.may(.registerRequest) ? "<a href=\"\(Links.newRequest)\">登记申请</a>" : "",
      visit.may(.registerRequest) ? "<a href=\"\(Links.mailRoom)\">收发室登记</a>" : "",
      visit.may(.runCampaign) ? "<a href=\"\(Links.campaign)\">年度报告收集</a>" : "",
    ])
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
    let chip = DueMark(DueChip(item.dueSituation, today: visit.today, calendar: calendar)).markup
    return [
      "<span class=\"nowrap\"><a href=\"\(Links.request(item.id))\">\(item.number)</a></span>", "\(item.applicantText)",
      "\(item.subjectText)", "\(item.nextStep)", "\(office(item, visit.today))\(chip)",
    ]
  }

  /// 承办科室的期限: why a request stands among what is due although there is time to answer.
  private static func office(_ item: RequestSummary, _ today: Day) -> Markup {
    guard item.state == .handling, let day = item.officeDue, day <= today else { return "" }
    let words = day == today ? "科室意见今天到期" : "科室意见逾期"
    return "\(StateMark(words, .amber).markup) "
  }

  private static func empty(_ nextDue: Day?, _ visit: Visit) -> Markup {
    let next = nextDue.map { "最近的一件在 \($0.chineseWithWeekday)到期。" } ?? ""
    let doors: [(OfficeAction, label: String, address: String)] = [
      (.listRequests, "查看全部申请", Links.requests), (.viewSystem, "查看系统运行情况", Links.system),
      (.grantRoles, "查看角色", Links.roles), (.viewAuditLog, "查看审计记录", Links.audit),
    ]
    let way = doors.first { visit.may($0.0) }.map { (label: $0.label, address: $0.address) }
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

extension RequestSummary {
  /// 下一步; who applies comes first where the mail room left it open.
  fileprivate var nextStep: String {
    state == .registered && applicant == nil ? "补全登记内容" : state.nextStep
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
