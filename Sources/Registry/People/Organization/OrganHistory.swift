import Database
package import Disclosure
package import Documents

/// 变更记录: one change of an organ, its people or settings, as the log holds it.
package struct OrganChange: Hashable, Sendable {
  package let seq: Int
  package let at: Instant
  /// Nil when the system did it by itself.
  package let by: Authority?
  package let kind: PeopleKind
  /// The payload.
  package let facts: JSON
}

extension Registry {
  /// The newest changes first.
  package func changes(
    of organ: OrganID, kinds: Set<PeopleKind>, count: Int = 30
  ) async throws -> [OrganChange] {
    try await database.read { session in
      let condition = SQLCondition.isIn("kind", kinds.map(\.rawValue).sorted().map { .text($0) })
      let values = [organ.rawValue, StreamID.organ(organ).rawValue, organ.rawValue].map(\.sqlValue)
      return try session.rows(
        """
        SELECT \(Log.columns) FROM log
        WHERE organ = ? AND (stream = ? OR stream IN (SELECT 'person/' || id FROM person WHERE organ = ?))
        AND \(condition.sql) ORDER BY seq DESC LIMIT ?
        """, values + condition.values + [max(0, count).sqlValue], row: { try OrganChange(try LogEntry($0)) }
      ).compactMap { $0 }
    }
  }

  /// 版本 of a stream, for a form to hand back.
  package func version(of stream: StreamID) async throws -> Int {
    try await database.read { try Log.version(of: stream, in: $0) }
  }

  /// All settings of an organ, by name and day, the newest first.
  package func settingChanges(of organ: OrganID) async throws -> [(since: Day, setting: OrganSetting)] {
    try await database.read { session in
      try session.query(
        "SELECT name, value, since FROM organ_setting WHERE organ = $1 ORDER BY since DESC, name", organ.rawValue
      ) { row -> (since: Day, setting: OrganSetting)? in
        guard let setting = OrganSetting(name: try row[0], json: try JSON.parse(row[1] as String)) else { return nil }
        return (try StoredDay(row, 2).value, setting)
      }.compactMap { $0 }
    }
  }
}

extension OrganChange {
  init?(_ entry: LogEntry) throws {
    guard let kind = PeopleKind(rawValue: entry.kind) else { return nil }
    self.kind = kind
    facts = try JSON.parse(entry.payload)
    seq = entry.seq
    at = entry.recorded
    switch facts["by"]?.string {
    case "console": by = .console
    case "system", nil: by = nil
    case let id?: by = .person(PersonID(id))
    }
  }
}
