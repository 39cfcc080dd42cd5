import Database
package import Disclosure
import Documents

/// 年度报告: one report as a page of the office shows it.
package struct YearReport: Sendable {
  package let organ: OrganID
  package let year: ReportingYear
  /// What a form on the page hands back.
  package let version: Int
  package let life: ReportLife
  package let draft: ReportDraft
  /// The revision in review, byte for byte as it is bound; nil when none is.
  package let submitted: AnnualReport?
  package let editions: [PublishedReport]
  package let entries: [ReportEntry]
  /// Those that count here for whom it is shown to.
  package let roles: Set<Role>

  package var state: ReportState { life.state }
  /// What is read of it now: in review the frozen revision, else the draft.
  package var report: AnnualReport { submitted ?? (state == .published ? editions.last?.report : nil) ?? draft.report }
}

/// One event of a report, with its texts.
package struct ReportEntry: Hashable, Sendable {
  package let recorded: Instant
  package let event: ReportEvent
  package let details: ReportDetails
}

extension Registry {
  /// The report of a year with all that happened; nil when it was not begun, or `viewer` may not see it.
  package func reportFile(
    of organ: OrganID, _ year: ReportingYear, for viewer: Viewer, under rules: RequestRules
  ) async throws -> YearReport? {
    let roles = viewer.reportRoles(in: organ)
    return try await database.read { session in
      let stream = StreamID.report(organ, year)
      let entries = try Log.entries(of: stream, in: session)
      guard !entries.isEmpty else { return nil }
      let events = try entries.map { try RecordedReportEvent($0) }
      let life = try ReportLife.onRecord(events, by: rules)
      guard rules.permissions.allows(roles, .viewReport, report: life.state) else { return nil }
      let details = try sealed.open(besideEvents: events.map(\.sealed), in: session)
      return YearReport(
        organ: organ, year: year, version: events.count, life: life,
        draft: try ReportDraft(of: organ, year, life, events, self, in: session),
        submitted: try YearReport.submitted(life, details),
        editions: try PublishedReport.editions(of: organ, year, sealed, in: session),
        entries: zip(entries, events).enumerated().map { index, pair in
          ReportEntry(recorded: pair.0.recorded, event: pair.1.event, details: details[index] ?? [:])
        }, roles: roles)
    }
  }
}

extension YearReport {
  fileprivate static func submitted(_ life: ReportLife, _ details: [Int: ReportDetails]) throws -> AnnualReport? {
    guard life.state == .inReview || life.state == .approved, let digest = life.review.digest else { return nil }
    let text = details.values.compactMap { $0[.revision] }.first { ReportDraft.digest(of: $0) == digest }
    return try text.map { try ReportJSONReader.read(JSON.parse($0)).report }
  }
}

extension Viewer {
  /// In an organ beneath, only the supervisor's role counts.
  func reportRoles(in organ: OrganID) -> Set<Role> {
    if organ == self.organ { return roles }
    return beneath.contains(organ) ? roles.intersection([.supervisor]) : []
  }
}
