package import Disclosure

/// 申请人查询: what whoever has number and code is shown: how it stands, and why that day; nothing of the office's own.
package struct TrackedRequest: Sendable {
  package let id: RequestID
  package let organ: OrganID
  package let number: String
  package let state: RequestState
  package let arrived: Day
  package let received: Day?
  /// 答复期限, with every counted and skipped day; nil while the receipt day is open.
  package let period: ReplyPeriod?
  /// 补正期限, while a supplement is awaited.
  package let supplementUntil: Day?
  package let extendedBy: Int?
  /// The day of the reply, once it is issued, lapsed or withdrawn.
  package let answered: Day?
  package let delivered: Day?
  /// Letters to the applicant.
  package let letters: [CaseDocument]
}

/// Why nothing is looked up.
package enum TrackRefusal: Error, Hashable, Sendable {
  case tooManyAttempts

  package var sentence: String { "查询次数过多，请一小时后再试，或者持申请回执到受理机关查询。" }
}
