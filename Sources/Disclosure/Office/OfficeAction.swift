/// 操作: everything that a person may do in the office. The raw value is the key of the contract's `roles` table.
package enum OfficeAction: String, CaseIterable, Sendable {
  // A request.
  case viewRequest, registerRequest, attemptConfirmation, confirmReceipt, completeRegistration, assignRequest
  case askSupplement, proveSupplementDelivery, receiveSupplement
  case sendConsultation, proveConsultationDelivery, answerConsultation, expireConsultation
  case extendPeriod, noticeFee, recordPayment, delayReply, lapseRequest, withdrawRequest, mergeRequest
  case recordSearch, addNote, addDocument, draftReply, submitReply, recallReply
  case passReply, returnReply, recordPaperSigning, issueReply, deliverReply, archiveRequest
  case unmaskApplicant, exportCase
  // An item of information.
  case viewItem, editItem, reviewSecrecy, submitItem, recallItem, passItem, returnItem, recordItemPaper
  case scheduleItem, publishItem, recordRelease, takeDownItem, approveTakeDown, restoreItem, destroyCopies
  case changeValidity, linkItem
  case noteItem, discardItem
  // An annual report.
  case viewReport, editReport, writeReport, lockReport, askUnlock, agreeUnlock, submitReport, recallReport
  case passReport, returnReport, recordReportPaper, publishReport
  // All items.
  case createItem, listItems
  // All requests.
  case listRequests, exportRequests, importLedger
  // The catalogue, and the registers behind 表二.
  case viewCatalogue, manageCatalogue, keepRegisters
  // Problems and what became of them, reviews and suits, work log, scoring, the county's collection.
  case listReports, keepProblems, reviewProblems
  case viewDisputes, keepDisputes
  case viewWorkLog, keepWorkLog
  case viewScores, manageSchemes, enterScores, appealScore, decideAppeal, issueScores
  case viewCampaign, runCampaign, submitToCampaign
  // The organ.
  case viewOrganization, manageOrganization, manageDuties, delegateAuthority, manageCalendar, manageSettings
  case buildReport
  // Administration.
  case manageAccounts, grantRoles, viewSystem, manageJobs, managePhrases, viewSecurityLog, viewAuditLog

  package var chinese: String {
    switch self {
    case .viewRequest: "查看申请"
    case .registerRequest: "登记申请"
    case .attemptConfirmation: "登记联系确认未成"
    case .confirmReceipt: "确认收到"
    case .completeRegistration: "补全登记内容"
    case .assignRequest: "分办"
    case .askSupplement: "通知补正"
    case .proveSupplementDelivery: "登记补正通知送达"
    case .receiveSupplement: "登记收到补正"
    case .sendConsultation: "发出征求意见"
    case .proveConsultationDelivery: "登记对方收到征求意见书"
    case .answerConsultation: "登记征求意见答复"
    case .expireConsultation: "认定征求意见期满"
    case .extendPeriod: "延长答复期限"
    case .noticeFee: "登记收费通知"
    case .recordPayment: "登记缴费"
    case .delayReply: "延迟答复"
    case .lapseRequest: "不再处理"
    case .withdrawRequest: "登记申请人撤回"
    case .mergeRequest: "并入另一申请"
    case .recordSearch: "登记检索"
    case .addNote: "添加备注"
    case .addDocument: "添加材料"
    case .draftReply: "拟写答复"
    case .submitReply: "送审"
    case .recallReply: "撤回送审"
    case .passReply: "审核通过"
    case .returnReply: "退回修改"
    case .recordPaperSigning: "登记线下签批"
    case .issueReply: "编号印发"
    case .deliverReply: "登记送达"
    case .archiveRequest: "办结归档"
    case .unmaskApplicant: "查看完整个人信息"
    case .exportCase: "导出案卷"
    case .viewItem: "查看信息"
    case .editItem: "修改信息"
    case .reviewSecrecy: "保密审查"
    case .submitItem: "信息送审"
    case .recallItem: "撤回信息送审"
    case .passItem: "信息审核通过"
    case .returnItem: "信息退回修改"
    case .recordItemPaper: "登记信息线下签批"
    case .scheduleItem: "定时发布"
    case .publishItem: "发布信息"
    case .recordRelease: "登记其他渠道发布"
    case .takeDownItem: "撤下信息"
    case .approveTakeDown: "批准紧急撤下"
    case .restoreItem: "恢复发布"
    case .destroyCopies: "销毁副本"
    case .changeValidity: "变更有效性"
    case .linkItem: "关联解读"
    case .noteItem: "添加信息备注"
    case .discardItem: "作废信息"
    case .viewReport: "查看年度报告"
    case .editReport: "核定年度报告数字"
    case .writeReport: "撰写年度报告文字"
    case .lockReport: "锁定年度数据"
    case .askUnlock: "申请解除锁定"
    case .agreeUnlock: "同意解除锁定"
    case .submitReport: "年度报告送审"
    case .recallReport: "撤回年度报告送审"
    case .passReport: "年度报告审核通过"
    case .returnReport: "年度报告退回修改"
    case .recordReportPaper: "登记年度报告线下签批"
    case .publishReport: "发布年度报告"
    case .listReports: "查看历年年度报告"
    case .keepProblems: "登记问题和整改"
    case .reviewProblems: "复核整改"
    case .viewDisputes: "查看复议诉讼"
    case .keepDisputes: "登记复议诉讼"
    case .viewWorkLog: "查看工作记录"
    case .keepWorkLog: "登记工作记录"
    case .viewScores: "查看考核"
    case .manageSchemes: "制定考核办法"
    case .enterScores: "登记考核得分"
    case .appealScore: "对考核扣分申诉"
    case .decideAppeal: "处理考核申诉"
    case .issueScores: "印发考核通报"
    case .viewCampaign: "查看年度报告收集"
    case .runCampaign: "组织年度报告收集"
    case .submitToCampaign: "上报年度报告"
    case .createItem: "新建信息"
    case .listItems: "查看信息列表"
    case .listRequests: "查看申请列表"
    case .exportRequests: "导出申请列表"
    case .importLedger: "导入台账"
    case .viewCatalogue: "查看公开目录和登记"
    case .manageCatalogue: "维护公开目录"
    case .keepRegisters: "登记规范性文件、行政执法和收费"
    case .viewOrganization: "查看机构人员"
    case .manageOrganization: "维护机构人员"
    case .manageDuties: "维护领导小组和值班安排"
    case .delegateAuthority: "登记授权代签"
    case .manageCalendar: "维护节假日"
    case .manageSettings: "维护单位设置"
    case .buildReport: "编制年度报告"
    case .manageAccounts: "维护账号"
    case .grantRoles: "授予角色"
    case .viewSystem: "查看运行情况"
    case .manageJobs: "处理停住的作业"
    case .managePhrases: "维护筛查词表"
    case .viewSecurityLog: "查看登录记录"
    case .viewAuditLog: "查看审计记录"
    }
  }

  /// 办理对象: what an action is done to, so that its state matters.
  package enum Subject: Hashable, Sendable {
    case request, item, report, other
  }

  package var subject: Subject {
    switch self {
    case .viewItem, .editItem, .reviewSecrecy, .submitItem, .recallItem, .passItem, .returnItem, .recordItemPaper,
      .scheduleItem, .publishItem, .recordRelease, .takeDownItem, .approveTakeDown, .restoreItem, .destroyCopies,
      .changeValidity,
      .linkItem, .noteItem, .discardItem:
      .item
    case .viewReport, .editReport, .writeReport, .lockReport, .askUnlock, .agreeUnlock, .submitReport, .recallReport,
      .passReport, .returnReport, .recordReportPaper, .publishReport:
      .report
    case .createItem, .listItems, .registerRequest, .listRequests, .exportRequests, .importLedger,
      .viewCatalogue, .manageCatalogue, .keepRegisters, .listReports, .keepProblems, .reviewProblems, .viewDisputes,
      .keepDisputes, .viewWorkLog, .keepWorkLog, .viewScores, .manageSchemes, .enterScores, .appealScore,
      .decideAppeal, .issueScores, .viewCampaign, .runCampaign, .submitToCampaign, .viewOrganization,
      .manageOrganization, .manageDuties, .delegateAuthority, .manageCalendar, .manageSettings, .buildReport,
      .manageAccounts, .grantRoles, .viewSystem, .manageJobs, .managePhrases, .viewSecurityLog, .viewAuditLog:
      .other
    default: .request
    }
  }

  /// Whether it concerns one request.
  package var concernsRequest: Bool { subject == .request }
}
