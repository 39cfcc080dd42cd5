/// 日志条目: one event as it stands in an organ's log.
package struct LogEntry: Hashable, Sendable {
  package let organ: OrganID
  /// 1, 2, 3 … without gaps in each organ.
  package let seq: Int
  package let stream: StreamID
  package let kind: String
  package let version: Int
  /// When it was recorded: never earlier than the entry before, also when the clock was set back.
  package let recorded: Instant
  /// Canonical JSON, exactly as hashed.
  package let payload: String
  package let algorithm: HashAlgorithm
  /// The hash of the entry before; zero for the first.
  package let previous: Digest
  package let hash: Digest

  package init(
    organ: OrganID, seq: Int, stream: StreamID, kind: String, version: Int, recorded: Instant, payload: String,
    algorithm: HashAlgorithm, previous: Digest, hash: Digest
  ) {
    self.organ = organ
    self.seq = seq
    self.stream = stream
    self.kind = kind
    self.version = version
    self.recorded = recorded
    self.payload = payload
    self.algorithm = algorithm
    self.previous = previous
    self.hash = hash
  }

  /// The entry that follows `head` in its organ's log.
  package init(_ event: NewEvent, after head: LogHead, recorded: Instant) {
    var hashing = EntryHash()
    let values = LogEntry(
      organ: head.organ, seq: head.seq + 1, stream: event.stream, kind: event.kind, version: event.version,
      recorded: max(recorded, head.recorded), payload: event.payload.text, algorithm: .current, previous: head.hash,
      hash: .zero)
    self = values.with(hash: hashing.hash(of: values))
  }

  private func with(hash: Digest) -> LogEntry {
    LogEntry(
      organ: organ, seq: seq, stream: stream, kind: kind, version: version, recorded: recorded, payload: payload,
      algorithm: algorithm, previous: previous, hash: hash)
  }
}

/// 日志末端: the last entry of an organ's log.
package struct LogHead: Hashable, Sendable {
  package let organ: OrganID
  /// 0 before the first entry.
  package let seq: Int
  package let hash: Digest
  package let recorded: Instant

  package init(organ: OrganID, seq: Int, hash: Digest, recorded: Instant) {
    self.organ = organ
    self.seq = seq
    self.hash = hash
    self.recorded = recorded
  }

  package static func empty(_ organ: OrganID) -> LogHead {
    LogHead(organ: organ, seq: 0, hash: .zero, recorded: Instant(milliseconds: 0))
  }

  package init(_ entry: LogEntry) {
    self.init(organ: entry.organ, seq: entry.seq, hash: entry.hash, recorded: entry.recorded)
  }
}

/// The hash of an entry, over everything that it says: the domain `gongkai.entry/1`, algorithm, organ, number, previous
/// hash, instant (milliseconds), stream, kind, version, payload. Keeps its buffer for the next one.
struct EntryHash {
  private var fields = HashedFields()

  mutating func hash(of entry: LogEntry) -> Digest { hash(of: entry, organ: entry.organ, seq: entry.seq) }

  /// The hash `entry` would have in another place; this is how a moved entry is recognised.
  mutating func hash(of entry: LogEntry, organ: OrganID, seq: Int) -> Digest {
    fields.removeAll()
    fields.append("gongkai.entry/1")
    fields.append(entry.algorithm.rawValue)
    fields.append(organ.rawValue)
    fields.append(seq)
    fields.append(entry.previous)
    fields.append(entry.recorded.milliseconds)
    fields.append(entry.stream.rawValue)
    fields.append(entry.kind)
    fields.append(entry.version)
    fields.append(entry.payload)
    return entry.algorithm.digest(of: fields.bytes)
  }
}
