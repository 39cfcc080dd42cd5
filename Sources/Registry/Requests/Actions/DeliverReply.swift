package import Disclosure

extension Registry {
  /// 登记送达, with what proves it.
  package func deliverReply(
    _ step: RequestStep, by way: DeliveryWay, proof: String, addressee: String = "", documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.deliveryProof: proof, .deliveryAddressee: addressee]
    try details.require(.deliveryProof)
    return try await carryOut(.deliverReply, step, with: documents, by: rules) { open in
      try open.happen(.delivered(way), details)
      // What is fetched online must be there, also of a reply that was issued before letters were put on file.
      if way == .online, !documents.contains(where: { $0.kind == .reply }) { try open.freezeReply() }
    }
  }
}
