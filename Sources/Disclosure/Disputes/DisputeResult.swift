/// 审理结果: every way in which a reconsideration or a suit is decided. The raw value is the key in the log.
package enum DisputeResult: String, CaseIterable, Sendable {
  // 行政复议.
  case reviewUpheld, reviewRejected, reviewAltered, reviewRevoked, reviewUnlawful, reviewOrdered, reviewInvalid
  case reviewTerminated, reviewNotAccepted, reviewDismissed, reviewMediated, reviewSettled
  // 行政诉讼.
  case claimsRejected, revoked, ordered, payment, unlawful, invalid, altered
  case notFiled, dismissed, suitWithdrawn, mediated
  // 二审: what is said of the first judgment.
  case sustained, appealWithdrawn, remanded
  // 再审: what is said of the judgment that was in force.
  case retrialUpheld

  /// Whose result it is.
  package var kind: DisputeKind {
    switch self {
    case .reviewUpheld, .reviewRejected, .reviewAltered, .reviewRevoked, .reviewUnlawful, .reviewOrdered,
      .reviewInvalid, .reviewTerminated, .reviewNotAccepted, .reviewDismissed, .reviewMediated, .reviewSettled:
      .reconsideration
    default: .suit
    }
  }

  package var chinese: String {
    switch self {
    case .reviewUpheld: "维持"
    case .reviewRejected: "驳回行政复议请求"
    case .reviewAltered: "变更"
    case .reviewRevoked: "撤销或者部分撤销"
    case .reviewUnlawful: "确认违法"
    case .reviewOrdered: "限期履行"
    case .reviewInvalid: "确认无效"
    case .reviewTerminated: "终止行政复议"
    case .reviewNotAccepted: "不予受理"
    case .reviewDismissed: "驳回行政复议申请"
    case .reviewMediated: "调解"
    case .reviewSettled: "和解后撤回申请"
    case .claimsRejected: "驳回诉讼请求"
    case .revoked: "撤销或者部分撤销"
    case .ordered: "判决履行"
    case .payment: "判决给付"
    case .unlawful: "确认违法"
    case .invalid: "确认无效"
    case .altered: "变更"
    case .notFiled: "不予立案"
    case .dismissed: "驳回起诉"
    case .suitWithdrawn: "准许撤诉"
    case .mediated: "调解"
    case .sustained: "驳回上诉，维持原判或者原裁定"
    case .appealWithdrawn: "准许撤回上诉"
    case .remanded: "发回重审或者指令继续审理"
    case .retrialUpheld: "再审维持原裁判"
    }
  }

  /// 《行政复议法》 (2023), 《行政诉讼法》 (2017); the rest as named.
  package var article: String {
    switch self {
    case .reviewUpheld: "《行政复议法》第六十八条"
    case .reviewRejected: "《行政复议法》第六十九条"
    case .reviewAltered: "《行政复议法》第六十三条"
    case .reviewRevoked: "《行政复议法》第六十四条"
    case .reviewUnlawful: "《行政复议法》第六十五条"
    case .reviewOrdered: "《行政复议法》第六十六条"
    case .reviewInvalid: "《行政复议法》第六十七条"
    case .reviewTerminated: "《行政复议法》第四十一条"
    case .reviewNotAccepted: "《行政复议法》第三十条"
    case .reviewDismissed: "《行政复议法》第三十三条"
    case .reviewMediated: "《行政复议法》第七十三条"
    case .reviewSettled: "《行政复议法》第七十四条"
    case .claimsRejected: "《行政诉讼法》第六十九条"
    case .revoked: "《行政诉讼法》第七十条"
    case .ordered: "《行政诉讼法》第七十二条"
    case .payment: "《行政诉讼法》第七十三条"
    case .unlawful: "《行政诉讼法》第七十四条"
    case .invalid: "《行政诉讼法》第七十五条"
    case .altered: "《行政诉讼法》第七十七条"
    case .notFiled: "《行政诉讼法》第五十一条"
    case .dismissed: "行诉解释第六十九条"
    case .suitWithdrawn: "《行政诉讼法》第六十二条"
    case .mediated: "《行政诉讼法》第六十条"
    case .sustained, .remanded: "《行政诉讼法》第八十九条"
    case .appealWithdrawn: "《行政诉讼法》第六十二条、第一百零一条"
    case .retrialUpheld: "行诉解释第一百二十二条"
    }
  }

  /// Whether it leaves the former judgment as it was.
  package var confirms: Bool { self == .sustained || self == .appealWithdrawn || self == .retrialUpheld }

  /// Whether it speaks of a former judgment: only a second instance or a retrial says it.
  package var isOfFormerJudgment: Bool { confirms || self == .remanded }

  /// Whether the organ may be told to answer anew with it (行政复议法第六十四条至第六十七条, 行政诉讼法第七十条、第七十二条、第七十四条).
  package var mayOrderRedo: Bool {
    switch self {
    case .reviewRevoked, .reviewUnlawful, .reviewOrdered, .reviewInvalid, .revoked, .ordered, .unlawful, .invalid: true
    default: false
    }
  }

  /// What a decision of that kind and instance may say.
  package static func choices(_ kind: DisputeKind, _ instance: DisputeInstance) -> [DisputeResult] {
    allCases.filter { result in
      guard result.kind == kind else { return false }
      switch instance {
      case .first: return !result.isOfFormerJudgment
      case .second: return result != .notFiled && result != .retrialUpheld
      case .retrial: return result != .notFiled && result != .sustained && result != .appealWithdrawn
      }
    }
  }
}

/// 审级: who decided; a retrial is neither of the instances.
package enum DisputeInstance: String, CaseIterable, Sendable {
  case first, second, retrial
}

/// 结果对应: in which column of 表四 each result is counted. It is data: the form's own filling instructions were not seen, and an organ may
/// have been told otherwise.
package struct OutcomeMapping: Hashable, Sendable {
  private var outcomes: [DisputeResult: ReviewFact.Outcome]

  /// What can be mapped: words about a former judgment have no column of their own.
  package static let results = DisputeResult.allCases.filter { !$0.isOfFormerJudgment }

  /// 复议法第六十三条至第六十九条, 行诉法第六十九条至第七十七条: what leaves the act standing upholds it, what changes it or its lack corrects, and
  /// what ends without a word on it is other [R].
  package static let standard = OutcomeMapping { result in
    switch result {
    case .reviewUpheld, .reviewRejected, .claimsRejected: .upheld
    case .reviewAltered, .reviewRevoked, .reviewUnlawful, .reviewOrdered, .reviewInvalid, .revoked, .ordered, .payment,
      .unlawful, .invalid, .altered:
      .corrected
    case .reviewTerminated, .reviewNotAccepted, .reviewDismissed, .reviewMediated, .reviewSettled, .notFiled,
      .dismissed, .suitWithdrawn, .mediated, .sustained, .appealWithdrawn, .remanded, .retrialUpheld:
      .other
    }
  }

  package init(_ outcome: (DisputeResult) -> ReviewFact.Outcome) {
    outcomes = Dictionary(uniqueKeysWithValues: OutcomeMapping.results.map { ($0, outcome($0)) })
  }

  package subscript(result: DisputeResult) -> ReviewFact.Outcome { outcomes[result] ?? .other }

  /// Of several results at once: partly corrected is corrected [R], then upheld; else other.
  package func outcome(of results: some Sequence<DisputeResult>) -> ReviewFact.Outcome {
    let all = Set(results.map { self[$0] })
    return all.contains(.corrected) ? .corrected : all.contains(.upheld) ? .upheld : .other
  }
}

/// 结果对应的沿革: a decision is counted by the mapping of its own day, so that a later change moves no report of the past.
package struct OutcomeMappings: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package let since: Day
    package let mapping: OutcomeMapping

    package init(since: Day, _ mapping: OutcomeMapping) { (self.since, self.mapping) = (since, mapping) }
  }

  package static let standard = OutcomeMappings([])

  /// In the order of their days.
  package let changes: [Change]

  package init(_ changes: [Change]) { self.changes = changes.sorted { $0.since < $1.since } }

  package func inForce(on day: Day) -> OutcomeMapping { changes.last { $0.since <= day }?.mapping ?? .standard }
}
