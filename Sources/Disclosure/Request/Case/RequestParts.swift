/// 征求意见, one of a request's.
package struct RequestConsultation: Hashable, Sendable {
  package enum End: Hashable, Sendable {
    case answered(Day, agrees: Bool?)
    case expired(Day)
  }

  package let id: String
  package let party: ConsultedParty
  package let sent: Day
  package internal(set) var delivered: Day?
  package internal(set) var ended: End?

  /// What was answered; nil without an answer that says so.
  package var agrees: Bool? {
    if case .answered(_, let agrees) = ended { agrees } else { nil }
  }

  /// The last day for an answer, once its delivery is proved.
  package func lastDay(in calendar: WorkCalendar) -> Day? {
    guard let delivered else { return nil }
    let limit = party == .coMaker ? StatutoryLimit.jointMakerAnswer : .thirdPartyAnswer
    return limit.lastDay(from: delivered, in: calendar)
  }
}

/// 补正, the one of a request (《条例》第三十条).
package struct RequestSupplement: Hashable, Sendable {
  package let asked: Day
  /// The last day set for it.
  package let until: Day
  /// The day on which the notice reached the applicant, once proved.
  package internal(set) var delivered: Day?
  package internal(set) var received: Day?
}

/// 延长答复期限, and who consented (第三十三条第二款).
package struct RequestExtension: Hashable, Sendable {
  package let day: Day
  package let workingDays: Int
  package let consentedBy: PersonID
}

/// 信息处理费, one notice; amount in 分.
package struct RequestFee: Hashable, Sendable {
  /// The day on which the applicant received the notice.
  package let noticed: Day
  package let basis: FeeBasis
  package let quantity: Int
  package let amount: Int
  package internal(set) var paid: Day?

  /// The last day for the payment (109号第六条).
  package func payBy(in calendar: WorkCalendar) -> Day {
    StatutoryLimit.feePayment.lastDay(from: noticed, in: calendar)
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
  /// Nil for what was 补录: a ledger names the row of 表三 and nothing finer.
  package let disposition: Disposition?
  /// The row of 表三; nil for what was merged into another application, which no row counts.
  package let result: TableThreeRow?
  package let day: Day

  package init(disposition: Disposition, day: Day) {
    self.disposition = disposition
    result = disposition.row
    self.day = day
  }

  init(mergedOn day: Day) {
    (disposition, result) = (nil, nil)
    self.day = day
  }

  init(backfilled result: TableThreeRow, day: Day) {
    disposition = nil
    self.result = result
    self.day = day
  }
}
