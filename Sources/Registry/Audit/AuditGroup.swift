import Database

/// 审计事项类别: what an entry of the log is about, as the auditor chooses.
package enum AuditGroup: String, CaseIterable, Sendable {
  case requests, items, catalogue
  case reports
  case disputes
  case work, scores, campaign
  case secrets, unmasking, roles, accounts, organization, jobs, other

  package var chinese: String {
    switch self {
    case .requests: "办理申请"
    case .items: "办理主动公开信息"
    case .catalogue: "栏目、目录和登记"
    case .reports: "年度报告"
    case .disputes: "行政复议和行政诉讼"
    case .work: "工作记录、存在的问题和期初数"
    case .scores: "考核"
    case .campaign: "年度报告收集"
    case .secrets: "拒收带密级标志的内容"
    case .unmasking: "查看完整个人信息、导出案卷"
    case .roles: "角色授予和收回"
    case .accounts: "账号"
    case .organization: "机构、人员和设置"
    case .jobs: "停住的作业"
    case .other: "其他"
    }
  }

  /// The kinds of the log that belong here.
  var kinds: [String] {
    switch self {
    case .requests: RequestEventKind.allCases.map(\.rawValue) + [Quarantine.kind]
    case .items: ItemEventKind.allCases.map(\.rawValue)
    case .catalogue: CatalogueKind.allCases.map(\.rawValue)
    case .reports: ReportKind.allCases.map(\.rawValue)
    case .disputes: DisputeEventKind.allCases.filter { $0 != .disputePartyShown }.map(\.rawValue)
    case .work:
      WorkLogKind.allCases.map(\.rawValue) + ProblemKind.allCases.map(\.rawValue)
        + OpeningKind.allCases.map(\.rawValue)
    case .scores: ScoringKind.allCases.map(\.rawValue)
    case .campaign: CampaignKind.allCases.map(\.rawValue)
    case .secrets: [SecretRefusal.kind]
    case .unmasking:
      [RequestEventKind.unmasked, RequestEventKind.exported, DisputeEventKind.disputePartyShown.rawValue]
    case .roles: PeopleKind.allCases.filter { AuditGroup($0) == .roles }.map(\.rawValue)
    case .accounts: PeopleKind.allCases.filter { AuditGroup($0) == .accounts }.map(\.rawValue)
    case .organization: PeopleKind.allCases.filter { AuditGroup($0) == .organization }.map(\.rawValue)
    case .jobs: [JobEvent.repeated, JobEvent.setAside]
    case .other: []
    }
  }

  var condition: SQLCondition {
    let isKind = { (kinds: [String]) in SQLCondition.isIn("log.kind", kinds.map { .text($0) }) }
    guard self == .other else { return isKind(kinds) }
    let known = isKind(AuditGroup.allCases.flatMap(\.kinds))
    return SQLCondition("NOT (\(known.sql))", known.values)
  }

  init(_ kind: PeopleKind) {
    self =
      switch kind {
      case .roleGranted, .roleWithdrawn: .roles
      case .accountOpened, .accountClosed, .accountReset, .accountActivated, .accountLocked, .accountHeld,
        .accountReleased, .accountUnlocked:
        .accounts
      default: .organization
      }
  }
}
