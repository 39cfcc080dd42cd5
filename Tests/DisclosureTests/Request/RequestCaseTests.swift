import Testing

@testable import Disclosure

@Suite("Request case, stories") struct RequestCaseTests {
  /// 特快专递 signed for on a Friday; the Saturday after it is a make-up day, then 春节.
  @Test func anExpressLetterSignedForOnAFriday() throws {
    let request = try story([arrived("02-13", .signedPost)])
    #expect(request.state == .registered && request.received == on("02-13"))
    #expect(request.period(today: nil)?.due == on("03-19"))
    #expect(StatutoryLimit.supplementNotice.lastDay(from: on("02-13"), in: .builtIn) == on("03-02"))
    let inTime = try story([arrived("02-13", .signedPost), did("03-02", .supplementAsked(until: on("03-20")))])
    let late = try story([arrived("02-13", .signedPost), did("03-03", .supplementAsked(until: on("03-20")))])
    #expect(inTime.period(today: nil)?.warnings == [])
    #expect(late.period(today: nil)?.warnings == [.supplementLate])
  }

  @Test(
    "Items: each period's last notice",
    arguments: [
      ([], 1), ([notice("03-03", 11)], 11), ([notice("03-03", 11), notice("03-04", 12)], 12),
      ([notice("03-03", 11), paid("03-04"), notice("03-05", 12)], 23),
      ([notice("03-03", 11), notice("03-04", 13), paid("03-05"), notice("03-06", 12), notice("03-09", 14)], 27),
      ([did("03-03", .feeNoticed(.pages, quantity: 40, amount: 10_000))], 1),
    ] as [([RequestEvent], Int)])
  func items(_ events: [RequestEvent], _ expected: Int) throws {
    #expect(try story([arrived("03-02")] + events).items == expected)
  }

  static func notice(_ iso: String, _ quantity: Int) -> RequestEvent {
    did(iso, .feeNoticed(.items, quantity: quantity, amount: 10_000))
  }

  static func paid(_ iso: String) -> RequestEvent { did(iso, .feePaid(amount: 10_000)) }

  static let asked = [
    arrived("02-24"), thirdPartySent, did("03-04", .consultationDelivered(id: "a")),
  ]

  @Test func aThirdPartyThatIsSilent() throws {
    let request = try story(Self.asked)
    #expect(request.state == .consulting && request.consultations[0].lastDay(in: .builtIn) == on("03-25"))
    #expect(request.period(today: nil)?.due == nil)
    for found in ["03-25", "03-26", "04-03"] {
      // Found later, nothing more is left out of the period.
      let expired = try story(Self.asked + [did(found, .consultationExpired(id: "a"))])
      #expect(expired.period(today: nil)?.due == on("04-16"), "\(found)")
      #expect(expired.state == .registered)
    }
  }

  @Test func theLastDayForTheAnswerIsStillTheThirdPartys() throws {
    var request = try story(Self.asked)
    #expect(throws: RequestRefusal.consultationStillRunning(until: on("03-25"))) {
      try request.apply(did("03-25", .consultationExpired(id: "a")), today: on("03-25"))
    }
    try request.apply(did("03-25", .consultationExpired(id: "a")), today: on("03-26"))
    #expect(request.period(today: nil)?.due == on("04-16"))
  }

  @Test func aThirdPartyThatAnswers() throws {
    let request = try story(Self.asked + [did("03-10", .consultationAnswered(id: "a", agrees: false))])
    #expect(request.consultations[0].agrees == false)
    // Five days counted through the sending (28 February was a make-up day), fifteen after the answer.
    #expect(request.period(today: nil)?.due == on("03-31"))
  }

  @Test func aFeeThatIsNotPaid() throws {
    let noticed = [arrived("03-24"), did("04-01", .feeNoticed(.pages, quantity: 100, amount: 70_000))]
    let request = try story(noticed)
    #expect(request.state == .awaitingPayment && request.period(today: nil)?.payBy == on("04-30"))
    #expect(throws: RequestRefusal.notLapsed) { try story(noticed + [did("04-30", .lapsed(.feeUnpaid))]) }
    let lapsed = try story(noticed + [did("05-06", .lapsed(.feeUnpaid))])
    #expect(lapsed.state == .delivered && lapsed.stateText == "不再处理，待归档")
    #expect(lapsed.fact?.closing?.result == .feeUnpaid)
    let paid = try story(noticed + [did("04-30", .feePaid(amount: 70_000))])
    #expect(paid.period(today: nil)?.due == StatutoryLimit.reply.lastDay(from: on("04-30"), in: .builtIn))
    #expect(paid.fees[0].paid == on("04-30"))
  }

  @Test func anOnlineApplicationOnASunday() throws {
    let open = try story([arrived("03-01", .online)])
    #expect(open.state == .unconfirmed && open.received == nil && open.fact == nil && open.confirmBy == on("03-02"))
    #expect(!open.isConfirmationLate(today: on("03-02")) && open.isConfirmationLate(today: on("03-03")))
    #expect(open.dueIfReceivedOnArrival == on("03-27"))
    let request = try story([
      arrived("03-01", .online), did("03-01", .confirmationAttempted(.phone)), did("03-02", .receiptConfirmed(.phone)),
    ])
    #expect(request.confirmationAttempts == [on("03-01")])
    #expect(request.received == on("03-02") && request.period(today: nil)?.due == on("03-30"))
    #expect(request.fact == RequestFact(applicant: .naturalPerson, received: on("03-02")))
  }

  @Test(
    arguments: [
      (.counter, true), (.signedPost, true), (.oral, true), (.ordinaryPost, false), (.fax, false), (.email, false),
      (.online, false), (.platform, false),
    ] as [(IntakeChannel, Bool)])
  func knowsItsReceiptDayByTheChannel(_ channel: IntakeChannel, _ isKnown: Bool) throws {
    #expect(try story([arrived("03-02", channel)]).received == (isKnown ? on("03-02") : nil))
  }

  @Test func goesFromArrivalToArchive() throws {
    let steps: [(RequestEvent, RequestState)] =
      [
        (did("03-03", .receiptConfirmed(.email)), .registered),
        (did("03-03", .assigned("land", until: on("03-12"))), .handling),
        (did("03-04", .searched), .handling), (drafted("03-05", .notExisting), .handling),
        (submitted("03-06"), .inReview), (signed("03-06")[0], .inReview), (signed("03-09")[1], .inReview),
        (signed("03-10")[2], .approved), (did("03-10", .issued(number: "云政公复〔2026〕12号")), .issued),
        (did("03-11", .delivered(.post)), .delivered), (did("03-12", .closed), .closed),
        (did("06-01", .noted), .closed),
      ]
    var request = try story([arrived("03-02", .email)])
    for (event, state) in steps {
      try request.apply(event, today: event.day, signers: Town.signers)
      #expect(request.state == state)
    }
    #expect(request.outcome == RequestOutcome(disposition: .notExisting, day: on("03-10")))
    #expect(
      request.fact
        == RequestFact(applicant: .naturalPerson, received: on("03-03"), closed: on("03-10"), result: .notHeld))
    #expect(request.count == 13)
  }

  @Test func mayBeDraftedWhileTheClockStands() throws {
    let asked = [arrived("03-02"), did("03-03", .supplementAsked(until: on("03-20")))]
    let request = try story(asked + [drafted("03-04", .supplied), submitted("03-04")])
    #expect(request.state == .inReview)
    // What comes in from outside is taken also then, and starts the period again.
    let received = try story(
      asked + [drafted("03-04", .supplied), submitted("03-04"), did("03-05", .supplementReceived)])
    #expect(received.state == .inReview && received.period(today: nil)?.due == on("04-02"))
  }

  @Test func anEditInReviewRecallsTheText() throws {
    let request = try story([
      arrived("03-02"), drafted("03-03", .supplied), submitted("03-03"), signed("03-03")[0],
      did("03-04", .drafted(.supplied, digest: "r2", author: Town.clerk)),
    ])
    #expect(request.state == .registered && request.review.state == .open && request.draft?.digest == "r2")
  }

  @Test func aReturnedTextIsDraftedAndSubmittedAgain() throws {
    let back = ReviewEvent.returned(ReviewSignature(step: 0, digest: "r1", signer: Town.head), reason: "请补充依据")
    let request = try story([
      arrived("03-02"), drafted("03-03", .supplied), submitted("03-03"), did("03-04", .review(back)),
      did("03-05", .drafted(.supplied, digest: "r2", author: Town.clerk)),
      did("03-05", .review(.submitted(digest: "r2", author: Town.clerk))),
    ])
    #expect(request.state == .inReview && request.review.rounds == 2)
  }

  @Test func aSignedTextIsMendedThroughARecall() throws {
    let signedText = [arrived("03-02"), drafted("03-03", .supplied), submitted("03-03")] + signed("03-04")
    #expect(throws: RequestRefusal.signedAlready) { try story(signedText + [drafted("03-05", .supplied)]) }
    let request = try story(signedText + [did("03-05", .review(.recalled)), drafted("03-05", .supplied)])
    #expect(request.state == .registered)
  }

  @Test func takesWhatIsEnteredLateInTheOrderOfDays() throws {
    let inOrder = try story([
      arrived("02-24"), did("02-26", .supplementAsked(until: on("03-20"))), did("03-05", .supplementReceived),
      did("03-09", .consultationSent(id: "b", .otherOrgan)),
    ])
    // The mail room hands the letter of 5 March on after the consultation went out.
    let late = try story([
      arrived("02-24"), did("02-26", .supplementAsked(until: on("03-20"))),
      did("03-09", .consultationSent(id: "b", .otherOrgan)), did("03-05", .supplementReceived),
    ])
    #expect(late.period(today: on("03-10")) == inOrder.period(today: on("03-10")))
    #expect(late.state == .consulting)
  }

  @Test func refusesALateEntryThatContradictsWhatFollows() {
    let answered = did("03-05", .consultationAnswered(id: "a", agrees: true))
    #expect(throws: RequestRefusal.self) {
      try story([arrived("02-24"), did("03-06", .consultationSent(id: "a", .thirdParty)), answered])
    }
  }

  @Test func countsAMakeUpSaturday() throws {
    // 28 February 2026 is a Saturday on which people work.
    let request = try story([arrived("02-27", .online)])
    #expect(request.confirmBy == on("02-28"))
    #expect(DueChip(request, today: on("03-01")).tone == .red)
    let received = try story([arrived("02-27")])
    #expect(received.period(today: nil)?.days.first { $0.day == on("02-28") }?.mark == .counted(1))
  }

  @Test func aWithdrawnRequestIsArchivedWithoutAReply() throws {
    let request = try story([arrived("03-02"), did("03-04", .withdrawn)])
    #expect(request.state == .delivered && request.stateText == "申请人已撤回，待归档")
    #expect(request.fact?.closing?.result == .otherHandling)
    #expect(try story([arrived("03-02"), did("03-04", .withdrawn), did("03-04", .closed)]).state == .closed)
    // Withdrawn before its receipt was confirmed: received on that day, and counted.
    let early = try story([arrived("03-02", .online), did("03-04", .withdrawn)])
    #expect(
      early.fact
        == RequestFact(
          applicant: .naturalPerson, received: on("03-04"), closed: on("03-04"), result: .otherHandling))
  }

  @Test func whatAnOlderLedgerEndedNeedsNoLadder() throws {
    let request = try story([arrived("03-02", .ledger, isBackfilled: true), did("03-05", .backfilled(.notHeld))])
    #expect(
      request.fact
        == RequestFact(
          applicant: .naturalPerson, received: on("03-02"), closed: on("03-05"), result: .notHeld))
    #expect(request.state == .closed && request.outcome?.disposition == nil)
    #expect(request.dueSituation == .backfilled(on: on("03-05")))
  }

  @Test func onlyALedgerSaysNotHowARequestCame() {
    #expect(throws: RequestRefusal.notBackfilled) { try story([arrived("03-02", .ledger)]) }
  }

  @Test func whatIsOnRecordOutlivesAChangedCalendar() throws {
    // By the notice of 2026 the period ends on 13 March; without it, earlier.
    let events = [arrived("02-09"), did("03-13", .extended(workingDays: 20, consentedBy: Town.head))]
    #expect(try story(events).period(today: nil)?.due == on("04-13"))
    let bare = WorkCalendar([])
    #expect(throws: RequestRefusal.self) { try story(events, calendar: bare) }
    let replayed = try RequestCase(events, calendar: bare)
    #expect(replayed.extensions.count == 1 && replayed.period(today: nil)?.due != nil)
  }
}
