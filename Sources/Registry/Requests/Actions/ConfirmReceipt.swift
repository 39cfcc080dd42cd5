package import Disclosure

extension Registry {
  /// 确认收到: both sides confirm on the day of the step, which becomes the legal receipt day (《条例》第三十一条).
  package func confirmReceipt(
    _ step: RequestStep, by way: ContactWay, record: String = "", under rules: RequestRules
  ) async throws -> Int {
    try await carryOut(.confirmReceipt, step, by: rules) { open in
      try open.happen(.receiptConfirmed(way), [.confirmationRecord: record])
    }
  }
}
