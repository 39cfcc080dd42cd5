import Disclosure

extension Registry {
  /// 登记对方收到征求意见书: the other side's 15 working days run from the day of the step.
  package func proveConsultationDelivery(
    _ step: RequestStep, of consultation: String, proof: String, documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.deliveryProof: proof]
    try details.require(.deliveryProof)
    return try await carryOut(.proveConsultationDelivery, step, with: documents, by: rules) { open in
      try open.happen(.consultationDelivered(id: consultation), details)
    }
  }
}
