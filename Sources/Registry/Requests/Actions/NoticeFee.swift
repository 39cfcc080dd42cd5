package import Disclosure

extension Registry {
  /// 登记收费通知: the day of the step is that on which the applicant received it; the amount follows from the tariff in force.
  ///
  /// 按件 is cumulative for an applicant and month (国办函〔2020〕109号第四条): what went before is counted from the register.
  package func noticeFee(
    _ step: RequestStep, _ basis: FeeBasis, quantity: Int, text: String = "", documents: [NewDocument] = [],
    under rules: RequestRules
  ) async throws -> Int {
    guard let tariff = FeeTariff.inForce(on: step.day) else { throw ActionRefusal.feeNotForeseen }
    return try await carryOut(.noticeFee, step, with: documents, by: rules) { open in
      let already = basis == .items ? try EarlierItems.count(before: open.id, in: open.action.session) : 0
      let fee: Fee
      do throws(FeeRefusal) { fee = try tariff.fee(basis, quantity, already: already) } catch {
        throw ActionRefusal.feeNotForeseen
      }
      guard let amount = fee.amount.inFen, amount > 0 else { throw ActionRefusal.feeNotForeseen }
      let kept = basis == .items ? already : nil
      try open.happen(.feeNoticed(basis, quantity: quantity, amount: amount, already: kept), [.feeText: text])
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
