/// 公开属性 (《条例》第十三条): proposed by the writer, checked by the office, decided by who signs.
package enum DisclosureAttribute: Hashable, Sendable {
  /// 主动公开.
  case proactive
  /// 依申请公开; why it is not published is asked for.
  case onRequest
  /// 不予公开, by one of the grounds of the Regulation.
  case withheld(WithholdingGround)

  package var chinese: String {
    switch self {
    case .proactive: "主动公开"
    case .onRequest: "依申请公开"
    case .withheld: "不予公开"
    }
  }

  /// 依据条款 as the review form prints it; nil where none is to be named.
  package var basis: String? { if case .withheld(let ground) = self { ground.basis } else { nil } }

  /// Whether a reason must stand beside it (practice of the provinces; 第十八条 wants it looked at again).
  package var needsReason: Bool { self != .proactive }

  /// As forms and files name it.
  package var code: String {
    switch self {
    case .proactive: "proactive"
    case .onRequest: "onRequest"
    case .withheld(let ground): "withheld/\(ground.rawValue)"
    }
  }

  /// Nil for what is none.
  package init?(code: String) {
    switch code {
    case "proactive": self = .proactive
    case "onRequest": self = .onRequest
    default:
      guard code.hasPrefix("withheld/"), let ground = WithholdingGround(rawValue: String(code.dropFirst(9))) else {
        return nil
      }
      self = .withheld(ground)
    }
  }

  package static let all: [DisclosureAttribute] =
    [.proactive, .onRequest] + WithholdingGround.allCases.map { .withheld($0) }
}

/// 不予公开的法定理由 (《条例》第十四条至第十六条), as 表三 divides them.
package enum WithholdingGround: String, CaseIterable, Hashable, Sendable {
  case stateSecret, forbiddenByLaw, publicSecurity, thirdPartyRights, internalAffairs, deliberative, enforcementFile

  package var chinese: String {
    switch self {
    case .stateSecret: "属于国家秘密"
    case .forbiddenByLaw: "其他法律行政法规禁止公开"
    case .publicSecurity: "危及“三安全一稳定”"
    case .thirdPartyRights: "保护第三方合法权益"
    case .internalAffairs: "属于三类内部事务信息"
    case .deliberative: "属于四类过程性信息"
    case .enforcementFile: "属于行政执法案卷"
    }
  }

  package var basis: String {
    switch self {
    case .stateSecret, .forbiddenByLaw, .publicSecurity: "《条例》第十四条"
    case .thirdPartyRights: "《条例》第十五条"
    case .internalAffairs: "《条例》第十六条第一款"
    case .deliberative, .enforcementFile: "《条例》第十六条第二款"
    }
  }
}
