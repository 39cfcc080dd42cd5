import Disclosure

/// 期限情况 as the table keeps it: what is waited for, and the days; what has been answered keeps none.
struct DueColumns: Hashable, Sendable {
  enum Situation: String, CaseIterable, Sendable {
    case unconfirmed, running, supplement, payment, consultation, ranOut, undelivered, answered, ended, backfilled,
      merged

    /// The clock stands still for somebody else's answer.
    static let waiting: [Situation] = [.supplement, .payment, .consultation]
    static let counting: [Situation] = [.running, .ranOut]
  }

  let situation: Situation
  /// 答复期限: while unconfirmed as if received on arrival, so that not confirming does not stop the clock.
  var due: Day?
  var confirmBy: Day?
  var waitUntil: Day?

  init(_ situation: DueSituation) {
    switch situation {
    case .unconfirmed(let confirmBy, let due):
      (self.situation, self.confirmBy, self.due) = (.unconfirmed, confirmBy, due)
    case .running(let due): (self.situation, self.due) = (.running, due)
    case .waitingForSupplement(let until): (self.situation, waitUntil) = (.supplement, until)
    case .waitingForPayment(let until): (self.situation, waitUntil) = (.payment, until)
    case .consulting(let until): (self.situation, waitUntil) = (.consultation, until)
    case .ranOut(let day): (self.situation, due) = (.ranOut, day)
    case .undelivered: self.situation = .undelivered
    case .answered: self.situation = .answered
    case .ended: self.situation = .ended
    case .backfilled: self.situation = .backfilled
    case .merged: self.situation = .merged
    }
  }
}
