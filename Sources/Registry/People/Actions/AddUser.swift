import Database
package import Disclosure

/// 新增用户: a person with roles and an account in one go, as the command on the server makes them.
package struct NewUser: Hashable, Sendable {
  /// The organ's name; nil when there is only one.
  package let organ: String?
  package let name: String
  package let account: String
  package let office: String?
  package let title: String
  package let roles: Set<Role>

  package init(
    organ: String?, name: String, account: String, office: String? = nil, title: String = "工作人员", roles: Set<Role>
  ) {
    self.organ = organ
    self.name = name
    self.account = account
    self.office = office
    self.title = title
    self.roles = roles
  }
}

extension Registry {
  /// - Throws: `PeopleRefusal`.
  package func addUser(_ user: NewUser, at now: Instant) async throws -> ActivationCode {
    let sealed = sealed
    return try await act(on: SetUp.stream, at: now) { action in
      let open = try DirectoryQuery.organs(in: action.session).filter { $0.closed == nil }
      let fitting = user.organ.map { name in open.filter { $0.name == name } } ?? open
      guard let organ = fitting.first, fitting.count == 1 else { throw PeopleRefusal.noSuchOrgan }
      let work = PeopleAct(action: action, organ: organ.id, authority: .console)
      let office = try user.office.map { name in
        let found = try action.session.first(
          "SELECT id FROM office WHERE organ = $1 AND name = $2 AND closed IS NULL", organ.id.rawValue, name
        ) { OfficeID(try $0[0] as String) }
        guard let found else { throw PeopleRefusal.noSuchOffice }
        return found
      }
      let person = try work.addPerson(PersonDetails(name: user.name), sealed)
      try work.takePost(user.title, in: office, by: person, since: nil)
      for role in user.roles.sorted(by: { $0.rawValue < $1.rawValue }) { try work.grantChecked(role, to: person) }
      return try work.openAccountChecked(user.account, for: person)
    }
  }
}
