import Disclosure

extension Registry {
  /// 登记补正通知送达, without which a lapse is refused.
  package func proveSupplementDelivery(
    _ step: RequestStep, proof: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.deliveryProof: proof]
    try details.require(.deliveryProof)
    return try await carryOut(.proveSupplementDelivery, step, with: documents, by: rules) { open in
      try open.happen(.supplementDelivered, details)
    }
  }
}
