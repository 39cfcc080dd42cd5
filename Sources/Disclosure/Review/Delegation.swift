/// 授权代签: one person may sign in another's place, in the named roles, from one day through another.
package struct Delegation: Hashable, Sendable {
  /// 授权人.
  package let principal: PersonID
  /// 受托人, who signs.
  package let deputy: PersonID
  package let from: Day
  /// The last day on which it holds.
  package let until: Day
  /// Of the principal's, those in which the deputy may sign.
  package let roles: Set<Role>

  package init(
    principal: PersonID, deputy: PersonID, from: Day, until: Day, roles: Set<Role>
  ) throws(DelegationRefusal) {
    guard principal != deputy else { throw .toOneself }
    guard from <= until else { throw .endsBeforeItBegins(from: from, until: until) }
    guard !roles.isEmpty else { throw .noRole }
    guard roles.isDisjoint(with: Role.administrators) else { throw .administrator }
    self.principal = principal
    self.deputy = deputy
    self.from = from
    self.until = until
    self.roles = roles
  }

  package func isInForce(on day: Day) -> Bool { from <= day && day <= until }
}

/// Why an authority to sign is not one.
package enum DelegationRefusal: Error, Hashable, Sendable {
  case toOneself
  case endsBeforeItBegins(from: Day, until: Day)
  case noRole
  case administrator

  package var sentence: String {
    switch self {
    case .toOneself: "授权人和受托人不能是同一人，请另选受托人。"
    case .endsBeforeItBegins(let from, let until): "授权的截止日期 \(until) 早于起始日期 \(from)，请核对日期。"
    case .noRole: "授权没有写明以什么角色代签，请至少选择一个角色。"
    case .administrator: "三员的权限不能授权他人行使。"
    }
  }
}
