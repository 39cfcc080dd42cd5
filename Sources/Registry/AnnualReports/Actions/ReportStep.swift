package import Disclosure

/// 办理: one press of a button on an annual report: who, on which report of the own organ, as the page showed it, and when.
package struct ReportStep: Sendable {
  package let viewer: Viewer
  package let year: ReportingYear
  /// `YearReport.version` of the page.
  package let version: Int
  package let now: Instant
  package let today: Day
  /// Who did it, for the log: the person, or the program itself.
  package let by: Actor

  /// - Parameter today: Without it that of `now`.
  package init(
    _ viewer: Viewer, on year: ReportingYear, version: Int, today: Day? = nil, by actor: Actor? = nil, at now: Instant
  ) {
    self.viewer = viewer
    by = actor ?? .person(viewer.person)
    self.year = year
    self.version = version
    self.now = now
    self.today = today ?? now.day
  }

  var organ: OrganID { viewer.organ }
  var stream: StreamID { .report(viewer.organ, year) }
}
