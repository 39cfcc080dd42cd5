import TestSupport
import Testing

@testable import Disclosure

/// Random years of an office: the counted report passes every check, equals an independent recount, and a changed cell is named.
@Suite("随机年度") struct RandomYearTests {
  private static let count = FuzzCount.of(500, sharedBy: 10)

  private static func day(_ random: inout SeededRandom, _ years: ClosedRange<Int>) -> Day {
    let (year, month) = (Int.random(in: years, using: &random), Int.random(in: 1...12, using: &random))
    return Day(year: year, month: month, day: Int.random(in: 1...28, using: &random)) ?? .first
  }

  /// Requests received in four years, most of them closed some time after.
  private static func facts(_ random: inout SeededRandom) -> DisclosureFacts {
    var facts = DisclosureFacts()
    for _ in 0..<Int.random(in: 0...40, using: &random) {
      let received = day(&random, 2022...2025)
      let kind = ApplicantKind.allCases.randomElement(using: &random) ?? .naturalPerson
      let closed = received.adding(Int.random(in: 0...200, using: &random))
      let result = TableThreeRow.results.randomElement(using: &random) ?? .granted
      let answered = Int.random(in: 0...5, using: &random) > 0
      let fact =
        answered
        ? RequestFact(applicant: kind, received: received, closed: closed, result: result)
        : RequestFact(applicant: kind, received: received)
      if let fact { facts.requests.append(fact) }
    }
    for _ in 0..<Int.random(in: 0...6, using: &random) {
      let accepted = day(&random, 2023...2025)
      let group = TableFourGroup.allCases.randomElement(using: &random) ?? .reconsideration
      let outcome = ReviewFact.Outcome.allCases.randomElement(using: &random) ?? .other
      let closed = accepted.adding(Int.random(in: 0...400, using: &random))
      let review =
        Bool.random(using: &random)
        ? ReviewFact(group: group, accepted: accepted, closed: closed, outcome: outcome)
        : ReviewFact(group: group, accepted: accepted)
      if let review { facts.reviews.append(review) }
    }
    return facts
  }

  private static func report(_ facts: DisclosureFacts, _ year: ReportingYear) -> AnnualReport {
    let figures = ReportFigures(
      two: TableTwo(filledWith: 0), three: facts.tableThree(of: year), four: facts.tableFour(of: year))
    return AnnualReport(form: .form2021, organ: "清河县云溪镇人民政府", level: .town, year: year.year).with(figures)
  }

  private static func errors(_ report: AnnualReport, after previous: AnnualReport?) -> [Finding] {
    ReportChecks.findings(in: CheckContext(report: report, previous: previous)).filter { $0.severity == .error }
  }

  @Test func aCountedYearIsSoundAndEqualsARecount() throws {
    var random = SeededRandom(seed: 20_250)
    let (last, year) = (try #require(ReportingYear(2024)), try #require(ReportingYear(2025)))
    for round in 0..<Self.count {
      let facts = Self.facts(&random)
      let report = Self.report(facts, year)
      #expect(Self.errors(report, after: Self.report(facts, last)) == [], "\(round)")
      let three = try #require(report.tableThree)
      for kind in ApplicantKind.allCases {
        // Counted a second time, by the definitions of the form alone.
        let own = facts.requests.filter { $0.applicant == kind }
        let received = own.count { $0.received.year == 2025 }
        let open = own.count { $0.received.year < 2025 && ($0.closing?.day.year ?? 9_999) >= 2025 }
        let closed = own.count { $0.closing?.day.year == 2025 }
        let left = own.count { $0.received.year <= 2025 && ($0.closing?.day.year ?? 9_999) > 2025 }
        let found = [TableThreeRow.received, .carriedIn, .handledTotal, .carriedOut].map { three[$0, kind.column] }
        #expect(found == [received, open, closed, left], "\(round) \(kind)")
      }
    }
  }

  @Test func oneChangedCellIsNamedByTheRightRule() throws {
    var random = SeededRandom(seed: 7_411)
    let (last, year) = (try #require(ReportingYear(2024)), try #require(ReportingYear(2025)))
    for round in 0..<Self.count {
      let facts = Self.facts(&random)
      let (report, before) = (Self.report(facts, year), Self.report(facts, last))
      var three = try #require(report.tableThree)
      let row = TableThreeRow.split.randomElement(using: &random) ?? .received
      let column = TableThreeColumn.allCases.randomElement(using: &random) ?? .total
      three[row, column] = (three[row, column] ?? 0) + 1
      var changed = report
      changed.tableThree = three
      let rules = Set(Self.errors(changed, after: before).map(\.rule))
      // Every cell of 表三 stands in its row's total, and in its column's identity or sum.
      #expect(rules.contains(.tableThreeRowTotal), "\(round) \(row) \(column)")
      let expected: CheckRule = row.isResult ? .tableThreeHandledTotal : .tableThreeBalance
      #expect(rules.contains(expected), "\(round) \(row) \(column)")
      #expect(rules.contains(.carryOver) == (row == .carriedIn), "\(round) \(row) \(column)")
    }
  }

  @Test func aLockedYearStaysAsItWasWhateverIsRegisteredAfterwards() throws {
    var random = SeededRandom(seed: 99)
    let year = try #require(ReportingYear(2025))
    let day = try #require(Day(iso: "2026-01-05"))
    for round in 0..<Self.count {
      let then = try #require(ReportFigures(Self.report(Self.facts(&random), year)))
      let later = try #require(ReportFigures(Self.report(Self.facts(&random), year)))
      let events = [
        ReportEvent(day, by: .person("officer"), .opened(.registers)),
        ReportEvent(day, by: .person("officer"), .locked(then)),
      ]
      #expect(try ReportLife(events).figures(counted: later) == then, "\(round)")
    }
  }
}
