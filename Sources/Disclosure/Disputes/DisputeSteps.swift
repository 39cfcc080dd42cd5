/// 可以登记的步骤: what may be entered next, and why the rest may not.
extension Dispute {
  /// Why a step cannot be entered now; nil when it can.
  package func refusal(of step: DisputeStep) -> DisputeRefusal? {
    if voided != nil { return .voided }
    let isReview = registration.kind == .reconsideration
    switch step {
    case .note, .addDocument, .void: return nil
    case .answer: return answered != nil ? .answeredAlready : decisions.isEmpty ? nil : .decidedAlready
    case .changeProcedure:
      return !isReview ? .onlyReconsideration : procedure != .simplified ? .notSimplified : openOrNot
    case .extend:
      if !isReview { return .onlyReconsideration }
      return procedure != .ordinary ? .notOrdinary : extended != nil ? .extendedAlready : openOrNot
    case .setHearing, .decide: return openOrNot
    case .appeal:
      if isReview { return .noAppealFromReconsideration }
      return ending == nil ? .notDecided : isFinal ? .noAppealFromSecondInstance : nil
    case .redo:
      // One without its result may be entered again with it, since 表三 may come to ask for it.
      return redo == nil ? .noRedoOrdered : redoneOutcome != nil ? .redoneAlready : nil
    case .answerAppeal, .suspend, .resume, .seekRetrial, .orderRetrial: return refusal(ofTurn: step)
    }
  }

  private func refusal(ofTurn step: DisputeStep) -> DisputeRefusal? {
    switch step {
    case .answerAppeal:
      if unansweredAppeal != nil { return nil }
      return isInSecondInstance && appeals.last?.answered != nil ? .appealAnsweredAlready : .noAppealToAnswer
    case .suspend: return suspension != nil ? .suspendedAlready : openOrNot
    case .resume: return suspension == nil ? .notSuspended : nil
    case .seekRetrial, .orderRetrial:
      if registration.kind == .reconsideration { return .noRetrialOfReconsideration }
      return ending == nil ? .noRetrialBeforeEnd : nil
    default: return nil
    }
  }

  private var openOrNot: DisputeRefusal? { isOpen ? nil : .decidedAlready }
}

/// 案件阶段.
package enum DisputeStage: String, CaseIterable, Sendable {
  case answering, hearing, secondInstance, redoing, ended, voided, suspended, retrial

  package var chinese: String {
    switch self {
    case .answering: "待答复举证"
    case .hearing: "审理中"
    case .secondInstance: "二审审理中"
    case .redoing: "待重新答复"
    case .ended: "已审结"
    case .voided: "已作废"
    case .suspended: "中止审理"
    case .retrial: "再审审理中"
    }
  }
}
