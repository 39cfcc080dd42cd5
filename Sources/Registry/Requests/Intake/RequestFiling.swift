package import Disclosure

/// 登记: an application on its way in.
package struct RequestFiling: Sendable {
  package let channel: IntakeChannel
  /// 到达之日.
  package let arrived: Day
  /// Nil when the mail room cannot tell.
  package let applicant: ApplicantKind?
  package let details: CaseDetails
  package let documents: [NewDocument]
  /// 上级统一平台: its number and its own due day.
  package let outsideNumber: String?
  package let outsideDue: Day?
  package let number: NumberChoice
  /// Of the form: a form sent twice files once.
  package let token: String
  package let isBackfilled: Bool

  package init(
    _ channel: IntakeChannel, arrived: Day, applicant: ApplicantKind?, _ details: CaseDetails = [:],
    documents: [NewDocument] = [], outsideNumber: String? = nil, outsideDue: Day? = nil,
    number: NumberChoice = .next, token: String, isBackfilled: Bool = false
  ) {
    self.channel = channel
    self.arrived = arrived
    self.applicant = applicant
    self.details = details
    self.documents = documents
    self.outsideNumber = outsideNumber
    self.outsideDue = outsideDue
    self.number = number
    self.token = token
    self.isBackfilled = isBackfilled
  }
}

/// 申请回执: what whoever filed is told.
package struct RequestReceipt: Hashable, Sendable {
  package let id: RequestID
  package let number: String
  /// 查询码: told to whoever sent the form; only a mark of it is kept.
  package let code: String
  package let arrived: Day
  /// 收到申请之日; nil until it is confirmed.
  package let received: Day?
  /// While unconfirmed as if received on arrival.
  package let due: Day?
  /// Whether the same form was sent before.
  package let isRepeat: Bool
  /// Open requests of the same applicant for the same thing.
  package let duplicates: [DuplicateFinding]
}

/// 疑似重复申请: nothing is refused for it.
package struct DuplicateFinding: Hashable, Sendable {
  package let id: RequestID
  package let number: String
  package let arrived: Day
  package let state: RequestState

  package var sentence: String {
    "同一申请人于 \(arrived) 提出的申请 \(number)（\(state.chinese)）内容相同。如属同一申请，按一件办理，以最早收到之日起算。"
  }
}
