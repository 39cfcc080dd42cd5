/// 答复: draft, review, number, delivery, and the other ways in which a request ends.
extension RequestCase {
  mutating func takeReply(_ event: RequestEvent, _ conditions: Conditions?) throws(RequestRefusal) {
    switch event.what {
    case .delivered(let way): return try deliver(way, event.day)
    case .closed: return try archive(event.day, conditions)
    default: break
    }
    guard outcome == nil else { throw .answeredAlready }
    switch event.what {
    case .drafted(let disposition, let digest, let author):
      try draft(ReplyDraft(disposition: disposition, digest: digest, author: author), event.day)
    case .review(let step): try takeReview(step, event.day, conditions)
    case .issued(let number): try issue(number, event.day, conditions)
    case .lapsed(let disposition): try lapse(disposition, event.day, conditions)
    case .merged(let number):
      try checkEnd(event.day, conditions)
      (merged, outcome) = (number, RequestOutcome(mergedOn: event.day))
    default:
      if let received, event.day < received { throw .beforeItsNotice(received) }
      try checkEnd(event.day, conditions)
      // 第三十一条: on that day both sides have confirmed that it came [R]. Without a receipt day 表三 would miss a registered application.
      if received == nil { begin(on: event.day) }
      outcome = RequestOutcome(disposition: .withdrawn, day: event.day)
    }
  }

  /// A request that ends cannot go on afterwards; else a result could be put back into a year that is reported already.
  private func checkEnd(_ day: Day, _ conditions: Conditions?) throws(RequestRefusal) {
    guard conditions != nil, let last = [clockEvents.last?.day, review.lastStepOn].compactMap({ $0 }).max() else {
      return
    }
    guard day >= last else { throw .beforeItsNotice(last) }
  }

  private mutating func draft(_ text: ReplyDraft, _ day: Day) throws(RequestRefusal) {
    guard let received else { throw .notConfirmed }
    guard day >= received else { throw .beforeItsNotice(received) }
    guard text.disposition != .withdrawn else { throw .withdrawalIsNoReply }
    guard !text.digest.isEmpty else { throw .review(.nothingToReview) }
    switch review.state {
    case .passed: throw .signedAlready
    // An edit sends a text in review back to its author.
    case .waiting: try turnReview(.recalled, day, nil)
    case .open: break
    }
    draft = text
  }

  private mutating func takeReview(
    _ event: ReviewEvent, _ day: Day, _ conditions: Conditions?
  ) throws(RequestRefusal) {
    guard let received else { throw .notConfirmed }
    if case .submitted(let digest, let author) = event, conditions != nil {
      guard day >= received else { throw .beforeItsNotice(received) }
      guard let draft else { throw .review(.nothingToReview) }
      guard draft.digest == digest else { throw .review(.otherRevision) }
      guard draft.author == author else { throw .review(.otherAuthor) }
      if let refusal = replyRefusals(draft.disposition, on: day).first { throw refusal }
    }
    try turnReview(event, day, conditions)
  }

  private mutating func turnReview(
    _ event: ReviewEvent, _ day: Day, _ conditions: Conditions?
  ) throws(RequestRefusal) {
    do throws(ReviewRefusal) {
      if let conditions {
        try review.apply(event, on: day, signers: conditions.signers)
      } else {
        try review.replay(event, on: day)
      }
    } catch { throw .review(error) }
  }

  /// What loses in court is refused before the leaders see it, and again before it goes out.
  func replyRefusals(_ disposition: Disposition, on day: Day) -> [RequestRefusal] {
    [applicant == nil ? .applicantUnknown : nil, groundRefusal(disposition, on: day)].compactMap { $0 }
  }

  private func groundRefusal(_ disposition: Disposition, on day: Day) -> RequestRefusal? {
    switch disposition {
    case .notExisting where !hasSearchRecord: return .noSearchRecord
    case .thirdPartyRights where !consultations.contains { $0.party == .thirdParty }: return .thirdPartyNotConsulted
    case .thirdPartyRights, .supplied, .partlySupplied:
      return consultations.contains { $0.party == .thirdParty && $0.ended == nil } ? .thirdPartyNotHeard : nil
    case .stillUnclear:
      guard let supplement else { return .noSupplementAsked }
      return supplement.received == nil ? .supplementNotReceived : nil
    case .notSupplemented, .feeUnpaid: return lapseRefusal(disposition, on: day)
    default: return nil
    }
  }

  private mutating func issue(_ number: String, _ day: Day, _ conditions: Conditions?) throws(RequestRefusal) {
    guard let draft else { throw .notSigned }
    guard review.state == .passed else { throw .notSigned }
    guard !number.isEmpty else { throw .numberMissing }
    if let earliest = [received, review.lastStepOn].compactMap({ $0 }).max(), day < earliest {
      throw .issuedBeforeSigning(earliest)
    }
    if conditions != nil, let refusal = replyRefusals(draft.disposition, on: day).first { throw refusal }
    issued = IssuedReply(number: number, day: day)
    outcome = RequestOutcome(disposition: draft.disposition, day: day)
  }

  private mutating func deliver(_ way: DeliveryWay, _ day: Day) throws(RequestRefusal) {
    guard let issued else { throw .notIssued }
    guard delivery == nil else { throw .deliveredAlready }
    guard day >= issued.day else { throw .beforeItsNotice(issued.day) }
    delivery = RequestDelivery(way: way, day: day)
  }

  private mutating func archive(_ day: Day, _ conditions: Conditions?) throws(RequestRefusal) {
    guard let outcome else { throw .notAnswered }
    guard issued == nil || delivery != nil else { throw .notDelivered }
    let last = max(outcome.day, delivery?.day ?? outcome.day)
    guard day >= last else { throw .beforeItsNotice(last) }
    // Without it 表三 would miss the request.
    if conditions != nil, received != nil, applicant == nil { throw .applicantUnknown }
    isArchived = true
  }

  // MARK: - 补录

  /// Past the ladder, since the reply went out before there was one to record: only what a ledger brought in, and only as it
  /// brought it in. Once the office has taken the request up here, it ends as every other.
  mutating func backfill(_ result: TableThreeRow, _ day: Day) throws(RequestRefusal) {
    guard registration.isBackfilled else { throw .notBackfilled }
    guard count == 1 else { throw .handledHere }
    guard let received else { throw .notConfirmed }
    guard applicant != nil else { throw .applicantUnknown }
    guard day >= received else { throw .beforeItsNotice(received) }
    guard TableThreeRow.results.contains(result) else { throw .noResult }
    outcome = RequestOutcome(backfilled: result, day: day)
    isArchived = true
  }

  // MARK: - Lapse

  private mutating func lapse(
    _ disposition: Disposition, _ day: Day, _ conditions: Conditions?
  ) throws(RequestRefusal) {
    guard clock != nil else { throw .notConfirmed }
    if conditions != nil, let refusal = lapseRefusal(disposition, on: day) { throw refusal }
    try checkEnd(day, conditions)
    outcome = RequestOutcome(disposition: disposition, day: day)
  }

  /// 不再处理 (第三十条; 109号第六条): only after the day set has passed; a lapse of a supplement only with proof that its notice arrived
  /// in time to be followed.
  func lapseRefusal(_ disposition: Disposition, on day: Day) -> RequestRefusal? {
    switch disposition {
    case .notSupplemented:
      guard let supplement else { return .noSupplementAsked }
      guard supplement.received == nil, day > supplement.until else { return .notLapsed }
      guard let delivered = supplement.delivered else { return .supplementNoticeNotProved }
      return delivered > supplement.until ? .supplementNoticeTooLate(until: supplement.until) : nil
    case .feeUnpaid:
      guard let fee = fees.last else { return .noFeeNotice }
      guard fee.paid == nil, day > fee.payBy(in: calendar) else { return .notLapsed }
      return nil
    default: return .notLapsed
    }
  }
}
