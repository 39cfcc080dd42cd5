import Disclosure
import Testing

/// 行政复议法第三十九条至第四十一条; 行诉解释第八十七条、第一百零八条、第一百一十条、第一百一十九条.
@Suite("中止、上诉答辩和再审") struct DisputeTurnTests {
  private typealias Story = DisputeStory

  private func due(_ dispute: Dispute, _ kind: DisputeDue.Kind, today: String = "2026-01-01") -> DisputeDue? {
    dispute.dues(today: Story.day(today), in: .builtIn).first { $0.kind == kind }
  }

  private static func pause(_ from: String, _ until: String?) -> [DisputeEvent] {
    [DisputeEvent(Story.on(from), .suspended(.otherCase))]
      + (until.map { [DisputeEvent(Story.on($0), .resumed)] } ?? [])
  }

  @Test(
    "The days of a suspension are added to the period of the reconsideration organ",
    arguments: [
      // Accepted on 2026-01-12: 60 days end on 03-13, 90 on Sunday 04-12.
      ([], false, "2026-03-13"),
      (pause("02-02", "02-22"), false, "2026-04-02"),
      // On and off on one day takes nothing.
      (pause("02-02", "02-02"), false, "2026-03-13"),
      (pause("02-02", "02-12") + pause("02-20", "03-02"), false, "2026-04-02"),
      // 2026-05-02 lies in the holiday until 05-05.
      (pause("02-02", "02-22"), true, "2026-05-06"),
      (pause("02-02", nil), false, nil),
    ] as [([DisputeEvent], Bool, String?)])
  func suspendedReview(_ events: [DisputeEvent], _ isExtended: Bool, _ last: String?) throws {
    let extending = isExtended ? [DisputeEvent(Story.on("03-05"), .extended)] : []
    let dispute = try Story.dispute(Story.review(received: "2026-01-14", accepted: "2026-01-12"), events + extending)
    let found = due(dispute, .decision)
    #expect(found?.day == last.map(Story.day))
    if events.count == 2, last != "2026-03-13" {
      #expect(found?.reason.contains("2026年2月2日中止、2026年2月22日恢复，其间 20 日不计入（《行政复议法》第三十九条）") == true)
    }
    // The organ's own period runs on.
    #expect(due(dispute, .answer)?.day == Story.on("01-28"))
  }

  @Test("A suspended case says so, is resumed, or ends with its decision")
  func stages() throws {
    var dispute = try Story.dispute(
      Story.suit(), [DisputeEvent(Story.on("03-10"), .answered)] + Self.pause("03-20", nil))
    #expect(dispute.stage == .suspended && dispute.suspension?.ground == .otherCase)
    #expect(dispute.refusal(of: .suspend) == .suspendedAlready && dispute.refusal(of: .resume) == nil)
    let ended = try Story.dispute(
      Story.review(), Self.pause("03-20", nil) + [Story.decided(.reviewTerminated, on: "2026-05-20")])
    #expect(ended.stage == .ended && ended.suspension == nil && ended.suspensions.first?.until == Story.on("05-20"))
    try dispute.apply(DisputeEvent(Story.on("04-19"), .resumed))
    #expect(dispute.stage == .hearing)
    // Six months from 2026-03-02 are 09-02; thirty days more are 10-02, in the holiday until 10-07.
    #expect(due(dispute, .decision)?.day == Story.on("10-08"))
    #expect(due(dispute, .decision)?.reason.contains("第八十七条") == true)
  }

  @Test("An appeal of the other side is answered in fifteen days; one's own is not")
  func answerToAppeal() throws {
    let first = Story.judged(.claimsRejected, on: "2026-05-01")
    var dispute = try Story.dispute(Story.suit(), [first, Story.appealed(on: "2026-05-12")])
    let answer = try #require(due(dispute, .appealAnswer))
    #expect(answer.day == Story.on("05-27") && answer.kind.isDuty && answer.reason.contains("第一百零八条"))
    #expect(due(dispute, .appealAnswer, today: "2026-05-28") == nil)
    #expect(due(dispute, .decision)?.day == Story.on("08-12"))
    try dispute.apply(DisputeEvent(Story.on("05-20"), .appealAnswered))
    #expect(due(dispute, .appealAnswer) == nil && dispute.refusal(of: .answerAppeal) == .appealAnsweredAlready)
    let own = try Story.dispute(Story.suit(), [first, DisputeEvent(Story.on("05-12"), .appealed(.organ))])
    #expect(due(own, .appealAnswer) == nil && own.refusal(of: .answerAppeal) == .noAppealToAnswer)
  }

  @Test("A retrial may be applied for within six months of the day on which the judgment took effect")
  func retrialLimit() throws {
    let first = Story.judged(.claimsRejected, on: "2026-03-01")
    let judged = try Story.dispute(Story.suit(received: "2026-01-05"), [first])
    // Received on 2026-03-02; the appeal could be brought until 03-17.
    #expect(due(judged, .retrial, today: "2026-03-17") == nil)
    #expect(due(judged, .retrial, today: "2026-03-18")?.day == Story.on("09-17"))
    let final = try Story.dispute(
      Story.suit(received: "2026-01-05"),
      [first, Story.appealed(on: "2026-03-10"), Story.judged(.sustained, on: "2026-05-31")])
    #expect(due(final, .retrial, today: "2026-06-01")?.day == Story.on("12-01"))
    #expect(due(final, .retrial, today: "2026-12-02") == nil)
  }

  /// Judged, appealed and confirmed in 2025; then a retrial.
  private func retried(_ procedure: RetrialProcedure, _ later: [DisputeEvent]) throws -> Dispute {
    try Story.dispute(
      Story.suit(received: "2025-01-06"),
      [
        Story.judged(.claimsRejected, on: "2025-04-01"), Story.appealed(on: "2025-04-10"),
        Story.judged(.sustained, on: "2025-06-10"), DisputeEvent(Story.day("2025-11-03"), .retrialOrdered(procedure)),
      ] + later)
  }

  private func columns(_ dispute: Dispute) throws -> [TableFourColumn?] {
    try (2024...2027).map { dispute.standing(in: try #require(ReportingYear($0)), .standard).column }
  }

  @Test(
    "表四 does not take a retrial for a new case: the result changes from the day of its judgment, in the year that counted it alone",
    arguments: [
      // Open at the end of the year: what was decided before stands.
      ([], DisputeStage.retrial, TableFourColumn.upheld, Set<DisputeResult>()),
      ([DisputeStory.judged(.revoked, on: "2025-12-20")], .ended, .corrected, [.revoked]),
      ([DisputeStory.judged(.retrialUpheld, on: "2025-12-20")], .ended, .upheld, [.claimsRejected]),
      ([DisputeStory.judged(.revoked, on: "2026-03-20")], .ended, .upheld, [.revoked]),
      (
        [DisputeStory.judged(.remanded, on: "2026-03-20"), DisputeStory.judged(.ordered, on: "2026-07-20")], .ended,
        .upheld, [.ordered]
      ),
    ] as [([DisputeEvent], DisputeStage, TableFourColumn, Set<DisputeResult>)])
  func retrials(
    _ later: [DisputeEvent], _ stage: DisputeStage, _ column: TableFourColumn, _ results: Set<DisputeResult>
  ) throws {
    let dispute = try retried(.second, later)
    #expect(dispute.stage == stage)
    #expect(try columns(dispute) == [nil, column, nil, nil])
    #expect(dispute.results == results)
    let after = try #require(ReportingYear(2026))
    #expect(dispute.isRetried(in: after) == (results == [.revoked] && column == .upheld || results == [.ordered]))
    if dispute.isRetried(in: after) {
      #expect(dispute.standing(in: after, .standard).reason.contains("已在2025年统计"))
    }
  }

  @Test("What a dispute came to is said by days: at its end, and again where a retrial comes to something else")
  func outcomes() throws {
    func outcomes(_ dispute: Dispute) -> [String] {
      dispute.outcomes(.standard).map { "\($0.day) \($0.outcome.column.label) \($0.words) \($0.isRetrial)" }
    }
    #expect(outcomes(try retried(.second, [])) == ["2025-06-10 结果维持 驳回诉讼请求 false"])
    let upheld = try retried(.second, [Story.judged(.retrialUpheld, on: "2026-03-20")])
    #expect(outcomes(upheld) == ["2025-06-10 结果维持 驳回诉讼请求 false"])
    let corrected = try retried(.second, [Story.judged(.unlawful, on: "2026-03-20")])
    #expect(outcomes(corrected) == ["2025-06-10 结果维持 驳回诉讼请求 false", "2026-03-20 结果纠正 确认违法 true"])
    #expect(outcomes(try Story.dispute(Story.suit(), [Story.judged(.revoked, on: "2026-05-01")])).count == 1)
    let other = try Story.dispute(
      Story.suit(role: .coDefendantAfterReview), [Story.judged(.revoked, on: "2026-05-01")])
    #expect(outcomes(other).isEmpty)
    #expect(outcomes(try Story.dispute(Story.suit())).isEmpty)
  }

  @Test("A retrial by first-instance procedure can be appealed, one by second-instance procedure cannot")
  func appealAfterRetrial() throws {
    let judged = [Story.judged(.revoked, on: "2026-03-20", redo: .withoutDay)]
    let first = try retried(.first, judged)
    #expect(first.refusal(of: .appeal) == nil && due(first, .appeal, today: "2026-03-21") != nil)
    #expect(first.redo?.from == Story.on("03-21"))
    let second = try retried(.second, judged)
    #expect(second.refusal(of: .appeal) == .noAppealFromSecondInstance)
    #expect(due(second, .appeal, today: "2026-03-21") == nil)
    #expect(throws: DisputeRefusal.otherKindOfResult(.sustained)) {
      try retried(.second, [Story.judged(.sustained, on: "2026-03-20")])
    }
  }
}
