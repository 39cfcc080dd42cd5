package import Database
import Disclosure
import Documents

/// 事项表: one table whose rows follow from the events of one kind of stream: organs and people, catalogues and registers.
///
/// What an event does to a row is said once, by kind. The action that records it and the verification that replays it
/// make the same change, the one in the database, the other in memory. A payload's members have the columns' names.
package struct EventTable<Kind: TableEventKind>: Projection {
  package let table: String
  /// What identifies a row within its organ; empty for the one row of the organ itself.
  let key: [String]
  let columns: [String]
  let effects: [Kind: RowEffect]

  package var families: Set<String>? { Kind.families }

  package func replay(of organ: OrganID, in session: Session) -> any ProjectionReplay {
    EventReplay(table: self)
  }

  package func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    let names = key + columns
    let list = names.isEmpty ? "organ" : names.joined(separator: ", ")
    try session.forEach("SELECT \(list) FROM \(table) WHERE organ = $1", organ.rawValue) { stored in
      var values: [SQLValue] = []
      for index in names.indices { values.append(try stored[index]) }
      try row(projected(Array(values.prefix(key.count)), Array(values.dropFirst(key.count))))
    }
  }

  func projected(_ key: [SQLValue], _ values: [SQLValue]) -> ProjectedRow {
    let name = key.map { value in
      switch value {
      case .text(let text): text
      case .integer(let number): String(number)
      case .null, .blob: ""
      }
    }.joined(separator: " ")
    return ProjectedRow(key: key.isEmpty ? table : name, zip(columns, values).map { ProjectedRow.Column($0, $1) })
  }

  /// What an event does to this table; nil when it does nothing.
  func change(_ kind: Kind, _ payload: JSON) throws(TableEventFault) -> RowChange? {
    guard let effect = effects[kind] else { return nil }
    var place: [SQLValue] = []
    for name in key {
      guard let value = payload[name], !value.isNull else { throw .missing(kind: kind.rawValue, member: name) }
      place.append(try SQLValue(member: value, kind: kind.rawValue))
    }
    var values: [RowChange.Value] = []
    for (index, name) in columns.enumerated() where effect != .remove {
      let member = payload[name]
      // A new row has every column; a patched one keeps what the payload does not name.
      if member == nil, effect == .patch { continue }
      values.append(RowChange.Value(column: index, value: try SQLValue(member: member ?? .null, kind: kind.rawValue)))
    }
    return RowChange(effect: effect, key: place, values: values)
  }
}

extension EventTable {
  /// Makes the change in the database.
  func apply(_ change: RowChange, _ organ: OrganID, in session: Session) throws {
    let identity = [organ.rawValue.sqlValue] + change.key
    let place = zip(["organ"] + key, 1...).map { "\($0) = $\($1)" }.joined(separator: " AND ")
    let names = change.values.map { columns[$0.column] }
    let values = identity + change.values.map(\.value)
    switch change.effect {
    case .put: try session.execute(insertion(of: names), values: values)
    case .patch:
      if names.isEmpty { return }
      let sets = zip(names, (identity.count + 1)...).map { "\($0) = $\($1)" }.joined(separator: ", ")
      try checkOne(session.execute("UPDATE \(table) SET \(sets) WHERE \(place)", values: values))
    case .remove:
      try checkOne(session.execute("DELETE FROM \(table) WHERE \(place)", values: identity))
    }
  }

  private func insertion(of names: [String]) -> String {
    let place = ["organ"] + key
    let all = place + names
    let parameters = all.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
    let sets = (names.isEmpty ? place : names).map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    return """
      INSERT INTO \(table) (\(all.joined(separator: ", "))) VALUES (\(parameters))
      ON CONFLICT (\(place.joined(separator: ", "))) DO UPDATE SET \(sets)
      """
  }

  private func checkOne(_ count: Int) throws(TableEventFault) {
    guard count == 1 else { throw .noSuchRow(table: table) }
  }
}

extension Array {
  /// Writes an event and the rows that follow from it, in one transaction.
  func record<Kind>(
    _ kind: Kind, _ payload: JSON, on stream: StreamID, in organ: OrganID, _ action: Action
  ) throws where Element == EventTable<Kind> {
    for table in self {
      guard let change = try table.change(kind, payload) else { continue }
      try table.apply(change, organ, in: action.session)
    }
    action.record(try NewEvent(stream: stream, kind: kind.rawValue, version: 1, payload: payload), in: organ)
  }
}

/// The kinds of event that make the rows of some tables, and the streams on which they are recorded.
package protocol TableEventKind: RawRepresentable<String>, Hashable, Sendable {
  /// The first parts of their streams: `problems` of `problems/ORGAN`.
  static var families: Set<String> { get }
}

enum RowEffect: Sendable {
  /// The whole row, new or again.
  case put
  /// The columns that the payload names, of a row that is there.
  case patch
  case remove
}

/// What one event does to one row.
struct RowChange {
  struct Value {
    /// Its place in the table's columns.
    let column: Int
    let value: SQLValue
  }

  let effect: RowEffect
  let key: [SQLValue]
  let values: [Value]
}

/// An event that its table cannot take: this program never records one.
enum TableEventFault: Error, Hashable {
  case missing(kind: String, member: String)
  case notAValue(kind: String)
  case noSuchRow(table: String)
}

extension SQLValue {
  /// A member of a payload as a column holds it; objects and lists as their canonical text.
  fileprivate init(member: JSON, kind: String) throws(TableEventFault) {
    switch member {
    case .null: self = .null
    case .bool(let value): self = value.sqlValue
    case .integer(let value): self = value.sqlValue
    case .string(let text): self = .text(text)
    case .number: throw .notAValue(kind: kind)
    case .array, .object:
      do throws(CanonicalJSON.Refusal) { self = .text(try CanonicalJSON(member).text) } catch {
        throw .notAValue(kind: kind)
      }
    }
  }
}

/// The rows of one organ, in memory.
private struct EventReplay<Kind: TableEventKind>: ProjectionReplay {
  let table: EventTable<Kind>
  private var stored: [[SQLValue]: [SQLValue]] = [:]

  init(table: EventTable<Kind>) { self.table = table }

  func rows(in session: Session) -> [ProjectedRow] { stored.map { table.projected($0, $1) } }

  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws {
    guard let kind = Kind(rawValue: entry.kind), table.effects[kind] != nil,
      let change = try table.change(kind, try payload.get())
    else { return }
    switch change.effect {
    case .put: stored[change.key] = change.values.map(\.value)
    case .patch:
      guard var row = stored[change.key] else { throw TableEventFault.noSuchRow(table: table.table) }
      for value in change.values where row.indices.contains(value.column) { row[value.column] = value.value }
      stored[change.key] = row
    case .remove:
      guard stored.removeValue(forKey: change.key) != nil else {
        throw TableEventFault.noSuchRow(table: table.table)
      }
    }
  }
}
