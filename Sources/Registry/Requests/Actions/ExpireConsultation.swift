import Disclosure

extension Registry {
  /// 认定征求意见期满: 15 working days after the other side's receipt nothing has come.
  package func expireConsultation(
    _ step: RequestStep, of consultation: String, under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.expireConsultation, step, by: rules) { open in
      try open.happen(.consultationExpired(id: consultation))
    }
  }
}
