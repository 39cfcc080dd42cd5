/// 办理事项: something that happened to a request and bears on its reply period.
package struct ClockEvent: Hashable, Sendable {
  package let day: Day
  package let step: ClockStep

  package init(_ day: Day, _ step: ClockStep) {
    self.day = day
    self.step = step
  }
}

/// 办理步骤: the kinds of events.
package enum ClockStep: Hashable, Sendable {
  /// 通知补正 (《条例》第三十条), with the last day of the period set for it.
  case supplementAsked(until: Day)
  /// 收到补正.
  case supplementReceived
  /// 发出征求意见 to a third party or another organ (第三十二条、第三十三条第三款).
  case consultationSent(id: String?)
  /// 收到意见.
  case consultationAnswered(id: String?)
  /// 征求意见期满: 15 working days after the other side's receipt, as the office works it out.
  case consultationExpired(id: String?)
  /// 延长答复期限 (第三十三条第二款).
  case extended(workingDays: Int)
  /// 申请人收到收费通知 (国办函〔2020〕109号).
  case feeNoticed
  /// 缴费完成.
  case feePaid
  /// 延迟答复 (第三十五条), with the day set for the reply.
  case delayedReply(until: Day)

  package var chinese: String {
    switch self {
    case .supplementAsked: "通知补正"
    case .supplementReceived: "收到补正"
    case .consultationSent: "发出征求意见"
    case .consultationAnswered: "收到意见"
    case .consultationExpired: "征求意见期满"
    case .extended: "延长答复期限"
    case .feeNoticed: "申请人收到收费通知"
    case .feePaid: "缴费完成"
    case .delayedReply: "延迟答复"
    }
  }
}
