import Disclosure
import Documents
import HTTPTypes
import Registry
import Testing
import Web

/// Every step of an annual report, for every role, in every state: offered and taken by those alone whom the table of permissions lets.
@Suite("Sweep of reports")
struct ReportSweepTests {
  /// The form of each action that changes a report, and what is filled in.
  private static let forms: [(OfficeAction, key: String, fields: [(String, String)])] = [
    (.editReport, "report-figure", [("value", "1"), ("reason", "漏报"), ("source", "台账")]),
    (.writeReport, "report-section", [("section", "解读材料偏少，下一年逐件配发解读。")]),
    (.lockReport, "report-lock", []), (.askUnlock, "report-unlock", [("reason", "更正")]),
    (.submitReport, "report-submit", []), (.recallReport, "report-recall", []),
    (.returnReport, "report-return", [("digest", "x"), ("returnReason", "补写")]),
    (.passReport, "report-pass", [("digest", "x")]), (.publishReport, "report-publish", []),
  ]

  @Test("Each role may take exactly the steps that its row and the state allow")
  func steps() async throws {
    try await SweepTown.with { town in
      let states = try await ReportsInEveryState(town).make()
      for role in Role.allCases {
        let browser = Wanderer(browser: try await town.browser(role))
        let token = Browser.token(try await browser.get(Links.account))
        for (state, year) in states {
          for (action, key, fields) in Self.forms
          where !town.fixture.site.permissions.allows([role], action, report: state) {
            let answer = try await send(key, fields, year, browser, token, town)
            let place: Comment = "\(role) \(state) \(action)"
            #expect([.forbidden, .notFound, .unprocessableContent].contains(answer.status), place)
          }
        }
      }
      // Nothing has moved.
      for (state, year) in states { #expect(try await ReportsInEveryState(town).state(of: year) == state) }
    }
  }

  private func send(
    _ key: String, _ fields: [(String, String)], _ year: ReportingYear, _ browser: Wanderer, _ token: String,
    _ town: SweepTown
  ) async throws -> Browser.Answer {
    let version = try await town.fixture.registry.version(of: .report(town.organ, year))
    let query = PercentEncoding.query([("year", String(year.year)), ("cell", "two/licences"), ("section", "5")])
    return try await browser.post(
      "\(Links.officeForm(Links.reports, key))?\(query)",
      [(FormToken.field, token), ("version", String(version))] + fields)
  }
}

/// One report in each state, each of a year of its own.
private struct ReportsInEveryState {
  let town: SweepTown

  init(_ town: SweepTown) { self.town = town }

  private var registry: Registry { town.fixture.registry }

  private static let years: [(ReportState, Int)] = [
    (.drafting, 2025), (.locked, 2023), (.inReview, 2022), (.approved, 2021), (.published, 2024),
  ]

  func make() async throws -> [(ReportState, ReportingYear)] {
    for (state, year) in Self.years where state != .drafting && state != .published {
      try await make(state, try #require(ReportingYear(year)))
    }
    return try Self.years.map { ($0.0, try #require(ReportingYear($0.1))) }
  }

  func state(of year: ReportingYear) async throws -> ReportState {
    let list = try await registry.reports(of: town.organ, for: viewer(.officer))
    return try #require(list.first { $0.year == year }).state
  }

  private func viewer(_ role: Role) throws -> Viewer {
    Viewer(person: try #require(town.people[role]), organ: town.organ, roles: [role])
  }

  private func step(_ role: Role, _ year: ReportingYear) async throws -> ReportStep {
    let version = try await registry.version(of: .report(town.organ, year))
    return ReportStep(try viewer(role), on: year, version: version, today: town.fixture.now.day, at: town.fixture.now)
  }

  private func make(_ state: ReportState, _ year: ReportingYear) async throws {
    let rules = try await town.rules()
    try await registry.openReport(step(.officer, year), from: .typed, under: rules)
    let zeros = Dictionary(ReportFigures.typed.map { ($0, ExactDecimal.zero as ExactDecimal?) }) { first, _ in first }
    _ = try await registry.setFigures(step(.officer, year), zeros, reason: "", source: "", under: rules)
    for (section, text) in [(1, "（五）监督保障情况。工作考核合格，社会评议没有意见，没有责任追究。"), (5, "解读材料偏少，逐件配发。")] {
      _ = try await registry.writeSection(step(.officer, year), section, text, under: rules)
    }
    let file = try #require(
      try await registry.reportFile(of: town.organ, year, for: viewer(.officer), under: rules))
    for finding in file.draft.findings.open {
      _ = try await registry.answerFinding(step(.officer, year), finding.key, reason: "属实", under: rules)
    }
    _ = try await registry.lockReport(step(.officer, year), under: rules)
    if state == .locked { return }
    _ = try await registry.submitReport(step(.officer, year), under: rules)
    if state == .inReview { return }
    for role in [Role.officeHead, .deputyLeader, .leader] {
      let file = try await registry.reportFile(of: town.organ, year, for: viewer(.officer), under: rules)
      let digest = try #require(file?.life.review.digest)
      _ = try await registry.passReport(step(role, year), digest: digest, under: rules)
    }
  }
}
