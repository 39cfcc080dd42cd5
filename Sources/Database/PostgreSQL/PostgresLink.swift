internal import CLibPQ
internal import Glibc

/// An open libpq connection, closed with its last reference. Its calls block; it belongs to one thread at a time.
final class PostgresLink {
  let handle: OpaquePointer

  init(_ settings: PostgresSettings) throws(DatabaseError) {
    try Self.checkSyntax(settings.connection)
    // The text is expanded where `dbname` stands; what follows holds even against it, what precedes yields to it.
    let options = [
      ("keepalives_idle", "30"), ("keepalives_interval", "10"), ("keepalives_count", "3"),
      ("tcp_user_timeout", "30000"),
      ("dbname", settings.connection), ("client_encoding", "UTF8"),
      ("connect_timeout", "\(max(Int(settings.connectTimeout / .seconds(1)), 2))"),
    ]
    guard let handle = Self.connect(options) else { throw DatabaseError(.cannotOpen, message: "out of memory") }
    self.handle = handle
    guard PQstatus(handle) == CONNECTION_OK else {
      throw DatabaseError(.connectionLost, message: String(cString: PQerrorMessage(handle)))
    }
    // Notices would go to the error output, values and all.
    PQsetNoticeProcessor(handle, { _, _ in }, nil)
    try checkServer()
    try run(settings.sessionSQL)
  }

  /// Runs a text of one or more statements without parameters.
  ///
  /// - Returns: The last one's result.
  @discardableResult
  func run(_ sql: String) throws(DatabaseError) -> PostgresResult {
    try PostgresResult(PQexec(handle, sql), of: self)
  }

  deinit { PQfinish(handle) }

  private func checkServer() throws(DatabaseError) {
    let version = PQserverVersion(handle)
    guard version >= 130_000 else {
      throw DatabaseError(.cannotOpen, message: "PostgreSQL 13 or newer is needed, this is \(version / 10_000)")
    }
    let encoding = PQparameterStatus(handle, "server_encoding").map { String(cString: $0) }
    guard encoding == "UTF8" else {
      throw DatabaseError(.cannotOpen, message: "the database must be in UTF8, it is in \(encoding ?? "?")")
    }
  }

  /// libpq quotes parts of a malformed connection string, and so perhaps the password.
  private static func checkSyntax(_ connection: String) throws(DatabaseError) {
    guard let options = PQconninfoParse(connection, nil) else {
      throw DatabaseError(.cannotOpen, message: "the connection string is malformed")
    }
    PQconninfoFree(options)
  }

  private static func connect(_ options: [(String, String)]) -> OpaquePointer? {
    let copies = options.map { (strdup($0.0), strdup($0.1)) }
    defer {
      for (keyword, value) in copies {
        free(keyword)
        free(value)
      }
    }
    return PQconnectdbParams(
      copies.map { UnsafePointer($0.0) } + [nil], copies.map { UnsafePointer($0.1) } + [nil], 1)
  }

  /// Whether the server still holds its end, as far as can be told without asking it.
  var isAlive: Bool { PQconsumeInput(handle) == 1 && PQstatus(handle) == CONNECTION_OK }
}
