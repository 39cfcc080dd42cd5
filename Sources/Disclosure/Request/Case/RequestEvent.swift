/// 案卷事项: something that happened to a request, with the day that counts in law.
///
/// It holds what the rules need and nothing personal: names, addresses and free text lie apart, beside the event.
package struct RequestEvent: Hashable, Sendable {
  /// The legal day: of signing for a letter, of handing in, of payment. The recording instant is the log's.
  package let day: Day
  package let by: Actor
  package let what: RequestHappening

  package init(_ day: Day, by: Actor, _ what: RequestHappening) {
    self.day = day
    self.by = by
    self.what = what
  }

  /// 存档: a letter that went out before, put on file by the program itself; it changes nothing in the case and may come after the
  /// archive.
  package var isFreezing: Bool {
    if case .documentAdded = what { by == .system } else { false }
  }
}

/// 事项种类.
package enum RequestHappening: Hashable, Sendable {
  /// 登记: always the first event.
  case registered(RequestRegistration)
  /// 补全登记内容: what the mail room left open, or a correction of the applicant's kind with a reason.
  case completed(applicant: ApplicantKind)
  /// 联系确认未成 (《条例》第三十一条第（三）项): an attempt that reached nobody.
  case confirmationAttempted(ContactWay)
  /// 双方确认收到.
  case receiptConfirmed(ContactWay)
  /// 分办, with the office's own sub-deadline.
  case assigned(OfficeID, until: Day?)

  case supplementAsked(until: Day)
  /// 补正通知送达: without proof of it a lapse is refused.
  case supplementDelivered
  case supplementReceived
  case consultationSent(id: String, ConsultedParty)
  /// 对方收到征求意见书: its 15 working days run from here.
  case consultationDelivered(id: String)
  /// `agrees` is nil when the answer is neither.
  case consultationAnswered(id: String, agrees: Bool?)
  case consultationExpired(id: String)
  /// 延长答复期限; `consentedBy` is the head of the 工作机构 (第三十三条第二款).
  case extended(workingDays: Int, consentedBy: PersonID)
  /// 申请人收到收费通知; amount in 分. `already` is how many items of the month went before, where that was kept.
  case feeNoticed(FeeBasis, quantity: Int, amount: Int, already: Int? = nil)
  /// Amount in 分.
  case feePaid(amount: Int)
  case delayedReply(until: Day)

  /// 检索记录.
  case searched
  /// 办理备注.
  case noted
  /// 附件: a file of the case, by its address (SHA-256).
  case documentAdded(CaseDocumentKind, file: String)
  /// 拟稿: a revision of the reply, by the digest of its text.
  case drafted(Disposition, digest: String, author: PersonID)
  case review(ReviewEvent)
  /// 编号并印发; the event's day is the 成文日期, from which the result's year follows.
  case issued(number: String)
  case delivered(DeliveryWay)
  /// 不再处理: closed without a reply letter of its own.
  case lapsed(Disposition)
  /// 申请人撤回.
  case withdrawn
  /// 并案: the same application by another channel, while the first is open; `into` is the number of the first.
  case merged(into: String)
  /// 办结归档.
  case closed
  /// 补录办结: what an older ledger says of a request that ended before this system recorded it; the day is its 办结日期.
  case backfilled(TableThreeRow)
}

/// 登记内容.
package struct RequestRegistration: Hashable, Sendable {
  /// 申请编号, gap-free in an organ and year.
  package let number: String
  package let channel: IntakeChannel
  /// Nil when the mail room could not tell yet.
  package let applicant: ApplicantKind?
  /// 上级统一平台: its number and its own due day.
  package let outsideNumber: String?
  package let outsideDue: Day?
  /// 补录: entered from an older ledger.
  package let isBackfilled: Bool

  package init(
    number: String, channel: IntakeChannel, applicant: ApplicantKind?, outsideNumber: String? = nil,
    outsideDue: Day? = nil, isBackfilled: Bool = false
  ) {
    self.number = number
    self.channel = channel
    self.applicant = applicant
    self.outsideNumber = outsideNumber
    self.outsideDue = outsideDue
    self.isBackfilled = isBackfilled
  }
}

/// 联系方式 by which something was confirmed.
package enum ContactWay: String, CaseIterable, Sendable {
  case phone, email, letter, inPerson

  package var chinese: String {
    switch self {
    case .phone: "电话"
    case .email: "电子邮件"
    case .letter: "信函"
    case .inPerson: "当面"
    }
  }
}

/// 征求意见的对象: silence means opposite things.
package enum ConsultedParty: String, CaseIterable, Sendable {
  /// 第三方 (《条例》第三十二条): silence leaves the decision to the organ.
  case thirdParty
  /// 共同制作机关 (第三十四条): silence is consent.
  case coMaker
  /// 其他机关 (第三十三条第三款).
  case otherOrgan

  package var chinese: String {
    switch self {
    case .thirdParty: "第三方"
    case .coMaker: "共同制作机关"
    case .otherOrgan: "其他机关"
    }
  }

  /// What no answer within 15 working days of its receipt means.
  package var silence: String {
    switch self {
    case .thirdParty: "第三方逾期未提出意见，由本机关依法决定是否公开（《条例》第三十二条）"
    case .coMaker: "共同制作机关逾期未提出意见，视为同意公开（《条例》第三十四条）"
    case .otherOrgan: "其他机关逾期未提出意见，由本机关依法决定是否公开"
    }
  }
}

/// 送达方式 (国办公开办函〔2016〕235号).
package enum DeliveryWay: String, CaseIterable, Sendable {
  /// 直接送达: counts on the day of signing for it.
  case inPerson
  /// 邮寄，邮政企业: counts on the day of posting.
  case post
  case email
  /// 委托其他行政机关代为送达.
  case entrusted
  /// 网上查询页下载.
  case online

  package var chinese: String {
    switch self {
    case .inPerson: "直接送达"
    case .post: "邮寄送达（邮政企业）"
    case .email: "电子邮件"
    case .entrusted: "委托送达"
    case .online: "网上送达"
    }
  }

  /// What proves it.
  package var proof: String {
    switch self {
    case .inPerson, .entrusted: "送达回证或者签收记录"
    case .post: "邮件号码和交邮日期"
    case .email: "发送记录"
    case .online: "下载记录"
    }
  }
}

/// 案卷材料种类.
package enum CaseDocumentKind: String, CaseIterable, Sendable {
  case application, envelope, identity, authority, supplementNotice, supplement, extensionNotice, consultation
  case consultationAnswer, feeNotice, searchProof, draft, signedForm, reply, notice, deliveryProof, other

  package var chinese: String {
    switch self {
    case .application: "申请材料"
    case .envelope: "信封照片"
    case .identity: "身份证明"
    case .authority: "授权委托书"
    case .supplementNotice: "补正通知书"
    case .supplement: "补正材料"
    case .extensionNotice: "延期答复告知书"
    case .consultation: "征求意见书"
    case .consultationAnswer: "征求意见答复"
    case .feeNotice: "收费通知书"
    case .searchProof: "检索材料"
    case .draft: "拟稿材料"
    case .signedForm: "线下签批单"
    case .reply: "答复书"
    case .notice: "告知书"
    case .deliveryProof: "送达凭证"
    case .other: "其他材料"
    }
  }
}
