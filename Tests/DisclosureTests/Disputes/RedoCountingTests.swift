import Disclosure
import Testing

@Suite("重新答复的统计口径") struct RedoCountingTests {
  private typealias Story = DisputeStory

  private static let asNew = RedoCountings([.init(since: DisputeStory.on("03-01"), .asNew)])

  @Test("A setting holds from its day on, and the standard counts nothing")
  func inForce() {
    let countings = RedoCountings([
      .init(since: Story.on("06-01"), .apart), .init(since: Story.on("03-01"), .asNew),
    ])
    let rows: [(String, RedoCounting)] = [
      ("02-28", .apart), ("03-01", .asNew), ("05-31", .asNew), ("06-01", .apart),
    ]
    for (day, counting) in rows { #expect(countings.inForce(on: Story.on(day)) == counting) }
    #expect(countings.countsAny && !RedoCountings([]).countsAny)
  }

  /// Revoked on the day before `received`; what 表三 of 2026 makes of it.
  @Test(
    "An order counts as received with its decision and as handled with the new reply",
    arguments: [
      ("2026-03-01", nil, nil, ["received naturalPerson", "carriedOut naturalPerson"]),
      ("2026-03-01", "2026-03-20", TableThreeRow.granted, ["received naturalPerson", "granted naturalPerson"]),
      // The decision came before the setting.
      ("2026-02-28", "2026-03-20", .granted, []),
      // Answered without a result on record.
      ("2026-03-01", "2026-03-20", nil, ["unknown"]),
    ] as [(String, String?, TableThreeRow?, [String])])
  func shares(_ received: String, _ answered: String?, _ result: TableThreeRow?, _ cells: [String]) throws {
    let decision = DisputeDecision([.reviewRevoked], decided: Story.day(received).previous, redo: .withoutDay)
    var events = [DisputeEvent(Story.day(received), .decided(decision))]
    if let answered {
      events.append(DisputeEvent(Story.day(answered), .redone(number: nil, outcome: result.map { RedoOutcome($0) })))
    }
    let dispute = try Story.dispute(Story.review(received: "2026-01-12"), events)
    #expect(said(dispute, Self.asNew, .naturalPerson) == cells)
    #expect(dispute.redoShare(RedoCountings([]), applicant: .naturalPerson) == nil)
  }

  @Test("Where no request tells the applicant, the new reply does; an appeal takes the order back")
  func applicants() throws {
    let suit = Story.suit(received: "2026-01-12")
    let judged = Story.judged(.revoked, on: "2026-03-02", redo: .withoutDay)
    let answered = DisputeEvent(Story.on("03-20"), .redone(number: nil, outcome: RedoOutcome(.granted, of: .business)))
    #expect(said(try Story.dispute(suit, [judged]), Self.asNew, nil) == ["unknown"])
    #expect(
      said(try Story.dispute(suit, [judged, answered]), Self.asNew, nil) == ["received business", "granted business"])
    #expect(said(try Story.dispute(suit, [judged, Story.appealed(on: "2026-03-10")]), Self.asNew, .business) == [])
    // Entered without its result first, then with it.
    let bare = DisputeEvent(Story.on("03-20"), .redone(number: nil))
    #expect(throws: DisputeRefusal.redoneAlready) { try Story.dispute(suit, [judged, bare, bare]) }
    #expect(try Story.dispute(suit, [judged, bare, answered]).redoneOutcome?.result == .granted)
    #expect(throws: DisputeRefusal.redoneAlready) { try Story.dispute(suit, [judged, answered, answered]) }
  }

  private func said(_ dispute: Dispute, _ countings: RedoCountings, _ applicant: ApplicantKind?) -> [String] {
    switch dispute.redoShare(countings, applicant: applicant) {
    case nil: return []
    case .unknown?: return ["unknown"]
    case .counted(let fact)?:
      guard let year = ReportingYear(2026), let share = fact.share(of: year) else { return ["elsewhere"] }
      return [share.intake, share.outcome].map { "\($0.rawValue) \(fact.applicant.column.rawValue)" }
    }
  }
}
