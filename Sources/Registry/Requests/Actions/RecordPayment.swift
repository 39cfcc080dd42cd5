import Disclosure

extension Registry {
  /// 登记缴费, amount in 分: the full period begins again [R].
  package func recordPayment(
    _ step: RequestStep, amount: Int, documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    guard amount > 0 else { throw ActionRefusal.feeNotForeseen }
    return try await carryOut(.recordPayment, step, with: documents, by: rules) { open in
      try open.happen(.feePaid(amount: amount))
    }
  }
}
