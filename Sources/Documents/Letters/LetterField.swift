/// 文书事实: something that a letter must or may print, by the name under which it is asked for. The raw value is the key under which it is
/// kept.
package enum LetterField: String, CaseIterable, Sendable {
  // Every letter.
  case organ, office, phone, address, addressee, addresseeKind, number, requestNumber, asked, title, text
  case reconsiderationOrgan, court, complaintOrgan
  // 予以公开.
  case place, supplied, form, pickup
  // 不予公开.
  case kind, withheldPart, secrecyBasis, forbiddingLaw, reasons, thirdPartyOpinion, publicInterest
  case queryLaw, queryPlace
  // 无法提供.
  case searchPlaces, searchKeywords, searchedOn, responsibleOrgan, responsibleContact, supplementedOn, unclear
  // 不予处理.
  case channel, earlierDay, earlierNumber, requestCount, countedPeriod, explanation
  // 其他处理.
  case noticeDay, noticeNumber, noticeDeadline, villageCommittee, archives, transferredOn, withdrawnOn
  /// 补充说明 and 附件清单, in every reply.
  case remark, attachments
  // Notices.
  case supplementItems, supplementHow, supplementDeadline, extensionReason, newDue, information, opinionTo
  case feeBasis, feeQuantity, feeAlready, feePayment, documentName, explainUntil
  // 审核单.
  case digest, drafter

  package var label: String {
    switch self {
    case .organ: "发文机关名称"
    case .office: "政府信息公开工作机构名称"
    case .phone: "联系电话"
    case .address: "办公地址"
    case .addressee: "收件人姓名或者名称"
    case .addresseeKind: "收件人是个人还是单位"
    case .number: "文号"
    case .requestNumber: "申请编号"
    case .asked: "申请内容"
    case .title: "标题"
    case .text: "正文"
    case .reconsiderationOrgan: "行政复议机关名称"
    case .court: "有管辖权的人民法院名称"
    case .complaintOrgan: "受理投诉、举报的机关名称"
    case .place: "获取方式、途径"
    case .supplied: "提供的政府信息"
    case .form: "提供形式"
    case .pickup: "获取的方式、途径和时间"
    case .kind: "所属类别"
    case .withheldPart: "不予公开的内容"
    case .secrecyBasis: "定密依据"
    case .forbiddingLaw: "法律、行政法规的名称和条款"
    case .reasons: "理由"
    case .thirdPartyOpinion: "第三方意见"
    case .publicInterest: "对公共利益影响的衡量"
    case .queryLaw: "作出特别规定的法律、行政法规"
    case .queryPlace: "查询地点和办法"
    case .searchPlaces: "检索范围"
    case .searchKeywords: "检索关键词"
    case .searchedOn: "检索日期"
    case .responsibleOrgan: "负责公开该信息的行政机关"
    case .responsibleContact: "该行政机关的联系方式"
    case .supplementedOn: "收到补正之日"
    case .unclear: "补正后仍不明确的内容"
    case .channel: "提出的渠道"
    case .earlierDay: "此前答复或者提供的日期"
    case .earlierNumber: "此前答复的文号"
    case .requestCount: "申请件数"
    case .countedPeriod: "统计期间"
    case .explanation: "申请人说明的理由"
    case .noticeDay: "通知书日期"
    case .noticeNumber: "通知书文号"
    case .noticeDeadline: "通知书确定的期限"
    case .villageCommittee: "村民委员会名称"
    case .archives: "国家档案馆名称"
    case .transferredOn: "移交日期"
    case .withdrawnOn: "撤回日期"
    case .remark: "补充说明"
    case .attachments: "附件清单"
    case .supplementItems: "需要补正的事项"
    case .supplementHow: "补正的方法"
    case .supplementDeadline: "补正期限"
    case .extensionReason: "延长的理由"
    case .newDue: "延长后的答复期限"
    case .information: "涉及的政府信息"
    case .opinionTo: "意见的送交方式"
    case .feeQuantity: "收费数量"
    case .feeBasis: "计收方式"
    case .feeAlready: "同一申请人本月此前的件数"
    case .feePayment: "缴纳方式"
    case .explainUntil: "说明理由的期限"
    case .documentName: "送达文书名称"
    case .digest: "稿件校验码"
    case .drafter: "拟稿人"
    }
  }

  /// What is typed in: a line, lines, a day or a count.
  package enum Form: Hashable, Sendable {
    case line, lines, day, count
  }

  package var form: Form {
    switch self {
    case .searchedOn, .supplementedOn, .earlierDay, .noticeDay, .noticeDeadline, .transferredOn, .withdrawnOn,
      .explainUntil, .supplementDeadline, .newDue:
      .day
    case .requestCount, .feeQuantity, .feeAlready: .count
    case .place, .supplied, .pickup, .reasons, .thirdPartyOpinion, .publicInterest, .queryPlace, .unclear, .channel,
      .explanation, .remark, .asked, .text, .supplementItems, .supplementHow, .information, .extensionReason,
      .withheldPart, .feePayment, .opinionTo, .attachments:
      .lines
    default: .line
    }
  }
}
