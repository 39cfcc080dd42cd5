import Documents
import Registry

/// 登录.
enum SignInPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    if visit.signedIn != nil { return .seeOther(back(visit.query["back"])) }
    guard try await visit.registry.isSetUp() else { return .seeOther(Links.setUp) }
    return .page(page(visit, back: visit.query["back"], faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let cookies = SessionCookie(isLoopback: visit.context.isLoopbackName)
    let (account, password) = (visit.form["account"], visit.form.raw("password") ?? "")
    var faults: [FieldFault] = []
    if account.isEmpty { faults.append(FieldFault("account", "请填写账号。")) }
    if password.isEmpty { faults.append(FieldFault("password", "请填写密码。")) }
    guard faults.isEmpty else { return .again(page(visit, back: visit.form["back"], faults: faults)) }
    // The session of before ends, whoever left it in this browser.
    let result = try await visit.registry.signIn(
      account: account, password: password, replacing: visit.request.cookie(cookies.session),
      from: visit.context.address.description, hashing: visit.site.hashing, at: visit.now)
    switch result {
    case .refused(let refusal):
      return .again(page(visit, back: visit.form["back"], faults: [FieldFault("account", refusal.sentence)]))
    case .signedIn(let token):
      return .redirect(to: back(visit.form["back"]), cookies: [cookies.setting(session: token)])
    }
  }

  /// 退出登录.
  @Sendable static func leave(_ visit: Visit) async throws -> Answer {
    let cookies = SessionCookie(isLoopback: visit.context.isLoopbackName)
    if let token = visit.request.cookie(cookies.session) {
      try await visit.registry.signOut(token: token, at: visit.now)
    }
    return .redirect(to: "\(Links.signIn)?done=out", cookies: [cookies.endingSession])
  }

  private static func back(_ text: String) -> String { LocalPath.checked(text) ?? Links.home }

  private static func page(_ visit: Visit, back: String, faults: [FieldFault]) -> Page {
    let fields = [
      Field("account", "账号", isShort: true, autocomplete: "username"),
      Field("password", "密码", .password, isShort: true, autocomplete: "current-password"),
    ].map { $0.filled(from: visit.form, faults: faults) }
    var body: Markup = "<input type=\"hidden\" name=\"back\" value=\"\(back)\"/>\n"
    body.append(fields) { $0.markup }
    let form = Form(Links.signIn, visit, button: "登录", faults: faults, body: body)
    return Page("登录", face: .portal, body: "<h1>登录</h1>\n\(notice(visit))\(form.markup)\(first)")
  }

  private static var first: Markup {
    "<p class=\"hint aside\">第一次使用，或者忘记了密码？向系统管理员索取启用码，然后<a href=\"\(Links.activate)\">设置密码</a>。</p>\n"
  }

  private static func notice(_ visit: Visit) -> Markup {
    if !visit.context.isSecure {
      return Notice(.amber, "<p>本页没有加密，浏览器不会保存登录。请改用以 https:// 开头的地址，没有的请联系系统管理员。</p>").markup
    }
    return switch visit.query["done"] {
    case "out": Notice(.green, "<p>已退出登录。</p>").markup
    case "set-up": Notice(.green, "<p>初始设置已完成。请用刚才设置的账号登录。</p>").markup
    case "activated": Notice(.green, "<p>密码已设置，启用码已作废。请登录。</p>").markup
    default: ""
    }
  }
}
