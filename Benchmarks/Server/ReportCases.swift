import Database
import Disclosure
import Registry

/// 年度报告稿 of the busiest office: every figure counted, the text drafted, all checks run, as its page asks for it.
enum ReportCases {
  private static let rounds = 20

  static func measure(_ options: Options) async throws {
    let registry = try await options.registry()
    guard let today = Day(iso: try options.text("today")), let year = ReportingYear(today.year - 1) else {
      throw Misuse(what: "--today")
    }
    let (organ, office, rules) = try await FilledOffice.busiest(of: registry)
    let officer = Viewer(person: office.officer, organ: organ, roles: [.officer])
    try await begin(year, officer, registry, rules)
    var times: [Double] = []
    for _ in 0..<rounds {
      var report: YearReport?
      times.append(
        try await ContinuousClock.seconds {
          report = try await registry.reportFile(of: organ, year, for: officer, under: rules)
        } * 1000)
      let counted = report?.draft.counted.figures.three
      guard counted == (try await registry.yearFacts(of: organ, year, for: officer).tableThree(year)) else {
        throw WrongAnswer(what: "the draft differs from a count of the cases")
      }
    }
    let cases = try await registry.yearFacts(of: organ, year, for: officer).facts.count
    print("report-draft\t\(cases)\t\(times.sorted()[rounds / 2])")
    try await registry.database.close()
  }

  private static func begin(
    _ year: ReportingYear, _ officer: Viewer, _ registry: Registry, _ rules: RequestRules
  ) async throws {
    guard try await registry.version(of: .report(officer.organ, year)) == 0 else { return }
    try await registry.openReport(
      ReportStep(officer, on: year, version: 0, at: .now), from: .registers, under: rules)
  }
}
