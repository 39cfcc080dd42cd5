package import Database

/// 日志: for each organ one list of entries that only grows (tables `log`, `log_head`).
package enum Log {
  static let columns = "organ, seq, stream, kind, version, recorded, payload, algorithm, previous, hash"

  /// Appends events and moves the organ's head; the caller's transaction commits right after.
  static func append(
    _ events: [NewEvent], to organ: OrganID, at now: Instant, in session: Session
  ) throws -> [LogEntry] {
    if events.isEmpty { return [] }
    var head = try lockedHead(of: organ, in: session)
    var entries: [LogEntry] = []
    for event in events {
      let entry = LogEntry(event, after: head, recorded: now)
      try insert(entry, in: session)
      entries.append(entry)
      head = LogHead(entry)
    }
    try session.execute(
      "UPDATE log_head SET seq = $2, hash = $3, recorded = $4 WHERE organ = $1", organ.rawValue, head.seq,
      head.hash.hex, head.recorded.milliseconds)
    return entries
  }

  /// The update that changes nothing locks the row on both engines, and answers with what was committed last.
  private static func lockedHead(of organ: OrganID, in session: Session) throws -> LogHead {
    let lock = "UPDATE log_head SET seq = seq WHERE organ = $1 RETURNING organ, seq, hash, recorded"
    if let head = try session.first(lock, organ.rawValue, row: LogHead.init) { return head }
    let first = LogHead.empty(organ)
    try session.execute(
      "INSERT INTO log_head (organ, seq, hash, recorded) VALUES ($1, 0, $2, 0) ON CONFLICT (organ) DO NOTHING",
      organ.rawValue, first.hash.hex)
    return try session.first(lock, organ.rawValue, row: LogHead.init) ?? first
  }

  private static func insert(_ entry: LogEntry, in session: Session) throws {
    try session.execute(
      "INSERT INTO log (\(columns)) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
      entry.organ.rawValue, entry.seq, entry.stream.rawValue, entry.kind, entry.version, entry.recorded.milliseconds,
      entry.payload, entry.algorithm.rawValue, entry.previous.hex, entry.hash.hex)
  }

  /// The ends of all logs, sorted by organ.
  package static func heads(in session: Session) throws -> [LogHead] {
    try session.query("SELECT organ, seq, hash, recorded FROM log_head", row: LogHead.init).sorted {
      $0.organ < $1.organ
    }
  }

  /// The entries of one stream, the oldest first.
  package static func entries(of stream: StreamID, in session: Session) throws -> [LogEntry] {
    try session.query(
      "SELECT \(columns) FROM log WHERE stream = $1 ORDER BY recorded, organ, seq", stream.rawValue, row: LogEntry.init)
  }

  /// The same, of those that one organ recorded. Asked for both at once, SQLite goes through all that the organ ever recorded.
  package static func entries(of stream: StreamID, by organ: OrganID, in session: Session) throws -> [LogEntry] {
    try entries(of: stream, in: session).filter { $0.organ == organ }
  }

  /// How many entries a stream has: the version that a page shows and hands back.
  package static func version(of stream: StreamID, in session: Session) throws -> Int {
    try session.first("SELECT count(*) FROM log WHERE stream = $1", stream.rawValue) { try $0[0] } ?? 0
  }
}

extension LogHead {
  init(_ row: borrowing Row) throws {
    let organ: String = try row[0]
    let recorded: Int = try row[3]
    self.init(
      organ: OrganID(organ), seq: try row[1], hash: try StoredDigest(row, 2).value,
      recorded: Instant(milliseconds: recorded))
  }
}

extension LogEntry {
  /// From a row with `Log.columns`.
  init(_ row: borrowing Row) throws {
    let organ: String = try row[0]
    let stream: String = try row[2]
    let recorded: Int = try row[5]
    let name: String = try row[7]
    guard let algorithm = HashAlgorithm(rawValue: name) else {
      throw StoredValueFault(column: "algorithm", value: name)
    }
    self.init(
      organ: OrganID(organ), seq: try row[1], stream: StreamID(stream), kind: try row[3], version: try row[4],
      recorded: Instant(milliseconds: recorded), payload: try row[6], algorithm: algorithm,
      previous: try StoredDigest(row, 8).value, hash: try StoredDigest(row, 9).value)
  }
}

/// A digest in a column.
struct StoredDigest {
  let value: Digest

  init(_ row: borrowing Row, _ column: Int) throws {
    let hex: String = try row[column]
    guard let digest = Digest(hex: hex) else { throw StoredValueFault(column: "hash", value: hex) }
    value = digest
  }
}

/// A stored value that this program never writes: somebody else did, or a newer program.
package struct StoredValueFault: Error, Hashable, Sendable {
  package let column: String
  package let value: String
}
