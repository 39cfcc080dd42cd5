/// What the case says of itself.
extension RequestCase {
  /// 件数 (国办函〔2020〕109号第四条): one, or as many as its notices of a fee by items say. A notice replaces the one before it until it
  /// is paid; after the payment it begins anew.
  package var items: Int {
    let standing = fees.indices.filter { fees[$0].paid != nil || $0 == fees.endIndex - 1 }.map { fees[$0] }
    let charged = standing.filter { $0.basis == .items }
    // More than the tariff works out is not charged, whatever a damaged record says.
    return charged.isEmpty ? 1 : charged.reduce(0) { min($0 + min($1.quantity, FeeTariff.maximum), FeeTariff.maximum) }
  }

  /// 办理状态 on any day; a lapse is told by `period(today:)`. A text in review hides that the clock stands.
  package var state: RequestState {
    if isArchived { return .closed }
    if outcome != nil { return issued == nil || delivery != nil ? .delivered : .issued }
    guard let clock else { return .unconfirmed }
    switch review.state {
    case .passed: return .approved
    case .waiting: return .inReview
    case .open: break
    }
    switch clock.state(today: nil) {
    case .waitingForSupplement, .supplementLapsed: return .awaitingSupplement
    case .waitingForPayment, .paymentLapsed: return .awaitingPayment
    case .suspended: return .consulting
    case .running: return office == nil ? .registered : .handling
    }
  }

  /// The state as pages say it: a request that ended without a reply letter was not delivered.
  package var stateText: String {
    guard state == .delivered, issued == nil else { return state.chinese }
    if let merged { return "已并入申请 \(merged)，待归档" }
    return outcome?.disposition == .withdrawn ? "申请人已撤回，待归档" : "不再处理，待归档"
  }

  package var supplementAskedOn: Day? { supplement?.asked }

  /// Whether the delivery of the notice to supplement is proved.
  package var supplementDelivered: Bool { supplement?.delivered != nil }

  /// 答复期限; nil while the receipt day is open.
  package func period(today: Day?) -> ReplyPeriod? {
    guard let clock else { return nil }
    return try? clock.period(today: today)
  }

  /// The due day as if received on arrival, for an arrival that nobody confirmed.
  package var dueIfReceivedOnArrival: Day { StatutoryLimit.reply.lastDay(from: arrived, in: calendar) }

  /// The last day on which an arrival must be confirmed: the next working day.
  package var confirmBy: Day { calendar.workingDay(1, after: arrived) ?? .last }

  /// 逾期未确认: nobody confirmed the arrival by the close of the next working day.
  package func isConfirmationLate(today: Day) -> Bool { received == nil && outcome == nil && today > confirmBy }

  /// What 表三 counts; nil while receipt day or applicant's kind is open, and for what was merged into another application: the same
  /// application by two channels is one [R].
  package var fact: RequestFact? {
    guard let received, let applicant else { return nil }
    guard let outcome else { return RequestFact(applicant: applicant, received: received) }
    guard let result = outcome.result else { return nil }
    return RequestFact(applicant: applicant, received: received, closed: outcome.day, result: result)
  }
}
