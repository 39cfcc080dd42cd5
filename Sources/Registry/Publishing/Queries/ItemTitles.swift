import Database
package import Disclosure
import Documents

extension Registry {
  /// 信息标题 of those that the public may read, as published.
  package func publicTitles(of ids: [ItemID]) async throws -> [ItemID: String] {
    try await titles(of: ids, PublicItems.predicate, column: "read_revision")
  }

  /// 信息标题 of those that the viewer sees in the office.
  package func titles(of ids: [ItemID], for viewer: Viewer) async throws -> [ItemID: String] {
    try await titles(of: ids, viewer.itemPredicate, column: "revision")
  }

  /// The item that the public finds under that 索引号; nil when there is none.
  package func publicItem(numbered number: String, of organ: OrganID) async throws -> ItemID? {
    let condition = PublicItems.predicate(of: organ).and(.equal("item.number", number))
    return try await database.read { session in
      try session.rows("SELECT id FROM item WHERE \(condition.sql)", condition.values) { ItemID(try $0[0]) }.first
    }
  }

  /// - Parameter column: Which revision is read.
  private func titles(
    of ids: [ItemID], _ predicate: SQLCondition, column: String
  ) async throws -> [ItemID: String] {
    var stored: [ItemID: StoredFile] = [:]
    for start in stride(from: 0, to: ids.count, by: 200) {
      let some = ids[start..<min(start + 200, ids.count)]
      let condition = predicate.and(.isIn("item.id", some.map { .text($0.rawValue) }))
      let found = try await database.read { session in
        let rows = try session.rows(
          "SELECT id, \(column) FROM item WHERE \(condition.sql)", condition.values
        ) { (ItemID(try $0[0]), try $0[1] as String?) }
        return try rows.compactMap { id, file in try storedText(file, in: session).map { (id, $0) } }
      }
      stored.merge(found) { first, _ in first }
    }
    return try stored.mapValues { try ItemText(bytes: files.contents(of: $0)).title }
  }
}
