import Database
package import Disclosure

/// 登录记录的筛选.
package struct LoginFilter: Hashable, Sendable {
  package var account = ""
  package var source = ""
  package var outcome: LoginRecord.Outcome?
  package var from: Day?
  package var through: Day?
  /// Only what stands before this one.
  package var before: Int?

  package init() {}

  func condition(of organ: OrganID, withUnknown: Bool) -> SQLCondition {
    var condition = SQLCondition.equal("organ", organ.rawValue)
    // Names that are no account belong to no organ: the uppermost one sees them.
    if withUnknown { condition = condition.or(SQLCondition("organ IS NULL")) }
    if !account.isEmpty { condition = condition.and(.equal("account", AccountName.folded(account))) }
    if !source.isEmpty { condition = condition.and(.equal("source", source)) }
    if let outcome { condition = condition.and(.equal("outcome", outcome.rawValue)) }
    if let before { condition = condition.and(SQLCondition("id < ?", [before.sqlValue])) }
    return condition.and(.days("at", from: from, through: through))
  }
}

/// One page of the list, and how many there are.
package struct LoginPage: Hashable, Sendable {
  package let records: [LoginRecord]
  package let total: Int
}

extension Registry {
  /// 登录记录 of an organ, the newest first.
  package func logins(
    of organ: OrganID, _ filter: LoginFilter, from offset: Int = 0, count: Int = 50
  ) async throws -> LoginPage {
    let (offset, count) = (max(0, offset), min(max(1, count), 1000))
    return try await database.read { session in
      let isUppermost = try PeopleRows.parent(of: organ, in: session) == nil
      let condition = filter.condition(of: organ, withUnknown: isUppermost)
      let total = try session.rows("SELECT count(*) FROM login WHERE \(condition.sql)", condition.values) { row in
        try row[0] as Int
      }.first
      let records = try session.rows(
        """
        SELECT id, at, account, outcome, source FROM login WHERE \(condition.sql)
        ORDER BY id DESC LIMIT ? OFFSET ?
        """, condition.values + [count.sqlValue, offset.sqlValue]
      ) { try LoginRecord($0) }.compactMap { $0 }
      return LoginPage(records: records, total: total ?? 0)
    }
  }
}

extension SQLCondition {
  /// Whether an instant in milliseconds falls on these days in China.
  static func days(_ column: String, from: Day?, through: Day?) -> SQLCondition {
    var condition = SQLCondition.always
    if let from { condition = condition.and(SQLCondition("\(column) >= ?", [from.beginning.milliseconds.sqlValue])) }
    if let through {
      let end = through.beginning.adding(seconds: 86_400)
      condition = condition.and(SQLCondition("\(column) < ?", [end.milliseconds.sqlValue]))
    }
    return condition
  }
}

extension Day {
  /// Midnight in China.
  fileprivate var beginning: Instant { Instant(milliseconds: (number * 86_400 - 8 * 3600) * 1000) }
}
