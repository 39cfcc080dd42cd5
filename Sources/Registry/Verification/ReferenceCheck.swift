import Database
import Documents

/// Checks that what the log names outside itself is there and is what it was; asks for many rows at once.
struct ReferenceCheck {
  private let opening: SealOpening?
  private var sealed: [Named<SealedReference>] = []
  private var files: [Named<Digest>] = []
  private(set) var sealedCount = 0
  private(set) var destroyedCount = 0

  private struct Named<Thing> {
    let thing: Thing
    let organ: OrganID
    let seq: Int
  }

  private static let batch = 200

  /// - Parameter opening: Without it, sealed values are looked for but not opened.
  init(_ opening: SealOpening?) { self.opening = opening }

  mutating func take(
    _ entry: LogEntry, _ payload: EntryPayload, in session: Session, _ faults: inout FaultList
  ) throws {
    if entry.kind == Tombstones.kind { try checkDestroyed(entry, in: session, &faults) }
    guard case .success(let json) = payload else {
      return faults.append(.payload(entry.organ, seq: entry.seq, reason: "不是 JSON"))
    }
    let references = PayloadReferences(json)
    for thing in references.sealed { sealed.append(Named(thing: thing, organ: entry.organ, seq: entry.seq)) }
    for thing in references.files { files.append(Named(thing: thing, organ: entry.organ, seq: entry.seq)) }
    if sealed.count >= Self.batch { try checkSealed(in: session, &faults) }
    if files.count >= Self.batch { try checkFiles(in: session, &faults) }
  }

  mutating func end(in session: Session, _ faults: inout FaultList) throws {
    try checkSealed(in: session, &faults)
    try checkFiles(in: session, &faults)
    try session.forEach("SELECT stream FROM tombstone ORDER BY stream") { row in
      let stream: String = try row[0]
      let recorded = try session.first(
        "SELECT 1 FROM log WHERE stream = $1 AND kind = $2", stream, Tombstones.kind
      ) { _ in true }
      if recorded == nil { faults.append(.destructionUnrecorded(StreamID(stream))) }
    }
  }

  private func checkDestroyed(_ entry: LogEntry, in session: Session, _ faults: inout FaultList) throws {
    let parts = entry.stream.rawValue.split(separator: "/", maxSplits: 1)
    guard parts.count == 2 else { return }
    let table = parts[0] == "file" ? "file WHERE address" : "sealed WHERE id"
    if try session.first("SELECT 1 FROM \(table) = $1", String(parts[1]), row: { _ in true }) != nil {
      faults.append(.destroyedIsBack(entry.organ, seq: entry.seq, stream: entry.stream))
    }
  }

  private mutating func checkSealed(in session: Session, _ faults: inout FaultList) throws {
    guard !sealed.isEmpty else { return }
    let ids = sealed.map(\.thing.id)
    let stored = try session.query(
      "SELECT id, key_id, box FROM sealed WHERE id IN (\(Self.parameters(ids.count)))", values: ids.map(SQLValue.text)
    ) { SealedRow(id: try $0[0], keyID: try $0[1], box: try $0[2]) }
    let rows = Dictionary(stored.map { ($0.id, $0) }) { first, _ in first }
    var found: [SealOpening.Item] = []
    for named in sealed {
      if let row = rows[named.thing.id] {
        found.append(SealOpening.Item(row: row, digest: named.thing.digest, organ: named.organ, seq: named.seq))
      } else if try Tombstones.has(SealedReference.stream(named.thing.id), in: session) {
        destroyedCount += 1
      } else {
        faults.append(.sealedMissing(named.organ, seq: named.seq, id: named.thing.id))
      }
    }
    opening?.take(found)
    sealedCount += sealed.count
    sealed.removeAll(keepingCapacity: true)
  }

  private mutating func checkFiles(in session: Session, _ faults: inout FaultList) throws {
    guard !files.isEmpty else { return }
    let addresses = files.map(\.thing.hex)
    let stored = Set(
      try session.query(
        "SELECT address FROM file WHERE address IN (\(Self.parameters(addresses.count)))",
        values: addresses.map(SQLValue.text)
      ) { row in try row[0] as String })
    for named in files where !stored.contains(named.thing.hex) {
      if try Tombstones.has(StoredFile.stream(named.thing), in: session) {
        destroyedCount += 1
      } else {
        faults.append(.fileUnknown(named.organ, seq: named.seq, named.thing))
      }
    }
    files.removeAll(keepingCapacity: true)
  }

  private static func parameters(_ count: Int) -> String { (1...count).map { "$\($0)" }.joined(separator: ", ") }
}
