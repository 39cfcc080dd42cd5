package import Database
package import Documents

/// 投影: a table whose rows follow from the log alone, so that verification can make them again and compare.
package protocol Projection: Sendable {
  /// The table's name, for the person who reads the fault.
  var table: String { get }
  /// The first parts of the streams whose entries make its rows (`request` of `request/ID`); nil for all streams.
  var families: Set<String>? { get }
  /// Begins to make the rows of one organ, by what is settled for it (calendar, ladders).
  func replay(of organ: OrganID, in session: Session) throws -> any ProjectionReplay
  /// The stored rows of one organ, in any order.
  func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws
}

/// The rows of one organ as its log says they should be; holds them in memory, organ after organ.
package protocol ProjectionReplay {
  /// Takes an entry of one of the projection's streams.
  ///
  /// - Parameter payload: The entry's payload, read once for all projections.
  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws
  /// As they should be, after the last entry.
  func rows(in session: Session) throws -> [ProjectedRow]
}

/// The payload of an entry, or why it is no JSON.
package typealias EntryPayload = Result<JSON, JSON.Fault>

package struct ProjectedRow: Hashable, Sendable {
  /// What identifies the row within its organ.
  package let key: String
  /// Column names and values, in the table's order. Personal values stand in no projection, so they may be shown.
  package let columns: [Column]

  package struct Column: Hashable, Sendable {
    package let name: String
    package let value: SQLValue

    package init(_ name: String, _ value: some SQLParameter) {
      self.name = name
      self.value = value.sqlValue
    }
  }

  package init(key: String, _ columns: [Column]) {
    self.key = key
    self.columns = columns
  }
}

/// Compares what is stored with what the log says; names the first difference by key.
struct ProjectionComparison {
  let projection: any Projection
  let organ: OrganID
  var replay: any ProjectionReplay

  init(_ projection: any Projection, of organ: OrganID, in session: Session) throws {
    self.projection = projection
    self.organ = organ
    replay = try projection.replay(of: organ, in: session)
  }

  func firstDifference(in session: Session) throws -> Fault? {
    var expected = Dictionary(try replay.rows(in: session).map { ($0.key, $0) }) { first, _ in first }
    var first: (key: String, difference: String)?
    func note(_ key: String, _ difference: String) {
      if first.map({ key < $0.key }) ?? true { first = (key, difference) }
    }
    try projection.forEachStored(of: organ, in: session) { row in
      guard let rebuilt = expected.removeValue(forKey: row.key) else { return note(row.key, "日志中没有这一行") }
      if rebuilt != row { note(row.key, difference(stored: row, rebuilt: rebuilt)) }
    }
    if let missing = expected.keys.min() { note(missing, "表中缺少这一行") }
    return first.map { .projection(organ, table: projection.table, key: $0.key, difference: $0.difference) }
  }

  private func difference(stored: ProjectedRow, rebuilt: ProjectedRow) -> String {
    for (left, right) in zip(stored.columns, rebuilt.columns) where left != right {
      return "\(right.name) 应为 \(text(right.value))，现为 \(text(left.value))"
    }
    return "列数不同"
  }

  private func text(_ value: SQLValue) -> String {
    switch value {
    case .null: "空"
    case .integer(let number): String(number)
    case .text(let text): "“\(text)”"
    case .blob(let bytes): "\(bytes.count) 字节"
    }
  }
}
