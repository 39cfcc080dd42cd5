import Database
package import Disclosure

/// 角色授予: who holds which role, since when.
package struct RoleGrant: Hashable, Sendable {
  package let role: Role
  package let person: PersonID
  package let name: String
  package let account: String?
  package let since: Day
}

extension Registry {
  /// By role, then by name.
  package func roleGrants(of organ: OrganID) async throws -> [RoleGrant] {
    let grants = try await database.read { session in
      try session.query(
        """
        SELECT role_grant.role, role_grant.person, person.name, account.name, role_grant.since
        FROM role_grant JOIN person ON person.id = role_grant.person
        LEFT JOIN account ON account.person = person.id AND account.closed IS NULL
        WHERE role_grant.organ = $1 ORDER BY person.name, person.id
        """, organ.rawValue
      ) { row in
        let stored: String = try row[0]
        guard let role = Role(rawValue: stored) else { throw StoredValueFault(column: "role", value: stored) }
        return RoleGrant(
          role: role, person: PersonID(try row[1] as String), name: try row[2], account: try row[3],
          since: try StoredDay(row, 4).value)
      }
    }
    return Role.allCases.flatMap { role in grants.filter { $0.role == role } }
  }
}
