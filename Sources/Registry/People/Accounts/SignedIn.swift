package import Disclosure

/// 登录人: who asks, for every page and query.
package struct SignedIn: Hashable, Sendable {
  package let person: PersonID
  package let organ: OrganID
  package let roles: Set<Role>
  /// Those of the posts held today.
  package let offices: Set<OfficeID>
  package let name: String
  package let account: String
  /// The digest of the session's token, for tokens of forms.
  package let sessionKey: String
  /// Whether the password is older than 90 days: a change is suggested, not demanded.
  package let passwordIsOld: Bool

  package init(
    person: PersonID, organ: OrganID, roles: Set<Role>, offices: Set<OfficeID>, name: String, account: String,
    sessionKey: String, passwordIsOld: Bool = false
  ) {
    self.person = person
    self.organ = organ
    self.roles = roles
    self.offices = offices
    self.name = name
    self.account = account
    self.sessionKey = sessionKey
    self.passwordIsOld = passwordIsOld
  }
}
