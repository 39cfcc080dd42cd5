import Testing

@testable import Disclosure

@Suite("An item, from its draft to its take-down") struct ItemTests {
  typealias S = ItemStory

  @Test(
    "Where it stands",
    arguments: [
      ([S.created()], .drafting),
      ([S.created(), S.revised("03-02", "a")], .drafting),
      ([S.created(), S.revised("03-02", "a"), S.submitted("03-02", "a")], .inReview),
      (S.signed(), .approved),
      (S.signed("a", .onRequest), .kept),
      (S.signed("a", .withheld(.deliberative)), .kept),
      (S.signed() + [S.did("03-04", .scheduled(for: Moment(S.on("12-31"), minute: 540)))], .scheduled),
      (
        S.signed() + [
          S.did("03-04", .scheduled(for: Moment(S.on("12-31"), minute: 540))), S.did("03-05", .scheduled(for: nil)),
        ], .approved
      ),
      (S.publication, .published),
      (S.publication + [S.revised("03-05", "b")], .published),
      (S.publication + [S.revised("03-05", "b"), S.submitted("03-05", "b")], .correcting),
      (S.publication + [S.revised("03-05", "b")] + S.signatures("b", "03-06"), .correctionApproved),
      (
        S.publication + [S.revised("03-05", "b")] + S.signatures("b", "03-06") + [S.did("03-06", .corrected)],
        .published
      ),
      (S.publication + [S.did("03-05", .takenDown(.mistake, isEmergency: false), by: S.leader)], .takenDown),
      (
        S.publication + [
          S.did("03-05", .takenDown(.mistake, isEmergency: false), by: S.leader),
          S.did("03-06", .restored, by: S.leader),
        ], .published
      ),
      ([S.created(), S.did("03-03", .discarded)], .discarded),
    ] as [([ItemEvent], ItemState)])
  func state(_ events: [ItemEvent], _ expected: ItemState) throws {
    #expect(try S.item(events).state == expected)
    #expect(try Item(events).state == expected)
  }

  @Test("Only what was taken down for secrecy or privacy is destroyed, once, after the approval, and for good")
  func destruction() throws {
    func down(_ reason: TakeDownReason, isEmergency: Bool = false) -> [ItemEvent] {
      S.publication + [S.did("03-05", .takenDown(reason, isEmergency: isEmergency), by: S.leader)]
    }
    func refusal(_ events: [ItemEvent], _ what: ItemHappening) -> ItemRefusal? {
      do throws(ItemRefusal) {
        var item = try Item(events)
        try item.apply(S.did("03-06", what), today: S.on("03-06"))
        return nil
      } catch { return error }
    }
    #expect(refusal(down(.secret), .copiesDestroyed) == nil)
    #expect(refusal(down(.privacy), .copiesDestroyed) == nil)
    #expect(refusal(down(.wrongWords), .copiesDestroyed) == .copiesAreKept)
    #expect(refusal(down(.secret, isEmergency: true), .copiesDestroyed) == .approvalOutstanding)
    #expect(refusal(S.publication, .copiesDestroyed) == .state(.published))
    let destroyed = down(.secret) + [S.did("03-06", .copiesDestroyed)]
    #expect(refusal(destroyed, .copiesDestroyed) == .copiesDestroyed)
    #expect(refusal(destroyed, .restored) == .copiesDestroyed)
    #expect(try Item(destroyed).state == .takenDown)
  }

  @Test("What was published before is public with its own number and day, and may be corrected like anything else")
  func backfill() throws {
    let opened = S.did(
      "03-02", .created(ItemOpening(column: "statutory/emergencies", office: nil, isBackfilled: true)))
    let release = ItemRelease(.countySite, on: S.on("02-10"), isBackfilled: true)
    let old = S.revised("03-02", "a", formed: "02-09")
    let brought = S.did("03-02", .backfilled(number: "YX-7", release))
    let item = try Item([opened, old, brought])
    #expect(item.state == .published)
    #expect(item.number == "YX-7")
    #expect(item.published?.day == S.on("02-10"))
    #expect(item.firstStatutoryRelease == release)
    #expect(try Item([opened, old, brought, S.revised("03-03", "b")]).hasPendingRevision)
    func refusal(_ events: [ItemEvent], _ next: ItemEvent) -> ItemRefusal? {
      do throws(ItemRefusal) {
        var item = try Item(events)
        try item.apply(next, today: S.on("03-05"))
        return nil
      } catch { return error }
    }
    // Only what was opened as such, once, with text and number, not before it was made and not in the future.
    #expect(refusal([S.created(), old], brought) == .state(.drafting))
    #expect(refusal([opened, old, brought], brought) == .state(.published))
    #expect(refusal([opened], brought) == .nothingWritten)
    #expect(refusal([opened, old], S.did("03-02", .backfilled(number: "", release))) == .numberMissing)
    let late = ItemRelease(.countySite, on: S.on("03-06"), isBackfilled: true)
    #expect(
      refusal([opened, old], S.did("03-02", .backfilled(number: "1", late))) == .releaseAfterToday(S.on("03-05")))
    let early = ItemRelease(.countySite, on: S.on("02-08"), isBackfilled: true)
    #expect(
      refusal([opened, old], S.did("03-02", .backfilled(number: "1", early))) == .releasedBeforeFormed(S.on("02-09")))
  }

  @Test(
    "What is refused, and why",
    arguments: [
      ([S.created()], S.submitted("03-02", "a"), .nothingWritten),
      ([S.created(), S.revised("03-02", "a")], S.revised("03-03", "a"), .sameRevision),
      ([S.created()], S.revised("03-02", "a", formed: "12-31"), nil),
      ([S.created()], S.did("03-01", .noted), .beforeCreation(S.on("03-02"))),
      ([S.created()], S.created(), .createdTwice),
      ([S.created(), S.revised("03-02", "a")], S.submitted("03-02", "b"), .review(.otherRevision)),
      ([S.created(), S.revised("03-02", "a")], S.cleared("03-02", "b"), .secrecyOfOther),
      (
        [S.created(), S.revised("03-02", "a")], S.did("03-02", .secrecyReviewed(.clear, digest: "a")), .secrecyByAuthor
      ),
      (
        [S.created(), S.revised("03-02", "a"), S.cleared("03-02", "a", .doubtful), S.submitted("03-02", "a")],
        S.passed("03-03", 0, "a"), .secrecyDoubtful
      ),
      (
        [S.created(), S.revised("03-02", "a"), S.cleared("03-02", "a", .secret), S.submitted("03-02", "a")],
        S.passed("03-03", 0, "a"), .secrecySecret
      ),
      // Without an opinion the first two may sign, the last may not.
      (
        [
          S.created(), S.revised("03-02", "a"), S.submitted("03-02", "a"), S.passed("03-03", 0, "a"),
          S.passed("03-03", 1, "a"),
        ], S.passed("03-03", 2, "a"), .secrecyMissing
      ),
      (S.signed("a", .onRequest), S.did("03-04", .published(number: "1")), .notProactive(.onRequest)),
      (S.signed(), S.did("03-04", .published(number: "")), .numberMissing),
      (S.publication, S.did("03-05", .published(number: "2")), .state(.published)),
      (S.publication, S.did("03-05", .corrected), .correctionNotSigned),
      (
        S.publication + [S.revised("03-05", "b")], S.did("03-05", .corrected), .correctionNotSigned
      ),
      (S.publication, S.submitted("03-05", "a"), .state(.published)),
      (
        S.publication, S.did("03-05", .released(ItemRelease(.platform, on: S.on("03-05"), isBackfilled: true))),
        .ownPlatform
      ),
      (
        S.publication, S.did("03-05", .released(ItemRelease(.gazette, on: S.on("03-01"), isBackfilled: true))),
        .releasedBeforeFormed(S.on("03-02"))
      ),
      (S.signed(), S.did("03-05", .takenDown(.privacy, isEmergency: true)), .state(.approved)),
      (
        S.publication + [S.did("03-05", .takenDown(.privacy, isEmergency: true))],
        S.did("03-05", .takeDownApproved), .approvedByTaker
      ),
      (
        S.publication + [S.did("03-05", .takenDown(.privacy, isEmergency: true))], S.did("03-05", .restored),
        .approvalOutstanding
      ),
      (
        S.publication + [S.did("03-05", .takenDown(.privacy, isEmergency: false), by: S.leader)],
        S.did("03-05", .takeDownApproved, by: S.deputy), .nothingToApprove
      ),
      (S.publication, S.did("03-05", .validityChanged(.amended, successor: nil)), .successorMissing),
      (S.publication, S.did("03-05", .discarded), .state(.published)),
      ([S.created(), S.did("03-03", .discarded)], S.revised("03-04", "a"), .state(.discarded)),
    ] as [([ItemEvent], ItemEvent, ItemRefusal?)])
  func refusal(_ events: [ItemEvent], _ next: ItemEvent, _ expected: ItemRefusal?) throws {
    var item = try S.item(events)
    let count = item.count
    guard let expected else {
      try item.apply(next, today: S.today, signers: S.signers)
      return
    }
    #expect(throws: expected) { try item.apply(next, today: S.today, signers: S.signers) }
    #expect(item.count == count)
    #expect(!expected.sentence.isEmpty)
  }

  @Test("Formed later than today, scheduled for the past, recorded for tomorrow")
  func days() throws {
    var item = try Item(S.created())
    #expect(throws: ItemRefusal.formedInFuture(S.on("03-05"))) {
      try item.apply(S.revised("03-04", "a", formed: "03-05"), today: S.on("03-04"))
    }
    #expect(throws: ItemRefusal.inTheFuture(today: S.on("03-04"))) {
      try item.apply(S.revised("03-05", "a"), today: S.on("03-04"))
    }
    var approved = try S.item(S.signed())
    #expect(throws: ItemRefusal.scheduledInPast) {
      try approved.apply(
        S.did("03-05", .scheduled(for: Moment(S.on("03-04"), minute: 0))), today: S.on("03-05"), signers: S.signers)
    }
  }

  @Test("Before its first day nothing is published or scheduled; what was recorded is read as it is")
  func tooEarly() throws {
    let first = S.on("04-01")
    let revision = ItemRevision(
      digest: "a", author: S.writer, column: "notices", proposed: .proactive, formed: S.on("03-02"), notBefore: first)
    let signed = [S.created(), S.did("03-02", .revised(revision))] + S.signatures("a", "03-03")
    var item = try S.item(signed)
    let early = S.did("03-31", .published(number: "000000001/2026-00001"))
    #expect(throws: ItemRefusal.tooEarly(first)) { try item.apply(early, today: S.today, signers: S.signers) }
    #expect(throws: ItemRefusal.tooEarly(first)) {
      try item.apply(
        S.did("03-20", .scheduled(for: Moment(S.on("03-31"), minute: 540))), today: S.on("03-20"), signers: S.signers)
    }
    #expect(item.state == .approved)
    try item.apply(
      S.did("04-01", .published(number: "000000001/2026-00001")), today: S.today, signers: S.signers)
    #expect(item.published?.day == first)
    #expect(try Item(signed + [early]).published?.day == S.on("03-31"))
  }

  @Test("An edit in review or after the last signature falls back, whatever was signed", arguments: [2, 3, 4, 5])
  func edit(_ signed: Int) throws {
    var events = Array(S.signed().prefix(2 + signed))
    events.append(S.revised("03-04", "b"))
    let item = try S.item(events)
    #expect(item.state == .drafting)
    #expect(item.secrecy == nil && item.review.state == .open)
    #expect(item.revision?.digest == "b")
  }

  @Test("Nobody passes their own text or takes two steps; administrators sign nothing", arguments: Role.allCases)
  func separation(_ role: Role) throws {
    let signers = SigningAuthority(roles: ["writer": Set(Role.allCases), "other": [role]])
    var item = try S.item([S.created(), S.revised("03-02", "a"), S.cleared("03-02", "a"), S.submitted("03-02", "a")])
    let own = S.did("03-03", .review(.passed(ReviewSignature(step: 0, digest: "a", signer: "writer"))))
    #expect(throws: ItemRefusal.review(.ownText)) { try item.apply(own, today: S.today, signers: signers) }
    let first = S.did("03-03", .review(.passed(ReviewSignature(step: 0, digest: "a", signer: "other"))), by: "other")
    if role != .officeHead {
      #expect(throws: ItemRefusal.review(.otherRole(step: "办公室负责人初审", .officeHead))) {
        try item.apply(first, today: S.today, signers: signers)
      }
      return
    }
    try item.apply(first, today: S.today, signers: signers)
    let both = SigningAuthority(roles: ["other": [.officeHead, .deputyLeader]])
    let second = S.did("03-03", .review(.passed(ReviewSignature(step: 1, digest: "a", signer: "other"))), by: "other")
    #expect(throws: ItemRefusal.review(.secondStep(first: "办公室负责人初审"))) {
      try item.apply(second, today: S.today, signers: both)
    }
  }

  @Test("The last signature may decide otherwise than the writer proposed, and then nothing is published")
  func decided() throws {
    var item = try S.item(Array(S.signed().dropLast()))
    try item.apply(S.did("03-03", .attributeDecided(.withheld(.deliberative)), by: S.leader), today: S.today)
    try item.apply(S.passed("03-03", 2, "a"), today: S.today, signers: S.signers)
    #expect(item.state == .kept)
    #expect(item.attribute?.basis == "《条例》第十六条第二款")
    // A new revision is proposed and decided anew.
    try item.apply(S.revised("03-05", "b"), today: S.today, signers: S.signers)
    #expect(item.attribute == .proactive)
  }

  @Test("The first release on a statutory channel judges the period, own or entered by hand")
  func releases() throws {
    let later = try S.item(
      S.publication + [S.did("03-06", .released(ItemRelease(.noticeBoard, on: S.on("03-02"), isBackfilled: true)))])
    #expect(later.firstStatutoryRelease?.day == S.on("03-04"))
    let earlier = try S.item(
      S.publication + [S.did("03-06", .released(ItemRelease(.countySite, on: S.on("03-03"), isBackfilled: true)))])
    #expect(earlier.firstStatutoryRelease == ItemRelease(.countySite, on: S.on("03-03"), isBackfilled: true))
  }

  @Test("What was read stays while a correction is drafted, and the number and first day stay for ever")
  func correction() throws {
    var events = S.publication + [S.revised("03-05", "b")]
    var item = try S.item(events)
    #expect(item.published?.revision.digest == "a" && item.hasPendingRevision)
    events += S.signatures("b", "03-06") + [S.did("03-06", .corrected)]
    item = try S.item(events)
    #expect(item.published?.revision.digest == "b")
    #expect(item.published?.day == S.on("03-04"))
    #expect(item.published?.correctedOn == S.on("03-06"))
    #expect(item.number == "000000001/2026-00001")
    #expect(!item.hasPendingRevision)
  }

  @Test("Links to an interpretation are made once and taken away once")
  func links() throws {
    var item = try S.item(S.publication + [S.did("03-05", .interpreted(by: "x"))])
    #expect(item.interpretations == ["x"])
    #expect(throws: ItemRefusal.linkedAlready) { try item.apply(S.did("03-05", .interpreted(by: "x")), today: S.today) }
    try item.apply(S.did("03-05", .interpretationRemoved("x")), today: S.today)
    #expect(throws: ItemRefusal.notLinked) {
      try item.apply(S.did("03-05", .interpretationRemoved("x")), today: S.today)
    }
  }

  @Test("Attributes are named in files and read again", arguments: DisclosureAttribute.all)
  func attributes(_ attribute: DisclosureAttribute) {
    #expect(DisclosureAttribute(code: attribute.code) == attribute)
    #expect(attribute.needsReason == (attribute != .proactive))
    #expect((attribute.basis != nil) == attribute.code.hasPrefix("withheld"))
  }

  @Test(
    "No other name is an attribute", arguments: ["", "Proactive", "withheld", "withheld/", "withheld/x", "onrequest"])
  func otherAttributes(_ code: String) { #expect(DisclosureAttribute(code: code) == nil) }
}
