package import Database

/// 表结构: the tables of this target; steps are added and never changed after a release.
package enum RegistrySchema {
  /// The whole schema of the program; every part keeps its own list, and a new part is joined at the end.
  package static let all =
    migrations + PeopleSchema.migrations + RequestSchema.migrations + OutboxSchema.migrations
    + ReminderSchema.migrations + PeopleSchema.additions + AccountHoldSchema.migrations + QuarantineSchema.migrations
    + ReminderSchema.additions + ItemSchema.migrations + CatalogueSchema.migrations
    + SearchSchema.migrations + ItemSchema.additions + PhraseSchema.migrations + LikenessSchema.migrations
    + LinkSchema.migrations + SearchSchema.additions + StaticSiteSchema.migrations + ItemSchema.firstDays
    + ReportSchema.migrations
    + DisputeSchema.migrations
    + ScoringSchema.migrations
    + WorkLogSchema.migrations + PeopleSchema.groupDocuments + ProblemSchema.migrations
    + OpeningSchema.migrations
    + CampaignSchema.migrations + ProblemSchema.evidence + OpeningSchema.totals
    + DisputeSchema.additions + additions + CampaignSchema.additions

  /// What every other part stands on.
  package static let migrations = [
    Migration("登记系统", tables),
    Migration("日志只增不改", sqlite: guardSQLite, postgres: guardPostgres),
  ]

  /// Joined at the end of all, later than the rest.
  private static let additions = [Migration("按种类查找日志", kinds)]

  /// A year's fees and happenings are few among all that an organ recorded.
  private static let kinds = "CREATE INDEX log_kind ON log (organ, kind, seq);"

  private static let tables = """
    CREATE TABLE installation (id {text} PRIMARY KEY, created {bigint} NOT NULL) {strict};
    CREATE TABLE signing_key (id {bigint} PRIMARY KEY, verifying_key {text} NOT NULL) {strict};

    CREATE TABLE log_head (
      organ {text} PRIMARY KEY, seq {bigint} NOT NULL CHECK (seq >= 0), hash {text} NOT NULL,
      recorded {bigint} NOT NULL
    ) {strict};
    CREATE TABLE log (
      organ {text} NOT NULL, seq {bigint} NOT NULL CHECK (seq > 0), stream {text} NOT NULL, kind {text} NOT NULL,
      version {bigint} NOT NULL, recorded {bigint} NOT NULL, payload {text} NOT NULL, algorithm {text} NOT NULL,
      previous {text} NOT NULL, hash {text} NOT NULL, PRIMARY KEY (organ, seq)
    ) {strict};
    CREATE INDEX log_stream ON log (stream, recorded, organ, seq);

    CREATE TABLE lease (name {text} PRIMARY KEY, holder {text} NOT NULL, until {bigint} NOT NULL) {strict};
    CREATE TABLE checkpoint (number {bigint} PRIMARY KEY, note {text} NOT NULL) {strict};
    CREATE TABLE checkpoint_head (
      number {bigint} NOT NULL REFERENCES checkpoint (number), organ {text} NOT NULL, seq {bigint} NOT NULL,
      hash {text} NOT NULL, PRIMARY KEY (number, organ)
    ) {strict};
    CREATE INDEX checkpoint_head_organ ON checkpoint_head (organ, seq, number);

    CREATE TABLE sealed (id {text} PRIMARY KEY, key_id {bigint} NOT NULL, box {blob} NOT NULL) {strict};
    CREATE INDEX sealed_key ON sealed (key_id, id);
    CREATE TABLE file (
      address {text} PRIMARY KEY, key_id {bigint} NOT NULL, box {blob} NOT NULL, size {bigint} NOT NULL,
      recorded {bigint} NOT NULL
    ) {strict};
    CREATE INDEX file_key ON file (key_id, address);
    CREATE TABLE tombstone (stream {text} PRIMARY KEY, destroyed {bigint} NOT NULL) {strict};
    """

  /// Against faults of the program; who means harm removes the triggers first, and is found by verification.
  private static let guardSQLite = """
    CREATE TRIGGER log_no_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
    CREATE TRIGGER log_no_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'log is append-only'); END;
    """

  private static let guardPostgres = """
    CREATE FUNCTION log_is_append_only() RETURNS trigger LANGUAGE plpgsql AS
    $$ BEGIN RAISE EXCEPTION 'log is append-only'; END $$;
    CREATE TRIGGER log_no_update BEFORE UPDATE ON log FOR EACH ROW EXECUTE FUNCTION log_is_append_only();
    CREATE TRIGGER log_no_delete BEFORE DELETE ON log FOR EACH ROW EXECUTE FUNCTION log_is_append_only();
    """
}
