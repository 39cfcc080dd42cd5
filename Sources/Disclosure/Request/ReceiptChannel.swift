/// 申请渠道: how an application came in, which decides its legal day of receipt (《条例》第三十一条).
package enum ReceiptChannel: CaseIterable, Sendable {
  /// 当面提交.
  case inPerson
  /// 邮寄，需要签收 (挂号信、特快专递).
  case signedPost
  /// 平常信函等无需签收的邮寄.
  case ordinaryPost
  /// 互联网渠道.
  case internet
  /// 政府信息公开工作机构的传真.
  case fax

  /// Whether the day of receipt is the day on which both sides confirmed it, not the day of arrival.
  package var needsConfirmation: Bool {
    switch self {
    case .inPerson, .signedPost: false
    case .ordinaryPost, .internet, .fax: true
    }
  }

  /// 收到申请之日.
  ///
  /// - Parameters:
  ///   - arrived: the day it was handed in, signed for by the organ (its mail room counts), or came in.
  ///   - confirmed: the day on which it was confirmed with the applicant.
  /// - Returns: nil while the confirmation that the channel asks for is missing or is dated before the arrival: then the clock
  ///   has not begun.
  package func receiptDay(arrived: Day, confirmed: Day?) -> Day? {
    guard needsConfirmation else { return arrived }
    guard let confirmed, confirmed >= arrived else { return nil }
    return confirmed
  }
}
