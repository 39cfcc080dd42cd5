import Database
package import Disclosure

/// 期限变动: an open request whose due day a holiday notice has moved.
package struct MovedDueDay: Hashable, Sendable {
  package let id: RequestID
  package let number: String
  package let old: Day?
  package let new: Day?
}

extension Registry {
  /// 重算期限 of all open requests, after the calendar has changed: the rows follow, the log stays as it is.
  ///
  /// - Returns: Those that moved, by number.
  package func reckonDueDays(of organ: OrganID, under rules: RequestRules, at now: Instant) async throws
    -> [MovedDueDay]
  {
    let open = try await database.read { session in
      try session.query("SELECT id FROM request WHERE organ = $1 AND closed IS NULL ORDER BY number", organ.rawValue) {
        RequestID(try $0[0])
      }
    }
    var moved: [MovedDueDay] = []
    for id in open {
      let change = try await act(on: id.stream, at: now) { action -> MovedDueDay? in
        let session = action.session
        let entries = try Log.entries(of: id.stream, in: session)
        let history = try CaseHistory.read(entries, by: rules).history
        let old = try session.first("SELECT due FROM request WHERE id = $1", id.rawValue) { row in
          try StoredDayOrNone(row, 0).value
        }
        try RequestRow(history, id: id, organ: organ).reckon(in: session)
        let (before, after) = (old ?? nil, DueColumns(history.case.dueSituation).due)
        guard before != after else { return nil }
        return MovedDueDay(id: id, number: history.case.registration.number, old: before, new: after)
      }
      if let change { moved.append(change) }
    }
    return moved
  }
}

extension RequestRow {
  /// Only what depends on the calendar; it is no change of the case.
  fileprivate func reckon(in session: Session) throws {
    let reckoned = columns.filter { ["situation", "due", "confirm_by", "wait_until"].contains($0.name) }
    let settings = reckoned.enumerated().map { "\($1.name) = $\($0 + 2)" }.joined(separator: ", ")
    try session.execute(
      "UPDATE request SET \(settings) WHERE id = $1", values: [id.rawValue.sqlValue] + reckoned.map(\.value))
  }
}
