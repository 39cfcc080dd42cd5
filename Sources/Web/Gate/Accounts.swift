package import Disclosure
package import Registry

/// 登录账号, as pages need them.
package protocol Accounts: Sendable {
  func isSetUp() async throws -> Bool
  /// Nil before the set-up.
  func organName() async throws -> String?
  func signedIn(token: String, at now: Instant) async throws -> SignedIn?
}

/// 登录人: who asks, for every page and query.
package struct SignedIn: Hashable, Sendable {
  package let person: PersonID
  package let organ: OrganID
  package let roles: Set<Role>
  package let offices: Set<OfficeID>
  package let name: String
  /// The digest of the session's token, in hexadecimal; forms are bound to it.
  package let sessionKey: String

  package init(
    person: PersonID, organ: OrganID, roles: Set<Role>, offices: Set<OfficeID>, name: String, sessionKey: String
  ) {
    self.person = person
    self.organ = organ
    self.roles = roles
    self.offices = offices
    self.name = name
    self.sessionKey = sessionKey
  }
}
