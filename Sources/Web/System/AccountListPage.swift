import Disclosure
import Documents
import Registry

/// 账号: who may sign in, and how each account stands.
enum AccountListPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    let accounts = try await visit.registry.accounts(of: organ.organ.id, at: visit.now)
    let wanted = AccountStateWords.Kind(rawValue: visit.query["state"])
    let shown = accounts.filter { wanted == nil || AccountStateWords($0.state).kind == wanted }
    let list =
      shown.isEmpty
      ? EmptyState("没有符合条件的账号。", next: (label: "清除条件", address: Links.accounts)).markup
      : table(shown, visit)
    let body: Markup = """
      <h1>账号</h1>
      \(notice(accounts, visit))\(FilterForm(Links.accounts, fields(organ, visit)).markup)
      <p class="no-print"><a href="\(organ.address(Links.newAccount))">新增账号</a></p>
      \(list)<p class="quiet">共 \(shown.count) 个账号。</p>

      """
    return .page(Page("账号", face: .office, width: .wide, body: body))
  }

  private static func fields(_ organ: AdministeredOrgan, _ visit: Visit) -> [Field] {
    let states = [Choice("", "全部")] + AccountStateWords.Kind.allCases.map { Choice($0.rawValue, $0.chinese) }
    return organ.fields + [Field("state", "状态", .select(states), value: visit.query["state"])]
  }

  private static func table(_ accounts: [AccountStanding], _ visit: Visit) -> Markup {
    let columns: [DataTable.Column] = [
      .init("账号"), .init("姓名"), .init("状态"), .init("最近登录"), .init("现有登录", isNumber: true), .init("办理"),
    ]
    return DataTable(
      "账号", columns,
      rows: accounts.map { account in
        [
          "\(account.account)", "<span class=\"nowrap\">\(account.personName)</span>",
          AccountStateWords(account.state).markup,
          account.lastSignIn.map { "<span class=\"nowrap\">\($0.inChina)</span>" } ?? "没有登录过",
          "\(account.sessions)", steps(account, visit),
        ]
      }
    ).markup
  }

  private static func steps(_ account: AccountStanding, _ visit: Visit) -> Markup {
    if account.person == visit.signedIn?.person { return "<span class=\"quiet\">本人</span>" }
    var links = Markup()
    links.append(AccountStep.allCases.filter { $0.isOffered(in: account.state) }.enumerated()) { index, step in
      let gap: Markup = index == 0 ? "" : "　"
      return "\(gap)<a class=\"nowrap\" href=\"\(Links.account(step, of: account.person))\">\(step.chinese)</a>"
    }
    return links
  }

  /// What was done just now, told from the account itself.
  private static func notice(_ accounts: [AccountStanding], _ visit: Visit) -> Markup {
    guard let step = AccountStep(rawValue: visit.query["done"]),
      let account = accounts.first(where: { $0.person.rawValue == visit.query["person"] }),
      !step.isOffered(in: account.state), let sentence = step.done(account)
    else { return "" }
    return Notice(.green, "<p>\(sentence)</p>").markup
  }
}

/// 账号状态 in words.
struct AccountStateWords {
  enum Kind: String, CaseIterable {
    case notActivated, active, locked, closed

    var chinese: String {
      switch self {
      case .notActivated: "未启用"
      case .active: "正常"
      case .locked: "已锁定"
      case .closed: "已停用"
      }
    }
  }

  let state: AccountStanding.State

  init(_ state: AccountStanding.State) { self.state = state }

  var kind: Kind {
    switch state {
    case .notActivated: .notActivated
    case .active: .active
    case .locked, .held: .locked
    case .closed: .closed
    }
  }

  private var tone: Tone {
    switch kind {
    case .active: .green
    case .locked: .red
    case .notActivated: .amber
    case .closed: .neutral
    }
  }

  private var detail: String {
    switch state {
    case .notActivated(let until?): "启用码 \(until.inChina) 前有效"
    case .notActivated(nil): "启用码已过期"
    case .active: ""
    case .locked(let until): "密码连续输错，至 \(until.inChina)"
    case .held(let since): "由管理员锁定，自 \(since) 起"
    case .closed(let day): "自 \(day) 起"
    }
  }

  var markup: Markup {
    let more: Markup = detail.isEmpty ? "" : " <span class=\"quiet\">\(detail)</span>"
    return "\(StateMark(kind.chinese, tone).markup)\(more)"
  }
}
