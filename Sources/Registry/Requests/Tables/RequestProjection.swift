package import Database
import Disclosure

/// 依申请公开各表: rows, counts, documents and numbers as the log says they should be.
package struct RequestProjection: Projection {
  package let table = "request"
  package let families: Set<String>? = ["request"]
  private let rules: RequestRules?

  /// - Parameter rules: With the calendar by which due days were reckoned last; nil takes what the organ's tables say.
  package init(by rules: RequestRules? = nil) { self.rules = rules }

  package func replay(of organ: OrganID, in session: Session) throws -> any ProjectionReplay {
    RequestReplay(organ: organ, rules: try rules ?? .onRecord(of: organ, in: session))
  }

  package func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    try forEachRequest(of: organ, in: session, row)
    try session.forEach(
      "SELECT year, cell_row, cell_column, count FROM request_count WHERE organ = $1 AND count <> 0", organ.rawValue
    ) { stored in
      let (year, cell, column): (Int, String, String) = (try stored[0], try stored[1], try stored[2])
      try row(ProjectedRow(key: "count \(year) \(cell) \(column)", [.init("count", try stored[3] as Int)]))
    }
    try session.forEach(
      "SELECT file, request, kind, version, added FROM request_document WHERE organ = $1", organ.rawValue
    ) { stored in
      try row(
        ProjectedRow(
          key: "document \(try stored[0] as String)", try Self.columns(["request", "kind", "version", "added"], stored))
      )
    }
    try session.forEach(
      "SELECT series, number, year, sequence, request FROM request_number WHERE organ = $1", organ.rawValue
    ) { stored in
      let (series, number): (String, String) = (try stored[0], try stored[1])
      try row(
        ProjectedRow(
          key: "number \(series) \(number)", try Self.columns(["year", "sequence", "request"], stored, from: 2)))
    }
  }

  private func forEachRequest(
    of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void
  ) throws {
    let names = RequestRow.columnNames
    try session.forEach(
      "SELECT id, \(names.joined(separator: ", ")) FROM request WHERE organ = $1", organ.rawValue
    ) { stored in
      try row(ProjectedRow(key: "case \(try stored[0] as String)", try Self.columns(names, stored)))
    }
  }

  private static func columns(
    _ names: [String], _ row: borrowing Row, from first: Int = 1
  ) throws -> [ProjectedRow.Column] {
    var columns: [ProjectedRow.Column] = []
    for (index, name) in names.enumerated() { columns.append(.init(name, try row[first + index] as SQLValue)) }
    return columns
  }
}

private struct RequestReplay: ProjectionReplay {
  let organ: OrganID
  let rules: RequestRules
  private var events: [RequestID: [RecordedEvent]] = [:]
  private var others: [ProjectedRow] = []

  init(organ: OrganID, rules: RequestRules) {
    self.organ = organ
    self.rules = rules
  }

  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws {
    guard let id = RequestID(entry.stream) else { return }
    let recorded = try RecordedEvent(entry, EventPayload(kind: entry.kind, json: try payload.get()))
    events[id, default: []].append(recorded)
    let version = events[id]?.count ?? 0
    if let document = DocumentRow(recorded.event, version: version) {
      others.append(
        ProjectedRow(
          key: "document \(document.file)",
          [
            .init("request", id.rawValue), .init("kind", document.kind.rawValue), .init("version", version),
            .init("added", document.added.description),
          ]))
    }
    if let number = NumberRow(recorded) {
      others.append(
        ProjectedRow(
          key: "number \(number.series.rawValue) \(number.number)",
          [
            .init("year", number.place?.year), .init("sequence", number.place?.sequence),
            .init("request", id.rawValue),
          ]))
    }
  }

  func rows(in session: Session) -> [ProjectedRow] {
    var counts: [RequestCounts.Cell: Int] = [:]
    var rows = others
    for (id, events) in events {
      // A case that the rules refuse altogether has no row: its stored one is then a difference.
      guard let history = try? CaseHistory(events, by: rules) else { continue }
      rows.append(ProjectedRow(key: "case \(id)", RequestRow(history, id: id, organ: organ).columns))
      for cell in RequestCounts.cells(of: history.case.fact) { counts[cell, default: 0] += 1 }
    }
    for (cell, count) in counts {
      rows.append(
        ProjectedRow(
          key: "count \(cell.year) \(cell.row.rawValue) \(cell.column.rawValue)", [.init("count", count)]))
    }
    return rows
  }
}
