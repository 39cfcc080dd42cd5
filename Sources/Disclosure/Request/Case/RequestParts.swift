/// 征求意见, one of a request's.
package struct RequestConsultation: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case answered(Day, agrees: Bool?)
    case expired(Day)
  }

  package let id: String
  package let party: ConsultedParty
  package let sent: Day
  package var delivered: Day?
  package var ended: End?

  /// The last day for an answer, once its delivery is proved.
  package func lastDay(in calendar: WorkCalendar) -> Day? {
    guard let delivered else { return nil }
    let limit = party == .coMaker ? StatutoryLimit.jointMakerAnswer : .thirdPartyAnswer
    return limit.lastDay(from: delivered, in: calendar)
  }
}

/// 答复拟稿.
package struct ReplyDraft: Hashable, Sendable {
  package let disposition: Disposition
  package let digest: String
  package let author: PersonID
}

/// 印发的答复.
package struct IssuedReply: Hashable, Sendable {
  /// 文号.
  package let number: String
  /// 成文日期.
  package let day: Day
}

/// 送达.
package struct RequestDelivery: Hashable, Sendable {
  package let way: DeliveryWay
  package let day: Day
}

/// 办理结果 and its day.
package struct RequestOutcome: Hashable, Sendable {
  package let disposition: Disposition
  package let day: Day
}
