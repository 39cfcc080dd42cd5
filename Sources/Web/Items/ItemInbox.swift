import Disclosure
import Documents
import Registry

/// 待办的信息: the items that wait for this person, in the order in which they should be taken up.
struct ItemInbox {
  private let today: Day
  private let calendar: WorkCalendar
  private let groups: [Group]

  private struct Group {
    let title: String
    let lines: [ItemSummary]
    let total: Int
    /// The list that shows them all.
    let address: String
  }

  private static let shown = 10

  /// Nil for whom no items are.
  init?(_ visit: Visit) async throws {
    guard visit.may(.listItems) else { return nil }
    let viewer = try visit.viewer()
    let rules = try await visit.rules()
    (today, calendar) = (visit.today, rules.calendar)
    var wanted: [(String, ItemFilter, String)] = []
    func may(_ action: OfficeAction, in state: ItemState) -> Bool {
      visit.site.permissions.allows(visit.signedIn?.roles ?? [], action, item: state)
    }
    if may(.approveTakeDown, in: .takenDown) { wanted.append(("等我补批的紧急撤下", Self.takenDown, "state=takenDown")) }
    wanted.append(("等我审核的信息", .waiting(for: viewer, visit.signedIn?.roles ?? [], rules, on: visit.today), "mine=1"))
    if may(.publishItem, in: .approved) {
      wanted.append(("已签发、等待发布的信息", Self.signed, "state=approved&state=correctionApproved"))
    }
    if visit.signedIn?.roles == [.contributor] { wanted.append(("拟稿中的信息", Self.drafts, "state=drafting")) }
    var groups: [Group] = []
    for (title, filter, query) in wanted {
      let page = try await visit.registry.items(for: viewer, filter, count: Self.shown)
      guard page.total > 0 else { continue }
      groups.append(
        Group(title: title, lines: page.lines, total: page.total, address: "\(Links.items)?\(query)"))
    }
    self.groups = groups
  }

  var isEmpty: Bool { groups.isEmpty }

  var markup: Markup {
    var sections = Markup()
    sections.append(groups) { group in
      let table = DataTable(
        group.title, ["标题", "状态", "公开期限"].map { .init($0) }, rows: group.lines.map(line))
      let more: Markup =
        group.total > group.lines.count
        ? "<p class=\"quiet\">这里显示前 \(group.lines.count) 条，<a href=\"\(group.address)\">查看全部</a>。</p>\n" : ""
      return "<section><h2>\(group.title)（\(group.total)）</h2>\n\(table.markup)\(more)</section>\n"
    }
    return sections
  }

  private func line(_ item: ItemSummary) -> [Markup] {
    [
      "<a href=\"\(Links.item(item.id))\">\(item.shownTitle)</a>", ItemStateMark(item.state, item.role).markup,
      limit(item),
    ]
  }

  /// 20 个工作日 from the day on which it was made (《条例》第二十六条); what is published has kept or missed it.
  private func limit(_ item: ItemSummary) -> Markup {
    guard item.published == nil, let formed = item.formed else { return "" }
    let standing = PublicationTimeliness(
      formed: formed, limit: .statutory, notBefore: item.notBefore, released: nil, on: today, in: calendar)
    return StateMark(standing.chinese, Tone(standing)).markup
  }

  private static let takenDown: ItemFilter = {
    var filter = ItemFilter()
    filter.awaitsApproval = true
    return filter
  }()

  private static let signed = ItemFilter(states: [.approved, .correctionApproved])
  private static let drafts = ItemFilter(states: [.drafting])
}

extension Tone {
  /// Five working days before the last one it is time to look.
  init(_ standing: PublicationTimeliness) {
    self =
      switch standing {
      case .inTime, .early: .green
      case .late, .overdue: .red
      case .pending(_, let left): left <= 5 ? .amber : .neutral
      }
  }
}

extension ItemFilter {
  /// 等本人审核: the step of the ladder that is due is the person's, who has not taken another of it.
  static func waiting(for viewer: Viewer, _ roles: Set<Role>, _ rules: RequestRules, on day: Day) -> ItemFilter {
    var filter = ItemFilter(states: [.inReview, .correcting])
    filter.waitsFor = roles.union(rules.signers.signingRoles(of: viewer.person, on: day))
    filter.notBoundTo = viewer.person
    return filter
  }
}
