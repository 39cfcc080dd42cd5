package import Database

/// The tables of a county's campaigns; steps are added and never changed after a release.
package enum CampaignSchema {
  package static let migrations = [Migration("年度报告收集", tables)]
  /// Joined at the end of all, later than the rest.
  package static let additions = [Migration("收集情况一览", board)]

  /// What `gongkai verify` makes again from the log and compares.
  package static let projections: [any Projection] = eventTables

  static let eventTables = [
    EventTable<CampaignKind>(
      table: "campaign", key: ["year"], columns: ["departments", "towns", "opened", "author"],
      effects: [.campaignOpened: .put, .campaignDueChanged: .patch]),
    EventTable<CampaignKind>(
      table: "campaign_unit", key: ["year", "unit"], columns: ["name", "aliases", "level", "unit_organ", "position"],
      effects: [.campaignUnitListed: .put, .campaignUnitRemoved: .remove]),
    EventTable<CampaignKind>(
      table: "campaign_report", key: ["year", "unit", "number"],
      columns: [
        "day", "origin", "figures", "sections", "errors", "warnings", "findings", "explained", "author", "returned",
        "reason",
      ], effects: [.reportSubmitted: .put, .reportReturned: .patch]),
    EventTable<CampaignKind>(
      table: "campaign_total", key: ["year", "number"], columns: ["taken", "units", "complete", "reason", "author"],
      effects: [.campaignTotalTaken: .put]),
  ]

  /// What the board says of a report, without reading past its texts.
  private static let board = """
    CREATE INDEX campaign_report_board ON campaign_report
      (organ, year, unit, number, day, origin, errors, warnings, returned);
    """

  /// `figures` is the report as the contract writes it, without its sections, which stand beside it: they are public. `explained` and
  /// `reason` are references to sealed values. `units` tells the submission of each unit that a total took.
  private static let tables = """
    CREATE TABLE campaign (
      organ {text} NOT NULL, year {bigint} NOT NULL, departments {text} NOT NULL, towns {text} NOT NULL,
      opened {text} NOT NULL, author {text} NOT NULL, PRIMARY KEY (organ, year)
    ) {strict};
    CREATE TABLE campaign_unit (
      organ {text} NOT NULL, year {bigint} NOT NULL, unit {text} NOT NULL, name {text} NOT NULL,
      aliases {text} NOT NULL, level {text}, unit_organ {text}, position {bigint} NOT NULL,
      PRIMARY KEY (organ, year, unit)
    ) {strict};
    CREATE INDEX campaign_unit_organ ON campaign_unit (unit_organ, year);
    CREATE TABLE campaign_report (
      organ {text} NOT NULL, year {bigint} NOT NULL, unit {text} NOT NULL, number {bigint} NOT NULL, day {text} NOT NULL,
      origin {text} NOT NULL, figures {text} NOT NULL, sections {text} NOT NULL, errors {bigint} NOT NULL,
      warnings {bigint} NOT NULL, findings {text} NOT NULL, explained {text}, author {text} NOT NULL, returned {text},
      reason {text}, PRIMARY KEY (organ, year, unit, number)
    ) {strict};
    CREATE TABLE campaign_total (
      organ {text} NOT NULL, year {bigint} NOT NULL, number {bigint} NOT NULL, taken {text} NOT NULL,
      units {text} NOT NULL, complete {bigint} NOT NULL, reason {text}, author {text} NOT NULL,
      PRIMARY KEY (organ, year, number)
    ) {strict};
    """
}
