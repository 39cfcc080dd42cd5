/// How a SQLite file is opened.
package struct SQLiteSettings: Sendable {
  package var path: String
  /// Connections that read at the same time, beside the one that writes.
  package var readers: Int
  /// How long a statement waits for another process that writes; then the transaction is run again as `RetryPolicy` says.
  package var busyTimeout: Duration

  package init(path: String, readers: Int = 8, busyTimeout: Duration = .seconds(5)) {
    self.path = path
    self.readers = readers
    self.busyTimeout = busyTimeout
  }
}
