package import Disclosure

/// 首次设置: the first organ and its three administrators, each another person with a password of their own.
package struct FirstSetUp: Hashable, Sendable {
  package struct Administrator: Hashable, Sendable {
    package let name: String
    package let account: String
    package let password: String

    package init(name: String, account: String, password: String) {
      self.name = name
      self.account = account
      self.password = password
    }
  }

  package let organName: String
  package let level: OrganLevel
  package let systemAdmin: Administrator
  package let securityAdmin: Administrator
  package let auditAdmin: Administrator

  package init(
    organName: String, level: OrganLevel, systemAdmin: Administrator, securityAdmin: Administrator,
    auditAdmin: Administrator
  ) {
    self.organName = organName
    self.level = level
    self.systemAdmin = systemAdmin
    self.securityAdmin = securityAdmin
    self.auditAdmin = auditAdmin
  }

  package var administrators: [(role: Role, administrator: Administrator)] {
    [(.systemAdmin, systemAdmin), (.securityAdmin, securityAdmin), (.auditAdmin, auditAdmin)]
  }

  /// What is wrong, with its place on the form: the role is nil for the organ's own fields.
  package struct Fault: Hashable, Sendable {
    package enum Field: String, Hashable, Sendable { case organName, name, account, password }

    package let role: Role?
    package let field: Field
    package let sentence: String
  }

  /// Everything that is wrong, in the order of the form; empty when it can be taken.
  package var faults: [Fault] {
    var faults: [Fault] = []
    if organName.isBlank { faults.append(Fault(role: nil, field: .organName, sentence: "没有填写机关名称。")) }
    var names: [String: Role] = [:]
    var accounts: [String: Role] = [:]
    for (role, person) in administrators {
      func note(_ field: Fault.Field, _ sentence: String) {
        faults.append(Fault(role: role, field: field, sentence: sentence))
      }
      if person.name.isBlank { note(.name, "没有填写\(role.chinese)的姓名。") }
      if let other = names.updateValue(role, forKey: person.name.trimmed), !person.name.isBlank {
        note(.name, "\(role.chinese)与\(other.chinese)必须由不同的人担任。")
      }
      guard let account = AccountName(person.account) else {
        note(.account, PeopleRefusal.accountName(person.account).sentence)
        continue
      }
      if accounts.updateValue(role, forKey: account.text) != nil {
        note(.account, PeopleRefusal.accountTaken(account.text).sentence)
      }
      if let fault = PasswordRules.fault(of: person.password, account: account.text, isAdministrator: true) {
        note(.password, fault.sentence)
      }
    }
    return faults
  }
}

/// Why the first set-up is refused.
package enum SetUpRefusal: Error, Hashable, Sendable {
  case alreadySetUp
  case faults([FirstSetUp.Fault])

  package var sentence: String {
    switch self {
    case .alreadySetUp: "系统已经设置过，请直接登录。"
    case .faults(let faults): faults.map(\.sentence).joined()
    }
  }
}
