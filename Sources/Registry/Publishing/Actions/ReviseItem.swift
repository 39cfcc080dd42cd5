import Disclosure

extension Registry {
  /// 修改: saves a whole new revision; whoever saved in between has not been overwritten, because the version differs.
  package func reviseItem(
    _ step: ItemStep, _ revision: NewRevision, under rules: RequestRules
  ) async throws -> Int {
    let reading = RevisionReading(of: revision.file, in: self)
    return try await carryOut(.editItem, step, by: rules) { open in
      try open.revise(revision, by: step.viewer.person, reading)
    }
  }

  /// 作废 a draft.
  package func discardItem(_ step: ItemStep, note: String, under rules: RequestRules) async throws -> Int {
    try await carryOut(.discardItem, step, by: rules) { open in try open.happen(.discarded, [.note: note]) }
  }

  /// 备注.
  package func noteItem(_ step: ItemStep, note: String, under rules: RequestRules) async throws -> Int {
    let details: ItemDetails = [.note: note]
    guard details[.note] != nil else { throw ItemActionRefusal.missing(.note) }
    return try await carryOut(.noteItem, step, by: rules) { open in try open.happen(.noted, details) }
  }
}
