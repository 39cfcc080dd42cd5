package import Disclosure

/// 登录人: who asks, for every page and query.
package struct SignedIn: Hashable, Sendable {
  package let person: PersonID
  package let organ: OrganID
  package let roles: Set<Role>
  /// Those of the posts held today.
  package let offices: Set<OfficeID>
  /// The organs beneath, for a supervisor; for others none.
  package let beneath: Set<OrganID>
  package let name: String
  package let account: String
  /// The digest of the session's token, for tokens of forms.
  package let sessionKey: String
  /// Whether the password is older than 90 days: a change is suggested, not demanded.
  package let passwordIsOld: Bool

  package init(
    person: PersonID, organ: OrganID, roles: Set<Role>, offices: Set<OfficeID>, beneath: Set<OrganID> = [],
    name: String, account: String,
    sessionKey: String, passwordIsOld: Bool = false
  ) {
    self.person = person
    self.organ = organ
    self.roles = roles
    self.offices = offices
    self.beneath = beneath
    self.name = name
    self.account = account
    self.sessionKey = sessionKey
    self.passwordIsOld = passwordIsOld
  }
}

extension Viewer {
  package init(_ signedIn: SignedIn) {
    self.init(
      person: signedIn.person, organ: signedIn.organ, roles: signedIn.roles, offices: signedIn.offices,
      beneath: signedIn.beneath)
  }
}
