import Testing

@testable import Disclosure

/// 云溪镇's people: a clerk, the head of the office, the deputy leader, the leader.
enum Town {
  static let clerk: PersonID = "clerk"
  static let head: PersonID = "head"
  static let deputy: PersonID = "deputy"
  static let leader: PersonID = "leader"
  static let roles: [PersonID: Set<Role>] = [
    clerk: [.officer], head: [.officeHead], deputy: [.deputyLeader], leader: [.leader],
  ]
  static let signers = SigningAuthority(roles: roles)
}

@Suite("Review ladder") struct ReviewTests {
  static let day = on("03-10")

  static func passed(
    _ step: Int, _ signer: PersonID, for principal: PersonID? = nil, digest: String = "r1", paper: PaperSigning? = nil
  ) -> ReviewEvent {
    .passed(ReviewSignature(step: step, digest: digest, signer: signer, onBehalfOf: principal, paper: paper))
  }

  static func submitted(by author: PersonID = Town.clerk) -> ReviewEvent { .submitted(digest: "r1", author: author) }

  /// A review after `events`, all of one day.
  static func review(
    _ events: [ReviewEvent], ladders: ReviewLadders = .standard, signers: SigningAuthority = Town.signers
  ) throws -> Review {
    var review = Review(ladders: ladders)
    for event in events { try review.apply(event, on: day, signers: signers) }
    return review
  }

  @Test func climbsThreeSteps() throws {
    var review = try Self.review([Self.submitted()])
    #expect(review.dueStep?.name == "办公室负责人初审")
    try review.apply(Self.passed(0, Town.head), on: on("03-10"), signers: Town.signers)
    #expect(review.dueStep?.name == "分管领导审核")
    try review.apply(Self.passed(1, Town.deputy), on: on("03-11"), signers: Town.signers)
    #expect(review.dueStep?.name == "主要领导签发")
    try review.apply(Self.passed(2, Town.leader), on: on("03-12"), signers: Town.signers)
    #expect(review.state == .passed && review.dueStep == nil)
    #expect(review.signatures.map(\.signer) == [Town.head, Town.deputy, Town.leader])
    #expect(review.lastStepOn == on("03-12"))
  }

  @Test func beginsAgainAfterAReturn() throws {
    let signature = ReviewSignature(step: 1, digest: "r1", signer: Town.deputy)
    var review = try Self.review([Self.submitted(), Self.passed(0, Town.head), .returned(signature, reason: "请补充理由")])
    #expect(review.state == .open && review.returnReason == "请补充理由")
    try review.apply(.submitted(digest: "r2", author: Town.clerk), on: Self.day, signers: Town.signers)
    #expect(review.state == .waiting(step: 0) && review.signatures.isEmpty)
    #expect(review.rounds == 2 && review.returnReason == nil)
  }

  @Test func isRecalledInReviewAndAfterSigning() throws {
    let signed = [
      Self.submitted(), Self.passed(0, Town.head), Self.passed(1, Town.deputy), Self.passed(2, Town.leader),
    ]
    #expect(try Self.review([Self.submitted(), .recalled]).state == .open)
    #expect(try Self.review(signed + [.recalled]).state == .open)
  }

  static let paper = PaperSigning(signedOn: day, recordedBy: Town.clerk, scan: "sha")

  @Test(
    arguments: [
      ([submitted(), submitted()], .alreadyInReview),
      ([passed(0, Town.head)], .notInReview),
      ([.recalled], .notInReview),
      ([.submitted(digest: "", author: Town.clerk)], .nothingToReview),
      ([submitted(), passed(1, Town.deputy)], .otherStep(due: "办公室负责人初审")),
      ([submitted(), passed(-1, Town.head)], .otherStep(due: "办公室负责人初审")),
      ([submitted(), passed(0, Town.head, digest: "r0")], .otherRevision),
      ([submitted(), passed(0, Town.leader)], .otherRole(step: "办公室负责人初审", .officeHead)),
      ([submitted(), passed(0, Town.clerk)], .otherRole(step: "办公室负责人初审", .officeHead)),
      ([submitted(by: Town.head), passed(0, Town.head)], .ownText),
      ([submitted(), passed(0, Town.deputy, for: Town.head)], .noDelegation(step: "办公室负责人初审", on: day)),
      (
        [submitted(), .returned(ReviewSignature(step: 0, digest: "r1", signer: Town.head), reason: "")],
        .returnWithoutReason
      ),
      (
        [submitted(), .returned(ReviewSignature(step: 0, digest: "r1", signer: Town.leader), reason: "不妥")],
        .otherRole(step: "办公室负责人初审", .officeHead)
      ),
      (
        [submitted(), passed(0, Town.head, paper: PaperSigning(signedOn: day, recordedBy: Town.head, scan: "sha"))],
        .recordedBySigner
      ),
      (
        [submitted(), passed(0, Town.head, paper: PaperSigning(signedOn: day, recordedBy: Town.clerk, scan: ""))],
        .scanMissing
      ),
      (
        [
          submitted(),
          passed(0, Town.head, paper: PaperSigning(signedOn: on("03-09"), recordedBy: Town.clerk, scan: "sha")),
        ], .beforePreviousStep(day)
      ),
      (
        [
          submitted(),
          passed(0, Town.head, paper: PaperSigning(signedOn: on("03-11"), recordedBy: Town.clerk, scan: "sha")),
        ], .signedAfterRecording(recorded: day)
      ),
    ] as [([ReviewEvent], ReviewRefusal)])
  func refuses(_ events: [ReviewEvent], _ refusal: ReviewRefusal) throws {
    var review = try Self.review(Array(events.dropLast()))
    let before = review
    let last = try #require(events.last)
    #expect(throws: refusal) { try review.apply(last, on: Self.day, signers: Town.signers) }
    #expect(review == before)
    #expect(refusal.sentence.hasSuffix("。"))
  }

  @Test func nobodyTakesTwoSteps() throws {
    let both = SigningAuthority(roles: [Town.head: [.officeHead, .deputyLeader], Town.leader: [.leader]])
    var review = try Self.review([Self.submitted(), Self.passed(0, Town.head)], signers: both)
    #expect(throws: ReviewRefusal.secondStep(first: "办公室负责人初审")) {
      try review.apply(Self.passed(1, Town.head), on: Self.day, signers: both)
    }
  }

  @Test func takesAPaperSigning() throws {
    let review = try Self.review([Self.submitted(), Self.passed(0, Town.head, paper: Self.paper)])
    #expect(review.dueStep?.name == "分管领导审核")
    #expect(review.signatures.first?.paper?.scan == "sha")
  }

  // MARK: - Delegation

  static func delegated(roles: Set<Role> = [.leader]) throws -> SigningAuthority {
    SigningAuthority(
      roles: Town.roles,
      delegations: [
        try Delegation(
          principal: Town.leader, deputy: Town.deputy, from: on("03-09"), until: on("03-13"), roles: roles)
      ])
  }

  @Test(arguments: [("03-08", false), ("03-09", true), ("03-13", true), ("03-14", false)])
  func signsForSomebodyOnlyWithinTheAuthority(_ day: String, _ may: Bool) throws {
    // Another deputy has taken the second step, so that only the authority is asked.
    let signers = try Self.delegated()
    let all = SigningAuthority(
      roles: signers.roles.merging(["other": [.deputyLeader]]) { $1 }, delegations: signers.delegations)
    var review = Review()
    for event in [Self.submitted(), Self.passed(0, Town.head), Self.passed(1, "other")] {
      try review.apply(event, on: on("03-02"), signers: all)
    }
    let refusal = review.refusal(for: Town.deputy, onBehalfOf: Town.leader, on: on(day), signers: all)
    #expect(refusal == (may ? nil : .noDelegation(step: "主要领导签发", on: on(day))))
    #expect(all.signingRoles(of: Town.deputy, on: on(day)) == (may ? [.deputyLeader, .leader] : [.deputyLeader]))
  }

  @Test func signsOnlyInTheRolesEntrustedAndStillHeld() throws {
    let step = "主要领导签发"
    let signed = [Self.submitted(), Self.passed(0, Town.head), Self.passed(1, "other")]
    let base = Town.roles.merging(["other": [.deputyLeader]]) { $1 }
    let otherRole = SigningAuthority(roles: base, delegations: try Self.delegated(roles: [.deputyLeader]).delegations)
    #expect(
      try Self.review(signed, signers: otherRole)
        .refusal(for: Town.deputy, onBehalfOf: Town.leader, on: Self.day, signers: otherRole)
        == .noDelegation(step: step, on: Self.day))
    let resigned = SigningAuthority(
      roles: base.merging([Town.leader: []]) { $1 }, delegations: try Self.delegated().delegations)
    #expect(
      try Self.review(signed, signers: resigned)
        .refusal(for: Town.deputy, onBehalfOf: Town.leader, on: Self.day, signers: resigned)
        == .noDelegation(step: step, on: Self.day))
  }

  @Test func aSignatureForSomebodyBindsBoth() throws {
    let signers = try Self.delegated()
    var review = try Self.review(
      [Self.submitted(), Self.passed(0, Town.head), Self.passed(1, Town.deputy)], signers: signers)
    // The deputy has taken the second step in their own place.
    #expect(throws: ReviewRefusal.secondStep(first: "分管领导审核")) {
      try review.apply(Self.passed(2, Town.deputy, for: Town.leader), on: Self.day, signers: signers)
    }
    // The leader wrote the text: nobody passes it in the leader's place.
    let own = try Self.review(
      [Self.submitted(by: Town.leader), Self.passed(0, Town.head), Self.passed(1, "other")],
      signers: SigningAuthority(roles: Town.roles.merging(["other": [.deputyLeader]]) { $1 }))
    #expect(own.refusal(for: Town.deputy, onBehalfOf: Town.leader, on: Self.day, signers: signers) == .ownText)
  }

  @Test func refusesAnAuthorityThatIsNone() {
    func delegation(_ principal: PersonID, _ until: String, _ roles: Set<Role>) throws(DelegationRefusal) {
      _ = try Delegation(principal: principal, deputy: "b", from: on("03-09"), until: on(until), roles: roles)
    }
    #expect(throws: DelegationRefusal.toOneself) { try delegation("b", "03-13", [.leader]) }
    #expect(throws: DelegationRefusal.endsBeforeItBegins(from: on("03-09"), until: on("03-08"))) {
      try delegation("a", "03-08", [.leader])
    }
    #expect(throws: DelegationRefusal.noRole) { try delegation("a", "03-13", []) }
    #expect(throws: DelegationRefusal.administrator) { try delegation("a", "03-13", [.leader, .auditAdmin]) }
    for refusal in [DelegationRefusal.toOneself, .noRole, .administrator] { #expect(refusal.sentence.hasSuffix("。")) }
  }

  // MARK: - Ladders

  @Test(arguments: [("03-09", .ownText), ("03-10", nil), ("03-11", nil)] as [(String, ReviewRefusal?)])
  func excusesASmallOfficeOnlyFromTheDayOn(_ day: String, _ refusal: ReviewRefusal?) throws {
    let waiver = try #require(
      SeparationWaiver(day: on("03-10"), reason: "全办仅一人", decidedBy: Town.leader, secondPerson: Town.deputy))
    let ladder = try #require(ReviewLadder(ReviewLadder.standard.steps, waiver: waiver))
    var review = Review(ladders: ReviewLadders(ladder))
    try review.apply(Self.submitted(by: Town.head), on: on("03-09"), signers: Town.signers)
    #expect(review.refusal(for: Town.head, on: on(day), signers: Town.signers) == refusal)
  }

  /// 撤销: a ladder without it holds for the texts under way too, from its first day.
  @Test(arguments: [("03-11", nil), ("03-12", .ownText)] as [(String, ReviewRefusal?)])
  func aWaiverThatIsTakenBackExcusesNobody(_ day: String, _ refusal: ReviewRefusal?) throws {
    let waiver = try #require(
      SeparationWaiver(day: on("03-02"), reason: "全办仅一人", decidedBy: Town.leader, secondPerson: Town.deputy))
    let ladder = try #require(ReviewLadder(ReviewLadder.standard.steps, waiver: waiver))
    var review = Review(ladders: ReviewLadders(ladder, changes: [.init(from: on("03-12"), .standard)]))
    try review.apply(Self.submitted(by: Town.head), on: on("03-10"), signers: Town.signers)
    #expect(review.refusal(for: Town.head, on: on(day), signers: Town.signers) == refusal)
  }

  @Test func aWaiverNeedsAReasonAndTwoPersons() {
    #expect(SeparationWaiver(day: Self.day, reason: "", decidedBy: "a", secondPerson: "b") == nil)
    #expect(SeparationWaiver(day: Self.day, reason: "人少", decidedBy: "a", secondPerson: "a") == nil)
  }

  @Test(arguments: [(0, false), (1, false), (2, true), (5, true), (6, false)])
  func aLadderHasTwoToFiveSteps(_ count: Int, _ isOne: Bool) {
    let steps = Array(repeating: ReviewLadder.Step(name: "审核", role: .leader), count: count)
    #expect((ReviewLadder(steps) != nil) == isOne)
  }

  @Test func aLadderHasNoNamelessStepAndNoAdministrator() {
    let sound = ReviewLadder.Step(name: "审核", role: .leader)
    #expect(ReviewLadder([sound, .init(name: "", role: .leader)]) == nil)
    #expect(ReviewLadder([sound, .init(name: "审核", role: .systemAdmin)]) == nil)
  }

  @Test func aTextGoesUpTheLadderOfTheDayOfItsSubmission() throws {
    let short = try #require(
      ReviewLadder([.init(name: "办公室负责人审核", role: .officeHead), .init(name: "主要领导签发", role: .leader)]))
    let ladders = ReviewLadders(.standard, changes: [.init(from: on("03-11"), short)])
    var old = Review(ladders: ladders)
    var new = Review(ladders: ladders)
    try old.apply(Self.submitted(), on: on("03-10"), signers: Town.signers)
    try new.apply(Self.submitted(), on: on("03-11"), signers: Town.signers)
    for review in [old, new] { #expect(review.refusal(for: Town.head, on: on("03-12"), signers: Town.signers) == nil) }
    try old.apply(Self.passed(0, Town.head), on: on("03-12"), signers: Town.signers)
    try new.apply(Self.passed(0, Town.head), on: on("03-12"), signers: Town.signers)
    #expect(old.dueStep?.name == "分管领导审核")
    #expect(new.dueStep?.name == "主要领导签发")
  }

  @Test func doesNotJudgeAgainWhatIsOnRecord() throws {
    var review = Review()
    for event in [Self.submitted(by: Town.head), Self.passed(0, Town.head), Self.passed(1, Town.head)] {
      try review.replay(event, on: Self.day)
    }
    #expect(review.dueStep?.name == "主要领导签发")
    #expect(throws: ReviewRefusal.otherStep(due: "主要领导签发")) {
      try review.replay(Self.passed(1, Town.head), on: Self.day)
    }
  }
}
