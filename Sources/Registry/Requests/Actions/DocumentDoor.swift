package import Disclosure

extension CaseDocumentKind {
  /// 随哪些步骤存入: what the organ writes to others, and what signs it, comes only with its own step; nil for what any step may bring.
  private var doors: Set<OfficeAction>? {
    switch self {
    case .supplementNotice: [.askSupplement]
    case .extensionNotice: [.extendPeriod]
    case .consultation: [.sendConsultation, .issueReply]
    case .feeNotice: [.noticeFee]
    case .notice: [.sendConsultation, .delayReply, .lapseRequest]
    case .signedForm: [.recordPaperSigning]
    case .reply: [.issueReply, .deliverReply]
    case .application, .envelope, .identity, .authority, .supplement, .consultationAnswer, .searchProof, .draft,
      .deliveryProof, .other:
      nil
    }
  }

  /// Whether a file of this kind may come with `action`.
  package func comes(with action: OfficeAction) -> Bool { doors?.contains(action) ?? true }
}
