/// 试办: whether a rule refuses a step, found by trying it on a copy with the most favourable particulars.
extension RequestCase {
  func refusal(of action: OfficeAction, for reader: CaseReader) -> RequestRefusal? {
    switch action {
    case .passReply: signingRefusal(for: reader) { .passed($0) }
    case .returnReply: signingRefusal(for: reader) { .returned($0, reason: "试办") }
    case .recordPaperSigning: review.dueStep == nil ? outcomeRefusal ?? .review(.notInReview) : nil
    default: particulars(of: action, for: reader).flatMap { refusal(of: $0, for: reader) }
    }
  }

  private var outcomeRefusal: RequestRefusal? { isArchived ? .archived : outcome == nil ? nil : .answeredAlready }

  /// Today. A case may be looked at on a day before its last step (a demonstration, a clock set back): then that day is tried.
  private func lastDay(for reader: CaseReader) -> Day {
    [arrived, received, clockEvents.last?.day, review.lastStepOn, outcome?.day, delivery?.day].compactMap { $0 }
      .reduce(reader.today) { max($0, $1) }
  }

  private func refusal(of what: RequestHappening, for reader: CaseReader) -> RequestRefusal? {
    let day = lastDay(for: reader)
    var trial = self
    do throws(RequestRefusal) {
      try trial.apply(RequestEvent(day, by: .person(reader.person), what), today: day, signers: reader.signers)
      return nil
    } catch { return error }
  }

  /// In the reader's own place, else in that of somebody who has entrusted it to them; the first refusal is told.
  private func signingRefusal(
    for reader: CaseReader, _ event: (ReviewSignature) -> ReviewEvent
  ) -> RequestRefusal? {
    if let refusal = outcomeRefusal { return refusal }
    guard let due = review.dueStep, case .waiting(let step) = review.state, let digest = review.digest else {
      return .review(.notInReview)
    }
    let principals = reader.signers.principals(of: reader.person, in: due.role, on: reader.today)
    let refusals = ([nil] + principals.map(Optional.init)).map { principal in
      let signature = ReviewSignature(step: step, digest: digest, signer: reader.person, onBehalfOf: principal)
      return refusal(of: .review(event(signature)), for: reader)
    }
    guard refusals.allSatisfy({ $0 != nil }) else { return nil }
    // Whoever may sign for somebody is told why that is refused, not that the step is not their own.
    return refusals.last ?? nil
  }

  /// Nil where no rule can refuse it.
  private func particulars(of action: OfficeAction, for reader: CaseReader) -> RequestHappening? {
    switch action {
    case .attemptConfirmation: .confirmationAttempted(.phone)
    case .confirmReceipt: .receiptConfirmed(.phone)
    case .completeRegistration: .completed(applicant: applicant ?? .naturalPerson)
    case .assignRequest: .assigned("试办", until: nil)
    case .askSupplement, .proveSupplementDelivery, .receiveSupplement, .noticeFee, .recordPayment, .extendPeriod,
      .delayReply, .lapseRequest:
      periodParticulars(of: action, for: reader)
    case .sendConsultation: .consultationSent(id: unusedID, .thirdParty)
    case .proveConsultationDelivery: .consultationDelivered(id: openConsultation?.id ?? "")
    case .answerConsultation: .consultationAnswered(id: openConsultation?.id ?? "", agrees: nil)
    case .expireConsultation:
      .consultationExpired(id: (endedSilently(today: reader.today) ?? openConsultation)?.id ?? "")
    case .withdrawRequest: .withdrawn
    case .mergeRequest: .merged(into: "试办")
    case .recordSearch: .searched
    case .addNote: .noted
    case .addDocument: .documentAdded(.other, file: "")
    case .draftReply: .drafted(.supplied, digest: "试办", author: reader.person)
    case .submitReply: .review(.submitted(digest: draft?.digest ?? "", author: draft?.author ?? reader.person))
    case .recallReply: .review(.recalled)
    case .issueReply: .issued(number: "试办")
    case .deliverReply: .delivered(.inPerson)
    case .archiveRequest: .closed
    default: nil
    }
  }

  private func periodParticulars(of action: OfficeAction, for reader: CaseReader) -> RequestHappening? {
    switch action {
    case .askSupplement: .supplementAsked(until: lastDay(for: reader))
    case .proveSupplementDelivery: .supplementDelivered
    case .receiveSupplement: .supplementReceived
    case .noticeFee: .feeNoticed(fees.first?.basis ?? .pages, quantity: 1, amount: 1)
    case .recordPayment: .feePaid(amount: .max)
    case .extendPeriod: .extended(workingDays: 1, consentedBy: reader.person)
    case .delayReply: .delayedReply(until: lastDay(for: reader))
    case .lapseRequest: .lapsed(lapsing(today: reader.today))
    default: nil
    }
  }

  private var unusedID: String {
    var number = consultations.count
    while consultations.contains(where: { $0.id == "\(number)" }) { number += 1 }
    return "\(number)"
  }
}
