import Disclosure
import Documents
import Registry

/// 授予角色, with a reason.
enum NewRolePage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    .page(try await page(visit, try await AdministeredOrgan(visit), faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let organ = try await AdministeredOrgan(visit)
    let role = Role(rawValue: visit.form["role"])
    var faults: [FieldFault] = []
    if !visit.form.has("person") { faults.append(FieldFault("person", "请选择人员。")) }
    if role == nil { faults.append(FieldFault("role", "请选择角色。")) }
    if !visit.form.has("reason") { faults.append(FieldFault("reason", "请写明理由。")) }
    guard let role, faults.isEmpty else { return .again(try await page(visit, organ, faults: faults)) }
    do {
      let isRenewed = try await visit.registry.grantRole(
        role, to: PersonID(visit.form["person"]), of: organ.organ.id, reason: visit.form["reason"],
        by: .person(try visit.person().person), at: visit.now)
      return .seeOther(organ.address(Links.roles, [("done", isRenewed ? "renewed" : "granted")]))
    } catch let refusal as PeopleRefusal {
      let field = if case .noSuchPerson = refusal { "person" } else { "role" }
      return .again(try await page(visit, organ, faults: [FieldFault(field, refusal.sentence)]))
    }
  }

  private static func page(_ visit: Visit, _ organ: AdministeredOrgan, faults: [FieldFault]) async throws -> Page {
    let people = try await visit.registry.directory(of: organ.organ.id).staff
    let choices = people.map { person in
      let held = Role.allCases.filter(person.roles.contains).map(\.chinese).joined(separator: "、")
      return Choice(person.id.rawValue, held.isEmpty ? person.name : "\(person.name)（\(held)）")
    }
    let fields = [
      Field("person", "人员", .select([Choice("", "请选择")] + choices)),
      Field(
        "role", "角色", .radios(Role.allCases.map { Choice($0.rawValue, $0.chinese, hint: $0.duty) }),
        hint: "系统管理员、安全管理员、审计管理员（三员）由不同的人担任，不兼任业务角色。"),
      Field("reason", "理由", .lines(2), hint: "如：岗位调整，文件字号。理由记入审计记录。"),
    ]
    var inputs: Markup = "<input type=\"hidden\" name=\"organ\" value=\"\(organ.organ.id.rawValue)\"/>\n"
    inputs.append(fields) { $0.filled(from: visit.form, faults: faults).markup }
    let form = Form(
      Links.newRole, visit, button: "授予角色", faults: faults, cancel: ("返回角色", organ.address(Links.roles)),
      body: inputs)
    let filter: Markup =
      organ.fields.isEmpty || !faults.isEmpty ? "" : FilterForm(Links.newRole, organ.fields).markup
    return Page(
      "授予角色", face: .office, trail: [Crumb("角色", organ.address(Links.roles))],
      body: "<h1>授予角色</h1>\n\(filter)\(form.markup)")
  }
}

extension Role {
  /// 职责, in a few words.
  var duty: String {
    switch self {
    case .contributor: "承办分办到本科室的申请"
    case .mailRoom: "登记收到的申请，登记送达"
    case .officer: "办理申请的全过程"
    case .officeHead: "初审答复，同意延期，维护单位设置"
    case .deputyLeader: "审核答复"
    case .leader: "签发答复"
    case .supervisor: "查看本级和下级机关的办理情况"
    case .systemAdmin: "维护机构人员和账号，照看系统运行"
    case .securityAdmin: "授予和收回角色，查看登录记录"
    case .auditAdmin: "查看审计记录和登录记录"
    }
  }
}
