package import Disclosure
package import Documents

/// 案卷文书: one letter that a case makes; where a case has several of a kind, which of them.
package struct CaseLetter: Hashable, Sendable {
  package let kind: Kind
  /// From 1.
  package let number: Int

  package init(_ kind: Kind, number: Int = 1) {
    self.kind = kind
    self.number = number
  }

  /// As addresses name it: `fee`, `fee-2`.
  package var key: String { number == 1 ? kind.rawValue : "\(kind.rawValue)-\(number)" }

  /// Nil for what is no such name.
  package init?(key: String) {
    let digits = key.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let name = digits > 0 ? String(key.dropLast(digits + 1)) : key
    let number = digits > 0 ? Int(key.suffix(digits)) : 1
    guard let kind = Kind(rawValue: name), let number, (1...99).contains(number) else { return nil }
    self.init(kind, number: number)
    guard self.key == key else { return nil }
  }
}

extension CaseLetter {
  /// 文书种类.
  package enum Kind: String, CaseIterable, Sendable {
    case acknowledgement, period, supplement
    case extensionNotice = "extension"
    case reasons, delay, fee
    case consultationNotice = "consultationnotice"
    case thirdParty = "thirdparty"
    case coMaker = "comaker"
    case otherOrgan = "otherorgan"
    case disclosure, lapse, review, reply, receipt

    package var chinese: String {
      switch self {
      case .acknowledgement: "登记回执"
      case .period: "答复期限计算说明"
      case .supplement: "补正通知书"
      case .extensionNotice: "延期答复告知书"
      case .reasons: "说明理由告知书"
      case .delay: "延迟答复告知书"
      case .fee: "收费通知书"
      case .consultationNotice: "征求意见告知书（给申请人）"
      case .thirdParty: "第三方意见征询书"
      case .coMaker: "征求共同制作机关意见函"
      case .otherOrgan: "征求其他机关意见函"
      case .disclosure: "告知第三方决定公开"
      case .lapse: "不再处理告知书"
      case .review: "审核签批单"
      case .reply: "答复告知书"
      case .receipt: "送达回证"
      }
    }

    /// As what it is put on file; nil for forms that are only printed.
    package var documentKind: CaseDocumentKind? {
      switch self {
      case .supplement: .supplementNotice
      case .extensionNotice: .extensionNotice
      case .fee: .feeNotice
      case .reasons, .delay, .consultationNotice, .lapse: .notice
      case .thirdParty, .coMaker, .otherOrgan, .disclosure: .consultation
      case .acknowledgement, .period, .review, .reply, .receipt: nil
      }
    }

    /// The step to which it belongs.
    package var action: OfficeAction {
      switch self {
      case .acknowledgement, .period: .confirmReceipt
      case .supplement: .askSupplement
      case .extensionNotice: .extendPeriod
      case .reasons, .delay: .delayReply
      case .fee: .noticeFee
      case .consultationNotice, .thirdParty, .coMaker, .otherOrgan: .sendConsultation
      case .review: .recordPaperSigning
      case .reply, .disclosure: .issueReply
      case .receipt: .deliverReply
      case .lapse: .lapseRequest
      }
    }

    /// Whether it tells of a step that must be on record before the letter is.
    var tellsOfStep: Bool {
      switch self {
      case .supplement, .extensionNotice, .delay, .fee, .consultationNotice, .thirdParty, .coMaker, .otherOrgan, .lapse:
        true
      case .acknowledgement, .period, .reasons, .disclosure, .review, .reply, .receipt: false
      }
    }

    /// Whether a letter of this kind belongs to that event.
    func tells(of what: RequestHappening) -> Bool {
      switch (what, self) {
      case (.supplementAsked, .supplement), (.extended, .extensionNotice), (.delayedReply, .delay),
        (.feeNoticed, .fee), (.consultationSent, .consultationNotice), (.lapsed, .lapse):
        true
      case (.consultationSent(_, let party), _): party == self.party
      default: false
      }
    }

    /// What is typed in besides number and day, or mended.
    package var fields: [LetterField] {
      switch self {
      case .supplement: [.supplementItems, .supplementHow, .supplementDeadline]
      case .extensionNotice: [.extensionReason, .newDue]
      case .reasons: [.countedPeriod, .requestCount, .explainUntil]
      case .delay: [.newDue]
      case .fee: [.feeBasis, .feeQuantity, .feeAlready, .feePayment]
      case .thirdParty: [.addressee, .addresseeKind, .information, .opinionTo]
      case .coMaker, .otherOrgan: [.addressee, .information, .opinionTo]
      case .disclosure: [.addressee, .addresseeKind, .information, .publicInterest]
      case .lapse: [.noticeDay, .noticeNumber, .noticeDeadline, .remark]
      case .acknowledgement, .period, .consultationNotice, .review, .reply, .receipt: []
      }
    }

    /// Whether it has a 文号 of its own and a day to be typed in.
    package var isNumbered: Bool { documentKind != nil }

    /// Whom a consultation of that kind asks.
    var party: ConsultedParty? {
      switch self {
      case .thirdParty: .thirdParty
      case .coMaker: .coMaker
      case .otherOrgan: .otherOrgan
      default: nil
      }
    }
  }
}
