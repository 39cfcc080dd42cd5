package import Database

/// The tables of jobs and duties. Neither follows from the log (they tell what a server still has to do), so neither is a
/// projection, and losing them loses no record.
package enum OutboxSchema {
  package static let migrations = [
    Migration("待办作业", jobs),
    Migration("定时任务", duties),
  ]

  /// `due` is when a worker may take the job next: at first its «not before» (0 at once), after a failure the end of the
  /// pause, while it is taken the end of the lease. `ticket` counts the takings and never goes back.
  private static let jobs = """
    CREATE TABLE outbox (
      id {id}, kind {text} NOT NULL, key {text} NOT NULL, organ {text} NOT NULL, stream {text} NOT NULL, lane {text},
      payload {text} NOT NULL, written {bigint} NOT NULL, due {bigint} NOT NULL,
      state {text} NOT NULL CHECK (state IN ('waiting', 'taken', 'done', 'stuck', 'aside')),
      attempts {bigint} NOT NULL, ticket {bigint} NOT NULL, holder {text} NOT NULL, problem {text} NOT NULL,
      settled {bigint} NOT NULL, UNIQUE (kind, key)
    ) {strict};
    CREATE INDEX outbox_open ON outbox (state, id) WHERE state IN ('waiting', 'taken', 'stuck');
    CREATE INDEX outbox_lane ON outbox (lane, id) WHERE state IN ('waiting', 'taken', 'stuck');
    """

  private static let duties = """
    CREATE TABLE duty (
      name {text} PRIMARY KEY, done {bigint}, until {bigint} NOT NULL, ticket {bigint} NOT NULL, holder {text} NOT NULL,
      failures {bigint} NOT NULL, problem {text} NOT NULL
    ) {strict};
    """
}
