import Testing

@testable import Disclosure

@Suite("Reply clock") struct ReplyClockTests {
  @Test(arguments: ClockRow.counting + ClockRow.waiting + ClockRow.consulting + ClockRow.extending)
  func tellsDueDayStateAndEveryDay(_ row: ClockRow) throws {
    let clock = try ReplyClock(receipt: on(row.received), calendar: .builtIn, events: row.events)
    let period = try clock.period(today: row.today.map(on))
    #expect(period.due == row.due.map(on))
    #expect(period.state == row.state)
    #expect(period.isOverdue == row.overdue)
    #expect(period.payBy == row.payBy.map(on))
    #expect(period.isProvisional == row.provisional)
    #expect(period.warnings == row.warnings)
    #expect(shortWriting(period.days) == row.days)
    #expect(period.days.first?.day == on(row.received))
  }

  @Test(
    arguments: [
      // 《条例》第三十条: 一次性告知.
      (
        [at("02-10", .supplementAsked(until: on("02-25"))), at("02-11", .supplementAsked(until: on("02-26")))],
        ClockRefusal.secondSupplement(asked: on("02-11"), first: on("02-10")), "第三十条"
      ),
      (
        [
          at("02-10", .supplementAsked(until: on("02-25"))), at("02-11", .supplementReceived),
          at("02-12", .supplementAsked(until: on("02-26"))),
        ],
        .secondSupplement(asked: on("02-12"), first: on("02-10")), "第三十条"
      ),
      // 第三十三条第二款: once, 1–20 working days, before the period has run out.
      (
        [at("02-10", .extended(workingDays: 5)), at("02-11", .extended(workingDays: 5))],
        .secondExtension(on: on("02-11")), "第三十三条"
      ),
      ([at("02-10", .extended(workingDays: 0))], .extensionLength(on: on("02-10"), workingDays: 0), "第三十三条"),
      ([at("02-10", .extended(workingDays: 21))], .extensionLength(on: on("02-10"), workingDays: 21), "第三十三条"),
      ([at("02-10", .extended(workingDays: .min))], .extensionLength(on: on("02-10"), workingDays: .min), "第三十三条"),
      ([at("03-16", .extended(workingDays: 5))], .extensionAfterDue(on: on("03-16"), due: on("03-13")), "第三十三条"),
      // The day after the due day is too late, also when it is a day off.
      ([at("03-14", .extended(workingDays: 5))], .extensionAfterDue(on: on("03-14"), due: on("03-13")), "第三十三条"),
      // A consultation sent too late does not revive the period.
      (
        [at("03-16", .consultationSent(id: nil)), at("03-17", .extended(workingDays: 5))],
        .extensionAfterDue(on: on("03-17"), due: on("03-13")), "第三十三条"
      ),
      (
        [at("03-16", .feeNoticed), at("03-17", .extended(workingDays: 5))],
        .extensionAfterDue(on: on("03-17"), due: on("03-13")), "第三十三条"
      ),
      (
        [at("03-02", .delayedReply(until: on("03-10"))), at("03-11", .extended(workingDays: 5))],
        .extensionAfterDue(on: on("03-11"), due: on("03-10")), "第三十三条"
      ),
    ] as [([ClockEvent], ClockRefusal, String)])
  func refusesWithTheRule(_ events: [ClockEvent], _ refusal: ClockRefusal, _ article: String) {
    #expect(throws: ClockProblem.refused(refusal)) {
      try ReplyClock(receipt: on("02-09"), calendar: .builtIn, events: events)
    }
    #expect(refusal.message.contains("《条例》\(article)"))
  }

  @Test(
    arguments: [
      ([at("02-08", .feeNoticed)], ClockFault.beforeReceipt(at("02-08", .feeNoticed), receipt: on("02-09"))),
      (
        [at("02-12", .feeNoticed), at("02-11", .feePaid)],
        .outOfOrder(at("02-11", .feePaid), previous: on("02-12"))
      ),
      ([at("02-12", .supplementReceived)], .answerWithoutQuestion(at("02-12", .supplementReceived))),
      (
        [
          at("02-10", .supplementAsked(until: on("02-25"))), at("02-11", .supplementReceived),
          at("02-12", .supplementReceived),
        ],
        .answerWithoutQuestion(at("02-12", .supplementReceived))
      ),
      ([at("02-12", .feePaid)], .answerWithoutQuestion(at("02-12", .feePaid))),
      (
        [at("02-10", .feeNoticed), at("02-11", .feePaid), at("02-12", .feePaid)],
        .answerWithoutQuestion(at("02-12", .feePaid))
      ),
      (
        [at("02-12", .consultationAnswered(id: nil))],
        .answerWithoutQuestion(at("02-12", .consultationAnswered(id: nil)))
      ),
      (
        [at("02-10", .consultationSent(id: "a")), at("02-12", .consultationExpired(id: "b"))],
        .answerWithoutQuestion(at("02-12", .consultationExpired(id: "b")))
      ),
      (
        [at("02-10", .consultationSent(id: nil)), at("02-12", .consultationAnswered(id: "a"))],
        .answerWithoutQuestion(at("02-12", .consultationAnswered(id: "a")))
      ),
      (
        [at("02-10", .consultationSent(id: "a")), at("02-12", .consultationSent(id: "a"))],
        .consultationOpenAlready(at("02-12", .consultationSent(id: "a")), id: "a")
      ),
      (
        [at("02-12", .supplementAsked(until: on("02-11")))],
        .untilBeforeDay(at("02-12", .supplementAsked(until: on("02-11"))), until: on("02-11"))
      ),
      (
        [at("02-12", .delayedReply(until: on("02-11")))],
        .untilBeforeDay(at("02-12", .delayedReply(until: on("02-11"))), until: on("02-11"))
      ),
    ] as [([ClockEvent], ClockFault)])
  func findsWhatCannotHaveHappened(_ events: [ClockEvent], _ fault: ClockFault) {
    #expect(throws: ClockProblem.malformed(fault)) {
      try ReplyClock(receipt: on("02-09"), calendar: .builtIn, events: events)
    }
    #expect(!fault.message.isEmpty)
  }

  @Test func isUnchangedByARefusedStep() throws {
    var clock = try ReplyClock(
      receipt: on("02-09"), calendar: .builtIn, events: [at("02-10", .extended(workingDays: 5))])
    #expect(throws: ClockProblem.self) { try clock.apply(at("03-02", .extended(workingDays: 5))) }
    try clock.apply(at("02-11", .feeNoticed))
    #expect(try clock.period(today: nil).state == .waitingForPayment)
  }

  @Test func saysSoWhenAPeriodEndsBeyondTheCalendar() throws {
    let clock = ReplyClock(receipt: day("2999-12-20"), calendar: .builtIn)
    #expect(throws: ClockProblem.malformed(.beyondCalendar)) { try clock.period(today: nil) }
    let waiting = try ReplyClock(
      receipt: day("2999-12-20"), calendar: .builtIn, events: [ClockEvent(day("2999-12-21"), .feeNoticed)])
    #expect(throws: ClockProblem.malformed(.beyondCalendar)) { try waiting.period(today: nil) }
  }

  @Test(
    arguments: [
      ([at("03-16", .consultationSent(id: nil))], "03-13"),
      ([at("03-12", .consultationSent(id: nil))], nil),
      ([at("03-13", .feeNoticed)], nil),
      ([at("03-20", .feeNoticed)], "03-13"),
      ([], nil),
    ] as [([ClockEvent], String?)])
  func tellsWhenThePeriodHadRunOutBeforeTheClockStopped(_ events: [ClockEvent], _ ranOut: String?) throws {
    let clock = try ReplyClock(receipt: on("02-09"), calendar: .builtIn, events: events)
    #expect(try clock.period(today: on("04-01")).ranOutOn == ranOut.map(on))
  }

  @Test func countsAnotherLengthThanTwentyDays() throws {
    let period = try ReplyClock(receipt: on("04-24"), length: 7, calendar: .builtIn).period(today: nil)
    #expect(period.due == on("05-08"))
  }

  @Test func isProvisionalInAYearWithoutANotice() throws {
    let before = try ReplyClock(receipt: day("2018-11-05"), calendar: .builtIn).period(today: nil)
    #expect(before.due == day("2018-12-03"))
    #expect(before.isProvisional)
    let across = try ReplyClock(receipt: day("2026-12-15"), calendar: .builtIn).period(today: nil)
    #expect(across.due == day("2027-01-13"))
    #expect(across.isProvisional)
  }
}
