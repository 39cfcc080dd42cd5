import Database
package import Disclosure
package import Documents

/// 信息: one item as a page of the office shows it to one person.
package struct ItemFile: Sendable {
  package let id: ItemID
  package let organ: OrganID
  /// What a form on the page hands back.
  package let version: Int
  package let item: Item
  package let events: [ItemEntry]
  /// 现在这一稿; nil before the first.
  package let text: ItemText?
  /// What the public reads; nil when nothing was published.
  package let published: ItemText?
  /// The attachments of both, and whether they may be handed out.
  package let attachments: [String: FileState]
  /// What it explains: the items that name it as their 解读.
  package let explains: [ItemID]
  /// The roles that count here for whom it is shown to.
  package let roles: Set<Role>

  package var state: ItemState { item.state }
  package var title: String { text?.title ?? (isDestroyed ? "文本已经销毁的信息" : "未命名") }
  /// 副本已经销毁.
  package var isDestroyed: Bool { item.takeDown?.isDestroyed ?? false }
}

/// One event of an item, with its texts.
package struct ItemEntry: Hashable, Sendable {
  /// From 1: the version after it.
  package let number: Int
  package let recorded: Instant
  package let event: ItemEvent
  package let details: ItemDetails
}

extension Registry {
  /// The item with all that happened, by the rules of its own organ; nil when it is not there or `viewer` may not see it.
  package func itemFile(
    _ id: ItemID, for viewer: Viewer, today: Day, permissions: PermissionTable
  ) async throws -> (file: ItemFile, organ: OrganProfile)? {
    let found = try await database.read { session in
      try ItemReading(id, for: viewer, today: today, permissions: permissions, self, in: session)
    }
    guard let found else { return nil }
    return (try found.file(from: files), found.organ)
  }

  /// An earlier revision of an item that `viewer` sees; nil when it is none of it.
  package func revision(_ digest: String, of id: ItemID, for viewer: Viewer) async throws -> ItemText? {
    let condition = viewer.itemPredicate.and(.equal("item.id", id.rawValue))
    let stored = try await database.read { session -> StoredFile? in
      let found = try session.rows(
        """
        SELECT 1 FROM item_file JOIN item ON item.id = item_file.item
        WHERE item_file.file = ? AND item_file.kind = 'revision' AND \(condition.sql)
        """, [.text(digest)] + condition.values
      ) { _ in true }
      guard !found.isEmpty, let address = Digest(hex: digest) else { return nil }
      return try FileRegister(keyring).kept(address, in: session)
    }
    return try stored.map { try ItemText(bytes: files.contents(of: $0)) }
  }

  /// An attachment or a signed form of an item that `viewer` sees and the check has released.
  package func itemAttachment(_ file: String, of id: ItemID, for viewer: Viewer) async throws -> StoredFile? {
    try await itemFile(file, of: id, by: viewer.itemPredicate)
  }

  func itemFile(_ file: String, of id: ItemID, by predicate: SQLCondition) async throws -> StoredFile? {
    guard let address = Digest(hex: file) else { return nil }
    let condition = predicate.and(.equal("item.id", id.rawValue))
    return try await database.read { session in
      let found = try session.rows(
        """
        SELECT 1 FROM item_file JOIN item ON item.id = item_file.item
        JOIN file_check ON file_check.file = item_file.file
        WHERE item_file.file = ? AND item_file.kind <> 'revision' AND file_check.outcome IN (\(FileVerdict.releasing))
        AND \(condition.sql)
        """, [.text(file)] + condition.values
      ) { _ in true }
      return found.isEmpty ? nil : try FileRegister(keyring).kept(address, in: session)
    }
  }
}

/// What is read of an item in one transaction; its files are opened after it.
private struct ItemReading {
  let id: ItemID
  let organ: OrganProfile
  let entries: [LogEntry]
  let events: [RecordedItemEvent]
  let history: ItemHistory
  let details: [Int: ItemDetails]
  let stored: [String: StoredFile]
  let states: [String: FileState]
  let explains: [ItemID]
  let roles: Set<Role>

  init?(
    _ id: ItemID, for viewer: Viewer, today: Day, permissions: PermissionTable, _ registry: Registry,
    in session: Session
  ) throws {
    entries = try Log.entries(of: id.stream, in: session)
    guard let organ = entries.first?.organ else { return nil }
    self.organ = try registry.profile(of: organ, on: today, in: session)
    (events, history) = try ItemHistory.read(entries, by: self.organ.rules(permissions))
    let office = history.item.opening.office
    guard viewer.sees(organ, office: office) else { return nil }
    self.id = id
    roles = viewer.roles(in: organ, office: office)
    details = try registry.sealed.open(besideEvents: events.map(\.sealed), in: session).mapValues { ItemDetails($0) }
    let digests = [history.item.revision?.digest, history.item.published?.revision.digest].compactMap { $0 }
    let register = FileRegister(registry.keyring)
    stored = try digests.reduce(into: [:]) { found, digest in
      if let address = Digest(hex: digest) { found[digest] = try register.kept(address, in: session) }
    }
    let files = (history.item.revision?.attachments ?? []) + (history.item.published?.revision.attachments ?? [])
    states = try files.reduce(into: [:]) { found, file in
      if let address = Digest(hex: file) { found[file] = try Quarantine.state(of: address, in: session) }
    }
    explains = try ItemLinks.explained(by: id, in: session)
  }

  func file(from store: FileStore) throws -> ItemFile {
    func text(_ digest: String?) throws -> ItemText? {
      try digest.flatMap { stored[$0] }.map { try ItemText(bytes: store.contents(of: $0)) }
    }
    let now = try text(history.item.revision?.digest)
    let read = history.item.published?.revision.digest
    return ItemFile(
      id: id, organ: organ.directory.organ.id, version: history.version, item: history.item,
      events: zip(entries, events).enumerated().map { index, pair in
        ItemEntry(
          number: index + 1, recorded: pair.0.recorded, event: withReason(pair.1.event, at: index),
          details: details[index] ?? ItemDetails())
      },
      text: now, published: read == history.item.revision?.digest ? now : try text(read), attachments: states,
      explains: explains, roles: roles)
  }

  /// The reason of a return lies sealed beside the event.
  private func withReason(_ event: ItemEvent, at index: Int) -> ItemEvent {
    guard case .review(.returned(let signature, _)) = event.what, let reason = details[index]?[.returnReason] else {
      return event
    }
    return ItemEvent(event.day, by: event.by, .review(.returned(signature, reason: reason)))
  }
}
