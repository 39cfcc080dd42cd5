import Disclosure
import Documents

extension Registry {
  /// 查看完整个人信息: for a reason, which is kept together with who looked, at what and when.
  ///
  /// - Returns: The values asked for, whole.
  package func unmaskApplicant(
    _ step: RequestStep, _ details: [CaseDetail], reason: String, under rules: RequestRules
  ) async throws -> CaseDetails {
    let why: CaseDetails = [.unmaskReason: reason]
    guard !why.isEmpty else { throw ActionRefusal.reasonMissing }
    try why.check()
    return try await act(on: step.id.accessStream, at: step.now) { action in
      let open = try OpenCase(step, for: .unmaskApplicant, by: rules, self, action)
      let shown = try open.application().only(details.filter { $0.isPersonal && $0 != .draftSalt })
      guard !shown.isEmpty else { throw ActionRefusal.nothingToUnmask }
      let fields = shown.texts.keys.map(\.rawValue).sorted()
      let reference = try seal(why, in: action.session)[.unmaskReason]
      let payload: JSON = [
        "by": Actor.person(open.person).json, "fields": .array(fields.map { .string($0) }),
        "reason": reference?.json ?? .null,
      ]
      action.record(
        try NewEvent(
          stream: step.id.accessStream, kind: RequestEventKind.unmasked, version: RequestEventKind.version,
          payload: payload), in: open.organ)
      return shown
    }
  }
}
