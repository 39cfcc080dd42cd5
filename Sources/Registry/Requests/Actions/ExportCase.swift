import Database
import Disclosure
import Documents

extension Registry {
  /// 导出案卷: the whole case with every personal value, for a reason that is kept. What is exported ends with this export's own entry, and
  /// a checkpoint over it is written at once.
  ///
  /// - Throws: `ActionRefusal` when it is refused.
  package func exportCase(
    _ step: RequestStep, reason: String, under rules: RequestRules
  ) async throws -> CaseExport {
    let why: CaseDetails = [.unmaskReason: reason]
    guard !why.isEmpty else { throw ActionRefusal.reasonMissing }
    try why.check()
    try await act(on: step.id.accessStream, at: step.now) { action in
      let open = try OpenCase(step, for: .exportCase, by: rules, self, action)
      let reference = try seal(why, in: action.session)[.unmaskReason]
      let payload: JSON = ["by": Actor.person(open.person).json, "reason": reference?.json ?? .null]
      action.record(
        try NewEvent(
          stream: step.id.accessStream, kind: RequestEventKind.exported, version: RequestEventKind.version,
          payload: payload), in: open.organ)
    }
    _ = try await Checkpoints(self).write(at: step.now)
    return try await database.read { try CaseExport(of: step, by: rules, self, in: $0) }
  }
}

/// 案卷导出: one case as it leaves the office: opened texts, its entries in the log, its files, and the proof that a signed checkpoint
/// covers them.
package struct CaseExport: Sendable {
  package let file: CaseFile
  /// The case's own and those of who looked at it, as they stand in the log.
  package let entries: [LogEntry]
  /// In the order of `file.documents`; nil for one that was destroyed or has not passed its check.
  package let stored: [StoredFile?]
  package let proof: InclusionProof?

  init(of step: RequestStep, by rules: RequestRules, _ registry: Registry, in session: Session) throws {
    let found = try registry.caseFile(
      step.id, for: step.viewer, today: step.day, by: { _ in rules }, isMasked: false, in: session)
    guard let file = found else { throw ActionRefusal.notFound }
    self.file = file
    entries =
      try Log.entries(of: step.id.stream, in: session) + Log.entries(of: step.id.accessStream, in: session)
    let register = FileRegister(registry.keyring)
    stored = try file.documents.map { document in
      guard document.state.isReleased else { return nil }
      do { return try register.file(document.file, in: session) } catch let refusal as FileRefusal {
        guard case .destroyed = refusal else { throw refusal }
        return nil
      }
    }
    proof = try Checkpoints.proof(of: file.organ, in: session)
  }
}

extension Registry {
  /// The materials of a case together, in bytes.
  package func sizeOfDocuments(of id: RequestID) async throws -> Int {
    try await database.read { session in
      try session.first(
        """
        SELECT coalesce(sum(file.size), 0) FROM request_document JOIN file ON file.address = request_document.file
        WHERE request_document.request = $1
        """, id.rawValue
      ) { try $0[0] as Int } ?? 0
    }
  }
}
