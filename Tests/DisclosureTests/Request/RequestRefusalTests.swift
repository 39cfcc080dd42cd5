import Testing

@testable import Disclosure

@Suite("Request case, refusals") struct RequestRefusalTests {
  static let asked = [arrived("03-02"), did("03-03", .supplementAsked(until: on("03-20")))]
  static let noticed = [arrived("03-02"), did("03-04", .feeNoticed(.pages, quantity: 40, amount: 10_000))]
  static let signedText = [arrived("03-02"), drafted("03-03", .supplied), submitted("03-03")] + signed("03-04")
  static let issuedText = [arrived("03-02")] + replied("03-05", .supplied)
  static let consulted = [arrived("02-24"), thirdPartySent]

  /// An open row of an older ledger.
  static let brought = arrived("03-02", .ledger, isBackfilled: true)

  /// The last event is refused.
  static let rows: [([RequestEvent], RequestRefusal)] = [
    ([arrived("03-02"), arrived("03-02")], .registeredTwice),
    ([arrived("03-02"), did("03-03", .withdrawn), did("03-03", .closed), did("03-04", .searched)], .archived),
    ([arrived("03-02"), did("03-03", .receiptConfirmed(.phone))], .confirmedAlready),
    ([arrived("03-02"), did("03-03", .confirmationAttempted(.phone))], .confirmedAlready),
    ([arrived("03-02", .fax), did("03-01", .receiptConfirmed(.phone))], .confirmedBeforeArrival(arrived: on("03-02"))),
    ([arrived("03-02", .fax), did("03-03", .extended(workingDays: 5, consentedBy: Town.head))], .notConfirmed),
    ([arrived("03-02", .fax), drafted("03-03", .supplied)], .notConfirmed),
    ([arrived("03-02", .fax), submitted("03-03")], .notConfirmed),
    ([arrived("03-02", .fax), did("03-03", .lapsed(.notSupplemented))], .notConfirmed),
    (
      [arrived("03-02"), did("03-03", .withdrawn), did("03-04", .feeNoticed(.items, quantity: 1, amount: 1))],
      .answeredAlready
    ),
    ([arrived("03-02"), did("03-03", .withdrawn), did("03-04", .assigned("land", until: nil))], .answeredAlready),
    ([arrived("03-02", .fax), did("03-03", .withdrawn), did("03-04", .receiptConfirmed(.phone))], .answeredAlready),
    ([arrived("03-02"), did("03-03", .withdrawn), did("03-04", .withdrawn)], .answeredAlready),
    ([arrived("03-02"), did("03-03", .withdrawn), did("03-04", .searched)], .answeredAlready),
    (issuedText + [drafted("03-06", .supplied)], .answeredAlready),
    ([arrived("03-02"), did("03-01", .assigned("land", until: nil))], .beforeArrival(on("03-02"))),
    ([arrived("03-02"), did("03-01", .withdrawn)], .beforeArrival(on("03-02"))),
    (asked + [did("03-02", .withdrawn)], .beforeItsNotice(on("03-03"))),
    (signedText + [did("03-03", .withdrawn)], .beforeItsNotice(on("03-04"))),
    (
      asked + [
        did("03-04", .supplementDelivered), did("03-24", .extended(workingDays: 5, consentedBy: Town.head)),
        did("03-23", .lapsed(.notSupplemented)),
      ], .beforeItsNotice(on("03-24"))
    ),
    ([arrived("03-02"), did("03-03", .supplementAsked(until: day("2206-03-20")))], .tooFar(day("2206-03-20"))),
    ([arrived("03-02"), did("03-03", .delayedReply(until: .last))], .tooFar(.last)),
    ([arrived("03-02"), did("03-03", .assigned("land", until: .last))], .tooFar(.last)),
    (
      asked + [did("03-05", .supplementReceived), did("03-06", .supplementAsked(until: on("03-30")))],
      .clock(.refused(.secondSupplement(asked: on("03-06"), first: on("03-03"))))
    ),
    (
      [arrived("02-09"), did("03-16", .extended(workingDays: 5, consentedBy: Town.head))],
      .clock(.refused(.extensionAfterDue(on: on("03-16"), due: on("03-13"))))
    ),
    (signedText + [submitted("03-05")], .review(.alreadyInReview)),
    ([arrived("03-02"), submitted("03-03")], .review(.nothingToReview)),
    ([arrived("03-02"), did("03-03", .drafted(.supplied, digest: "", author: Town.clerk))], .review(.nothingToReview)),
    (
      [
        arrived("03-02"), drafted("03-03", .supplied),
        did("03-03", .review(.submitted(digest: "r0", author: Town.clerk))),
      ],
      .review(.otherRevision)
    ),
    ([arrived("03-02"), drafted("03-03", .supplied), submitted("03-03", by: Town.head)], .review(.otherAuthor)),
    ([arrived("03-02"), did("03-03", .supplementDelivered)], .noSupplementAsked),
    ([arrived("03-02"), drafted("03-03", .stillUnclear), submitted("03-03")], .noSupplementAsked),
    (asked + [drafted("03-05", .stillUnclear), submitted("03-05")], .supplementNotReceived),
    (asked + [did("03-02", .supplementDelivered)], .beforeItsNotice(on("03-03"))),
    (consulted + [did("03-01", .consultationDelivered(id: "a"))], .beforeItsNotice(on("03-02"))),
    ([arrived("03-02"), did("03-04", .assigned("land", until: on("03-03")))], .beforeItsNotice(on("03-04"))),
    (issuedText + [did("03-04", .delivered(.post))], .beforeItsNotice(on("03-05"))),
    (issuedText + [did("03-09", .delivered(.post)), did("03-06", .closed)], .beforeItsNotice(on("03-09"))),
    (
      [arrived("03-02", .fax), did("03-04", .receiptConfirmed(.phone)), did("03-03", .withdrawn)],
      .beforeItsNotice(on("03-04"))
    ),
    (
      [arrived("03-02", .fax), did("03-04", .receiptConfirmed(.phone)), drafted("03-03", .supplied)],
      .beforeItsNotice(on("03-04"))
    ),
    (
      consulted + [
        did("03-09", .consultationAnswered(id: "a", agrees: nil)), did("03-10", .consultationSent(id: "a", .coMaker)),
      ],
      .consultationKnown
    ),
    (consulted + [did("03-09", .consultationDelivered(id: "b"))], .noOpenConsultation),
    (consulted + [did("03-31", .consultationExpired(id: "b"))], .noOpenConsultation),
    (consulted + [did("03-31", .consultationExpired(id: "a"))], .consultationNotDelivered),
    (
      consulted + [did("03-04", .consultationDelivered(id: "a")), did("03-24", .consultationExpired(id: "a"))],
      .consultationStillRunning(until: on("03-25"))
    ),
    (asked + [did("03-23", .lapsed(.notSupplemented))], .supplementNoticeNotProved),
    (
      asked + [did("03-23", .supplementDelivered), did("03-24", .lapsed(.notSupplemented))],
      .supplementNoticeTooLate(until: on("03-20"))
    ),
    ([arrived("03-02"), did("03-03", .feeNoticed(.pages, quantity: 0, amount: 100))], .feeNotPositive),
    ([arrived("03-02"), did("03-03", .feeNoticed(.pages, quantity: 31, amount: 0))], .feeNotPositive),
    ([arrived("03-02"), did("03-03", .feeNoticed(.items, quantity: .min, amount: .min))], .feeNotPositive),
    (noticed + [did("03-05", .feeNoticed(.items, quantity: 11, amount: 10_000))], .otherFeeBasis(.pages)),
    (noticed + [did("03-05", .feePaid(amount: 9_999))], .paidInPart),
    ([arrived("03-02"), did("05-05", .lapsed(.feeUnpaid))], .noFeeNotice),
    (noticed + [did("03-05", .feePaid(amount: 10_000)), did("05-05", .lapsed(.feeUnpaid))], .notLapsed),
    (asked + [did("03-04", .supplementDelivered), did("03-20", .lapsed(.notSupplemented))], .notLapsed),
    (asked + [did("03-24", .lapsed(.supplied))], .notLapsed),
    (signedText + [drafted("03-05", .supplied)], .signedAlready),
    (
      [arrived("03-02", applicant: nil), drafted("03-03", .supplied), submitted("03-03")], .applicantUnknown
    ),
    ([arrived("03-02", applicant: nil), did("03-03", .withdrawn), did("03-03", .closed)], .applicantUnknown),
    ([arrived("03-02"), drafted("03-03", .notExisting), submitted("03-03")], .noSearchRecord),
    ([arrived("03-02"), drafted("03-03", .thirdPartyRights), submitted("03-03")], .thirdPartyNotConsulted),
    (consulted + [drafted("03-03", .thirdPartyRights), submitted("03-03")], .thirdPartyNotHeard),
    (consulted + [drafted("03-03", .supplied), submitted("03-03")], .thirdPartyNotHeard),
    ([arrived("03-02"), drafted("03-03", .withdrawn)], .withdrawalIsNoReply),
    ([arrived("03-02"), did("03-03", .issued(number: "1"))], .notSigned),
    (
      [arrived("03-02"), drafted("03-03", .supplied), submitted("03-03"), did("03-03", .issued(number: "1"))],
      .notSigned
    ),
    (signedText + [did("03-05", .issued(number: ""))], .numberMissing),
    (signedText + [did("03-03", .issued(number: "1"))], .issuedBeforeSigning(on("03-04"))),
    ([arrived("03-02"), did("03-03", .delivered(.post))], .notIssued),
    (issuedText + [did("03-06", .delivered(.post)), did("03-07", .delivered(.post))], .deliveredAlready),
    (issuedText + [did("03-06", .closed)], .notDelivered),
    ([arrived("03-02"), did("03-03", .closed)], .notAnswered),
    ([arrived("03-02"), did("03-05", .backfilled(.granted))], .notBackfilled),
    ([brought, did("03-03", .searched), did("03-05", .backfilled(.granted))], .handledHere),
    ([brought, did("03-05", .backfilled(.handledTotal))], .noResult),
    ([brought, did("03-01", .backfilled(.granted))], .beforeArrival(on("03-02"))),
    (
      [arrived("03-02", .ledger, applicant: nil, isBackfilled: true), did("03-05", .backfilled(.granted))],
      .applicantUnknown
    ),
    ([brought, did("03-05", .backfilled(.granted)), did("03-06", .backfilled(.notHeld))], .archived),
    // A ledger's open request goes up the ladder as every other.
    ([brought, drafted("03-05", .supplied), did("03-05", .issued(number: "1"))], .notSigned),
  ]

  @Test(arguments: rows)
  func refusesTheLastStep(_ events: [RequestEvent], _ refusal: RequestRefusal) throws {
    var request = try story(Array(events.dropLast()))
    let (count, state) = (request.count, request.state)
    let last = try #require(events.last)
    #expect(throws: refusal) { try request.apply(last, signers: Town.signers) }
    #expect(request.count == count && request.state == state)
    #expect(refusal.sentence.hasSuffix("。"))
  }

  @Test func refusesWhatLiesInTheFuture() throws {
    var request = try story([arrived("03-02")])
    #expect(throws: RequestRefusal.inTheFuture(today: on("03-03"))) {
      try request.apply(did("03-04", .searched), today: on("03-03"))
    }
    try request.apply(did("03-03", .searched), today: on("03-03"))
  }

  @Test func beginsWithARegistration() {
    #expect(throws: RequestRefusal.notRegistered) { try RequestCase(did("03-02", .searched), calendar: .builtIn) }
    let old = RequestEvent(day("2008-04-30"), by: .system, arrived("03-02").what)
    #expect(throws: RequestRefusal.beforeTheRegulation) { try RequestCase(old, calendar: .builtIn) }
    #expect(throws: RequestRefusal.notRegistered) { try RequestCase([RequestEvent](), calendar: .builtIn) }
  }

  @Test func asksAgainBeforeTheReplyGoesOut() throws {
    // The supplement comes in while the text that closes the request is in review.
    let lapsing =
      Self.asked + [
        did("03-04", .supplementDelivered), drafted("03-23", .notSupplemented), submitted("03-23"),
      ] + signed("03-24")
    #expect(try story(lapsing + [did("03-24", .issued(number: "1"))]).outcome?.disposition == .notSupplemented)
    #expect(throws: RequestRefusal.notLapsed) {
      try story(lapsing + [did("03-24", .supplementReceived), did("03-25", .issued(number: "1"))])
    }
  }

  /// Every refusal has its row: those that are missing here are provoked by the tests above.
  @Test func everyRefusalIsProvoked() {
    let elsewhere: [RequestRefusal] = [.notRegistered, .inTheFuture(today: .first), .beforeTheRegulation]
    let provoked = Set((Self.rows.map(\.1) + elsewhere).map(Self.number))
    #expect(provoked == Set(0...42))
  }

  /// A new refusal does not compile here until it has a number, and fails the test above until it has a row.
  static func number(_ refusal: RequestRefusal) -> Int {
    switch refusal {
    case .notRegistered: 0
    case .registeredTwice: 1
    case .archived: 2
    case .confirmedAlready: 3
    case .confirmedBeforeArrival: 4
    case .notConfirmed: 5
    case .answeredAlready: 6
    case .beforeArrival: 7
    case .inTheFuture: 8
    case .clock: 9
    case .review: 10
    case .noSupplementAsked: 11
    case .beforeItsNotice: 12
    case .supplementNotReceived: 13
    case .consultationKnown: 14
    case .noOpenConsultation: 15
    case .consultationNotDelivered: 16
    case .consultationStillRunning: 17
    case .supplementNoticeNotProved: 18
    case .supplementNoticeTooLate: 19
    case .feeNotPositive: 20
    case .otherFeeBasis: 21
    case .paidInPart: 22
    case .noFeeNotice: 23
    case .notLapsed: 24
    case .signedAlready: 25
    case .applicantUnknown: 26
    case .noSearchRecord: 27
    case .thirdPartyNotConsulted: 28
    case .thirdPartyNotHeard: 29
    case .withdrawalIsNoReply: 30
    case .notSigned: 31
    case .numberMissing: 32
    case .issuedBeforeSigning: 33
    case .notIssued: 34
    case .deliveredAlready: 35
    case .notDelivered: 36
    case .notAnswered: 37
    case .beforeTheRegulation: 38
    case .tooFar: 39
    case .notBackfilled: 40
    case .handledHere: 41
    case .noResult: 42
    }
  }
}
