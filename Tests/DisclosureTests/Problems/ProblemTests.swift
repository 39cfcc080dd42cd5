import Disclosure
import Testing

@Suite("存在的问题") struct ProblemTests {
  private static func day(_ text: String) -> Day { Day(iso: text) ?? .first }
  private static let today = day("2026-11-30")

  private static func problem(_ found: String, due: String, _ steps: [ProblemStep] = []) -> Problem {
    Problem(
      found: day(found), source: .selfCheck, words: "栏目更新不及时", measure: "每月核对", owner: .office("a"), due: day(due),
      steps: steps)
  }

  private static func step(_ kind: ProblemStep.Kind, _ on: String, by: String = "x") -> ProblemStep {
    ProblemStep(kind, on: day(on), by: by, words: "内容")
  }

  @Test("A problem goes from found to declared to reviewed, back when it is returned")
  func course() throws {
    var problem = Self.problem("2026-03-01", due: "2026-06-30")
    let course: [(ProblemStep, ProblemState)] = [
      (Self.step(.progressed, "2026-03-10"), .open), (Self.step(.declared, "2026-06-01"), .declared),
      (Self.step(.returned, "2026-06-02", by: "y"), .returned), (Self.step(.progressed, "2026-06-05"), .returned),
      (Self.step(.declared, "2026-06-20", by: "y"), .declared), (Self.step(.passed, "2026-07-05"), .closed),
    ]
    for (step, state) in course {
      problem = try problem.taking(step, on: Self.today)
      #expect(problem.state == state)
    }
    #expect(problem.closed == Self.day("2026-07-05") && problem.declarer == nil)
    for (on, state) in [
      ("2026-02-01", ProblemState.open), ("2026-06-01", .declared), ("2026-06-04", .returned),
      ("2026-07-04", .declared),
      ("2026-07-05", .closed),
    ] { #expect(problem.state(on: Self.day(on)) == state, "\(on)") }
    // Waiting for a review is not late; being sent back is.
    #expect(!problem.isOverdue(on: Self.day("2026-07-02")))
    #expect(Self.problem("2026-03-01", due: "2026-06-30").isOverdue(on: Self.day("2026-07-01")))
    #expect(!Self.problem("2026-03-01", due: "2026-06-30").isOverdue(on: Self.day("2026-06-30")))
  }

  @Test(
    "A step that cannot be is refused",
    arguments: [
      ([], step(.passed, "2026-04-01"), ProblemFault.state(.open)),
      ([], step(.returned, "2026-04-01"), .state(.open)),
      ([], step(.progressed, "2026-02-28"), .dayBefore(day("2026-03-01"))),
      ([], step(.declared, "2026-12-01"), .dayAhead(today: today)),
      ([step(.declared, "2026-04-01")], step(.passed, "2026-04-02"), .ownDeclaration),
      ([step(.declared, "2026-04-01")], step(.returned, "2026-04-02"), .ownDeclaration),
      ([step(.declared, "2026-04-01")], step(.passed, "2026-03-31", by: "y"), .dayBefore(day("2026-04-01"))),
      ([step(.declared, "2026-04-01")], step(.progressed, "2026-04-02"), .state(.declared)),
      (
        [step(.declared, "2026-04-01"), step(.passed, "2026-04-02", by: "y")], step(.declared, "2026-04-03"),
        .state(.closed)
      ),
    ])
  func refused(_ steps: [ProblemStep], _ step: ProblemStep, _ fault: ProblemFault) {
    let problem = Self.problem("2026-03-01", due: "2026-06-30", steps)
    #expect(throws: fault) { _ = try problem.taking(step, on: Self.today) }
    #expect(fault.sentence.hasSuffix("。"))
  }

  @Test("A problem needs words, a measure and days in order")
  func rules() {
    let owner = ProblemOwner.person("p")
    func check(_ words: String, _ measure: String, _ found: String, _ due: String) throws {
      try Problem(
        found: Self.day(found), source: .assessment, words: words, measure: measure, owner: owner, due: Self.day(due)
      ).check(on: Self.today)
    }
    #expect(throws: Never.self) { try check("甲", "乙", "2026-11-30", "2026-11-30") }
    #expect(throws: ProblemFault.wordsMissing) { try check(" ", "乙", "2026-11-30", "2026-12-30") }
    #expect(throws: ProblemFault.measureMissing) { try check("甲", "", "2026-11-30", "2026-12-30") }
    #expect(throws: ProblemFault.dayAhead(today: Self.today)) { try check("甲", "乙", "2026-12-01", "2026-12-30") }
    #expect(throws: ProblemFault.dueBeforeFound(Self.today)) { try check("甲", "乙", "2026-11-30", "2026-11-29") }
  }

  @Test("A year has what was found in it and what was not closed when it began")
  func years() throws {
    let closedLastYear = Self.problem(
      "2025-03-01", due: "2025-06-30", [Self.step(.declared, "2025-12-01"), Self.step(.passed, "2025-12-31", by: "y")])
    let closedThisYear = Self.problem(
      "2025-04-01", due: "2025-12-30", [Self.step(.declared, "2025-12-30"), Self.step(.passed, "2026-01-01", by: "y")])
    let old = Self.problem("2023-05-01", due: "2026-12-31")
    let new = Self.problem("2026-01-01", due: "2026-12-31")
    let problems = ProblemsOfYear(
      of: try #require(ReportingYear(2026)), [new, closedThisYear, closedLastYear, old])
    #expect(problems.found == [new] && problems.carriedIn == [old, closedThisYear])
    #expect(problems.carriedOut(on: Self.today) == [old, new])
    let before = ProblemsOfYear(of: try #require(ReportingYear(2025)), [new, closedThisYear, closedLastYear, old])
    #expect(before.found == [closedLastYear, closedThisYear] && before.carriedIn == [old])
    #expect(before.carriedOut(on: Self.day("2025-12-31")) == [old, closedThisYear])
  }
}
