/// 办理状态: where a request stands; follows from its events and is never set.
package enum RequestState: String, CaseIterable, Sendable {
  /// 待确认收到: arrived, the legal receipt day is still open.
  case unconfirmed
  /// 已登记，待分办.
  case registered
  /// 承办中.
  case handling
  /// 等待补正.
  case awaitingSupplement
  /// 征求意见中.
  case consulting
  /// 等待缴费.
  case awaitingPayment
  /// 审核中.
  case inReview
  /// 已签发，待编号印发.
  case approved
  /// 已印发，待送达.
  case issued
  /// 已送达，待归档.
  case delivered
  /// 已办结.
  case closed

  /// Whether the reply is still owed.
  package var isOpen: Bool {
    switch self {
    case .issued, .delivered, .closed: false
    default: true
    }
  }

  package var chinese: String {
    switch self {
    case .unconfirmed: "待确认收到"
    case .registered: "已登记，待分办"
    case .handling: "承办中"
    case .awaitingSupplement: "等待申请人补正"
    case .consulting: "征求意见中"
    case .awaitingPayment: "等待申请人缴费"
    case .inReview: "审核中"
    case .approved: "已签发，待编号印发"
    case .issued: "已印发，待送达"
    case .delivered: "已送达，待归档"
    case .closed: "已办结"
    }
  }
}
