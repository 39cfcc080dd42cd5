import Disclosure
import Documents
import Registry

/// 初始设置: the first organ and its three administrators; there are no accounts before, and no default passwords.
enum SetUpPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    if try await visit.registry.isSetUp() { return .seeOther(Links.signIn) }
    return .page(page(visit, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    if try await visit.registry.isSetUp() { return .seeOther(Links.signIn) }
    let (first, faults) = read(visit)
    guard faults.isEmpty else { return .again(page(visit, faults: faults)) }
    do {
      try await visit.registry.setUp(first, hashing: visit.site.hashing, at: visit.now)
    } catch let refusal as SetUpRefusal {
      guard case .faults(let faults) = refusal else { return .seeOther(Links.signIn) }
      return .again(page(visit, faults: faults.map(fault)))
    }
    return .seeOther("\(Links.signIn)?done=set-up")
  }

  private static func read(_ visit: Visit) -> (FirstSetUp, [FieldFault]) {
    let form = visit.form
    func administrator(_ role: Role) -> FirstSetUp.Administrator {
      FirstSetUp.Administrator(
        name: form[name(role, .name)], account: form[name(role, .account)],
        password: form.raw(name(role, .password)) ?? "")
    }
    let level = OrganLevel(rawValue: form["level"])
    let first = FirstSetUp(
      organName: form["organName"], level: level ?? .town, systemAdmin: administrator(.systemAdmin),
      securityAdmin: administrator(.securityAdmin), auditAdmin: administrator(.auditAdmin))
    var faults: [FieldFault] = []
    if visit.site.options.setUpCode?.matches(form["code"]) != true {
      faults.append(FieldFault("code", "设置码不正确。请照运行本系统的终端上显示的填写；终端已关闭的，重新启动后会显示新的设置码。"))
    }
    faults += first.faults.filter { $0.role == nil }.map(fault)
    if level == nil { faults.append(FieldFault("level", "请选择单位层级。")) }
    faults += first.faults.filter { $0.role != nil }.map(fault)
    for role in roles where form.raw(name(role, .password)) != form.raw(again(role)) {
      faults.append(FieldFault(again(role), "\(role.chinese)两次输入的密码不一致，请重新输入。"))
    }
    return (first, faults)
  }

  private static let roles: [Role] = [.systemAdmin, .securityAdmin, .auditAdmin]

  private static func name(_ role: Role?, _ field: FirstSetUp.Fault.Field) -> String {
    role.map { "\($0.rawValue)-\(field.rawValue)" } ?? field.rawValue
  }

  private static func again(_ role: Role) -> String { "\(role.rawValue)-again" }

  private static func fault(_ fault: FirstSetUp.Fault) -> FieldFault {
    FieldFault(name(fault.role, fault.field), fault.sentence)
  }

  private static func page(_ visit: Visit, faults: [FieldFault]) -> Page {
    let levels = [Choice("", "请选择")] + OrganLevel.allCases.map { Choice($0.rawValue, $0.chinese) }
    var body = Markup()
    body.append([
      Field("code", "设置码", hint: "显示在运行本系统的终端上。", isShort: true, autocomplete: "off"),
      Field("organName", "单位全称", hint: "写在信函和页面上的名称，如“清河县云溪镇人民政府”。", autocomplete: "organization"),
      Field("level", "单位层级", .select(levels)),
    ]) { $0.filled(from: visit.form, faults: faults).markup }
    body += """
      <h2>三名管理员</h2>
      <p class="hint">系统管理员开设账号，安全管理员授予角色，审计管理员查看记录；三人互相制约，不办理业务，必须由不同的人担任。</p>

      """
    body.append(roles) { role in
      var fields = Markup()
      fields.append(administratorFields(role)) { $0.filled(from: visit.form, faults: faults).markup }
      return "<fieldset class=\"group\"><legend>\(role.chinese)</legend>\(fields)</fieldset>\n"
    }
    let form = Form(Links.setUp, visit, button: "完成初始设置", faults: faults, body: body)
    return Page("初始设置", face: .portal, body: "<h1>初始设置</h1>\n\(form.markup)")
  }

  private static func administratorFields(_ role: Role) -> [Field] {
    [
      Field(name(role, .name), "姓名", isShort: true, autocomplete: "off"),
      Field(
        name(role, .account), "账号", hint: "小写字母、数字、点、下划线或者连字符。", isShort: true, autocomplete: "off"),
      Field(
        name(role, .password), "密码", .password,
        hint: "由本人设置，至少 \(PasswordRules.leastForAdministrators) 个字符，包含大写字母、小写字母、数字、其他字符中的三类。", isShort: true,
        autocomplete: "new-password"),
      Field(again(role), "再输入一次密码", .password, isShort: true, autocomplete: "new-password"),
    ]
  }
}
