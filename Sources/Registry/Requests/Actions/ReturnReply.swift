package import Disclosure

extension Registry {
  /// 退回修改, with a reason.
  package func returnReply(
    _ step: RequestStep, digest: String, reason: String, onBehalfOf other: PersonID? = nil,
    under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.returnReason: reason]
    return try await carryOut(.returnReply, step, by: rules) { open in
      guard let reason = details[.returnReason] else { throw ActionRefusal.rule(.review(.returnWithoutReason)) }
      let signature = try open.signature(digest, onBehalfOf: other)
      try open.happen(.review(.returned(signature, reason: reason)), details)
    }
  }
}
