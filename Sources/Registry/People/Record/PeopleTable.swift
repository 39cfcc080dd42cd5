package import Database
import Documents

/// 机构人员表: one table whose rows follow from the events of organs and people.
///
/// What an event does to a row is said once, by kind. The action that records it and the verification that replays it
/// make the same change, the one in the database, the other in memory. A payload's members have the columns' names.
package struct PeopleTable: Projection {
  enum Effect: Sendable {
    /// The whole row, new or again.
    case put
    /// The columns that the payload names, of a row that is there.
    case patch
    case remove
  }

  package let table: String
  /// What identifies a row within its organ; empty for the one row of the organ itself.
  let key: [String]
  let columns: [String]
  let effects: [PeopleKind: Effect]

  package func replay(of organ: OrganID, in session: Session) -> any ProjectionReplay {
    PeopleReplay(table: self)
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
  func change(_ kind: PeopleKind, _ payload: JSON) throws(PeopleEventFault) -> RowChange? {
    guard let effect = effects[kind] else { return nil }
    var place: [SQLValue] = []
    for name in key {
      guard let value = payload[name], !value.isNull else { throw .missing(kind: kind.rawValue, member: name) }
      place.append(try SQLValue(member: value, kind: kind))
    }
    var values: [RowChange.Value] = []
    for (index, name) in columns.enumerated() where effect != .remove {
      let member = payload[name]
      // A new row has every column; a patched one keeps what the payload does not name.
      if member == nil, effect == .patch { continue }
      values.append(RowChange.Value(column: index, value: try SQLValue(member: member ?? .null, kind: kind)))
    }
    return RowChange(effect: effect, key: place, values: values)
  }
}

/// What one event does to one row.
struct RowChange {
  struct Value {
    /// Its place in the table's columns.
    let column: Int
    let value: SQLValue
  }

  let effect: PeopleTable.Effect
  let key: [SQLValue]
  let values: [Value]
}

/// An event that its table cannot take: this program never records one.
enum PeopleEventFault: Error, Hashable {
  case missing(kind: String, member: String)
  case notAValue(kind: String)
  case noSuchRow(table: String)
}

extension SQLValue {
  /// A member of a payload as a column holds it; objects and lists as their canonical text.
  fileprivate init(member: JSON, kind: PeopleKind) throws(PeopleEventFault) {
    switch member {
    case .null: self = .null
    case .bool(let value): self = value.sqlValue
    case .integer(let value): self = value.sqlValue
    case .string(let text): self = .text(text)
    case .number: throw .notAValue(kind: kind.rawValue)
    case .array, .object:
      do throws(CanonicalJSON.Refusal) { self = .text(try CanonicalJSON(member).text) } catch {
        throw .notAValue(kind: kind.rawValue)
      }
    }
  }
}

/// The rows of one organ, in memory.
private struct PeopleReplay: ProjectionReplay {
  let table: PeopleTable
  private var stored: [[SQLValue]: [SQLValue]] = [:]

  init(table: PeopleTable) { self.table = table }

  var rows: [ProjectedRow] { stored.map { table.projected($0, $1) } }

  mutating func apply(_ entry: LogEntry) throws {
    guard PeopleRecord.isPeople(entry.stream), let kind = PeopleKind(rawValue: entry.kind), table.effects[kind] != nil,
      let change = try table.change(kind, try JSON.parse(entry.payload))
    else { return }
    switch change.effect {
    case .put: stored[change.key] = change.values.map(\.value)
    case .patch:
      guard var row = stored[change.key] else { throw PeopleEventFault.noSuchRow(table: table.table) }
      for value in change.values where row.indices.contains(value.column) { row[value.column] = value.value }
      stored[change.key] = row
    case .remove:
      guard stored.removeValue(forKey: change.key) != nil else {
        throw PeopleEventFault.noSuchRow(table: table.table)
      }
    }
  }
}
