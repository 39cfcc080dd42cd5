import Disclosure

extension Registry {
  /// 登记申请人撤回, with how it was said.
  package func withdrawRequest(
    _ step: RequestStep, reason: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.withdrawalReason: reason]
    try details.require(.withdrawalReason)
    return try await carryOut(.withdrawRequest, step, with: documents, by: rules) { open in
      try open.happen(.withdrawn, details)
    }
  }
}
