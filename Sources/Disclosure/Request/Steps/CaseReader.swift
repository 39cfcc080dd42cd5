/// 经办人: who looks at a case, on which day, with what authority.
package struct CaseReader: Sendable {
  package let person: PersonID
  package let roles: Set<Role>
  package let today: Day
  package let permissions: PermissionTable
  /// Who may sign. The reader's own roles count whether they stand here or not.
  package let signers: SigningAuthority

  package init(
    _ person: PersonID, roles: Set<Role>, today: Day, permissions: PermissionTable, signers: SigningAuthority = .none
  ) {
    self.person = person
    self.roles = roles
    self.today = today
    self.permissions = permissions
    self.signers = SigningAuthority(
      roles: signers.roles.merging([person: roles]) { $0.union($1) }, delegations: signers.delegations)
  }

  /// The roles that count for `action`: for a signature also those entrusted to the reader.
  package func roles(for action: OfficeAction) -> Set<Role> {
    switch action {
    case .passReply, .returnReply, .passItem, .returnItem, .passReport, .returnReport:
      roles.union(signers.signingRoles(of: person, on: today))
    default: roles
    }
  }
}
