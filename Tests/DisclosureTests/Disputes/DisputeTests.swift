import Disclosure
import Testing

@Suite("复议诉讼的经过") struct DisputeTests {
  private typealias Story = DisputeStory

  private func refusal(_ dispute: Dispute, _ event: DisputeEvent, today: String? = nil) -> DisputeRefusal? {
    var dispute = dispute
    do throws(DisputeRefusal) {
      try dispute.apply(event, today: today.map(Story.day))
      return nil
    } catch { return error }
  }

  @Test("What cannot have happened is refused and changes nothing")
  func refusals() throws {
    let review = try Story.dispute(Story.review())
    let suit = try Story.dispute(Story.suit())
    let ended = try Story.dispute(Story.review(), [Story.decided(.reviewUpheld, on: "2026-04-01")])
    let judged = try Story.dispute(Story.suit(), [Story.judged(.revoked, on: "2026-05-01")])
    let final = try Story.dispute(
      Story.suit(),
      [
        Story.judged(.revoked, on: "2026-05-01"), Story.appealed(on: "2026-05-10"),
        Story.judged(.sustained, on: "2026-07-01"),
      ])
    let rows: [(Dispute, DisputeEvent, DisputeRefusal)] = [
      (review, DisputeEvent(Story.on("03-01"), .answered), .before(Story.on("03-02"), what: "收到日期")),
      (review, DisputeEvent(Story.on("03-03"), .registered(Story.review())), .registeredTwice),
      (review, Story.decided(.revoked, on: "2026-04-01"), .otherKindOfResult(.revoked)),
      (review, Story.decided(on: "2026-04-01"), .noResult),
      (review, Story.decided(.reviewUpheld, on: "2026-03-01"), .before(Story.on("03-02"), what: "受理日期")),
      (review, Story.decided(.reviewUpheld, on: "2026-04-01", redo: .withoutDay), .redoWithoutCorrection),
      (
        review, Story.decided(.reviewRevoked, on: "2026-04-01", redo: .until(Story.on("04-02"))),
        .redoNotLater(Story.on("04-02"))
      ),
      (review, DisputeEvent(Story.on("04-02"), .appealed(.organ)), .noAppealFromReconsideration),
      (review, DisputeEvent(Story.on("04-02"), .redone(number: nil)), .noRedoOrdered),
      (review, DisputeEvent(Story.on("04-02"), .procedureChanged), .notSimplified),
      (suit, DisputeEvent(Story.on("04-02"), .extended), .onlyReconsideration),
      (suit, DisputeEvent(Story.on("04-02"), .procedureChanged), .onlyReconsideration),
      (suit, Story.decided(.revoked, on: "2026-05-01"), .paperMissing),
      (suit, Story.judged(.sustained, on: "2026-05-01"), .otherKindOfResult(.sustained)),
      (suit, Story.appealed(on: "2026-05-01"), .notDecided),
      (
        suit, DisputeEvent(Story.on("04-02"), .hearingSet(on: Story.on("04-01"))),
        .before(Story.on("04-02"), what: "收到通知的日期")
      ),
      (
        suit, DisputeEvent(Story.on("04-02"), .hearingSet(on: Story.day("2029-04-01"))),
        .tooFar(Story.day("2029-04-01"))
      ),
      (ended, DisputeEvent(Story.on("04-03"), .answered), .decidedAlready),
      (ended, Story.decided(.reviewRevoked, on: "2026-05-01"), .decidedAlready),
      (ended, DisputeEvent(Story.on("04-03"), .extended), .decidedAlready),
      (judged, Story.appealed(on: "2026-05-01"), .before(Story.on("05-02"), what: "收到裁判的日期")),
      (final, Story.appealed(on: "2026-07-05"), .noAppealFromSecondInstance),
      (review, DisputeEvent(Story.on("04-02"), .resumed), .notSuspended),
      (suit, DisputeEvent(Story.on("04-02"), .suspended(.conciliation)), .otherGround(.conciliation)),
      (ended, DisputeEvent(Story.on("04-03"), .suspended(.other)), .decidedAlready),
      (review, DisputeEvent(Story.on("04-02"), .retrialOrdered(.first)), .noRetrialOfReconsideration),
      (suit, DisputeEvent(Story.on("04-02"), .retrialSought(.other)), .noRetrialBeforeEnd),
      (final, DisputeEvent(Story.on("07-01"), .retrialOrdered(.second)), .before(Story.on("07-02"), what: "收到裁判的日期")),
      (judged, DisputeEvent(Story.on("05-03"), .appealAnswered), .noAppealToAnswer),
    ]
    for (dispute, event, refused) in rows { #expect(refusal(dispute, event) == refused, "\(refused)") }
    #expect(
      refusal(review, DisputeEvent(Story.on("03-09"), .answered), today: "2026-03-08")
        == .inTheFuture(today: Story.on("03-08")))
    #expect(throws: DisputeRefusal.receivedBeforeAccepted(Story.on("03-03"))) {
      try Story.dispute(Story.review(received: "2026-03-02", accepted: "2026-03-03"))
    }
    #expect(throws: DisputeRefusal.notRegistered) { try Dispute([DisputeEvent(Story.on("03-02"), .answered)]) }
  }

  @Test("Every refusal says something of its own")
  func sentences() {
    let all: [DisputeRefusal] = [
      .notRegistered, .registeredTwice, .voided, .receivedBeforeAccepted(.first), .inTheFuture(today: .first),
      .before(.first, what: "收到日期"), .answeredAlready, .decidedAlready, .notSimplified, .notOrdinary, .extendedAlready,
      .onlyReconsideration, .noResult, .otherKindOfResult(.revoked), .paperMissing, .redoWithoutCorrection,
      .redoNotLater(.first), .notDecided, .noAppealFromReconsideration, .noAppealFromSecondInstance, .noRedoOrdered,
      .redoneAlready, .tooFar(.first), .suspendedAlready, .notSuspended, .otherGround(.missing), .noAppealToAnswer,
      .appealAnsweredAlready, .noRetrialOfReconsideration, .noRetrialBeforeEnd,
    ]
    #expect(Set(all.map(\.sentence)).count == all.count)
    #expect(all.allSatisfy { $0.sentence.hasSuffix("。") })
  }

  @Test("Simplified procedure becomes ordinary, and only ordinary procedure is extended, once")
  func procedures() throws {
    var dispute = try Story.dispute(Story.review(procedure: .simplified))
    #expect(refusal(dispute, DisputeEvent(Story.on("03-05"), .extended)) == .notOrdinary)
    try dispute.apply(DisputeEvent(Story.on("03-04"), .procedureChanged))
    #expect(dispute.answerBy(in: .builtIn) == Story.on("03-16"))
    try dispute.apply(DisputeEvent(Story.on("04-20"), .extended))
    #expect(refusal(dispute, DisputeEvent(Story.on("04-21"), .extended)) == .extendedAlready)
  }

  @Test("A void entry takes nothing more, counts nowhere and owes nothing")
  func voided() throws {
    let dispute = try Story.dispute(Story.review(), [DisputeEvent(Story.on("03-03"), .voided)])
    #expect(dispute.stage == .voided && !dispute.isOpen && dispute.fact(.standard) == nil)
    #expect(dispute.dues(today: Story.on("03-03"), in: .builtIn).isEmpty)
    for step in DisputeStep.allCases { #expect(dispute.refusal(of: step) == .voided) }
  }

  @Test(
    "The last result holds: confirmed, changed in part, sent back and judged anew",
    arguments: [
      ([DisputeStory.judged(.sustained, on: "2026-07-01")], Set([DisputeResult.claimsRejected]), false),
      ([DisputeStory.judged(.appealWithdrawn, on: "2026-07-01")], [.claimsRejected], false),
      ([DisputeStory.judged(.revoked, on: "2026-07-01")], [.revoked], false),
      ([DisputeStory.judged(.sustained, .unlawful, on: "2026-07-01")], [.claimsRejected, .unlawful], false),
      ([DisputeStory.judged(.remanded, on: "2026-07-01")], [], true),
      (
        [DisputeStory.judged(.remanded, on: "2026-07-01"), DisputeStory.judged(.ordered, on: "2026-09-01")],
        [.ordered], false
      ),
    ] as [([DisputeEvent], Set<DisputeResult>, Bool)])
  func lastResult(_ later: [DisputeEvent], _ results: Set<DisputeResult>, _ isOpen: Bool) throws {
    let first = [Story.judged(.claimsRejected, on: "2026-05-01"), Story.appealed(on: "2026-05-12")]
    let dispute = try Story.dispute(Story.suit(), first + later)
    #expect(dispute.results == results && dispute.isOpen == isOpen)
    // After a remand the first instance is heard again, and its judgment can be appealed again.
    #expect(!dispute.isInSecondInstance)
    if later.count == 2 { #expect(dispute.refusal(of: .appeal) == nil) }
  }

  @Test(
    "From 2024 on a refusal goes to reconsideration before it goes to court",
    arguments: [
      ("2024-01-01", DisputeSubject.withheld, false, true), ("2026-03-02", .partlyWithheld, false, true),
      ("2023-12-31", .withheld, false, false), ("2026-03-02", .withheld, true, false),
      ("2026-03-02", .notProvided, false, false), ("2026-03-02", .silence, false, false),
    ] as [(String, DisputeSubject, Bool, Bool)])
  func reconsiderationFirst(_ accepted: String, _ subject: DisputeSubject, _ isAfter: Bool, _ warns: Bool) throws {
    let dispute = try Story.dispute(Story.suit(received: accepted, isAfter: isAfter, subject: subject))
    #expect((dispute.warning != nil) == warns)
  }

  @Test func subjectsFollowFromReplies() {
    let rows: [(Disposition, DisputeSubject)] = [
      (.supplied, .otherReply), (.partlySupplied, .partlyWithheld), (.stateSecret, .withheld),
      (.enforcementFile, .withheld), (.administrativeQuery, .otherReply), (.notExisting, .notProvided),
      (.petition, .notHandled), (.feeUnpaid, .notHandled), (.villageAffairs, .notHandled),
    ]
    for (disposition, subject) in rows { #expect(DisputeSubject(disposition) == subject) }
  }
}
