import Database
package import Disclosure

/// 收件箱: what is to be done, in groups.
package struct Inbox: Hashable, Sendable {
  package struct Group: Hashable, Sendable {
    package let kind: InboxGroup
    /// Of all, also of those beyond the lines shown.
    package let count: Int
    package let lines: [RequestSummary]
  }

  package let groups: [Group]

  package subscript(kind: InboxGroup) -> Group? { groups.first { $0.kind == kind } }

  /// The next day on which something will be due; for the line that says that nothing is to do.
  package let nextDue: Day?
}

/// 收件箱分组. A request in review may stand in two of them: with who reviews it and by its due day.
package enum InboxGroup: String, CaseIterable, Sendable {
  /// 待确认收到.
  case unconfirmed
  /// 待我审核.
  case review
  /// 今天到期或者已经逾期, also where somebody else's time to answer has run out.
  case today
  /// 七日内到期.
  case week
  /// 等待对方.
  case waiting
  /// 其余在办.
  case later
  /// 待送达、待归档.
  case finishing

  package var chinese: String {
    switch self {
    case .unconfirmed: "待确认收到"
    case .review: "待我审核"
    case .today: "今天到期或者逾期"
    case .week: "七日内到期"
    case .waiting: "等待对方"
    case .later: "其余在办"
    case .finishing: "待送达、待归档"
    }
  }

  private static func states(_ states: [RequestState]) -> SQLCondition {
    .isIn("request.state", states.map { .text($0.rawValue) })
  }

  private static func situations(_ situations: [DueColumns.Situation]) -> SQLCondition {
    .isIn("request.situation", situations.map { .text($0.rawValue) })
  }

  /// - Parameter signing: The roles in which the viewer may sign today, those entrusted to them among these.
  func condition(for viewer: Viewer, signing: Set<Role>, today: Day) -> SQLCondition {
    let day = SQLValue.text(today.description)
    let week = SQLValue.text(today.adding(7).description)
    let counting = Self.situations(DueColumns.Situation.counting)
    let waiting = Self.situations(DueColumns.Situation.waiting)
    let isDue = counting.and(
      SQLCondition("(due <= ? OR (office_due <= ? AND state = 'handling'))", [day, day]))
    let hasRunOut = waiting.and(SQLCondition("wait_until < ?", [day]))
    switch self {
    case .unconfirmed: return Self.situations([.unconfirmed])
    case .review: return Self.review(viewer, signing)
    case .today:
      // The situations of both once more, so that an index leads past what is answered.
      return Self.situations(DueColumns.Situation.counting + DueColumns.Situation.waiting)
        .and(SQLCondition("(\(isDue.sql))", isDue.values).or(hasRunOut))
    case .week: return counting.and(SQLCondition("due <= ?", [week])).and(isDue.negated)
    case .waiting: return waiting.and(SQLCondition("(wait_until IS NULL OR wait_until >= ?)", [day]))
    case .later: return counting.and(SQLCondition("due > ?", [week])).and(isDue.negated)
    case .finishing: return Self.states([.issued, .delivered])
    }
  }

  /// The step that is due is one of the viewer's, who has neither written nor signed the text; of the own organ only.
  private static func review(_ viewer: Viewer, _ signing: Set<Role>) -> SQLCondition {
    let roles = signing.map(\.rawValue).sorted().map { SQLValue.text($0) }
    let pattern = "%/\(RequestFilter.escaped(viewer.person.rawValue))/%"
    return states([.inReview]).and(.equal("request.organ", viewer.organ.rawValue)).and(.isIn("review_role", roles))
      .and(SQLCondition("review_bound NOT LIKE ? ESCAPE '~'", [.text(pattern)]))
  }
}

extension SQLCondition {
  /// A comparison with a value that is not there counts as false.
  var negated: SQLCondition { SQLCondition("NOT coalesce(\(sql), 1 = 0)", values) }
}

extension Registry {
  /// - Parameters:
  ///   - signers: For whom the viewer may sign today.
  ///   - count: Lines of each group; its count is of all.
  package func inbox(
    for viewer: Viewer, today: Day, signers: SigningAuthority = .none, count: Int = 20
  ) async throws -> Inbox {
    let signing = viewer.roles.union(signers.signingRoles(of: viewer.person, on: today))
    return try await database.read { session in
      let groups = try InboxGroup.allCases.map { kind in
        let condition = viewer.predicate.and(kind.condition(for: viewer, signing: signing, today: today))
        let lines = try session.rows(
          """
          SELECT \(RequestSummary.columns) FROM request WHERE \(condition.sql)
          ORDER BY \(RequestOrder.due.sql(descending: false)) LIMIT ?
          """, condition.values + [max(0, count).sqlValue], row: { try RequestSummary($0) })
        let total = lines.count < count ? lines.count : try Self.count(condition, in: session)
        return Inbox.Group(kind: kind, count: total, lines: try sealed.fill(lines, in: session))
      }
      return Inbox(groups: groups, nextDue: try Self.nextDue(for: viewer, after: today, in: session))
    }
  }

  private static func nextDue(for viewer: Viewer, after today: Day, in session: Session) throws -> Day? {
    let visible = viewer.predicate
    let text = try session.rows(
      "SELECT min(due) FROM request WHERE \(visible.sql) AND due > ?", visible.values + [.text(today.description)]
    ) { try $0[0] as String? }.first
    return text.flatMap { $0 }.flatMap { Day(iso: $0) }
  }
}
