import Disclosure
import Documents
import Registry

/// 收回角色, with a reason.
enum RoleWithdrawalPage {
  @Sendable static func show(_ visit: Visit) async throws -> Answer {
    let (grant, organ) = try await find(visit)
    return .page(page(grant, organ, visit, faults: []))
  }

  @Sendable static func send(_ visit: Visit) async throws -> Answer {
    let (grant, organ) = try await find(visit)
    guard visit.form.has("reason") else {
      return .again(page(grant, organ, visit, faults: [FieldFault("reason", "请写明理由。")]))
    }
    do {
      try await visit.registry.withdrawRole(
        grant.role, from: grant.person, of: organ, reason: visit.form["reason"],
        by: .person(try visit.person().person), at: visit.now)
    } catch let refusal as PeopleRefusal {
      return .again(page(grant, organ, visit, faults: [FieldFault("", refusal.sentence)]))
    }
    let own = try visit.person().organ
    let query = PercentEncoding.query([("organ", organ == own ? "" : organ.rawValue), ("done", "withdrawn")])
    return .seeOther("\(Links.roles)?\(query)")
  }

  /// A grant in an organ of theirs; every other one is not found.
  private static func find(_ visit: Visit) async throws -> (RoleGrant, OrganID) {
    let person = PersonID(try visit.part("person"))
    guard let role = Role(rawValue: try visit.part("role")) else { throw PageRefusal.notFound }
    for organ in try await visit.registry.administeredOrgans(from: try visit.person().organ) {
      let grants = try await visit.registry.roleGrants(of: organ.id)
      if let grant = grants.first(where: { $0.person == person && $0.role == role }) { return (grant, organ.id) }
    }
    throw PageRefusal.notFound
  }

  private static func page(_ grant: RoleGrant, _ organ: OrganID, _ visit: Visit, faults: [FieldFault]) -> Page {
    let reason = Field("reason", "理由", .lines(2), hint: "理由记入审计记录。")
      .filled(from: visit.form, faults: faults)
    let form = Form(
      Links.withdrawal(of: grant.role, from: grant.person), visit, button: "收回角色", faults: faults,
      cancel: ("返回角色", Links.roles), isDanger: true, body: reason.markup)
    let facts: [(String, Markup)] = [
      ("姓名", "\(grant.name)"), ("角色", "\(grant.role.chinese)"), ("自何日起担任", "\(grant.since.chinese)"),
      ("办理以后", "此人的登录立即全部退出，再次登录后不能办理这一角色的事项；以前办理的事项不受影响。"),
    ]
    return Page(
      "收回角色", face: .office, trail: [Crumb("角色", Links.roles)],
      body: Confirmation("收回角色：\(grant.name)", consequences: facts, form: form).markup)
  }
}
