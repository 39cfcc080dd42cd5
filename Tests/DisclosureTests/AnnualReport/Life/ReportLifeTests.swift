import Testing

@testable import Disclosure

@Suite("年度报告的经过") struct ReportLifeTests {
  private static func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

  private static let signers = SigningAuthority(
    roles: ["head": [.officeHead], "deputy": [.deputyLeader], "leader": [.leader]])

  /// What `person` does on a day; the digest of a submission is always the same.
  private static func event(_ what: ReportHappening, by person: PersonID = "officer", on iso: String = "2026-01-05")
    -> ReportEvent
  { ReportEvent(day(iso), by: .person(person), what) }

  private static let figures = ReportFigures(
    two: TableTwo(filledWith: 0), three: TableThree(filledWith: 0), four: TableFour(filledWith: 0))

  private static func pass(_ step: Int, _ person: PersonID) -> ReportEvent {
    event(.review(.passed(ReviewSignature(step: step, digest: "d", signer: person))), by: person)
  }

  private static let submitted = event(.review(.submitted(digest: "d", author: "officer")))
  private static let untilPublished =
    [event(.locked(figures)), submitted, pass(0, "head"), pass(1, "deputy"), pass(2, "leader"), event(.published)]

  private static func life(_ events: [ReportEvent]) throws -> ReportLife {
    var life = try ReportLife(event(.opened(.registers)))
    for event in events { try life.apply(event, signers: signers) }
    return life
  }

  @Test func goesFromDraftToPublishedAndKeepsItsFigures() throws {
    var life = try Self.life([])
    let states = try Self.untilPublished.map { event in
      try life.apply(event, signers: Self.signers)
      return life.state
    }
    #expect(states == [.locked, .inReview, .inReview, .inReview, .approved, .published])
    #expect(life.figures == Self.figures && life.editions.map(\.number) == [1] && !life.isCorrection)
    let counted = ReportFigures(three: TableThree(filledWith: 7))
    #expect(life.figures(counted: counted) == Self.figures)
    #expect(try ReportLife([Self.event(.opened(.registers))] + Self.untilPublished) == life)
  }

  @Test func followsTheRegistersUntilItIsLocked() throws {
    let place = CellPlace.three(.received, .business)
    let life = try Self.life([Self.event(.figuresSet([place: ExactDecimal(3)]))])
    let counted = Self.figures
    #expect(life.figures(counted: counted)[place] == ExactDecimal(3))
    let restored = try Self.life([
      Self.event(.figuresSet([place: ExactDecimal(3)])), Self.event(.figuresRestored([place])),
    ])
    #expect(restored.figures(counted: counted) == counted)
  }

  @Test func typedFiguresBeginBlank() throws {
    let life = try ReportLife(Self.event(.opened(.typed)))
    #expect(life.figures(counted: Self.figures)[.three(.received, .total)] == nil)
  }

  @Test func aLockedYearIsUnlockedByTwoPeopleAlone() throws {
    var life = try Self.life(Self.untilPublished)
    #expect(throws: ReportRefusal.noUnlockAsked) {
      try life.apply(Self.event(.unlockAgreed, by: "head"), signers: Self.signers)
    }
    try life.apply(Self.event(.unlockAsked, by: "head"), signers: Self.signers)
    #expect(throws: ReportRefusal.unlockByOne) {
      try life.apply(Self.event(.unlockAgreed, by: "head"), signers: Self.signers)
    }
    #expect(throws: ReportRefusal.unlockAlreadyAsked) {
      try life.apply(Self.event(.unlockAsked, by: "officer"), signers: Self.signers)
    }
    #expect(life.state == .published && life.figures == Self.figures)
    try life.apply(Self.event(.unlockDeclined, by: "leader"), signers: Self.signers)
    #expect(life.state == .published && life.unlockRequest == nil)
    try life.apply(Self.event(.unlockAsked, by: "head"), signers: Self.signers)
    try life.apply(Self.event(.unlockAgreed, by: "leader"), signers: Self.signers)
    #expect(life.state == .drafting && life.figures == nil && life.isCorrection && life.editions.count == 1)
  }

  @Test func aCorrectionIsASecondEditionBesideTheFirst() throws {
    let again = Self.untilPublished.map { ReportEvent(Self.day("2026-03-02"), by: $0.by, $0.what) }
    let life = try Self.life(
      Self.untilPublished + [Self.event(.unlockAsked, by: "officer"), Self.event(.unlockAgreed, by: "head")] + again)
    #expect(life.editions.map(\.number) == [1, 2])
    #expect(life.editions.map(\.day.description) == ["2026-01-05", "2026-03-02"])
  }

  @Test(
    arguments: [
      (.figuresSet([.fees: nil]), .locked, .editReport), (.published, .drafting, .publishReport),
      (.locked(figures), .locked, .lockReport), (.unlockAsked, .drafting, .askUnlock),
      (.review(.submitted(digest: "d", author: "officer")), .drafting, .submitReport),
      (.sectionWritten(1), .inReview, .writeReport),
    ] as [(ReportHappening, ReportState, OfficeAction)])
  func refusesWhatItsStateDoesNotAllow(_ what: ReportHappening, _ state: ReportState, _ action: OfficeAction) throws {
    let before: [ReportState: Int] = [.drafting: 0, .locked: 1, .inReview: 2]
    var life = try Self.life(Array(Self.untilPublished.prefix(before[state] ?? 0)))
    let copy = life
    #expect(throws: ReportRefusal.state(action, state)) { try life.apply(Self.event(what), signers: Self.signers) }
    #expect(life == copy)
  }

  @Test func totalsAndUnknownPartsAreRefused() throws {
    var life = try Self.life([])
    #expect(throws: ReportRefusal.notACell("three/received/total")) {
      try life.apply(Self.event(.figuresSet([.three(.received, .total): nil])), signers: Self.signers)
    }
    #expect(throws: ReportRefusal.notASection(7)) {
      try life.apply(Self.event(.sectionWritten(7)), signers: Self.signers)
    }
    #expect(throws: ReportRefusal.nothingSet) { try life.apply(Self.event(.figuresSet([:])), signers: Self.signers) }
  }

  @Test func theLadderHoldsForReportsToo() throws {
    var life = try Self.life([Self.event(.locked(Self.figures)), Self.submitted, Self.pass(0, "head")])
    #expect(throws: ReportRefusal.review(.otherRole(step: "分管领导审核", .deputyLeader))) {
      try life.apply(Self.pass(1, "head"), signers: Self.signers)
    }
    let sent = ReviewSignature(step: 1, digest: "d", signer: "deputy")
    try life.apply(Self.event(.review(.returned(sent, reason: "补写")), by: "deputy"), signers: Self.signers)
    #expect(life.state == .locked && life.review.returnReason == "补写")
  }

  @Test func anImportedReportStandsPublishedAndMayBeCorrected() throws {
    var life = try ReportLife(Self.event(.imported(Self.figures, digest: "i")))
    #expect(life.state == .published && life.editions.first?.isImported == true)
    try life.apply(Self.event(.unlockAsked), signers: Self.signers)
    try life.apply(Self.event(.unlockAgreed, by: "head"), signers: Self.signers)
    // A correction begins with what was published, not with what is counted here.
    #expect(life.figures(counted: ReportFigures()) == Self.figures)
  }

  @Test func everyRefusalIsASentence() {
    let all: [ReportRefusal] = [
      .notOpened, .alreadyOpened, .state(.lockReport, .published), .notACell("x"), .notASection(9), .nothingSet,
      .noUnlockAsked, .unlockAlreadyAsked, .unlockByOne, .review(.nothingToReview),
    ]
    for refusal in all { #expect(refusal.sentence.hasSuffix("。"), "\(refusal)") }
  }
}

@Suite("年度报告的期限") struct ReportDeadlineTests {
  /// 《条例》第四十九条; a town's day is its county's.
  @Test(
    arguments: [
      (.countyDepartment, nil, "2026-01-31"), (.county, nil, "2026-03-31"), (.city, nil, "2026-03-31"),
      (.town, nil, "2026-01-31"), (.town, MonthDay(2, 20), "2026-02-20"), (.street, MonthDay(1, 15), "2026-01-15"),
      (.countyDepartment, MonthDay(2, 20), "2026-01-31"), (nil, nil, "2026-01-31"),
    ] as [(OrganLevel?, MonthDay?, String)])
  func day(_ level: OrganLevel?, _ own: MonthDay?, _ expected: String) throws {
    let year = try #require(ReportingYear(2025))
    #expect(ReportDeadline.day(after: year, level: level, own: own)?.description == expected)
  }

  @Test(arguments: [(0, 1), (13, 1), (2, 29), (2, 30), (4, 31), (1, 0)])
  func noSuchDay(_ month: Int, _ day: Int) { #expect(MonthDay(month, day) == nil) }
}

@Suite("校验结论") struct JudgedFindingsTests {
  @Test func anErrorBlocksAWarningAsksForAReasonAndCarryOverMayBeExplained() {
    let error = Finding(.tableThreeRowTotal, at: .three(.received, .total), expected: "3", found: "2", message: "错。")
    let warning = Finding(.sectionEmpty, section: 5, message: "空。")
    let carry = Finding(.carryOver, at: .three(.carriedIn, .business), expected: "1", found: "0", message: "差。")
    let open = JudgedFindings([error, warning, carry], answered: [error.key])
    #expect(open.blocking == [error] && open.open == [warning, carry] && !open.mayGoOn)
    let answered = JudgedFindings([warning, carry], answered: [warning.key, carry.key])
    #expect(answered.mayGoOn && answered.all.allSatisfy { $0.standing == .answered })
  }

  @Test func aReasonHoldsAsLongAsTheValues() {
    let then = Finding(.carryOver, at: .three(.carriedIn, .business), expected: "1", found: "0", message: "差。")
    let now = Finding(.carryOver, at: .three(.carriedIn, .business), expected: "1", found: "2", message: "差。")
    #expect(JudgedFindings([now], answered: [then.key]).open == [now])
  }
}
