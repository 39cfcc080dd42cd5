/// 提出方式: how an application reached the office. The raw value is what the log keeps.
package enum IntakeChannel: String, CaseIterable, Sendable {
  /// 当面提交.
  case counter
  /// 邮寄，需要签收.
  case signedPost
  /// 平常信函.
  case ordinaryPost
  case fax
  case email
  /// 本系统网上申请.
  case online
  /// 口头提出，由工作人员代为填写 (《条例》第二十九条第一款).
  case oral
  /// 上级统一平台.
  case platform
  /// 补录: from an older ledger, which does not say how it came; its 收到日期 is the legal receipt day.
  case ledger

  /// The ways in which an application can come in today.
  package static let living: [IntakeChannel] = allCases.filter { $0 != .ledger }

  /// The rule of 《条例》第三十一条 that decides the legal receipt day. An e-mail and the 统一平台 are 互联网渠道.
  package var receipt: ReceiptChannel {
    switch self {
    case .counter, .oral, .ledger: .inPerson
    case .signedPost: .signedPost
    case .ordinaryPost: .ordinaryPost
    case .fax: .fax
    case .email, .online, .platform: .internet
    }
  }

  package var chinese: String {
    switch self {
    case .counter: "当面提交"
    case .signedPost: "邮寄（挂号、特快专递）"
    case .ordinaryPost: "平常信函"
    case .fax: "传真"
    case .email: "电子邮件"
    case .online: "网上申请"
    case .oral: "口头提出"
    case .platform: "上级统一平台"
    case .ledger: "台账补录"
    }
  }
}
