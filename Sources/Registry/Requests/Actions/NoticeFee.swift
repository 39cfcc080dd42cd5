package import Disclosure

extension Registry {
  /// 登记收费通知: the day of the step is that on which the applicant received it; the amount follows from the tariff in force.
  ///
  /// - Parameter already: 按件: the items of the same applicant earlier in the month.
  package func noticeFee(
    _ step: RequestStep, _ basis: FeeBasis, quantity: Int, already: Int = 0, text: String = "",
    documents: [NewDocument] = [], under rules: RequestRules
  ) async throws -> Int {
    guard let tariff = FeeTariff.inForce(on: step.day) else { throw ActionRefusal.feeNotForeseen }
    let fee: Fee
    do throws(FeeRefusal) { fee = try tariff.fee(basis, quantity, already: already) } catch {
      throw ActionRefusal.feeNotForeseen
    }
    guard let amount = fee.amount.inFen, amount > 0 else { throw ActionRefusal.feeNotForeseen }
    return try await carryOut(.noticeFee, step, with: documents, by: rules) { open in
      try open.happen(.feeNoticed(basis, quantity: quantity, amount: amount), [.feeText: text])
    }
  }
}

extension ExactDecimal {
  /// 元 in 分; nil when it is no whole number of them.
  fileprivate var inFen: Int? {
    guard scale <= 2 else { return nil }
    let (fen, overflow) = mantissa.multipliedReportingOverflow(by: scale == 2 ? 1 : scale == 1 ? 10 : 100)
    return overflow ? nil : fen
  }
}
