import Disclosure

extension Registry {
  /// 延长答复期限, with the consent of the head of the 工作机构, who takes the step (《条例》第三十三条第二款).
  package func extendPeriod(
    _ step: RequestStep, workingDays: Int, reason: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.extensionReason: reason]
    try details.require(.extensionReason)
    return try await carryOut(.extendPeriod, step, with: documents, by: rules) { open in
      try open.happen(.extended(workingDays: workingDays, consentedBy: open.person), details)
    }
  }
}
