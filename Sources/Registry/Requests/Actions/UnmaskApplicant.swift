import Disclosure
import Documents

extension Registry {
  /// 查看完整个人信息: for a reason, which is kept together with who looked, at what and when.
  ///
  /// - Returns: The values asked for, whole.
  package func unmaskApplicant(
    _ step: RequestStep, _ details: [CaseDetail], reason: String, under rules: RequestRules
  ) async throws -> CaseDetails {
    try await access(step, reason: reason, under: rules) { open in
      let shown = try open.application().only(details.filter { $0.isPersonal && $0 != .draftSalt })
      guard !shown.isEmpty else { throw ActionRefusal.nothingToUnmask }
      let fields = shown.texts.keys.map(\.rawValue).sorted()
      return (shown, [.init("fields", .array(fields.map { .string($0) }))])
    }
  }

  /// The same for what is no text of the application.
  func noteAccess(
    _ step: RequestStep, _ what: [JSON.Member], reason: String, under rules: RequestRules
  ) async throws {
    try await access(step, reason: reason, under: rules) { _ in ((), what) }
  }

  /// - Parameter look: What is shown, and how the log names it.
  private func access<Shown: Sendable>(
    _ step: RequestStep, reason: String, under rules: RequestRules,
    _ look: @escaping @Sendable (OpenCase) throws -> (Shown, [JSON.Member])
  ) async throws -> Shown {
    let why: CaseDetails = [.unmaskReason: reason]
    guard !why.isEmpty else { throw ActionRefusal.reasonMissing }
    try why.check()
    return try await act(on: step.id.accessStream, at: step.now) { action in
      let open = try OpenCase(step, for: .unmaskApplicant, by: rules, self, action)
      let (shown, what) = try look(open)
      let reference = try seal(why, in: action.session)[.unmaskReason]
      let payload =
        what + [.init("by", Actor.person(open.person).json), .init("reason", reference?.json ?? .null)]
      action.record(
        try NewEvent(
          stream: step.id.accessStream, kind: RequestEventKind.unmasked, version: RequestEventKind.version,
          payload: .object(payload)), in: open.organ)
      return shown
    }
  }
}
