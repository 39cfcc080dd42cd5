import Database
package import Disclosure

/// 审计记录的筛选.
package struct AuditFilter: Hashable, Sendable {
  package var group: AuditGroup?
  /// 办理人, by whole name; people of the organ and of those above and beneath it.
  package var author = ""
  /// 申请编号, whole.
  package var number = ""
  package var from: Day?
  package var through: Day?
  /// Only what stands before this number in the log.
  package var before: Int?

  package init() {}

  func condition(of organ: OrganID, authors: [PersonID]) -> SQLCondition {
    var condition = SQLCondition.equal("log.organ", organ.rawValue)
    if let group { condition = condition.and(group.condition) }
    if !author.isEmpty { condition = condition.and(AuditFilter.written(by: authors)) }
    if !number.isEmpty {
      condition = condition.and(
        SQLCondition(
          """
          log.stream IN (SELECT 'request/' || request.id FROM request WHERE request.organ = ? AND request.number = ?
          UNION SELECT 'request-access/' || request.id FROM request WHERE request.organ = ? AND request.number = ?)
          """, [organ.rawValue.sqlValue, number.sqlValue, organ.rawValue.sqlValue, number.sqlValue]))
    }
    if let before { condition = condition.and(SQLCondition("log.seq < ?", [before.sqlValue])) }
    return condition.and(.days("log.recorded", from: from, through: through))
  }

  /// Payloads are canonical, so that who acted stands there in one way of two.
  private static func written(by people: [PersonID]) -> SQLCondition {
    guard let first = people.first else { return .never }
    func one(_ person: PersonID) -> SQLCondition {
      SQLCondition("log.payload LIKE ?", ["%\"by\":\"\(person)\"%".sqlValue])
        .or(SQLCondition("log.payload LIKE ?", ["%\"by\":\"person/\(person)\"%".sqlValue]))
    }
    return people.dropFirst().reduce(one(first)) { $0.or(one($1)) }
  }
}
