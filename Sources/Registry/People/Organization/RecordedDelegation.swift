import Database
package import Disclosure
import Documents

/// 登记在册的授权代签.
package struct RecordedDelegation: Hashable, Sendable {
  package let id: String
  package let delegation: Delegation
  /// In words; what was written freely before there was a list stands as it was written.
  package let reason: String

  /// From id, principal, deputy, since, until, roles, reason; nil when it was ended before it began.
  init?(_ row: borrowing Row) throws {
    let from = try StoredDay(row, 3).value
    let until = try StoredDay(row, 4).value
    guard from <= until else { return nil }
    let roles = try JSON.parse(row[5] as String).array ?? []
    id = try row[0]
    delegation = try Delegation(
      principal: PersonID(try row[1] as String), deputy: PersonID(try row[2] as String), from: from, until: until,
      roles: Set(roles.compactMap { $0.string.flatMap(Role.init(rawValue:)) }))
    reason = RecordedDelegation.words(try row[6])
  }

  package static func words(_ stored: String) -> String {
    DelegationReason(rawValue: stored)?.chinese ?? stored
  }
}
