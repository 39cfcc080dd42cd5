package import Database

/// The tables of scoring; steps are added and never changed after a release.
package enum ScoringSchema {
  package static let migrations = [Migration("考核", tables)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<ScoringKind>(
      table: "score_scheme", key: ["id", "version"], columns: ["scope", "content", "digest", "installed", "author"],
      effects: [.schemeInstalled: .put]),
    EventTable<ScoringKind>(
      table: "score_entry", key: ["id"],
      columns: [
        "scheme", "period", "unit", "day", "kind", "level", "genre", "work", "quantity", "indicator", "value", "words",
        "evidence", "entered", "author", "withdrawn",
      ],
      effects: [.scoreEntered: .put, .scoreEntryWithdrawn: .patch]),
    EventTable<ScoringKind>(
      table: "score_appeal", key: ["id"],
      columns: [
        "scheme", "period", "unit", "line", "amount", "words", "filed", "author", "granted", "new_amount", "opinion",
        "decided", "decider",
      ],
      effects: [.scoreAppealed: .put, .scoreAppealDecided: .patch]),
    EventTable<ScoringKind>(
      table: "score_mend", key: ["scheme", "period", "unit", "line"], columns: ["state", "words", "noted", "author"],
      effects: [.scoreMended: .put]),
    EventTable<ScoringKind>(
      table: "score_notice", key: ["scheme", "period"],
      columns: ["version", "number", "result", "digest", "issued", "author"], effects: [.scoresIssued: .put]),
  ]

  /// Days are ISO text, amounts decimal text. `content` is the scheme's file. `words`, `evidence`, `opinion` and `result` (the
  /// complete score, as it was issued) are references to sealed values. `author` is a person, or `console`.
  private static let tables = """
    CREATE TABLE score_scheme (
      organ {text} NOT NULL, id {text} NOT NULL, version {bigint} NOT NULL, scope {text} NOT NULL,
      content {text} NOT NULL, digest {text} NOT NULL, installed {text} NOT NULL, author {text} NOT NULL,
      PRIMARY KEY (organ, id, version)
    ) {strict};
    CREATE TABLE score_entry (
      organ {text} NOT NULL, id {text} NOT NULL, scheme {text}, period {text}, unit {text} NOT NULL, day {text} NOT NULL,
      kind {text}, level {text}, genre {text}, work {text}, quantity {bigint} NOT NULL, indicator {text}, value {text},
      words {text} NOT NULL, evidence {text}, entered {text} NOT NULL, author {text} NOT NULL, withdrawn {text},
      PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE score_appeal (
      organ {text} NOT NULL, id {text} NOT NULL, scheme {text} NOT NULL, period {text} NOT NULL, unit {text} NOT NULL,
      line {text} NOT NULL, amount {text} NOT NULL, words {text} NOT NULL, filed {text} NOT NULL, author {text} NOT NULL,
      granted {bigint}, new_amount {text}, opinion {text}, decided {text}, decider {text}, PRIMARY KEY (organ, id)
    ) {strict};
    CREATE TABLE score_mend (
      organ {text} NOT NULL, scheme {text} NOT NULL, period {text} NOT NULL, unit {text} NOT NULL, line {text} NOT NULL,
      state {text} NOT NULL, words {text} NOT NULL, noted {text} NOT NULL, author {text} NOT NULL,
      PRIMARY KEY (organ, scheme, period, unit, line)
    ) {strict};
    CREATE TABLE score_notice (
      organ {text} NOT NULL, scheme {text} NOT NULL, period {text} NOT NULL, version {bigint} NOT NULL, number {text},
      result {text} NOT NULL, digest {text} NOT NULL, issued {text} NOT NULL, author {text} NOT NULL,
      PRIMARY KEY (organ, scheme, period)
    ) {strict};
    """
}
