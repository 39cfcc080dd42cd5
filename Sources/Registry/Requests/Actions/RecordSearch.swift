import Disclosure

extension Registry {
  /// 登记检索: where and by which words was searched, with what result (《条例》第三十六条第（四）项).
  package func recordSearch(
    _ step: RequestStep, record: String, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    let details: CaseDetails = [.searchRecord: record]
    try details.require(.searchRecord)
    return try await carryOut(.recordSearch, step, with: documents, by: rules) { open in
      try open.happen(.searched, details)
    }
  }
}
