package import Database

/// The tables of reviews and suits; steps are added and never changed after a release.
package enum DisputeSchema {
  package static let migrations = [Migration("行政复议和行政诉讼", tables)]
  /// Joined at the end of all, later than the rest.
  package static let additions = [Migration("按申请查找复议诉讼", registrations)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  /// A dispute is read from its events: there are few of them, and its state follows from nothing else.
  static let eventTables = [
    EventTable<DisputeEventKind>(
      table: "dispute_event", key: ["dispute", "number"],
      columns: ["day", "kind", "content", "texts", "entered", "author"],
      effects: Dictionary(
        uniqueKeysWithValues: DisputeEventKind.allCases.filter { $0 != .outcomeMappingSet }.map { ($0, .put) })),
    EventTable<DisputeEventKind>(
      table: "dispute_file", key: ["file"], columns: ["dispute", "number"], effects: [.disputeDocumentAdded: .put]),
    EventTable<DisputeEventKind>(
      table: "dispute_mapping", key: ["since"], columns: ["content", "entered", "author"],
      effects: [.outcomeMappingSet: .put]),
  ]

  /// Days are ISO text. `content` holds what is nobody's secret, `texts` references to sealed values, both as canonical
  /// JSON. `author` is a person, or `console`.
  private static let tables = """
    CREATE TABLE dispute_event (
      organ {text} NOT NULL, dispute {text} NOT NULL, number {bigint} NOT NULL, day {text} NOT NULL, kind {text} NOT NULL,
      content {text} NOT NULL, texts {text} NOT NULL, entered {text} NOT NULL, author {text} NOT NULL,
      PRIMARY KEY (organ, dispute, number)
    ) {strict};
    CREATE TABLE dispute_file (
      organ {text} NOT NULL, file {text} NOT NULL, dispute {text} NOT NULL, number {bigint} NOT NULL,
      PRIMARY KEY (organ, file)
    ) {strict};
    CREATE INDEX dispute_file_address ON dispute_file (file);
    CREATE TABLE dispute_mapping (
      organ {text} NOT NULL, since {text} NOT NULL, content {text} NOT NULL, entered {text} NOT NULL,
      author {text} NOT NULL, PRIMARY KEY (organ, since)
    ) {strict};
    """

  /// A case page asks which disputes are about it; only registrations name a request.
  private static let registrations =
    "CREATE INDEX dispute_registration ON dispute_event (organ, dispute) WHERE number = 1;"
}
