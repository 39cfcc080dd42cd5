import Documents
import Registry

/// 启用账号: the first password, or a new one, with the code that was handed out.
enum ActivationPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer { .page(page(visit, faults: [])) }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    var faults: [FieldFault] = []
    if !visit.form.has("account") { faults.append(FieldFault("account", "请填写账号。")) }
    if !visit.form.has("code") { faults.append(FieldFault("code", "请填写启用码。")) }
    faults += NewPassword.faults(in: visit.form)
    guard faults.isEmpty else { return .again(page(visit, faults: faults)) }
    do {
      try await visit.registry.activate(
        account: visit.form["account"], code: visit.form["code"], password: visit.form.raw("password") ?? "",
        hashing: visit.site.hashing, at: visit.now)
      return .seeOther("\(Links.signIn)?done=activated")
    } catch let refusal as PeopleRefusal {
      let isNew = if case .password = refusal { true } else { false }
      return .again(page(visit, faults: [FieldFault(isNew ? "password" : "code", refusal.sentence)]))
    }
  }

  private static func page(_ visit: Visit, faults: [FieldFault]) -> Page {
    let fields =
      [
        Field("account", "账号", isShort: true, autocomplete: "username"),
        Field("code", "启用码", hint: "由系统管理员发放，只能使用一次。", isShort: true, autocomplete: "one-time-code"),
      ] + NewPassword.fields(isAdministrator: false)
    var body = Markup()
    body.append(fields) { $0.filled(from: visit.form, faults: faults).markup }
    let form = Form(
      Links.activate, visit, button: "设置密码", faults: faults, cancel: ("返回登录", Links.signIn), body: body)
    return Page("设置密码", face: .portal, trail: [Crumb("登录", Links.signIn)], body: "<h1>设置密码</h1>\n\(form.markup)")
  }
}
