import Database
package import Disclosure

/// 办理: one press of a button on an item: who, on which item, as the page showed it, and when. Its day is that of the server.
package struct ItemStep: Sendable {
  package let viewer: Viewer
  package let id: ItemID
  /// `ItemFile.version` of the page.
  package let version: Int
  package let now: Instant
  package let today: Day

  /// - Parameter today: Without it that of `now`.
  package init(_ viewer: Viewer, on id: ItemID, version: Int, today: Day? = nil, at now: Instant) {
    self.viewer = viewer
    self.id = id
    self.version = version
    self.now = now
    self.today = today ?? now.day
  }
}

extension Viewer {
  /// 可见范围 in the office: the one condition on the table `item` by which every query, file, list, export and count goes.
  package var itemPredicate: SQLCondition {
    let readers: Set<Role> = [.officer, .officeHead, .deputyLeader, .leader, .supervisor]
    if !roles.isDisjoint(with: readers) { return .isIn("item.organ", visibleOrgans.map { .text($0.rawValue) }) }
    guard roles.contains(.contributor), !offices.isEmpty else { return .never }
    return SQLCondition.equal("item.organ", organ.rawValue)
      .and(.isIn("item.office", offices.map(\.rawValue).sorted().map { .text($0) }))
  }
}
