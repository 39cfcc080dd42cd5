package import Disclosure
import Registry

/// The addresses of the administrators, and of everybody's own account.
extension Links {
  package static let account = "/account"
  package static let otherSessions = "\(account)/other-sessions"
  package static let accounts = "/accounts"
  package static let newAccount = "\(accounts)/new"
  package static let roles = "/roles"
  package static let newRole = "\(roles)/new"
  package static let roleTable = "\(roles)/table"
  package static let signIns = "/logs/sign-ins"
  package static let signInsCSV = "\(signIns)/list.csv"
  package static let audit = "/logs/audit"
  package static let auditCSV = "\(audit)/list.csv"
  package static let system = "/system"
  package static let phrases = "\(system)/phrases"

  static func account(_ step: AccountStep, of person: PersonID) -> String {
    "\(accounts)/\(PercentEncoding.encode(person.rawValue))/\(step.rawValue)"
  }

  package static func withdrawal(of role: Role, from person: PersonID) -> String {
    "\(roles)/\(PercentEncoding.encode(person.rawValue))/\(role.rawValue)"
  }

  static func job(_ id: Int, _ decision: JobDecision) -> String { "\(system)/jobs/\(id)/\(decision.rawValue)" }
}
