package import Disclosure

extension Registry {
  /// 不再处理: the day set for a supplement or a payment has passed.
  package func lapseRequest(
    _ step: RequestStep, as disposition: Disposition, reason: String = "", documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.lapseRequest, step, with: documents, by: rules) { open in
      try open.happen(.lapsed(disposition), [.lapseReason: reason])
    }
  }
}
