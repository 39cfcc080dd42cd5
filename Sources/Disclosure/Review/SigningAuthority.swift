/// 签署权限: what is known of the people of an organ when somebody signs: who holds which roles, and who may sign for whom.
package struct SigningAuthority: Hashable, Sendable {
  package let roles: [PersonID: Set<Role>]
  package let delegations: [Delegation]

  package init(roles: [PersonID: Set<Role>], delegations: [Delegation] = []) {
    self.roles = roles
    self.delegations = delegations
  }

  /// Nobody may sign.
  package static let none = SigningAuthority(roles: [:])

  /// Whether `person` holds `role`.
  package func holds(_ person: PersonID, _ role: Role) -> Bool { roles[person]?.contains(role) ?? false }

  /// Whether `deputy` may sign for `principal` in `role`: the principal holds it still, and an authority covers it on that day.
  package func covers(_ deputy: PersonID, for principal: PersonID, in role: Role, on day: Day) -> Bool {
    holds(principal, role)
      && delegations.contains {
        $0.deputy == deputy && $0.principal == principal && $0.roles.contains(role) && $0.isInForce(on: day)
      }
  }

  /// Those for whom `deputy` may sign in `role` on `day`, in the order of the delegations.
  package func principals(of deputy: PersonID, in role: Role, on day: Day) -> [PersonID] {
    delegations.map(\.principal).filter { covers(deputy, for: $0, in: role, on: day) }
  }

  /// The roles in which `person` may sign on `day`: their own and those entrusted to them.
  package func signingRoles(of person: PersonID, on day: Day) -> Set<Role> {
    let entrusted = delegations.filter { $0.deputy == person }.flatMap { delegation in
      delegation.roles.filter { covers(person, for: delegation.principal, in: $0, on: day) }
    }
    return (roles[person] ?? []).union(entrusted)
  }
}
