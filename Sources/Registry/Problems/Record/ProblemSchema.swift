package import Database

/// The tables of problems and what became of them; steps are added and never changed after a release.
package enum ProblemSchema {
  package static let migrations = [Migration("存在问题和整改", tables)]
  package static let evidence = [Migration("整改佐证文件", evidenceTable)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<ProblemKind>(
      table: "problem", key: ["id"],
      columns: ["found", "source", "words", "measure", "office", "person", "due", "entered", "author", "withdrawn"],
      effects: [.problemFound: .put, .problemPlanned: .patch, .problemWithdrawn: .patch]),
    EventTable<ProblemKind>(
      table: "problem_step", key: ["id", "number"], columns: ["step", "day", "note", "author"],
      effects: [.problemProgressed: .put, .problemDeclared: .put, .problemPassed: .put, .problemReturned: .put]),
    EventTable<ProblemKind>(
      table: "problem_file", key: ["file"], columns: ["problem", "number", "name", "added", "author"],
      effects: [.problemEvidenceAdded: .put]),
  ]

  /// Days are ISO text; `note` refers to a sealed text. What a problem is and what is done about it goes into the public report
  /// and stands in clear.
  private static let tables = """
    CREATE TABLE problem (
      organ {text} NOT NULL, id {text} NOT NULL, found {text} NOT NULL, source {text} NOT NULL, words {text} NOT NULL,
      measure {text} NOT NULL, office {text}, person {text}, due {text} NOT NULL, entered {text} NOT NULL,
      author {text} NOT NULL, withdrawn {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE INDEX problem_found ON problem (organ, found);
    CREATE TABLE problem_step (
      organ {text} NOT NULL, id {text} NOT NULL, number {bigint} NOT NULL, step {text} NOT NULL, day {text} NOT NULL,
      note {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, id, number)
    ) {strict};
    """

  /// `number` is the step with which the file came; `name` refers to a sealed text, since people write names there.
  private static let evidenceTable = """
    CREATE TABLE problem_file (
      organ {text} NOT NULL, file {text} NOT NULL, problem {text} NOT NULL, number {bigint} NOT NULL,
      name {text} NOT NULL, added {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, file)
    ) {strict};
    CREATE INDEX problem_file_address ON problem_file (file);
    """
}
