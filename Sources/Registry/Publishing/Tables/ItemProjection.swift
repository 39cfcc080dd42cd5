package import Database
import Disclosure
import Documents

/// 主动公开各表: rows, files and releases as the log says they should be.
package struct ItemProjection: Projection {
  package let table = "item"
  package let families: Set<String>? = ["item"]
  private let rules: RequestRules?

  /// - Parameter rules: Nil takes what the organ's tables say.
  package init(by rules: RequestRules? = nil) { self.rules = rules }

  package func replay(of organ: OrganID, in session: Session) throws -> any ProjectionReplay {
    ItemReplay(organ: organ, rules: try rules ?? .onRecord(of: organ, in: session))
  }

  package func forEachStored(of organ: OrganID, in session: Session, _ row: (ProjectedRow) throws -> Void) throws {
    let names = ItemRow.columnNames
    try session.forEach("SELECT id, \(names.joined(separator: ", ")) FROM item WHERE organ = $1", organ.rawValue) {
      stored in
      var columns: [ProjectedRow.Column] = []
      for (index, name) in names.enumerated() { columns.append(.init(name, try stored[index + 1] as SQLValue)) }
      try row(ProjectedRow(key: "item \(try stored[0] as String)", columns))
    }
    try session.forEach("SELECT file, item, kind, version FROM item_file WHERE organ = $1", organ.rawValue) { stored in
      try row(ItemReplay.file(try stored[0], try stored[1], kind: try stored[2], version: try stored[3]))
    }
    try session.forEach(
      "SELECT item, version, channel, day, backfilled FROM item_release WHERE organ = $1", organ.rawValue
    ) { stored in
      try row(
        ItemReplay.release(
          try stored[0], version: try stored[1], channel: try stored[2], day: try stored[3], backfilled: try stored[4]))
    }
    try session.forEach("SELECT item, other FROM item_link WHERE organ = $1", organ.rawValue) { stored in
      try row(ItemReplay.link(try stored[0], try stored[1]))
    }
  }
}

private struct ItemReplay: ProjectionReplay {
  let organ: OrganID
  let rules: RequestRules
  private var events: [ItemID: [RecordedItemEvent]] = [:]
  private var others: [ProjectedRow] = []
  private var known: Set<String> = []
  private var links: Set<Link> = []

  private struct Link: Hashable {
    let item: ItemID
    let other: ItemID
  }

  init(organ: OrganID, rules: RequestRules) {
    self.organ = organ
    self.rules = rules
  }

  mutating func apply(_ entry: LogEntry, _ payload: EntryPayload) throws {
    guard let id = ItemID(entry.stream) else { return }
    let recorded = try RecordedItemEvent(entry, EventPayload(kind: entry.kind, json: try payload.get()))
    events[id, default: []].append(recorded)
    let version = events[id]?.count ?? 0
    for row in ItemTables.files(of: recorded.event) where known.insert(row.file).inserted {
      others.append(Self.file(row.file, id.rawValue, kind: row.kind.rawValue, version: version))
    }
    switch recorded.event.what {
    case .interpreted(let other): links.insert(Link(item: id, other: other))
    case .interpretationRemoved(let other): links.remove(Link(item: id, other: other))
    default: break
    }
    if let release = ItemTables.release(of: recorded.event) {
      others.append(
        Self.release(
          id.rawValue, version: version, channel: release.channel.rawValue, day: release.day.description,
          backfilled: release.isBackfilled ? 1 : 0))
    }
  }

  func rows(in session: Session) -> [ProjectedRow] {
    others
      + events.compactMap { id, events in
        // An item that the rules refuse altogether has no row: its stored one is then a difference.
        (try? ItemHistory(events, by: rules)).map { history in
          ProjectedRow(key: "item \(id)", ItemRow(history, id: id, organ: organ).columns)
        }
      }
      + links.map { ItemReplay.link($0.item.rawValue, $0.other.rawValue) }
  }

  static func file(_ file: String, _ item: String, kind: String, version: Int) -> ProjectedRow {
    ProjectedRow(key: "file \(file)", [.init("item", item), .init("kind", kind), .init("version", version)])
  }

  static func link(_ item: String, _ other: String) -> ProjectedRow { ProjectedRow(key: "link \(item) \(other)", []) }

  static func release(
    _ item: String, version: Int, channel: String, day: String, backfilled: Int
  ) -> ProjectedRow {
    ProjectedRow(
      key: "release \(item) \(version)",
      [.init("channel", channel), .init("day", day), .init("backfilled", backfilled)])
  }
}
