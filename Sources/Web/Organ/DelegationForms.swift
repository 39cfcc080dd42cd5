import Disclosure
import Documents
import Registry

/// 授权代签.
enum DelegationForms {
  static func form(_ key: String) -> OrganForm? {
    switch key {
    case "delegation-add": adding
    case "delegation-end": ending
    default: nil
    }
  }

  private static let signing: [Role] = [.officeHead, .deputyLeader, .leader]

  private static let adding = OrganForm(
    title: "登记授权代签", permission: .delegateAuthority, button: "登记授权",
    hint: "由授权人本人登记，或者由第三人凭书面授权登记；受托人不能为自己登记。", back: Links.delegations,
    fields: { opened in
      let own = opened.person.roles.isDisjoint(with: signing) ? "" : opened.person.person.rawValue
      let principals = opened.directory.staff.filter { !$0.roles.isDisjoint(with: signing) }
      return [
        Field("principal", "授权人", .select(principals.map { Choice($0.id.rawValue, $0.name) }), value: own),
        Field("deputy", "受托人", .select(opened.peopleChoices())),
        Field(
          "roles", "代签范围", .ticks(signing.map { Choice($0.rawValue, "以\($0.chinese)身份审核签发") }),
          hint: "只能授出授权人自己担任的角色。"),
        Field("from", "从哪天起", .day, value: opened.today.description, isShort: true),
        Field("until", "到哪天止", .day, hint: "最后一天，期满自动失效。", isShort: true),
        Field("reason", "授权事由", .select(DelegationReason.allCases.map { Choice($0.rawValue, $0.chinese) })),
      ]
    },
    perform: { input in
      let roles = Set(input.form.all("roles").compactMap(Role.init(rawValue:)))
      let delegation = try Delegation(
        checked: input.person("principal", "授权人"), input.person("deputy", "受托人"), input.day("from", "开始日期"),
        input.day("until", "结束日期"), roles)
      guard let reason = DelegationReason(rawValue: input.form["reason"]) else {
        throw OrganFaults("reason", "请选择授权事由。")
      }
      _ = try await input.registry.delegateAuthority(
        delegation, reason: reason, of: input.organ, by: input.by, at: input.now)
    })

  private static let ending = OrganForm(
    title: "结束授权", permission: .delegateAuthority, button: "结束授权", hint: "今天为最后一天；还没有开始的不再开始。", isDanger: true,
    back: Links.delegations,
    above: { opened in
      let found = try opened.delegationNamed()
      return FactList([
        ("授权人", "\(opened.directory.name(of: found.delegation.principal))"),
        ("受托人", "\(opened.directory.name(of: found.delegation.deputy))"),
        ("期限", "\(found.delegation.from.chinese)至\(found.delegation.until.chinese)"), ("事由", "\(found.reason)"),
      ]).markup
    },
    fields: { _ in [] },
    perform: { input in
      try await input.registry.endDelegation(
        input.opened.delegationNamed().id, of: input.organ, by: input.by, at: input.now)
    })
}

extension Delegation {
  fileprivate init(
    checked principal: PersonID, _ deputy: PersonID, _ from: Day, _ until: Day, _ roles: Set<Role>
  ) throws {
    do throws(DelegationRefusal) {
      try self.init(principal: principal, deputy: deputy, from: from, until: until, roles: roles)
    } catch { throw PeopleRefusal.delegation(error) }
  }
}

extension OpenedOrgan {
  fileprivate func delegationNamed() throws(PageRefusal) -> RecordedDelegation {
    guard let found = directory.delegations.first(where: { $0.id == visit.query["id"] }) else { throw .notFound }
    return found
  }
}
