package import Disclosure

/// 人员信息: what is written down of somebody; telephone number and mail address are sealed.
package struct PersonDetails: Hashable, Sendable {
  package let name: String
  package let phone: String?
  package let email: String?

  package init(name: String, phone: String? = nil, email: String? = nil) {
    self.name = name
    self.phone = phone
    self.email = email
  }
}

/// 任职 that somebody begins with.
package struct NewPost: Hashable, Sendable {
  /// Nil for a post of the organ itself.
  package let office: OfficeID?
  package let title: String
  package let since: Day

  package init(office: OfficeID?, title: String, since: Day) {
    self.office = office
    self.title = title
    self.since = since
  }
}
