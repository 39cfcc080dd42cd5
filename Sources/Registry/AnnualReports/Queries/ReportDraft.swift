import Database
package import Disclosure
import Documents

/// 年度报告稿: the report of a year as it stands: figures counted or set or locked, texts drafted or written, and what the checks
/// find in it beside last year's.
package struct ReportDraft: Sendable {
  package let counted: CountedReport
  package let figures: ReportFigures
  package let report: AnnualReport
  /// The parts as the program drafts them, or as they were published elsewhere, before anybody writes one anew.
  package let drafted: AnnualReport
  /// The parts that people wrote, with their bound figures.
  package let texts: [Int: BoundText]
  /// 上一年度报告, its latest version.
  package let previous: AnnualReport?
  package let findings: JudgedFindings

  init(
    of organ: OrganID, _ year: ReportingYear, _ life: ReportLife, _ recorded: [RecordedReportEvent],
    _ registry: Registry, in session: Session
  ) throws {
    guard let head = try DirectoryQuery.organ(organ, in: session) else { throw ReportActionRefusal.notFound }
    let name = try OrganNames.read(of: organ, in: session).name(in: year) ?? head.name
    counted = try CountedReport.read(of: organ, year, in: session)
    let published = try ReportDraft.imported(recorded, registry.sealed, in: session)
    figures = life.figures(counted: counted.figures, published: published)
    let draft = AnnualReport(
      drafting: figures, office: try OfficeFacts.read(of: organ, year, counted.fees, in: session), organ: name,
      level: head.level, year: year)
    drafted = published.map { draft.saying(theTextsOf: $0) } ?? draft
    texts = try ReportDraft.texts(life, recorded, registry.sealed, in: session)
    var report = drafted
    for index in report.sections.indices {
      if let text = texts[report.sections[index].number] { report.sections[index].text = text.text(in: drafted) }
    }
    self.report = report
    previous = try ReportingYear(year.year - 1).flatMap {
      try PublishedReport.latest(of: organ, $0, registry.sealed, in: session)?.report
    }
    findings = JudgedFindings(
      ReportChecks.findings(in: CheckContext(report: report, previous: previous)), answered: life.answered)
  }

  /// What was published elsewhere: a correction begins with it.
  private static func imported(
    _ recorded: [RecordedReportEvent], _ sealed: SealedValues, in session: Session
  ) throws -> AnnualReport? {
    guard let first = recorded.first, case .imported = first.event.what, let text = first.sealed[.revision] else {
      return nil
    }
    return try ReportJSONReader.read(JSON.parse(try sealed.open(text, in: session))).report
  }

  private static func texts(
    _ life: ReportLife, _ recorded: [RecordedReportEvent], _ sealed: SealedValues, in session: Session
  ) throws -> [Int: BoundText] {
    var references: [Int: SealedReference] = [:]
    for event in recorded {
      if case .sectionWritten(let number) = event.event.what { references[number] = event.sealed[.section] }
    }
    var texts: [Int: BoundText] = [:]
    for (number, code) in try sealed.open(references.filter { life.written.contains($0.key) }, in: session) {
      texts[number] = BoundText(code: code)
    }
    return texts
  }

  /// Closed requests that no cell counts.
  package var uncountedClosed: Int { counted.uncounted.count(where: \.isClosed) }

  /// - Throws: `ReportActionRefusal` while something stands in the way of lock and review.
  func requireSound() throws(ReportActionRefusal) {
    guard uncountedClosed == 0 else { throw .uncounted(uncountedClosed) }
    guard findings.mayGoOn else {
      throw .findingsOpen(blocking: findings.blocking.count, open: findings.open.count)
    }
  }

  /// What is bound by a review, byte for byte.
  var revisionText: String { get throws { try CanonicalJSON(report.json).text } }

  static func digest(of text: String) -> String { HashAlgorithm.sha256.digest(of: Array(text.utf8)).hex }
}

extension AnnualReport {
  /// With the texts of a report that was published elsewhere; its figures follow these tables.
  fileprivate func saying(theTextsOf published: AnnualReport) -> AnnualReport {
    var report = self
    for section in published.sections {
      let text = BoundText(binding: section.text, section: section.number, of: published).text(in: self)
      if let index = report.sections.firstIndex(where: { $0.number == section.number }) {
        report.sections[index].text = text
      } else if section.number == 0 {
        report.sections.insert(ReportSection(number: 0, title: section.title, text: text), at: 0)
      }
    }
    return report
  }
}
