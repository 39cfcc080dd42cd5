/// 密封内容: what people wrote about a request, each kind under its own name. The raw value is what the log keeps.
///
/// None of it stands in the log: the event holds a sealed reference under this name.
package enum CaseDetail: String, CaseIterable, Sendable {
  // The applicant (《条例》第二十九条第二款第（一）项).
  case applicantName, identityKind, identityNumber, contactName, contactPhone, contactEmail, address, postcode
  case representative, coApplicants, agent
  // What is asked and how it is to be supplied (第（二）项、第（三）项).
  case informationTitle, informationNumber, description, supplyForm
  // What the office writes down.
  case trackingNumber, note, searchRecord, supplementText, extensionReason, consultationAddressee, consultationText
  case consultationAnswer, feeText, delayReason, draftText, draftSalt, returnReason, opinion, deliveryProof
  case deliveryAddressee, withdrawalReason, lapseReason, confirmationRecord, correctionReason, assignmentNote
  case documentName, unmaskReason
  // 答复要素 of a draft, as JSON, and why it is signed in spite of what the checks found.
  case draftFacts, concernReason

  package var chinese: String {
    switch self {
    case .applicantName: "申请人姓名或者名称"
    case .identityKind: "证件类型"
    case .identityNumber: "证件号码"
    case .contactName: "联系人"
    case .contactPhone: "联系电话"
    case .contactEmail: "电子邮箱"
    case .address: "通信地址"
    case .postcode: "邮政编码"
    case .representative: "代表人"
    case .coApplicants: "共同申请人"
    case .agent: "代理人"
    case .informationTitle: "所需信息的名称"
    case .informationNumber: "所需信息的文号"
    case .description: "所需信息的内容描述"
    case .supplyForm: "获取信息的方式"
    case .trackingNumber: "邮件号码"
    case .note: "备注"
    case .searchRecord: "检索记录"
    case .supplementText: "需要补正的事项"
    case .extensionReason: "延期理由"
    case .consultationAddressee: "征求意见的对象"
    case .consultationText: "征求意见的内容"
    case .consultationAnswer: "对方的意见"
    case .feeText: "收费说明"
    case .delayReason: "延迟答复的理由"
    case .draftText: "答复正文"
    case .draftSalt: "文稿校验码"
    case .returnReason: "退回理由"
    case .opinion: "审核意见"
    case .deliveryProof: "送达凭证"
    case .deliveryAddressee: "签收人"
    case .withdrawalReason: "撤回情况"
    case .lapseReason: "不再处理的情况"
    case .confirmationRecord: "联系记录"
    case .correctionReason: "更正理由"
    case .assignmentNote: "交办意见"
    case .documentName: "文件名"
    case .unmaskReason: "查看理由"
    case .draftFacts: "答复要素"
    case .concernReason: "对签发前检查的说明"
    }
  }

  /// Whether it names or reaches a person, so that pages show it masked.
  package var isPersonal: Bool { masking != .none }

  var masking: DetailMasking {
    switch self {
    case .applicantName, .contactName, .deliveryAddressee: .name
    case .identityNumber: .identityNumber
    case .contactPhone: .phone
    case .contactEmail: .email
    case .address: .address
    case .representative, .coApplicants, .agent: .people
    case .draftSalt: .whole
    default: .none
    }
  }

  /// Who applies and what for: later events replace earlier values.
  package static let application: [CaseDetail] = [
    .applicantName, .identityKind, .identityNumber, .contactName, .contactPhone, .contactEmail, .address, .postcode,
    .representative, .coApplicants, .agent, .informationTitle, .informationNumber, .description, .supplyForm,
  ]

  /// In characters; a whole application text fits, a book does not.
  var limit: Int {
    switch self {
    case .draftText, .draftFacts, .description, .searchRecord, .consultationText: 50_000
    case .applicantName, .identityKind, .identityNumber, .contactName, .contactPhone, .contactEmail, .postcode: 200
    default: 5_000
    }
  }
}
