/// 期限状态. The raw value is the key of the contract.
package enum ReplyState: String, CaseIterable, Sendable {
  case running
  /// 征求意见期间: a consultation is open.
  case suspended
  case waitingForSupplement
  /// 逾期未补正: the day set for it has passed and nothing came.
  case supplementLapsed
  case waitingForPayment
  /// 逾期未缴费.
  case paymentLapsed

  package var chinese: String {
    switch self {
    case .running: "答复期限进行中"
    case .suspended: "征求意见期间，期限中止计算"
    case .waitingForSupplement: "等待申请人补正"
    case .supplementLapsed: "逾期未补正"
    case .waitingForPayment: "等待申请人缴费"
    case .paymentLapsed: "逾期未缴费"
    }
  }
}

/// 提示. The raw value is the key of the contract.
package enum ClockWarning: String, CaseIterable, Sendable {
  /// 补正通知迟于收到申请后 7 个工作日 (《条例》第三十条).
  case supplementLate = "supplement-late"

  package var chinese: String {
    switch self {
    case .supplementLate: "补正通知晚于《条例》第三十条规定的收到申请之日起 7 个工作日。"
    }
  }
}
