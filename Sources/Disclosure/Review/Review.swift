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

  package let ladders: ReviewLadders
  /// Of the last submission; before the first one, that from which the organ began.
  package private(set) var ladder: ReviewLadder
  /// By what that ladder was chosen.
  package private(set) var scope = LadderScope.all
  /// 栏目、体裁 of what is submitted; nil for what has neither.
  var matter: ReviewMatter?
  package private(set) var state: State = .open
  package private(set) var digest: String?
  package private(set) var author: PersonID?
  /// Of the current round.
  package private(set) var signatures: [ReviewSignature] = []
  /// The day of the submission, or of the last signature after it; nil before the first submission.
  package private(set) var lastStepOn: Day?
  /// How often it was submitted.
  package private(set) var rounds = 0
  /// Why it was sent back last; nil after a new submission.
  package private(set) var returnReason: String?

  package init(ladders: ReviewLadders = .standard) {
    self.ladders = ladders
    ladder = ladders.first
  }

  /// Takes a new event; the review is unchanged when it throws.
  ///
  /// - Parameter signers: Who may sign. A signature by anybody else is refused.
  package mutating func apply(
    _ event: ReviewEvent, on day: Day, signers: SigningAuthority
  ) throws(ReviewRefusal) {
    try take(event, day, signers)
  }

  /// Takes an event that is on record: the rules that were asked when it was recorded (who may sign, separation, the waiver) are not asked again.
  package mutating func replay(_ event: ReviewEvent, on day: Day) throws(ReviewRefusal) { try take(event, day, nil) }

  private mutating func take(_ event: ReviewEvent, _ day: Day, _ signers: SigningAuthority?) throws(ReviewRefusal) {
    switch event {
    case .submitted(let digest, let author): try submit(digest, author, day)
    case .passed(let signature):
      try check(signature, day, signers)
      if signers != nil { try checkSeparation(signature, day) }
      pass(signature, day)
    case .returned(let signature, let reason):
      guard !reason.isEmpty else { throw .returnWithoutReason }
      try check(signature, day, signers)
      (state, returnReason) = (.open, reason)
    case .recalled:
      // Also a text that is signed but not issued: a mistake found in time is mended by a new round.
      guard state != .open else { throw .notInReview }
      state = .open
    }
  }

  private mutating func submit(_ digest: String, _ author: PersonID, _ day: Day) throws(ReviewRefusal) {
    guard state == .open else { throw .alreadyInReview }
    guard !digest.isEmpty else { throw .nothingToReview }
    (self.digest, self.author, state, returnReason) = (digest, author, .waiting(step: 0), nil)
    let choice = ladders.choice(on: day, for: matter)
    (ladder, scope) = (choice.ladder, choice.scope)
    lastStepOn = day
    signatures = []
    rounds += 1
  }

  private mutating func pass(_ signature: ReviewSignature, _ day: Day) {
    signatures.append(signature)
    lastStepOn = signature.day(recordedOn: day)
    let next = signature.step + 1
    state = next < ladder.steps.count ? .waiting(step: next) : .passed
  }

  // MARK: - Rules

  private func check(_ signature: ReviewSignature, _ day: Day, _ signers: SigningAuthority?) throws(ReviewRefusal) {
    guard let due = dueStep, case .waiting(let step) = state else { throw .notInReview }
    guard signature.step == step else { throw .otherStep(due: due.name) }
    guard signature.digest == digest else { throw .otherRevision }
    guard let signers else { return }
    try checkDays(signature, day)
    try checkPaper(signature, day)
    try checkAuthority(signature, due, day, signers)
  }

  private func checkDays(_ signature: ReviewSignature, _ day: Day) throws(ReviewRefusal) {
    let signed = signature.day(recordedOn: day)
    if let lastStepOn, signed < lastStepOn { throw .beforePreviousStep(lastStepOn) }
    if signed > day { throw .signedAfterRecording(recorded: day) }
  }

  private func checkPaper(_ signature: ReviewSignature, _ day: Day) throws(ReviewRefusal) {
    guard let paper = signature.paper else { return }
    if paper.scan.isEmpty { throw .scanMissing }
    if paper.recordedBy == signature.signer, !isWaived(on: day) { throw .recordedBySigner }
  }

  private func checkAuthority(
    _ signature: ReviewSignature, _ due: ReviewLadder.Step, _ day: Day, _ signers: SigningAuthority
  ) throws(ReviewRefusal) {
    guard let principal = signature.onBehalfOf else {
      if !signers.holds(signature.signer, due.role) { throw .otherRole(step: due.name, due.role) }
      return
    }
    let signed = signature.day(recordedOn: day)
    guard signers.covers(signature.signer, for: principal, in: due.role, on: signed) else {
      throw .noDelegation(step: due.name, on: signed)
    }
  }

  private func checkSeparation(_ signature: ReviewSignature, _ day: Day) throws(ReviewRefusal) {
    if isWaived(on: signature.day(recordedOn: day)) { return }
    let bound = [signature.signer, signature.onBehalfOf].compactMap { $0 }
    if let author, bound.contains(author) { throw .ownText }
    for earlier in signatures where bound.contains(where: { earlier.signer == $0 || earlier.onBehalfOf == $0 }) {
      throw .secondStep(first: ladder.steps.indices.contains(earlier.step) ? ladder.steps[earlier.step].name : "")
    }
  }

  /// By the text's own ladder, unless a later one has taken it back: of the texts under way too, from that ladder's first day.
  private func isWaived(on day: Day) -> Bool {
    guard let waiver = ladder.waiver, waiver.day <= day else { return false }
    return ladders.choice(on: day, for: matter).ladder.waiver != nil
  }
}

extension Review {
  /// Why `person` cannot pass the step that is due on `day`; nil when they can.
  ///
  /// - Parameter principal: In whose place, when not their own.
  package func refusal(
    for person: PersonID, onBehalfOf principal: PersonID? = nil, on day: Day, signers: SigningAuthority
  ) -> ReviewRefusal? {
    guard case .waiting(let step) = state, let digest else { return .notInReview }
    var trial = self
    let signature = ReviewSignature(step: step, digest: digest, signer: person, onBehalfOf: principal)
    do throws(ReviewRefusal) {
      try trial.apply(.passed(signature), on: day, signers: signers)
      return nil
    } catch { return error }
  }

  /// The step that is due.
  package var dueStep: ReviewLadder.Step? {
    guard case .waiting(let step) = state, ladder.steps.indices.contains(step) else { return nil }
    return ladder.steps[step]
  }
}
