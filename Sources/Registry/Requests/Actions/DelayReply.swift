package import Disclosure

extension Registry {
  /// 延迟答复: a reasonable period for reasonable requests in excess (《条例》第三十五条).
  package func delayReply(
    _ step: RequestStep, until: Day, reason: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.delayReason: reason]
    try details.require(.delayReason)
    return try await carryOut(.delayReply, step, with: documents, by: rules) { open in
      try open.happen(.delayedReply(until: until), details)
    }
  }
}
