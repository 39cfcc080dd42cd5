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
