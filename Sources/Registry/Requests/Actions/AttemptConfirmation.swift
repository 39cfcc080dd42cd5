package import Disclosure

extension Registry {
  /// 登记联系确认未成: an attempt that reached nobody (《条例》第三十一条第（三）项).
  package func attemptConfirmation(
    _ step: RequestStep, by way: ContactWay, record: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.attemptConfirmation, step, by: rules) { open in
      try open.happen(.confirmationAttempted(way), [.confirmationRecord: record])
    }
  }
}
