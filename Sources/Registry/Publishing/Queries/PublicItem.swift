import Database
package import Disclosure
package import Documents

/// 已公开的信息, as anybody may read it.
package struct PublicItem: Sendable {
  package let id: ItemID
  package let organ: OrganID
  package let number: String
  package let published: Day
  package let corrected: Day?
  /// 更正说明 of the last correction.
  package let correctionNote: String?
  package let validity: ItemValidity
  package let text: ItemText
  /// Its digest.
  package let revision: String
  /// Attachments that may be handed out.
  package let released: Set<String>
  package let successor: Neighbour?
  /// 解读 of it, and what it explains.
  package let interpretations: [Neighbour]
  package let explains: [Neighbour]

  /// Another published item that is named beside it.
  package struct Neighbour: Hashable, Sendable {
    package let id: ItemID
    package let title: String
  }
}

/// 解读关联, both ways, out of the logs' table.
enum ItemLinks {
  /// The items that name `id` as their 解读.
  static func explained(by id: ItemID, in session: Session) throws -> [ItemID] {
    try session.query(
      "SELECT item FROM item_link WHERE other = $1 ORDER BY item", id.rawValue
    ) { ItemID(try $0[0] as String) }
  }

  static func interpretations(of id: ItemID, in session: Session) throws -> [ItemID] {
    try session.query(
      "SELECT other FROM item_link WHERE item = $1 ORDER BY other", id.rawValue
    ) { ItemID(try $0[0] as String) }
  }
}

extension Registry {
  /// The item, when the public may read it.
  package func publicItem(_ id: ItemID) async throws -> PublicItem? {
    let condition = PublicItems.predicateOfRow.and(.equal("item.id", id.rawValue))
    let found = try await database.glance { session in
      try session.rows(
        """
        SELECT organ, number, published, corrected, validity, successor, read_revision FROM item WHERE \(condition.sql)
        """, condition.values
      ) { try PublicRow($0) }.first.map { try PublicReading($0, id, self, in: session) }
    }
    return try found.flatMap { try $0.item(from: files) }
  }

  /// An attachment that the public reads: of the published revision, of an item that is public.
  package func publicAttachment(_ file: String, of id: ItemID) async throws -> (StoredFile, ItemAttachment)? {
    guard let item = try await publicItem(id), let attachment = item.text.attachment(file),
      let stored = try await itemFile(file, of: id, by: PublicItems.predicate)
    else { return nil }
    return (stored, attachment)
  }
}

private struct PublicRow {
  let organ: OrganID
  let number: String
  let published: Day
  let corrected: Day?
  let validity: ItemValidity
  let successor: ItemID?
  let revision: String

  init(_ row: borrowing Row) throws {
    organ = OrganID(try row[0])
    number = try row[1]
    published = try StoredDay(row, 2).value
    corrected = (try row[3] as String?).flatMap { Day(iso: $0) }
    validity = try StoredCase<ItemValidity>(row, 4).value
    successor = (try row[5] as String?).map { ItemID($0) }
    revision = try row[6]
  }
}

private struct PublicReading {
  let id: ItemID
  let row: PublicRow
  let stored: StoredFile?
  let released: Set<String>
  let neighbours: [ItemID: String]
  let interpretations: [ItemID]
  let correctionNote: String?
  let explains: [ItemID]

  init(_ row: PublicRow, _ id: ItemID, _ registry: Registry, in session: Session) throws {
    (self.id, self.row) = (id, row)
    stored = try registry.storedText(row.revision, in: session)
    correctionNote = row.corrected == nil ? nil : try PublicReading.correctionNote(of: id, registry, in: session)
    released = Set(
      try session.query(
        """
        SELECT item_file.file FROM item_file JOIN file_check ON file_check.file = item_file.file
        WHERE item_file.item = $1 AND item_file.kind = 'attachment' AND file_check.outcome IN (\(FileVerdict.releasing))
        """, id.rawValue
      ) { try $0[0] as String })
    interpretations = try ItemLinks.interpretations(of: id, in: session)
    explains = try ItemLinks.explained(by: id, in: session)
    let others = interpretations + explains + (row.successor.map { [$0] } ?? [])
    neighbours = try others.reduce(into: [:]) { found, other in
      let condition = PublicItems.predicate.and(.equal("item.id", other.rawValue))
      found[other] = try session.rows(
        """
        SELECT public_reading.title FROM item JOIN public_reading ON public_reading.item = item.id WHERE \(condition.sql)
        """, condition.values
      ) { try $0[0] as String }.first
    }
  }

  private static func correctionNote(of id: ItemID, _ registry: Registry, in session: Session) throws -> String? {
    for entry in try Log.entries(of: id.stream, in: session).reversed() {
      let recorded = try RecordedItemEvent(entry)
      guard case .corrected = recorded.event.what else { continue }
      return try recorded.sealed[.correctionNote].map { try registry.sealed.open($0, in: session) }
    }
    return nil
  }

  func item(from store: FileStore) throws -> PublicItem? {
    guard let stored else { return nil }
    func named(_ ids: [ItemID]) -> [PublicItem.Neighbour] {
      ids.compactMap { id in neighbours[id].map { PublicItem.Neighbour(id: id, title: $0) } }
    }
    return PublicItem(
      id: id, organ: row.organ, number: row.number, published: row.published, corrected: row.corrected,
      correctionNote: correctionNote, validity: row.validity, text: try ItemText(bytes: store.contents(of: stored)),
      revision: row.revision, released: released,
      successor: row.successor.flatMap { named([$0]).first }, interpretations: named(interpretations),
      explains: named(explains))
  }
}
