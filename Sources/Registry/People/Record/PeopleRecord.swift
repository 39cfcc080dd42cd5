import Database
package import Disclosure
import Documents

/// 机构人员记录: writes an event of an organ or a person, and the rows that follow from it, in one transaction.
enum PeopleRecord {
  /// The version of all payloads so far.
  private static let version = 1

  static func isPeople(_ stream: StreamID) -> Bool {
    stream.rawValue.hasPrefix("organ/") || stream.rawValue.hasPrefix("person/")
  }

  static func write(
    _ kind: PeopleKind, _ payload: JSON, on stream: StreamID, in organ: OrganID, _ action: Action
  ) throws {
    for table in PeopleSchema.tables {
      guard let change = try table.change(kind, payload) else { continue }
      try apply(change, to: table, organ, in: action.session)
    }
    action.record(
      try NewEvent(stream: stream, kind: kind.rawValue, version: version, payload: payload), in: organ)
  }

  private static func apply(
    _ change: RowChange, to table: PeopleTable, _ organ: OrganID, in session: Session
  ) throws {
    let identity = [organ.rawValue.sqlValue] + change.key
    let place = zip(["organ"] + table.key, 1...).map { "\($0) = $\($1)" }.joined(separator: " AND ")
    let names = change.values.map { table.columns[$0.column] }
    let values = identity + change.values.map(\.value)
    switch change.effect {
    case .put: try session.execute(insertion(names, into: table), values: values)
    case .patch:
      if names.isEmpty { return }
      let sets = zip(names, (identity.count + 1)...).map { "\($0) = $\($1)" }.joined(separator: ", ")
      try checkOne(session.execute("UPDATE \(table.table) SET \(sets) WHERE \(place)", values: values), table)
    case .remove:
      try checkOne(session.execute("DELETE FROM \(table.table) WHERE \(place)", values: identity), table)
    }
  }

  private static func insertion(_ names: [String], into table: PeopleTable) -> String {
    let place = ["organ"] + table.key
    let all = place + names
    let parameters = all.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let sets = (names.isEmpty ? place : names).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table.table) (\(all.joined(separator: ", "))) VALUES (\(parameters))
      ON CONFLICT (\(place.joined(separator: ", "))) DO UPDATE SET \(sets)
      """
  }

  private static func checkOne(_ count: Int, _ table: PeopleTable) throws(PeopleEventFault) {
    guard count == 1 else { throw .noSuchRow(table: table.table) }
  }
}

extension StreamID {
  /// 机关 with its offices, settings and calendar.
  package static func organ(_ id: OrganID) -> StreamID { StreamID("organ/\(id)") }
  /// 人员 with posts, roles and account.
  package static func person(_ id: PersonID) -> StreamID { StreamID("person/\(id)") }
}
