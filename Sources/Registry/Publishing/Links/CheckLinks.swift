import Database
package import Disclosure
import Documents

/// 问一个网址: handed in, since this target opens no connection; nil when it could not be asked.
package typealias LinkAsking = @Sendable (_ address: String) async -> LinkOutcome?

extension Registry {
  /// 检查链接 of public items in turn: those never asked first, then those asked longest ago.
  ///
  /// - Parameters:
  ///   - pause: Between two addresses, so that nobody is pressed.
  ///   - now: Of the run; what was asked within a week is not asked again, within a day where something was dead.
  /// - Returns: How many addresses were asked.
  @discardableResult
  package func checkLinks(
    by ask: LinkAsking, pause: @Sendable () async throws -> Void, at now: Instant
  ) async throws -> Int {
    let due = try await database.read { session in
      try LinkCheck.due(at: now, in: session).map { item in
        (item: item, file: try storedText(item.revision, in: session))
      }
    }
    var asked = 0
    for (item, file) in due where asked < LinkCheck.mostAsked {
      guard let file, let bytes = try? files.contents(of: file), let text = try? ItemText(bytes: bytes) else {
        continue
      }
      var dead: [String: LinkOutcome] = [:]
      for address in text.body.webAddresses.prefix(LinkCheck.mostOfAnItem) {
        if asked > 0 { try await pause() }
        asked += 1
        // What could not be asked says nothing of the address.
        if let outcome = await ask(address), outcome.isDead { dead[address] = outcome }
      }
      let found = dead
      try await database.write(lock: "links") { try LinkCheck.keep(found, of: item, at: now, in: $0) }
    }
    return asked
  }

  /// 失效链接 of one item's public text, by address.
  package func deadLinks(of id: ItemID) async throws -> [DeadLink] {
    try await database.read { session in
      try session.query(
        "SELECT address, outcome, since FROM item_dead_link WHERE item = $1 ORDER BY address", id.rawValue
      ) { row in
        DeadLink(
          address: try row[0], outcome: try StoredCase<LinkOutcome>(row, 1).value,
          since: Instant(milliseconds: try row[2]))
      }
    }
  }

  /// 失效链接清单 of the public items that `viewer` sees, the longest dead first.
  package func deadLinks(for viewer: Viewer, count: Int) async throws -> [(item: ItemID, link: DeadLink)] {
    let condition = viewer.itemPredicate.and(PublicItems.predicate)
    return try await database.read { session in
      try session.rows(
        """
        SELECT item.id, item_dead_link.address, item_dead_link.outcome, item_dead_link.since
        FROM item_dead_link JOIN item ON item.id = item_dead_link.item
        WHERE \(condition.sql) ORDER BY item_dead_link.since, item.id, item_dead_link.address LIMIT ?
        """, condition.values + [count.sqlValue]
      ) { row -> (item: ItemID, link: DeadLink) in
        let link = DeadLink(
          address: try row[1], outcome: try StoredCase<LinkOutcome>(row, 2).value,
          since: Instant(milliseconds: try row[3]))
        return (ItemID(try row[0]), link)
      }
    }
  }
}

/// An item whose links are due, and what is kept of it.
enum LinkCheck {
  struct Item: Hashable, Sendable {
    let id: ItemID
    let revision: String
  }

  /// In one run of the duty.
  static let mostAsked = 200
  static let mostOfAnItem = 50
  /// Most items have no link at all and cost a look.
  private static let items = 2_000

  /// Of those that are public: never asked or with another text since, asked a week ago, or a day ago with something dead.
  static func due(at now: Instant, in session: Session) throws -> [Item] {
    let condition = PublicItems.whole
    return try session.rows(
      """
      SELECT item.id, item.read_revision FROM item LEFT JOIN item_link_check ON item_link_check.item = item.id
      WHERE \(condition.sql) AND (
        item_link_check.item IS NULL OR item_link_check.revision <> item.read_revision OR item_link_check.checked < ?
        OR (item_link_check.checked < ? AND EXISTS (SELECT 1 FROM item_dead_link WHERE item_dead_link.item = item.id)))
      ORDER BY coalesce(item_link_check.checked, 0), item.id LIMIT \(items)
      """,
      condition.values + [
        now.adding(seconds: -7 * 86_400).milliseconds.sqlValue, now.adding(seconds: -86_400).milliseconds.sqlValue,
      ]
    ) { row in Item(id: ItemID(try row[0]), revision: try row[1]) }
  }

  /// The day since which an address is dead stays while it is found so.
  static func keep(_ dead: [String: LinkOutcome], of item: Item, at now: Instant, in session: Session) throws {
    let known = Dictionary(
      try session.query("SELECT address, since FROM item_dead_link WHERE item = $1", item.id.rawValue) { row in
        (try row[0] as String, try row[1] as Int)
      }
    ) { first, _ in first }
    try session.execute("DELETE FROM item_dead_link WHERE item = $1", item.id.rawValue)
    for (address, outcome) in dead.sorted(by: { $0.key < $1.key }) {
      try session.execute(
        "INSERT INTO item_dead_link (item, address, outcome, since) VALUES ($1, $2, $3, $4)", item.id.rawValue, address,
        outcome.rawValue, known[address] ?? now.milliseconds)
    }
    try session.execute(
      """
      INSERT INTO item_link_check (item, revision, checked) VALUES ($1, $2, $3)
      ON CONFLICT (item) DO UPDATE SET revision = excluded.revision, checked = excluded.checked
      """, item.id.rawValue, item.revision, now.milliseconds)
  }
}
