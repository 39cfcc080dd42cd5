import Disclosure

/// 事项名称: every kind of the log in words.
enum AuditWords {
  /// A kind that a newer program wrote is called by its own name.
  static func words(_ kind: String) -> String {
    if let request = RequestEventKind(rawValue: kind) { return request.chinese }
    if let item = ItemEventKind(rawValue: kind) { return item.chinese }
    if let people = PeopleKind(rawValue: kind) { return people.chinese }
    if let catalogue = CatalogueKind(rawValue: kind) { return catalogue.chinese }
    if let report = ReportKind(rawValue: kind) { return report.chinese }
    if let score = ScoringKind(rawValue: kind) { return score.chinese }
    if let dispute = DisputeEventKind(rawValue: kind) { return dispute.chinese }
    if let work = WorkLogKind(rawValue: kind) { return work.chinese }
    if let opening = OpeningKind(rawValue: kind) { return opening.chinese }
    if let problem = ProblemKind(rawValue: kind) { return problem.chinese }
    if let campaign = CampaignKind(rawValue: kind) { return campaign.chinese }
    return others[kind] ?? kind
  }

  static let others = [
    RequestEventKind.unmasked: "查看完整个人信息", RequestEventKind.exported: "导出案卷", Quarantine.kind: "检查收到的文件",
    JobEvent.repeated: "重试停住的作业", JobEvent.setAside: "放弃停住的作业",
    Tombstones.kind: "销毁", SecretRefusal.kind: "拒收带密级标志的内容，没有保存",
  ]
}

extension RequestEventKind {
  var chinese: String {
    switch self {
    case .registered: "登记申请"
    case .completed: "补全登记内容"
    case .confirmationAttempted: "联系确认未成"
    case .receiptConfirmed: "确认收到申请"
    case .assigned: "分办"
    case .supplementAsked: "通知补正"
    case .supplementDelivered: "补正通知送达"
    case .supplementReceived: "收到补正"
    case .consultationSent: "发出征求意见"
    case .consultationDelivered: "对方收到征求意见书"
    case .consultationAnswered: "收到征求意见的答复"
    case .consultationExpired: "征求意见期满"
    case .extended: "延长答复期限"
    case .feeNoticed: "收费通知"
    case .feePaid: "申请人缴费"
    case .delayedReply: "延迟答复"
    case .searched: "检索政府信息"
    case .noted: "添加备注"
    case .documentAdded: "添加材料"
    case .drafted: "拟写答复"
    case .submitted: "送审"
    case .passed: "审核通过"
    case .returned: "退回修改"
    case .recalled: "撤回送审"
    case .issued: "编号印发"
    case .delivered: "送达"
    case .lapsed: "不再处理"
    case .withdrawn: "申请人撤回申请"
    case .merged: "并入另一申请"
    case .closed: "办结归档"
    case .backfilled: "补录办结"
    }
  }
}

extension ItemEventKind {
  var chinese: String {
    switch self {
    case .created: "新建信息"
    case .revised: "保存修改稿"
    case .secrecyReviewed: "保密审查"
    case .submitted: "信息送审"
    case .passed: "信息审核通过"
    case .returned: "信息退回修改"
    case .recalled: "撤回信息送审"
    case .attributeDecided: "确定公开属性"
    case .scheduled: "定时发布"
    case .published: "发布信息"
    case .backfilled: "补录以前公开的信息"
    case .released: "登记其他渠道发布"
    case .corrected: "发布更正"
    case .takenDown: "撤下信息"
    case .takeDownApproved: "批准紧急撤下"
    case .restored: "恢复发布"
    case .copiesDestroyed: "销毁撤下信息的副本"
    case .validityChanged: "变更有效性"
    case .interpreted: "关联解读"
    case .interpretationRemoved: "取消关联解读"
    case .noted: "添加信息备注"
    case .discarded: "作废信息"
    }
  }
}

extension PeopleKind {
  var chinese: String {
    switch self {
    case .organFounded: "设立机关"
    case .organChanged: "变更机关"
    case .organClosed: "撤销机关"
    case .officeOpened: "设立科室"
    case .officeChanged: "变更科室"
    case .officeClosed: "撤销科室"
    case .personAdded: "新增人员"
    case .personChanged: "变更人员信息"
    case .personLeft: "人员离开"
    case .postTaken: "任职"
    case .postLeft: "免职"
    case .roleGranted: "授予角色"
    case .roleWithdrawn: "收回角色"
    case .accountOpened: "开立账号"
    case .accountClosed: "停用账号"
    case .accountReset: "重发启用码"
    case .accountActivated: "设置密码，启用账号"
    case .accountLocked: "密码连续输错，账号锁定"
    case .accountHeld: "锁定账号"
    case .accountReleased, .accountUnlocked: "解除锁定"
    case .groupJoined: "列入领导小组"
    case .groupLeft: "退出领导小组"
    case .dueDayMoved: "放假安排变更，答复期限变动"
    case .dutySet: "安排值班"
    case .dutyCancelled: "取消值班"
    case .authorityDelegated: "登记授权代签"
    case .delegationEnded: "结束授权代签"
    case .holidaysNoted: "登记放假通知"
    case .settingChanged: "变更单位设置"
    case .phrasesInstalled: "更换筛查词表"
    case .phraseKeyTrusted: "信任词表公钥"
    case .phraseKeyWithdrawn: "不再信任词表公钥"
    }
  }
}
