package import Database

/// The table of the work log; steps are added and never changed after a release.
package enum WorkLogSchema {
  package static let migrations = [Migration("工作记录", tables)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<WorkLogKind>(
      table: "work_entry", key: ["id"],
      columns: ["kind", "day", "year", "topic", "note", "words", "content", "entered", "author", "withdrawn"],
      effects: [.workEntered: .put, .workCompleted: .patch, .workCorrected: .patch, .workWithdrawn: .patch])
  ]

  /// Days are ISO text, `content` is canonical JSON. Of what comes from the public `words` refers to the sealed text and names,
  /// and `topic` and `note` are empty.
  private static let tables = """
    CREATE TABLE work_entry (
      organ {text} NOT NULL, id {text} NOT NULL, kind {text} NOT NULL, day {text} NOT NULL, year {bigint} NOT NULL,
      topic {text}, note {text}, words {text}, content {text} NOT NULL, entered {text} NOT NULL, author {text} NOT NULL,
      withdrawn {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX work_entry_year ON work_entry (organ, year, kind, day);
    """
}
