import Disclosure
import Documents
import Registry

/// 我的账号: one's own roles and rights, where one is signed in, and who tried to sign in.
enum OwnAccountPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let person = try visit.person()
    let sessions = try await visit.registry.sessions(of: person, at: visit.now)
    var filter = LoginFilter()
    filter.account = person.account
    let logins = try await visit.registry.logins(of: person.organ, filter, count: 10).records
    let organ = try await visit.registry.directory(of: person.organ).organName
    let body: Markup = """
      <h1>我的账号</h1>
      \(notice(visit))\(FactList(facts(person, organ)).markup)\
      <p class="no-print"><a href="\(Links.password)">修改密码</a>　<a href="\(Links.roleTable)">各角色能办什么</a></p>
      \(rights(person, visit))<h2>现有登录</h2>
      \(table(sessions))\(ending(sessions, visit))<h2>最近的登录记录</h2>
      \(table(logins))
      """
    return .page(Page("我的账号", face: .office, trail: [Crumb("待办", Links.inbox)], body: body))
  }

  @Sendable static func endOthers(_ visit: Visit) async throws -> Answer {
    let count = try await visit.registry.endOtherSessions(of: try visit.person(), at: visit.now)
    return .seeOther("\(Links.account)?done=\(count > 0 ? "ended" : "none")")
  }

  private static func notice(_ visit: Visit) -> Markup {
    switch visit.query["done"] {
    case "ended": Notice(.green, "<p>您在其他地方的登录已全部退出。如果其中有不是您本人的，请立即修改密码。</p>").markup
    case "none": Notice(.neutral, "<p>您没有在其他地方登录。</p>").markup
    default: ""
    }
  }

  private static func facts(_ person: SignedIn, _ organ: String) -> [(String, Markup)] {
    let roles = Role.allCases.filter(person.roles.contains).map(\.chinese).joined(separator: "、")
    return [
      ("姓名", "\(person.name)"), ("账号", "\(person.account)"), ("单位", "\(organ)"),
      ("角色", roles.isEmpty ? "还没有角色，请联系安全管理员" : "\(roles)"),
    ]
  }

  private static func rights(_ person: SignedIn, _ visit: Visit) -> Markup {
    let held = OfficeAction.allCases.filter { action in
      visit.site.permissions.row(of: action).map { !$0.roles.isDisjoint(with: person.roles) } ?? false
    }
    func words(_ actions: [OfficeAction]) -> Markup { "\(actions.map(\.chinese).joined(separator: "、"))" }
    let facts: [(String, Markup)] = [
      ("办理申请", words(held.filter(\.concernsRequest))),
      ("办理信息", words(held.filter { $0.subject == .item })),
      ("年度报告", words(held.filter { $0.subject == .report })), ("其他事项", words(held.filter { $0.subject == .other })),
    ]
    return held.isEmpty ? "" : "<h2>我能办理的事项</h2>\n\(FactList(facts.filter { !$0.1.bytes.isEmpty }).markup)"
  }

  private static func table(_ sessions: [OwnSession]) -> Markup {
    DataTable(
      "现有登录", ["登录时间", "最近使用", "说明"].map { .init($0) },
      rows: sessions.map { session in
        ["\(session.started.inChina)", "\(session.touched.inChina)", session.isThis ? "本次登录" : "其他地方的登录"]
      }
    ).markup
  }

  private static func ending(_ sessions: [OwnSession], _ visit: Visit) -> Markup {
    guard sessions.contains(where: { !$0.isThis }) else { return "" }
    return Form(Links.otherSessions, visit, button: "退出其他登录", body: "").markup
  }

  private static func table(_ logins: [LoginRecord]) -> Markup {
    DataTable(
      "最近的登录记录", ["时间", "结果", "来自"].map { .init($0) },
      rows: logins.map { ["\($0.at.inChina)", $0.outcome.markup, "\($0.source ?? "")"] }
    ).markup
  }
}

extension LoginRecord.Outcome {
  var markup: Markup {
    switch self {
    case .signedIn: StateMark(chinese, .green).markup
    case .wrong: StateMark(chinese, .amber).markup
    case .locked: StateMark(chinese, .red).markup
    case .signedOut: StateMark(chinese, .neutral).markup
    }
  }
}
