/// 操作: everything that a person may do in the office. The raw value is the key of the contract's `roles` table.
package enum OfficeAction: String, CaseIterable, Sendable {
  // A request.
  case viewRequest, registerRequest, attemptConfirmation, confirmReceipt, completeRegistration, assignRequest
  case askSupplement, proveSupplementDelivery, receiveSupplement
  case sendConsultation, proveConsultationDelivery, answerConsultation, expireConsultation
  case extendPeriod, noticeFee, recordPayment, delayReply, lapseRequest, withdrawRequest
  case recordSearch, addNote, addDocument, draftReply, submitReply, recallReply
  case passReply, returnReply, recordPaperSigning, issueReply, deliverReply, archiveRequest
  case unmaskApplicant, exportCase
  // All requests.
  case listRequests, exportRequests, importLedger
  // The organ.
  case viewOrganization, manageOrganization, delegateAuthority, manageCalendar, manageSettings, buildReport
  // Administration.
  case manageAccounts, grantRoles, viewSystem, viewSecurityLog, viewAuditLog

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
    case .listRequests: "查看申请列表"
    case .exportRequests: "导出申请列表"
    case .importLedger: "导入台账"
    case .viewOrganization: "查看机构人员"
    case .manageOrganization: "维护机构人员"
    case .delegateAuthority: "登记授权代签"
    case .manageCalendar: "维护节假日"
    case .manageSettings: "维护单位设置"
    case .buildReport: "编制年度报告"
    case .manageAccounts: "维护账号"
    case .grantRoles: "授予角色"
    case .viewSystem: "查看运行情况"
    case .viewSecurityLog: "查看登录记录"
    case .viewAuditLog: "查看审计记录"
    }
  }

  /// Whether it concerns one request, so that the request's state matters.
  package var concernsRequest: Bool {
    switch self {
    case .registerRequest, .listRequests, .exportRequests, .importLedger, .viewOrganization, .manageOrganization,
      .delegateAuthority, .manageCalendar, .manageSettings, .buildReport, .manageAccounts, .grantRoles, .viewSystem,
      .viewSecurityLog, .viewAuditLog:
      false
    default: true
    }
  }
}
