/// 期限中的一日: one calendar day of a reply period, counted or skipped.
package struct ClockDay: Hashable, Sendable {
  package enum Mark: Hashable, Sendable {
    /// The n-th working day of the current period.
    case counted(Int)
    case skipped(SkipReason)
  }

  package let day: Day
  package let mark: Mark
  /// Whether the day is a make-up working day (调休上班), counted or not.
  package let isMakeUp: Bool

  package init(_ day: Day, _ mark: Mark, isMakeUp: Bool = false) {
    self.day = day
    self.mark = mark
    self.isMakeUp = isMakeUp
  }
}

/// 不计入的原因, in the order in which they are tried; the first that fits is the day's. The raw value is the key of the contract.
package enum SkipReason: String, CaseIterable, Sendable {
  case receipt
  /// After the asking and before the answer.
  case waitingForSupplement
  /// After the notice and before the payment.
  case waitingForPayment
  /// Every other day of an abandoned period, and the day of the answer that started the new one.
  case restart
  case holiday
  case weekend
  case consultation

  package var chinese: String {
    switch self {
    case .receipt: "收到申请之日，不计入"
    case .waitingForSupplement: "等待补正"
    case .waitingForPayment: "等待缴费"
    case .restart: "期限重新起算，不计入"
    case .holiday: "节假日"
    case .weekend: "公休日"
    case .consultation: "征求意见期间"
    }
  }
}
