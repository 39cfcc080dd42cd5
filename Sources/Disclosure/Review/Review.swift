/// 审核: one text on the ladder, the fold of its events.
///
/// A submission freezes a revision by its digest; every signature is for that revision. Returned or recalled, it starts
/// again from the first step. Nobody takes two steps, and nobody passes their own text, unless a dated waiver of the
/// small office allows it; a signature on behalf of somebody binds both of them.
package struct Review: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Not submitted, or sent back.
    case open
    /// Waiting for that step, from 0.
    case waiting(step: Int)
    /// Every step is passed.
    case passed
  }

  package let ladder: ReviewLadder
  package private(set) var state: State = .open
  package private(set) var digest: String?
  package private(set) var author: PersonID?
  /// Of the current round.
  package private(set) var signatures: [ReviewSignature] = []
  /// How often it was submitted.
  package private(set) var rounds = 0
  /// Why it was sent back last; nil after a new submission.
  package private(set) var returnReason: String?

  package init(ladder: ReviewLadder = .standard) { self.ladder = ladder }

  package mutating func apply(_ event: ReviewEvent) throws(ReviewRefusal) {
    switch event {
    case .submitted(let digest, let author): try submit(digest, author)
    case .passed(let signature): try pass(signature)
    case .returned(let signature, let reason):
      guard !reason.isEmpty else { throw .returnWithoutReason }
      try check(signature)
      (state, returnReason) = (.open, reason)
    case .recalled:
      guard case .waiting = state else { throw .notInReview }
      state = .open
    }
  }

  private mutating func submit(_ digest: String, _ author: PersonID) throws(ReviewRefusal) {
    guard state == .open else { throw .alreadyInReview }
    guard !digest.isEmpty else { throw .nothingToReview }
    (self.digest, self.author, state, returnReason) = (digest, author, .waiting(step: 0), nil)
    signatures = []
    rounds += 1
  }

  private mutating func pass(_ signature: ReviewSignature) throws(ReviewRefusal) {
    try check(signature)
    try checkSeparation(signature)
    signatures.append(signature)
    let next = signature.step + 1
    state = next < ladder.steps.count ? .waiting(step: next) : .passed
  }

  private func check(_ signature: ReviewSignature) throws(ReviewRefusal) {
    guard case .waiting(let step) = state else { throw .notInReview }
    guard signature.step == step else { throw .otherStep(due: ladder.steps[step].name) }
    guard signature.digest == digest else { throw .otherRevision }
    if let paper = signature.paper, paper.recordedBy == signature.signer, ladder.waiver == nil {
      throw .recordedBySigner
    }
  }

  private func checkSeparation(_ signature: ReviewSignature) throws(ReviewRefusal) {
    guard ladder.waiver == nil else { return }
    let bound = [signature.signer, signature.onBehalfOf].compactMap { $0 }
    if let author, bound.contains(author) { throw .ownText }
    for earlier in signatures {
      if bound.contains(earlier.signer) || earlier.onBehalfOf.map(bound.contains) ?? false {
        throw .secondStep(first: ladder.steps[earlier.step].name)
      }
    }
  }

  /// Why `person` cannot take the step that is due; nil when they can. The role is the permission table's matter.
  package func refusal(for person: PersonID) -> ReviewRefusal? {
    guard case .waiting(let step) = state, let digest else { return .notInReview }
    let signature = ReviewSignature(step: step, digest: digest, signer: person)
    do throws(ReviewRefusal) {
      try check(signature)
      try checkSeparation(signature)
      return nil
    } catch { return error }
  }

  /// The step that is due.
  package var dueStep: ReviewLadder.Step? {
    guard case .waiting(let step) = state, ladder.steps.indices.contains(step) else { return nil }
    return ladder.steps[step]
  }
}

/// Why a step on the ladder is refused.
package enum ReviewRefusal: Error, Hashable, Sendable {
  case alreadyInReview
  case notInReview
  case nothingToReview
  case otherStep(due: String)
  case otherRevision
  case ownText
  case secondStep(first: String)
  case returnWithoutReason
  case recordedBySigner

  package var sentence: String {
    switch self {
    case .alreadyInReview: "本稿正在审核，不能再次送审。要修改，请先撤回送审。"
    case .notInReview: "本稿不在审核中，不能签署意见。"
    case .nothingToReview: "没有可供审核的文稿，请先拟稿。"
    case .otherStep(let due): "现在应当办理的环节是“\(due)”，请刷新页面后再办理。"
    case .otherRevision: "文稿在您打开页面之后有改动，签署的不是同一稿。请阅读最新一稿后再签署。"
    case .ownText: "拟稿人不能审核自己起草的文稿（任何两个环节不得由同一人担任），请由其他有权人员办理。"
    case .secondStep(let first): "您已经在“\(first)”环节签署意见，任何两个环节不得由同一人担任，请由其他有权人员办理。"
    case .returnWithoutReason: "退回应当写明理由，请填写后再退回。"
    case .recordedBySigner: "线下签批应当由签批人以外的人员登记。"
    }
  }
}
