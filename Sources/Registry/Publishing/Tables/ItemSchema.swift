package import Database

/// The tables of items; steps are added and never changed after a release. They follow from the log (`ItemProjection`) and hold no
/// word that a person wrote: titles and texts lie sealed in files until they are published.
package enum ItemSchema {
  package static let migrations = [Migration("主动公开", tables)]

  /// What was added later.
  package static let additions = [Migration("主动公开可见", visibility)]
  package static let firstDays = [Migration("公开日期不早于", "ALTER TABLE item ADD COLUMN not_before {text};")]

  /// For every hit of a search it is asked whether the item is public: answered by the index alone.
  private static let visibility = "CREATE INDEX item_public ON item (id, state);"

  private static let tables = """
    CREATE TABLE item (
      id {text} PRIMARY KEY, organ {text} NOT NULL, column_id {text} NOT NULL, office {text}, backfilled {bigint} NOT NULL,
      created {text} NOT NULL, state {text} NOT NULL, attribute {text}, number {text}, series_year {bigint},
      series_place {bigint}, formed {text}, published {text}, corrected {text}, released {text}, revision {text},
      read_revision {text}, validity {text} NOT NULL, successor {text}, taken_down {text}, take_down_waits {bigint} NOT NULL,
      scheduled {text}, scheduled_minute {bigint}, review_role {text}, review_bound {text} NOT NULL,
      version {bigint} NOT NULL, changed {bigint} NOT NULL
    ) {strict};
    CREATE UNIQUE INDEX item_number ON item (organ, number);
    CREATE UNIQUE INDEX item_series ON item (organ, series_year, series_place);
    CREATE INDEX item_state ON item (organ, state, formed);
    CREATE INDEX item_column ON item (organ, column_id, published, series_place);
    CREATE INDEX item_published ON item (organ, published, series_place);
    CREATE INDEX item_office ON item (organ, office, state);
    CREATE INDEX item_scheduled ON item (scheduled, scheduled_minute);

    CREATE TABLE item_file (
      file {text} PRIMARY KEY, organ {text} NOT NULL, item {text} NOT NULL, kind {text} NOT NULL, version {bigint} NOT NULL
    ) {strict};
    CREATE INDEX item_file_item ON item_file (item, version);
    CREATE INDEX item_file_organ ON item_file (organ);

    CREATE TABLE item_release (
      item {text} NOT NULL, version {bigint} NOT NULL, organ {text} NOT NULL, channel {text} NOT NULL, day {text} NOT NULL,
      backfilled {bigint} NOT NULL, PRIMARY KEY (item, version)
    ) {strict};
    CREATE INDEX item_release_organ ON item_release (organ, channel, day);

    CREATE TABLE item_link (
      item {text} NOT NULL, other {text} NOT NULL, organ {text} NOT NULL, PRIMARY KEY (item, other)
    ) {strict};
    CREATE INDEX item_link_other ON item_link (other);
    CREATE INDEX item_link_organ ON item_link (organ);
    """
}
