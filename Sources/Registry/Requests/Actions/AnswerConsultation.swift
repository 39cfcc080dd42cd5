import Disclosure

extension Registry {
  /// 登记征求意见答复; `agrees` is nil when the answer is neither.
  package func answerConsultation(
    _ step: RequestStep, of consultation: String, agrees: Bool?, answer: String, documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.consultationAnswer: answer]
    try details.require(.consultationAnswer)
    return try await carryOut(.answerConsultation, step, with: documents, by: rules) { open in
      try open.happen(.consultationAnswered(id: consultation, agrees: agrees), details)
    }
  }
}
