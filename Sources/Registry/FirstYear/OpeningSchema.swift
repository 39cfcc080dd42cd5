package import Database

/// The table of opening figures; steps are added and never changed after a release.
package enum OpeningSchema {
  package static let migrations = [Migration("上年结转的期初数", table)]
  package static let totals = [Migration("启用前累计数", totalsTable)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<OpeningKind>(
      table: "opening_figure", key: ["year"], columns: ["figures", "source", "entered", "author"],
      effects: [.openingSet: .put]),
    EventTable<OpeningKind>(
      table: "opening_total", key: ["year"], columns: ["since", "figures", "source", "entered", "author"],
      effects: [.openingTotalsSet: .put, .openingTotalsRemoved: .remove]),
  ]

  /// `figures` is canonical JSON, one member a column of 表三.
  private static let table = """
    CREATE TABLE opening_figure (
      organ {text} NOT NULL, year {bigint} NOT NULL, figures {text} NOT NULL, source {text} NOT NULL,
      entered {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, year)
    ) {strict};
    """

  /// `figures` is canonical JSON, one member a row of 表三, in it one a column.
  private static let totalsTable = """
    CREATE TABLE opening_total (
      organ {text} NOT NULL, year {bigint} NOT NULL, since {text} NOT NULL, figures {text} NOT NULL,
      source {text} NOT NULL, entered {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, year)
    ) {strict};
    """
}
