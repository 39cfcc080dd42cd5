import Disclosure
import Testing

/// 行政复议法 (2023) and 行政诉讼法 (2017), day by day; the days are from the articles and the notices of holidays.
@Suite("复议诉讼的期限") struct DisputeDueTests {
  private typealias Story = DisputeStory

  private func found(_ dispute: Dispute, _ kind: DisputeDue.Kind, today: String = "2026-01-01") -> DisputeDue? {
    dispute.dues(today: Story.day(today), in: .builtIn).first { $0.kind == kind }
  }

  @Test(
    "The answer to a reconsideration: ten working days, five in simplified procedure",
    arguments: [
      // 复议法第四十八条、第五十四条、第八十八条.
      ("2026-03-02", DisputeProcedure.ordinary, "2026-03-16"),
      ("2026-03-02", .simplified, "2026-03-09"),
      // Over the Spring Festival, with the make-up Saturdays 2026-02-14 and 02-28.
      ("2026-02-09", .ordinary, "2026-02-28"),
      ("2026-02-09", .simplified, "2026-02-14"),
      // Over the National Day: 2026-09-25…27 and 10-01…07 off, 09-20 and 10-10 worked.
      ("2026-09-24", .ordinary, "2026-10-15"),
      ("2026-09-24", .simplified, "2026-10-09"),
      ("2026-04-30", .simplified, "2026-05-11"),
    ] as [(String, DisputeProcedure, String)])
  func answerToReview(_ received: String, _ procedure: DisputeProcedure, _ last: String) throws {
    let dispute = try Story.dispute(Story.review(received: received, procedure: procedure))
    let due = try #require(found(dispute, .answer))
    #expect(due.day == Story.day(last))
    #expect(due.reason.contains(procedure == .ordinary ? "第四十八条" : "第五十四条") && due.reason.contains("第八十八条"))
    #expect(due.kind.isDuty && dispute.stage == .answering)
  }

  @Test(
    "The answer to a suit with the evidence: fifteen calendar days, on to the next working day",
    arguments: [
      // 行诉法第六十七条. A Tuesday.
      ("2026-03-02", "2026-03-17"),
      // 2026-03-21 is a Saturday, 03-22 a Sunday.
      ("2026-03-06", "2026-03-23"),
      // 2026-10-05 lies in the holiday, which ends on 10-07.
      ("2026-09-20", "2026-10-08"),
      // 2026-02-28 is a Saturday that is worked.
      ("2026-02-13", "2026-02-28"),
    ])
  func answerToSuit(_ received: String, _ last: String) throws {
    let due = try #require(found(try Story.dispute(Story.suit(received: received)), .answer))
    #expect(due.day == Story.day(last))
    #expect(due.reason.contains("第六十七条") && due.reason.contains("第三十四条"))
    #expect(due.reason.contains("顺延") == (received == "2026-03-06" || received == "2026-09-20"))
  }

  @Test(
    "The decision may be expected after sixty days, ninety when extended, thirty in simplified procedure",
    arguments: [
      // 复议法第六十二条, from the acceptance. 2026-05-02 lies in the holiday until 05-05.
      ("2026-03-03", DisputeProcedure.ordinary, false, "2026-05-06"),
      ("2026-03-02", .ordinary, false, "2026-05-06"),
      ("2026-01-12", .ordinary, false, "2026-03-13"),
      // 2026-04-12 is a Sunday.
      ("2026-01-12", .ordinary, true, "2026-04-13"),
      ("2026-03-02", .simplified, false, "2026-04-01"),
    ] as [(String, DisputeProcedure, Bool, String)])
  func decision(_ accepted: String, _ procedure: DisputeProcedure, _ isExtended: Bool, _ last: String) throws {
    let registration = Story.review(received: "2026-03-10", accepted: accepted, procedure: procedure)
    let events = isExtended ? [DisputeEvent(Story.on("03-11"), .extended)] : []
    let due = try #require(found(try Story.dispute(registration, events), .decision))
    #expect(due.day == Story.day(last) && !due.kind.isDuty)
  }

  @Test(
    "An appeal: fifteen days against a judgment, ten against a ruling, none against a mediation",
    arguments: [
      // 行诉法第八十五条, from the service.
      ("2026-03-02", DisputePaper.judgment, "2026-03-17"),
      ("2026-03-02", .ruling, "2026-03-12"),
      // 2026-03-15 is a Sunday.
      ("2026-03-05", .ruling, "2026-03-16"),
      ("2026-03-02", .mediation, nil),
    ] as [(String, DisputePaper, String?)])
  func appeal(_ received: String, _ paper: DisputePaper, _ last: String?) throws {
    let decision = DisputeDecision([.claimsRejected], decided: Story.on("03-01"), paper: paper)
    let dispute = try Story.dispute(
      Story.suit(received: "2026-01-05"), [DisputeEvent(Story.day(received), .decided(decision))])
    #expect(found(dispute, .appeal)?.day == last.map(Story.day))
    // Nothing is said once the period is over; and the second judgment is the last.
    #expect(found(dispute, .appeal, today: "2026-03-18") == nil)
    guard last != nil else { return }
    let ended = try Story.dispute(
      Story.suit(received: "2026-01-05"),
      [
        DisputeEvent(Story.day(received), .decided(decision)), Story.appealed(on: "2026-03-10"),
        Story.judged(.sustained, on: "2026-06-01"),
      ])
    #expect(found(ended, .appeal) == nil)
  }

  @Test(
    "A redo has the decision's own day, else twenty working days from its receipt",
    arguments: [
      (RedoOrder.until(DisputeStory.on("04-15")), "2026-04-15"),
      // Received on 2026-03-03.
      (.withoutDay, "2026-03-31"),
    ])
  func redo(_ order: RedoOrder, _ last: String) throws {
    let decided = Story.decided(.reviewRevoked, on: "2026-03-02", redo: order)
    let dispute = try Story.dispute(Story.review(received: "2026-01-12"), [decided])
    #expect(found(dispute, .redo)?.day == Story.day(last))
    #expect(dispute.stage == .redoing && dispute.duty(today: Story.on("03-04"), in: .builtIn)?.kind == .redo)
    let done = try Story.dispute(
      Story.review(received: "2026-01-12"), [decided, DisputeEvent(Story.on("03-20"), .redone(number: "1号"))])
    #expect(found(done, .redo) == nil && done.stage == .ended)
  }

  @Test("A judgment that is appealed orders nothing yet; confirmed, its period runs from the second judgment")
  func redoAfterAppeal() throws {
    let first = Story.judged(.revoked, on: "2026-03-01", redo: .withoutDay)
    var dispute = try Story.dispute(Story.suit(received: "2026-01-05"), [first])
    #expect(found(dispute, .redo)?.day == Story.on("03-30"))
    try dispute.apply(Story.appealed(on: "2026-03-10"))
    #expect(found(dispute, .redo) == nil && dispute.stage == .secondInstance)
    try dispute.apply(Story.judged(.sustained, on: "2026-05-31"))
    // Received on 2026-06-01; 06-19 is a holiday.
    #expect(found(dispute, .redo)?.day == Story.on("06-30") && dispute.resultText == "撤销或者部分撤销")
  }

  @Test("A hearing is named until it is over, and stands in the order of days")
  func hearing() throws {
    let dispute = try Story.dispute(
      Story.suit(received: "2026-03-02"), [DisputeEvent(Story.on("03-05"), .hearingSet(on: Story.on("03-10")))])
    let kinds = dispute.dues(today: Story.on("03-06"), in: .builtIn).map(\.kind)
    #expect(kinds == [.hearing, .answer, .decision])
    #expect(dispute.dues(today: Story.on("03-11"), in: .builtIn).map(\.kind) == [.answer, .decision])
  }
}
