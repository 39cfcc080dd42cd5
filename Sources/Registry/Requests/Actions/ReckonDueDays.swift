import Database
package import Disclosure
import Documents

/// 期限变动: an open request whose due day a holiday notice has moved.
package struct MovedDueDay: Hashable, Sendable {
  package let id: RequestID
  package let number: String
  package let old: Day?
  package let new: Day?
}

extension Registry {
  /// 重算期限 of all open requests by the calendar as it stands: the rows follow, the log of the case stays as it is.
  ///
  /// The action that enters a notice does so itself; this finds what a step that began before it has written since.
  ///
  /// - Returns: Those that moved, by number.
  package func reckonDueDays(of organ: OrganID, under rules: RequestRules, at now: Instant) async throws
    -> [MovedDueDay]
  {
    let reckoning = DueReckoning(organ: organ, rules: rules)
    let open = try await database.read { session in try reckoning.open(in: session) }
    var moved: [MovedDueDay] = []
    for id in open {
      let change = try await act(on: id.stream, at: now) { action in
        try reckoning.reckon(id, noted: try DueReckoning.lastNoted(in: action.session), in: action)
      }
      if let change { moved.append(change) }
    }
    return moved
  }

  /// In every organ, by the calendar on record.
  package func reckonDueDays(at now: Instant) async throws {
    for organ in try await organs() {
      let rules = try await database.read { try RequestRules.onRecord(of: organ.id, in: $0) }
      _ = try await reckonDueDays(of: organ.id, under: rules, at: now)
    }
  }
}

/// 期限重算 of one organ's open requests.
struct DueReckoning: Sendable {
  let organ: OrganID
  let rules: RequestRules

  /// By number.
  func open(in session: Session) throws -> [RequestID] {
    try session.query("SELECT id FROM request WHERE organ = $1 AND closed IS NULL ORDER BY number", organ.rawValue) {
      RequestID(try $0[0])
    }
  }

  /// When the last holiday notice was entered; 0 when there is none.
  static func lastNoted(in session: Session) throws -> Int {
    (try session.first("SELECT max(noted) FROM holiday_notice") { try $0[0] as Int? } ?? nil) ?? 0
  }

  /// Those that would move; nothing is changed.
  func moves(in session: Session) throws -> [MovedDueDay] {
    try open(in: session).compactMap { id in try look(at: id, in: session).move }
  }

  /// All of them in one action, each held until it ends.
  func reckon(noted: Int, in action: Action) throws -> [MovedDueDay] {
    let ids = try open(in: action.session)
    for id in ids.sorted(by: { $0.rawValue < $1.rawValue }) { try action.session.lock("stream/\(id.stream)") }
    return try ids.compactMap { id in try reckon(id, noted: noted, in: action) }
  }

  func reckon(_ id: RequestID, noted: Int, in action: Action) throws -> MovedDueDay? {
    let (row, move) = try look(at: id, in: action.session)
    try row.reckon(in: action.session)
    guard let move else { return nil }
    try PeopleSchema.tables.record(
      .dueDayMoved,
      [
        "request": .string(id.rawValue), "noted": .integer(noted), "number": .string(move.number),
        "due_before": JSON(move.old), "due_after": JSON(move.new), "moved": JSON(action.now.day), "by": "system",
      ], on: .organ(organ), in: organ, action)
    return move
  }

  private func look(at id: RequestID, in session: Session) throws -> (row: RequestRow, move: MovedDueDay?) {
    let history = try CaseHistory.read(try Log.entries(of: id.stream, in: session), by: rules).history
    let stored = try session.first("SELECT due FROM request WHERE id = $1", id.rawValue) { row in
      try StoredDayOrNone(row, 0).value
    }
    let (before, after) = (stored ?? nil, DueColumns(history.case.dueSituation).due)
    let move = MovedDueDay(id: id, number: history.case.registration.number, old: before, new: after)
    return (RequestRow(history, id: id, organ: organ), before == after ? nil : move)
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
