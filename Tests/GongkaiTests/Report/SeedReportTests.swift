import Database
import DatabaseFixtures
import Disclosure
import Documents
import Foundation
import Registry
import TestSupport
import Testing

@testable import gongkai

/// A real township report, made again from registers: the town works its year here, and the report it publishes says the same.
@Suite("真实的乡镇年度报告由登记得出", .serialized, .enabled(if: PublishedReports.areHere, PublishedReports.absence))
struct SeedReportTests {
  private static let seed = "00-seed.txt"

  @Test(
    "What the town published, read back from its page, Word, Excel and data file, has the tables of the real report",
    arguments: FreshDatabase.engines)
  func publishesTheSame(_ engine: EngineKind) async throws {
    let scratch = try Scratch()
    let report = try await ReportFile.read(PublishedReports.bytes(Self.seed), name: Self.seed).get().report
    let town = try await ServedTown(engine, in: scratch)
    let organ = try await town.withRegistry { registry in
      let office = try await SeedTown(registry, report)
      try await office.enterTheYear()
      try await office.makeTheReport()
      return office.organ
    }
    let year = try SeedTown.year(of: report).year
    let server = try await ServerProcess(town.arguments, in: scratch.folder)
    let names = ["报告.html", "报告.docx", "报告.xlsx", "报告.json"]
    for name in names {
      let format = name == "报告.html" ? "" : "&format=\(name.split(separator: ".").last ?? "")"
      var browser = PlainBrowser()
      let answer = try await browser.get("/info/reports/\(year)?organ=\(organ)\(format)", on: server.port)
      #expect(answer.status == 200, "\(name)")
      try scratch.write(answer.body, to: name)
    }
    server.kill()
    try check(names, report, year, in: scratch)
    let verified = try GongkaiProcess.run(["verify"] + town.arguments, folder: scratch.folder)
    #expect(verified.exitCode == 0, "\(verified.output)\(verified.message)")
  }

  /// By the program itself, as anybody would.
  private func check(_ names: [String], _ seed: AnnualReport, _ year: Int, in scratch: Scratch) throws {
    let run = try GongkaiProcess.run(["check"] + names + ["--format", "json"], folder: scratch.folder)
    #expect(run.exitCode == 0, "\(run.output)")
    let reports = try #require(try JSON.parse(run.output)["reports"]?.array)
    #expect(reports.count == names.count)
    for found in reports {
      let name = found["file"]?.string ?? ""
      for table in ["tableTwo", "tableThree", "tableFour"] {
        #expect(found["report"]?[table] == seed.json[table], "\(name) \(table)")
      }
      #expect(found["report"]?["year"]?.integer == year)
      // The real report passes over two topics of part 一; nothing else is found in either.
      let rules = Set(found["findings"]?.array?.compactMap { $0["rule"]?.string } ?? [])
      #expect(rules.isSubset(of: ["topic-missing"]), "\(name) \(rules)")
    }
  }
}

/// 云溪镇, which has done in a year what a report says.
private struct SeedTown {
  let registry: Registry
  let report: AnnualReport
  let organ: OrganID
  let directory: Directory
  let rules: RequestRules
  let year: ReportingYear

  init(_ registry: Registry, _ report: AnnualReport) async throws {
    (self.registry, self.report) = (registry, report)
    organ = try #require(try await registry.organs().first).id
    directory = try await registry.directory(of: organ)
    rules = RequestRules(
      calendar: try await registry.calendar(), permissions: try .standard(), signers: directory.signingAuthority)
    year = try Self.year(of: report)
  }

  /// The report has no title; its part 五 names the year.
  static func year(of report: AnnualReport) throws -> ReportingYear {
    let named = try #require(report.section(5)?.text.firstMatch(of: /(20[0-9]{2})年/)?.1)
    return try #require(Int(named).flatMap { ReportingYear($0) })
  }

  private func day(_ month: Int, _ day: Int, yearsAgo: Int = 0) throws -> Day {
    try #require(Day(year: year.year - yearsAgo, month: month, day: day))
  }

  private func viewer(_ role: Role) throws -> Viewer {
    Viewer(person: try #require(directory.holders(of: role).first).id, organ: organ, roles: [role])
  }

  // MARK: - The year

  /// Beside each thing that counts stands one of another year, which must not.
  func enterTheYear() async throws {
    try await importRequests()
    try await registerDocuments()
    try await enterTotals()
  }

  private func importRequests() async throws {
    let table = try #require(report.tableThree)
    var facts = [
      try #require(
        RequestFact(
          applicant: .naturalPerson, received: day(3, 4, yearsAgo: 1), closed: day(3, 20, yearsAgo: 1), result: .granted
        ))
    ]
    facts.append(RequestFact(applicant: .business, received: try day(1, 5, yearsAgo: -1)))
    for kind in ApplicantKind.allCases {
      var results: [TableThreeRow?] = table.results.flatMap { row in
        Array(repeating: row, count: table[row, kind.column] ?? 0)
      }
      results += Array(repeating: nil, count: table[.carriedOut, kind.column] ?? 0)
      for (index, result) in results.enumerated() {
        let isCarried = index < (table[.carriedIn, kind.column] ?? 0)
        let received = isCarried ? try day(12, 20, yearsAgo: 1) : try day(5, 6)
        let closed = try day(6, 2)
        let fact = result.map { RequestFact(applicant: kind, received: received, closed: closed, result: $0) }
        facts.append(try #require(fact ?? RequestFact(applicant: kind, received: received)))
      }
    }
    let ledger = facts.enumerated().map { LedgerRequest(number: "旧〔\($0)〕号", row: $0 + 2, fact: $1) }
    _ = try await registry.importLedger(ledger, by: viewer(.officer), under: rules, today: Instant.now.day, at: .now)
  }

  private func registerDocuments() async throws {
    let table = try #require(report.tableTwo)
    for category in TableTwoDocument.allCases {
      let (made, repealed) = (table[category, .made] ?? 0, table[category, .repealed] ?? 0)
      let standing = (table[category, .inForce] ?? 0) - made
      try await register(made, category, made: day(4, 8), ended: nil)
      try await register(repealed, category, made: day(4, 8, yearsAgo: 6), ended: day(7, 1))
      try await register(standing, category, made: day(4, 8, yearsAgo: 6), ended: nil)
    }
    try await register(1, .normativeDocuments, made: day(4, 8, yearsAgo: 6), ended: day(7, 1, yearsAgo: 3))
  }

  private func register(_ count: Int, _ category: TableTwoDocument, made: Day, ended: Day?) async throws {
    for number in 0..<max(0, count) {
      let document = NormativeDocument(
        id: "", title: "管理办法", number: "\(category.rawValue)\(made)\(ended?.description ?? "")\(number)",
        category: category, made: made, ended: ended.map { .init(.repealed, day: $0) })
      _ = try await registry.registerDocument(document, of: organ, by: .person(viewer(.officer).person), at: .now)
    }
  }

  private func enterTotals() async throws {
    let (table, officer) = (try #require(report.tableTwo), Authority.person(try viewer(.officer).person))
    let source = "站所统计表"
    for decision in TableTwoDecision.allCases {
      for (span, count) in [
        (RegisterSpan.month(year: year.year, month: 12), table[decision] ?? 0),
        (.month(year: year.year - 1, month: 12), 7),
      ] {
        let entry = EnforcementEntry(decision: decision, span: span, quantity: count, source: source)
        _ = try await registry.enterEnforcement(entry, of: organ, by: officer, at: .now)
      }
    }
    // 表二 is in 万元, the register in 元.
    let wan = try #require(table.feesWan)
    let fees = ExactDecimal(mantissa: wan.mantissa * 10_000, scale: wan.scale)
    for (span, amount) in [
      (RegisterSpan.month(year: year.year, month: 12), fees),
      (.month(year: year.year - 1, month: 12), ExactDecimal(350)),
    ] {
      _ = try await registry.enterCharge(
        ChargeEntry(span: span, amount: amount, source: source), of: organ, by: officer, at: .now)
    }
  }

  // MARK: - The report

  func makeTheReport() async throws {
    try await registry.openReport(step(.officer), from: .registers, under: rules)
    for number in [1, 5, 6] {
      let text = try #require(report.section(number)?.text)
      _ = try await registry.writeSection(step(.officer), number, text, under: rules)
    }
    let draft = try await file().draft
    let figures = try #require(ReportFigures(report))
    #expect(draft.figures == figures && draft.counted.figures == figures)
    #expect(draft.figures.differences(from: figures) == [])
    #expect(draft.findings.blocking.isEmpty, "\(draft.findings.blocking.map(\.message))")
    for finding in draft.findings.open {
      _ = try await registry.answerFinding(step(.officer), finding.key, reason: "没有这方面的情况", under: rules)
    }
    _ = try await registry.lockReport(step(.officer), under: rules)
    _ = try await registry.submitReport(step(.officer), under: rules)
    for role in [Role.officeHead, .deputyLeader, .leader] {
      let digest = try #require(try await file().life.review.digest)
      _ = try await registry.passReport(step(role), digest: digest, under: rules)
    }
    _ = try await registry.publishReport(step(.officer), under: rules)
    #expect(try await file().state == .published)
  }

  private func file() async throws -> YearReport {
    try #require(try await registry.reportFile(of: organ, year, for: viewer(.officer), under: rules))
  }

  private func step(_ role: Role) async throws -> ReportStep {
    let version = try await registry.version(of: .report(organ, year))
    return ReportStep(try viewer(role), on: year, version: version, at: .now)
  }
}
