import Disclosure
import TestSupport
import Testing

@Suite("复议诉讼计入表四") struct DisputeCountingTests {
  private typealias Story = DisputeStory

  @Test(
    "Each result has its column, as the statutes say",
    arguments: [
      (DisputeResult.reviewUpheld, "结果维持"), (.reviewRejected, "结果维持"), (.reviewAltered, "结果纠正"),
      (.reviewRevoked, "结果纠正"), (.reviewUnlawful, "结果纠正"), (.reviewOrdered, "结果纠正"), (.reviewInvalid, "结果纠正"),
      (.reviewTerminated, "其他结果"), (.reviewNotAccepted, "其他结果"), (.reviewDismissed, "其他结果"),
      (.reviewMediated, "其他结果"), (.reviewSettled, "其他结果"), (.claimsRejected, "结果维持"), (.revoked, "结果纠正"),
      (.ordered, "结果纠正"), (.payment, "结果纠正"), (.unlawful, "结果纠正"), (.invalid, "结果纠正"), (.altered, "结果纠正"),
      (.notFiled, "其他结果"), (.dismissed, "其他结果"), (.suitWithdrawn, "其他结果"), (.mediated, "其他结果"),
    ] as [(DisputeResult, String)])
  func standardMapping(_ result: DisputeResult, _ column: String) {
    #expect(OutcomeMapping.standard[result].column.label == column)
    #expect(OutcomeMapping.results.contains(result) && OutcomeMapping.results.count == 23)
    #expect(result.article.contains("条"))
  }

  private func columns(_ dispute: Dispute, _ mappings: OutcomeMappings = .standard) throws -> [TableFourColumn?] {
    try (2024...2027).map { dispute.standing(in: try #require(ReportingYear($0)), mappings).column }
  }

  @Test("A dispute is counted once through its instances, pending until the last result")
  func instances() throws {
    let first = Story.judged(.revoked, on: "2025-12-20")
    let suit = Story.suit(received: "2025-08-01", accepted: "2025-07-28")
    // Judged in December, not appealed.
    #expect(try columns(Story.dispute(suit, [first])) == [nil, .corrected, nil, nil])
    // Appealed in January: it was not over at the year's end.
    let appealed = try Story.dispute(suit, [first, Story.appealed(on: "2026-01-04")])
    #expect(try columns(appealed) == [nil, .pending, .pending, .pending])
    let ended = try Story.dispute(
      suit, [first, Story.appealed(on: "2026-01-04"), Story.judged(.sustained, on: "2026-05-06")])
    #expect(try columns(ended) == [nil, .pending, .corrected, nil])
    let reason = ended.standing(in: try #require(ReportingYear(2026)), .standard).reason
    #expect(reason == "一审、二审合计一件，按最后结果统计：2026年5月6日作出“撤销或者部分撤销”，对应“结果纠正”。")
  }

  @Test("Received in January, accepted and decided in December: the year is that of the paper")
  func yearOfThePaper() throws {
    let review = Story.review(received: "2025-01-03", accepted: "2024-12-30")
    #expect(try columns(Story.dispute(review)) == [.pending, .pending, .pending, .pending])
    let decision = DisputeDecision([.reviewUpheld], decided: Story.day("2025-12-31"))
    let dispute = try Story.dispute(review, [DisputeEvent(Story.on("01-06"), .decided(decision))])
    #expect(try columns(dispute) == [.pending, .upheld, nil, nil])
  }

  @Test("Who is sued as the reconsideration organ leaves the count to the organ of the act")
  func coDefendants() throws {
    for role in DisputeRole.allCases {
      let dispute = try Story.dispute(Story.suit(role: role), [Story.judged(.revoked, on: "2026-05-01")])
      #expect((dispute.fact(.standard) != nil) == (role != .coDefendantAfterReview))
    }
  }

  @Test("Partly corrected is corrected; else upheld before other")
  func severalResults() throws {
    let rows: [(Set<DisputeResult>, ReviewFact.Outcome)] = [
      ([.claimsRejected, .unlawful], .corrected), ([.claimsRejected, .dismissed], .upheld), ([.dismissed], .other),
    ]
    for (results, outcome) in rows { #expect(OutcomeMapping.standard.outcome(of: results) == outcome) }
  }

  @Test("A mapping holds for what is decided from its day on")
  func mappings() throws {
    let own = OutcomeMapping { $0 == .mediated ? .upheld : OutcomeMapping.standard[$0] }
    let mappings = OutcomeMappings([.init(since: Story.on("06-01"), own)])
    for (day, column) in [("2026-05-31", TableFourColumn.other), ("2026-06-01", .upheld)] {
      let decision = DisputeDecision([.mediated], decided: Story.day(day), paper: .mediation)
      let dispute = try Story.dispute(Story.suit(), [DisputeEvent(Story.on("06-20"), .decided(decision))])
      #expect(dispute.standing(in: try #require(ReportingYear(2026)), mappings).column == column)
    }
  }

  // MARK: - Random histories

  @Test("Random histories: 表四 equals a recount that reads the events alone", arguments: 0..<4)
  func randomHistories(_ seed: Int) throws {
    var random = SeededRandom(seed: seed)
    let own = OutcomeMapping { _ in ReviewFact.Outcome.allCases.randomElement(using: &random) ?? .other }
    let change = Story.day("2025-06-01").adding(Int.random(in: 0...400, using: &random))
    let mappings = OutcomeMappings([.init(since: change, own)])
    for _ in 0..<FuzzCount.of(60, sharedBy: 4) {
      let histories = (0..<Int.random(in: 0...12, using: &random)).map { _ in RandomDispute(using: &random).events }
      for number in 2023...2028 {
        let year = try #require(ReportingYear(number))
        let counted = TableFour(counting: try histories.compactMap { try Dispute($0).fact(mappings) }, in: year)
        let recount = RecountedTableFour(histories, of: number, since: change, own)
        for group in TableFourGroup.allCases {
          for column in TableFourColumn.allCases {
            #expect(counted[group, column] == recount.cells["\(group.rawValue).\(column.rawValue)", default: 0])
          }
        }
      }
    }
  }
}

/// A history that the fold accepts, made by trying random events.
private struct RandomDispute {
  private(set) var events: [DisputeEvent]

  init(using random: inout SeededRandom) {
    let received = DisputeStory.day("2023-01-01").adding(Int.random(in: 0...1_500, using: &random))
    let kind = DisputeKind.allCases.randomElement(using: &random) ?? .suit
    let registration = DisputeRegistration(
      kind: kind, number: "1", body: "甲", accepted: received.adding(-Int.random(in: 0...9, using: &random)),
      received: received, procedure: DisputeProcedure.allCases.randomElement(using: &random) ?? .ordinary,
      subject: .withheld, role: DisputeRole.allCases.randomElement(using: &random) ?? .respondent,
      isAfterReconsideration: Bool.random(using: &random))
    let first = DisputeEvent(received, .registered(registration))
    events = [first]
    guard var dispute = try? Dispute(first) else { return }
    var day = received
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      day = day.adding(Int.random(in: 0...120, using: &random))
      let event = DisputeEvent(day, Self.happening(day, using: &random))
      guard (try? dispute.apply(event)) != nil else { continue }
      events.append(event)
    }
  }

  private static func happening(_ day: Day, using random: inout SeededRandom) -> DisputeHappening {
    switch Int.random(in: 0..<24, using: &random) {
    case 20: return .suspended(.other)
    case 21: return .resumed
    case 22, 23: return .retrialOrdered(RetrialProcedure.allCases.randomElement(using: &random) ?? .first)
    case 0: return .answered
    case 1: return .noted
    case 2: return .hearingSet(on: day.adding(9))
    case 3...6: return .appealed(.other)
    case 7: return .redone(number: nil)
    case 8: return Int.random(in: 0..<4, using: &random) == 0 ? .voided : .extended
    default:
      let results = (0..<Int.random(in: 1...2, using: &random)).compactMap { _ in
        DisputeResult.allCases.randomElement(using: &random)
      }
      return .decided(
        DisputeDecision(
          Set(results), decided: day.adding(-Int.random(in: 0...20, using: &random)), paper: .judgment,
          redo: Bool.random(using: &random) ? .withoutDay : nil))
    }
  }
}

/// 表四 counted once more, by reading each history from its end.
private struct RecountedTableFour {
  private(set) var cells: [String: Int] = [:]

  init(_ histories: [[DisputeEvent]], of year: Int, since change: Day, _ own: OutcomeMapping) {
    for events in histories {
      guard case .registered(let registration)? = events.first?.what, registration.role != .coDefendantAfterReview,
        !events.contains(where: { $0.what == .voided }), registration.accepted.year <= year
      else { continue }
      let group =
        registration.kind == .reconsideration
        ? "reconsideration"
        : registration.isAfterReconsideration ? "litigationAfterReconsideration" : "directLitigation"
      guard let column = Self.column(events, year, change, own) else { continue }
      for name in [column, "total"] { cells["\(group).\(name)", default: 0] += 1 }
    }
  }

  /// The last decision ends it unless an appeal followed or the case was sent back; what it confirms is sought before it.
  private static func column(_ events: [DisputeEvent], _ year: Int, _ change: Day, _ own: OutcomeMapping) -> String? {
    var words: [Set<DisputeResult>] = []
    var end: Day?
    var ends: [(Day, Set<DisputeResult>)] = []
    for event in events {
      switch event.what {
      case .appealed: end = nil
      case .retrialOrdered:
        if let end { ends.append((end, said(words))) }
        end = nil
      case .decided(let decision):
        end = decision.results.contains(.remanded) ? nil : decision.decided
        words.append(decision.results)
      default: break
      }
    }
    if let end { ends.append((end, said(words))) }
    guard let first = ends.first, first.0.year <= year else { return "pending" }
    guard first.0.year == year, let (day, results) = ends.last(where: { $0.0.year == year }) else { return nil }
    let mapping = day >= change ? own : .standard
    let outcomes = results.map { mapping[$0] }
    return outcomes.contains(.corrected) ? "corrected" : outcomes.contains(.upheld) ? "upheld" : "other"
  }

  /// What the last decision says, with the one that it confirms.
  private static func said(_ words: [Set<DisputeResult>]) -> Set<DisputeResult> {
    let confirming: Set<DisputeResult> = [.sustained, .appealWithdrawn, .retrialUpheld]
    var said = Set((words.last ?? []).subtracting(confirming))
    if !(words.last ?? []).isDisjoint(with: confirming) {
      let former = words.dropLast().last { !$0.subtracting(confirming).isEmpty && !$0.contains(.remanded) }
      said.formUnion((former ?? []).subtracting(confirming))
    }
    return said
  }
}
