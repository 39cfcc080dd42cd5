package import Disclosure

extension Registry {
  /// 发出征求意见 (《条例》第三十二条、第三十四条).
  package func sendConsultation(
    _ step: RequestStep, to party: ConsultedParty, addressee: String, text: String = "",
    documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.consultationAddressee: addressee, .consultationText: text]
    try details.require(.consultationAddressee)
    return try await carryOut(.sendConsultation, step, with: documents, by: rules) { open in
      let id = String(open.item.consultations.count + 1)
      try open.happen(.consultationSent(id: id, party), details)
    }
  }
}
