package import Database

/// The tables of annual reports; steps are added and never changed after a release.
package enum ReportSchema {
  package static let migrations = [Migration("年度报告", tables)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<ReportKind>(
      table: "annual_report", key: ["year"], columns: ["state", "basis", "unlocking", "review_role", "review_bound"],
      effects: [
        .opened: .put, .imported: .put, .figuresSet: .patch, .figuresRestored: .patch, .sectionWritten: .patch,
        .sectionRestored: .patch, .findingAnswered: .patch, .locked: .patch, .unlockAsked: .patch,
        .unlockAgreed: .patch, .unlockDeclined: .patch, .submitted: .patch, .passed: .patch, .returned: .patch,
        .recalled: .patch, .published: .patch,
      ]),
    EventTable<ReportKind>(
      table: "report_edition", key: ["year", "edition"], columns: ["digest", "text", "published", "imported", "note"],
      effects: [.imported: .put, .published: .put]),
  ]

  /// `text` and `note` are references to sealed values: the whole report as JSON, and what was corrected. `review_bound` lists
  /// who may not take the step that is due.
  private static let tables = """
    CREATE TABLE annual_report (
      organ {text} NOT NULL, year {bigint} NOT NULL, state {text} NOT NULL, basis {text} NOT NULL,
      unlocking {text}, review_role {text}, review_bound {text}, PRIMARY KEY (organ, year)
    ) {strict};
    CREATE TABLE report_edition (
      organ {text} NOT NULL, year {bigint} NOT NULL, edition {bigint} NOT NULL, digest {text} NOT NULL,
      text {text} NOT NULL, published {text} NOT NULL, imported {bigint} NOT NULL, note {text},
      PRIMARY KEY (organ, year, edition)
    ) {strict};
    """
}
