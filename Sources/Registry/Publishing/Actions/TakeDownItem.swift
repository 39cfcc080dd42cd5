import Database
package import Disclosure

extension Registry {
  /// 撤下: gone from every public exit with the commit. Who signs may do it; others only in an emergency, with the approval to follow.
  package func takeDownItem(
    _ step: ItemStep, _ reason: TakeDownReason, note: String, under rules: RequestRules
  ) async throws -> Int {
    let details: ItemDetails = [.takeDownNote: note]
    guard details[.takeDownNote] != nil else { throw ItemActionRefusal.missing(.takeDownNote) }
    return try await carryOut(.takeDownItem, step, by: rules) { open in
      let maySign = rules.permissions.row(of: .approveTakeDown).map { !$0.roles.isDisjoint(with: open.roles) } ?? false
      try open.happen(.takenDown(reason, isEmergency: !maySign), details)
    }
  }

  /// 批准紧急撤下, by another person than who took it down.
  package func approveTakeDown(_ step: ItemStep, note: String = "", under rules: RequestRules) async throws -> Int {
    try await carryOut(.approveTakeDown, step, by: rules) { open in
      try open.happen(.takeDownApproved, [.note: note])
    }
  }

  /// 销毁副本: the texts and attachments of all revisions, by decision; the log keeps their digests, and tombstones say that they
  /// were destroyed and when.
  package func destroyItemCopies(_ step: ItemStep, basis: String, under rules: RequestRules) async throws -> Int {
    let details: ItemDetails = [.destructionBasis: basis]
    guard details[.destructionBasis] != nil else { throw ItemActionRefusal.missing(.destructionBasis) }
    return try await carryOut(.destroyCopies, step, by: rules) { open in
      try open.happen(.copiesDestroyed, details)
      try open.destroyFiles()
    }
  }

  /// 恢复发布, with a reason.
  package func restoreItem(_ step: ItemStep, reason: String, under rules: RequestRules) async throws -> Int {
    let details: ItemDetails = [.restoreReason: reason]
    guard details[.restoreReason] != nil else { throw ItemActionRefusal.missing(.restoreReason) }
    return try await carryOut(.restoreItem, step, by: rules) { open in try open.happen(.restored, details) }
  }
}

extension OpenItem {
  /// Those that are left; the scans of signed forms stay, they hold no text.
  fileprivate func destroyFiles() throws {
    let files = try action.session.query(
      "SELECT file FROM item_file WHERE item = $1 AND kind <> 'scan' ORDER BY file", id.rawValue
    ) { try StoredDigest($0, 0).value }
    try LikenessMarks.remove(id, in: action.session)
    try action.session.execute("DELETE FROM item_dead_link WHERE item = $1", id.rawValue)
    try OfficeReadings(session: action.session).remove(id)
    let register = FileRegister(registry.keyring)
    for file in files where try FileRegister.isNamed(file, in: action.session) {
      try register.destroy(file, organ: organ, reason: "撤下后销毁副本", in: action)
    }
  }
}
