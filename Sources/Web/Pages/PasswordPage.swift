import Disclosure
import Documents
import Registry

/// 修改密码, by the person, with the present one.
enum PasswordPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer { .page(page(visit, faults: [])) }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let person = try visit.person()
    let faults = NewPassword.faults(in: visit.form) + (visit.form.raw("present") ?? "").emptyFault("present", "现在的密码")
    guard faults.isEmpty else { return .again(page(visit, faults: faults)) }
    do {
      let token = try await visit.registry.changePassword(
        of: person, from: visit.form.raw("present") ?? "", to: visit.form.raw("password") ?? "",
        hashing: visit.site.hashing, at: visit.now)
      let cookies = SessionCookie(isLoopback: visit.context.isLoopbackName)
      return .redirect(to: "\(Links.password)?done=changed", cookies: [cookies.setting(session: token)])
    } catch let refusal as PeopleRefusal {
      let isNew = if case .password = refusal { true } else { false }
      return .again(page(visit, faults: [FieldFault(isNew ? "password" : "present", refusal.sentence)]))
    }
  }

  private static func page(_ visit: Visit, faults: [FieldFault]) -> Page {
    var notice = Markup()
    if visit.query["done"] == "changed" {
      notice = Notice(.green, "<p>密码已修改，您在其他地方的登录已全部退出。</p>").markup
    } else if visit.signedIn?.passwordIsOld == true {
      notice = Notice(.amber, "<p>这个密码已使用超过 \(PasswordRules.reminder) 天，建议修改。</p>").markup
    }
    let present = Field("present", "现在的密码", .password, isShort: true, autocomplete: "current-password")
    var body = Markup()
    let isAdministrator = visit.signedIn?.roles.contains { $0.isAdministrator } ?? false
    body.append([present] + NewPassword.fields(isAdministrator: isAdministrator)) {
      $0.filled(from: visit.form, faults: faults).markup
    }
    let form = Form(Links.password, visit, button: "修改密码", faults: faults, body: body)
    return Page(
      "修改密码", face: .office, trail: [Crumb("我的账号", Links.account)], body: "<h1>修改密码</h1>\n\(notice)\(form.markup)")
  }
}

/// 新密码, typed twice.
enum NewPassword {
  static func fields(isAdministrator: Bool) -> [Field] {
    let least = isAdministrator ? PasswordRules.leastForAdministrators : PasswordRules.least
    return [
      Field(
        "password", "新密码", .password, hint: "至少 \(least) 个字符，包含大写字母、小写字母、数字、其他字符中的三类。", isShort: true,
        autocomplete: "new-password"),
      Field("again", "再输入一次新密码", .password, isShort: true, autocomplete: "new-password"),
    ]
  }

  static func faults(in form: FormValues) -> [FieldFault] {
    let (password, again) = (form.raw("password") ?? "", form.raw("again") ?? "")
    if password.isEmpty { return [FieldFault("password", "请填写新密码。")] }
    return password == again ? [] : [FieldFault("again", "两次输入的新密码不一致，请重新输入。")]
  }
}

extension String {
  fileprivate func emptyFault(_ field: String, _ label: String) -> [FieldFault] {
    isEmpty ? [FieldFault(field, "请填写\(label)。")] : []
  }
}
