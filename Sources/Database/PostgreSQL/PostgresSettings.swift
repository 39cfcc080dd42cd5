/// How a PostgreSQL server (13 or newer) is reached.
package struct PostgresSettings: Sendable {
  /// libpq's connection string or address: `host=… dbname=…`, `postgresql://…`. Passwords: better in `~/.pgpass`.
  package var connection: String
  /// Connections open at the same time, at most.
  package var connections: Int
  package var connectTimeout: Duration
  package var statementTimeout: Duration
  /// How long a statement waits for a row or table that another transaction holds.
  package var lockTimeout: Duration
  /// How long work waits until one of the connections is free.
  package var poolTimeout: Duration

  package init(
    connection: String, connections: Int = 16, connectTimeout: Duration = .seconds(5),
    statementTimeout: Duration = .seconds(60), lockTimeout: Duration = .seconds(20),
    poolTimeout: Duration = .seconds(30)
  ) {
    self.connection = connection
    self.connections = connections
    self.connectTimeout = connectTimeout
    self.statementTimeout = statementTimeout
    self.lockTimeout = lockTimeout
    self.poolTimeout = poolTimeout
  }

  /// Said to the server once per connection.
  ///
  /// A server from version 14 notices every 5 s when we are gone, and ends what it still does for us.
  var sessionSQL: String {
    """
    SET timezone = 'UTC'; SET client_min_messages = warning; SET standard_conforming_strings = on;
    SET statement_timeout = \(statementTimeout.wholeMilliseconds); SET lock_timeout = \(lockTimeout.wholeMilliseconds);
    SELECT set_config(name, '5s', false) FROM pg_settings WHERE name = 'client_connection_check_interval';
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
    """
  }
}

extension Duration {
  /// At least 1, for PostgreSQL takes 0 as no limit.
  fileprivate var wholeMilliseconds: Int64 { max(Int64(self / .milliseconds(1)), 1) }
}
