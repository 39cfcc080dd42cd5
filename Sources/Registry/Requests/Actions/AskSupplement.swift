package import Disclosure

extension Registry {
  /// 通知补正 (《条例》第三十条): what is to be supplied is said once and whole.
  package func askSupplement(
    _ step: RequestStep, until: Day, text: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.supplementText: text]
    try details.require(.supplementText)
    return try await carryOut(.askSupplement, step, with: documents, by: rules) { open in
      try open.happen(.supplementAsked(until: until), details)
    }
  }
}
