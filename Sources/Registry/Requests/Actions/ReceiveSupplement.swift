import Disclosure

extension Registry {
  /// 登记收到补正: the full period begins again (《条例》第三十条).
  package func receiveSupplement(
    _ step: RequestStep, text: String = "", documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.receiveSupplement, step, with: documents, by: rules) { open in
      try open.happen(.supplementReceived, [.supplementText: text])
    }
  }
}
