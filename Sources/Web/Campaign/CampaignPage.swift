import Disclosure
import Documents
import Registry

/// 年度报告收集: the board for the office that collects, and for a unit what it has to hand in.
enum CampaignPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let viewed = try await ViewedOrgan(own: visit)
    let campaigns = try await visit.registry.campaigns(of: viewed.organ.id, for: viewed.viewer)
    guard campaigns.isEmpty else { return .page(board(try await OpenedCampaign(visit))) }
    let asked = try await visit.registry.campaignsToAnswer(for: viewed.viewer, today: visit.today)
    guard asked.isEmpty, visit.may(.runCampaign) else { return .page(try await unit(asked, viewed)) }
    let next = ("开始年度报告收集", viewed.address(CampaignForms.shelf.address("campaign-open")))
    return .page(viewed.page("年度报告收集", body: EmptyState("还没有收集过年度报告。", next: next).markup))
  }

  // MARK: - Board

  private static func board(_ opened: OpenedCampaign) -> Page {
    let (viewed, board) = (opened.viewed, opened.board)
    return viewed.page(
      "\(opened.year)年度报告收集",
      body: """
        \(opened.sections(Links.campaign))\(viewed.done)\(opened.yearFilter)\(doors(opened))\(summary(board))\
        \(table(opened))
        """)
  }

  private static func doors(_ opened: OpenedCampaign) -> Markup {
    doorLinks([
      opened.viewed.form("campaign-units", "增列单位", opened.pairs),
      opened.viewed.form("campaign-due", "变更期限", opened.pairs),
      opened.viewed.form("campaign-take", "确定合计", opened.pairs),
      opened.viewed.form("campaign-open", "开始其他年度的收集"),
    ])
  }

  private static func summary(_ board: CampaignBoard) -> Markup {
    let states = UnitStanding.State.allCases.map { ($0, board.count($0)) }.filter { $0.1 > 0 }
    let counts = states.map { "\($0.0.chinese) \($0.1) 个" }.joined(separator: "，")
    let changed = board.lines.count(where: \.standing.isChanged)
    let taken: Markup =
      board.taken.map { total in
        let state = total.isComplete ? "完整" : "未完成"
        let later: Markup = changed == 0 ? "此后没有变动。" : "此后 \(changed) 个单位有变动。"
        return "<p>\(total.day.chinese)确定过合计（\(state)），\(later)</p>\n"
      } ?? ""
    return """
      <p>应报送 \(board.lines.count) 个单位：\(counts)。部门期限 \(board.campaign.due.departments.chinese)，\
      乡镇、街道期限 \(board.campaign.due.towns.chinese)。</p>
      \(taken)
      """
  }

  private static func table(_ opened: OpenedCampaign) -> Markup {
    let heads: [DataTable.Column] =
      [.init("单位"), .init("报送情况"), .init("期限"), .init("最近报送"), .init("逾期申请", isNumber: true)]
      + [.init("三日内到期", isNumber: true), .init("未更新栏目", isNumber: true)]
    return DataTable(
      "报送情况", heads,
      rows: opened.board.lines.map { line in
        let address = opened.address(Links.campaignUnit, [("id", line.unit.id.rawValue)])
        let (day, desk) = (line.latest?.day.description ?? "", line.desk)
        return [
          "<a href=\"\(address)\">\(line.unit.name)</a>", UnitStandingMarks(line.standing).markup,
          unbroken(line.standing.due.description), unbroken(day), figure(desk?.overdue, isAlarm: true),
          figure(desk?.nearDue, isAlarm: false), figure(desk?.staleColumns, isAlarm: false),
        ]
      }
    ).markup
  }

  /// Nothing for a unit that is not in this installation.
  private static func figure(_ count: Int?, isAlarm: Bool) -> Markup {
    guard let count else { return "" }
    return count > 0 && isAlarm ? StateMark(String(count), .red).markup : "\(count)"
  }

  // MARK: - Unit

  private static func unit(_ asked: [(county: OrganID, reports: UnitReports)], _ viewed: ViewedOrgan) async throws
    -> Page
  {
    guard !asked.isEmpty else {
      return viewed.page("年度报告收集", body: EmptyState("上级还没有向本单位收集年度报告。").markup)
    }
    let names = try await viewed.registry.organs()
    let table = DataTable(
      "年度报告收集", ["年度", "收集机关", "期限", "报送情况"].map { .init($0) },
      rows: asked.map { county, reports in
        let address = viewed.address(
          Links.campaignUnit,
          [("year", String(reports.campaign.year)), ("county", county.rawValue), ("id", reports.unit.id.rawValue)])
        return [
          "<span class=\"nowrap\"><a href=\"\(address)\">\(reports.campaign.year)年度</a></span>",
          "\(names.first { $0.id == county }?.name ?? "")", unbroken(reports.standing.due.description),
          UnitStandingMarks(reports.standing).markup,
        ]
      })
    return viewed.page("年度报告收集", body: "\(viewed.done)\(table.markup)")
  }
}

/// 报送情况 with its colours; what came late or changed is said beside it.
struct UnitStandingMarks {
  let standing: UnitStanding

  init(_ standing: UnitStanding) { self.standing = standing }

  var markup: Markup {
    let tone: Tone =
      switch standing.state {
      case .overdue: .red
      case .returned, .faulty: .amber
      case .missing: .neutral
      case .received: .green
      }
    let late: Markup = standing.isLate ? " \(StateMark("迟报", .neutral).markup)" : ""
    let changed: Markup = standing.isChanged ? " \(StateMark("合计确定后有变", .amber).markup)" : ""
    return "\(StateMark(standing.state.chinese, tone).markup)\(late)\(changed)"
  }
}

/// 年度报告收集提醒, in the inbox of the units that have something to hand in.
struct CampaignNote {
  private let asked: [(county: OrganID, reports: UnitReports)]
  private let today: Day

  /// Nil where there is nothing to do, or for whom it is not.
  init?(_ visit: Visit) async throws {
    guard visit.may(.submitToCampaign) else { return nil }
    let all = try await visit.registry.campaignsToAnswer(for: try visit.viewer(), today: visit.today)
    asked = all.filter { $0.reports.standing.state != .received }
    today = visit.today
    if asked.isEmpty { return nil }
  }

  var markup: Markup {
    var notices = Markup()
    notices.append(asked) { county, reports in
      let year = String(reports.campaign.year)
      let query = PercentEncoding.query([("year", year), ("county", county.rawValue), ("id", reports.unit.id.rawValue)])
      let (standing, due) = (reports.standing, reports.standing.due.chinese)
      let words =
        switch standing.state {
        case .returned: "已被退回，请按退回理由更正后重新报送，期限 \(due)"
        case .faulty: "有错误，没有计入合计，请更正后重新报送，期限 \(due)"
        case .overdue: "逾期没有报送，期限是 \(due)"
        case .missing, .received: "还没有报送，期限 \(due)"
        }
      let tone: Tone = standing.state == .overdue ? .red : .amber
      return Notice(tone, "<p><a href=\"\(Links.campaignUnit)?\(query)\">\(year)年度报告</a>\(words)。</p>").markup
    }
    return notices
  }
}
