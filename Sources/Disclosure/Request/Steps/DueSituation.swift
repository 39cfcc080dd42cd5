/// 期限情况: what an open case waits for and until when, apart from the day on which one looks; a list keeps it beside the case.
package enum DueSituation: Hashable, Sendable {
  /// Arrived and not confirmed; the due day as if received on arrival.
  case unconfirmed(confirmBy: Day, dueIfReceivedOnArrival: Day)
  case running(due: Day)
  case waitingForSupplement(until: Day)
  case waitingForPayment(until: Day)
  /// The last day for the answer that is awaited longest; nil while a delivery is not proved.
  case consulting(until: Day?)
  /// The period had run out before the clock came to stand still.
  case ranOut(on: Day)
  /// The reply has its number and has not gone out.
  case undelivered(due: Day?)
  /// Answered: delivered on `day`, with `due` the last day for it.
  case answered(on: Day, due: Day?)
  /// Ended without a reply letter.
  case ended(Disposition)
  /// 并入另一申请, on `day`.
  case merged(on: Day)
  /// 补录: ended on `day`, by an older ledger that says nothing of the period.
  case backfilled(on: Day)
}

extension RequestCase {
  package var dueSituation: DueSituation {
    if let outcome {
      if merged != nil { return .merged(on: outcome.day) }
      guard let disposition = outcome.disposition else { return .backfilled(on: outcome.day) }
      guard issued != nil else { return .ended(disposition) }
      let due = period(today: nil)?.due
      return delivery.map { .answered(on: $0.day, due: due) } ?? .undelivered(due: due)
    }
    guard let period = period(today: nil) else {
      return .unconfirmed(confirmBy: confirmBy, dueIfReceivedOnArrival: dueIfReceivedOnArrival)
    }
    if let ranOut = period.ranOutOn { return .ranOut(on: ranOut) }
    switch period.state {
    case .running: return .running(due: period.due ?? .last)
    case .waitingForSupplement, .supplementLapsed: return .waitingForSupplement(until: supplement?.until ?? .last)
    case .waitingForPayment, .paymentLapsed: return .waitingForPayment(until: period.payBy ?? .last)
    case .suspended: return .consulting(until: lastDayForAnswers)
    }
  }

  private var lastDayForAnswers: Day? {
    let days = consultations.filter { $0.ended == nil }.map { $0.lastDay(in: calendar) }
    return days.contains(nil) ? nil : days.compactMap { $0 }.max()
  }
}
