/// 下一步: what the case waits for.
extension RequestCase {
  /// The one step that brings the case on; nil once it is archived.
  package func dueStep(today: Day) -> OfficeAction? {
    switch state {
    case .unconfirmed: .confirmReceipt
    case .registered: .assignRequest
    case .handling: dueForReply(today: today)
    case .awaitingSupplement: dueForSupplement(today: today)
    case .consulting: dueForConsultation(today: today)
    case .awaitingPayment: lapseRefusal(.feeUnpaid, on: today) == nil ? .lapseRequest : .recordPayment
    case .inReview: .passReply
    case .approved: .issueReply
    case .issued: .deliverReply
    case .delivered: received != nil && applicant == nil ? .completeRegistration : .archiveRequest
    case .closed: nil
    }
  }

  private func dueForReply(today: Day) -> OfficeAction {
    guard let draft else { return .draftReply }
    let isSentBack = review.returnReason != nil && review.digest == draft.digest
    if isSentBack { return .draftReply }
    return switch replyRefusal(draft.disposition, on: today) {
    case nil: .submitReply
    case .applicantUnknown: .completeRegistration
    case .noSearchRecord: .recordSearch
    case .thirdPartyNotConsulted: .sendConsultation
    case .noSupplementAsked: .askSupplement
    default: .draftReply
    }
  }

  private func dueForSupplement(today: Day) -> OfficeAction {
    if lapseRefusal(.notSupplemented, on: today) == nil { return .lapseRequest }
    return supplementDelivered ? .receiveSupplement : .proveSupplementDelivery
  }

  private func dueForConsultation(today: Day) -> OfficeAction {
    if endedSilently(today: today) != nil { return .expireConsultation }
    return openConsultation?.delivered == nil ? .proveConsultationDelivery : .answerConsultation
  }

  /// The first consultation that is not ended.
  package var openConsultation: RequestConsultation? { consultations.first { $0.ended == nil } }

  /// The first open consultation whose days for an answer have passed.
  package func endedSilently(today: Day) -> RequestConsultation? {
    consultations.first { consultation in
      consultation.ended == nil && consultation.lastDay(in: calendar).map { $0 < today } ?? false
    }
  }

  /// As what the request would lapse: that for which the days have run out, else that which is awaited.
  package func lapsing(today: Day) -> Disposition {
    if lapseRefusal(.notSupplemented, on: today) == nil { return .notSupplemented }
    if lapseRefusal(.feeUnpaid, on: today) == nil { return .feeUnpaid }
    let isSupplementAwaited = supplement.map { $0.received == nil } ?? false
    return fees.last?.paid == nil && !fees.isEmpty && !isSupplementAwaited ? .feeUnpaid : .notSupplemented
  }
}
