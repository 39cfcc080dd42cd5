import Database
package import Disclosure

extension Registry {
  /// 变更有效性 of a normative document, with the one that takes its place.
  package func changeValidity(
    _ step: ItemStep, to validity: ItemValidity, successor: ItemID? = nil, note: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.changeValidity, step, by: rules) { open in
      if let successor { try open.requireOther(successor, seenBy: step.viewer) }
      try open.happen(.validityChanged(validity, successor: successor), [.note: note])
    }
  }

  /// 关联解读: `other` explains this item.
  package func linkInterpretation(_ step: ItemStep, by other: ItemID, under rules: RequestRules) async throws -> Int {
    try await carryOut(.linkItem, step, by: rules) { open in
      try open.requireOther(other, seenBy: step.viewer)
      try open.happen(.interpreted(by: other))
    }
  }

  /// 取消关联.
  package func unlinkInterpretation(_ step: ItemStep, by other: ItemID, under rules: RequestRules) async throws -> Int {
    try await carryOut(.linkItem, step, by: rules) { open in try open.happen(.interpretationRemoved(other)) }
  }
}

extension OpenItem {
  /// Another item of the organ that `viewer` sees.
  func requireOther(_ other: ItemID, seenBy viewer: Viewer) throws {
    guard other != id else { throw ItemActionRefusal.rule(.itself) }
    let condition = viewer.itemPredicate.and(.equal("item.id", other.rawValue))
      .and(.equal("item.organ", organ.rawValue))
    let found = try action.session.rows("SELECT 1 FROM item WHERE \(condition.sql)", condition.values) { _ in true }
    guard !found.isEmpty else { throw ItemActionRefusal.notFound }
  }
}
