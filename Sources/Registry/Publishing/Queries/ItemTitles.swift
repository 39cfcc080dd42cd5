import Database
package import Disclosure
import Documents

extension Registry {
  /// 信息标题 of those that the public may read, as published.
  package func publicTitles(of ids: [ItemID]) async throws -> [ItemID: String] {
    try await titles(of: ids, PublicItems.predicate, isPublic: true)
  }

  /// 信息标题 of those that the viewer sees in the office.
  package func titles(of ids: [ItemID], for viewer: Viewer) async throws -> [ItemID: String] {
    try await titles(of: ids, viewer.itemPredicate, isPublic: false)
  }

  /// The item that the public finds under that 索引号; nil when there is none.
  package func publicItem(numbered number: String, of organ: OrganID) async throws -> ItemID? {
    let condition = PublicItems.predicate(of: organ).and(.equal("item.number", number))
    return try await database.read { session in
      try session.rows("SELECT id FROM item WHERE \(condition.sql)", condition.values) { ItemID(try $0[0]) }.first
    }
  }

  /// As a list of these items tells them, so that a title is read in one way.
  private func titles(
    of ids: [ItemID], _ predicate: SQLCondition, isPublic: Bool
  ) async throws -> [ItemID: String] {
    var titles: [ItemID: String] = [:]
    for start in stride(from: 0, to: ids.count, by: 200) {
      let some = ids[start..<min(start + 200, ids.count)]
      let page = try await items(
        predicate.and(.isIn("item.id", some.map { .text($0.rawValue) })), order: "item.id", isPublic: isPublic,
        from: 0, count: some.count)
      for line in page.lines { titles[line.id] = line.title }
    }
    return titles
  }
}
